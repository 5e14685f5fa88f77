"""writing: a manuscript as source text of the report language, and what the language cannot hold.

The inverse of reading: what it writes is read as the same blocks, inlines, roles and notes, places apart. Manuscripts
that come from elsewhere may hold what no source can say; that is left out, and told in a sentence with its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from probata.method.manuscript.escaping import printable
from probata.method.manuscript.labels import WELL_FORMED
from probata.method.manuscript.model import (
    At,
    Block,
    Cell,
    CodeBlock,
    Directive,
    Entry,
    Heading,
    Inline,
    Items,
    Manuscript,
    NoteMark,
    Paragraph,
    Quote,
    Table,
    ThematicBreak,
)
from probata.method.manuscript.names import DIRECTIVES, KEYS
from probata.method.manuscript.positions import inlines_in
from probata.method.manuscript.reading import read
from probata.method.manuscript.writing_inlines import InlineWriter

_MARK = re.compile(r"[^\s`{}|\\\[\]]+")
_FENCE = re.compile("`{3,}")
_ROLE = re.compile(r"\{[^{}`\s\\]*\}`")
_RULES = {"": "---", "left": ":--", "right": "--:", "center": ":-:"}
_HIGHEST = 999_999_999
"""The highest number at which a list of Markdown can begin."""
_DEEPEST_HEADING = 6
_SETEXT = {1: "===", 2: "---"}
_INDENT = "    "


@dataclass(frozen=True, slots=True)
class Written:
    """A source, and one sentence for each thing that it could not hold, beginning with its place."""

    text: str = field(repr=False)
    lost: tuple[str, ...]


def source_of(manuscript: Manuscript) -> Written:
    """The manuscript as one source file; what was included stands in its place.

    Reading ``text`` gives a manuscript with the same front matter, blocks, inlines, roles and notes, unless ``lost``
    says otherwise. Never raises.
    """
    writer = _Writer(_labels(manuscript))
    front = writer.front(manuscript.front)
    body = writer.blocks(manuscript.blocks)
    notes = [writer.note(label, blocks) for label, blocks in manuscript.notes.items()]
    text = "\n\n".join(filter(None, (front, body, *notes)))
    text = f"{text}\n" if text else ""
    return Written(text, tuple(dict.fromkeys((*writer.lost, *_faults(text)))))


def _labels(manuscript: Manuscript) -> Mapping[str, str]:
    """The label of each note that has words and a mark -> a label that the language takes."""
    bodies = (manuscript.blocks, *manuscript.notes.values())
    marked = {one.label for blocks in bodies for inlines in inlines_in(blocks) for one in _marks(inlines)}
    known = [label for label, blocks in manuscript.notes.items() if blocks and label in marked]
    taken = {label for label in known if _MARK.fullmatch(label)}
    fresh = (name for number in range(1, len(known) + len(taken) + 2) if (name := f"n{number}") not in taken)
    return {label: label if label in taken else next(fresh) for label in known}


def _marks(inlines: Sequence[Inline]) -> Iterator[NoteMark]:
    for one in inlines:
        if isinstance(one, NoteMark):
            yield one
        yield from _marks(getattr(one, "children", ()))


def _faults(text: str) -> Iterator[str]:
    """What the reader of the language says to the source that was written."""
    for fault in read("written", lambda _: text).faults:
        yield f"{fault.at}: In what was written: {fault.message} {fault.next_step}"


@dataclass(slots=True)
class _Writer:
    """``here``: the block that is being written, for the places of what is lost. ``fenced``: whether directives may
    stand here. ``lists``: how many lists are around it."""

    labels: Mapping[str, str]
    lost: list[str] = field(default_factory=list)
    here: At | None = None
    fenced: bool = True
    known: set[str] = field(default_factory=set)
    lists: int = 0

    def lose(self, sentence: str) -> None:
        self.lost.append(f"{self.here}: {sentence}" if self.here else sentence)

    def _inlines(self, inlines: Sequence[Inline], *, lines: bool = True) -> str:
        return InlineWriter(self.lose, self.labels).write(inlines, lines=lines)

    # Blocks.

    def blocks(self, blocks: Sequence[Block]) -> str:
        """Blocks, an empty line between them; a list behind a list of its kind gets other marks than that."""
        found: list[str] = []
        other, last = False, None
        for block in blocks:
            same = isinstance(block, Items) and isinstance(last, Items) and block.ordered == last.ordered
            other = same and not other
            text = self._block(block, other)
            if text is not None:
                found.append(text)
                last = block
        return "\n\n".join(found)

    def _block(self, block: Block, other: bool) -> str | None:
        self.here = block.at
        match block:
            case Paragraph():
                return self._paragraph(block)
            case Heading():
                return self._heading(block)
            case Items():
                return self._items(block, other)
            case Directive():
                return self._directive(block)
            case Quote():
                return _behind("> ", ">", self._nested(block.blocks))
            case _:
                return self._whole(block)

    def _whole(self, block: Table | CodeBlock | ThematicBreak) -> str | None:
        match block:
            case Table():
                return self._table(block)
            case CodeBlock():
                return self._code(block)
            case ThematicBreak():
                return "___"

    def _nested(self, blocks: Sequence[Block]) -> str:
        """Blocks in a list, a quotation or a note, where no directive stands."""
        was, self.fenced = self.fenced, False
        text = self.blocks(blocks)
        self.fenced = was
        return text

    def _paragraph(self, block: Paragraph) -> str | None:
        text = self._inlines(block.inlines)
        return text + self._label(block.label) if text else None

    def _label(self, label: str) -> str:
        if not label:
            return ""
        if not WELL_FORMED.fullmatch(label) or label in self.known:
            self.lose("A paragraph's label that is none, or stands twice, is left out.")
            return ""
        self.known.add(label)
        return f" {{#{label}}}"

    def _heading(self, block: Heading) -> str | None:
        level = max(1, min(block.level, _DEEPEST_HEADING))
        if level in _SETEXT and "\n" in (text := InlineWriter(_unheard, self.labels).write(block.inlines)):
            self._inlines(block.inlines)
            return f"{text}\n{_SETEXT[level]}"
        words = self._inlines(block.inlines, lines=False)
        if words.endswith("#"):
            words = f"{words[:-1]}\\#"
        return f"{'#' * level} {words}" if words else None

    # Lists.

    def _items(self, block: Items, other: bool) -> str | None:
        found, start = [], max(0, min(block.start, _HIGHEST))
        self.lists += 1
        for number, item in enumerate(block.items):
            sign = self._sign(min(start + number, _HIGHEST) if block.ordered else None, other)
            found.append(_behind(" " * (len(sign) + 1), "", self._nested(item), first=f"{sign} ").rstrip(" "))
        self.lists -= 1
        if block.ordered and start != block.start:
            self.lose("A list begins at a number that the language cannot write.")
        loose = any(len(item) > 1 for item in block.items)
        return ("\n\n" if loose else "\n").join(found) if found else None

    def _sign(self, number: int | None, other: bool) -> str:
        """Bullets change with the depth: three dashes on one line would be a line across."""
        if number is not None:
            return f"{number}{')' if other else '.'}"
        return "-*"[(self.lists + 1 + other) % 2]

    # Tables and code.

    def _table(self, block: Table) -> str:
        width = max(map(len, (block.head, *block.rows)), default=0)
        if width > len(block.head):
            self.lose("A table has rows that are longer than its head; empty heads are put in.")
        aligns = [cell.align for cell in block.head] + [""] * (width - len(block.head))
        rule = f"| {' | '.join(_RULES.get(align, '---') for align in aligns)} |"
        head, *rows = (self._row(row, width) for row in (block.head, *block.rows))
        return "\n".join((head, rule, *rows))

    def _row(self, row: Sequence[Cell], width: int) -> str:
        cells = [self._cell(cell) for cell in row] + [""] * (width - len(row))
        return f"| {' | '.join(cells)} |"

    def _cell(self, cell: Cell) -> str:
        self.here = cell.at
        return self._inlines(cell.inlines, lines=False)

    def _code(self, block: CodeBlock) -> str:
        lines = block.text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n").split("\n")
        kept = [printable(line) for line in lines]
        if kept != lines:
            self.lose("Signs that nobody sees are left out of a block of code.")
        longest = max(map(len, _FENCE.findall(block.text)), default=2)
        fence = "`" * max(3, longest + 1)
        body = [] if not block.text else kept
        return "\n".join((fence, *body, fence))

    # Directives, notes, front matter.

    def _directive(self, block: Directive) -> str | None:
        if block.name not in DIRECTIVES or not self.fenced:
            self.lose("A part that the language does not know, or not at this place, is left out; its content stays.")
            return self.blocks(block.blocks) or None
        argument = self._argument(block)
        colons = ":" * (3 + _height(block.blocks))
        inner = self.blocks(block.blocks)
        last = block.blocks[-1] if block.blocks else None
        gap = "\n" if inner and not isinstance(last, Paragraph) else ""
        opened = f"{colons}{{{block.name}}} {argument}".rstrip()
        return "\n".join(filter(None, (opened, inner + gap, colons)))

    def _argument(self, block: Directive) -> str:
        words = printable(block.argument).strip()
        if words and not DIRECTIVES[block.name]:
            self.lose(f"The part {block.name} takes no words of its own; those that it had are left out.")
            return ""
        if _ROLE.search(words):
            self.lose("A role in the line of a part becomes plain words.")
            words = words.replace("`", "'")
        return words

    def note(self, label: str, blocks: Sequence[Block]) -> str:
        """A note; one without a mark becomes a comment, which nobody prints and everybody finds."""
        self.here = blocks[0].at if blocks else None
        text = self._nested(blocks)
        if label not in self.labels:
            self.lose("No mark points at a note; it stands as a comment.")
            return _behind("% ", "%", text)
        opened = f"[^{self.labels[label]}]:"
        if blocks and isinstance(blocks[0], Paragraph):
            return _behind(_INDENT, "", text, first=f"{opened} ")
        return f"{opened}\n\n{_behind(_INDENT, '', text)}"

    def front(self, front: Mapping[str, Entry]) -> str:
        """The front matter; nothing where the manuscript has none."""
        entries = {key: (printable(one.value).strip(), one.at) for key, one in front.items() if key in KEYS}
        lines = [f"{key}: {value}" for key, (value, _) in entries.items() if value]
        return "\n".join(("---", *lines, "---")) if lines else ""


def _behind(prefix: str, empty: str, text: str, first: str = "") -> str:
    """The text with something before each line: ``first`` before the first, ``empty`` for lines without words."""
    lines = [f"{prefix}{line}" if line else empty for line in text.split("\n")]
    if first:
        lines[0] = first + text.split("\n", 1)[0]
    return "\n".join(lines)


def _height(blocks: Sequence[Block]) -> int:
    """How many directives are nested in these blocks."""
    return max((1 + _height(one.blocks) for one in blocks if isinstance(one, Directive)), default=0)


def _unheard(_sentence: str) -> None:
    """For a first try, of which nothing is told."""
