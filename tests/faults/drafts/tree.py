"""A draft as a plain tree, before it is Word. Operators change trees, never XML.

Text holds tags, ``⟦kind:argument|words⟧``. Marks that only operators read, and that print as their words:
``n`` a figure of one fact, ``d`` a date of one fact, ``q`` a quotation, ``h`` a qualification, ``o`` a disjunction.
What the writer reads: ``fn`` note mark, ``ref`` number of another place as a REF field, ``num`` the same typed by hand,
``ins`` and ``del`` tracked changes of a person, ``cm`` comment, ``link``, ``lang``, ``rtl``, ``b``, ``i``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache

TAG = re.compile(r"⟦(\w+):([^|⟧]*)(?:\|([^⟧]*))?⟧")
_UNSEEN = ("fn", "del")


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph. ``style``: body, num (numbered by Word), sub, bullet, quote, title, small."""

    text: str
    style: str = "body"
    key: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a level from 1."""

    text: str
    level: int = 1
    key: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its caption in front; the first row is the head."""

    caption: str
    rows: tuple[tuple[str, ...], ...]
    key: str = ""
    total: bool = False
    """Whether the last row is the sum of the rows above it, and the last column, if called Total, of those before."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture with alternative text and its caption behind."""

    caption: str
    alt: str
    key: str = ""


@dataclass(frozen=True, slots=True)
class Box:
    """A text box, anchored in a paragraph of its own."""

    text: str
    key: str = ""


Block = Para | Heading | Table | Figure | Box


@dataclass(slots=True)
class Part:
    """A chapter by its role: summary, mandate, methodology, limitations, law, context, findings, response, ..."""

    role: str
    blocks: list[Block]


@dataclass(frozen=True, slots=True)
class Voice:
    """How a draft names things, for sentences that are put into it."""

    body: str
    people: str
    party: str
    ministry: str
    ngo: str
    sites: tuple[str, ...]
    country: str
    years: tuple[int, int]
    quotes: tuple[str, str]
    percent: str
    us_dates: bool = False
    lost: tuple[tuple[str, str], ...] = ()
    """Qualifications (``h``) and disjunctions (``o``) by key, and the words that would lose them."""


@dataclass(slots=True)
class Tree:
    """A draft: parts in order, notes by key (footnotes, or endnotes), and the furniture of its pages."""

    name: str
    title: str
    parts: list[Part]
    notes: dict[str, str]
    voice: Voice
    header: str = ""
    footer: str = ""
    endnotes: bool = False
    people: tuple[str, ...] = field(default=("A. Reviewer", "B. Editor", "C. Counsel"))

    def copy(self) -> Tree:
        """A tree that can be changed without changing this one."""
        return replace(self, parts=[Part(one.role, list(one.blocks)) for one in self.parts], notes=dict(self.notes))

    def part(self, role: str) -> Part:
        """The first part of a role."""
        return next(one for one in self.parts if one.role == role)

    def blocks(self) -> Iterator[Block]:
        """Every block in order."""
        for part in self.parts:
            yield from part.blocks


def texts(block: Block) -> tuple[str, ...]:
    """The texts of a block, a paragraph each."""
    if isinstance(block, Table):
        return (block.caption, *(cell for row in block.rows for cell in row))
    if isinstance(block, Figure):
        return (block.caption,)
    return (block.text,)


def numbers(tree: Tree) -> dict[str, str]:
    """What a reference to each key prints: the number of a paragraph, a table or a figure."""
    counts = {"num": 0, "Table": 0, "Figure": 0}
    found = {}
    for block in tree.blocks():
        kind = block.style if isinstance(block, Para) else type(block).__name__
        if kind in counts:
            counts[kind] += 1
            if block.key:
                found[block.key] = str(counts[kind])
    return found


def plain(text: str, known: dict[str, str] | None = None) -> str:
    """The text as a reader sees it with tracked changes accepted."""
    return _plain(TAG.sub(lambda one: _number(one, known), text)) if known else _plain(text)


def _number(one: re.Match[str], known: dict[str, str]) -> str:
    return known.get(one[2], "0") if one[1] in ("ref", "num") else one[0]


@cache
def _plain(text: str) -> str:
    return TAG.sub(lambda one: "" if one[1] in _UNSEEN else one[3] or "", text)


def paragraphs(tree: Tree) -> list[str]:
    """Every paragraph of the body and of the notes as a reader sees it."""
    known = numbers(tree)
    body = [plain(text, known) for block in tree.blocks() for text in texts(block)]
    return body + [plain(text, known) for text in tree.notes.values()]


def pages(tree: Tree) -> int:
    """Pages of 400 words."""
    return max(1, round(sum(len(one.split()) for one in paragraphs(tree)) / 400))
