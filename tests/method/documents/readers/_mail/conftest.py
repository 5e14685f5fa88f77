"""The maker of invented mails, for the tests of what readers of mail share."""

import runpy
from pathlib import Path
from types import SimpleNamespace

import pytest

MAKER = Path(__file__).parents[4] / "data" / "documents" / "makers" / "mail.py"
_MADE = SimpleNamespace(**runpy.run_path(str(MAKER)))


@pytest.fixture(scope="session")
def mail() -> SimpleNamespace:
    """What ``makers/mail.py`` offers: compound, prop, properties, packed_by_outlook, ..."""
    return _MADE
