"""The third suite of draft faults."""

from __future__ import annotations

from tests.faults.drafts.planted import DraftSuite
from tests.faults.third.harmless import REWRITES
from tests.faults.third.operators import OPERATORS
from tests.faults.third.texts import drafts

SUITE = DraftSuite("third", drafts, OPERATORS, REWRITES)
