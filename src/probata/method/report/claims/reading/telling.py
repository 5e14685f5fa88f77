"""Sentences as claims are read from them: as printed, with quotations blanked, and whose voice speaks at a place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from probata.method.documents.quotations import quotations
from probata.method.manuscript.model import At
from probata.method.report.claims.reading.model import Voice
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.phrases import BLANK, Said, attributed_in, each_said
from probata.method.report.prose.prose import Prose

_OTHERS_INSIDE = ("reply", "response")
_REPLY = re.compile(r"(?i)\b(?:repl(?:y|ies)|responses?|answers?|comments|observations|position)\s+(?:of|by|from)\b")
_STOPS = str.maketrans(dict.fromkeys(",;:—–", " "))
_ACCORDING = re.compile(
    r"(?i)\b(?:according\s+to|in\s+the\s+(?:words|view|opinion)\s+of|reportedly|allegedly|(?:was|were|are|is)\s+said\s+to|"
    r"official\s+(?:figures|data|statistics)|as\s+(?:reported|stated|claimed|estimated)\s+by|citing|"
    r"(?:estimates?|figures|data|statistics|records|census|survey|registers?)\s+(?:\w+\s+){0,3}?(?:put|puts|show|shows|suggest|"
    r"suggests|give|gives|indicate|indicates|from|by|of)|(?:put|puts|placed|gave)\s+the\s+(?:\w+\s+){0,2}(?:number|figure|toll|total))\b"
)
_OURS = re.compile(
    r"(?i)\b(?:according\s+to\s+(?:the\s+)?(?:inquiry|commission|panel|mission)|interview\s+(?:data|records))\b"
)
_BEHIND = re.compile(
    r"(?i),\s+(?:as\s+)?(?:(?:the|an?|its|his|her)\s+)?(?:[\w'’.-]+\s+){1,5}?(?:said|says|stated|claimed|reported|told|wrote|"
    r"alleged|recalled|explained|added|announced)\b[^,;]{0,40}[.)\s]*\Z"
)


_LONGEST = 2000
"""Code points; what is longer without a full stop is a list or no sentence, and no claim is read from it."""


@dataclass(frozen=True, slots=True)
class Telling:
    """One sentence: ``text`` as printed, letters of quotations blanked; ``index`` its place among all sentences."""

    said: Said
    text: str
    index: int

    def at(self, start: int, end: int) -> At:
        """The place in the source of a stretch of ``text``."""
        return self.said.at(start, end)

    def voice(self, start: int, end: int) -> Voice:
        """Whose words stand there: a speaker named before them, or "according to" anywhere, makes them others'."""
        return Voice.OTHERS if self._others(start, end) else Voice.OWN

    def _others(self, start: int, end: int) -> bool:
        passage = self.said.passage
        if passage.kind == "quote" or self.said.inside_any(*_OTHERS_INSIDE) or _REPLY.search(passage.section):
            return True
        role = self.said.woven.inside_role(self.said.start + start, self.said.start + end)
        if role is not None and role.binding.role.name == "figure":
            return True
        if (_ACCORDING.search(self.text) and not _OURS.search(self.text)) or _BEHIND.search(self.text):
            return True
        head = self.text[:end].translate(_STOPS)
        return attributed_in(self.said.bound, head, start, end)

    def objection(self, code: str, start: int, end: int, message: str, next_step: str) -> Objection:
        """An objection to a stretch of ``text``."""
        passage = self.said.passage
        return Objection(
            code, self.at(start, end), message, next_step, passage.label if passage.kind == "paragraph" else ""
        )


def tellings(bound: Bound) -> tuple[Telling, ...]:
    """Every sentence of an English manuscript that is not over long, cells too; made once for a bound manuscript."""
    return bound.once.get("tellings", lambda: tuple(_tellings(bound)))


def _tellings(bound: Bound) -> Iterator[Telling]:
    for at, one in enumerate(each_said(bound)):
        if len(one.words) <= _LONGEST:
            yield _telling(one, at)


def _telling(said: Said, index: int) -> Telling:
    text = said.woven.prose.told(_without_quotations)
    return Telling(said, text[said.start : said.start + len(said.words)], index)


def _without_quotations(prose: Prose) -> str:
    words = list(prose.text.replace("’", "'"))
    for one in quotations(prose.text):
        if one.closed:
            words[one.marks.start : one.marks.end] = [BLANK] * (one.marks.end - one.marks.start)
    return "".join(words)
