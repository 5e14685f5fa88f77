"""Wordings: the words of a stretch of text with their places, as renderings of one utterance are compared.

Case, marks and apostrophes are folded away (``sources.words.fold``); a figure keeps its inner marks, so that 12,000
is not 12.000 and not 12. Scripts without spaces are taken character by character.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from probata.method.sources.words import fold
from probata.method.statements.alike import alike, weight
from probata.method.statements.qualifications import qualifications
from probata.method.statements.turning import NO_TURNINGS, Turnings, turnings
from probata.record.span import TextSpan

_UNSPACED = (
    "\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9d\U00020000-\U0003ffff"
    "\u0e01-\u0eff\u1000-\u109f\u1780-\u17d3\uaa60-\uaa7f"
)
_LEFT_OUT = r"[\[(]\s*(?:…|\.\s?\.\s?\.)\s*[\])]|…|\.\s?\.\s?\.(?:\s?\.)?"
_JOINT = re.compile(rf"(?P<out>{_LEFT_OUT})|(?P<put>\[[^\[\]]{{0,200}}\])")
_FORMULA = 0.2
"""Weight of a word inside a qualification: "reasonable grounds to believe" stands in many different sayings."""


@cache
def _pattern() -> re.Pattern[str]:
    marks = "".join(
        re.escape(chr(code)) for code in range(0x300, 0x3000) if unicodedata.category(chr(code)).startswith("M")
    )
    letter = rf"[^\W_{_UNSPACED}]"
    return re.compile(
        rf"\d+(?:[.,’']\d+)*|[%‰$€£¥]|{letter}+(?:(?:[{marks}\u00ad\u200c\u200d\u2060]|[’'ʼ](?={letter})){letter}*)*|[{_UNSPACED}]"
    )


_fold = cache(fold)


@dataclass(frozen=True, slots=True)
class Wording:
    """Folded words with their places in a text; the three lists run side by side."""

    words: tuple[str, ...] = ()
    starts: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()

    @property
    def span(self) -> TextSpan:
        """From the first word to the last; an empty place at 0 when there is none."""
        return TextSpan(self.starts[0], self.ends[-1]) if self.words else TextSpan(0, 0)

    def place(self, first: int, last: int) -> TextSpan:
        """The words ``first`` (included) to ``last`` (excluded); empty right behind the word before when none."""
        if first < last:
            return TextSpan(self.starts[first], self.ends[last - 1])
        at = self.ends[first - 1] if first else (self.starts[0] if self.starts else 0)
        return TextSpan(at, at)

    def part(self, first: int, last: int) -> Wording:
        """The words ``first`` to ``last``."""
        return Wording(self.words[first:last], self.starts[first:last], self.ends[first:last])


def wording(text: str, spans: Iterable[TextSpan]) -> Wording:
    """The words at these places of a text, in their order."""
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    pattern = _pattern()
    for span in spans:
        for found in pattern.finditer(text, span.start, span.end):
            raw = found[0]
            word = raw if raw[0].isdigit() and raw.isascii() else _fold(raw)
            if word:
                words.append(word)
                starts.append(found.start())
                ends.append(found.end())
    return Wording(tuple(words), tuple(starts), tuple(ends))


@dataclass(frozen=True, slots=True)
class Segment:
    """Quoted words that stand together. ``joint`` is what stands before them: nothing, "left out", "put in" or "seam".

    A seam is where the quoting text interrupts: “We asked,” she said, “and nobody answered.”
    """

    wording: Wording
    joint: str = ""


def segments(text: str, parts: Iterable[TextSpan]) -> tuple[Segment, ...]:
    """The stretches of a quotation between what it says was left out or put in; stretches without words left out."""
    found: list[Segment] = []
    for part in parts:
        joint, at = "seam", part.start
        for mark in _JOINT.finditer(text, part.start, part.end):
            _add(found, wording(text, [TextSpan(at, mark.start())]), joint)
            joint, at = (
                ("left out" if mark["out"] or (joint == "left out" and at == mark.start()) else "put in"),
                mark.end(),
            )
        _add(found, wording(text, [TextSpan(at, part.end)]), joint)
    return tuple(found)


def _add(found: list[Segment], words: Wording, joint: str) -> None:
    if words.words:
        found.append(Segment(words, joint if found else ""))


def _acronym(raw: str) -> bool:
    """ "US" and "WHO" are no little words."""
    return 1 < len(raw) < 5 and raw.isascii() and raw.isupper()


@dataclass(frozen=True, slots=True)
class Sense:
    """The words of content of a wording: what each is alike to, its weight, its place; and the words that turn it."""

    alike: tuple[str, ...]
    weights: tuple[float, ...]
    at: tuple[int, ...]
    total: float
    turns: Turnings = NO_TURNINGS


NO_SENSE = Sense((), (), (), 0.0)


def sense(text: str, words: Wording) -> Sense:
    """What a wording is about, as far as words show it."""
    span = words.span
    formula = [one.span.shifted(span.start) for one in qualifications(span.of(text))] if words.words else []
    kept: list[tuple[str, float, int]] = []
    shouted = span.of(text).isupper()
    for at, word in enumerate(words.words):
        place = TextSpan(words.starts[at], words.ends[at])
        heavy = weight(word) or float(not shouted and _acronym(place.of(text)))
        if heavy:
            inside = any(one.start <= place.start and place.end <= one.end for one in formula)
            kept.append((alike(word), _FORMULA if inside else heavy, at))
    return Sense(
        tuple(one for one, _, _ in kept),
        tuple(one for _, one, _ in kept),
        tuple(one for _, _, one in kept),
        sum(one for _, one, _ in kept),
        turnings(text, words),
    )
