"""How the drafts are made: one table of facts a draft, and text in which every figure is drawn from it.

``{key}`` prints a fact in digits, ``{key:w}`` in words, ``{key:W}`` in words with a capital; ``[[...]]`` is a note,
``<<key>>`` a reference as a field, ``<~key>`` one typed by hand. A paragraph may begin with ``@key `` and with its
style: ``# `` and ``## `` headings, ``* `` bullet, ``- `` lettered, ``> `` block quotation, ``= `` small.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from tests.faults.drafts.tree import Block, Box, Figure, Heading, Para, Part, Table, Tree, Voice

_ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["-", "-", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_FACT = re.compile(r"\{(\w+)(?::([wWl]))?\}")
_STYLES = {"* ": "bullet", "- ": "sub", "> ": "quote", "= ": "small", "! ": "body"}


def spell(number: int) -> str:
    """A whole number from 0 to 999,999 in English words."""
    if number >= 1000:
        return _joined(spell(number // 1000) + " thousand", number % 1000)
    if number >= 100:
        return _joined(_ONES[number // 100] + " hundred", number % 100)
    if number >= 20:
        return _TENS[number // 10] + (f"-{_ONES[number % 10]}" if number % 10 else "")
    return _ONES[number]


def _joined(head: str, rest: int) -> str:
    return head if not rest else f"{head}{' and ' if rest < 100 else ' '}{spell(rest)}"


def day(when: date, *, us: bool = False, week: bool = False) -> str:
    """A date as the house writes it, with its weekday when asked."""
    month = _MONTHS[when.month - 1]
    said = f"{month} {when.day}, {when.year}" if us else f"{when.day} {month} {when.year}"
    return f"{_DAYS[when.weekday()]}, {said}" if week and us else f"{_DAYS[when.weekday()]} {said}" if week else said


class Maker:
    """Collects the parts of one draft."""

    def __init__(self, facts: Mapping[str, int | date | str], *, numbered: bool, us: bool = False) -> None:
        self.facts, self.numbered, self.us = facts, numbered, us
        self.parts: list[Part] = []
        self.notes: dict[str, str] = {}
        self._sub = False

    def part(self, role: str, text: str = "") -> None:
        """Begins a chapter, and says its text."""
        self.parts.append(Part(role, []))
        self.say(text)

    def say(self, text: str) -> None:
        """Paragraphs, apart by empty lines."""
        for piece in re.split(r"\n\s*\n", text.strip()):
            if piece.strip():
                self.put(self._paragraph(" ".join(piece.split())))

    def put(self, block: Block) -> None:
        """One block behind the others."""
        self.parts[-1].blocks.append(block)

    def table(self, key: str, caption: str, rows: Sequence[Sequence[object]], *, total: bool = False) -> None:
        """A table; cells may hold facts. With ``total`` the last row is summed up from the numbers above it."""
        body = [list(row) for row in rows]
        if total:
            width = range(1, len(body[0]))
            body.append(["Total", *(sum(_int(row[at]) for row in body[1:]) for at in width)])
        shown = tuple(tuple(self.filled(f"{c:,}" if isinstance(c, int) else str(c)) for c in row) for row in body)
        self.put(Table(self.filled(caption), shown, key, total))

    def figure(self, key: str, caption: str, alt: str) -> None:
        """A picture."""
        self.put(Figure(self.filled(caption), alt, key))

    def box(self, text: str) -> None:
        """A text box."""
        self.put(Box(self.filled(text)))

    def filled(self, text: str) -> str:
        """The text with its facts, notes and references as tags."""
        text = re.sub(r"\[\[(.*?)\]\]", lambda one: self.note(one[1]), text)
        text = re.sub(r"<<(\w+)>>", r"⟦ref:\1⟧", re.sub(r"<~(\w+)>", r"⟦num:\1⟧", text))
        return _FACT.sub(lambda one: self._fact(one[1], one[2] or ""), text)

    def note(self, text: str) -> str:
        """A note, and the mark that stands for it in the text."""
        key = f"n{len(self.notes) + 1}"
        self.notes[key] = self.filled(text)
        return f"⟦fn:{key}⟧"

    def _fact(self, key: str, form: str) -> str:
        value = self.facts[key]
        if isinstance(value, date):
            return f"⟦d:{key}|{day(value, us=self.us, week=form == 'l')}⟧"
        if isinstance(value, str):
            return f"⟦n:{key}|{value}⟧"
        said = spell(value) if form else f"{value:,}"
        return f"⟦n:{key}|{said.capitalize() if form == 'W' else said}⟧"

    def _paragraph(self, text: str) -> Block:
        key = ""
        if text.startswith("@"):
            key, text = text[1:].split(" ", 1)
        if text.startswith("#"):
            level = len(text) - len(text.lstrip("#"))
            return Heading(text[level:].strip(), level, key)
        style = _STYLES.get(text[:2], "")
        words = self.filled(text[2:] if style else text)
        if style == "sub" and not self._sub:
            words = "⟦first:⟧" + words
        self._sub = style == "sub"
        return Para(words, style or ("num" if self.numbered else "body"), key)

    def tree(self, name: str, title: str, voice: Voice, **more: object) -> Tree:
        """The draft, with the tracked changes and comments of three people."""
        _revise(self.parts, random.Random(name))  # noqa: S311 # invented prose, not a secret
        return Tree(name, title, self.parts, self.notes, voice, **more)  # type: ignore[arg-type] # plain fields


_OTHERS = {
    "afterwards": "later",
    "people": "persons",
    "whoever": "who",
    "was": "had been",
    "and": "as well as",
    "small": "little",
}
_REMARKS = ("Is this the word we want?", "Checked against the file.", "Shorten?", "Legal has seen this.", "Keep.")
_HANDS = ("A. Reviewer", "B. Editor", "C. Counsel")


def _revise(parts: list[Part], rng: random.Random) -> None:
    """Tracked words, tracked sentences and comments. What reads with all changes accepted stays what it was."""
    found = [
        (part, at)
        for part in parts
        for at, one in enumerate(part.blocks)
        if isinstance(one, Para) and one.style in ("num", "body") and len(one.text) > 120 and "⟦" not in one.text
    ]
    for number, (part, at) in enumerate(rng.sample(found, min(24, len(found)))):
        one = part.blocks[at]
        assert isinstance(one, Para)
        part.blocks[at] = Para(_revised(one.text, number, rng), one.style, one.key)


def _revised(text: str, number: int, rng: random.Random) -> str:
    who = _HANDS[number // 3 % 3]
    head, stop, tail = text.rpartition(". ")
    if number % 3 == 0 and stop and tail.replace(" ", "").strip(".,").isalpha():
        return f"{head}.⟦ins:{who}| {tail}⟧"
    words = [word for word in _OTHERS if f" {word} " in text]
    if number % 3 == 1 and words:
        word = rng.choice(words)
        return text.replace(f" {word} ", f" ⟦del:{who}|{_OTHERS[word]}⟧⟦ins:{who}|{word}⟧ ", 1)
    first, _, rest = text.partition(" ")
    return f"{first} ⟦cm:{who}={rng.choice(_REMARKS)}|{rest.partition(' ')[0]}⟧ {rest.partition(' ')[2]}"


def _int(cell: object) -> int:
    return cell if isinstance(cell, int) else int(str(cell).replace(",", ""))


def dealt(rng: random.Random, bank: Sequence[str]) -> Iterator[str]:
    """The texts of a bank for ever, none twice before each has come once."""
    while True:
        yield from rng.sample(bank, len(bank))


def narratives(seed: str, slots: Sequence[Sequence[str]], cases: Sequence[Mapping[str, str]]) -> list[str]:
    """One narrative a case: a sentence of each slot, filled from the case; no sentence comes round before the rest."""
    rng = random.Random(seed)  # noqa: S311 # invented prose, not a secret
    decks = [dealt(rng, slot) for slot in slots]
    return [" ".join(_slotted(next(deck), case) for deck in decks) for case in cases]


def _slotted(template: str, case: Mapping[str, str]) -> str:
    return re.sub(r"<(\w+)>", lambda one: case[one[1]], template)


def cases(seed: str, quotes: Sequence[str], banks: Mapping[str, Sequence[str]]) -> list[dict[str, str]]:
    """A case a quotation, with one thing dealt from every bank."""
    rng = random.Random(seed)  # noqa: S311 # invented prose, not a secret
    decks = {name: dealt(rng, bank) for name, bank in banks.items()}
    return [{"quote": quote, **{name: next(deck) for name, deck in decks.items()}} for quote in quotes]
