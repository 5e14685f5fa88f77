"""PB607: the code name of an interview stands in an edition that leaves the inquiry."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from probata.method.report.checks._printed import captions
from probata.method.report.checks._woven import objection, passage_prose, place, woven_place
from probata.method.report.model import Bound, Objection

CODE = "PB607"
SAYS = "A code name of an interview stands in an edition that leaves the inquiry."
WHY = """A code name is the same in every finding and every report. Who reads it twice learns that two statements
come from one person, and everything that is said of that person adds up (METHOD, section 4: no ids that are stable
across findings or reports)."""
BAD = "Interview I-07 speaks of a jar of pills.\n"
GOOD = "One account speaks of a jar of pills. {cite}`jar`\n"
_DASH = r"(?:\s?[-‐‑‒–—_.]\s?|\u00a0)?"
_NO = r"\s*(?i:no\b\.?|number|nr\b\.?|#)"
_KIND = rf"(?:(?:(?i:interviewee|witness|respondent)|Interview)(?:{_NO})?|(?i:interview|account){_NO})\s*"


def run(bound: Bound) -> Iterator[Objection]:
    """Also with another dash, and the number alone behind "interview". Quotations are not looked at here."""
    pattern = _pattern(one.code_name for one in bound.records.interviews)
    if bound.internal or pattern is None:
        return
    yield from _outside_of_prose(bound, pattern)
    for passage in bound.passages:
        woven = passage_prose(bound, passage)
        for found in pattern.finditer(woven.text):
            yield objection(CODE, woven_place(bound, woven, *found.span()), _MESSAGE, _NEXT, passage)


def _outside_of_prose(bound: Bound, pattern: re.Pattern[str]) -> Iterator[Objection]:
    """Titles, and remarks that notes print behind the place they name."""
    title = bound.manuscript.front.get("title")
    if title and pattern.search(title.value):
        yield objection(CODE, title.at, _MESSAGE, _NEXT)
    for one in captions(bound):
        for found in pattern.finditer(one.masked):
            at = place(bound, one.file, one.start + found.start(), one.start + found.end())
            yield objection(CODE, at, _MESSAGE, _NEXT)
    for role in bound.manuscript.roles:
        if role.name == "cite" and any(pattern.search(remark) for remark in role.parts[1:]):
            yield objection(CODE, role.at, _MESSAGE, _NEXT)


_MESSAGE = "This is how the inquiry itself calls an interview."
_NEXT = "Write “an interviewee”, or cite the saved place: {cite} prints a note without the code name."


def _pattern(names: Iterable[str]) -> re.Pattern[str] | None:
    each = sorted({one.strip() for one in names if one.strip()}, key=lambda one: (-len(one), one))
    forms = [form for one in each for form in _forms(one)]
    return re.compile("|".join(forms)) if forms else None


def _forms(name: str) -> Iterator[str]:
    """How one code name can be written; a lone number, letter or everyday word only behind "interview"."""
    pieces = ["".join(run) for _, run in groupby(re.findall(r"[^\W_]", name), key=str.isdigit)]
    joined = _DASH.join(re.escape(piece) for piece in pieces)
    if len(pieces) > 1:
        yield rf"(?<![^\W_])(?i:{joined})(?![^\W_])"
        number = pieces[-1].lstrip("0")
        if number.isdigit():
            yield rf"\b{_KIND}0*{number}(?![0-9]|[.,][0-9])"
    elif pieces:
        yield rf"\b{_KIND}(?i:{joined})(?![^\W_])"
