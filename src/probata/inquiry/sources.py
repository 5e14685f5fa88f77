"""sources: how many shared texts stand behind the documents, and whom the texts themselves credit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from probata.inquiry.documents import texts
from probata.inquiry.documents.texts import Loaded
from probata.inquiry.entry.door import Opened, authorise
from probata.record.canonical import Json
from probata.record.ref import Ref
from probata.record.span import Place, TextSpan

if TYPE_CHECKING:
    from collections.abc import Callable

    from probata.method.documents.item import FullDocument
    from probata.method.sources.model import CarriedCredit, Family, Lineage, Link, SharedStretch

_STATES = {"yes": "accepted", "no": "rejected"}


@dataclass(frozen=True, slots=True)
class Byline:
    """A declared author, and what the text has to say to that."""

    value: str
    support: str


@dataclass(frozen=True, slots=True)
class SourcesAnswer:
    """The lineage of the documents that were asked for, ready to be shown."""

    loaded: Loaded
    lineage: Lineage
    number_of: Mapping[Ref, int]
    inside: Mapping[int, Sequence[Link]]

    def names(self, family: Family) -> list[str]:
        """The names of a family's members."""
        return [self.loaded.of[ref].document.name for ref in family.members]

    def credit_state(self, credit: CarriedCredit) -> str:
        """``proposed`` until a person has accepted or rejected the credit line."""
        for place in credit.places:
            if isinstance(place.span, TextSpan):
                binds = texts.binds_credit(self.loaded.of[place.of], place.span.start, place.span.end)
                decision = self.loaded.decisions.get((texts.CREDIT, binds))
                if decision and decision.answer in _STATES:
                    return _STATES[decision.answer]
        return "proposed"

    @property
    def crossing(self) -> list[Link]:
        """Links between different shared texts by words that are neither a shared quotation nor background."""
        from probata.method.sources.model import PassageKind

        waiting = {frozenset((link.a, link.b)) for link in self.lineage.possible}
        return [
            link
            for link in self._between()
            if frozenset((link.a, link.b)) not in waiting
            and any(passage.kind is PassageKind.COPIED for passage in link.passages)
        ]

    @property
    def same_credit(self) -> tuple[tuple[int, ...], ...]:
        """Numbers of shared texts whose credit lines name the same people: no evidence of independence."""
        from probata.method.sources.credited import same_people

        return same_people(self.lineage.families)

    def byline(self, stored: FullDocument) -> Byline | None:
        """What was declared as the author of a document, and whether its text supports that."""
        from probata.method.documents.credit import credits
        from probata.method.sources import unsupported

        author = stored.document.claim("author")
        if not author:
            return None
        return Byline(author, unsupported(author, credits(stored.text), stored.text).state.value)

    def as_json(self) -> dict[str, Json]:
        """The documented sources object."""
        counts = self.lineage.counts
        return {
            "documents": counts.documents,
            "shared_texts": counts.shared_texts.most,
            "shared_texts_at_least": counts.shared_texts.least,
            "shared_texts_at_most": counts.shared_texts.most,
            "families": [self._family(family) for family in self.lineage.families],
            "passages": [one for link in self._between() for one in self._link(link)],
            "quotations": [self._stretch(one) for one in self.lineage.quotations],
            "background": [self._stretch(one) for one in self.lineage.background],
            "possible": [self._names(link) for link in self.lineage.possible],
            "same_credit": [list(group) for group in self.same_credit],
            "closed": self.loaded.closed,
            "limits": list(self.lineage.limits),
        }

    def _family(self, family: Family) -> dict[str, Json]:
        credit = family.credit
        return {
            "shared_text": family.number,
            "credit": self._credit(credit) if credit else None,
            "members": [self._member(self.loaded.of[ref]) for ref in family.members],
            "passages": [one for link in self.inside.get(family.number, ()) for one in self._link(link)],
        }

    def _credit(self, carried: CarriedCredit) -> dict[str, Json]:
        stored, credit = self.loaded.of[carried.places[0].of], carried.credit
        return {
            "agency": credit.agency,
            "people": [{"name": p.name, "place": p.place, "role": p.role.value} for p in credit.people],
            "line": credit.span.of(stored.text),
            "document": stored.document.name,
            "start": credit.span.start,
            "end": credit.span.end,
            "carried_by": carried.carriers,
            "state": self.credit_state(carried),
        }

    def _member(self, stored: FullDocument) -> dict[str, Json]:
        byline = self.byline(stored)
        return {
            "name": stored.document.name,
            "ref": str(stored.document.ref),
            "declared": {claim.field: claim.value for claim in reversed(stored.document.declared)},
            "byline": {"value": byline.value, "support": byline.support} if byline else None,
        }

    def _between(self) -> list[Link]:
        return [link for link in self.lineage.links if self.number_of[link.a] != self.number_of[link.b]]

    def _link(self, link: Link) -> Iterator[dict[str, Json]]:
        a, b = self.loaded.of[link.a], self.loaded.of[link.b]
        for passage in link.passages:
            yield {
                "kind": passage.kind.value,
                "a": {"name": a.document.name, "start": passage.a.start, "end": passage.a.end},
                "b": {"name": b.document.name, "start": passage.b.start, "end": passage.b.end},
                "words": passage.words,
                "certificate": texts.certificate_json(passage, a, b),
            }

    def _stretch(self, stretch: SharedStretch) -> dict[str, Json]:
        return {
            "text": stretch.text,
            "places": [self._place(place) for place in stretch.places],
            "otherwise": [self._place(place) for place in stretch.otherwise],
            "families": sorted({self.number_of[place.of] for place in stretch.places}),
        }

    def _place(self, place: Place) -> dict[str, Json]:
        span = place.span if isinstance(place.span, TextSpan) else TextSpan(0, 0)
        return {"document": self.loaded.of[place.of].document.name, "start": span.start, "end": span.end}

    def _names(self, link: Link) -> dict[str, Json]:
        return {"a": self.loaded.of[link.a].document.name, "b": self.loaded.of[link.b].document.name}


def sources(opened: Opened, parts: Sequence[str], progress: Callable[[int, int], None] | None) -> SourcesAnswer:
    """Compares the documents whose name holds one of ``parts`` (all, without parts), two by two.

    Raises NotFound for a part that no name holds.
    """
    from probata.method.sources.trace import trace

    authorise(opened, "read")
    loaded = texts.load(opened, parts)
    lineage = trace(
        [texts.to_compare(one) for one in loaded.stored], decided=texts.decided_links(loaded), progress=progress
    )
    number_of = {ref: one.number for one in lineage.families for ref in one.members}
    inside: dict[int, list[Link]] = {}
    for link in lineage.links:
        if number_of[link.a] == number_of[link.b]:
            inside.setdefault(number_of[link.a], []).append(link)
    return SourcesAnswer(loaded, lineage, number_of, inside)
