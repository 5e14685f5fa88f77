from __future__ import annotations

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.report.claims.reading.model import Form, NumberClaim, Use, Voice
from probata.method.report.claims.reading.numbers import number_claims, numbers_of, read
from probata.method.report.claims.reading.telling import tellings
from tests.method.report.world import bound


def _claims(source: str) -> list[NumberClaim]:
    return [one for one in number_claims(bound(source)) if one.passage.section != "x"]


def test_a_number_is_read_with_all_that_its_sentence_says_of_it() -> None:
    whole, part = _claims("Of the 40 interviewees, about 26 had been beaten in Oskelm in May 2019.\n")[:2]
    assert (whole.value, whole.definite, whole.counted.words) == (40, True, "interviewees")
    assert (part.low, part.high, part.approximate) == (Fraction(234, 10), Fraction(286, 10), "about")
    assert part.base == 40
    assert part.counted.words == "interviewees"
    assert part.scope.places == {"oskelm"}
    assert part.scope.times == {"2019-05"}
    assert "beat" in part.predicate
    assert part.voice is Voice.OWN


def test_forms_are_told_apart() -> None:
    found = _claims("Almost all of 26, twenty, a third, 17 per cent, 20-30 and nearly three times as many left.\n")
    assert [one.form for one in found] == [
        Form.QUANTIFIER,
        Form.DIGITS,
        Form.WORDS,
        Form.FRACTION,
        Form.PERCENTAGE,
        Form.RANGE,
        Form.RATIO,
    ]


def test_dates_are_no_numbers_and_labels_count_nothing() -> None:
    found = _claims("On 3 May 2019 article 12 was changed.\n")
    assert [(one.words, one.use) for one in found] == [("12", Use.LABEL)]


def test_a_cell_has_the_heads_of_its_row_and_column() -> None:
    found = _claims("| Sex | Number |\n|---|---|\n| Women | 15 |\n| Total | 15 |\n")
    one, total = (each.heads for each in found)
    assert one is not None
    assert total is not None
    assert (one.row, one.column, one.total_row) == ("Women", "Number", False)
    assert total.total_row


def test_a_negated_clause_and_somebody_elses_number_are_marked() -> None:
    [one] = _claims("The Inquiry did not find 12 men.\n")
    assert one.negated
    [other] = _claims("The Ministry said that 12 men left.\n")
    assert other.voice is Voice.OTHERS


def test_the_numbers_of_a_sentence_are_made_once() -> None:
    [telling] = [one for one in tellings(bound("There were 40 rooms.\n")) if "rooms" in one.text]
    assert numbers_of(telling) is numbers_of(telling)


@settings(deadline=None)
@given(st.text(alphabet="0123456789 ,.-–%/ofhalfténwity()", max_size=80))
def test_no_text_stops_it_and_places_are_in_order(text: str) -> None:
    starts = [one.span.start for one in read(text)]
    assert starts == sorted(starts)
