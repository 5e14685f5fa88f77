"""blocks: headings, paragraphs, tables and parts of a report as nodes, each with the objections to it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from probata.method.manuscript.model import (
    At,
    Block,
    Cell,
    CodeBlock,
    Directive,
    Heading,
    Items,
    Paragraph,
    Quote,
    Table,
    ThematicBreak,
)
from probata.method.report.exports._inlines import Inlines
from probata.method.report.exports._nodes import Node, cell, heading, text, words_of
from probata.method.report.exports._openings import value_ids
from probata.method.report.exports._recorded import recorded
from probata.method.report.exports._safe import is_label, shown, shown_lines
from probata.method.report.filled import FILLED, addressed
from probata.method.report.model import Bound, Objection

_TITLES = {"limitations": "Limitations", "reply": "Right of reply", "context": "Context"}
MOST_LEVELS = 5
"""Headings below the title; HTML has six levels with it."""
_TYPES = {"law": "law or policy", "legal": "legal characterisation"}


def anchors(bound: Bound) -> Mapping[str, str]:
    """What can be pointed to -> its id in the page: labels of paragraphs, names of findings."""
    found = {one.label: one.label for one in bound.passages if one.kind == "paragraph" and is_label(one.label)}
    for directive in _findings(bound.manuscript.blocks):
        name = finding_name(directive)
        if is_label(name):
            found.setdefault(name, f"finding-{name}")
    return found


def methodology_part(blocks: list[Node]) -> Node:
    """The part that holds the methodology annex."""
    return {"kind": "part", "name": "methodology", "title": "", "id": "", "blocks": blocks, "objections": []}


def _findings(blocks: Sequence[Block]) -> Iterator[Directive]:
    for block in blocks:
        if isinstance(block, Directive):
            if block.name == "finding":
                yield block
            yield from _findings(block.blocks)
        elif isinstance(block, Quote):
            yield from _findings(block.blocks)
        elif isinstance(block, Items):
            for item in block.items:
                yield from _findings(item)


def finding_name(directive: Directive) -> str:
    """The short name of a finding, ``F1``."""
    return directive.argument.partition(" ")[0]


@dataclass(slots=True)
class Blocks:
    """Turns blocks into nodes; ``methodology_at`` is where the annex was asked for."""

    bound: Bound
    objections: Sequence[Objection]
    inlines: Inlines = field(init=False)
    numbers: Mapping[At, int | None] = field(init=False)
    headings: int = 0
    methodology_at: list[Node] | None = None
    tables: int = 0
    figures: int = 0
    annexes: int = 0
    _level: int = 0
    _below: int = 0
    _used: set[str] = field(default_factory=set)
    _waiting: dict[str, list[tuple[int, int]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.inlines = Inlines(self.bound, value_ids(self.bound), anchors(self.bound), self.write)
        self.numbers = {one.at: one.number for one in self.bound.passages if one.kind == "paragraph"}
        for number, one in enumerate(self.objections, 1):
            self._waiting.setdefault(one.at.file, []).append((one.at.start, number))
        for places in self._waiting.values():
            places.sort()

    def write(self, blocks: Sequence[Block]) -> list[Node]:
        """The nodes of these blocks."""
        return [node for block in blocks for node in self._one(block)]

    def _one(self, block: Block) -> list[Node]:  # noqa: PLR0911 (one return a kind of block)
        match block:
            case Heading():
                return [self._heading(block)]
            case Paragraph():
                return [self._paragraph(block)]
            case Items():
                return [self._items(block)]
            case Quote():
                return [{"kind": "quotation", "blocks": self.write(block.blocks)}]
            case Table():
                return [self._table(block, "")]
            case CodeBlock():
                return [{"kind": "codeblock", "words": shown_lines(block.text), "objections": self._to(block.at)}]
            case ThematicBreak():
                return [{"kind": "line"}]
            case Directive():
                return self._directive(block)

    def _heading(self, block: Heading) -> Node:
        """A heading; inside a note it is only strong words."""
        inner, objections = self.inlines.write(block.inlines), self._to(block.at)
        if self.inlines.depth:
            strong: Node = {"kind": "strong", "inner": inner}
            return {"kind": "paragraph", "number": None, "id": "", "inner": [strong], "objections": objections}
        return self.heading(block.level + self._below, inner, objections)

    def heading(self, wanted: int, inner: Sequence[Node], objections: Sequence[int] = ()) -> Node:
        """A heading whose level never jumps."""
        self._level = max(1, min(wanted, self._level + 1, MOST_LEVELS))
        self.headings += 1
        return heading(self._level, f"s{self.headings}", inner, objections)

    def _paragraph(self, block: Paragraph) -> Node:
        number = None if self.inlines.depth else self.numbers.get(block.at)
        inner, objections = self.inlines.write(block.inlines), self._to(block.at)
        id_ = self._id(block.label, number)
        return {"kind": "paragraph", "number": number, "id": id_, "inner": inner, "objections": objections}

    def _id(self, label: str, number: int | None) -> str:
        """The label; a paragraph without one is named by its number."""
        return self._once(label if is_label(label) else f"paragraph-{number}" if number else "")

    def _once(self, id_: str) -> str:
        """The id, or nothing where it names another place already."""
        if id_ in self._used:
            return ""
        self._used.add(id_)
        return id_

    def _items(self, block: Items) -> Node:
        listed = [self.write(item) for item in block.items]
        return {"kind": "items", "ordered": block.ordered, "start": block.start, "items": listed}

    def _table(self, block: Table, caption: str) -> Node:
        self.tables += 1
        return {
            "kind": "table",
            "id": f"table-{self.tables}",
            "number": self.tables,
            "caption": shown(caption),
            "note": "",
            "head": self._cells(block.head),
            "rows": [self._cells(row) for row in block.rows],
            "widths": [],
            "objections": self._to(block.at),
        }

    def _cells(self, cells: Sequence[Cell]) -> list[Node]:
        return [cell(self.inlines.write(one.inlines), one.align) for one in cells]

    def _directive(self, block: Directive) -> list[Node]:
        if block.name == "methodology":
            return self._methodology()
        if block.name == "figure":
            return [self._figure(block)]
        if block.name == "annex":
            return self._annex(block)
        if block.name in FILLED:
            return [self._part(block, *self._filled(block))]
        blocks = self._captioned(block) if block.name == "table" else self.write(block.blocks)
        return [self._part(block, blocks)]

    def _methodology(self) -> list[Node]:
        """An empty part that the annex is put into later; the annex ends below a heading of level 2."""
        if self.methodology_at is not None or self.inlines.depth:
            return []
        self.methodology_at, self._level = [], 2
        return [methodology_part(self.methodology_at)]

    def _captioned(self, block: Directive) -> list[Node]:
        named = [(one, block.argument if isinstance(one, Table) else "") for one in block.blocks]
        return [
            node
            for one, caption in named
            for node in ([self._table(one, caption)] if isinstance(one, Table) else self._one(one))
        ]

    def _filled(self, block: Directive) -> tuple[list[Node], str]:
        """What a part prints that fills itself from records, and its title."""
        title, nodes = recorded(block, self.bound, self.inlines.anchors, self.tables + 1)
        self.tables += sum(node["kind"] == "table" for node in nodes)
        return nodes, title

    def _part(self, block: Directive, blocks: list[Node], title: str = "") -> Node:
        anchor = self.inlines.anchors.get(finding_name(block), "") if block.name == "finding" else ""
        return {
            "kind": "part",
            "name": block.name,
            "title": shown(title or _title(block, self.bound)),
            "id": self._once(anchor),
            "blocks": blocks,
            "objections": self._to(block.at),
        }

    def _annex(self, block: Directive) -> list[Node]:
        self.annexes += 1
        self._level, self._below = 0, self._below + 1
        letter = _letter(self.annexes)
        title = f"Annex {letter}: {block.argument}" if block.argument else f"Annex {letter}"
        head = self.heading(1, [text(title)], ())
        blocks = self.write(block.blocks)
        self._below -= 1
        return [head, self._part(block, blocks)]

    def _figure(self, block: Directive) -> Node:
        self.figures += 1
        inner = [node for one in block.blocks if isinstance(one, Paragraph) for node in self.inlines.write(one.inlines)]
        return {
            "kind": "figure",
            "number": self.figures,
            "id": f"figure-{self.figures}",
            "picture": shown(block.argument.strip()),
            "caption": inner,
            "alt": words_of(inner).strip() or "a picture that its author did not describe",
            "objections": self._to(block.at),
        }

    def _to(self, at: At) -> list[int]:
        """The numbers of the objections that begin in this place; each is handed out once."""
        places = self._waiting.get(at.file, [])
        first = bisect_left(places, (at.start, 0))
        last = bisect_left(places, (max(at.end, at.start + 1), 0))
        found = [number for _, number in places[first:last]]
        del places[first:last]
        return found


def _title(block: Directive, bound: Bound) -> str:
    if block.name == "finding":
        name, _, kind = block.argument.partition(" ")
        said = _TYPES.get(kind.strip(), kind.strip())
        return f"Finding {name}" + (f" ({said})" if said else "")
    if block.name == "recommendation":
        name, addressee = addressed(block.argument, bound)
        return " ".join(("Recommendation", *filter(None, (name, addressee and f"to {addressee}"))))
    return _TITLES.get(block.name, "")


def _letter(number: int) -> str:
    """A to Z, then AA."""
    before, at = divmod(number - 1, 26)
    return (_letter(before) if before else "") + chr(ord("A") + at)
