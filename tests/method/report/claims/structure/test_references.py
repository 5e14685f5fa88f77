from __future__ import annotations

import pytest

from probata.method.report.claims.structure.references import references
from tests.method.report.world import bound

_CAPTIONS = "Table 1. Interviews\n\nTable 2. Sites\n\n"


def _missing(source: str) -> list[str]:
    return [one.words for one in references(bound(source)) if one.missing]


def test_a_part_that_is_numbered_and_not_there_is_missing() -> None:
    assert _missing(_CAPTIONS + "See Table 4.\n") == ["Table 4"]
    assert _missing(_CAPTIONS + "See Table 2.\n") == []
    assert _missing("# Annex I. Terms\n\nSee Annex IV.\n\n# Annex II. Lists\n\nWords.\n") == ["Annex IV"]
    assert _missing("See paragraphs 1 to 64 above.\n") == ["paragraphs 1 to 64"]


def test_parts_of_other_documents_are_not_meant() -> None:
    assert _missing(_CAPTIONS + "See Table 4 of the yearbook.\n") == []
    assert _missing("See A/HRC/51/5, paragraph 120.\n") == []
    assert _missing("Paragraph 95 of the law says so.\n") == []


def test_a_kind_that_the_report_does_not_have_is_missing_where_hardly_anything_refers_to_it() -> None:
    assert _missing("See Table 4 and see box 9.\n") == ["Table 4", "box 9"]
    assert _missing("Box 2 was empty.\n") == []


def test_a_kind_that_is_often_referred_to_and_was_not_read_is_passed_over() -> None:
    assert references(bound("See Table 4, see Table 5 and see Table 6.\n")) == ()


def test_a_section_is_looked_for_in_the_chapter_that_is_named_with_it() -> None:
    source = "# I. Pay\n\n## A. Crates\n\nCrates.\n\n# II. Air\n\n## A. Masks\n\nMasks.\n\n## B. Dust\n\nDust.\n\n"
    assert _missing(source + "See chapter I, section B.\n") == ["section B"]
    assert _missing(source + "See chapter II, section B.\n") == []


def test_all_parts_of_a_range_are_meant() -> None:
    tables = "Table 1. Bread\n\nTable 2. Rain\n\nTable 3. Wool\n\n"
    [one] = references(bound(tables + "The figures are in tables 1 to 3.\n"))
    assert [part.title for part in one.parts] == ["Bread", "Rain", "Wool"]
    assert one.part is None


def test_above_and_below_may_stand_before_the_number() -> None:
    source = "# 1. Pay\n\nSee below, chapter 2.\n\n# 2. Air\n\nSee above, chapter 1.\n\n# 3. End\n\n"
    assert _missing(source + "Nobody came.\n") == []
    assert _missing(source + "See below, chapter 1.\n") == ["chapter 1"]


def test_a_section_in_brackets_may_be_one_of_a_law() -> None:
    source = "# 1. Pay\n\nNobody may be kept in (section 63).\n\n# 2. Air\n\nNobody came.\n"
    assert _missing(source) == []


_OWN = "# 1. Wells\n\nThe wells were dry.\n\n# 2. Pay\n\nPay was late.\n\nTable 1. Bread\n\nTable 2. Rain\n\n"


@pytest.mark.parametrize(
    "words",
    [
        "Its letter is reproduced in table 6.\n",
        "Its reply of 3 May is summarized in chapter 7.\n",
        "The names of the dead are listed in Annex B.\n",
        "Pupils were beaten (see chapter 9).\n",
    ],
)
def test_what_a_report_says_it_prints_has_to_be_there(words: str) -> None:
    assert len(_missing(_OWN + words)) == 1


@pytest.mark.parametrize(
    "words",
    [
        "Table 1: Bread 16 Table 2: Rain 20 Table 9: Wool 24\n",
        "The auditor says so in paragraph 30 of her advice, and again in table 9.\n",
        "The Council acted under Chapter VII.\n",
        "See Harrow paragraph 12.133 on this.\n",
        "This is told in Part F, Chapter 7.\n",
        "The treaty has its list in Annex B.\n",
        "The names are listed in annex 2, available online.\n",
    ],
)
def test_labels_and_parts_of_other_documents_are_passed_over(words: str) -> None:
    assert _missing(_OWN + words) == []


def test_the_first_annex_that_was_cut_is_missing() -> None:
    annexes = "The programme is set out in annex I.\n\n# Annex II. Terms\n\nWords.\n\n# Annex III. Lists\n\nWords.\n"
    assert _missing(annexes) == ["annex I"]


def test_a_note_sends_on_behind_a_source_of_its_own() -> None:
    text = "The gate was shut.[^1]\n\n[^1]: Judgment, p. 4; see note 41.\n"
    assert _missing(text) == ["note 41"]
