"""manuscripts: a view of a draft as the tree that the report language gives, so that every rule can look at it.

Places count code points of the view's text, under the draft's name; the line is the paragraph, counted from 1.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from probata.method.documents.word.model import NoteMark as Mark
from probata.method.documents.word.model import Paragraph as Written
from probata.method.documents.word.model import ParagraphKind, StoryKind
from probata.method.drafts.house import written_here
from probata.method.drafts.naming import addressee, leads
from probata.method.drafts.sections import part_of
from probata.method.drafts.tabling import gridded
from probata.method.drafts.view import Read, View, place
from probata.method.manuscript.model import (
    At,
    Block,
    Cell,
    Directive,
    Entry,
    Heading,
    Inline,
    Items,
    Manuscript,
    NoteMark,
    Paragraph,
    Quote,
    Role,
    Table,
    Text,
)
from probata.record.span import TextSpan

_BODY = frozenset({StoryKind.BODY, StoryKind.TEXT_BOX, StoryKind.CAPTION, StoryKind.DRAWN})


@dataclass(frozen=True, slots=True)
class Stands:
    """Paragraphs of a view that stand for a directive, such as ``finding`` with the argument ``F1 law``."""

    span: TextSpan
    name: str
    argument: str


def manuscript_of(
    view: View, front: Mapping[str, str], roles: Sequence[Role] = (), stands: Sequence[Stands] = ()
) -> Manuscript:
    """The view as a manuscript.

    ``front``: what the report declares about itself (edition, audience, ...); ``roles``: places of the view that are
    tied to records, in order, none overlapping; ``stands``: paragraphs that are tied to a finding. Headers, footers and
    tables of contents are not prose and left out. A mark whose note is missing, and a note without a mark, stay as they
    are: rules look at that.
    """
    name = view.draft.name
    made = _Making(view, roles, tuple(role.at.start for role in roles), names_of_notes(view), stands)
    return Manuscript(
        front={key: Entry(value, At(name, 0, 0, 1, 1)) for key, value in front.items()},
        blocks=tuple(made.sections(made.body())),
        notes=dict(made.notes()),
        roles=tuple(roles),
        sources={name: view.text},
        masked={name: _masked(view.text, roles)},
        faults=(),
    )


def _masked(text: str, roles: Sequence[Role]) -> str:
    pieces, at = [], 0
    for role in roles:
        pieces += [text[at : role.at.start], " " * (role.at.end - role.at.start)]
        at = role.at.end
    return "".join([*pieces, text[at:]])


def names_of_notes(view: View) -> dict[str, str]:
    """Each note's label in the file -> the name that people see: its printed number, by kind where both exist."""
    marks = [mark for one in view.read for _at, mark in one.marks]
    both = len({mark.label[:1] for mark in marks}) > 1
    named: dict[str, str] = {}
    taken: set[str] = set()
    for mark in marks:
        name = f"endnote {mark.printed}" if both and mark.label.startswith("e") else mark.printed
        if mark.label not in named:
            named[mark.label] = name if name and name not in taken else f"{name or 'note'} ({mark.label})"
            taken.add(named[mark.label])
    return named


