"""Word files as different programs make them, each made here; nothing is copied from anywhere."""
