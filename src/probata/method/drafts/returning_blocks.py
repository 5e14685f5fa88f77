"""returning_blocks: pieces of a draft as blocks of the report language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from probata.method.documents.word.model import Picture
from probata.method.drafts.returned import Left
from probata.method.drafts.returning_inlines import LABEL, Inlines, words_of
from probata.method.drafts.returning_pieces import Nodes, Part, Piece
from probata.method.drafts.sections import part_of
from probata.method.drafts.view import Read, View, place
from probata.method.manuscript.directives import unsafe
from probata.method.manuscript.model import (
    At,
    Block,
    Cell,
    CodeBlock,
    Directive,
    Heading,
    Inline,
    Items,
    NoteMark,
    Paragraph,
    Quote,
    Role,
    Table,
    Text,
    ThematicBreak,
)
from probata.method.manuscript.names import DIRECTIVES
from probata.record.span import SheetCell, TextSpan

_FILLED = frozenset({"response", "recommendations", "elements", "methodology"})
_TITLE = "part title"
_TYPES = {"law or policy": "law", "legal characterisation": "legal"}
_FINDING = re.compile(r"Finding (\S+)(?: \((.*)\))?")
_RECOMMENDATION = re.compile(r"Recommendation ?(.*)")
_ANNEX = re.compile(r"\s*(?:annex(?:e|es)?|appendix|anexo)\s+[A-Z0-9]{0,3}\s*[.:)–—-]*\s*", re.IGNORECASE)
_CAPTION = re.compile(
    r"\s*(?:table|figure|fig\.|tableau|tabla|figura)\s*[0-9]+(?:[.:)–—-]+|(?=\s|$))\s*", re.IGNORECASE
)
_NO_ALT = "a picture that its author did not describe"
_ADDRESSED = re.compile(r".*?recommendations?\s*(?:to|for)?\s*", re.IGNORECASE)
_DEEPEST = 6
_FILLS = "what the compiler fills in by itself"


@dataclass(slots=True)
class Blocks:
    """Turns pieces into blocks. ``arguments``: bookmark of a part -> the argument of its directive, where it is known.

    ``labels``: number of a paragraph of the draft -> its label; ``ours``: whether an export wrote the file.
    """

    view: View
    inlines: Inlines
    arguments: Mapping[str, str]
    labels: Mapping[int, str]
    ours: bool
    left: list[Left] = field(default_factory=list)
    pictures: dict[str, str] = field(default_factory=dict)
    titles: list[str] = field(default_factory=list)
    _annexes: int = 0

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
            end, held = self._while(nodes, at, _is_cell)
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
        if node.kind == "caption" and at + 1 < len(nodes) and _is_cell(nodes[at + 1]):
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

    def _aside(self, piece: Piece) -> None:
        if piece.kind == "contents":
            self.left.append(Left("A table of contents is made anew.", self._words(piece), ours=True))
        elif self._words(piece).strip() != _NO_ALT:
            says = "Words that stand in place of a picture, or in a chart, have no place of their own."
            self.left.append(Left(says, self._words(piece), ours=self.ours))

    def _ours(self, piece: Piece) -> None:
        if piece.read:
            self.left.append(Left(_FILLS, self._words(piece), ours=True))

    def _lose(self, says: str, words: str) -> None:
        self.left.append(Left(says, words))

    # Paragraphs and headings.

    def _words(self, piece: Piece) -> str:
        return piece.read.span.of(self.view.text) if piece.read else ""

    def _at(self, piece: Piece) -> At:
        span = piece.read.span if piece.read else self.view.forth(TextSpan(piece.start, piece.start))
        return place(self.view, span.start, span.end)

    def _inner(self, read: Read | None, skip: int = 0, *, plain: bool = False) -> tuple[Inline, ...]:
        if read is None:
            return ()
        return self.inlines.of(TextSpan(read.span.start + skip, read.span.end), read.marks, plain=plain)

    def _paragraph(self, piece: Piece) -> Paragraph:
        label = self.labels.get(piece.read.paragraph, "") if piece.read else ""
        return Paragraph(self._inner(piece.read), label, self._at(piece))

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

    # Tables.

    def _captioned(self, cells: Sequence[Piece], nodes: Nodes, at: int) -> list[Block]:
        """The tables of these cells (one inside another's cell behind it), in a directive where there is a caption."""
        named: dict[str, list[Piece]] = {}
        for one in cells:
            named.setdefault(_cell(one).sheet, []).append(one)
        if len(named) > 1 and not _in_turn(cells):
            self._lose("A table inside a cell of another stands behind that one.", "")
        tables: list[Block] = [table for group in named.values() if (table := self._table(group))]
        caption = self._caption(nodes, at)
        if caption and tables and isinstance(first := tables[0], Table):
            tables[0] = self._directive("table", caption, [first], first.at)
        return tables

    def _caption(self, nodes: Nodes, at: int) -> str:
        """The words of the caption above a table, without its number, which is printed anew."""
        before = nodes[at - 1] if at else None
        if not isinstance(before, Piece) or before.kind != "caption" or before.read is None:
            return ""
        words = self._words(before)
        found = _CAPTION.match(words)
        number = found.end() if found else 0
        if number:
            self.left.append(Left("A caption's number is counted anew.", words[:number], ours=True))
        if words_of(self._inner(before.read)) != words:
            self._lose("Notes, links and emphasis in a table's caption are plain words.", "")
        return " ".join(words[number:].split())

    def _table(self, cells: Sequence[Piece]) -> Table | None:
        placed: dict[tuple[int, int], list[Piece]] = {}
        for one in cells:
            placed.setdefault((_cell(one).row, _cell(one).column), []).append(one)
        rows = sorted({row for row, _column in placed})
        wide = sorted({column for _row, column in placed})
        if not any(one.read for one in cells):
            return None
        grid = [[placed.get((row, column), []) for column in wide] for row in rows]
        aligns = [next((one.written.align for one in cell if one.written), "") for cell in grid[0]]
        made = [
            tuple(self._in_cell(cell, align, head=not number) for cell, align in zip(row, aligns, strict=True))
            for number, row in enumerate(grid)
        ]
        return Table(made[0], tuple(made[1:]), self._at(next(one for one in cells if one.read)))

    def _in_cell(self, cell: Sequence[Piece], align: str, *, head: bool) -> Cell:
        inner: list[Inline] = []
        for one in cell:
            if one.read:
                inner += [Text(" "), *self._inner(one.read, plain=head)] if inner else self._inner(one.read, plain=head)
        read = [one for one in cell if one.read]
        if len(read) > 1:
            self._lose("Paragraphs in a cell of a table are one.", "")
        return Cell(tuple(inner), align, self._at(read[0] if read else cell[0]) if cell else At("", 0, 0, 1, 1))

    # Pictures.

    def _figures(self, held: Sequence[Piece]) -> list[Block]:
        return self.of(held) if held else []

    def _figure_at(self, nodes: Nodes, at: int) -> tuple[int, Sequence[Block]]:
        """A picture with the words in its place and its caption, when they follow it."""
        end, picture = at + 1, nodes[at]
        alt: Piece | None = None
        caption: Piece | None = None
        while end < len(nodes) and isinstance(one := nodes[end], Piece) and one.kind in ("alt", "caption"):
            if one.kind == "caption" and (caption or (end + 1 < len(nodes) and _is_cell(nodes[end + 1]))):
                break
            alt, caption = (one, caption) if one.kind == "alt" else (alt, one)
            end += 1
        if not isinstance(picture, Piece) or picture.picture is None:
            return end, ()
        return end, [self._figure(picture, self._file(picture.picture, ""), alt, caption)]

    def _figure(self, piece: Piece, file: str, alt: Piece | None, caption: Piece | None) -> Directive:
        said = self._captions(alt, caption)
        if not said:
            self._lose(f"The picture {file} has no caption and no words in its place.", "")
        return self._directive("figure", file, said, self._at(piece))

    def _captions(self, alt: Piece | None, caption: Piece | None) -> list[Block]:
        if caption is None or caption.read is None:
            return [self._paragraph(alt)] if alt and alt.read else []
        if alt:
            self._aside(alt)
        words = self._words(caption)
        found = _CAPTION.match(words)
        skip = found.end() if found else 0
        if skip:
            self.left.append(Left("A caption's number is counted anew.", words[:skip], ours=True))
        inner = self._inner(caption.read, skip, plain=True)
        return [Paragraph(inner, "", self._at(caption))] if inner else []

    def _file(self, picture: Picture, wanted: str) -> str:
        """The name of a picture's file beside the manuscript; that of its directive where it is known."""
        end = picture.part.rpartition(".")[2].lower()
        if wanted and not unsafe(wanted):
            name = wanted if _ending(wanted) == _ending(picture.part) else f"{wanted}.{end}"
        else:
            known = next((name for name, part in self.pictures.items() if part == picture.part), "")
            name = known or f"picture-{len(self.pictures) + 1}.{end}"
        self.pictures[name] = picture.part
        return name

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
        at = next((number for number, one in enumerate(part.inner) if _is_cell(one)), 0)
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
            self.left.append(Left(_FILLS, self._words(first), ours=True))
        words = self._words(first) if isinstance(first, Piece) and heads else ""
        title = argument if argument is not None else _ANNEX.sub("", words, count=1)
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

    def _directive(self, name: str, argument: str, blocks: Sequence[Block], at: At) -> Directive:
        return Directive(name, " ".join(argument.split()), tuple(blocks), at, replace(at, end=at.start))

    # Parts that only a heading names.

    def sectioned(self, blocks: Sequence[Block]) -> list[Block]:
        """The blocks with those of a named part (limits, reply, annex ...) in its directive."""
        made: list[Block] = []
        at = 0
        while at < len(blocks):
            one = blocks[at]
            name = part_of(words_of(one.inlines)) if isinstance(one, Heading) else ""
            if not name or not isinstance(one, Heading):
                made.append(one)
                at += 1
                continue
            end = _section_end(blocks, at, one.level)
            made += self._section(name, one, blocks[at + 1 : end])
            at = end
        return made

    def _section(self, name: str, head: Heading, rest: Sequence[Block]) -> list[Block]:
        words = " ".join(words_of(head.inlines).split())
        if not rest:
            return [head]
        if name == "annex":
            return self._annexed(head, words, rest)
        inner = list(rest) if name == "recommendation" else self.sectioned(rest)
        to = _ADDRESSED.sub("", words, count=1) or words
        return [head, self._directive(name, to if name == "recommendation" else "", inner, head.at)]

    def _annexed(self, head: Heading, words: str, rest: Sequence[Block]) -> list[Block]:
        """An annex prints its own heading, "Annex A: title"; headings in it stand below that one."""
        if any(isinstance(one, Role | NoteMark) for one in head.inlines):
            return [head, *self.sectioned(rest)]
        title = _ANNEX.sub("", words, count=1) or words
        gone = words[: len(words) - len(title)]
        if gone:
            self.left.append(Left("An annex is lettered anew.", gone, ours=True))
        inner = [
            replace(one, level=max(1, one.level - head.level)) if isinstance(one, Heading) else one for one in rest
        ]
        return [self._directive("annex", title, self.sectioned(inner), head.at)]


def _ending(name: str) -> str:
    end = name.rpartition(".")[2].lower()
    return "jpg" if end == "jpeg" else end


_FIGURED = frozenset({"picture", "alt", "caption"})


def _section_end(blocks: Sequence[Block], at: int, level: int) -> int:
    for number in range(at + 1, len(blocks)):
        one = blocks[number]
        if isinstance(one, Heading) and one.level <= level:
            return number
    return len(blocks)


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


def _is_cell(node: Piece | Part) -> bool:
    return isinstance(node, Piece) and node.kind == "cell"


def _follows(first: Piece, one: Piece, count: int) -> bool:
    """Whether an item goes on with the list; letters and Roman numbers are taken to follow."""
    if one.ordered != first.ordered:
        return False
    written = one.written.number.strip("().[] ") if one.written else ""
    return not one.ordered or not written.isdecimal() or count == 0 or one.number == first.number + count


def _cell(piece: Piece) -> SheetCell:
    cell = piece.written.cell if piece.written else None
    if cell is None:
        raise TypeError("Only paragraphs of a table make a table.")
    return cell


def _in_turn(cells: Sequence[Piece]) -> bool:
    """Whether the tables follow each other, none inside a cell of another."""
    seen: list[str] = []
    for one in cells:
        if not seen or seen[-1] != _cell(one).sheet:
            seen.append(_cell(one).sheet)
    return len(set(seen)) == len(seen)


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
