"""Whole journeys, run as a user runs them, in folders outside the repository."""

from tests.cli.conftest import inquiry as inquiry  # noqa: F401  (fixtures by import)
from tests.cli.conftest import run as run  # noqa: F401
