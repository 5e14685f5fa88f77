"""Dated words: what can be told of a written date before a calendar is chosen."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from probata.method.documents.calendars import month_names, words
from probata.method.documents.calendars.model import Calendar
from probata.method.documents.calendars.numerals import chinese_in_ascii, in_ascii
from probata.method.documents.folding import fold
from probata.record.errors import BadValue

_MONTH = "§"
_APOSTROPHES = str.maketrans(dict.fromkeys("ʿʾ‘’ʻʼ`´", "'"))
_UNITS = {"year": ("年", "년", "يىل"), "month": ("月", "월", "ئاي"), "day": ("[日号號]", "일", "كۈن")}
"""What stands behind the number of a year, month and day: Chinese and Japanese, Korean, Uyghur (with its endings)."""
_LABELS = {
    unit: re.compile(rf"(\d+)\s*-?\s*(?:{han}|{fold(korean)}|{fold(uyghur)}\w*)")
    for unit, (han, korean, uyghur) in _UNITS.items()
}
_LEFT = re.compile(r"[\s\d./,:\-–—§]+")
_WITHOUT_SPACES = re.compile("[\u0e00-\u0e7f\u2e80-\u9fff]")


@dataclass(frozen=True, slots=True)
class Number:
    """A number, how many digits it is written in, and whether the name of a month stands behind it."""

    value: int
    digits: int
    before_month: bool


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a time with fixed ends: ``unit`` (day, month, half) counted from ``first`` to ``last``."""

    unit: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Dated:
    """What stands in the words. ``months``: (family of names, number), several for a name that months share.

    ``year``, ``month``, ``day``: where a sign says which is which (年, 月, 日), 0 elsewhere. ``season``: 1 to 4.
    ``weekday``: 0 for Monday. ``unread``: what was not understood.
    """

    numbers: tuple[Number, ...] = ()
    year: int = 0
    year_digits: int = 0
    month: int = 0
    day: int = 0
    months: tuple[tuple[str, int], ...] = ()
    eras: tuple[Calendar, ...] = ()
    part: str = ""
    stretch: Stretch | None = None
    season: int = 0
    decade: bool = False
    about: bool = False
    unsure: bool = False
    weekday: int | None = None
    unread: str = ""


def dated(text: str) -> Dated:
    """What stands in the words. BadValue for eras, calendars and contradictions that cannot be read."""
    plain = light(text)
    _refused(plain)
    plain, eras = _eras(chinese_in_ascii(plain))
    rest = _Rest(words.TIME_OF_DAY.sub(" ", fold(plain)).translate(_APOSTROPHES))
    found: dict[str, object] = {"eras": eras, "about": rest.take(words.ABOUT), "unsure": rest.take(words.UNSURE)}
    found |= _decade(rest)
    found |= _labelled(rest) | {"months": _months(rest), "weekday": _weekday(rest)}
    found |= {"stretch": _stretch(rest), "part": _part(rest), "season": _season(rest)}
    rest.take(_NOTHING)
    return Dated(**found, numbers=_numbers(rest.text), unread=_LEFT.sub(" ", rest.text).strip())  # type: ignore[arg-type]  # each under the name of its field


def light(text: str) -> str:
    """Small letters, ASCII digits, no compatibility forms, no signs that show nothing."""
    shown = "".join(sign for sign in unicodedata.normalize("NFKC", text) if not _unseen(sign))
    return " ".join(in_ascii(shown).lower().split())


def _unseen(sign: str) -> bool:
    """A sign that shows nothing, or a vowel sign of Arabic, which is mostly left out."""
    return unicodedata.category(sign) == "Cf" or "\u064b" <= sign <= "\u065f" or sign == "\u0670"


class _Rest:
    """What is left of a text while things are taken out of it."""

    def __init__(self, text: str) -> None:
        self.text = text

    def take(self, pattern: re.Pattern[str], instead: str = " ") -> re.Match[str] | None:
        """The first match; every match is taken out."""
        found = pattern.search(self.text)
        if found:
            self.text = pattern.sub(instead, self.text)
        return found


def _refused(plain: str) -> None:
    if words.BEFORE_OUR_ERA.search(plain):
        raise BadValue("Years before the year 1 cannot be converted.")
    if words.CHINESE_LUNAR.search(plain):
        raise BadValue("The Chinese calendar of the moon is not read.", next_step="Write the Gregorian day.")


