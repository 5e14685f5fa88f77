"""A number and all that became of it: "of 52, 33 had not paid, 15 had paid, and 4 did not know"; "Nine inquiries. Three
were closed, and 6 are pending". English.

Read are numbers in a row of which each belongs to one part only: what one part affirms another denies, or all tell the
state of the same things (closed, pending). The whole stands before them, in their sentence or in the one before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations, pairwise

from probata.method.manuscript.numbers import Number
from probata.method.report.claims.figures.listed import Listed
from probata.method.report.claims.reading.counts import counts_in, noun_of, thing_of, told_with
from probata.method.report.claims.reading.wholes import parts_in
from probata.method.report.english.said import is_past, stem
from probata.method.report.english.small_words import words

_BETWEEN = re.compile(
    r"(?i)\s+[^\W\d_][^.;:()\d]{0,90}?(?:[,;]\s*(?:and\s+|while\s+|but\s+)?|\s+(?:and|while|but)\s+)(?:another\s+|the\s+other\s+)?\Z"
)
_LAST = re.compile(r"(?i)(?:\band\b|\bwhile\b|\bbut\b|;)[^,;]*\Z")
_OPENS = re.compile(r"(?i)\s*(?:of\s+(?:these|them|those),?\s+|so\s+far,?\s+|to\s+date,?\s+)?(?:only\s+)?\Z")
_COLON = re.compile(r"(?i)[^.;:()\d]{0,90}:\s*(?:only\s+)?\Z")
_NOT = re.compile(r"(?i)\b(?:not|no|none|never|neither|nothing|without|nobody)\b|n't\b")
_UNKNOWN = re.compile(
    r"(?i)\b(?:(?:did|do|does|could|can)\s+not\s+(?:know|say|remember|tell|answer|recall)|unknown|unclear|undecided|unsure|"
    r"not\s+(?:known|sure|clear|certain)|gave\s+no\s+answer)\b|\bno\s+(?:[a-z]+\s+)?at\s+all\b"
)
_STATES = (
    words("closed pending open opened dropped discontinued ongoing settled shelved"),
    words("granted refused rejected pending withdrawn dismissed upheld undecided approved denied declined"),
    words("alive dead missing unhurt wounded killed"),
    words("convicted acquitted pending fugitive"),
    words("working broken running idle"),
)
_MIXED = re.compile(
    r"(?i)\b(?:at\s+least|including|both|also|twice|again|later|each|every|per|more\s+than\s+one|than|among|some|many|several|respectively|"
    r"as\s+well|only|still|of\s+which|of\s+whom|others?)\b"
)
_STILL = re.compile(r"(?i)\b(?:is|are|was|were|remain\w*)\s+still\s+(?=pending|open|ongoing|missing)")
_WORD = re.compile(r"[^\W\d_]+")
_HELPERS = words("had has have been was were did do does be being is are could would")
_NO = words("not never no")
_END = re.compile(r"[.;:()]|\Z")
_LEAST, _FAR, _ROW = 3, 5, 3


def splits_in(text: str, seam: int) -> Listed | None:
    """A whole and its parts, or None where unsure; ``seam``: where the second sentence begins."""
    counts = counts_in(text)
    run = _run(text, [one for one in counts if one.span.start >= seam])
    if len(run) < 2 or any(one.approximate for one in run):
        return None
    wholes = _wholes(text, counts, run, seam)
    clauses = _clauses(text, run)
    if not wholes or any(one.approximate for one in wholes) or any(_MIXED.search(one) for one in clauses):
        return None
    if not (_denied(clauses) or _states(clauses)):
        return None
    total = sum(int(one.value or 0) for one in run)
    near = min(wholes, key=lambda one: abs(int(one.value or 0) - total))
    value, last = int(near.value or 0), run[-1].span.end
    if value < _LEAST or abs(total - value) > max(_LEAST, value // _FAR):
        return None
    end = _END.search(text, last)
    return Listed(near.span.start, told_with(text, near), last, value, total, end.start() if end else last)


def _run(text: str, found: Sequence[Number]) -> list[Number]:
    """The row of numbers that ends with the last of a text, each but the whole of "33 of 52" in its clause."""
    wholes = {one.whole.span for one in parts_in(text) if one.beside}
    plain = [one for one in found if one.span not in wholes]
    if len(plain) < 2:
        return []
    row = [plain[-1]]
    for one, behind in reversed([*pairwise(plain)]):
        if not _BETWEEN.fullmatch(_without_whole(text, one, behind.span.start)):
            break
        row.insert(0, one)
    return row if len(row) > 1 and _LAST.search(text[row[-2].span.end : row[-1].span.start]) else []


def _without_whole(text: str, one: Number, end: int) -> str:
    """What stands between a number and the next one, "of the 52" left out."""
    for pair in parts_in(text):
        if pair.beside and pair.part.span == one.span:
            return text[pair.whole.span.end : end]
    return text[one.span.end : end]


def _wholes(text: str, counts: Sequence[Number], run: Sequence[Number], seam: int) -> list[Number]:
    """What the row may be all of: the whole of its first number, or a number before its colon or its sentence."""
    own = [one.whole for one in parts_in(text) if one.beside and one.part.span == run[0].span]
    if own:
        return own
    before = [one for one in counts if one.span.end <= run[0].span.start]
    spans = {one.span for one in before}
    pairs = [one for one in parts_in(text) if one.beside and {one.part.span, one.whole.span} <= spans]
    if len(before) > 2 * len(pairs) + (not pairs) or len(pairs) > 1 or not before:
        return []
    gap = text[before[-1].span.end : run[0].span.start]
    opened = _OPENS.fullmatch(text[seam : run[0].span.start]) if seam else _COLON.fullmatch(gap)
    named = any(noun_of(text, one).head for one in before)
    return list(before) if opened and named and not any(_is_thing(text, one, before) for one in run) else []


def _is_thing(text: str, one: Number, before: Sequence[Number]) -> bool:
    """Whether a part counts other things than its whole."""
    mine = thing_of(text, one)
    return bool(mine) and mine not in {noun_of(text, each).head for each in before}


def _clauses(text: str, run: Sequence[Number]) -> list[str]:
    found = [_without_whole(text, one, other.span.start) for one, other in pairwise(run)]
    end = _END.search(text, run[-1].span.end)
    return [_STILL.sub("are ", one) for one in (*found, text[run[-1].span.end : end.start() if end else len(text)])]


def _verbs(clause: str) -> frozenset[str]:
    each = ["", *(one[0].casefold() for one in _WORD.finditer(clause))]
    return frozenset(
        stem(one)
        for before, one in pairwise(each)
        if one not in _HELPERS | _NO and (is_past(one) or before in _HELPERS | _NO)
    )


def _denied(clauses: Sequence[str]) -> bool:
    """Whether one part denies what another affirms, and the others are those of whom it is not known."""
    left = [one for one in clauses if not _UNKNOWN.search(one)]
    if len(left) < 2:
        return False
    for one, other in combinations(left, 2):
        same = bool(_verbs(one) & _verbs(other))
        if same and bool(_NOT.search(one)) != bool(_NOT.search(other)) and len(left) == 2:
            return True
    every = frozenset.intersection(*map(_verbs, left))
    return len(left) < len(clauses) and len(clauses) >= _ROW and bool(every)


def _states(clauses: Sequence[str]) -> bool:
    """Whether every part tells a state of one kind, none of them twice."""
    for kind in _STATES:
        found = [{one[0].casefold() for one in _WORD.finditer(clause)} & kind for clause in clauses]
        if all(len(each) == 1 for each in found) and len(frozenset[str]().union(*found)) == len(clauses):
            return True
    return False
