"""Wordings: words of strength, ordered within one object, so that a report can be held to what was adopted.

A wording is about a fact, an allegation or a legal label, and only wordings about the same object are compared: "the
allegations are credible" is no weaker form of "have been committed", it says something else. The order below is that of
the assessment of OHCHR of 31 August 2022 and of plain equivalents; a file of findings can declare another one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import TypeAlias

from probata.method.findings.model import WordingObject
from probata.record.span import TextSpan

Order: TypeAlias = "tuple[tuple[str, ...], ...]"
"""Ranks from the strongest to the weakest; the wordings of one rank say the same."""

HOUSE_ORDER: Mapping[WordingObject, Order] = MappingProxyType(
    {
        WordingObject.FACT: (
            (
                *("have been committed", "has been committed", "were committed", "was committed"),
                *("it is established that", "it has been established that", "it was established that"),
                *("it is proven that", "it has been proven that", "it has been shown that", "it is certain that"),
            ),
            (
                *("it is clear that", "clearly", "it is evident that", "it is plain that", "it is obvious that"),
                *("finds that", "found that", "concludes that", "concluded that"),
            ),
            ("balance of probabilities", "more likely than not"),
            (
                *("reasonable grounds to believe", "reasonable to conclude that", "reasonable to conclude"),
                *("it can be concluded that", "leads to the conclusion that"),
            ),
            (
                *("it is likely that", "is likely", "are likely", "probably"),
                *("there is evidence that", "there is strong evidence that", "there is clear evidence that"),
            ),
            ("indications that", "indications of", "suggests that", "suggest that", "appears to", "appear to"),
            ("not in a position to confirm", "does not allow firm conclusions", "could not establish"),
        ),
        WordingObject.ALLEGATION: (
            ("are proven", "is proven", "have been proven", "are true", "is true", "are established"),
            ("are credible", "is credible", "finds credible", "credible"),
            (
                *("appear to be credible", "appears to be credible", "appear credible", "appears credible"),
                *("seem to be credible", "seems to be credible", "seem credible", "seems credible"),
            ),
            ("credible indications of", "credible indications", "indications of", "indications that"),
            ("may include elements of", "may include", "could not be verified", "not in a position to confirm"),
        ),
        WordingObject.LABEL: (
            ("constitutes", "constitute", "constituted", "amounts to", "amount to", "amounted to"),
            ("would constitute", "would amount to", "is likely to constitute", "are likely to constitute"),
            ("may constitute", "may amount to", "might constitute", "could constitute", "could amount to"),
            ("may include elements of", "has elements of", "have elements of", "indications of"),
        ),
    }
)

# A two-part term of law and the half that may not stand for it.
TWO_PART: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "torture": (
            *(
                "or other cruel, inhuman or degrading treatment",
                "or other forms of cruel, inhuman or degrading treatment",
            ),
            *("or cruel, inhuman or degrading treatment", "or ill-treatment", "or other ill-treatment"),
        ),
        "detained": ("or worked",),
        "held": ("or worked",),
    }
)


_LEGAL = (
    r"(?:breach|violation|infringement|infraction|crimes?|offences?|interference|restriction|deprivation|denial|detention|"
    r"persecution|discrimination|torture|slavery|enslavement|genocide|disappearances?|(?:ill-)?treatment|imprisonment|transfer)"
)
_CALLS = re.compile(
    r"(?i)\b(?:constitut(?:es?|ed)|amount(?:s|ed)?\s+to|qualif(?:y|ies|ied)\s+as|r(?:ises?|ose)\s+to\s+the\s+level\s+of|"
    r"(?:meets?|met)\s+the\s+(?:definition|elements|threshold)\s+of|(?:violat|breach|infring|contraven)(?:es|ed)|"
    rf"(?:is|are|was|were)\s+(?:(?:an?|the|also|thus|therefore|clearly|in|acts?\s+of)\s+){{0,3}}(?:[\w-]+\s+){{0,3}}?{_LEGAL}"
    r"(?=\s+(?:of|under|within|against|with|contrary|as)\b|\s*[.,;]|\s*\Z)|"
    r"(?:must|has\s+to|have\s+to|can\s+only)\s+be\s+(?:qualified|regarded|seen|described|called|characteri[sz]ed)(?:\s+as)?)(?!\w)"
)
_HELD_BACK = re.compile(
    r"(?i)\b(?:may|might|could|would|likely|appears?|seems?|indicat\w+|suggest\w*|whether|if|possib\w+|potential\w*|alleg\w+|"
    r"elements\s+of|question|risk|sa(?:y|ys|id)|claims?|according)\b"
)
_TORTURE = re.compile(r"(?i)\btorture\b")
_OTHER_HALF = re.compile(
    r"(?i)\b(?:ill[-\s]?treat\w*|mistreat\w*|inhuman\w*|degrading|(?:other|similar|lesser)\s+(?:forms?|kinds?|acts?)\s+of)\b"
)
_NAMED = re.compile(
    r"(?i)\b(?:(?:conventions?|committees?|rapporteurs?|protocols?|declaration|law|rule|prohibition|ban|definition|elements|"
    r"meaning)\s+(?:\w+\s+){0,4}?(?:against|on|of)|against|anti-?|non-)\s*\Z"
)
_OF_WAR = re.compile(r"(?i)\bwar\s+crimes?\b|\bcommon\s+article\s+3\b|\bgeneva\s+conventions?\b")


@dataclass(frozen=True, slots=True, order=True)
class Worded:
    """Words of strength at a place: ``rank`` counts from 0, the strongest."""

    span: TextSpan
    rank: int
    words: str


def worded(text: str, order: Order) -> tuple[Worded, ...]:
    """The words of strength in a text, in its order; a longer wording hides a shorter one inside it.

    "appear to be credible" is no "credible", "may constitute" no "constitute", and what is denied is not said.
    """
    found: list[Worded] = []
    for match in _pattern(order).finditer(text):
        if not _denied(text, match.start()):
            words = _plain(match[0])
            found.append(Worded(TextSpan(*match.span()), _ranks(order)[words], words))
    return tuple(found)


def strongest(text: str, order: Order) -> Worded | None:
    """The strongest wording of a text; None when none of the order stands in it."""
    return min(worded(text, order), key=lambda one: (one.rank, one.span), default=None)


def stronger(text: str, adopted: str, order: Order) -> Worded | None:
    """The first wording of a text that says more than the adopted words do; None when there is none.

    None too where the adopted words are not in the order: then nobody declared what is stronger.
    """
    bound = strongest(adopted, order)
    if bound is None:
        return None
    return next((one for one in worded(text, order) if one.rank < bound.rank), None)


def shortened(text: str, adopted: str) -> Iterator[tuple[TextSpan, str]]:
    """Halves of a two-part term that stand alone in a text although the adopted sentence has both parts.

    Yields the place of the half and the words that it lost.
    """
    plain = _plain(adopted)
    for half, rests in TWO_PART.items():
        lost = next((rest for rest in rests if f"{half} {rest}" in plain), "")
        if lost:
            whole = re.compile(rf"\b{half}\b(?!,?\s+(?:or|and)\b)", re.IGNORECASE)
            yield from ((TextSpan(*match.span()), lost) for match in whole.finditer(text))


def unreserved(text: str) -> TextSpan | None:
    """Where facts are called by a legal name without may, could or the like; None where they are not.

    "There are reasonable grounds to believe that it constitutes" has no reserve: the standard is none.
    """
    for sentence in _SENTENCE.finditer(text):
        for match in _CALLS.finditer(text, *sentence.span()):
            before = text[sentence.start() : match.end()]
            if not (_HELD_BACK.search(before) or _denied(text, match.start())):
                return TextSpan(*match.span())
    return None


def halves(text: str) -> Iterator[tuple[TextSpan, str]]:
    """Where a half of a two-part term of law stands alone for what happened, and the words that are missing beside it.

    Names of treaties and bodies are passed over, what is denied, and "torture or cruel treatment" as a war crime.
    """
    for sentence in _SENTENCE.finditer(text):
        words = sentence[0]
        cruel = re.search(r"(?i)\bcruel\b", words) and _OF_WAR.search(words)
        for match in _TORTURE.finditer(words) if not (_OTHER_HALF.search(words) or cruel) else ():
            before = words[: match.start()]
            if not (_NAMED.search(before) or _denied(words, match.start()) or re.search(r"(?i)\bwhether\b", before)):
                at = sentence.start()
                yield TextSpan(at + match.start(), at + match.end()), TWO_PART["torture"][0]


_SENTENCE = re.compile(r"[^.;]+[.;]?")


@cache
def _ranks(order: Order) -> Mapping[str, int]:
    ranks: dict[str, int] = {}
    for rank, several in enumerate(order):
        for words in several:
            ranks.setdefault(_plain(words), rank)
    return ranks


@cache
def _pattern(order: Order) -> re.Pattern[str]:
    """All wordings, the longest first, with any white space between their words."""
    words = sorted(_ranks(order), key=lambda one: (-len(one), one))
    either = "|".join(r"\s+".join(map(re.escape, one.split())) for one in words)
    return re.compile(rf"\b(?:{either})(?!\w)", re.IGNORECASE)


_NOT = re.compile(
    r"\b(?:not|never|no|nor|neither|nothing|nobody|none|cannot|can't|doesn't|don't|didn't|without)(?:\s+\w+){0,2}\s+$",
    re.IGNORECASE,
)
_BEFORE = 60


def _denied(text: str, start: int) -> bool:
    return bool(_NOT.search(text[max(0, start - _BEFORE) : start]))


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def read_order(ranks: Sequence[Sequence[str]]) -> Order:
    """An order as a file declares it: ranks from the strongest to the weakest."""
    return tuple(tuple(_plain(words) for words in several) for several in ranks)
