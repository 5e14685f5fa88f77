"""A share in one place against the counts of another: "60 per cent of the lamps", "of 71 lamps, 28". English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from probata.method.manuscript.numbers import numbers
from probata.method.report.claims.reading.alike import alike, enough, keys, may_be_smaller, pairs
from probata.method.report.claims.reading.contrasts import contrasted
from probata.method.report.claims.reading.facts import EVERYBODY, Fact, facts
from probata.method.report.claims.reading.model import Form
from probata.method.report.claims.reading.nouns import INTERVIEWEES
from probata.method.report.claims.reading.phrase import words_of
from probata.method.report.claims.reading.rarity import Rarity, rarity
from probata.method.report.claims.reading.shares import agrees, word_fits
from probata.method.report.english.said import stem
from probata.method.report.english.small_words import words
from probata.method.report.model import Bound

_EVERYBODY = "everybody"
_INTERVIEWED = INTERVIEWEES | {stem("interviewed")}
_WORDS = words("most every") | {
    *("all", "almost all", "nearly all", "virtually all", "practically all", "almost every", "nearly every"),
    *("virtually every", "a majority", "the vast majority", "a vast majority"),
    *(
        "the majority",
        "the overwhelming majority",
        "an overwhelming majority",
        "the great majority",
        "a large majority",
    ),
}
"""Words for a large share: with a small one a group says nothing of all."""
_NOT = re.compile(r"(?i)\b(?:not|never|no|nobody|nor|neither)\b|n['’]t\b")
_LEAST, _COVERED = 0.7, 0.45
_PEOPLE_WORDS = r"(?:interviewees?|respondents?|deponents|witnesses|survivors|people|persons|individuals|those)"
_ALL_OF_THEM = re.compile(
    rf"(?i)\s+(?:of\s+)?(?:the\s+|our\s+|those\s+)?(?P<noun>{_PEOPLE_WORDS})(?:\s+(?:who\s+were\s+)?(?:interviewed|heard|questioned))?\s+"
    r"(?:also\s+)?(?=(?:had|have|has|were|was|did|could|described|said|spoke|told|reported|recalled|mentioned|remembered|named|knew|"
    r"gave|stated|testified|saw|heard|complained|recounted|confirmed|suffered|lost)\b)"
)
_CLAUSE = r"(?:,?\s+(?:who|whom|whose)\s+[^,;:]+|\s+(?:interviewed|held|heard|detained|taken|affected)\b[^,;:]*)?"
_GROUP_FIRST = re.compile(
    rf"(?i)\A\s*(?:out\s+of|of|among)\s+(?:all\s+)?(?:the\s+)?[\w-]+(?P<group>\s+{_PEOPLE_WORDS}?{_CLAUSE}),"
)
_PART_FIRST = re.compile(
    rf"(?i)\bof\s+the\s+[\w-]+(?P<group>\s+{_PEOPLE_WORDS}\s+who\s+(?:had|have|were|was)\s+(?:been\s+)?[^,;:.]*?)"
    r"(?=\s+(?:described|said|spoke|told|reported|recalled|mentioned|remembered|named|knew|gave|stated|testified)\b)"
)
"""The words that make the group of which counts tell, in front of the part and behind it."""


@dataclass(frozen=True, slots=True)
class Unfit:
    """A share and the counts that it does not fit."""

    share: Fact
    counts: Fact


def unfit_shares(bound: Bound) -> tuple[Unfit, ...]:
    """Every share that does not fit the counts told elsewhere for the same; one for each share; made once."""
    return bound.once.get("unfit shares", lambda: tuple(_unfit(bound)))


def _unfit(bound: Bound) -> Iterator[Unfit]:
    each = [one for fact in facts(bound) for one in _readings(fact)]
    weights = rarity(bound)
    found: dict[int, list[Unfit]] = {}
    fitting: set[int] = set()
    for one, other in pairs(each):
        if _is_share(one) == _is_share(other):
            continue
        share, counts = (one, other) if _is_share(one) else (other, one)
        same = _same_of_all if share.unit == _EVERYBODY else _same
        if not same(share, counts, weights):
            continue
        if fits(bound, share, counts):
            fitting.add(share.claim.place.start)
        else:
            found.setdefault(share.claim.place.start, []).append(Unfit(share, counts))
    for place, some in found.items():
        if place not in fitting and len({(one.counts.claim.value, one.counts.base) for one in some}) == 1:
            yield some[0]


def _same(share: Fact, counts: Fact, weights: Rarity) -> bool:
    how = alike(share, counts, weights)
    if how is None or not enough(share, counts, how):
        return False
    return not may_be_smaller(max(how.narrow_mine, how.narrow_theirs))


def _same_of_all(share: Fact, counts: Fact, weights: Rarity) -> bool:
    """Whether a group is counted for what all are said to have told; what the smaller one says more may make it so."""
    if share.claim.sentence is counts.claim.sentence or contrasted(share.contrasts, counts.contrasts):
        return False
    if share.times != counts.times or share.names != counts.names or _negated(share) != _negated(counts):
        return False
    mine, theirs = keys(share.said), keys(counts.said)
    shared = weights.sum(mine & theirs)
    rest = weights.sum(mine ^ theirs)
    return shared >= _LEAST and not may_be_smaller(weights.sum(theirs - mine)) and shared / (shared + rest) >= _COVERED


def _word(one: Fact) -> str:
    return " ".join(one.claim.words.casefold().split()).removesuffix(" of")


def _negated(one: Fact) -> bool:
    return bool(_NOT.search(one.claim.text, one.claim.span.end))


def _readings(one: Fact) -> Iterator[Fact]:
    """As it stands, and as a fact of everybody who was asked."""
    if _is_share(one) or _is_counted(one):
        yield replace(one, unit="any")
    yield from _of_everybody(one)


def _of_everybody(one: Fact) -> Iterator[Fact]:
    """The same told of "interviewees": a share of all, and counts of a group that a clause makes of people.

    "Of the 26 persons who had been held, 17 described it": who was not held can hardly have described it more often.
    """
    text = one.claim.text
    if one.claim.form is Form.QUANTIFIER and _word(one) in _WORDS:
        noun = _ALL_OF_THEM.match(text, one.claim.span.end)
        if noun:
            yield replace(one, unit=_EVERYBODY, head=_head(noun["noun"]), said=one.said - _INTERVIEWED, part=None)
    elif _is_counted(one) and (said := _said_of_part(one)):
        yield replace(
            one,
            unit=_EVERYBODY,
            head="*" if one.head in EVERYBODY else one.head,
            said=said,
            names=one.names & said,
            verbs=one.verbs & said,
            narrow=frozenset(),
            part=None,
            doubtful=False,
        )


def _said_of_part(one: Fact) -> frozenset[str]:
    """What is said of a part, without the clause that makes the group; nothing where names or dates make it."""
    text, found = one.claim.text, None
    for pattern in (_GROUP_FIRST, _PART_FIRST):
        found = found or pattern.search(text)
    if not found or re.search(r"\b[A-Z]|\d", found["group"]):
        return frozenset()
    behind = found.end("group")
    return frozenset(word.stem for word in words_of(text) if word.start >= behind) & one.said


def _head(noun: str) -> str:
    known = stem(noun.casefold())
    return "*" if known in EVERYBODY or noun.casefold() == "those" else known


def _is_share(one: Fact) -> bool:
    if one.unit == _EVERYBODY:
        return one.base is None
    if one.claim.form is Form.QUANTIFIER:
        return one.part is not None or one.claim.words.casefold() in ("all", "most", "almost all", "nearly all")
    return one.claim.form in (Form.PERCENTAGE, Form.FRACTION) and one.base is None


def _is_counted(one: Fact) -> bool:
    return one.base is not None and bool(one.base) and not one.claim.approximate and one.claim.value is not None


def fits(bound: Bound, share: Fact, counts: Fact) -> bool:
    """Whether the share may stand for the counts, rounded or as its word allows."""
    text, start = share.claim.text, share.claim.span.start
    k, n = counts.claim.value or Fraction(0), counts.base or Fraction(1)
    if share.claim.form is Form.QUANTIFIER:
        word = share.claim.words.casefold()
        if word in ("half of", "half the"):
            return abs(k / n - Fraction(1, 2)) <= Fraction(1, 20)
        return word_fits(word, int(k), int(n), bound.records.scale)
    told = next((one for one in numbers(text) if one.span.start == start), None)
    return told is None or told.value is None or agrees(text, told, k / n)
