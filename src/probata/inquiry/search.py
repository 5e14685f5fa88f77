"""search: where words stand in the documents, in any script, whatever their case and accents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from probata.inquiry.documents import matching_open, matching_restricted
from probata.inquiry.documents.filters import Filters
from probata.inquiry.documents.wanted import Match, Wanted
from probata.inquiry.entry.door import Opened, authorise, look
from probata.method.documents.hit import Hit
from probata.method.documents.hit import hit as look_through
from probata.record.canonical import Json
from probata.record.errors import BadUse, Damaged

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.inquiry.documents.matching_restricted import Restricted
    from probata.store.search_known import Known


@dataclass(frozen=True, slots=True)
class Found:
    """The hits of one page, best first, and how many there are in all.

    ``ordered`` says by what: BY_PLACES, BY_INDEX or BY_AGE (matching_open.py). ``closed`` documents lie in compartments
    that this member does not hold, ``undated`` places were left out since their time cannot be compared. ``more``:
    there are more than ``total``, and nobody counted how many.
    """

    query: str
    hits: tuple[Hit, ...]
    total: int
    offset: int
    ordered: str
    closed: int
    undated: int
    more: bool = False

    def as_json(self) -> dict[str, Json]:
        """The documented answer."""
        return {
            "query": self.query,
            "hits": [one.as_json() for one in self.hits],
            "closed": self.closed,
            "total": self.total,
            "more": self.more,
            "offset": self.offset,
            "ordered": self.ordered,
            "undated": self.undated,
        }


def search(opened: Opened, query: str, filters: Filters | None = None) -> tuple[Hit, ...]:
    """All documents that hold every term of the query, best first (:func:`find`)."""
    return find(opened, query, filters, limit=None).hits


def find(
    opened: Opened, query: str, filters: Filters | None = None, *, limit: int | None = 20, offset: int = 0
) -> Found:
    """One page of the documents that hold every term of the query, best first, and how many there are.

    A term is a word, a part of one, or a "phrase in quotation marks"; it may stand in the text, in what was declared
    about the document, or in its name; where ``filters`` pick places, in the text alone. First come documents with more
    of the terms in their name or title, then those with more whole words, then those with more places, then by name;
    of more than RANKED open documents (matching_open.py) as the index ranks them, of more than WEIGHED as they were
    taken in; then the restricted ones stand before the others. More than WEIGHED are not counted any further than a
    page needs, without a ``limit`` all are.

    Raises BadUse for a query without a term and for a filter that means nothing, NotFound for a code name of nobody,
    Damaged when the index and the documents do not agree.
    """
    authorise(opened, "read")
    if (limit is not None and limit < 1) or offset < 0:
        raise BadUse("A page has at least one document, and begins at 0 or later.")
    wanted = Wanted.of(query, filters or Filters())
    with look(opened) as connection:
        known = _sound(connection)
        within = matching_restricted.matches(opened, connection, wanted, known)
        first = None if limit is None else offset + limit
        openly = matching_open.matches(connection, wanted, known.withdrawn_numbers, first)
        every: list[Match | int] = [*sorted((*within.matches, *openly.matches), key=Match.key), *openly.numbers]
        page = every[offset : None if limit is None else offset + limit]
        hits = tuple(_hits(connection, wanted, within, page))
    undated = within.undated + openly.undated
    return Found(query, hits, len(every), offset, openly.ordered, within.closed, undated, openly.more)


def _sound(connection: Connection) -> Known:
    """What is known of all documents. Raises Damaged for an index that is not whole."""
    from probata.store import search_index, search_known

    known = search_known.known(connection)
    search_index.check(connection, known.open)
    return known


def _hits(connection: Connection, wanted: Wanted, within: Restricted, page: Sequence[Match | int]) -> Iterator[Hit]:
    """The documents of a page, opened and looked through. What the index says of them has to be so."""
    from probata.store.search_index import ADVICE

    numbers = [one if isinstance(one, int) else one.number for one in page]
    openly = matching_open.opened(connection, [one for one in numbers if one])
    for number, one in zip(numbers, page, strict=True):
        if isinstance(one, Match) and one.item is not None:
            stored, whose = within.opened(one), within.whose(one)
        else:
            stored, whose = openly.get(number), ""
        weight = one.weight if isinstance(one, Match) and not wanted.picking.asks else None
        found = look_through(stored, wanted.terms, wanted.picking, whose, weight) if stored else None
        if found is None:
            says = "The search index names a document in which the words do not stand."
            raise Damaged(says, where="search index", next_step=ADVICE)
        yield found


def closed(opened: Opened) -> int:
    """How many documents lie in compartments that this member does not hold, and are not searched."""
    from probata.store import items

    with look(opened) as connection:
        return sum(one not in opened.compartments.held for one in items.restricted_documents(connection).values())
