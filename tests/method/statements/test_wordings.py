"""wordings: words with places, stretches of a quotation, and what a wording is about."""

from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.statements.wordings import Wording, segments, sense, wording
from probata.record.span import TextSpan


def _all(text: str) -> Wording:
    return wording(text, [TextSpan(0, len(text))])


def _joints(text: str) -> list[tuple[str, str]]:
    return [(one.joint, one.wording.span.of(text)) for one in segments(text, [TextSpan(0, len(text))])]


def test_case_and_marks_are_folded_and_places_stay() -> None:
    text = "“We DIDN’T go”"
    found = _all(text)
    assert found.words == ("we", "didnt", "go")
    assert found.place(1, 2).of(text) == "DIDN’T"


def test_a_figure_keeps_its_inner_marks() -> None:
    assert _all("12,000 and 12.000 and 12").words == ("12,000", "and", "12.000", "and", "12")


def test_a_share_is_no_number_of_people_and_one_money_not_another() -> None:
    assert _all("40% of the men").words != _all("40 of the men").words
    assert _all("40% of the men").words == _all("40 % of the men").words
    assert _all("€5").words != _all("$5").words


def test_scripts_without_spaces_are_taken_by_character() -> None:
    assert _all("湖边 hostel").words == ("湖", "边", "hostel")


def test_what_a_quotation_leaves_out_or_puts_in_divides_it() -> None:
    assert _joints("we asked … and [the clerk] wept") == [("", "we asked"), ("left out", "and"), ("put in", "wept")]
    assert _joints("we asked [...] and wept") == [("", "we asked"), ("left out", "and wept")]
    assert _joints("we asked. . . and wept") == [("", "we asked"), ("left out", "and wept")]


def test_an_interrupted_quotation_has_a_seam() -> None:
    text = "we asked, she said, and wept"
    found = segments(text, [TextSpan(0, 8), TextSpan(20, 28)])
    assert [one.joint for one in found] == ["", "seam"]


def test_words_of_a_qualification_weigh_little_and_an_acronym_weighs() -> None:
    text = "reasonable grounds to believe that the US paid"
    found = dict(zip(sense(text, _all(text)).alike, sense(text, _all(text)).weights, strict=True))
    assert found["ground"] < 0.5
    assert found["us"] == 1.0
    assert sense("NOT THE US", _all("NOT THE US")).total == 0.0


@given(st.text(max_size=200))
@settings(deadline=None)
def test_every_word_is_where_it_says(text: str) -> None:
    found = _all(text)
    assert list(found.starts) == sorted(found.starts)
    assert all(0 <= a < b <= len(text) for a, b in zip(found.starts, found.ends, strict=True))
    assert all(one.wording.words for one in segments(text, [TextSpan(0, len(text))]))
    assert sense(text, found).total >= 0
