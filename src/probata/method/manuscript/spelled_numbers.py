"""Numbers written in English words: one hundred and thirty-one, two-thirds, half a dozen, 4 million, twice."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from probata.method.manuscript import number_words as known

NEAR = r"(?:[ \t\u00a0]{1,3}|[ \t]{0,3}(?:\r\n|\r|\n)[ \t>]*)"
"""White space between two words that belong together: what was blanked between them (a role, code) is longer."""
_BETWEEN = re.compile(rf"(?:{NEAR}|[-‐‑])")
_AND = re.compile(rf"{NEAR}and{NEAR}", re.IGNORECASE)
_AND_A = re.compile(rf"{NEAR}and{NEAR}an?{NEAR}", re.IGNORECASE)
_A = re.compile(rf"{NEAR}an?{NEAR}", re.IGNORECASE)
_ARTICLE = re.compile(rf"(?<![^\W_])(an?){NEAR}\Z", re.IGNORECASE)
_HYPHEN = re.compile(r"[-‐‑]")
_WORD = re.compile(r"[^\W\d_]+")
_WORD_BEFORE = re.compile(r"([^\W\d_]+)(?:\s+|[-‐‑])\Z")
_PERCENT = re.compile(rf"{NEAR}per[ ]?cent(?![^\W_])", re.IGNORECASE)
_WINDOW = 40


@dataclass(frozen=True, slots=True)
class Said:
    """A number found: its place, its value when it says one, and its kind."""

    start: int
    end: int
    value: Fraction | None
    kind: str


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of the vocabulary, in lower case, or a number in digits (``given``)."""

    text: str
    start: int
    end: int
    given: Fraction | None = None


def spelled_numbers(masked: str, digits: Sequence[Said]) -> list[Said]:
    """The numbers in words, and those of ``digits`` that a word goes on ("4 million", "3 dozen"), in order."""
    words = [
        _Word(found[0].lower(), found.start(), found.end())
        for found in _WORD.finditer(masked)
        if found[0].lower() in known.VOCABULARY
    ]
    words += [_Word("", one.start, one.end, one.value) for one in digits if one.kind in ("integer", "decimal")]
    words.sort(key=_start)
    return _Phrases(masked, words).all()


def _start(word: _Word) -> int:
    return word.start


