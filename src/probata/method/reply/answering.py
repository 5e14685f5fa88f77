"""answering: which paragraphs of a response take up some words, in other words too. Proposals only.

Rare words are anchors: how rare a word is, the response itself says. What a paragraph says by number ("Article 9 (2)")
is read in the laws that the inquiry holds, so that a paragraph which answers by a provision is found by its content.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from probata.method.reply.concepts import is_matter
from probata.method.reply.words import anchors, is_provision, provisions

_ENOUGH, _FAINT = 5.5, 3.0
"""Weight of shared anchors from which a paragraph is proposed, and from which it may be worth a look."""
_LEAST_CORPUS = 30
"""A short answer says little about how rare a word is: it counts as one of so many paragraphs."""
_ENOUGH_TO_LOOK = 3.0
"""What a matter in common weighs: worth a look, and never a proposal by itself."""
_FREQUENT = 0.25
"""Part of the paragraphs: a word that stands in more of them tells nothing."""
_BORROWED = 0.6
"""What an anchor weighs that stands in a provision the paragraph names, and not in the paragraph."""
_HEADING = re.compile(
    r"(?im)^[^\S\n]*(?P<kind>article|art\.|section|sec\.|§)\s*(?P<number>\d{1,4}[a-z]?)\b[.:)]?(?P<rest>.*)$"
)
_INNER = re.compile(r"(?m)^\s*\((\d{1,3})\)\s")
_LONGEST = 4_000
"""Signs of a provision that are read; what is longer is no provision but a heading without an end."""


@dataclass(frozen=True, slots=True)
class TakenUp:
    """A paragraph that may take up some words, by which anchors, and how much they weigh together.

    ``strong``: enough to propose it; otherwise it is worth a look before anybody says that there is no answer.
    """

    number: int
    shared: tuple[str, ...]
    weight: float
    strong: bool


class Index:
    """The paragraphs of a response by their anchors."""

    def __init__(self, paragraphs: Iterable[tuple[int, str]], laws: Mapping[str, str] | None = None) -> None:
        """
        Args:
            paragraphs: number and own words of each.
            laws: provision ("article 9 2") -> its words, as :func:`provisions_in` reads them.
        """
        self._own = {number: anchors(words) for number, words in paragraphs}
        self._borrowed = {number: _borrowed(found, laws or {}) for number, found in self._own.items()}
        self._frequency = Counter(one for found in self._own.values() for one in found)
        self._holding: dict[str, list[int]] = {}
        for number, found in self._own.items():
            for one in found | self._borrowed[number]:
                self._holding.setdefault(one, []).append(number)

    def takes_up(self, words: str, name: str = "") -> tuple[TakenUp, ...]:
        """The paragraphs that may take up some words, the weightiest first.

        ``name`` is that of a finding: a paragraph that calls it so is among them whatever else it says.
        """
        asked = anchors(words)
        shared: dict[int, list[str]] = {}
        for one in sorted(asked):
            for number in self._holding.get(one, ()):
                shared.setdefault(number, []).append(one)
        found = [self._one(number, tuple(some)) for number, some in shared.items()]
        kept = {one.number: one for one in found if one.weight >= _FAINT}
        for number in self._naming(name):
            if number not in kept or not kept[number].strong:
                kept[number] = TakenUp(number, (name.casefold(),), _ENOUGH, True)
        return tuple(sorted(kept.values(), key=lambda one: (-one.weight, one.number)))

    def _naming(self, name: str) -> Sequence[int]:
        """Paragraphs that call a finding by its name ("F2"), where the name is more than a word."""
        telling = any(map(str.isdigit, name)) and any(map(str.isalpha, name))
        return self._holding.get(name.casefold(), ()) if telling else ()

    def _one(self, number: int, shared: tuple[str, ...]) -> TakenUp:
        own = self._own[number]
        weights = {one: self._weight(one) * (1 if one in own else _BORROWED) for one in shared}
        telling = tuple(one for one in shared if weights[one] > 0)
        weight = sum(weights.values())
        words = [one for one in telling if not is_matter(one)]
        strong = weight >= _ENOUGH and (len(words) > 1 or any(map(is_provision, telling)))
        return TakenUp(number, telling, round(weight, 3), strong)

    def _weight(self, anchor: str) -> float:
        """Inverse document frequency; a provision or a long number is weighed as if it were rarer."""
        count = len(self._own)
        frequency = self._frequency[anchor] or 1
        if count > _LEAST_CORPUS / 2 and frequency > _FREQUENT * count:
            return 0.0
        weight = math.log((max(count, _LEAST_CORPUS) + 1) / frequency)
        if is_matter(anchor):
            return _ENOUGH_TO_LOOK if weight > 1 else 0.0
        return 2 * weight if is_provision(anchor) else weight


def _borrowed(own: frozenset[str], laws: Mapping[str, str]) -> frozenset[str]:
    """Anchors of the narrowest provisions that a paragraph names."""
    named = {one for one in own if is_provision(one) and one in laws}
    narrow = {one for one in named if not any(other.startswith(f"{one} ") for other in named)}
    return frozenset(anchor for one in narrow for anchor in anchors(laws[one])) - own


def provisions_in(texts: Iterable[str]) -> dict[str, str]:
    """Provision -> words, from texts that have headings such as "Article 9."; several laws of one number are joined."""
    found: dict[str, list[str]] = {}
    for text in texts:
        for name, words in _provisions(text):
            found.setdefault(name, []).append(words)
    return {name: "\n".join(words) for name, words in found.items()}


def _provisions(text: str) -> Iterator[tuple[str, str]]:
    heads = list(_HEADING.finditer(text))
    for place, head in enumerate(heads):
        end = heads[place + 1].start() if place + 1 < len(heads) else len(text)
        words = text[head.start("rest") : min(end, head.start() + _LONGEST)]
        kind = head["kind"].lower().replace("§", "section")
        name = next(iter(provisions(f"{kind} {head['number']}")), "")
        if not name:
            continue
        yield name, words
        yield from _inner(name, words)


def _inner(name: str, words: str) -> Iterator[tuple[str, str]]:
    cuts: Sequence[re.Match[str]] = list(_INNER.finditer(words))
    for place, cut in enumerate(cuts):
        yield f"{name} {cut[1]}", words[cut.end() : cuts[place + 1].start() if place + 1 < len(cuts) else len(words)]
