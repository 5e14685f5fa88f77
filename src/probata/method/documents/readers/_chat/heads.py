"""Heads: lines that begin with date and time, told by a grammar of what such a line is and not by a list of layouts.

A date is two or three numbers with signs between, or a day, the name of a month and a year; a time is hours and
minutes with the seconds perhaps; words may stand between and behind (à, a las, klo, 上午, p. m.). Square brackets close
a head, or a dash with white space around it, or (old iOS, Korean Android) a colon or comma behind the time.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from probata.method.documents.readers._chat.halves import cleaned, half
from probata.method.documents.readers._chat.months import MONTHS

_B = "[\ufeff\u200b\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]*"
_S = r"[^\S\r\n]"
_GAP = rf"{_B}{_S}?[./\-‐‑–／年년月월]{_S}?{_B}"
_NUMERIC = rf"(?P<a>\d{{1,4}})(?P<s1>{_GAP})(?P<b>\d{{1,2}})(?P<s2>{_GAP})(?P<c>\d{{1,4}})"
_NAMED = (
    rf"(?:(?P<d1>\d{{1,2}})\.?(?:{_S}|[-/])(?:de{_S})?(?P<m1>[^\W\d_]{{3,12}})\.?(?:(?:{_S}|[-/]|,){{1,2}}(?:de{_S})?(?P<y1>\d{{2,4}}))?"
    rf"|(?P<m2>[^\W\d_]{{3,12}})\.?{_S}(?P<d2>\d{{1,2}})(?:,?{_S}(?P<y2>\d{{4}}))?)"
)
_LINK = r"(?P<link>[^\d\r\n\[\]<>\"“:]{1,20}?)"
_TIME = rf"(?P<h>\d{{1,2}}){_B}(?P<t>[:.٫h時时点시])({_S})?{_B}(?P<m>\d{{2}})(?:{_B}[:.分]{_B}(?P<s>\d{{2}}))?"
_AFTER = r"(?P<after>[^\d\r\n\[\]:<>]{0,16}?)"
_DASH = rf"{_S}*[-–—](?=[^\S\n]|$)"
_LEAD = rf"^(?P<lead>{_B})"


def _form(date: str, *, time_first: bool = False) -> re.Pattern[str]:
    said = rf"{_TIME}{_LINK}{date}" if time_first else rf"{date}{_LINK}{_TIME}"
    behind = "(?P<after>)" if time_first else _AFTER
    close = rf"{behind}(?(open)\]|(?P<dash>{_DASH}))|(?P<plain>{_S}?[:,](?={_S}))"
    return re.compile(rf"{_LEAD}(?P<open>\[)?(?P<words>{said})(?:{close})", re.MULTILINE)


_FORMS = (_form(_NUMERIC), _form(_NUMERIC, time_first=True), _form(_NAMED), _form(_NAMED, time_first=True))
Layout = tuple[object, ...]
MOST_WORDS = 12
"""Different words beside the times of one file; a phone writes two, and some languages have a few more."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """Date and time as they stand: three numbers in the order of the file, or day, month by name and year.

    ``year`` is -1 in a stamp without one. ``half`` is ``am``, ``pm``, empty, or ``?`` for a word that is not known.
    """

    words: str
    date: tuple[int, int, int]
    digits: tuple[int, int, int]
    clock: tuple[int, int, int]
    half: str
    named: bool
    seconds: bool


@dataclass(frozen=True, slots=True)
class Head:
    """One head: where it begins, where the words behind it begin, its stamp and its layout."""

    start: int
    end: int
    stamp: Stamp
    layout: Layout
    beside: str


def heads(text: str) -> tuple[Head, ...]:
    """The heads of the one layout that the file is written in, in order; none where no line has one."""
    found = sorted((head for form in _FORMS for head in _of(form, text)), key=lambda head: head.start)
    found = [head for at, head in enumerate(found) if not at or head.start != found[at - 1].start]
    if not found:
        return ()
    of = Counter(head.layout for head in found)
    first = found[0].layout
    layout = first if of[first] > 1 else of.most_common(1)[0][0]
    return _with_usual_words([head for head in found if head.layout == layout])


def _with_usual_words(found: Sequence[Head]) -> tuple[Head, ...]:
    """Without those beside whose time stand words that the phone would not have written there."""
    words = Counter(head.beside for head in found)
    usual = {word for word, count in words.items() if _known(word) or count >= max(3, len(found) // 50)}
    if len(usual) > MOST_WORDS:
        usual = {word for word in usual if _known(word)}
    return tuple(head for head in found if head.beside in usual)


def _known(beside: str) -> bool:
    return all(half(word) is not None for word in beside.split("|"))


def _of(form: re.Pattern[str], text: str) -> Iterator[Head]:
    for found in form.finditer(text):
        stamp = _stamp(found)
        if stamp is not None:
            start = found.end("lead")
            beside = f"{cleaned(found['link'])}|{cleaned(found['after'] or '')}"
            yield Head(start, found.end(), stamp, _layout(form, found, stamp), beside)


def _stamp(found: re.Match[str]) -> Stamp | None:
    group = found.groupdict()
    clock = (int(group["h"]), int(group["m"]), int(group["s"] or 0))
    if clock[0] > 24 or clock[1] > 59 or clock[2] > 60:
        return None
    halves = [half(group["link"]), half(group["after"] or "")]
    says = next((each for each in halves if each), "" if None not in halves else "?")
    named = "a" not in group
    if named:
        month = MONTHS.get((group["m1"] or group["m2"]).casefold()[:8].rstrip("."), 0)
        year = group["y1"] or group["y2"] or "-1"
        date, digits = (int(group["d1"] or group["d2"]), month, int(year)), (2, 2, len(year))
        if not month or not 1 <= date[0] <= 31:
            return None
    else:
        date = (int(group["a"]), int(group["b"]), int(group["c"]))
        digits = (len(group["a"]), len(group["b"]), len(group["c"]))
        if not _possible(date, digits):
            return None
    return Stamp(group["words"] + (group["after"] or ""), date, digits, clock, says, named, group["s"] is not None)


def _possible(date: tuple[int, int, int], digits: tuple[int, int, int]) -> bool:
    """Whether some order of day, month and year makes a date of it."""
    if 3 in (digits[0], digits[2]) or (digits[0] == 4 and digits[2] == 4):
        return False
    rest = (date[1], date[2]) if digits[0] == 4 else (date[0], date[1])
    return all(1 <= each <= 31 for each in rest) and min(rest) <= 12


def _layout(form: re.Pattern[str], found: re.Match[str], stamp: Stamp) -> Layout:
    group = found.groupdict()
    signs = tuple(re.sub(rf"\s|{_B}", "", group.get(name) or "") for name in ("s1", "s2"))
    comma = any(sign in group["link"] for sign in ",،")
    close = "[" if group["open"] else ("-" if group["dash"] else "plain")
    wide = (stamp.digits[0] > 2, stamp.digits[2] > 2)
    return (_FORMS.index(form), signs, comma, group["t"], stamp.seconds, close, wide)
