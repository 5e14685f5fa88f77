"""A search as it is carried out: the terms and filters in the forms that are compared, and a document that fits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from probata.inquiry.documents import filters as filtering
from probata.inquiry.documents.filters import Filters
from probata.method.documents import finding
from probata.method.documents.hit import Weight
from probata.method.documents.picking import Picking
from probata.record.errors import BadUse

if TYPE_CHECKING:
    from probata.record.ref import Ref
    from probata.store.search_body import Asked


@dataclass(frozen=True, slots=True)
class Match:
    """A document that fits: an open one with its row number, or a restricted one with its item."""

    name: str
    ref: str
    weight: Weight
    number: int = 0
    item: Ref | None = None

    def key(self) -> tuple[int, int, int, str, str]:
        """By which hits are sorted: the best is the smallest, and no two are alike."""
        return (-self.weight.named, -self.weight.whole, -self.weight.places, self.name, self.ref)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A query and its filters."""

    terms: tuple[str, ...]
    filters: Filters
    readers: frozenset[str]
    picking: Picking

    @classmethod
    def of(cls, query: str, filters: Filters) -> Wanted:
        """Raises BadUse for a query without a term, and for filters that mean nothing or leave nothing."""
        terms = finding.terms(query)
        if not terms:
            raise BadUse(
                "The query holds no word to look for.", next_step='Give words, or a "phrase in quotation marks".'
            )
        _check(filters)
        return cls(terms, filters, filtering.readers_of(filters.kinds), filtering.picking_of(filters))

    @property
    def asked(self) -> Asked:
        """What the index is asked for. Patterns of names and declared fields are looked at afterwards, too."""
        from probata.store import search_body as bodies

        fields = (bodies.TEXT,) if self.picking.asks else bodies.ANYWHERE
        needs = [bodies.words(term, fields) for term in self.terms]
        for _, words in self.filters.declared:
            needs.append(bodies.words(finding.form(words).strip(), (bodies.TITLE, bodies.CLAIM)))
        needs += (bodies.named(some) for some in filtering.parts_of_names(self.filters.names))
        if self.readers:
            needs.append(bodies.read_by(sorted(self.readers)))
        if self.filters.public is not None:
            needs.append(bodies.public(self.filters.public))
        without = [bodies.words(term) for one in self.filters.without for term in finding.terms(one)]
        return bodies.Asked(tuple(needs), tuple(without))

    @property
    def patterns(self) -> bool:
        """Whether names are asked for by patterns, which the index does not know."""
        return any(map(filtering.is_pattern, self.filters.names))


def _check(filters: Filters) -> None:
    if filters.public and (filters.restricted or filters.of):
        raise BadUse("What lies in a compartment is not public: these filters leave nothing.")
    if filters.public is not None and not filters.public and filters.restricted:
        raise BadUse("What is restricted is not public already.", next_step="Leave one of the two out.")
    for what, values in (("--in", filters.names), ("--declared", [words for _, words in filters.declared])):
        if any(not finding.form(one).strip() for one in values):
            raise BadUse("There is no word in it.", where=what)
    if any(not finding.terms(one) for one in filters.without):
        raise BadUse("There is no word to leave out in it.", where="--without")
