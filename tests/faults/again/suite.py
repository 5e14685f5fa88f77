"""The second suite of draft faults."""

from __future__ import annotations

from tests.faults.again.harmless import REWRITES
from tests.faults.again.operators import OPERATORS
from tests.faults.again.texts import drafts
from tests.faults.drafts.planted import DraftSuite

SUITE = DraftSuite("again", drafts, OPERATORS, REWRITES)
