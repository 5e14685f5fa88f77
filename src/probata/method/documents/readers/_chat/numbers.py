"""Numbers: telephone numbers and accounts give way to placeholders; the words themselves are handed out withheld.

A number that is missed can betray a witness; one too many costs a lease or a passport number its place in the text,
and the vault still has it. So in doubt it goes. Forms: E.164 with + or 00 and any signs between, national numbers
with a leading zero, the North American form, links of wa.me and tel:, and nine to fifteen figures in one run.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from probata.record.span import TextSpan
from probata.record.withheld import Withheld

LIMIT = "what looks like a telephone number stands as a placeholder; one written in an unusual way may still stand here"
ALIKE = "words like a placeholder (“number 1”) stand in the file itself"
_B = "\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069"
_SIGN = rf"[{_B}]*(?:[^\S\r\n]|[-‐‑–./()])?[{_B}()]*(?:[^\S\r\n]|[-‐‑–])?[{_B}(]*"
_ONE = r"(?:[^\S\r\n]|[-‐‑–])?"
_FILES = "jpe?g|png|webp|gif|heic|mp[34]|m4a|opus|ogg|aac|amr|wav|3gp|mov|pdf|docx?|xlsx?|txt|zip"
_NAME = rf"(?![-_][^\d\s])(?!\.(?:{_FILES})\b)"
_BEFORE = r"(?<![\w.,/:=+_#-])"
_NUMBER = re.compile(
    rf"(?P<linked>(?<=wa\.me/)\+?\d{{6,15}}|(?<=tel:)[+\d][\d().-]{{5,20}}\d|(?<=phone=)(?:\+|%2B)?\d{{6,15}})"
    rf"|(?P<world>(?<![\w+])[+＋]{_SIGN}\d(?:{_SIGN}\d){{7,14}}|{_BEFORE}00(?=[1-9])\d(?:{_SIGN}\d){{7,14}}{_NAME})(?!\d)"
    rf"|(?P<home>{_BEFORE}\(?0\d{{1,4}}\)?(?:[^\S\r\n]?/[^\S\r\n]?)?(?:{_ONE}\d){{6,10}}(?!\d){_NAME}"
    rf"|{_BEFORE}0\d(?:\.\d\d){{4}}(?![.\d]))"
    rf"|(?P<north>{_BEFORE}(?:\(\d{{3}}\)[^\S\r\n]?|\d{{3}}[-.\u00a0 ])\d{{3}}[-.\u00a0 ]\d{{4}}(?!\d){_NAME})"
    rf"|(?P<run>{_BEFORE}\d{{9,15}}(?!\w)(?![.,]\d){_NAME})"
)
_DATE = re.compile(
    r"\d{1,2}([-. /])\d{1,2}\1(?:\d{4}|\d{2})(?:(?!\1)\D.*)?|\d{4}([-. /])\d{1,2}\2\d{1,2}(?:(?!\2)\D.*)?"
)
_ALIKE = re.compile(r"\b(?:number|account) \d+\b")
_WORLD = 9
Edit = tuple[TextSpan, str]


@dataclass(slots=True)
class Numbers:
    """The numbers and accounts of one file, each with one placeholder wherever it stands."""

    _known: dict[str, str] = field(default_factory=dict)
    _kept: list[str] = field(default_factory=list)

    @property
    def identities(self) -> tuple[Withheld[str], ...]:
        """The words behind the placeholders, as they first stood there, in the order of the placeholders."""
        return tuple(Withheld(words) for words in self._kept)

    def placeholder(self, words: str, kind: str = "number") -> str:
        """What stands for these words; the same number in another writing (00 for +, other signs) has the same."""
        key = _key(words) if kind == "number" else words
        alike = key[1:] if key.startswith("+") else f"+{key}"
        if kind == "number" and len(key) > _WORLD and alike in self._known:
            return self._known[alike]  # mentions and links write the whole number without its plus
        if key not in self._known:
            self._kept.append(words)
            self._known[key] = f"{kind} {len(self._kept)}"
        return self._known[key]

    def hide(self, words: str) -> str:
        """The words with a placeholder in the place of each number."""
        return replaced(words, list(self.edits(words, 0, len(words))))[0]

    def sender(self, name: str) -> str:
        """A sender's name as it may be shown: whatever consists of figures is a number there."""
        return self.placeholder(name) if is_number(name) else self.hide(name)

    def edits(self, text: str, start: int, end: int) -> Iterator[Edit]:
        """Each stretch of the text between the two offsets that gives way, in order, with its placeholder."""
        for found in _NUMBER.finditer(text, start, end):
            if not (found["home"] and _DATE.fullmatch(found[0])):
                yield TextSpan(*found.span()), self.placeholder(found[0])


def is_number(name: str) -> bool:
    """Whether a name is nothing but figures and signs, five figures at least."""
    return sum(sign.isdecimal() for sign in name) >= 5 and not any(sign.isalpha() for sign in name)


def limits(text: str, hidden: Numbers) -> tuple[str, ...]:
    """What has to be said of a text in which numbers were looked for; ``text`` as it stood in the file."""
    alike = bool(_ALIKE.search(text)) and bool(hidden.identities)
    return (LIMIT, ALIKE) if alike else (LIMIT,)


class Moved:
    """Where an offset of the old text stands in the new one."""

    def __init__(self, edits: Iterable[Edit]) -> None:
        self._starts: list[int] = []
        self._edits: list[tuple[int, int, int]] = []  # end before, start after, end after
        by = 0
        for span, words in edits:
            after = span.start + by
            self._starts.append(span.start)
            self._edits.append((span.end, after, after + len(words)))
            by += len(words) - span.length

    def span(self, span: TextSpan) -> TextSpan:
        """The same stretch; an end inside of something replaced goes to the end of what replaced it."""
        return TextSpan(self._at(span.start), max(self._at(span.start), self._at(span.end, end=True)))

    def _at(self, offset: int, *, end: bool = False) -> int:
        found = bisect_right(self._starts, offset) - 1
        if found < 0:
            return offset
        before, start, after = self._edits[found]
        if offset >= before:
            return offset - before + after
        return after if end and offset > self._starts[found] else start


def replaced(text: str, edits: list[Edit]) -> tuple[str, Moved]:
    """The text with every edit made, and where its offsets went."""
    pieces, last = [], 0
    for span, words in edits:
        pieces += [text[last : span.start], words]
        last = span.end
    return "".join((*pieces, text[last:])), Moved(edits)


def _key(words: str) -> str:
    """The figures alone, whatever script they are in; 00 is the + of another phone."""
    figures = "".join(str(unicodedata.digit(sign)) for sign in words if sign.isdecimal())
    if words.lstrip(_B + "( ").startswith(("+", "＋", "%2B")):
        return "+" + figures
    return "+" + figures[2:] if figures.startswith("00") else figures