@dataclass(frozen=True, slots=True)
class _Making:
    view: View
    roles: Sequence[Role]
    starts: Sequence[int]
    named: Mapping[str, str]
    stands: Sequence[Stands] = ()

    def body(self) -> list[Read]:
        """What is read of the body, without tables of contents and what the compiler wrote."""
        house = written_here(self.view)
        each = ((one, self.view.paragraph(one)) for number, one in enumerate(self.view.read) if number not in house)
        return [one for one, there in each if there.story in _BODY and there.kind is not ParagraphKind.CONTENTS]

    def notes(self) -> Iterator[tuple[str, tuple[Block, ...]]]:
        """Each note that has words, by its name."""
        by_paragraph = {one.paragraph: one for one in self.view.read}
        for label, note in self.view.draft.notes.items():
            there = [by_paragraph[number] for number in note.paragraphs if number in by_paragraph]
            if there:
                yield self.named.get(label, f"without a mark ({label})"), tuple(self.blocks(there))

    # Sections: a heading names the part that it opens, up to the next heading that is not below it.

    def sections(self, read: Sequence[Read]) -> list[Block]:
        """The blocks, those of a part with a name inside its directive."""
        found: list[Block] = []
        at = 0
        while at < len(read):
            name = part_of(self._words(read[at])) if self._level(read[at]) else ""
            until = self._section_end(read, at) if name else self._next_heading(read, at)
            found += self._part(name, read[at:until]) if name else self.blocks(read[at:until])
            at = until
        return found

    def _part(self, name: str, read: Sequence[Read]) -> list[Block]:
        heading, rest = read[0], read[1:]
        if name == _RECOMMENDED:
            return [self._heading(heading), *self._recommended(self._words(heading), rest)]
        inside = self.sections(rest)
        argument = self._words(heading) if name in _ARGUED else ""
        if not inside:
            return [self._heading(heading)]
        at, argument_at = self._span(rest), self._at(heading.span.start, heading.span.end)
        return [self._heading(heading), Directive(name, argument, tuple(inside), at, argument_at)]

    def _recommended(self, heading: str, read: Sequence[Read]) -> list[Block]:
        """Each recommendation by itself, addressed as it says, or as the line or heading above it says."""
        found: list[Block] = []
        above = addressee(heading)
        for one in read:
            words, block = self._words(one), self.blocks([one])
            if self._level(one) or leads(words):
                above = addressee(words) or above
                found += block
            else:
                to = addressee(words) or above or heading
                at = self._at(one.span.start, one.span.end)
                found.append(Directive(_RECOMMENDED, to, tuple(block), at, self._at(at.start, at.start)))
        return found

    def _section_end(self, read: Sequence[Read], at: int) -> int:
        level = self._level(read[at])
        return next((n for n in range(at + 1, len(read)) if 0 < self._level(read[n]) <= level), len(read))

    def _next_heading(self, read: Sequence[Read], at: int) -> int:
        return next((n for n in range(at + 1, len(read)) if self._level(read[n])), len(read))

    def _level(self, one: Read) -> int:
        """The level of a heading outside of tables; 0 for everything else."""
        written = self.view.paragraph(one)
        if written.cell is not None or written.kind is not ParagraphKind.HEADING:
            return 0
        return max(1, written.level)

    # Blocks.

    def blocks(self, read: Sequence[Read]) -> list[Block]:
        """Paragraphs, lists, tables, quotations and headings as they follow each other, findings in their directive."""
        found: list[Block] = []
        for stands, group in groupby(read, key=self._stands_for):
            inside = [block for kind, each in self._grouped(list(group)) for block in self._block(kind, each)]
            found += [self._directive(stands, inside)] if stands else inside
        return found

    def _stands_for(self, one: Read) -> Stands | None:
        return next((each for each in self.stands if each.span.overlaps(one.span)), None)

    def _directive(self, stands: Stands, inside: Sequence[Block]) -> Directive:
        at = self._at(inside[0].at.start, inside[-1].at.end)
        return Directive(stands.name, stands.argument, tuple(inside), at, self._at(at.start, at.start))

    def _grouped(self, read: Sequence[Read]) -> Iterator[tuple[str, list[Read]]]:
        """Neighbours of one kind: the rows of a table, the items of a list, the paragraphs of a quotation."""
        group: list[Read] = []
        last = ""
        for one in read:
            kind = _kind(self.view.paragraph(one))
            if group and kind != last:
                yield last, group
                group = []
            group.append(one)
            last = kind
        if group:
            yield last, group

    def _block(self, kind: str, group: Sequence[Read]) -> Sequence[Block]:
        at = self._span(group)
        if kind.startswith("table "):
            return [self._table(group, at)]
        if kind == "heading":
            return [self._heading(one) for one in group]
        paragraphs = [self._paragraph(one) for one in group]
        if kind in ("figure", "plain"):
            return [Directive(kind, "", tuple(paragraphs), at, self._at(at.start, at.start))]
        if kind == "quote":
            return [Quote(tuple(paragraphs), at)]
        return [Items(False, 1, tuple((one,) for one in paragraphs), at)] if kind == "item" else paragraphs

    def _table(self, group: Sequence[Read], at: At) -> Table:
        rows = [[self._cell(cell, at) for cell in row] for row in gridded(self.view, group)]
        return Table(tuple(rows[0]), tuple(tuple(row) for row in rows[1:]), at)

    def _cell(self, cell: Sequence[Read], table: At) -> Cell:
        if not cell:
            return Cell((), "", self._at(table.start, table.start))
        here = self._span(cell)
        return Cell(tuple(self._inlines(here, [mark for one in cell for mark in one.marks])), "", here)

    def _heading(self, one: Read) -> Heading:
        at, written = self._at(one.span.start, one.span.end), self.view.paragraph(one)
        stated = written.number.strip() if any(each.isalnum() for each in written.number) else ""
        return Heading(min(6, max(1, written.level)), tuple(self._inlines(at, one.marks)), at, stated)

    def _paragraph(self, one: Read) -> Paragraph:
        at = self._at(one.span.start, one.span.end)
        return Paragraph(tuple(self._inlines(at, one.marks)), "", at, self.view.paragraph(one).number)

    def _inlines(self, at: At, marks: Sequence[tuple[int, Mark]]) -> Iterator[Inline]:
        """The words between roles and marks of notes."""
        roles = self.roles[bisect_left(self.starts, at.start) : bisect_left(self.starts, at.end)]
        cuts: list[tuple[int, int, Inline]] = [(one.at.start, one.at.end, one) for one in roles]
        cuts += [(where, where, NoteMark(self.named[mark.label], self._at(where, where))) for where, mark in marks]
        here = at.start
        for start, end, inline in sorted(cuts, key=lambda cut: cut[:2]):
            if here < start:
                yield Text(self.view.text[here:start])
            yield inline
            here = max(here, end)
        if here < at.end:
            yield Text(self.view.text[here : at.end])

    def _words(self, one: Read) -> str:
        return one.span.of(self.view.text)

    def _span(self, read: Sequence[Read]) -> At:
        return self._at(read[0].span.start, read[-1].span.end)

    def _at(self, start: int, end: int) -> At:
        return place(self.view, start, end)


_RECOMMENDED = "recommendation"
_ARGUED = frozenset({"annex"})


def _kind(written: Written) -> str:
    """What a paragraph is in the tree."""
    if written.cell is not None:
        return f"table {written.cell.sheet}"
    if written.kind in (ParagraphKind.HEADING, ParagraphKind.TITLE):
        return "heading"
    if written.story in (StoryKind.CAPTION, StoryKind.DRAWN) or written.kind is ParagraphKind.CAPTION:
        return "figure"
    if written.story is StoryKind.TEXT_BOX:
        return "plain"
    if written.kind is ParagraphKind.QUOTE:
        return "quote"
    return "item" if _is_item(written) else "paragraph"


def _is_item(written: Written) -> bool:
    """Whether a numbered paragraph is a point of a list: reports number their paragraphs, too, with plain numbers."""
    number = written.number.strip("().[] ")
    return bool(number) and (written.depth > 0 or not number.isdecimal())
