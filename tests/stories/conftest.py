"""What stories work on beside the inquiries that every test can ask for."""

from tests.seeding import seed_pile, seeded

__all__ = ["seed_pile", "seeded"]
