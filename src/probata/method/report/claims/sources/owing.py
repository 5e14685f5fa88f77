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
    r"\b(?:none|no|few|not\s+all)\b(?:\s+[\w’'-]+){1,6}?\s+could\s+be\s+\w+|\b(?:could|were|was|able)\b[^.;]{0,40}\bonly\b|"
    r"\bdeclined\s+to\b|\blimited\s+(?:the|our|its)\s+(?:work|inquiry|investigation|access)|"
    r"\b(?:cannot|can\s+not|can[’']t)\s+(?:be\s+)?(?:say|know|known|tell|prove\w*|exclude\w*|rule\w*|project\w*|extrapolat\w+|appl\w+|verif\w+|check\w*)\b|"
    r"\bdoes\s+not\s+(?:cover|include|claim|pretend|extend)\b|\b(?:unable|refused\s+access|denied\s+access)\b"
)
_OWN = re.compile(
    r"(?i)\b(?:this|our)\s+(?:account|article|story|report|investigation|reconstruction|research|inquiry|series|text)\b|\b(?:we|the\s+authors?|"
    r"the\s+(?:reporters?|inquiry|mission|commission|panel|delegation|ombuds\w+|study|team|committee|survey|authors))\b|\b(?:notes|recording|transcript|sample|survey|interviews?)\b"
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
        return Owed.NOTHING  # what else would show that it inquires is read in English
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
    there = list(_places(bound, due))
    if due is Owed.SENTENCE:
        return any(_admitting(one) for one in there)
    if any(_AS_SUCH.search(one.masked) and _admitting(one) for one in there):
        return True
    each = [_admitting(one) for one in there]
    return max(each, default=0) >= _IN_ONE or sum(each) >= _IN_ALL


_IN_ONE, _IN_ALL = 2, 3
"""Sentences that admit something, in one paragraph on the method or in all: then a part of it is on its limits."""


def _admitting(one: Passage) -> int:
    """How many sentences of a passage that speaks of the inquiry itself say what it could not see."""
    return sum(1 for each in one.sentences if _ADMITS.search(each.printed)) if _OWN.search(one.masked) else 0


def _places(bound: Bound, due: Owed) -> Iterator[Passage]:
    for one, part in zip(bound.passages, parts(bound), strict=True):
        aside = part is Part.ASIDE or _HOW.match(one.section)
        if one.kind in ("paragraph", "item") and (due is Owed.SENTENCE or aside):
            yield one


_HOW = re.compile(
    rf"(?i){_NUMBER}(?:methods?|methodology|how\s+(?:we|i|this|the|our)\b.*\b(?:report(?:ed)?|work\w*|made|done|research\w*|investigat\w*|count\w*|"
    r"wr(?:ote|itten)|checked|story|inquiry)|(?:a\s+)?notes?\s+on\s+(?:the\s+)?(?:method|sources)\w*|about\s+(?:this|the)\s+(?:report|investigation))\b"
)
"""How parts on the method are headed, in commissions and in newspapers."""
_AS_SUCH = re.compile(r"(?i)\b(?:generali[sz]able|cannot\s+be\s+generali[sz]ed|not\s+representative|limitations)\b")
