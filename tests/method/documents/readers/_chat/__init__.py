"""Tests of what the readers of chat exports share."""
