"""Every number that an edition publishes about people, with those of earlier editions, for the disclosure room."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from probata.method.disclosure.grouping import Number
from probata.method.disclosure.together import leaks_together
from probata.method.manuscript.model import Role
from probata.method.report.cells import cells_of, published, threshold
from probata.method.report.count_roles import FIVE, PARTS, bound_count, people_of
from probata.method.report.model import Bound, BoundValue, EarlierNumber, Records, SavedCount
from probata.method.testimony.consents import who_is_counted
from probata.method.testimony.expression import And, Expression, Is, children, mentions, parse
from probata.method.testimony.model import Codebook, Use
from probata.record.errors import BadValue

SECONDS = 4.0
"""For the solver, once for a set of numbers. What it cannot settle in that time counts as unsafe."""
UNKNOWN = "?"
_OUTSIDE = "the same outside the group of: "
"""How ``leaks_together`` names those who answered the same in other groups."""
INTERVIEWS = "interviews"
"""How the annex calls the number of everybody who is counted."""
RESTS_ON = "those whom the edition rests on"
"""How an edition remembers them; printed nowhere, and looked at only to see whether the next rests on the same."""
COUNT_PART = " | "
"""Between expression, base and part in the name of a count's number, as an edition is remembered."""
_FACETS = {part: facet for facet, part in PARTS.items()}


@dataclass(frozen=True, slots=True, order=True)
class Printed:
    """A number about people: its name for a message, whom it counts, whose answers count, and by which attributes.

    ``known``: whether ``answers`` holds people of other groups too; where nobody saved that, it is the members alone.
    ``edition``: the earlier edition that printed it; empty for this one, and where both rest on the same people.
    ``about``: the codes and attributes that decide. ``earlier``: only an earlier edition prints it; ``again``: this
    edition does, and an earlier one over the same people did.
    """

    name: str
    members: frozenset[int]
    answers: frozenset[int]
    attributes: frozenset[str]
    known: bool = True
    edition: str = ""
    about: frozenset[str] = frozenset()
    earlier: bool = False
    again: bool = False

    @property
    def whom(self) -> tuple[frozenset[int], frozenset[str], str]:
        """What two numbers have in common that tell a reader the same."""
        return self.members, self.attributes, self.edition


@dataclass(frozen=True, slots=True)
class GivenAway:
    """Names of numbers that give a small group away together; not ``proven`` when that could not be ruled out."""

    names: tuple[str, ...]
    proven: bool


def numbers_of(bound: Bound) -> tuple[dict[str, Role], tuple[Printed, ...]]:
    """The first role that prints each number, and every number once; without counts whose own cells are small."""
    places: dict[str, Role] = {}
    found: dict[tuple[frozenset[int], frozenset[str], str], Printed] = {}
    alone = _small_alone(bound)
    made: dict[tuple[str, str], Printed | None] = {}
    for value, count in _values(bound):
        for part in () if count.handle in alone else opened(value, count):
            if (count.handle, part) in made:
                continue
            one = made[count.handle, part] = _printed(bound.records, count, part)
            if one is not None:
                known = found.setdefault(one.whom, one)
                places.setdefault(known.name, value.role)
    for earlier in _earlier(bound):
        known = found.setdefault(earlier.whom, earlier)
        if not known.earlier:
            found[earlier.whom] = replace(known, again=True)
    return places, tuple(found.values())


def opened(value: BoundValue, count: SavedCount) -> tuple[str, ...]:
    """The parts of a count that printing a value and opening it publishes: a plain count opens its five values."""
    if count.crossed or count.special:
        return published(value)
    return tuple(dict.fromkeys((*FIVE, "everyone", *published(value))))


