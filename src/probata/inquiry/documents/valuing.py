"""Competing values of one fact over documents, with how many shared texts stand behind each; used by statements."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from probata.method.statements.compared import Ratio, ratios
from probata.method.statements.measuring import Measure, measures, spoken
from probata.method.statements.model import Engine
from probata.method.statements.renderings import Source
from probata.method.statements.values import Fact, Value, facts
from probata.record.canonical import Json
from probata.record.count import AtLeastAtMost
from probata.record.ref import Ref

if TYPE_CHECKING:
    from probata.method.sources.model import Lineage

PROPOSED = "proposed"
LIMITS = (
    "What is listed is proposed: whether two sentences speak of one fact is for a person to say.",
    "Numbers that share too few words are kept apart, so that competing values can be missed.",
    "A value in words such as “several”, and a number that only a table gives, is not read.",
)


@dataclass(frozen=True, slots=True)
class ValuesAnswer:
    """Facts with more than one value, and ratios in words.

    ``shared`` numbers the shared text of each document, ``perhaps`` the same where all that is possible is joined;
    ``kept_back`` documents are not public.
    """

    facts: tuple[Fact, ...]
    ratios: tuple[Ratio, ...]
    names: Mapping[Ref, str]
    texts: Mapping[Ref, str] = field(repr=False)
    shared: Mapping[Ref, int]
    perhaps: Mapping[Ref, int]
    engine: Engine
    kept_back: int = 0

    def shared_texts(self, documents: Iterable[Ref]) -> AtLeastAtMost:
        """How many shared texts stand behind some of the documents."""
        some = set(documents)
        most = len({self.shared[one] for one in some})
        return AtLeastAtMost(min(most, len({self.perhaps[one] for one in some})), most)

    def sentence(self, one: Measure) -> str:
        """The sentence in which a value stands, on one line."""
        return " ".join(one.sentence.of(self.texts[one.of]).split())

    def about(self, fact: Fact) -> tuple[str, ...]:
        """The words that stand by every value of a fact, as its first sentence has them."""
        return spoken(self.sentence(fact.values[0].given[0]), fact.shared)

    def as_json(self) -> dict[str, Json]:
        """The documented values object."""
        behind = self.shared_texts(self.names)
        return {
            "engine": self.engine.value,
            "documents": len(self.names),
            "not_public": self.kept_back,
            "shared_texts_at_least": behind.least,
            "shared_texts_at_most": behind.most,
            "facts": [self._fact(one) for one in self.facts],
            "ratios": [self._ratio(one) for one in self.ratios],
            "limits": list(LIMITS),
        }

    def _fact(self, one: Fact) -> dict[str, Json]:
        return {
            "unit": one.unit,
            "about": list(self.about(one)),
            "state": PROPOSED,
            "values": [self._value(each) for each in one.values],
            "exclude_each_other": [list(pair) for pair in one.excluding],
        }

    def _ratio(self, one: Ratio) -> dict[str, Json]:
        return {
            "says": one.says,
            "of": one.number.words,
            "compared_with": one.of,
            "fits_from": one.low,
            "fits_to": one.high,
            "given": self._given(one.number),
            "beside": [{"says": each.words, "fits": fits, "given": self._given(each)} for each, fits in one.beside],
        }

    def _value(self, one: Value) -> dict[str, Json]:
        documents = {each.of for each in one.given}
        behind = self.shared_texts(documents)
        high = one.extent.high
        return {
            "says": one.says,
            "roughly": one.roughly,
            "low": f"{one.extent.low.normalize():f}",
            "high": None if high is None else f"{high.normalize():f}",
            "documents": len(documents),
            "shared_texts_at_least": behind.least,
            "shared_texts_at_most": behind.most,
            "given": [self._given(each) for each in one.given],
        }

    def _given(self, one: Measure) -> dict[str, Json]:
        return {
            "document": self.names[one.of],
            "ref": str(one.of),
            "shared_text": self.shared[one.of],
            "start": one.span.start,
            "end": one.span.end,
            "text": one.words,
            "sentence": self.sentence(one),
            "party": one.party,
        }


def answer(
    sources: Sequence[Source], names: Mapping[Ref, str], lineage: Lineage, engine: Engine, kept_back: int, party: str
) -> ValuesAnswer:
    """The values of these documents; with ``party``, facts that somebody of that name gives a value of."""
    shared = {ref: one.number for one in lineage.families for ref in one.members}
    measured = [one for source in sources for one in measures(source)]
    found = tuple(one for one in facts(measured) if _by(one, party))
    compared = () if party else ratios(sources, measured)
    texts = {one.ref: one.text for one in sources}
    return ValuesAnswer(found, compared, names, texts, shared, _perhaps(shared, lineage), engine, kept_back)


def _by(one: Fact, party: str) -> bool:
    wanted = party.casefold()
    return not party or any(wanted in (each.party or "").casefold() for value in one.values for each in value.given)


def _perhaps(shared: Mapping[Ref, int], lineage: Lineage) -> dict[Ref, int]:
    """The number of the first shared text that a document is possibly one with."""
    label = {number: number for number in shared.values()}

    def root(number: int) -> int:
        while label[number] != number:
            label[number] = number = label[label[number]]
        return number

    for link in lineage.possible:
        low, high = sorted((root(shared[link.a]), root(shared[link.b])))
        label[high] = low
    return {ref: root(number) for ref, number in shared.items()}
