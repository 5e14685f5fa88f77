"""Every number that an edition publishes about people."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DataObject

from probata.method.report.annex import methodology
from probata.method.report.binding import bind
from probata.method.report.model import OUTSIDE, Bound, EarlierNumber, SavedCount
from probata.method.report.published import INTERVIEWS, given_away, numbers_of
from probata.method.report.values import numbers as remembered
from probata.method.testimony.model import Consent, ConsentState, Use
from probata.record.ref import Ref
from tests.method.report import world


def _names(source: str) -> list[str]:
    return [one.name for one in numbers_of(world.bound(source))[1]]


def test_equal_numbers_are_one_and_stand_where_they_first_do() -> None:
    places, numbers = numbers_of(world.bound("{count}`held:k`, {count}`held:k`, {count}`held:n`, {count}`leave:n`.\n"))
    assert [one.name for one in numbers].count("`held:k`") == 1
    assert len([one for one in numbers if len(one.members) == 40]) == 1, "the same people are one number"
    assert places["`held:k`"].at.start < places["`leave:k`"].at.start


def test_a_plain_count_opens_its_five_values_and_a_crossed_one_what_is_printed() -> None:
    assert set(_names("{count}`medicine:k`\n")) >= {
        "`medicine:k`",
        "`medicine:no`",
        "`medicine:silent`",
        "`medicine:n`",
    }
    assert _names("{count}`women-held:k`\n") == ["`women-held:k`"]


def test_counts_that_are_small_or_refused_are_left_out() -> None:
    found = _names("{count}`upper-held:k`, {count}`worked:k`, {count}`held:k`.\n")
    assert {name.partition(":")[0] for name in found} == {"`held"}


def test_a_crossed_number_knows_who_answered_the_same_elsewhere() -> None:
    [one] = numbers_of(world.bound("{count}`women-held:k`\n"))[1]
    assert len(one.members) == 12
    assert len(one.answers) == len(world.HELD)
    assert one.attributes == {"sex"}


def test_where_nothing_is_crossed_nothing_is_worked_out() -> None:
    bound = world.bound("{count}`held:k` of {count}`held:n`\n")
    assert given_away(bound, numbers_of(bound)[1]) == ()


def _edition(everyone: frozenset[Ref], women: frozenset[Ref]) -> tuple[EarlierNumber, ...]:
    plain: frozenset[str] = frozenset()
    return (
        EarlierNumber("first", INTERVIEWS, everyone, plain, len(everyone)),
        EarlierNumber("first", "held, women", women, frozenset({"sex"}), len(women)),
    )


def test_two_editions_tell_who_left_between_them() -> None:
    """Forty people, then thirty-nine; twelve women held, then eleven: who left is a woman who was held."""
    records = world.records()
    everyone = frozenset(one.ref for one in records.interviews)
    women = numbers_of(world.bound("{count}`women-held:k`\n"))[1][0].members
    then = frozenset(records.interviews[at].ref for at in women)
    left = next(at for at in sorted(women) if not records.interviews[at].consent.withdrawn)
    gone = Consent(dict.fromkeys(Use, ConsentState.WITHDRAWN))
    people = tuple(replace(one, consent=gone) if at == left else one for at, one in enumerate(records.interviews))
    count = records.counts["women-held"]
    heard = tuple(OUTSIDE if at == left else value for at, value in enumerate(count.heard))
    now = replace(count, heard=heard, count=replace(count.count, described=count.count.described - 1))
    known = replace(records, interviews=people, counts={**records.counts, "women-held": now})
    source = world.bound("{count}`women-held:k`\n").manuscript
    alone = bind(source, known)
    assert given_away(alone, numbers_of(alone)[1]) == ()
    both = bind(source, replace(known, earlier=_edition(everyone, then)))
    assert given_away(both, numbers_of(both)[1])


def test_an_earlier_edition_over_the_same_people_tells_nothing_new() -> None:
    records = world.records()
    source = world.bound("{count}`women-held:k`\n").manuscript
    women = frozenset(records.interviews[at].ref for at in numbers_of(bind(source, records))[1][0].members)
    allowed = frozenset(one.ref for one in records.interviews if not one.consent.withdrawn)
    both = bind(source, replace(records, earlier=_edition(allowed, women)))
    assert given_away(both, numbers_of(both)[1]) == ()


def _count(expression: str, among: str, members: frozenset[int], attributes: set[str]) -> SavedCount:
    """A count of the world with other people in it: ``members`` described it, everybody else of 40 did not."""
    count = world.records().counts["held"]
    heard = tuple(0 if at in members else 1 for at in range(40))
    figures = replace(count.count, described=len(members), said_no=40 - len(members))
    handle = f"x{len(members)}"
    return replace(
        count, handle=handle, expression=expression, among=among, heard=heard, count=figures, saved=figures,
        attributes=frozenset(attributes),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("expression", "attributes"),
    [("held or district = Upper", {"district"}), ("not (district = Upper) and held", {"district"})],
)
def test_a_group_in_other_words_is_found_by_the_difference(expression: str, attributes: set[str]) -> None:
    """22 who were held or lived in one place, beside 21 who were held: one person lived there and was not."""
    held = frozenset(at for at, value in enumerate(world.records().counts["held"].heard) if value == 0)
    wider = _count(expression, "", held | {39}, attributes)
    source = world.bound("{count}`held:k` and {count}`x22:k`\n").manuscript
    made = bind(source, replace(world.records(), counts={**world.records().counts, "x22": wider}))
    assert given_away(made, numbers_of(made)[1])


def test_a_base_that_leaves_a_few_out_is_found_beside_everyone() -> None:
    everyone = frozenset(range(40))
    count = replace(_count("held", 'not district = "Upper"', everyone - {39}, {"district"}))
    heard = tuple(0 if at != 39 else OUTSIDE for at in range(40))
    count = replace(count, heard=heard)
    source = world.bound("{count}`x39:n` people.\n").manuscript
    made = bind(source, replace(world.records(), counts={**world.records().counts, "x39": count}))
    assert given_away(made, numbers_of(made)[1])


def test_two_wide_groups_tell_of_nobody() -> None:
    held = frozenset(at for at, value in enumerate(world.records().counts["held"].heard) if value == 0)
    wider = _count("held or district = East", "", held | set(range(30, 40)), {"district"})
    made = bind(
        world.bound("{count}`held:k` and {count}`x31:k`\n").manuscript,
        replace(world.records(), counts={**world.records().counts, "x31": wider}),
    )
    names = [one.names for one in given_away(made, numbers_of(made)[1]) if "`held:k`" in one.names]
    assert names == []


_CLEAN = sorted({"held", "women-held", "east-held", "leave", "medicine", "women-left"} & set(world.records().counts))
"""Counts that are neither small nor refused: with those no edition is signed."""


def _signed(bound: Bound, edition: str) -> tuple[EarlierNumber, ...]:
    """What the inquiry remembers of an edition that was signed."""
    return remembered(edition, bound, methodology(bound))


@given(st.lists(st.sampled_from(_CLEAN), min_size=1, max_size=4, unique=True), st.data())
@settings(deadline=None, max_examples=25)
def test_the_same_numbers_over_the_same_people_are_judged_as_the_first_time(
    handles: list[str], data: DataObject
) -> None:
    """Whatever is objected to once an edition was signed was objected to before, with the annex's own tables."""
    parts = [data.draw(st.sampled_from(("k", "n", "of", "answered"))) for _ in handles]
    bound = world.bound(" ".join(f"{{count}}`{one}:{part}`," for one, part in zip(handles, parts, strict=True)) + "\n")
    first = set(given_away(bound, numbers_of(bound)[1]))
    again = bind(bound.manuscript, replace(bound.records, earlier=_signed(bound, "first")))
    assert set(given_away(again, numbers_of(again)[1])) == first
    assert methodology(again).numbers == methodology(bound).numbers
    third = bind(bound.manuscript, replace(again.records, earlier=(*again.records.earlier, *_signed(again, "second"))))
    assert set(given_away(third, numbers_of(third)[1])) == first


def test_a_new_number_beside_an_earlier_edition_is_still_looked_at() -> None:
    """The first edition printed all who were held; a second adds those of the East, which leaves one elsewhere."""
    first = world.bound("{count}`held:k` had been held.\n")
    second = world.bound("{count}`east-held:k` had been held in the East.\n")
    alone = given_away(second, numbers_of(second)[1])
    both = bind(second.manuscript, replace(second.records, earlier=_signed(first, "first")))
    added = given_away(both, numbers_of(both)[1])
    assert set(added) > set(alone)


def test_a_group_that_an_earlier_annex_printed_is_no_answer_that_somebody_gave() -> None:
    """A table of the annex counts people whatever they said: nobody of its group is left who did not."""
    first = world.bound("{count}`east-held:k` had been held in the East.\n")
    both = bind(first.manuscript, replace(first.records, earlier=_signed(first, "first")))
    groups = [one for one in numbers_of(both)[1] if one.earlier and one.attributes]
    assert groups, "the annex of the world prints some"
    assert all(one.known and len(one.answers) > len(one.members) for one in groups)
