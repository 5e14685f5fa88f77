"""The methodology annex fills itself, and counts nobody who would not want to be counted."""

from dataclasses import replace

import pytest

from probata.method.report.annex import LEFT_OUT, condition_in_words, methodology, minimum_conditions
from probata.method.report.model import Bound, TakenIn
from probata.method.testimony.model import Consent, ConsentState, Use
from probata.record.ref import Ref
from tests.method.report import world


def _bound(**changes: object) -> Bound:
    bound = world.bound("Words.")
    return replace(bound, records=replace(bound.records, **changes))


def test_documents_are_counted_by_class_year_and_publicity() -> None:
    taken_in = (*(TakenIn("press", "2019", True),) * 3, TakenIn("press", "2019", False), TakenIn("", "", True))
    table = methodology(_bound(taken_in=taken_in)).documents
    assert table.rows == (
        ("not said", "not known", "public", "1"),
        ("press", "2019", "public", "3"),
        ("press", "2019", "not public", "1"),
        ("all", "", "", "5"),
    )


def test_who_took_consent_back_is_not_counted() -> None:
    annex = methodology(_bound())
    assert annex.interviews == 39
    assert annex.left_out


def test_who_did_not_allow_a_published_number_is_not_counted() -> None:
    book = replace(world.codebook(), numbers_need=Use.PUBLIC)
    assert methodology(_bound(codebook=book)).interviews == 38
    assert methodology(_bound(codebook=None)).interviews == 38


def test_a_group_under_the_threshold_hides_how_many_agreed() -> None:
    assert methodology(_bound()).consent == ""  # one of the 39 did not


def test_a_safe_total_of_consent_is_said_and_listed() -> None:
    inside = Consent({Use.INTERNAL: ConsentState.GIVEN})
    people = tuple(
        replace(one, consent=inside) if at < 10 else one for at, one in enumerate(world.records().interviews)
    )
    annex = methodology(_bound(interviews=people))
    assert annex.consent == "28 of them agreed to a public report without their names."
    assert [(one.name, one.value) for one in annex.numbers][1] == ("agreed to a public report", 28)


def test_every_number_of_the_annex_is_listed_with_its_members() -> None:
    annex = methodology(_bound())
    assert annex.numbers[0].conditions == {}
    for number in annex.numbers:
        assert len(number.members) == number.value
        assert all(isinstance(one, Ref) for one in number.members)
        assert "Ref" not in repr(number)


def test_the_scale_is_printed_in_words() -> None:
    scale = dict(methodology(_bound()).scale)
    assert scale["almost all"] == "at least 90 %"
    assert scale["all"] == "100 %"
    assert scale["many"] == "at least 25 % and at least 5 people"
    assert scale["most"] == "more than 50 %"
    assert scale["one"] == "exactly 1 person"


def test_a_share_that_is_no_whole_per_cent_is_rounded() -> None:
    assert condition_in_words({"share_at_most": "0.3333"}) == "at most 33.33 %"


@pytest.mark.parametrize(
    "standard", ["Reasonable grounds  to believe", "balance of probabilities", "clear and convincing evidence"]
)
def test_standards_of_the_house_have_conditions(standard: str) -> None:
    assert minimum_conditions(standard)


def test_another_standard_has_none() -> None:
    assert minimum_conditions("a strong feeling") == ()


def test_limits_are_those_of_the_inquiry_and_of_signing_each_once() -> None:
    limits = methodology(_bound(limits=("No visit was possible.", "That what it says is true."))).limits
    assert limits[:2] == ("No visit was possible.", "That what it says is true.")
    assert len(set(limits)) == len(limits)


def test_without_interviews_there_is_no_table_and_no_number() -> None:
    annex = methodology(_bound(interviews=()))
    assert (annex.interviews, annex.tables, annex.numbers) == (0, (), ())


def test_marks_say_what_grades_mean() -> None:
    assert [mark for mark, _, _ in methodology(_bound()).grades] == ["r", "c", "a"]


def _tables(source: str) -> dict[tuple[str, ...], tuple[int, str]]:
    """Attributes of each table -> how many rows it has and its note, in a world where nobody took consent back."""
    bound = world.bound(source)
    agreed = Consent(dict.fromkeys(Use, ConsentState.GIVEN))
    everyone = tuple(replace(one, consent=agreed) for one in bound.records.interviews)
    annex = methodology(replace(bound, records=replace(bound.records, interviews=everyone)))
    return {one.attributes: (len(one.rows), one.note) for one in annex.tables}


def test_a_table_that_would_tell_of_a_small_group_beside_the_text_is_left_out_and_says_so() -> None:
    """Twenty of the East were held; how many there are in the East tells how few were not."""
    assert _tables("Words.")[("district",)][0] > 0
    beside = _tables("{count}`east-held:k` interviewees of the East had been held.\n")
    assert beside["district",] == (0, LEFT_OUT)


def test_a_text_that_crosses_nothing_leaves_the_tables_as_they_are() -> None:
    assert _tables("{count}`held:k` had been held.\n") == _tables("Words.")
