"""What cited documents have in common: shared texts, possible ones, utterances that several quote; used by findings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from probata.inquiry.documents import texts, uttering
from probata.method.documents.quotations import quotations
from probata.method.findings.retelling import retold
from probata.method.statements.families import Utterances
from probata.record.digest import Digest
from probata.record.ref import Ref
from probata.record.span import TextSpan

if TYPE_CHECKING:
    from probata.inquiry.documents.texts import Loaded
    from probata.method.documents.item import FullDocument
    from probata.method.sources.model import Lineage, SharedStretch

_FIRST_PERSON = re.compile(r"\bI\b|\b(?:me|my|mine|myself)\b")


@dataclass(frozen=True, slots=True)
class SharedTexts:
    """Document -> number of its shared text, numbers of those that it is possibly one with, and shared quotations.

    A quotation has a name that is the same in every document that holds these words. ``said`` are the utterances of
    what is cited: renderings of one with a part left out, or that a person decided to be one, share a name, too.
    ``traced`` says whether documents were compared at all.
    """

    family: Mapping[Ref, int] = field(default_factory=dict)
    possible: Mapping[Ref, tuple[int, ...]] = field(default_factory=dict)
    quoted: Mapping[Ref, tuple[tuple[TextSpan, str], ...]] = field(default_factory=dict)
    said: Utterances = field(default_factory=Utterances)
    traced: bool = False

    def among(self, several: Iterable[Ref]) -> dict[Ref, int]:
        """Document -> number of its shared text, for those of several documents that share one with another of them."""
        numbers = {ref: self.family[ref] for ref in several if ref in self.family}
        shared = Counter(numbers.values())
        return {ref: number for ref, number in numbers.items() if shared[number] > 1}

    def utterances(self, document: Ref, place: TextSpan | None) -> tuple[str, ...]:
        """The shared quotations that make up at least half of a place."""
        if place is None:
            return ()
        mine = self.quoted.get(document, ())
        names = {name for span, name in mine if 2 * _common(span, place) >= max(1, place.end - place.start)}
        return tuple(sorted({*names, *self.said.keys_at(document, place)}))


def shared_texts(loaded: Loaded, cited: Iterable[Ref]) -> SharedTexts:
    """Compares all documents that are nobody's account; nothing is compared where only one of them is cited.

    All of them, since two cuttings of one text are often joined by a third document that nobody cites.
    """
    from probata.method.sources.trace import trace

    cited = set(cited)
    beside = [one for one in loaded.stored if str(one.document.ref) not in loaded.accounts]
    if len(cited & {one.document.ref for one in beside}) < 2:
        return SharedTexts()
    lineage = trace([texts.to_compare(one) for one in beside], decided=texts.decided_links(loaded))
    family = {ref: one.number for one in lineage.families for ref in one.members}
    said = uttering.keys(loaded, cited)
    return SharedTexts(family, _possible(lineage, family), _quoted(lineage.quotations), said, traced=True)


def somebodys_words(stored: FullDocument, place: TextSpan | None) -> bool:
    """Whether a place looks like what a person told whom the document passes on: in quotation marks, with an "I" in it,
    or in the reporter's words ("two of the men said that ...", see method/findings/retelling.py).

    A whole document does where it quotes anything at all, or passes such words on anywhere.
    """
    quoted = [one.inner for one in quotations(stored.text)]
    if place is None:
        return bool(quoted) or retold(stored.text)
    if any(_common(one, place) for one in quoted) or _FIRST_PERSON.search(place.of(stored.text)):
        return True
    return retold(stored.text, place)


def _possible(lineage: Lineage, family: Mapping[Ref, int]) -> dict[Ref, tuple[int, ...]]:
    """Members of one family share what any of them is possibly one with."""
    near: dict[int, set[int]] = {}
    for link in lineage.possible:
        a, b = family.get(link.a), family.get(link.b)
        if a is not None and b is not None and a != b:
            near.setdefault(a, set()).add(b)
            near.setdefault(b, set()).add(a)
    return {ref: tuple(sorted(near[number])) for ref, number in family.items() if number in near}


def _quoted(stretches: Iterable[SharedStretch]) -> dict[Ref, tuple[tuple[TextSpan, str], ...]]:
    found: dict[Ref, list[tuple[TextSpan, str]]] = {}
    for stretch in stretches:
        name = Digest.of(stretch.text.encode("utf-8")).hex
        for ref, span in _places(stretch):
            found.setdefault(ref, []).append((span, name))
    return {ref: tuple(several) for ref, several in found.items()}


def _places(stretch: SharedStretch) -> Iterator[tuple[Ref, TextSpan]]:
    for place in (*stretch.places, *stretch.otherwise):
        if isinstance(place.span, TextSpan):
            yield place.of, place.span


def _common(one: TextSpan, other: TextSpan) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))
