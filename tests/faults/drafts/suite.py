"""The first suite of draft faults."""

from __future__ import annotations

from tests.faults.drafts.harmless import REWRITES
from tests.faults.drafts.operators import OPERATORS
from tests.faults.drafts.planted import DraftSuite
from tests.faults.drafts.texts import drafts

SUITE = DraftSuite("", drafts, OPERATORS, REWRITES, in_turn=True)
