"""whereabouts: where in a draft something stands, in words by which somebody who has it open finds the place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from probata.method.documents.word.model import Paragraph, ParagraphKind, StoryKind
from probata.method.drafts.view import View

_STORY = {
    StoryKind.TEXT_BOX: "text box",
    StoryKind.HEADER: "header",
    StoryKind.FOOTER: "footer",
    StoryKind.CAPTION: "description of a picture",
    StoryKind.DRAWN: "chart",
}
_KIND = {
    ParagraphKind.HEADING: "heading",
    ParagraphKind.TITLE: "title",
    ParagraphKind.CAPTION: "caption",
}


WHOLE = "the draft as a whole"


class Whereabouts:
    """The places of one view: numbers as they print, the headings above, and paragraphs counted as people count."""

    def __init__(self, view: View) -> None:
        self._view = view
        each = [view.paragraph(one) for one in view.read]
        self._notes = {mark.label: mark.printed for mark in view.draft.marks}
        self._marks = {mark.label: mark.at for mark in reversed(view.draft.marks)}
        self._sections = tuple(_sections(view, each))
        self._nth = tuple(_counted(each))

    @property
    def first(self) -> int:
        """The paragraph that stands for the whole: the title, else the first one that people take for the text."""
        each = [self._view.paragraph(one) for one in self._view.read]
        title = (number for number, one in enumerate(each) if one.kind is ParagraphKind.TITLE and one.cell is None)
        text = (number for number, one in enumerate(each) if _is_text(one) and len(_words(self._view, number)) > 1)
        return next(title, next(text, 0))

    def at(self, offset: int) -> str:
        """The place of an offset of the view, with the heading above; "the draft" where nothing is in it."""
        if not self._view.read:
            return "the draft"
        number = self._view.number_at(offset)
        section = self._sections[number]
        return f"{self.where(number)} ({section})" if section else self.where(number)

    def stands(self, number: int, start: int) -> int:
        """Where a reader comes to a place of the draft's text: of a note, at its mark."""
        one = self._view.paragraph(self._view.read[number])
        return self._marks.get(one.note, start) if one.note else start

    def section(self, number: int) -> str:
        """The heading above a paragraph of the view; of a note, that above its mark; "" before the first."""
        return self._sections[number]

    def where(self, number: int) -> str:
        """The place of a paragraph of the view: ``paragraph 12``, ``note 3``, ``table 2, row 4``; of one that bears no
        number, which it is under its heading (``2nd paragraph``)."""
        one = self._view.paragraph(self._view.read[number])
        if one.note:
            return f"{one.story.value} {self._notes.get(one.note, 'without a mark')}"
        if one.cell is not None:
            return f"{one.cell.sheet}, row {one.cell.row}"
        named, printed = _STORY.get(one.story) or _KIND.get(one.kind), _number(one)
        if named:
            return named
        if printed:
            return f"paragraph {printed}"
        return f"{_ordinal(self._nth[number])} paragraph"


def _number(paragraph: Paragraph) -> str:
    """The number that a paragraph prints; "" for a bullet and for none."""
    return paragraph.number.strip().rstrip(".").strip("•")


def _opens(paragraph: Paragraph) -> bool:
    return paragraph.kind is ParagraphKind.HEADING and paragraph.cell is None


def _sections(view: View, each: Sequence[Paragraph]) -> Iterator[str]:
    above, marked = "", dict[str, str]()
    for number, paragraph in enumerate(each):
        if paragraph.note:
            yield marked.get(paragraph.note, "")
            continue
        if _opens(paragraph):
            above = _words(view, number)
        for _at, mark in view.read[number].marks:
            marked.setdefault(mark.label, above)
        yield above


def _counted(each: Sequence[Paragraph]) -> Iterator[int]:
    """Which of the paragraphs under its heading each is; cells, notes, headings and contents are none."""
    nth = 0
    for one in each:
        if _opens(one):
            nth = 0
        nth += _is_text(one) and not _opens(one)
        yield max(nth, 1)


def _is_text(one: Paragraph) -> bool:
    return one.story is StoryKind.BODY and one.cell is None and one.kind is not ParagraphKind.CONTENTS


def _words(view: View, number: int) -> str:
    return " ".join(view.read[number].span.of(view.text).split())


def _ordinal(number: int) -> str:
    last = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{last}"
