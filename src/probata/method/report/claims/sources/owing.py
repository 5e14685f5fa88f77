"""owing: what a text owes its readers about its own limits: a report a part, a story that shows its notes a sentence.

English. Judgments, letters, news and chapters out of a book owe none: nothing in them says that they inquire.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

from probata.method.drafts.sections import RECOMMENDING
from probata.method.report.claims.reading.cited import notes
from probata.method.report.claims.reading.told import Part, parts
from probata.method.report.model import Bound, Passage
from probata.method.report.prose.evidence import directives
from probata.method.report.prose.phrases import english

_NUMBER = r"^[\s\dIVXLC.)(A-H-]*\b(?=[A-Za-z])"
_SIGNS = {
    "method": (
        r"(?:\w+\s+(?:and|&)\s+){0,2}methodolog\w*|(?:\w+\s+and\s+)?methods?(?=\W*\Z|\s+(?:and|used|of\s+(?:work|the|this|research|"
        r"investigation|inquiry))\b)|sources\s+of\s+information|standard\s+of\s+proof|(?:about|scope\s+of)\s+(?:this|the)\s+(?:report|"
        r"inquiry|research|investigation)|how\s+(?:we|this|the)\s+.*(?:worked|made|done|researched|investigated)"
    ),
    "findings": r"(?:(?:key|main|principal|factual|our|general)\s+)?findings",
    "conclusions": r"conclusions?",
    "recommendations": rf"(?:(?:key|main|our|summary\s+of)\s+)?(?:{'|'.join(RECOMMENDING)})",
    "mandate": r"(?:introduction\s+and\s+)?(?:mandate|terms\s+of\s+reference)",
}
_EACH = {name: re.compile(f"(?i){_NUMBER}(?:the\\s+)?(?:{words})\\b|^(?:{words})\\b") for name, words in _SIGNS.items()}
_ENOUGH = 3
"""Signs of a report, where none of them is a part on its method."""
_NOTES = 5
"""Notes from which on a story shows what it rests on."""
_ADMITS = re.compile(
    r"(?i)\b(?:generali[sz]able|cannot\s+be\s+generali[sz]ed|not\s+(?:representative|exhaustive|complete)|limitations?|"
    r"(?:account|article|story|text|reconstruction|list|figures?|count)\b[^.]{0,60}\b(?:may|might|could)\s+(?:contain|include|have|be)\b|"
    r"errors?\s+of\s+memory|incomplete)\b|"
    r"\b(?:could|can|were|was|did)(?:\s+not|n[’']t|not)\s+(?:be\s+)?(?:able\s+to\s+)?(?:visit|verif\w+|confirm\w*|establish\w*|reach\w*|interview\w*|"
    r"access\w*|determine\w*|corroborat\w+|check\w*|see|speak|hear|cover|obtain)\b|"
    r"\bdoes\s+not\s+(?:cover|include|claim|pretend|extend)\b|\b(?:unable|refused\s+access|denied\s+access)\b"
)
_OWN = re.compile(
    r"(?i)\b(?:this|our)\s+(?:account|article|story|report|investigation|reconstruction|research|inquiry|series|text)\b|\b(?:we|the\s+authors?|"
    r"the\s+reporters?)\b|\b(?:notes|recording|transcript|sample|survey|interviews?)\b"
)


_MADE = re.compile(
    r"(?i)\b(?:this|our)\s+(?:account|article|story|reconstruction|investigation|series)\b|\b(?:we|the\s+authors|the\s+reporters)\s+"
    r"(?:have\s+|had\s+)?(?:interviewed|spoken?|spoke|asked|visited|reviewed|examined|obtained|analy[sz]ed|talked|attended|compared)\b"
)
"""A story that tells how it was made."""


class Owed(StrEnum):
    """What of its limits a text owes."""

    PART = "a part"
    SENTENCE = "a sentence"
    NOTHING = "nothing"


def owed(bound: Bound) -> Owed:
    """What a text owes, by how it shows that it inquires; the report of an inquiry with records owes a part always."""
    known = bound.records
    if known.interviews or known.places or known.counts or known.findings or known.limits:
        return Owed.PART
    if "standard" in bound.manuscript.front or any(next(directives(bound, one), None) for one in _DIRECTIVES):
        return Owed.PART
    if not english(bound):
        return Owed.PART
    headings = [one.masked.strip() for one in bound.passages if one.kind == "heading"]
    signs = {name for name, form in _EACH.items() if any(form.match(one) for one in headings)}
    if len(signs) >= (2 if "method" in signs else _ENOUGH):
        return Owed.PART
    shown = len(notes(bound)) >= _NOTES and not any(one.number for one in bound.passages)
    if shown and any(_MADE.search(one.masked) for one in bound.passages if one.kind == "paragraph"):
        return Owed.SENTENCE
    return Owed.NOTHING


_DIRECTIVES = ("methodology", "recommendations")


def admitted(bound: Bound, due: Owed) -> bool:
    """Whether a text says anywhere, and a report in a part on its method, what it could not see or cannot say."""
    return any(_ADMITS.search(one.masked) and _OWN.search(one.masked) for one in _places(bound, due))


def _places(bound: Bound, due: Owed) -> Iterator[Passage]:
    for one, part in zip(bound.passages, parts(bound), strict=True):
        if one.kind in ("paragraph", "item") and (due is Owed.SENTENCE or (part is Part.ASIDE and _admits_all(one))):
            yield one


def _admits_all(one: Passage) -> bool:
    """Whether a paragraph on the method speaks of limits as such, not of one thing that was not seen."""
    return bool(_AS_SUCH.search(one.masked))


_AS_SUCH = re.compile(r"(?i)\b(?:generali[sz]able|cannot\s+be\s+generali[sz]ed|not\s+representative|limitations)\b")
