"""Which open documents a search finds, and in which order: what the index says, looked at more closely where it has to
be."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from probata.inquiry.documents import filters as filtering
from probata.inquiry.documents.wanted import Match, Wanted
from probata.method.documents import finding, hit

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.method.documents.item import FullDocument
    from probata.store.search_body import Asked

RANKED = 100
"""So many open documents are ranked by their texts. Of more the index gives the order: opening them all takes long."""
WEIGHED = 5_000
"""So many are ranked by the index; of more those stand first that were taken in first."""
BY_PLACES, BY_INDEX, BY_AGE = "places", "index", "taken in"
_SLICE = 200
_TITLE = "title"


@dataclass(slots=True)
class Openly:
    """What was found: ``matches``, or row ``numbers``, the best first; ``undated`` places do not count."""

    ordered: str = BY_PLACES
    matches: list[Match] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    undated: int = 0


def matches(connection: Connection, wanted: Wanted, withdrawn: Collection[int]) -> Openly:
    """The open documents that fit, but for those with these numbers, which nobody may use. Raises Damaged."""
    if wanted.filters.restricted or wanted.filters.of:
        return Openly()
    asked = wanted.asked
    numbers = _numbers(connection, wanted, asked, withdrawn)
    if wanted.picking.asks:
        return _picked(connection, wanted, numbers)
    if len(numbers) <= RANKED:
        return Openly(matches=list(_weighed(connection, wanted, numbers)))
    return _by_index(connection, wanted, asked, numbers)


def opened(connection: Connection, numbers: Sequence[int]) -> dict[int, FullDocument]:
    """The open documents with these row numbers, whole."""
    from probata.store import items, search_rows

    of = {ref: number for number, (ref, _) in search_rows.names(connection, numbers).items()}
    found: dict[int, FullDocument] = {}
    for few in (numbers[at : at + _SLICE] for at in range(0, len(numbers), _SLICE)):
        found.update((of[str(one.document.ref)], one) for one in items.documents_at(connection, few))
    return found


def _numbers(connection: Connection, wanted: Wanted, asked: Asked, withdrawn: Collection[int]) -> list[int]:
    from probata.store import search_index, search_rows

    if search_index.is_of_now(connection):
        found = search_index.matching(connection, asked)
    else:
        found = [row.number for row in search_rows.rows(connection) if asked.holds(row.body)]
    found = [one for one in found if one not in withdrawn] if withdrawn else found
    if wanted.patterns or wanted.filters.declared:
        return list(_closer(connection, wanted, found))
    return found


def _closer(connection: Connection, wanted: Wanted, numbers: Sequence[int]) -> Iterator[int]:
    """Those of which the names fit the patterns, and the fields hold what was declared of them."""
    from probata.store import search_rows

    filters, names = wanted.filters, search_rows.names(connection, numbers)
    left = [one for one in numbers if filtering.is_named(filters.names, names[one][1])]
    for asked in filters.declared:
        said = search_rows.claims(connection, [names[one][0] for one in left], asked[0])
        left = [
            one
            for one in left
            if filtering.declares([asked], [(asked[0], value) for value in said.get(names[one][0], ())])
        ]
    yield from left


def _weighed(connection: Connection, wanted: Wanted, numbers: Sequence[int]) -> Iterator[Match]:
    from probata.store import search_rows

    for row in search_rows.rows(connection, numbers):
        titles = [value for name, value in row.claims if name == _TITLE]
        weight = hit.weigh(finding.form(row.text), row.name, titles, wanted.terms)
        yield Match(row.name, row.ref, weight, row.number)


def _picked(connection: Connection, wanted: Wanted, numbers: Sequence[int]) -> Openly:
    """Each is opened: what places stand in, the index does not know."""
    answer = Openly()
    for few in (numbers[at : at + _SLICE] for at in range(0, len(numbers), _SLICE)):
        for number, one in opened(connection, few).items():
            weight = hit.weigh_places(one, wanted.terms, wanted.picking)
            answer.undated += weight.undated
            if weight.places:
                answer.matches.append(Match(one.document.name, str(one.document.ref), weight, number))
    return answer


def _by_index(connection: Connection, wanted: Wanted, asked: Asked, numbers: Sequence[int]) -> Openly:
    from probata.store import search_index

    of_now = search_index.is_of_now(connection)
    if len(numbers) <= WEIGHED and of_now:
        there = set(numbers)
        best = [one for one in search_index.matching(connection, asked, best_first=True) if one in there]
    else:
        best = list(numbers)
    named = _named(connection, wanted, best) if of_now else {}
    first = sorted(named, key=lambda one: -named[one])
    ordered = BY_INDEX if len(numbers) <= WEIGHED and of_now else BY_AGE
    return Openly(ordered, numbers=[*first, *(one for one in best if one not in named)] if named else best)


def _named(connection: Connection, wanted: Wanted, best: Sequence[int]) -> dict[int, int]:
    """Row number -> how many terms stand in the name or title, of those that have any, in the given order."""
    from probata.store import search_body as bodies
    from probata.store import search_index

    counts: dict[int, int] = {}
    for term in wanted.terms:
        need = bodies.Asked((bodies.words(term, (bodies.NAME, bodies.TITLE)),))
        for one in search_index.matching(connection, need):
            counts[one] = counts.get(one, 0) + 1
    return {one: counts[one] for one in best if one in counts} if counts else {}
