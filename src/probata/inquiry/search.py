"""search: where words stand in the documents, in any script, whatever their case and accents."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from probata.inquiry.door import Opened, authorise, look
from probata.method.documents.folding import fold, folded
from probata.record.canonical import Json
from probata.record.errors import BadUse
from probata.record.span import TextSpan

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

    A term is a word, a part of one, or a "phrase in quotation marks". Raises BadUse for a query without a term,
    Damaged when the index and the documents do not agree in number.
    """
    from probata.store import items, search_index

    authorise(opened, "read")
    terms = _terms(query)
    with look(opened) as connection:
        numbers = search_index.candidates(connection, terms)
        _self_check(search_index.indexed(connection), items.how_many_documents(connection))
        stored = items.all_documents(connection) if numbers is None else items.documents_at(connection, numbers)
        hits = [hit for one in stored for hit in _in_text(one.document.name, str(one.document.ref), one.text, terms)]
        hits += _in_claims(items.claims_of_all(connection), terms, {hit.ref for hit in hits})
    return tuple(sorted(hits, key=lambda hit: (-len(hit.places), hit.document)))


def _terms(query: str) -> tuple[str, ...]:
    found = tuple(fold(quoted or word).strip() for quoted, word in _TERM.findall(query))
    terms = tuple(dict.fromkeys(term for term in found if term.strip('"')))
    if not terms:
        raise BadUse("The query holds no word to look for.", next_step='Give words, or a "phrase in quotation marks".')
    return terms


def _self_check(indexed: int, documents: int) -> None:
    from probata.record.errors import Damaged

    if indexed != documents:
        raise Damaged(f"The search index knows {indexed} documents, the inquiry {documents}.", where="search index")


def _in_text(name: str, ref: str, text: str, terms: Sequence[str]) -> Iterator[Hit]:
    whole = folded(text)
    places: list[TextSpan] = []
    for term in terms:
        of_term = [TextSpan(*whole.span(i, i + len(term))) for i in _positions(whole.text, term)]
        if not of_term:
            return
        places.extend(of_term)
    places.sort()
    first = places[0]
    yield Hit(
        document=name,
        ref=ref,
        places=tuple(places),
        before=text[max(0, first.start - _AROUND) : first.start],
        words=first.of(text),
        after=text[first.end : first.end + _AROUND],
    )


def _in_claims(claims: Sequence[tuple[str, str, str, str]], terms: Sequence[str], already: set[str]) -> list[Hit]:
    """``claims`` are (ref, document name, field, value) of everything declared."""
    hits: dict[str, Hit] = {}
    for ref, name, field, value in claims:
        if ref not in already and all(term in fold(value) for term in terms):
            fields = (*hits[ref].declared, field) if ref in hits else (field,)
            hits[ref] = Hit(name, ref, (), "", value, "", fields)
    return list(hits.values())


def _positions(text: str, term: str) -> Iterator[int]:
    at = text.find(term)
    while at >= 0:
        yield at
        at = text.find(term, at + len(term))
