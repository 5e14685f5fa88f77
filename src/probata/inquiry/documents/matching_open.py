"""Which open documents a search finds, and in which order: what the index says, looked at more closely where it has to
be."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
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
"""So many are ranked by the index; of more those stand first that were taken in first, and of these no more are counted
than are asked for: what stands in half of all documents nobody counts for a first page."""
BY_PLACES, BY_INDEX, BY_AGE = "places", "index", "taken in"
_SLICE = 200
_LOOKED_UP = 2_000
_TITLE = "title"


@dataclass(slots=True)
class Openly:
    """What was found: ``matches``, or row ``numbers``, the best first; ``undated`` places do not count. ``more``: there
    are others, which were not counted."""

    ordered: str = BY_PLACES
    matches: list[Match] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    undated: int = 0
    more: bool = False


def matches(connection: Connection, wanted: Wanted, withdrawn: Collection[int], first: int | None = None) -> Openly:
    """The open documents that fit, but for those with these numbers, which nobody may use. Raises Damaged.

    Of more than WEIGHED the ``first`` so many (at least WEIGHED) are given and no more are counted; all for None.
    """
    if wanted.filters.restricted or wanted.filters.of:
        return Openly()
    asked, most = wanted.asked, None if first is None else max(first, WEIGHED)
    every = _numbers(connection, wanted, asked, withdrawn)
    if wanted.picking.asks:
        return _picked(connection, wanted, list(every))
    numbers = list(islice(every, None if most is None else most + 1))
    if len(numbers) <= RANKED:
        return Openly(matches=list(_weighed(connection, wanted, numbers)))
    if len(numbers) <= WEIGHED:
        return _by_index(connection, wanted, asked, numbers)
    few = most if len(wanted.terms) == 1 else None
    named = _named(wanted, lambda narrower: islice(_numbers(connection, wanted, narrower, withdrawn), few))
    return Openly(BY_AGE, numbers=_named_first(named, numbers)[:most], more=most is not None and len(numbers) > most)


def opened(connection: Connection, numbers: Sequence[int]) -> dict[int, FullDocument]:
    """The open documents with these row numbers, whole."""
    from probata.store import items, search_rows

    of = {ref: number for number, (ref, _) in search_rows.names(connection, numbers).items()}
    found: dict[int, FullDocument] = {}
    for few in (numbers[at : at + _SLICE] for at in range(0, len(numbers), _SLICE)):
        found.update((of[str(one.document.ref)], one) for one in items.documents_at(connection, few))
    return found


def _numbers(connection: Connection, wanted: Wanted, asked: Asked, withdrawn: Collection[int]) -> Iterator[int]:
    """In the order in which they were taken in, each when it is asked for."""
    from probata.store import search_index, search_rows

    if search_index.is_of_now(connection):
        found = search_index.each(connection, asked)
    else:
        found = (row.number for row in search_rows.rows(connection) if asked.holds(row.body))
    usable = (one for one in found if one not in withdrawn) if withdrawn else found
    if not (wanted.patterns or wanted.filters.declared):
        yield from usable
        return
    while few := list(islice(usable, _LOOKED_UP)):
        yield from _closer(connection, wanted, few)


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

    if not search_index.is_of_now(connection):
        return Openly(BY_AGE, numbers=list(numbers))
    there = set(numbers)
    best = [one for one in search_index.each(connection, asked, best_first=True) if one in there]
    named = _named(wanted, lambda narrower: (one for one in search_index.each(connection, narrower) if one in there))
    return Openly(BY_INDEX, numbers=_named_first(named, best))


def _named_first(named: Mapping[int, int], best: Sequence[int]) -> list[int]:
    """Those with more of the terms in their name or title before the others, else in the given order; what was taken
    in after the last of these stands behind them."""
    place = {one: at for at, one in enumerate(best)}
    first = sorted(named, key=lambda one: (-named[one], place.get(one, len(best)), one))
    return [*first, *(one for one in best if one not in named)]


def _named(wanted: Wanted, fitting: Callable[[Asked], Iterable[int]]) -> dict[int, int]:
    """Row number -> how many terms stand in the name or title, of those that fit and have any there."""
    from probata.store import search_body as bodies

    asked, counts = wanted.asked, dict[int, int]()
    for term in wanted.terms:
        need = bodies.words(term, (bodies.NAME, bodies.TITLE))
        for one in fitting(bodies.Asked((need, *asked.needs), asked.without)):
            counts[one] = counts.get(one, 0) + 1
    return counts