def given_away(bound: Bound, numbers: Sequence[Printed]) -> tuple[GivenAway, ...]:
    """Which numbers give small groups away together, be it by themselves or beside those of earlier editions.

    What earlier editions give away without this one is not this one's doing: an edition with the same numbers over the
    same people is looked at by itself, as the first was, and one with more numbers for what these add.
    """
    mine = [one for one in numbers if not one.earlier]
    if not any(one.earlier or one.again for one in numbers):
        return _all_given_away(bound, numbers)
    alone = _all_given_away(bound, mine)
    if all(one.again for one in mine):
        return alone
    before = _all_given_away(bound, [one for one in numbers if one.earlier or one.again])
    known = {one for one in before if one.proven}
    added = [one for one in _all_given_away(bound, numbers) if one not in known]
    return tuple(dict.fromkeys((*alone, *added)))


def _all_given_away(bound: Bound, numbers: Sequence[Printed]) -> tuple[GivenAway, ...]:
    """The same of these numbers and no others; nothing is worked out where none is crossed.

    Attributes that no number crosses with each other are looked at apart: margins that are crossed with nothing bound
    a combination of them by no more than the smallest of them.
    """
    here = [one for one in numbers if not one.edition]
    people = _population(bound, "").union(*(one.members for one in here))
    found: dict[GivenAway, None] = {}
    for names in _crossed_with_each_other(here):
        mine = sorted((one for one in here if one.attributes <= names), key=lambda one: one.name)
        size = len(bound.records.interviews)
        columns = tuple((name, tuple(_value(bound.records, at, name) for at in range(size))) for name in sorted(names))
        found.update(dict.fromkeys(_given_away(columns, tuple(mine), people, threshold(bound))))
    found.update(dict.fromkeys(_differences(here, people, threshold(bound))))
    told: set[tuple[str, str]] = set()
    for one in numbers:
        if one.edition and one.attributes:
            moved = people ^ _population(bound, one.edition)
            for away in _who_moved(one, here, moved, threshold(bound)):
                if (away.names[0], one.edition) not in told:
                    told.add((away.names[0], one.edition))
                    found[away] = None
    return tuple(found)


def _differences(here: Sequence[Printed], people: frozenset[int], least: int) -> Iterator[GivenAway]:
    """Two numbers of which one counts all whom the other counts and a few more, one of them crossed.

    Looked at are numbers that speak of the same code or attribute, and everyone. However the groups are put into words
    (not, or, among), a reader subtracts; everybody of the difference is then told to be in a group.
    """
    everyone = Printed("everyone", people, people, frozenset())
    crossed = [one for one in here if one.attributes]
    for one in crossed:
        for other in (*here, everyone):
            small, large = sorted((one.members, other.members), key=len)
            if other is not everyone and not one.about & other.about:
                continue  # that one group lies in the other is chance, and no reader can know it
            same = not small ^ large and not other.attributes and other is not everyone
            if same or (small < large and len(large - small) < least):
                names = tuple(name for name in (one.name, other.name) if name != everyone.name)
                yield GivenAway(names, True)


def _who_moved(then: Printed, here: Sequence[Printed], moved: frozenset[int], least: int) -> Iterator[GivenAway]:
    """Numbers that beside one of an earlier edition tell of which group those are who left or joined in between.

    How many moved is plain from the totals. A crossed number printed in both tells how many of them are in its group,
    and how many are not: when either are few, though they be none, that is told of each of them.
    """
    for now in here:
        if now.attributes & then.attributes:
            inside = len(moved & (now.members | then.members))
            if moved and min(inside, len(moved) - inside) < least:
                yield GivenAway((now.name, then.name), True)


def _crossed_with_each_other(numbers: Sequence[Printed]) -> list[frozenset[str]]:
    """The attributes in groups: in one group are those that stand together in any number."""
    groups: list[frozenset[str]] = []
    for one in numbers:
        if one.attributes:
            touched = [group for group in groups if group & one.attributes]
            groups = [group for group in groups if not group & one.attributes]
            groups.append(one.attributes.union(*touched))
    return groups


