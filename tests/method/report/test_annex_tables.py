"""Tables of the annex withhold what could tell who somebody is."""

import hashlib

from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.report.annex_tables import HIDDEN, NOTE, UNKNOWN, attribute_tables
from probata.method.testimony.model import Attribute, Codebook, Consent, Interview
from probata.record.ref import Ref

SEX = Attribute("sex", "sex", ("woman", "man"))
DISTRICT = Attribute("district", "district", ("East", "West", "Upper"))


def _book(*attributes: Attribute, threshold: int = 5) -> Codebook:
    return Codebook("1", {}, {one.name: one for one in attributes}, threshold)


def _people(*values: dict[str, str | None]) -> list[Interview]:
    return [
        Interview(Ref.of("interview", hashlib.sha256(str(at).encode()).digest()[:16]), f"I-{at}", one, Consent())
        for at, one in enumerate(values)
    ]


def test_a_small_cell_takes_another_with_it() -> None:
    people = _people(*[{"district": "East"}] * 22, *[{"district": "West"}] * 17, {"district": "Upper"})
    (table,), numbers = attribute_tables(people, _book(DISTRICT))
    assert table.rows == (("East", "22"), ("West", HIDDEN), ("Upper", HIDDEN), ("everyone", "40"))
    assert table.note == NOTE
    assert [(one.conditions, one.value) for one in numbers] == [({"district": "East"}, 22)]


def test_a_cell_that_nobody_is_in_is_withheld_too() -> None:
    (table,), _ = attribute_tables(_people(*[{"sex": "woman"}] * 20), _book(SEX))
    assert table.rows == (("woman", HIDDEN), ("man", HIDDEN), ("everyone", "20"))


def test_values_that_are_not_known_are_a_row() -> None:
    people = _people(*[{"sex": "woman"}] * 9, *[{"sex": "man"}] * 9, *[{"sex": None}] * 9)
    (table,), numbers = attribute_tables(people, _book(SEX))
    assert (UNKNOWN, "9") in table.rows
    assert {"sex": UNKNOWN} in [one.conditions for one in numbers]
    assert table.note == ""


def test_what_cannot_help_to_recognise_anybody_is_printed_as_it_is() -> None:
    form = Attribute("form", "form", ("call", "visit"), quasi=False)
    (table,), _ = attribute_tables(_people({"form": "call"}), _book(form))
    assert table.rows == (("call", "1"), ("visit", "0"), ("everyone", "1"))


def test_sex_by_district_is_shown_where_it_is_safe_and_left_out_where_not() -> None:
    safe = [{"sex": sex, "district": district} for sex in SEX.values for district in DISTRICT.values] * 6
    tables, numbers = attribute_tables(_people(*safe), _book(SEX, DISTRICT))
    assert [one.caption for one in tables][-1] == "Interviews by sex and district"
    assert sum(len(one.conditions) == 2 for one in numbers) == 6
    small = [{"sex": sex, "district": district} for sex in SEX.values for district in DISTRICT.values]
    tables, _ = attribute_tables(_people(*small), _book(SEX, DISTRICT))
    assert len(tables) == 2


def test_no_codebook_no_table() -> None:
    assert attribute_tables(_people({"sex": "woman"}), None) == ((), ())


@settings(deadline=None, max_examples=40)
@given(
    st.lists(st.tuples(st.sampled_from(("woman", "man")), st.sampled_from(("East", "West", "Upper"))), max_size=40),
    st.integers(1, 6),
)
def test_no_small_cell_is_printed_and_each_number_is_what_it_says(held: list[tuple[str, str]], threshold: int) -> None:
    people = _people(*({"sex": sex, "district": district} for sex, district in held))
    tables, numbers = attribute_tables(people, _book(SEX, DISTRICT, threshold=threshold))
    for number in numbers:
        members = {one.ref for one in people if all(one.attributes[k] == v for k, v in number.conditions.items())}
        assert (number.members, number.value) == (members, len(members))
        assert number.value >= threshold
    for table in tables:
        for row in table.rows[:-1]:
            assert all(cell == HIDDEN or int(cell) >= threshold for cell in row[1:])
