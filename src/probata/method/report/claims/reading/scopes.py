"""What else a clause says around a number, and where and when its sentence says that it is. English."""

from __future__ import annotations

import re
from functools import lru_cache

from probata.method.manuscript.numbers import numbers
from probata.method.report.claims.reading.dated import MONTHS, dates_in
from probata.method.report.claims.reading.model import Scope
from probata.method.report.claims.reading.nouns import counted_at
from probata.method.report.english.said import stem
from probata.method.report.english.small_words import words

_CUT = re.compile(
    r"[;:]|[.!?](?=\s)|,\s+(?:and|but|while|whereas|who|whom|which|yet|so)\b|\s+(?:while|whereas)\s|"
    r"\b(?:found|finds|established|concluded|notes|noted|shows?|showed)\s+that\b"
)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_NAME = re.compile(r"(?<![.!?]\s)(?<!\A)\b[A-Z][\w’'-]*|\b[A-Z]\b")
_FIRST = re.compile(r"\A(?:In|At|Near|Around|From|Outside)\s+(?P<name>[A-Z][\w'-]+)")
_NO_PLACES = words("""
i commission inquiry panel mission committee team government ministry court state table figure annex chapter paragraph
decree law no article report council office
""")
_EMPTY = words("""
a an the of in on at to for by with from or and be is are was were been being had has have having who whom that which
it its their his her they he she them as into out in all total altogether there about some these those this more than
at least also only just over under people persons individuals later found inquiry's respectively around number overall
nearly almost between per cent percent up us our fewer less further identified confirmed named counted list lists known
""")


@lru_cache(maxsize=16384)
def scope_of(text: str) -> Scope:
    """The names and dates of a sentence."""
    plain = list(text)
    times = set()
    for one in dates_in(text):
        times.add(one.iso)
        plain[one.start : one.end] = " " * (one.end - one.start)
    rest = "".join(plain)
    names = {found[0].casefold() for found in _NAME.finditer(rest)}
    if first := _FIRST.match(rest):
        names.add(first["name"].casefold())
    times |= {name for name in names if name[:3] in MONTHS and len(name) > 2 and name in _MONTH_NAMES}
    return Scope(frozenset(names - _NO_PLACES - _MONTH_NAMES), frozenset(times))


@lru_cache(maxsize=16384)
def predicate_of(text: str, start: int, end: int) -> frozenset[str]:
    """The stems of a number's clause without the number, its noun, names and dates."""
    first, last = clause_of(text, start, end)
    _, behind = counted_at(text, end)
    kept = list(text[:last])
    for one in dates_in(text):
        kept[one.start : min(one.end, last)] = " " * max(0, min(one.end, last) - one.start)
    kept[start : min(behind, last)] = " " * (min(behind, last) - start)
    for number in numbers("".join(kept)):
        last_word = min(counted_at(text, number.span.end)[1], last)
        kept[number.span.start : last_word] = " " * (last_word - number.span.start)
    rest = _NAME.sub(_lower_offices, "".join(kept))[first:]
    return frozenset(stem(one) for one in map(str.casefold, _WORD.findall(rest)) if one not in _EMPTY)


def _lower_offices(found: re.Match[str]) -> str:
    return found[0] if found[0].casefold() in _NO_PLACES else " "


def clause_of(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the clause around a stretch begins and ends."""
    cuts = [found.span() for found in _CUT.finditer(text)]
    first = max((behind for _, behind in cuts if behind <= start), default=0)
    last = min((at for at, _ in cuts if at >= end), default=len(text))
    return first, last


_MONTH_NAMES = words("january february march april may june july august september october november december")
