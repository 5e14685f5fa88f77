"""returning_pieces: what a draft is made of, in its order, inside the parts that an export marked."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from probata.method.documents.word.model import ChangeKind, Paragraph, ParagraphKind, Picture, StoryKind
from probata.method.drafts.house import PART, is_made_here, parts
from probata.method.drafts.view import Read, View
from probata.record.span import TextSpan

_STORIES = frozenset({StoryKind.BODY, StoryKind.TEXT_BOX, StoryKind.CAPTION, StoryKind.DRAWN})
_CODE = frozenset({"code block", "source code", "html preformatted", "preformatted text", "plain text", "code"})
_RULE = frozenset({"rule", "horizontal line"})
_DIGITS = re.compile(r"([0-9]{1,9})[^0-9]*$")


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph or picture.

    ``kind``: heading, title, paragraph, item, quote, cell, code, rule, picture, alt, caption, box, contents, none.
    ``read`` is None where nothing is written; ``start`` is the place in ``Draft.text``.
    """

    kind: str
    start: int
    written: Paragraph | None = None
    read: Read | None = None
    picture: Picture | None = None

    @property
    def style(self) -> str:
        """The name of its style, in small letters."""
        return self.written.style.lower() if self.written else ""

    @property
    def depth(self) -> int:
        """How deep in lists it stands, from 0."""
        return max(0, self.written.depth) if self.written else 0

    @property
    def ordered(self) -> bool:
        """Whether the list that it stands in has numbers or letters."""
        return any(letter.isalnum() for letter in self.written.number) if self.written else False

    @property
    def number(self) -> int:
        """Its number in the list; 1 for what is no number."""
        found = _DIGITS.search(self.written.number) if self.written else None
        return int(found[1]) if found else 1


@dataclass(slots=True)
class Part:
    """A part that an export marked: the kind of its bookmark, the bookmark's name, what stands in it."""

    kind: str
    name: str
    span: TextSpan
    inner: list[Piece | Part] = field(default_factory=list)


Nodes = Sequence[Piece | Part]


def pieces(view: View, numbers: Sequence[int]) -> Iterator[Piece]:
    """The paragraphs of the draft with these numbers as pieces, pictures where they hang."""
    ours = is_made_here(view.draft)
    by_paragraph = {one.paragraph: one for one in view.read}
    begin = view.draft.paragraphs[numbers[0]].span.start if numbers else 0
    gone = ChangeKind.DELETED
    waiting = [one for one in view.draft.pictures if all(each.kind is not gone for each in one.changes)]
    waiting = [one for one in waiting if one.at >= begin]
    waiting.sort(key=lambda one: one.at, reverse=True)
    for number in numbers:
        written = view.draft.paragraphs[number]
        read = by_paragraph.get(number)
        while waiting and waiting[-1].at <= written.span.start:
            yield Piece("picture", written.span.start, written, picture=waiting.pop())
        kind = kind_of(written, read, ours)
        if kind:
            yield Piece(kind, written.span.start, written, read)
        while waiting and waiting[-1].at <= written.span.end:
            yield Piece("picture", written.span.end, written, picture=waiting.pop())


def body(view: View) -> list[int]:
    """The numbers of the paragraphs of the body."""
    return [number for number, one in enumerate(view.draft.paragraphs) if one.story in _STORIES]


def kind_of(written: Paragraph, read: Read | None, ours: bool) -> str:  # noqa: PLR0911 (one return a kind)
    """What a paragraph is; "" for one that says nothing."""
    style = written.style.lower()
    if written.cell is not None:
        return "cell"
    if read is None:
        if style in _RULE:
            return "rule"
        return "item" if ours and style == "list paragraph" and written.number else ""
    if written.kind in _KINDS:
        return _KINDS[written.kind]
    if written.story in (StoryKind.CAPTION, StoryKind.DRAWN):
        return "alt"
    if style in _CODE:
        return "code"
    if _is_item(written, style, ours):
        return "item"
    return "box" if written.story is StoryKind.TEXT_BOX else "paragraph"


_KINDS = {
    ParagraphKind.HEADING: "heading",
    ParagraphKind.TITLE: "title",
    ParagraphKind.CAPTION: "caption",
    ParagraphKind.QUOTE: "quote",
    ParagraphKind.CONTENTS: "contents",
}


def _is_item(written: Paragraph, style: str, ours: bool) -> bool:
    """Whether it is a point of a list: reports number their paragraphs, too, with plain numbers."""
    if not written.number or written.depth < 0:
        return False
    if ours:
        return style == "list paragraph"
    plain = written.number.strip("().[] ")
    return style.startswith("list") or written.depth > 0 or not plain.isdecimal()


def arranged(view: View, found: Sequence[Piece], findings: Collection[str] = ()) -> list[Piece | Part]:
    """The pieces inside the parts that an export marked; without marks they are as they were.

    ``findings``: names of bookmarks around paragraphs that a person tied to a finding.
    """
    top: list[Piece | Part] = []
    stack: list[Part] = []
    if not found:
        return []
    last = found[-1].written
    end = last.span.end + 1 if last else found[-1].start
    begin = found[0].start
    waiting = [
        one
        for one in _regions(view, findings)
        if one.span.start <= end and (one.span.start >= begin or one.span.end > begin)
    ][::-1]
    for piece in found:
        _close(stack, piece.start)
        while waiting and waiting[-1].span.start <= piece.start:
            _open(waiting.pop(), stack, top)
            _close(stack, piece.start)
        (stack[-1].inner if stack else top).append(piece)
    for part in reversed(waiting):
        _close(stack, part.span.start)
        _open(part, stack, top)
    return top


def _close(stack: list[Part], here: int) -> None:
    while stack and stack[-1].span.end <= here:
        stack.pop()


def _open(part: Part, stack: list[Part], top: list[Piece | Part]) -> None:
    """Put a part into the one that is open; it ends with it at the latest."""
    _close(stack, part.span.start)
    if stack:
        part.span = TextSpan(part.span.start, max(part.span.start, min(part.span.end, stack[-1].span.end)))
    (stack[-1].inner if stack else top).append(part)
    stack.append(part)


def _regions(view: View, findings: Collection[str]) -> list[Part]:
    """The marked parts, outer ones before those that begin with them; each from a paragraph's start to one's end."""
    starts = [one.span.start for one in view.draft.paragraphs]
    made = []
    for name, span in parts(view.draft).items():
        found = PART.fullmatch(name)
        if found:
            made.append(Part(found[1], name, _snapped(view, span, starts)))
    tied = ((one.name, one.span) for one in view.draft.bookmarks if one.name in findings)
    made += [Part("finding", name, _snapped(view, span, starts)) for name, span in tied]
    order = {one.name: place for place, one in enumerate(made)}
    return sorted(made, key=lambda one: (one.span.start, -one.span.end, order[one.name]))


def _snapped(view: View, span: TextSpan, starts: Sequence[int]) -> TextSpan:
    """A word processor that saves the file moves marks between paragraphs to the edges of the words."""
    start, end = span.start, span.end
    first = max(0, bisect_right(starts, start) - 1)
    here = view.draft.paragraphs[first].span
    if here.start <= start < here.end:
        start = here.start
    elif start == here.end and here.length and end > start:
        start += 1
    last = view.draft.paragraphs[max(0, bisect_right(starts, end) - 1)].span
    if last.start < end <= last.end:
        end = last.end + 1
    return TextSpan(start, max(start, end))
