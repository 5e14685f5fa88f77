"""Passages beside: whether the passages above and below a quotation tell whose words it repeats."""

from __future__ import annotations

import pytest

from probata.method.report.claims.quotations.passages_beside import alone_in, told_beside
from probata.method.report.claims.quotations.quoted import quoted
from tests.method.report.world import bound

_WORDS = "“I tried to look out of the window and I was taken to the cellar.”"


@pytest.mark.parametrize(
    "source",
    [
        f"The evidence of the miller is pertinent on this issue:86\n\n{_WORDS}",
        f"“It was dark,” Mansel said.\n\nMansel was also sent to two cellars.\n\n{_WORDS}",
        f"{_WORDS}\n\n– Former resident",
    ],
)
def test_what_stands_above_or_below_tells_who_speaks(source: str) -> None:
    made = bound(source)
    last = quoted(made)[-1]
    assert alone_in(last)
    assert told_beside(made, last)


@pytest.mark.parametrize(
    "source",
    [
        f"The sheds had no windows.\n\n{_WORDS}\n\nA road led to the shore.",
        f"“It was dark,” Mansel said.\n\nOstrel was flooded in two winters.\n\n{_WORDS}",
    ],
)
def test_what_tells_of_nobody_shows_nobody(source: str) -> None:
    made = bound(source)
    assert not told_beside(made, quoted(made)[-1])
