"""An estimate is printed in the words that were saved with it, or not at all."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.report.estimate_roles import lists_of
from probata.method.report.model import Binding, BoundValue, Faulty, Unbound
from probata.method.report.rules import objections
from probata.record.grade import Grade
from tests.method.report import found_world, more_world


def only(role: str) -> Binding:
    bound = found_world.example(f"There were {role} people.")
    (found,) = (one for one in bound.bindings.values() if one.role.name == "estimate")
    return found


def value(role: str) -> BoundValue:
    found = only(role)
    assert isinstance(found, BoundValue), found
    return found


def refused(role: str) -> Unbound:
    found = only(role)
    assert isinstance(found, Unbound), found
    return found


@pytest.mark.parametrize(
    ("facet", "printed"),
    [
        ("point", "1,023"),
        ("interval", "921 to 1,154"),
        ("documented", "574"),
        ("sum", "574 documented + 449 estimated = 1,023"),
        (
            "headline",
            "an estimated 1,023 (95 % interval 921 to 1,154), of whom 574 are documented by name; of those who could "
            "have been recorded",
        ),
    ],
)
def test_each_part_prints_what_was_saved_and_is_attested(facet: str, printed: str) -> None:
    found = value(f"{{estimate}}`east:{facet}`")
    assert (found.printed, found.figure, found.facet, found.grade) == (printed, printed, facet, Grade.ATTESTED)
    assert found.record == found_world.east()
    assert found.numbers == {}


@pytest.mark.parametrize(
    "words", ["1,023", "1023", "about 1,023", "about 1,020", "roughly 1,000", "approximately 1000", "some 1,000"]
)
def test_a_point_may_be_said_in_words_that_say_it(words: str) -> None:
    assert value(f"{{estimate}}`east:point|{words}`").printed == words


@pytest.mark.parametrize(
    "words",
    [
        "1,020",  # a rounding that does not say so
        "about 1,030",  # no rounding of it
        "about 900",  # outside of the interval
        "more than 1,000",  # says more than the estimate
        "at least 921",
        "nearly 1,023",
        "about 1,023 women",
        "exactly 1,023",
        "about",
        "1,000 to 1,023",
        "about a third of 1,023",
    ],
)
def test_words_that_say_something_else_are_objected_to(words: str) -> None:
    found = refused(f"{{estimate}}`east:point|{words}`")
    assert (found.why, found.next_step.startswith("Write 1,023")) == (Faulty.VALUE, True)
    bound = found_world.example(f"There were {{estimate}}`east:point|{words}` people.")
    assert any(one.at == found.role.at for one in objections(bound))


@settings(deadline=None, max_examples=60)
@given(st.integers(0, 3000))
def test_a_rounded_point_never_leaves_the_interval_or_falls_below_the_documented(number: int) -> None:
    found = only(f"{{estimate}}`east:point|about {number}`")
    if isinstance(found, BoundValue):
        assert 921 <= number <= 1154
        assert number in (1023, 1020, 1000)


def test_those_documented_may_be_said_in_words_but_not_about() -> None:
    assert value("{estimate}`east:documented|five hundred and seventy-four`").printed.startswith("five")
    assert refused("{estimate}`east:documented|about 570`").why is Faulty.VALUE


def test_a_refused_estimate_prints_those_documented_and_gives_its_reasons_for_all_else() -> None:
    assert value("{estimate}`west:documented`").printed == f"{found_world.west().body['documented']:,}"
    found = refused("{estimate}`west:point`")
    assert found.why is Faulty.VALUE
    assert "This estimate was refused: " in found.message


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ("east", Faulty.FORM),
        ("east:average", Faulty.FORM),
        ("east:interval|900 to 1,200", Faulty.FORM),
        ("east:point|1,023|more", Faulty.FORM),
        ("nowhere:point", Faulty.UNKNOWN),
        ("involved:point", Faulty.WRONG_KIND),
        ("decree:point", Faulty.WRONG_KIND),
    ],
)
def test_what_is_no_estimate_or_no_part_of_one_is_unbound(body: str, why: Faulty) -> None:
    assert refused(f"{{estimate}}`{body}`").why is why


def test_the_handle_of_an_estimate_is_no_count() -> None:
    bound = found_world.example("There were {count}`east:k` and {estimate}`east:headline`.")
    (found,) = (one for one in bound.bindings.values() if one.role.name == "count")
    assert isinstance(found, Unbound)
    assert (found.why, found.next_step) == (Faulty.WRONG_KIND, "Use the handle of a count.")


def test_lists_are_told_by_their_totals() -> None:
    assert lists_of(found_world.east().body) == [("association", 294), ("clinic", 174), ("roster", 264)]


def test_a_stale_estimate_is_objected_to() -> None:
    stale = replace(found_world.east(), stale="its table was replaced")
    known = replace(found_world.example("{estimate}`east:point`").records, estimates={"east": stale})
    bound = more_world.bound("There were {estimate}`east:headline`.", known)
    assert "PB102" in {one.code for one in objections(bound)}
