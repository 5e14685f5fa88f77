"""search: where words stand in the documents, in any script, whatever their case and accents."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from probata.inquiry.entry import holding
from probata.inquiry.entry.door import Opened, authorise, look
from probata.method.documents.folding import fold, folded
from probata.record.canonical import Json
from probata.record.counted import counted
from probata.record.errors import BadUse
from probata.record.span import TextSpan

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.method.documents.item import FullDocument

_TERM = re.compile(r'"([^"]+)"|(\S+)')
_AROUND = 60


@dataclass(frozen=True, slots=True)
class Hit:
    """One document that holds every term: the places of the terms in its text, and the words around the first.

    When a term stands in what was declared about the document and not in its text, ``declared`` names the field.
    """

    document: str
    ref: str
    places: tuple[TextSpan, ...]
    before: str
    words: str
    after: str
    declared: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Json]:
        """The documented hit object; offsets are code points of the document's own text."""
        return {
            "document": self.document,
            "ref": self.ref,
            "places": [[place.start, place.end] for place in self.places],
            "before": self.before,
            "words": self.words,
            "after": self.after,
            "declared": list(self.declared),
        }


def search(opened: Opened, query: str) -> tuple[Hit, ...]:
    """The documents that hold every term of the query, those with most places first.

    A term is a word, a part of one, or a "phrase in quotation marks"; it may stand in the text, in what was declared
    about the document, or in its name. Raises BadUse for a query without a term, Damaged when the index and the
    documents do not agree in number.
    """
    from probata.store import interviews, items, search_index

    authorise(opened, "read")
    terms = _terms(query)
    with look(opened) as connection:
        _self_check(search_index.indexed(connection), items.how_many_documents(connection))
        claims = _claims_by_ref(items.claims_of_all(connection))
        numbers = search_index.candidates(connection, terms)
        if numbers is not None:
            numbers = sorted({*numbers, *items.numbers_of(connection, _claiming(claims, terms))})
        stored = items.all_documents(connection) if numbers is None else items.documents_at(connection, numbers)
        blocked = interviews.withdrawn_documents(connection)
        allowed = (one for one in stored if str(one.document.ref) not in blocked)
        hits = [hit for one in allowed if (hit := _hit(one, claims.get(str(one.document.ref), []), terms))]
        hits += [hit for one in _sealed(opened, connection, blocked) if (hit := _hit(one, _claims_of(one), terms))]
    return tuple(sorted(hits, key=lambda hit: (-len(hit.places), hit.document)))


Claims = list[tuple[str, str]]


def closed(opened: Opened) -> int:
    """How many documents lie in compartments that this member does not hold, and are not searched."""
    from probata.store import items

    with look(opened) as connection:
        return sum(one not in opened.compartments.held for one in items.restricted_documents(connection).values())


def _sealed(opened: Opened, connection: Connection, blocked: Collection[str]) -> Iterator[FullDocument]:
    """Restricted documents are in no index: they are opened, one after the other, and looked through in memory."""
    from probata.store import items

    wanted = {one for ref, one in items.restricted_documents(connection).items() if ref not in blocked}
    held = holding.viewing(opened, connection, wanted, "search")
    yield from items.all_documents(connection, held, blocked, sealed_only=True)


def _claims_of(stored: FullDocument) -> Claims:
    claims = [(one.field, one.value) for one in stored.document.declared]
    return [("name", stored.document.name), *claims]


def _claims_by_ref(claims: Sequence[tuple[str, str, str, str]]) -> dict[str, Claims]:
    """Ref -> (field, value) of everything declared about the document, and its name."""
    found: dict[str, Claims] = {}
    for ref, _, field, value in claims:
        found.setdefault(ref, []).append((field, value))
    return found


def _claiming(claims: dict[str, Claims], terms: Sequence[str]) -> set[str]:
    """Refs of documents in whose claims at least one term stands."""
    return {ref for ref, pairs in claims.items() if any(term in fold(value) for _, value in pairs for term in terms)}


def _hit(stored: FullDocument, claims: Claims, terms: Sequence[str]) -> Hit | None:
    text, whole, places, declared, words = stored.text, folded(stored.text), [], [], ""
    for term in terms:
        here = [TextSpan(*whole.span(i, i + len(term))) for i in _positions(whole.text, term)]
        fields = [(field, value) for field, value in claims if term in fold(value)]
        if not here and not fields:
            return None
        places += here
        if not here:
            declared += [field for field, _ in fields]
            words = words or fields[0][1]
    places.sort()
    first = places[0] if places else TextSpan(0, 0)
    return Hit(
        document=stored.document.name,
        ref=str(stored.document.ref),
        places=tuple(places),
        before=text[max(0, first.start - _AROUND) : first.start],
        words=first.of(text) if places else words,
        after=text[first.end : first.end + _AROUND] if places else "",
        declared=tuple(dict.fromkeys(declared)),
    )


def _terms(query: str) -> tuple[str, ...]:
    found = tuple(fold(quoted or word).strip() for quoted, word in _TERM.findall(query))
    terms = tuple(dict.fromkeys(term for term in found if term.strip('"')))
    if not terms:
        raise BadUse("The query holds no word to look for.", next_step='Give words, or a "phrase in quotation marks".')
    return terms


def _self_check(indexed: int, documents: int) -> None:
    from probata.record.errors import Damaged

    if indexed != documents:
        raise Damaged(
            f"The search index knows {counted(indexed, 'document')}, the inquiry {documents}.", where="search index"
        )


def _positions(text: str, term: str) -> Iterator[int]:
    at = text.find(term)
    while at >= 0:
        yield at
        at = text.find(term, at + len(term))
