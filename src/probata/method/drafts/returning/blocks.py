"""returning_blocks: pieces of a draft as blocks of the report language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from probata.method.drafts.returning.base import FILLS
from probata.method.drafts.returning.inlines import LABEL
from probata.method.drafts.returning.model import Left
from probata.method.drafts.returning.pieces import Nodes, Part, Piece
from probata.method.drafts.returning.sections import ANNEX, Sections
from probata.method.drafts.returning.tables import is_cell
from probata.method.drafts.view import place
from probata.method.manuscript.model import (
    At,
    Block,
    CodeBlock,
    Heading,
    Items,
    Quote,
    ThematicBreak,
)
from probata.method.manuscript.names import DIRECTIVES

_FILLED = frozenset({"response", "recommendations", "elements", "methodology"})
_TITLE = "part title"
_TYPES = {"law or policy": "law", "legal characterisation": "legal"}
_FINDING = re.compile(r"Finding (\S+)(?: \((.*)\))?")
_RECOMMENDATION = re.compile(r"Recommendation ?(.*)")
_DEEPEST = 6


@dataclass(slots=True)
class Blocks(Sections):
    """Turns pieces into blocks."""

    # Sequences of blocks.

    def of(self, nodes: Nodes) -> list[Block]:
        """The blocks of these nodes."""
        made: list[Block] = []
        at = 0
        while at < len(nodes):
            end, blocks = self._next(nodes, at)
            made += blocks
            at = end
        return made

    def _next(self, nodes: Nodes, at: int) -> tuple[int, Sequence[Block]]:  # noqa: PLR0911 (one return a kind)
        """The blocks that begin at a node, and the place of the node behind them."""
        node = nodes[at]
        if _is_item(node):
            end, held = self._while(nodes, at, _is_item)
            return end, [*self._lists([one for one in nodes[at:end] if _is_item(one)]), *self._figures(held)]
        if isinstance(node, Part):
            return at + 1, self._part(node)
        if node.kind == "cell":
            end, held = self._while(nodes, at, is_cell)
            cells = [one for one in nodes[at:end] if isinstance(one, Piece) and one.kind == "cell"]
            return end, [*self._captioned(cells, nodes, at), *self._figures(held)]
        if node.kind == "quote":
            end, held = self._while(nodes, at, lambda one: isinstance(one, Piece) and one.kind == "quote")
            quoted = [self._paragraph(one) for one in nodes[at:end] if isinstance(one, Piece) and one.kind == "quote"]
            return end, [Quote(tuple(quoted), quoted[0].at), *self._figures(held)]
        if node.kind == "box":
            end, held = self._while(nodes, at, lambda one: isinstance(one, Piece) and one.kind == "box")
            boxed = [self._paragraph(one) for one in nodes[at:end] if isinstance(one, Piece) and one.kind == "box"]
            self._lose("A text box stands as paragraphs without numbers.", "")
            return end, [self._directive("plain", "", boxed, boxed[0].at), *self._figures(held)]
        if node.kind == "picture":
            return self._figure_at(nodes, at)
        if node.kind == "caption" and at + 1 < len(nodes) and is_cell(nodes[at + 1]):
            return at + 1, ()  # it goes with the table
        return at + 1, self._one(node)

    def _while(self, nodes: Nodes, at: int, goes_on: object) -> tuple[int, list[Piece]]:
        """How far nodes of one kind go on, pictures among them left aside: the end, and these pictures."""
        end, held = at, list[Piece]()
        seen = at
        while seen < len(nodes):
            one = nodes[seen]
            if goes_on(one):  # type: ignore[operator]  # a test of one node
                end = seen + 1
            elif not (isinstance(one, Piece) and one.kind in ("picture", "alt")):
                break
            seen += 1
        held = [one for one in nodes[at:end] if isinstance(one, Piece) and one.kind in ("picture", "alt")]
        return end, held

    def _one(self, piece: Piece) -> Sequence[Block]:  # noqa: PLR0911 (one return a kind)
        match piece.kind:
            case "heading":
                return [self._heading(piece)]
            case "title":
                return self._title(piece)
            case "code":
                words = self._words(piece)
                return [CodeBlock(f"{words}\n" if words else "", self._at(piece))]
            case "rule":
                return [ThematicBreak(self._at(piece))]
            case "alt" | "contents":
                self._aside(piece)
                return ()
            case "none":
                return ()
        if piece.style in (_TITLE, "open objection"):
            self._ours(piece)
            return ()
        return [self._paragraph(piece)]

    def _title(self, piece: Piece) -> Sequence[Block]:
        words = self._words(piece)
        self.titles.append(words)
        if len(self.titles) == 1:
            self._lose("The title stands in the front matter.", words)
            return ()
        return [self._paragraph(piece)]

    # Paragraphs and headings.

    def _heading(self, piece: Piece) -> Heading:
        level = (piece.written.level if piece.written else 1) - self._annexes
        return Heading(min(_DEEPEST, max(1, level)), self._inner(piece.read, plain=True), self._at(piece))

    # Lists.

    def _lists(self, nodes: Nodes) -> list[Block]:
        """Lists by depth; one whose sign changes, or whose number does not follow, is another one."""
        made: list[Block] = []
        at = 0
        while at < len(nodes):
            first = _first(nodes[at])
            items: list[tuple[Block, ...]] = []
            here = at
            while here < len(nodes):
                one = _first(nodes[here])
                if one.depth < first.depth or (one.depth == first.depth and not _follows(first, one, len(items))):
                    break
                end = here + 1
                while end < len(nodes) and _first(nodes[end]).depth > one.depth:
                    end += 1
                inner = self._lists(nodes[here + 1 : end]) if here + 1 < end else []
                items.append((*self._item(nodes[here]), *inner))
                here = end
            made.append(Items(first.ordered, first.number if first.ordered else 1, tuple(items), self._at(first)))
            at = here
        return made

    def _item(self, node: Piece | Part) -> list[Block]:
        """The blocks of one item; the paragraph that bears its number is the first of a marked one."""
        if isinstance(node, Piece):
            return [self._paragraph(node)] if node.read else []
        first, *rest = node.inner
        begun = [self._paragraph(first)] if isinstance(first, Piece) and first.read else []
        return [*begun, *self.of(rest)]

    # Pictures.

    def _figures(self, held: Sequence[Piece]) -> list[Block]:
        return self.of(held) if held else []

    # Parts that an export marked.

    def _part(self, part: Part) -> Sequence[Block]:  # noqa: PLR0911 (one return a kind)
        argument = self.arguments.get(part.name)
        if part.kind == "own":
            return self._dropped(part.inner)
        if part.kind == "list":
            return self.of(part.inner)
        if part.kind == "quote":
            inner = self.of(_unquoted(part.inner))
            return [Quote(tuple(inner), inner[0].at)] if inner else ()
        if part.kind == "figure":
            return self._marked_figure(part, argument or "")
        if part.kind == "annex":
            return self._annex(part, argument)
        if part.kind in _FILLED:
            return self._filled(part, argument)
        if part.kind not in DIRECTIVES:
            return self.of(part.inner)
        return self._plain_part(part, argument)

    def _dropped(self, nodes: Nodes) -> Sequence[Block]:
        for one in nodes:
            if isinstance(one, Part):
                self._dropped(one.inner)
            else:
                self._ours(one)
        return ()

    def _plain_part(self, part: Part, argument: str | None) -> Sequence[Block]:
        title = next((one for one in part.inner if isinstance(one, Piece) and one.style == _TITLE), None)
        if part.kind == "table":
            return self._marked_table(part, argument)
        said = self._argued(part.kind, self._words(title)) if argument is None and title else argument or ""
        blocks = self.of(part.inner)
        if DIRECTIVES[part.kind] and not said:
            self._lose(f"A part ({part.kind}) of which the name is not known is left out; its content stays.", "")
            return blocks
        at = self._part_at(part)
        return [self._directive(part.kind, said, blocks, at)]

    def _argued(self, kind: str, title: str) -> str:
        """The argument as the title prints it, where nobody has kept it."""
        if kind == "finding" and (found := _FINDING.fullmatch(title)):
            return f"{found[1]} {_TYPES.get(found[2] or '', found[2] or '')}".strip()
        if kind == "recommendation" and (found := _RECOMMENDATION.fullmatch(title)):
            name, _to, addressee = (
                found[1].rpartition("to ") if found[1].startswith("to ") else found[1].partition(" to ")
            )
            return addressee if found[1].startswith("to ") else f"{name} {addressee}".strip()
        return ""

    def _marked_table(self, part: Part, argument: str | None) -> Sequence[Block]:
        cells = [one for one in part.inner if isinstance(one, Piece) and one.kind == "cell"]
        others = [one for one in part.inner if not (isinstance(one, Piece) and one.kind in ("cell", "caption"))]
        at = next((number for number, one in enumerate(part.inner) if is_cell(one)), 0)
        caption = self._caption(part.inner, at)
        table = self._table(cells)
        if table is None:
            return self.of(others)
        return [self._directive("table", argument or caption, [table], table.at), *self.of(others)]

    def _marked_figure(self, part: Part, argument: str) -> Sequence[Block]:
        found = {one.kind: one for one in part.inner if isinstance(one, Piece)}
        others = [one for one in part.inner if not isinstance(one, Piece) or one.kind not in _FIGURED]
        shown = found.get("picture")
        file = self._file(shown.picture, argument) if shown and shown.picture else argument
        if not file:
            return self.of(part.inner)
        for one in others:
            if isinstance(one, Piece):
                self._ours(one)
        inner = self._captions(found.get("alt") if "caption" not in found else None, found.get("caption"))
        if "caption" in found and "alt" in found:
            self._aside(found["alt"])
        return [self._directive("figure", file, inner, self._part_at(part))]

    def _annex(self, part: Part, argument: str | None) -> Sequence[Block]:
        first, rest = (part.inner[0], part.inner[1:]) if part.inner else (None, [])
        heads = isinstance(first, Piece) and first.kind == "heading"
        if isinstance(first, Piece) and heads:
            self.left.append(Left(FILLS, self._words(first), ours=True))
        words = self._words(first) if isinstance(first, Piece) and heads else ""
        title = argument if argument is not None else ANNEX.sub("", words, count=1)
        self._annexes += 1
        blocks = self.of(rest if heads else part.inner)
        self._annexes -= 1
        return [self._directive("annex", title, blocks, self._part_at(part))]

    def _filled(self, part: Part, argument: str | None) -> Sequence[Block]:
        if DIRECTIVES[part.kind] and not argument:
            self._lose(f"A part that fills itself ({part.kind}) is printed words now: its name is not known.", "")
            return self.of(part.inner)
        self._dropped(part.inner)
        return [self._directive(part.kind, argument or "", [], self._part_at(part))]

    def _part_at(self, part: Part) -> At:
        first = next(_pieces(part.inner), None)
        return self._at(first) if first else place(self.view, 0, 0)


_FIGURED = frozenset({"picture", "alt", "caption"})


def _pieces(nodes: Nodes) -> Iterator[Piece]:
    for one in nodes:
        if isinstance(one, Part):
            yield from _pieces(one.inner)
        else:
            yield one


def _first(node: Piece | Part) -> Piece:
    return next(_pieces([node]))


def _is_item(node: Piece | Part) -> bool:
    if isinstance(node, Part):
        return node.kind == "item" and next(_pieces([node]), None) is not None
    return node.kind == "item"


def _follows(first: Piece, one: Piece, count: int) -> bool:
    """Whether an item goes on with the list; letters and Roman numbers are taken to follow."""
    if one.ordered != first.ordered:
        return False
    written = one.written.number.strip("().[] ") if one.written else ""
    return not one.ordered or not written.isdecimal() or count == 0 or one.number == first.number + count


def _unquoted(nodes: Nodes) -> list[Piece | Part]:
    """Inside a marked quotation its own paragraphs are paragraphs."""
    return [replace(one, kind="paragraph") if isinstance(one, Piece) and one.kind == "quote" else one for one in nodes]


def labelled(bookmarks: Sequence[tuple[str, int]]) -> dict[int, str]:
    """Number of a paragraph -> its label, from the bookmarks that stand in it."""
    made: dict[int, str] = {}
    for name, number in bookmarks:
        found = LABEL.fullmatch(name)
        if found:
            made.setdefault(number, f"p-{found[1]}")
    return made
