from __future__ import annotations

from probata.method.report.claims.references import references
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


def test_a_kind_that_the_report_does_not_number_is_passed_over() -> None:
    assert references(bound("See Table 4 and Figure 9.\n")) == ()
