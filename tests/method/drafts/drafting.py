"""Drafts built by hand: paragraphs of runs, without a file behind them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from probata.method.documents.word.model import (
    Bytes,
    Change,
    ChangeKind,
    Draft,
    Note,
    NoteMark,
    Paragraph,
    ParagraphKind,
    Run,
    StoryKind,
)
from probata.record.span import SheetCell, TextSpan

INSERTED = (Change(ChangeKind.INSERTED, "A. Editor"),)
DELETED = (Change(ChangeKind.DELETED, "A. Editor"),)
BLANK = Paragraph(TextSpan(0, 0), StoryKind.BODY)
PART = "word/document.xml"


@dataclass(frozen=True, slots=True)
class R:
    """A run of words; ``note`` hangs a note with this label and printed number behind them."""

    words: str
    changes: tuple[Change, ...] = ()
    hidden: bool = False
    note: tuple[str, str] | None = None
    bold: bool = False


@dataclass(frozen=True, slots=True)
class P:
    """A paragraph of runs, like another one."""

    runs: Sequence[R | str] = ()
    like: Paragraph = field(default=BLANK)


def heading(words: str, level: int = 1) -> P:
    """A heading."""
    return P([words], replace(BLANK, kind=ParagraphKind.HEADING, level=level, style=f"heading {level}"))


def numbered(number: str, *runs: R | str, depth: int = 0) -> P:
    """A paragraph that bears a number of its own."""
    return P(runs, replace(BLANK, number=number, depth=depth))


def cell(row: int, column: int, words: str, table: str = "table 1") -> P:
    """A cell of a table."""
    return P([words], replace(BLANK, cell=SheetCell(table, row, column)))


def note(label: str, words: str) -> P:
    """The text of a footnote."""
    return P([words], replace(BLANK, story=StoryKind.FOOTNOTE, note=label))


def draft(*paragraphs: P | str, name: str = "draft.docx") -> Draft:
    """The draft that these make; a run is ten bytes long in its part."""
    text, made, runs, marks = "", [], [], []
    notes: dict[str, Note] = {}
    for number, one in enumerate(P([each]) if isinstance(each, str) else each for each in paragraphs):
        start = len(text)
        for each in one.runs:
            run = R(each) if isinstance(each, str) else each
            at = Bytes(PART, 10 * len(runs), 10 * len(runs) + 10)
            if run.words:
                span = TextSpan(len(text), len(text) + len(run.words))
                runs.append(Run(span, at, at, run.changes, run.hidden, bold=run.bold))
                text += run.words
            if run.note:
                marks.append(NoteMark(len(text), run.note[0], run.note[1], at, run.changes))
        made.append(replace(one.like, span=TextSpan(start, len(text))))
        text += "\n"
        if one.like.note:
            before: Mapping[str, Note] = notes
            there = before[one.like.note].paragraphs if one.like.note in before else ()
            notes[one.like.note] = Note(one.like.note, (*there, number))
    return Draft(name, "docx", text, tuple(made), tuple(runs), tuple(marks), notes, main=PART)
