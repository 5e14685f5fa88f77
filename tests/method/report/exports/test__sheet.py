"""The whole sheet."""

from itertools import pairwise

import pytest

from probata.method.report.annex import methodology
from probata.method.report.exports._sheet import asked, printed_pictures, sheet, words
from probata.record.canonical import dump
from probata.record.errors import BadValue
from tests.method.report import world
from tests.method.report.exports.samples import PICTURES, annex, everything, objections


def test_a_sheet_is_plain_data() -> None:
    assert dump(sheet(everything(), annex(), objections(), draft=True))


def test_a_signed_edition_lists_no_objection_text() -> None:
    final = sheet(everything(), annex(), objections(), draft=False)
    assert final["objections"] == []
    assert "This rests on nothing." not in " ".join(words(final))


def test_contents_name_the_headings_in_order_with_the_annex_at_the_end() -> None:
    contents = [one["words"] for one in sheet(everything(), annex(), (), draft=False)["contents"]]
    assert contents[:4] == ["Findings", "What the law says", "A heading two levels down", "Annex A: Letters"]
    assert contents[5] == "How this report was made"


def test_the_annex_stands_where_it_was_asked_for() -> None:
    bound = world.bound("# One\n\n:::{methodology}\n:::\n\n#### Two")
    contents = sheet(bound, methodology(bound), (), draft=False)["contents"]
    said = [(one["words"], one["level"]) for one in contents]
    assert said[0] == ("One", 1)
    assert said[1] == ("How this report was made", 1)
    assert said[-1][0] == "Two"
    steps = [after[1] - before[1] for before, after in pairwise(said)]
    assert max(steps) <= 1


@pytest.mark.parametrize(
    ("language", "direction"),
    [
        ("en", "ltr"),
        ("ar", "rtl"),
        ("ug", "rtl"),
        ("uz-Arab", "rtl"),
        ("az-Latn", "ltr"),
        ("ug-Latn", "ltr"),
        ("<b>", "ltr"),
    ],
)
def test_the_language_decides_the_direction(language: str, direction: str) -> None:
    bound = world.bound("Words.", language=language)
    meta = sheet(bound, annex(), (), draft=False)["meta"]
    assert meta["direction"] == direction
    assert "<" not in meta["language"]


def test_pictures_are_found_wherever_they_stand() -> None:
    bound = world.bound("::::{finding} F1 law\nWords.\n\n:::{figure} shed.png\nThe shed.\n:::\n::::\n")
    laid = sheet(bound, annex(), (), draft=False)
    assert list(asked(laid)) == ["shed.png"]
    assert list(printed_pictures(laid, {**PICTURES, "other.png": b"unread"})) == ["shed.png"]
    with pytest.raises(BadValue):
        printed_pictures(laid, {"shed.png": b"no picture"})