class _Phrases:
    """Reads the words from left to right; a phrase takes as many as belong together."""

    def __init__(self, masked: str, words: Sequence[_Word]) -> None:
        self.masked, self.words = masked, words

    def all(self) -> list[Said]:
        found: list[Said] = []
        at = 0
        while at < len(self.words):
            said, at = self._phrase(at)
            if said:
                found.append(said)
        return found

    def _phrase(self, at: int) -> tuple[Said | None, int]:
        """The phrase that begins with word ``at`` (None when it is no number), and the number of the next word."""
        word = self.words[at]
        if word.text in known.MULTIPLES:
            return Said(word.start, word.end, Fraction(known.MULTIPLES[word.text]), "multiple"), at + 1
        if (times := known.fold(word.text)) is not None:
            return Said(word.start, word.end, Fraction(times), "multiple"), at + 1
        if known.part_of(word.text):
            return self._lone_part(at)
        if word.text in known.VAGUE:
            return Said(word.start, word.end, None, "vague"), at + 1
        if word.text in ("percent", "fold"):
            return None, at + 1
        return self._cardinal(at)

    # Cardinal numbers, and what a fraction's word behind them makes of them.

    def _cardinal(self, at: int) -> tuple[Said | None, int]:
        value, behind = self._sum(at)
        first, last = self.words[at], self.words[behind - 1]
        start = self._with_article(first) if first.text in ("hundred", "dozen", *known.SCALES) else first.start
        if self._is_ordinal(last):
            return None, behind
        if (part := self._part_behind(behind, last, value)) is not None:
            share = value / part if value is not None else None
            return Said(start, self.words[behind].end, share, "fraction"), behind + 1
        if behind == at + 1 and first.given is not None and self._mixed(behind, last) is None:
            return None, behind  # digits alone are told elsewhere
        if behind == at + 1 and first.text == "one" and self._stands_for_somebody(first):
            return None, behind
        return self._finished(start, behind, value)

    def _finished(self, start: int, behind: int, value: Fraction | None) -> tuple[Said, int]:
        last = self.words[behind - 1]
        if (more := self._mixed(behind, last)) is not None and value is not None:
            return self._scaled(start, value + more[0], more[1])
        if percent := _PERCENT.match(self.masked, last.end):
            after = behind + (behind < len(self.words) and self.words[behind].text == "percent")
            return Said(start, percent.end(), None if value is None else value / 100, "percent"), after
        if self._next_is(behind, last, "fold"):
            return Said(start, self.words[behind].end, value, "multiple"), behind + 1
        whole = value is None or value.denominator == 1
        return Said(start, last.end, value, "integer" if whole else "decimal"), behind

    def _scaled(self, start: int, value: Fraction, behind: int) -> tuple[Said, int]:
        """two and a half, and what the scales behind it make of it: two and a half million."""
        kind = "fraction"
        while behind < len(self.words) and self._scale(behind) and self._touches(behind):
            value *= self._scale(behind) or 1
            behind += 1
            kind = "integer" if value.denominator == 1 else "decimal"
        return Said(start, self.words[behind - 1].end, value, kind), behind

    def _sum(self, at: int) -> tuple[Fraction | None, int]:
        """The value of the cardinal from word ``at``, and the word behind it: each group below the last one's scale."""
        total, limit, behind = Fraction(0), None, at
        while True:
            value, after = self._group(behind)
            scale = Fraction(1)
            while after < len(self.words) and self._scale(after) and (after == behind or self._touches(after)):
                scale *= self._scale(after) or 1
                after += 1
            if value is None:
                return None, after
            if limit is not None and value * scale >= limit:
                return total, behind
            total, limit, behind = total + value * scale, scale, after
            if scale == 1 or not self._goes_on(behind):
                return total, behind

    def _scale(self, at: int) -> int | None:
        word = self.words[at].text
        return known.DOZEN if word == "dozen" else known.SCALES.get(word)

    def _group(self, at: int) -> tuple[Fraction | None, int]:
        """A number below a hundred, hundreds with one behind, or digits; a bare scale word counts one of it."""
        word = self.words[at]
        if word.text == "hundred":
            return self._hundreds(Fraction(1), at)
        if word.given is None and word.text in ("dozen", *known.SCALES):
            return Fraction(1), at
        value, behind = (word.given, at + 1) if not word.text else self._below_hundred(at)
        if value is not None and self._next_is(behind, self.words[behind - 1], "hundred"):
            return self._hundreds(value, behind)
        return value, behind

    def _hundreds(self, value: Fraction, at: int) -> tuple[Fraction, int]:
        total, behind = value * known.HUNDRED, at + 1
        if self._goes_on(behind) and known.whole(self.words[behind].text) is not None:
            more, after = self._below_hundred(behind)
            return total + more, after
        return total, behind

    def _below_hundred(self, at: int) -> tuple[Fraction, int]:
        word = self.words[at]
        value, behind = known.whole(word.text) or 0, at + 1
        if word.text in known.TENS and behind < len(self.words) and self.words[behind].text in known.UNITS:
            between = self.masked[word.end : self.words[behind].start]
            if _BETWEEN.fullmatch(between):
                return Fraction(value + known.UNITS[self.words[behind].text]), behind + 1
        return Fraction(value), behind

    # What stands between words.

    def _gap(self, at: int) -> str:
        return self.masked[self.words[at - 1].end : self.words[at].start]

    def _touches(self, at: int) -> bool:
        return bool(_BETWEEN.fullmatch(self._gap(at)))

    def _goes_on(self, at: int) -> bool:
        """Whether word ``at`` can go on the number before it: a cardinal right behind, or behind "and"."""
        if at >= len(self.words) or not (known.whole(self.words[at].text) or self.words[at].text == "hundred"):
            return False
        return self._touches(at) or bool(_AND.fullmatch(self._gap(at)))

    def _next_is(self, at: int, last: _Word, text: str) -> bool:
        if at >= len(self.words) or self.words[at].text != text:
            return False
        return bool(_BETWEEN.fullmatch(self.masked[last.end : self.words[at].start]))

    def _with_article(self, word: _Word) -> int:
        found = _ARTICLE.search(self.masked, max(0, word.start - _WINDOW), word.start)
        return found.start(1) if found else word.start

    # Fractions.

    def _lone_part(self, at: int) -> tuple[Said | None, int]:
        """half, a third, a quarter; half a million; "the third" and the like are places in a row and no numbers."""
        word = self.words[at]
        start = self._with_article(word)
        always = word.text in ("half", "quarter") or word.text in known.VAGUE
        if word.text == "half" and known.NOT_HALVES.match(self.masked, word.end):
            return None, at + 1
        if word.text == "half" and (of := self._half_of(at)):
            return of
        if not always and (start == word.start or self._noun_behind(word) in known.NO_FRACTION_BEHIND):
            return None, at + 1
        value = None if word.text in known.VAGUE else Fraction(1, known.part_of(word.text) or 1)
        return Said(start, word.end, value, "fraction"), at + 1

    def _half_of(self, at: int) -> tuple[Said, int] | None:
        if at + 1 >= len(self.words) or not _A.fullmatch(self._gap(at + 1)) or not self._big(at + 1):
            return None
        value, behind = self._sum(at + 1)
        half = value / 2 if value is not None else None
        whole = half is None or half.denominator == 1
        return Said(self.words[at].start, self.words[behind - 1].end, half, "integer" if whole else "decimal"), behind

    def _big(self, at: int) -> bool:
        return self.words[at].text in ("hundred", "dozen", *known.SCALES)

    def _noun_behind(self, word: _Word) -> str:
        found = re.compile(rf"{NEAR}([^\W\d_]+)").match(self.masked, word.end)
        return found[1].lower() if found else ""

    def _part_behind(self, at: int, last: _Word, value: Fraction | None) -> int | None:
        """The denominator when word ``at`` makes a fraction of the cardinal before it: two-thirds, one third."""
        if at >= len(self.words) or not _BETWEEN.fullmatch(self.masked[last.end : self.words[at].start]):
            return None
        text = self.words[at].text
        if value == 1 and self._noun_behind(self.words[at]) in known.NO_FRACTION_BEHIND:
            return None
        plural = text.endswith("s") or text == "halves"
        return known.part_of(text) if plural or value == 1 else None

    def _mixed(self, at: int, last: _Word) -> tuple[Fraction, int] | None:
        """What "and a half", "and two-thirds" behind a cardinal adds, and the word behind it."""
        if at >= len(self.words):
            return None
        gap = self.masked[last.end : self.words[at].start]
        part = known.part_of(self.words[at].text)
        if part and _AND_A.fullmatch(gap):
            return Fraction(1, part), at + 1
        if _AND.fullmatch(gap) and known.whole(self.words[at].text) and at + 1 < len(self.words):
            below = self._part_behind(at + 1, self.words[at], Fraction(known.whole(self.words[at].text) or 0))
            if below:
                return Fraction(known.whole(self.words[at].text) or 0, below), at + 2
        return None

    # What is no number.

    def _is_ordinal(self, last: _Word) -> bool:
        """twenty-first, one hundred and first: the whole is a place in a row."""
        behind = _HYPHEN.match(self.masked, last.end) or (last.text == "hundred" and _AND.match(self.masked, last.end))
        follows = _WORD.match(self.masked, behind.end()) if behind else None
        return (
            follows is not None
            and follows[0].lower() in known.ORDINALS
            and (last.text in known.TENS or last.text == "hundred")
        )

    def _stands_for_somebody(self, one: _Word) -> bool:
        before = _WORD_BEFORE.search(self.masked, max(0, one.start - _WINDOW), one.start)
        if before and before[1].lower() in known.ONE_BEFORE:
            return True
        by = known.ONE_BY.search(self.masked, max(0, one.start - _WINDOW), one.start)
        return bool(by) or bool(known.ONE_BEHIND.match(self.masked, one.end))