@lru_cache(maxsize=64)
def _given_away(
    columns: tuple[tuple[str, tuple[str, ...]], ...],
    numbers: tuple[Printed, ...],
    people: frozenset[int],
    least: int,
) -> tuple[GivenAway, ...]:
    """``people``: those whom the edition rests on."""
    attributes = dict(columns)
    size = len(columns[0][1])
    asked = [_number(one, attributes, size) for one in numbers]
    editions = {"": [at in people for at in range(size)]}
    found = leaks_together(attributes, asked, least, editions=editions, seconds=SECONDS)
    unknown = {f"{_OUTSIDE}{one.name}" for one in numbers if not one.known}
    told = [leak for leak in found if not leak.cell.name.startswith(tuple(unknown))] if unknown else found
    each = {_named(leak.cell.name, numbers): leak.bounds.proven for leak in told}
    return tuple(GivenAway(names, proven) for names, proven in each.items())


def _number(one: Printed, attributes: dict[str, tuple[str, ...]], size: int) -> Number:
    where = {name: {attributes[name][at] for at in one.members} for name in one.attributes if one.members}
    return Number(one.name, [at in one.answers for at in range(size)], where, one.edition)


def _named(cell: str, numbers: Sequence[Printed]) -> tuple[str, ...]:
    """The numbers that a cell's name speaks of; of a combination of values every crossed number."""
    named = [one for one in numbers if one.name in cell]
    for one in [one for one in named if one.attributes]:
        named += _around(one, numbers)
    crossed = [one for one in numbers if one.attributes and any(f"{name} " in cell for name in one.attributes)]
    each = named or crossed or [one for one in numbers if one.attributes]
    return tuple(dict.fromkeys(one.name for one in each))


def _around(one: Printed, numbers: Sequence[Printed]) -> list[Printed]:
    """The smallest plain number that holds everybody of this one: what is left of it is what a reader works out."""
    wider = [other for other in numbers if not other.attributes and one.members < other.members]
    return sorted(wider, key=lambda other: (len(other.members), other.name))[:1]


def _values(bound: Bound) -> Iterator[tuple[BoundValue, SavedCount]]:
    """Bound counts that print something: what counts people who refused prints nothing."""
    for value in bound.values:
        found = bound_count(value)
        if found and not found[1].refused:
            yield found


def _small_alone(bound: Bound) -> frozenset[str]:
    printed: dict[str, set[str]] = {}
    values = list(_values(bound))
    for value, count in values:
        printed.setdefault(count.handle, set()).update(value.numbers)
    least = threshold(bound)
    small = (
        count.handle
        for value, count in values
        if count.crossed and any(cell.value < least for cell in cells_of(value, count, bound, printed[count.handle]))
    )
    return frozenset(small)


def _printed(records: Records, count: SavedCount, part: str) -> Printed | None:
    members = people_of(count, _FACETS[part])
    if members is None:
        return None
    attributes = attributes_of(count, part)
    answers = _answers(records, count.expression, count.among) if part == "described" and attributes else None
    known = answers is not None or not attributes
    name = f"`{count.handle}:{_FACETS[part]}`"
    about = _about(records, (count.expression, count.among), count.attributes)
    return Printed(name, members, answers or members, attributes, known, "", about)


def attributes_of(count: SavedCount, part: str) -> frozenset[str]:
    """By which attributes one part of a count is crossed: its base is by those of ``among`` alone."""
    return count.attributes if part == "described" else _of_base(count)


def _about(records: Records, texts: Sequence[str], attributes: frozenset[str]) -> frozenset[str]:
    """The codes and attributes of a count and its base; what cannot be read is about its attributes."""
    try:
        each = [mentions(parse(text), _book(records)) for text in texts if text]
    except BadValue:
        return attributes
    return frozenset(name for one in each for name in (*one.codes, *one.attributes))


def _book(records: Records) -> Codebook:
    return records.codebook or Codebook("", {}, {})


def _of_base(count: SavedCount) -> frozenset[str]:
    """Attributes that the base uses, under whatever not and or; what cannot be read uses all."""
    try:
        return frozenset(_tests(parse(count.among))) & count.attributes if count.among else frozenset()
    except BadValue:
        return count.attributes


def _tests(expression: Expression) -> Iterator[str]:
    if isinstance(expression, Is):
        yield expression.attribute
        return
    for part in children(expression):
        yield from _tests(part)


