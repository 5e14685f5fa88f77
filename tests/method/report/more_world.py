"""More of the small world, for the rules on numbers and on people: counts and consents that ``world`` lacks."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from probata.method.manuscript.reading import read
from probata.method.report.binding import bind
from probata.method.report.model import OUTSIDE, Bound, Objection, Records, SavedCount
from probata.method.report.rules import Rule
from probata.method.testimony.model import Interview
from probata.record.count import Count
from probata.record.errors import NotFound
from tests.method.report import world

EAST_HELD = world.HELD & world.EAST


def count(like: str, handle: str, heard: dict[int, int], **changes: object) -> SavedCount:
    """A saved count over the forty: ``heard`` as in ``world``, the rest as in the count ``like`` or in ``changes``."""
    values = tuple(heard.get(number, OUTSIDE) for number in world.EVERYONE)
    now = Count(*(values.count(value) for value in range(5)))
    known = world.records().counts[like]
    return replace(known, ref=world.ref("count", handle), handle=handle, count=now, saved=now, heard=values, **changes)


def yes_no(described: frozenset[int] | set[int]) -> dict[int, int]:
    """Everybody answered; these described it."""
    return {number: 0 if number in described else 1 for number in world.EVERYONE}


def with_counts(*more: SavedCount) -> Records:
    """The world with more counts, or with others under the same handles."""
    known = world.records()
    return replace(known, counts={**known.counts, **{one.handle: one for one in more}})


def with_interview(changed: Interview) -> Records:
    """The world in which one interview is otherwise; its places follow."""
    known = world.records()
    interviews = tuple(changed if one.ref == changed.ref else one for one in known.interviews)
    places = {
        handle: replace(place, interview=changed) if place.interview and place.interview.ref == changed.ref else place
        for handle, place in known.places.items()
    }
    return replace(known, interviews=interviews, places=places)


def bound(source: str, records: Records, **front: str) -> Bound:
    """A manuscript over other records than the world's own."""
    return bind(read(world.MAIN, partial(_load, world.whole(source, **front))), records)


def found(rule: object, source: str, records: Records | None = None, **front: str) -> list[Objection]:
    """What one rule (a module of ``checks``) objects to in a manuscript, or a piece of one."""
    known: Rule = rule  # type: ignore[assignment] # a module is a rule; the shelf says so too
    over = world.bound(source, **front) if records is None else bound(source, records, **front)
    return list(known.run(over))


def words(objections: list[Objection], source: str, **front: str) -> list[str]:
    """The words of the manuscript at the places of objections."""
    text = world.whole(source, **front)
    return [text[one.at.start : one.at.end] for one in objections]


def _load(text: str, name: str) -> str:
    if name != world.MAIN:
        raise NotFound(f"There is no file {name}.")
    return text