def _eras(plain: str) -> tuple[str, tuple[Calendar, ...]]:
    """The text without the names of eras, and the calendars that all of these allow."""
    several: list[tuple[Calendar, ...]] = []
    for pattern, calendars in words.ERAS:
        plain, count = pattern.subn(" ", plain)
        several += [calendars] if count else []
    if not several:
        return plain, ()
    common = tuple(each for each in several[0] if all(each in other for other in several))
    if not common:
        raise BadValue(f"Two calendars are named: {several[0][0]} and {several[1][0]}.")
    return plain, common


def _labelled(rest: _Rest) -> dict[str, object]:
    found = {unit: rest.take(label) for unit, label in _LABELS.items()}
    told: dict[str, object] = {unit: int(match[1]) for unit, match in found.items() if match}
    return told | ({"year_digits": len(found["year"][1])} if found["year"] else {})


def _decade(rest: _Rest) -> dict[str, object]:
    found = rest.take(words.DECADE)
    if not found:
        return {}
    digits = found["year"] or found["after"]
    return {"decade": True, "year": int(digits), "year_digits": len(digits)}


def _months(rest: _Rest) -> tuple[tuple[str, int], ...]:
    several = {_spelled(found[0]) for found in _NAMES.finditer(rest.text)}
    if len(several) > 1:
        raise BadValue(f"Two months are named: {' and '.join(sorted(several))}.")
    rest.take(_NAMES, f" {_MONTH} ")
    return tuple(_MONTHS[several.pop()]) if several else ()


def _weekday(rest: _Rest) -> int | None:
    found = rest.take(_DAY_NAMES)
    return _WEEKDAYS[_spelled(found[0])] - 1 if found else None


def _stretch(rest: _Rest) -> Stretch | None:
    for pattern, unit, first, last in words.STRETCHES:
        if rest.take(pattern):
            return Stretch(unit, first, last)
    return None


def _part(rest: _Rest) -> str:
    for part, *patterns in words.PARTS:
        if any([rest.take(pattern) for pattern in patterns]):  # noqa: C419 (each is to be taken out)
            return part
    return ""


def _season(rest: _Rest) -> int:
    return next((number for number, pattern in enumerate(_SEASONS, start=1) if rest.take(pattern)), 0)


def _numbers(text: str) -> tuple[Number, ...]:
    month = text.find(_MONTH)
    return tuple(Number(int(found[0]), len(found[0]), found.start() < month) for found in re.finditer(r"\d{1,9}", text))


def _spelled(name: str) -> str:
    return re.sub(r"[\s'.-]", "", name)


def _pattern(names: list[str]) -> re.Pattern[str]:
    """Any of the names, the longest first; words of scripts with spaces stand alone."""
    return re.compile("|".join(map(_one_name, sorted(set(names), key=lambda name: (-len(name), name)))))


def _one_name(name: str) -> str:
    parts = (re.escape(part).replace("'", "'?").replace(r"\.", r"\.\s?") for part in re.split(r"\s+", name))
    spaced = r"[\s'-]*".join(parts)
    return spaced if _WITHOUT_SPACES.search(name) else rf"(?<![^\W\d_])(?:{spaced})(?![^\W\d_])\.?"


def _tables() -> dict[str, list[tuple[str, int]]]:
    families = {
        "gregorian": month_names.GREGORIAN,
        "thai": month_names.THAI,
        "islamic": (*month_names.ISLAMIC, *month_names.ISLAMIC_UNSURE),
        "persian": month_names.PERSIAN,
        "afghan": month_names.AFGHAN,
    }
    found: dict[str, list[tuple[str, int]]] = {}
    for family, lists in families.items():
        for name, number in month_names.spellings(lists):
            meanings = found.setdefault(fold(name), [])
            if (family, number) not in meanings:
                meanings.append((family, number))
    return found


_NAMED = _tables()
_MONTHS: dict[str, list[tuple[str, int]]] = {}
for _name, _meanings in _NAMED.items():
    _MONTHS.setdefault(_spelled(_name), []).extend(
        one for one in _meanings if one not in _MONTHS.get(_spelled(_name), [])
    )
_NAMES = _pattern(list(_NAMED))
_DAYS_NAMED = {fold(name): number for name, number in month_names.spellings(words.WEEKDAYS)}
_WEEKDAYS = {_spelled(name): number for name, number in _DAYS_NAMED.items()}
_DAY_NAMES = _pattern(list(_DAYS_NAMED))
_SEASONS = tuple(map(re.compile, words.SEASONS))
_NOTHING = re.compile(words.SAYS_NOTHING)
