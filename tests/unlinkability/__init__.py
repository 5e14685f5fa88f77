"""Whether published files tell more of who stands behind two findings than the printed words do."""
