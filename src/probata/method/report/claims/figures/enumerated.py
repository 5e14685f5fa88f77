"""Things that are announced by their number and then listed: "on four grounds: that ..., that ...". English.

A list is counted where its items cannot be mistaken: they are told apart by semicolons, open with the same word, or are
names. Lists of dates are read elsewhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from probata.method.manuscript.numbers import Number
from probata.method.report.claims.reading.counts import counts_in, told_with
from probata.method.report.claims.reading.wholes import parts_in
from probata.method.report.english.small_words import words

_COLON = re.compile(r"(?i)(?:\s+(?!includ|such\b|among|namely\s+of)[a-z'-]+){0,5}\s*:\s+(?=\S)")
_END = re.compile(r"[.:](?=\s|\Z)|[.]?\Z|\s[–—]\s")
_PARTING = re.compile(r"(?i)\s*;\s*(?:and\s+)?")
_COMMA = re.compile(r"(?i)\s*,\s*(?:and\s+)?|\s+and\s+")
_OPENERS = words("from in at on by for with that how whether near against between")
_ASIDE = re.compile(r"(?i)(?:where|which|who|whom|whose|when|a|the)\b")
_NAME = re.compile(r"(?:the\s+)?[A-Z][\w'’.-]*(?:\s+(?:of|the|de|la|al)?\s*[A-Z][\w'’.-]*){0,3}")
_ASIDES = re.compile(r"\([^()]*\)|(?<=\bMs)\.|(?<=\bMr)\.|(?<=\bMrs)\.|(?<=\bDr)\.|(?<=\bProf)\.")
"""What stands in brackets behind an item, and the full stops of titles."""
_NOT_ALL = re.compile(
    r"(?i)\b(?:includ\w+|among|such\s+as|for\s+(?:example|instance)|e\.g|others?|etc|more|rest|several|some|mainly|especially|each|"
    r"respectively|or)\b"
)
_MOST = 12


@dataclass(frozen=True, slots=True)
class Enumerated:
    """A number at ``start``, told with its noun up to ``told_end``, and the list behind it that ends at ``end``."""

    start: int
    told_end: int
    end: int
    told: int
    found: tuple[int, ...]

    @property
    def fits(self) -> bool:
        """Whether the list can be read so that it has as many items."""
        return self.told in self.found


def enumerated_in(text: str) -> tuple[Enumerated, ...]:
    """Every announced list of a text, in order."""
    return tuple(told for one in counts_in(text) if (told := _list(text, one)) is not None)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _told_end(text: str, one: Number) -> int:
    """Behind the noun, or behind that of the whole: "five of the nine harbours"."""
    pair = next((each for each in parts_in(text) if each.beside and each.part.span == one.span), None)
    return told_with(text, pair.whole) if pair else told_with(text, one)


def _list(text: str, one: Number) -> Enumerated | None:
    end = _told_end(text, one)
    text = _ASIDES.sub(_blank, text)
    colon = _COLON.match(text, end) if end > one.span.end and not one.approximate else None
    if not colon or not 2 <= (one.value or 0) <= _MOST or any(each.whole.span == one.span for each in parts_in(text)):
        return None
    close = _END.search(text, colon.end())
    last = close.start() if close else len(text)
    listed = text[colon.end() : last]
    found = () if _NOT_ALL.search(listed) else _items(listed)
    return Enumerated(one.span.start, end, last, int(one.value or 0), found) if found else None


def _items(listed: str) -> tuple[int, ...]:
    if re.search(r"\d", listed):
        return ()
    if ";" in listed:
        return (len(_PARTING.split(listed)),) if re.search(r"(?i);\s*and\s[^;]*\Z", listed) else ()
    pieces = [piece.strip() for piece in _COMMA.split(listed) if piece.strip()]
    opener = listed.split(maxsplit=1)[0].lower()
    if opener in _OPENERS:
        return _opened(listed, opener)
    if len(pieces) < 2 or not re.search(r"\band\s", listed) or not all(_NAME.fullmatch(piece) for piece in pieces):
        return ()
    commas = len(re.split(r"\s*,\s*(?:and\s+)?", listed))
    return (
        tuple({commas, commas + 1, len(pieces)})
        if not re.search(r",\s+and\s", listed)
        else tuple({commas, len(pieces)})
    )


def _opened(listed: str, opener: str) -> tuple[int, ...]:
    """Items that open with one word; what stands between commas and opens otherwise has to be an aside of its item."""
    pieces = re.split(r"(?i)\s*,\s*(?:and\s+)?", listed)
    mine = [piece for piece in pieces if re.match(rf"(?i){opener}\b", piece)]
    others = [piece for piece in pieces if piece not in mine]
    joined = sum(len(re.findall(rf"(?i)\s+and\s+{opener}\b", piece)) for piece in pieces)
    if len(mine) + joined < 2 or not re.search(rf"(?i)\band\s+{opener}\b", listed):
        return ()
    return (len(mine) + joined,) if all(_ASIDE.match(piece) for piece in others) else ()
