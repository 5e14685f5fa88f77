"""Lists of parts: "26 people: 15 women and 11 men", "(12 in the East and 14 in the West)". English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from probata.method.manuscript.kept import remembered
from probata.method.manuscript.numbers import Number, numbers
from probata.method.report.claims.dated import dates_in
from probata.method.report.claims.model import Form, Use
from probata.method.report.claims.nouns import counted_at
from probata.method.report.claims.uses import use_of
from probata.method.report.claims.wholes import parts_in

_OPENS = re.compile(
    r"(?i)(?P<plain>[^.;:(]{0,70}?\s*(?::|,?\s*(?:comprising|consisting\s+of|composed\s+of|made\s+up\s+of|namely|that\s+is,?))|"
    r"\s*[^.;:()]{0,50}?\s*(?P<bracket>\()|\s*[^.;:(,]{0,50}?(?P<comma>,|\s[–—]))\s*\Z"
)
_BETWEEN = re.compile(
    r"(?i)\s*[^\W\d][^,.;:()\d]{0,45}?\s*(?:,\s*(?:and\s+)?|\s+and\s+)(?:another\s+|the\s+other\s+)?\Z"
)
_CLOSES = re.compile(r"(?i)(?:\s+[^\W\d][\w'-]*){0,6}?\s*(?P<sign>[.;)]|\Z|,)")
_MORE = re.compile(
    r"(?i)\b(?:includ\w+|among|some\s+of|many|several|others?|rest|remaining|both|also|each|respectively|at\s+least|per|every|times|"
    r"unknown|were\s+not|who|whom|which|for|than|until|ago|later|plus|as\s+well)\b"
)
_PAIRS = (("women", "men"), ("girls", "boys"), ("female", "male"), ("adults", "children"))
_HOW = re.compile(r"(?i)\s+(?:in|by|at|from|on|with|through|over)\s")
_OF_THE = re.compile(r"(?i)\s*(?:out\s+)?(?:of|among|in|on)\s")
_CLOSE = 3
"""How far a list behind a comma may miss its whole: farther off it is no list of all its parts."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A whole and the sum of its parts; ``start`` and ``end`` of both, ``whole_end`` of the whole with its noun."""

    start: int
    whole_end: int
    end: int
    whole: int
    total: int


@remembered
def listed_in(text: str) -> tuple[Listed, ...]:
    """Every whole whose parts a sentence lists, in order."""
    found = [one for one in numbers(text) if _counts(text, one)]
    if len(found) < 3:
        return ()
    return (*_lists(text, found), *_of_both_sexes(text))


def _counts(text: str, one: Number) -> bool:
    if one.kind != "integer" or one.value is None or one.value.denominator != 1:
        return False
    if any(d.start < one.span.end and one.span.start < d.end for d in dates_in(text)):
        return False
    form = Form.DIGITS if text[one.span.start].isdigit() else Form.WORDS
    return use_of(text, one.span.start, one.span.end, form, one.kind) is Use.COUNT


def _lists(text: str, found: list[Number]) -> Iterator[Listed]:
    at = 0
    while at < len(found) - 2:
        whole, noun_end = found[at], counted_at(text, found[at].span.end)[1]
        opens = _OPENS.fullmatch(text, noun_end, found[at + 1].span.start)
        run = _run(text, found, at + 1) if opens and noun_end > whole.span.end else []
        listed = _listed(text, whole, noun_end, run, opens) if opens and len(run) > 1 else None
        if listed:
            yield listed
            at += len(run) + 1
        else:
            at += 1


def _run(text: str, found: list[Number], at: int) -> list[Number]:
    """Numbers one behind the other with only a comma or an "and" and the words of each between them."""
    run = [found[at]]
    for one in found[at + 1 :]:
        if not _BETWEEN.fullmatch(text[run[-1].span.end : one.span.start]):
            break
        run.append(one)
    return run


def _listed(text: str, whole: Number, noun_end: int, run: list[Number], opens: re.Match[str]) -> Listed | None:
    closes = _CLOSES.match(text, run[-1].span.end)
    between = text[noun_end : closes.end() if closes else run[-1].span.end]
    last = run[-1].span.start
    if not closes or _MORE.search(between) or any(one.approximate for one in (whole, *run)):
        return None
    if " and " not in text[run[-2].span.end : last] and not opens["bracket"]:
        return None
    bracket, sign = opens["bracket"], closes["sign"]
    if (bracket and sign != ")") or (not bracket and sign in (")", ",")):
        return None
    if any(number for number in numbers(text[closes.end() :]) if sign == ","):
        return None
    value, total = int(whole.value or 0), sum(int(one.value or 0) for one in run)
    if opens["comma"] and (abs(total - value) > _CLOSE or not _of_one_kind(text, run)):
        return None
    return Listed(whole.span.start, noun_end, run[-1].span.end, value, total)


def _of_one_kind(text: str, run: list[Number]) -> bool:
    """Whether the parts have no nouns of their own ("22 in person") or are people of two sexes or ages."""
    heads = [counted_at(text, one.span.end)[0].words for one in run]
    if not any(heads):
        return all(_HOW.match(text, one.span.end) for one in run) and not _OF_THE.match(text)
    return tuple(heads) in _PAIRS or tuple(reversed(heads)) in _PAIRS


def _of_both_sexes(text: str) -> Iterator[Listed]:
    """ "Of the 26 interviewees, 15 were women and 12 were men": two parts that make up everybody."""
    pairs = parts_in(text)
    for one, other in pairwise(pairs):
        said = tuple(_kind(text, each.part) for each in (one, other))
        if one.whole != other.whole or one.beside or not (said in _PAIRS or said[::-1] in _PAIRS):
            continue
        if any(each.approximate for each in (one.whole, one.part, other.part)):
            continue
        whole, total = int(one.whole.value or 0), int((one.part.value or 0) + (other.part.value or 0))
        if total > whole or whole - total < _CLOSE:
            yield Listed(
                one.whole.span.start, counted_at(text, one.whole.span.end)[1], other.part.span.end, whole, total
            )


def _kind(text: str, part: Number) -> str:
    found = re.match(
        r"(?i)\s+(?:were\s+|are\s+)?(women|men|girls|boys|female|male|adults|children)\b", text[part.span.end :]
    )
    return found[1].lower() if found else ""
