"""PB453: an accusation that somebody else made is told as what a report found."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from probata.method.report.claims.concluded import Conclusion, conclusions
from probata.method.report.claims.told import Part, Told, told
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.phrases import attributed, negated
from probata.method.report.prose.woven import objection

CODE = "PB453"
WITHOUT_RECORDS = True
SAYS = "An accusation that somebody else made is told as what a report says or finds."
WHY = """"The State accused its neighbour of genocide" and "the report found genocide" are two claims by two speakers;
what others accuse of stays theirs and is never merged with findings (the house's method, sections 3 and 8: "the report
says genocide" fails; a law of the house). Told is a label that stands nowhere else but in the accusations of others;
a report that examines the label itself is let be. English wording only."""
BAD = """Morvane accused Velmarra of genocide. Velmarra denied it.

The report says that Velmarra committed genocide.
"""
GOOD = """Morvane accused Velmarra of genocide. Velmarra denied it.

The report makes no finding of genocide.
"""
_NEXT = "Say who accuses, or point to the place where it is found."
_LABELS = tuple(
    (name, re.compile(rf"(?i)\b(?:{words})\b"))
    for name, words in (
        ("genocide", r"genocid\w+"),
        ("crimes against humanity", r"crimes?\s+against\s+humanity"),
        ("war crimes", r"war\s+crimes?"),
        ("ethnic cleansing", r"ethnic(?:ally)?\s+cleans\w+"),
        ("apartheid", r"apartheid"),
        ("enslavement", r"enslav\w+|slavery|slave\s+labou?r"),
        ("forced labour", r"forced\s+labou?r"),
        ("torture", r"torture\w*"),
        ("murder", r"murder\w*|massacres?|assassinat\w+"),
        ("terrorism", r"terroris\w+"),
        ("persecution", r"persecut\w+"),
        ("aggression", r"crimes?\s+of\s+aggression"),
    )
)
_ACCUSES = re.compile(
    r"(?i)\b(?:accus(?:e|es|ed|ing|ations?)|call(?:s|ed|ing)?|describ(?:es|ed|ing)|denounc\w+|condemn\w+|alleg(?:e|es|ed|ing|ations?)|"
    r"claim(?:s|ed|ing)?|label(?:s|l?ed|l?ing)|brand(?:s|ed|ing)|declar(?:es|ed)|charg(?:es|ed)\s+with|speaks?\s+of|spoke\s+of|"
    r"said|says?)\b"
)
_RELAYS = re.compile(
    r"(?i)\b(?:not|no|never|neither|nor|whether|accus\w+|alleg\w+|quot\w+|cit(?:es|ed|ing)|not(?:es|ed)\s+that|call(?:s|ed)\s+it|"
    r"claims?\b|denie[sd]|may|might|could|would|if|convention|tribunal|elements?|definition|prevent\w*|prohibit\w*)\b|n['’]t\b"
)


def run(bound: Bound) -> Iterator[Objection]:
    """Every sentence in which a report finds what otherwise only others accuse of."""
    stand = _standing(bound)
    for one in conclusions(bound):
        name, found = _label(one.told.words[one.start :])
        if found is None or one.whose or one.told.said.inside_any("finding"):
            continue
        if _RELAYS.search(one.told.words[one.end :]) or _RELAYS.search(one.words):
            continue
        if _only_accused(one, stand[name]):
            message = f"Elsewhere this report tells of {name} only as what others accuse of."
            at = one.told.said.at(one.start, one.start + found.end())
            yield objection(CODE, at, message, _NEXT, one.told.said.passage)


def _standing(bound: Bound) -> dict[str, list[Told]]:
    """Label -> the sentences that name it."""
    found: dict[str, list[Told]] = defaultdict(list)
    for one in told(bound):
        for name, form in _LABELS:
            if form.search(one.whole):
                found[name].append(one)
    return found


def _label(words: str) -> tuple[str, re.Match[str] | None]:
    return next(((name, hit) for name, form in _LABELS if (hit := form.search(words))), ("", None))


def _only_accused(one: Conclusion, sentences: Sequence[Told]) -> bool:
    """Whether somebody accuses of it elsewhere, and no sentence beside this one has it in the report's own voice."""
    others = [each for each in sentences if each is not one.told and each.part is not Part.NOTE]
    return any(map(_accuses, others)) and all(_accuses(each) or _leaves(each) for each in others)


def _accuses(each: Told) -> bool:
    name, found = _label(each.words)
    if found is None:
        return bool(name == "" and _ACCUSES.search(each.words))
    spoken = _ACCUSES.search(each.words)
    return bool(spoken) and attributed(each.said, *found.span()) and not negated(each.words, found.start())


def _leaves(each: Told) -> bool:
    """Whether it denies the label, or says that nothing is found on it."""
    _, found = _label(each.words)
    return (
        found is None
        or negated(each.words, found.start())
        or bool(re.search(r"(?i)\bden(?:y|ies|ied|ying)\b", each.words))
    )
