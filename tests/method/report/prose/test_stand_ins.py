from __future__ import annotations

import pytest

from probata.method.report.prose.stand_ins import says_nothing
from tests.method.report.world import bound


def _nothing(words: str) -> bool:
    source = f":::{{limitations}}\n{words}\n:::\n"
    return says_nothing(one for one in bound(source).passages if one.within("limitations"))


@pytest.mark.parametrize(
    "words",
    [
        "",
        "None.",
        "TBC",
        "t.b.d.",
        "To be completed.",
        "To be written later.",
        "[To follow]",
        "See annex.",
        "N/A",
        "…",
        "There are no limitations.",
        "TODO",
        "Insert text here",
        "As above.",
        "TBC\n\nNone.",
    ],
)
def test_stand_ins_say_nothing(words: str) -> None:
    assert _nothing(words)


@pytest.mark.parametrize(
    "words",
    [
        "No visit was possible.",
        "None of the archives could be read.",
        "See annex 2, which the ministry wrote.",
        "{cite}`gate`",
        "To be told the number, one would need the register.",
        "TBC\n\nThe province could not be visited.",
    ],
)
def test_words_that_say_something_are_no_stand_ins(words: str) -> None:
    assert not _nothing(words)
