"""The nouns of the report language. docs/spec/manuscript.md is the text that they follow."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True, order=True)
class At:
    """A place in a source file: code points ``start`` to ``end``; ``line`` and ``column`` of its start count from 1."""

    file: str
    start: int
    end: int
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Fault:
    """Something in the source that cannot be read as the language says, and what to do about it."""

    at: At
    message: str
    next_step: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One value of the front matter and where the value stands."""

    value: str
    at: At


@dataclass(frozen=True, slots=True)
class Role:
    """``{name}`body```. ``source[at.start:at.end]`` is the whole of it.

    ``parts`` is the body split at unescaped bars, with escapes resolved and white space trimmed.
    """

    name: str
    body: str
    parts: tuple[str, ...]
    at: At


@dataclass(frozen=True, slots=True)
class Text:
    """Words as printed (entities and escapes resolved)."""

    words: str


@dataclass(frozen=True, slots=True)
class Styled:
    """Emphasis, strong text or code; ``style`` is ``emphasis``, ``strong`` or ``code``."""

    style: str
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A link; ``target`` is an address or ``#label``."""

    target: str
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class NoteMark:
    """The mark of a footnote ``[^label]``."""

    label: str
    at: At


@dataclass(frozen=True, slots=True)
class Break:
    """A line break: ``hard`` when the author asked for one."""

    hard: bool


Inline: TypeAlias = "Text | Styled | Link | NoteMark | Break | Role"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of ``level`` 1 to 6.

    ``stated``: the number that a word processor prints before it ("3.2", "IV.", "Annex II"); "" where it has none, or
    where its words hold it.
    """

    level: int
    inlines: tuple[Inline, ...]
    at: At
    stated: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; ``label`` is empty until one was written into the source. ``at`` leaves the label out.

    ``stated``: the number that the source itself prints ("12.", or "" for none); None where paragraphs are counted.
    """

    inlines: tuple[Inline, ...]
    label: str
    at: At
    stated: str | None = None


@dataclass(frozen=True, slots=True)
class Items:
    """A list; each item is a tuple of blocks."""

    ordered: bool
    start: int
    items: tuple[tuple[Block, ...], ...]
    at: At


@dataclass(frozen=True, slots=True)
class Quote:
    """A block quotation."""

    blocks: tuple[Block, ...]
    at: At


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table; ``align`` is ``left``, ``right``, ``center`` or empty."""

    inlines: tuple[Inline, ...]
    align: str
    at: At


@dataclass(frozen=True, slots=True)
class Table:
    """A table: one row of heads, then rows; all rows are as long as the first."""

    head: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    at: At


@dataclass(frozen=True, slots=True)
class CodeBlock:
    """Text that is printed as it is; nothing in it is a role."""

    text: str
    at: At


@dataclass(frozen=True, slots=True)
class ThematicBreak:
    """A line across."""

    at: At


@dataclass(frozen=True, slots=True)
class Directive:
    """``:::{name} argument`` with its blocks. ``argument_at`` is the place of the argument (empty at the name's end).

    Includes are not left as directives: the blocks of the included file stand in their place.
    """

    name: str
    argument: str
    blocks: tuple[Block, ...]
    at: At
    argument_at: At


Block: TypeAlias = "Heading | Paragraph | Items | Quote | Table | CodeBlock | ThematicBreak | Directive"


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A manuscript that was read.

    Attributes:
        front: front matter by key, only known keys.
        blocks: the body in order, includes in place.
        notes: footnote label -> its blocks.
        roles: every role in the order of the text, notes after the body.
        sources: file name (as named in includes; the main file first) -> source text.
        masked: file name -> text of the same length in which everything that is not prose as printed (front matter,
            roles, code, comments, markup, addresses, labels) is blanked by spaces, line ends kept: a match in it is a
            place in the source.
        faults: what could not be read, in order. A manuscript with faults is not compiled.
    """

    front: Mapping[str, Entry]
    blocks: tuple[Block, ...]
    notes: Mapping[str, tuple[Block, ...]]
    roles: tuple[Role, ...]
    sources: Mapping[str, str]
    masked: Mapping[str, str]
    faults: tuple[Fault, ...]
