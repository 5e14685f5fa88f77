"""Clauses of two parts that tell the same thing."""

from __future__ import annotations

from probata.method.report.claims.reading.meant import meant
from probata.method.report.claims.reading.told import Part
from probata.method.report.claims.reserves.paired import Pair, core, pairs
from tests.method.report.world import bound

_SOURCE = "# Summary\n\n{}\n\n# Hostels\n\nIt rained on the road. Guards searched every room of the northern hostel.\n"


def _drawn(source: str) -> tuple[tuple[Pair, ...], ...]:
    return tuple(found for found in pairs(bound(source)) if found[0].drawn.told.part is Part.SUMMARY)


def test_a_clause_of_the_summary_meets_the_one_it_is_drawn_from() -> None:
    ((one,),) = _drawn(_SOURCE.format("Guards searched rooms of the northern hostel."))
    assert one.body.words.startswith("Guards searched every room")
    assert one.share == 1


def test_clauses_that_share_little_do_not_meet() -> None:
    assert _drawn(_SOURCE.format("Teachers closed the northern school in May.")) == ()


def test_the_likest_comes_first() -> None:
    more = _SOURCE + "\nGuards searched the northern road.\n"
    ((first, second),) = _drawn(more.format("Guards searched rooms of the northern hostel."))
    assert first.share > second.share


def test_what_announces_and_qualifies_is_no_part_of_what_is_told() -> None:
    plain = meant("guards searched the northern hostel")
    assert core("According to one witness, guards searched the northern hostel") == plain
    assert core("The Inquiry finds that guards searched the northern hostel") == plain
    assert core("Guards searched the northern hostel, a clerk said") == plain


def test_another_figure_is_another_fact() -> None:
    source = (
        "# Summary\n\nGuards searched 12 rooms of the hostel.\n\n# Hostels\n\nGuards searched 14 rooms of the hostel.\n"
    )
    assert _drawn(source) == ()


def test_another_form_or_a_synonym_tells_the_same() -> None:
    ((one,),) = _drawn(_SOURCE.format("The search of rooms in the northern hostel by warders was thorough."))
    assert one.body.words.startswith("Guards searched every room")


def test_a_list_of_names_counts_as_their_number() -> None:
    source = (
        "# Summary\n\nMines were laid in three of the bays.\n\n# Bays\n\nIn Orr, Vell and Kamm bays mines were laid.\n"
    )
    ((one,),) = _drawn(source)
    assert "3" in one.both
    assert one.share == 1


def test_a_heading_that_says_something_is_drawn_from_the_text() -> None:
    source = "# The hostel was closed\n\nIt rained. The hostel was closed or sold in the spring.\n"
    ((one,),) = pairs(bound(source))
    assert one.short


def test_a_heading_that_only_names_its_matter_is_not() -> None:
    assert pairs(bound("# Closure of the hostel\n\nIt rained. The hostel was closed or sold in the spring.\n")) == ()


def test_the_sentences_beside_say_what_a_short_one_leaves_to_them() -> None:
    source = (
        "# Summary\n\nInspectors knew of the passports in the safe.\n\n# Works\n\nThe safe held passports. "
        "Inspectors knew.\n"
    )
    (found,) = _drawn(source)
    one = next(each for each in found if each.body.words.startswith("Inspectors"))
    assert one.around > one.share