def _answers(records: Records, expression: str, among: str) -> frozenset[int] | None:
    """Everybody who described the same, in whatever group, where a saved count says that; else nobody knows."""
    try:
        whole = parse(expression)
    except BadValue:
        return None
    rest = [part for part in (whole.parts if isinstance(whole, And) else (whole,)) if not isinstance(part, Is)]
    if not rest:
        return _base(records, among)
    words = str(And(tuple(rest))) if len(rest) > 1 else str(rest[0]) if rest else ""
    plain = (
        one for one in records.counts.values() if not one.crossed and one.expression == words and one.among == among
    )
    return next((people_of(one, "k") for one in plain), None)


def _base(records: Records, among: str) -> frozenset[int] | None:
    """Everybody in a base, as any count over it says."""
    return next((people_of(one, "n") for one in records.counts.values() if one.among == among), None)


def _value(records: Records, at: int, name: str) -> str:
    return records.interviews[at].attributes.get(name) or UNKNOWN


def _earlier(bound: Bound) -> Iterator[Printed]:
    """Numbers of earlier editions over people who are still known, as they were then."""
    places = {one.ref: at for at, one in enumerate(bound.records.interviews)}
    now = _population(bound, "")
    for one in bound.records.earlier:
        members = frozenset(places[ref] for ref in one.members if ref in places)
        if len(members) == len(one.members) == one.value and one.name != RESTS_ON:
            edition = "" if _population(bound, one.edition) == now else one.edition
            yield _as_then(bound, one, members, edition)


def _as_then(bound: Bound, one: EarlierNumber, members: frozenset[int], edition: str) -> Printed:
    """An earlier number with whose answers count, which is known as it was for the edition that printed it.

    A number of its annex is a group of people, whatever they said: in other groups everybody else would count.
    """
    words, _, part = one.name.rpartition(COUNT_PART)
    expression, _, among = words.partition(COUNT_PART)
    answers: frozenset[int] | None = None
    if one.attributes and not words:
        answers = _everybody_if_group(bound, one, members)
    elif one.attributes and part == "described":
        answers = _answers(bound.records, expression, among)
    about = _about(bound.records, (expression, among), one.attributes) if words else one.attributes
    known = answers is not None or not one.attributes
    name = f"{one.name} of the edition {one.edition}"
    return Printed(name, members, answers or members, one.attributes, known, edition, about, earlier=True)


def _everybody_if_group(bound: Bound, one: EarlierNumber, members: frozenset[int]) -> frozenset[int] | None:
    """Everybody of the edition, where the number counts all of them with some values, whatever they said."""
    everyone = _population(bound, one.edition) | members
    have = {name: {_value(bound.records, at, name) for at in members} for name in one.attributes}
    group = {at for at in everyone if all(_value(bound.records, at, name) in have[name] for name in have)}
    return everyone if group == members else None


def population(bound: Bound) -> frozenset[int]:
    """Those whom this edition rests on, as numbers of interviews: all that may be analysed."""
    return _population(bound, "")


def _population(bound: Bound, edition: str) -> frozenset[int]:
    return bound.once.get(("population", edition), lambda: _resting_on(bound, edition))


def _resting_on(bound: Bound, edition: str) -> frozenset[int]:
    """The interviews that an edition rests on: of this one all that may be analysed, of an earlier one those that it
    remembers, or whom its annex counted where it remembers no more. One that does not say rests on the same people as
    this one, which tells a reader most."""
    interviews = bound.records.interviews
    each = {one.name: one.members for one in bound.records.earlier if edition and one.edition == edition}
    counted = each.get(RESTS_ON, each.get(INTERVIEWS))
    if counted is not None:
        return frozenset(at for at, one in enumerate(interviews) if one.ref in counted)
    may_be = who_is_counted(interviews, Use.INTERNAL, Use.INTERNAL, bound.records.today)
    return frozenset(at for at, allowed in enumerate(may_be) if allowed)
