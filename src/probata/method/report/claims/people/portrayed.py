"""portrayed: what a whole report says of each person without a name, in paragraphs, notes, captions and rows. English.

One person is taken up again by the same rare words ("a blind man ... the blind man"), or by the work of the relative
("whose husband is the pharmacist ... the pharmacist's wife"). Rows of a table of interviews are read as sentences.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from probata.method.report.claims.people.by_work import by_work
from probata.method.report.claims.people.described import Described, described
from probata.method.report.claims.people.pictured import pictured
from probata.method.report.claims.people.portrait import Mentioned, Portrayed, Trait, gives_away
from probata.method.report.claims.people.portrayed_codes import of_codes
from probata.method.report.claims.people.protecting import promise
from probata.method.report.claims.reading.cells import Grid, grids
from probata.method.report.claims.reading.going import going_on
from probata.method.report.claims.reading.named import OF_MANY, WORK, singled_out
from probata.method.report.claims.reading.told import Part, Told, told
from probata.method.report.english.dates import exact_day
from probata.method.report.english.traits import AGE, AT_PLACE, DONE_TO
from probata.method.report.model import Bound

_MOST = 6
"""Places that may speak of one person; what is told more often is a theme."""
_INTERVIEW = re.compile(r"(?i)\binterview\b|\bspoke\s+(?:to|with)\b")
_HEADS = re.compile(
    r"(?i)\b(?:interview\w*|witness\w*|sources?|respondents?|persons?|accounts?|testimon\w+|informants?|code)\b"
)
_PLACE_HEADS = re.compile(
    r"(?i)\b(?:place|site|village|town|camp|facility|residence|location|from|hostel|prison|held)\b"
)
_ROW_WORK = re.compile(rf"(?i)(?:an?\s+|the\s+)?(?:former\s+|retired\s+)?(?:[a-z-]+\s+)?(?P<work>{WORK})\s*")


def portrayed(bound: Bound) -> tuple[Portrayed, ...]:
    """Everybody without a name whom a stranger could find by what the report says. Remembered."""
    return bound.once.get("portrayed", lambda: tuple(_all(bound)))


def _all(bound: Bound) -> Iterator[Portrayed]:
    yield from by_work(bound)
    yield from _in_words(bound)
    yield from _in_rows(bound)
    yield from of_codes(bound)
    yield from pictured(bound)


def _in_words(bound: Bound) -> Iterator[Portrayed]:
    behind = going_on(bound)
    groups: dict[object, list[tuple[Told, Described]]] = defaultdict(list)
    for one in told(bound):
        for each in described(one.whole, behind[id(one)]):
            groups[each.key or id(one)].append((one, each))
    for each_group in groups.values():
        if len(each_group) <= _MOST:
            yield from _one_person(bound, each_group)


def _one_person(bound: Bound, group: Sequence[tuple[Told, Described]]) -> Iterator[Portrayed]:
    traits = frozenset[Trait]().union(*(one.traits for _, one in group))
    if Trait.TIE in traits and Trait.PLACE not in traits and _holder_has_a_place(bound, group[0][1].key):
        traits |= {Trait.PLACE}
    concerned = any(one.concerned or _interview_note(where) for where, one in group)
    around = not concerned and Trait.ALONE in traits and _told_around(bound, group[0][0])
    if (concerned or around) and gives_away(traits) and not _usual(group):
        places = {where.passage: Mentioned(where.said.passage, where.said.at(one.start, one.end), one.traits)
                  for where, one in group if one.traits}  # fmt: skip
        yield Portrayed(tuple(places.values()), traits, around=around)


def _told_around(bound: Bound, one: Told) -> bool:
    """Whether the paragraph gives somebody's account, in a report that keeps names back."""
    return promise(bound).names and bool(DONE_TO.search(one.said.woven.text))


def _holder_has_a_place(bound: Bound, key: str) -> bool:
    """Whether another sentence ties the relative, by his or her work, to a named place."""
    work = key.removeprefix("tie ").rpartition(" ")[2]
    return any(one.place and one.occupation.split()[-1] == work for one in singled_out(bound))


def _interview_note(one: Told) -> bool:
    return one.part is Part.NOTE and bool(_INTERVIEW.search(one.whole))


def _usual(group: Sequence[tuple[Told, Described]]) -> bool:
    """Notes that name an occupation of many, the town and the day of an interview, as many reports do."""
    return all(where.part is Part.NOTE and not one.key and Trait.AGE not in one.traits for where, one in group) and any(
        re.search(rf"(?i)\b{re.escape(work)}\b", where.whole) for work in _IN_NOTES for where, _ in group
    )


_IN_NOTES = OF_MANY | {"nurse", "engineer", "official", "trader", "fisherman", "miner"}


def _in_rows(bound: Bound) -> Iterator[Portrayed]:
    """Rows that tell the work, the place and the day, or the age, of somebody interviewed."""
    for grid in grids(bound):
        if any(_HEADS.search(head) for head in grid.words[0]):
            for row, cells in enumerate(grid.words[1:], 1):
                yield from _in_row(bound, grid, row, cells)


def _in_row(bound: Bound, grid: Grid, row: int, cells: Sequence[str]) -> Iterator[Portrayed]:
    column, work = next(((n, hit) for n, cell in enumerate(cells) if (hit := _ROW_WORK.fullmatch(cell))), (0, None))
    if work is None or work["work"].casefold() in OF_MANY:
        return
    found = {Trait.TRADE}
    for n, cell in enumerate(cells):
        if exact_day(cell):
            found.add(Trait.DAY)
        elif AGE.search(cell) or (re.fullmatch(r"\d\d", cell.strip()) and re.search(r"(?i)\bage\b", grid.words[0][n])):
            found.add(Trait.AGE)
        elif (_PLACE_HEADS.search(grid.words[0][n]) and cell[:1].isupper()) or AT_PLACE.search(cell):
            found.add(Trait.PLACE)
    if gives_away(frozenset(found)):
        at = grid.at(row, column)
        passage = next((one for one in bound.passages if one.at == at), None)
        if passage is not None:
            yield Portrayed((Mentioned(passage, at, frozenset(found)),), frozenset(found))
