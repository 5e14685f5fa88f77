"""Words over bases."""

from __future__ import annotations

from probata.method.report.matching.words import bases_that_fit
from probata.method.testimony.saying import Base
from probata.signing.scale import HOUSE_SCALE
from tests.method.report import world


def test_bases_come_narrowest_first() -> None:
    medicine = world.records().counts["medicine"]
    assert bases_that_fit(medicine, "almost all", HOUSE_SCALE) == (Base.ANSWERED,)
    assert bases_that_fit(medicine, "most", HOUSE_SCALE) == (Base.ANSWERED, Base.ASKED)


def test_a_word_that_nobody_declared_fits_nowhere() -> None:
    assert bases_that_fit(world.records().counts["medicine"], "oodles", HOUSE_SCALE) == ()
