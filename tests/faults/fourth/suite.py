"""The fourth suite of draft faults."""

from __future__ import annotations

from tests.faults.drafts.planted import DraftSuite
from tests.faults.fourth.harmless import REWRITES
from tests.faults.fourth.operators import OPERATORS
from tests.faults.fourth.texts import drafts

SUITE = DraftSuite("fourth", drafts, OPERATORS, REWRITES)
