"""A number in one sentence and its parts in the next: "It heard 90 people. Forty were guards, 30 cooks and 20 drivers".

Read where each part says what its people were, or where: who was one thing was not another. What people went through,
their sex, age and family may overlap with it, and a sentence that tells these is left alone. English.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from probata.method.manuscript.numbers import Number
from probata.method.report.claims.figures.listed import OVERLAPS, Listed
from probata.method.report.claims.reading.counts import counts_in, noun_of, told_with
from probata.method.report.english.said import is_past

_OPENS = re.compile(r"(?i)\s*(?:of\s+(?:these|them|those),?\s+|among\s+them,?\s+)?(?:only\s+)?\Z")
_BETWEEN = re.compile(
    r"(?i)\s+[^\W\d_][^.;:()\d]{0,70}?(?:[,;]\s*(?:and\s+|while\s+)?|\s+(?:and|while)\s+)(?P<rest>the\s+(?:other|remaining|last)\s+)?(?:another\s+)?\Z"
)
_WERE = re.compile(
    r"(?i)\s+(?:(?:of\s+them|people)\s+)?(?:were|was|are|is|worked\s+as|served\s+as)\s+(?:an?\s+|the\s+)?(?:former\s+|serving\s+|current\s+|then\s+|still\s+)*(?P<what>[a-z-]+)"
)
_BARE = re.compile(r"(?i)\s+(?:an?\s+)?(?:former\s+|serving\s+|current\s+)*(?P<what>[a-z-]+)")
_SITED = re.compile(
    r"(?i)\s+(?:(?:were|was|are|lived|stood|lay|took\s+place|came|worked|happened|died|served)\s+)?(?P<where>in|at|from|near|on)\s+(?:the\s+)?[\w'-]+"
)
_TRAIT = re.compile(
    r"(?i)\b(?:wom[ae]n|m[ae]n|girls?|boys?|child(?:ren)?|minors?|adults?|females?|males?|under|over|older|younger|aged|married|single|born|foreign\w*|nationals|alone|"
    r"elderly|pregnant|disabled|mothers?|fathers?|parents?|sick|ill|new|old|first|members|young\w*|victims|witnesses|survivors|also|both|at\s+least|including|each|or\s+more|least|"
    r"later|again|already|still|not|never|no|than)\b"
)
_EVERYDAY = re.compile(
    r"(?i)\b(?:per|every|each|average|more\s+than|at\s+least|including|among\s+(?:them|others)|some\s+of)\b"
)
_LEAST, _FAR = 3, 10


def apportioned_in(text: str, seam: int) -> Listed | None:
    """The whole of the first sentence and the parts of the second, which begins at ``seam``; None where unsure."""
    counts = counts_in(text)
    first = [one for one in counts if one.span.end <= seam]
    run = [one for one in counts if one.span.start >= seam]
    if not seam or not first or len(run) < 2 or not _OPENS.fullmatch(text[seam : run[0].span.start]):
        return None
    whole = first[-1]
    if len(first) != 1 or not noun_of(text, whole).head or _EVERYDAY.search(text[:seam]):
        return None
    if any(one.approximate for one in (whole, *run)) or not _one_row(text, run):
        return None
    value, total = int(whole.value or 0), sum(int(one.value or 0) for one in run)
    if value < _LEAST or abs(total - value) > max(_LEAST, value // _FAR):
        return None
    return Listed(whole.span.start, told_with(text, whole), run[-1].span.end, value, total, run[-1].span.end)


def _one_row(text: str, run: Sequence[Number]) -> bool:
    gaps = [text[one.span.end : other.span.start] for one, other in pairwise(run)]
    joints = [_BETWEEN.fullmatch(gap) for gap in gaps]
    words = [*gaps, _clause(text, run[-1].span.end)]
    if not all(joints) or any(_TRAIT.search(one) or OVERLAPS.search(one) for one in words):
        return False
    last = joints[-1]
    rest = bool(last and last["rest"])
    if not rest and (len(run) < _LEAST or not re.search(r"(?i)\b(?:and|while)\b[^,;]*\Z", gaps[-1])):
        return False
    return rest or _roles(words) or _places(words)


def _clause(text: str, start: int) -> str:
    found = re.search(r"[.;:()]|,\s", text[start:])
    return text[start : start + found.start() if found else len(text)]


def _roles(words: Sequence[str]) -> bool:
    """Whether each part says what its people were, with the verb told once or each time."""
    found = [_WERE.match(words[0]), *((_WERE.match(one) or _BARE.match(one)) for one in words[1:])]
    return all(one and not is_past(one["what"]) and _is_noun(one["what"], words[at]) for at, one in enumerate(found))


def _is_noun(word: str, words: str) -> bool:
    return (word.endswith("s") and not word.endswith("ss")) or bool(
        re.match(r"(?i)\s+(?:were\s+|was\s+)?(?:[a-z-]+\s+){1,3}?[a-z-]+s\b", words)
    )


def _places(words: Sequence[str]) -> bool:
    found = [_SITED.match(one) for one in words]
    return all(found) and len({one["where"].lower() for one in found if one}) == 1
