"""annexed: the methodology annex as nodes. Its words are the house's, in English, whatever the report's language."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from probata.method.report.annex import Annex
from probata.method.report.annex_tables import HIDDEN, AnnexTable
from probata.method.report.exports._annex_marks import cell_marks, marked, marks_of
from probata.method.report.exports._nodes import Node, cell, items, paragraph, paragraph_of, table, text

TITLE = "How this report was made"
_CONDITIONS = (
    "For findings at this standard the house asks at least for what follows. These are conditions for publishing, no "
    "definition of the standard; whether the standard is met is decided by people and never by a program."
)
_HOUSE = (
    "Its findings are on record with the minimum conditions of the profile {0}, at {1}. What follows is what they ask "
    "at least: conditions for publishing, no definition of the standard; whether it is met is decided by people and "
    "never by a program."
)
_PROFILES = {"un": "UN", "ngo": "NGO", "newsroom": "newsroom"}
_EVALUATED = (
    "Each finding on record was looked at, condition by condition, against the records that it rests on as they were "
    "when this report was made."
)
_PROTECTED = (
    "A number about a group that is defined by an attribute is printed only when it is {0} or more and when no smaller "
    "one can be worked out from what is printed."
)
_SCALE = (
    "A word for a figure is judged on those who were asked and on everyone; where the two differ, the base is printed."
)
_GRADES = "A small letter behind a value says how far a stranger can check it. No letter says that something is true."

Heads = Callable[[int, Sequence[Node]], Node]


def annex_nodes(annex: Annex, open_objections: int, head: Heads, tables: int) -> Iterator[Node]:
    """The annex, heading first; ``tables`` is how many tables the report has before it."""
    yield head(1, [text(TITLE)])
    for title, nodes in _sections(annex, open_objections, tables):
        inner = list(nodes)
        if inner:
            yield head(2, [text(title)])
            yield from inner


def _sections(annex: Annex, open_objections: int, tables: int) -> Iterator[tuple[str, Iterator[Node]]]:
    yield "Documents", _documents(annex, tables + 1)
    yield "Interviews", _interviews(annex, tables + 2)
    after = tables + 2 + len(annex.tables)
    yield "Words for figures", _scale(annex, after)
    yield "Standard of proof", _standard(annex)
    yield "Findings", _findings(annex, after + 1)
    yield "Right of reply", iter([items(annex.hearing)] if annex.hearing else [])
    yield "Marks", _grades(annex, after + (2 if annex.findings else 1))
    yield "Rules", _rules(annex, open_objections)
    yield "What this report cannot establish", iter([items(annex.limits)] if annex.limits else [])


def _documents(annex: Annex, number: int) -> Iterator[Node]:
    yield _table(annex.documents, number)


def _interviews(annex: Annex, number: int) -> Iterator[Node]:
    noun = "interview is" if annex.interviews == 1 else "interviews are"
    words = f"{annex.interviews:,} {noun} counted here. {annex.consent}".strip()
    yield paragraph_of(marked(words, [(f"{one.value:,}", mark) for mark, one in marks_of(annex) if not one.conditions]))
    if annex.left_out:
        yield paragraph("Interviews that may not be part of a number for these readers are left out.")
    if annex.threshold is not None and annex.tables:
        yield paragraph(_PROTECTED.format(annex.threshold))
    for place, one in enumerate(annex.tables):
        yield _table(one, number + place, cell_marks(annex, one))


def _scale(annex: Annex, number: int) -> Iterator[Node]:
    if annex.scale:
        yield paragraph(_SCALE)
        yield _table(AnnexTable("Words and what they stand for", ("word", "stands for"), annex.scale), number)


def _standard(annex: Annex) -> Iterator[Node]:
    if annex.standard:
        yield paragraph(f"This report declares: {annex.standard}.")
    if annex.findings:
        yield paragraph(_HOUSE.format(_PROFILES[annex.findings.house], annex.findings.standard))
        yield items(annex.findings.conditions)
    elif annex.conditions:
        yield paragraph(_CONDITIONS)
        yield items(annex.conditions)
    elif annex.standard:
        yield paragraph("The house has no minimum conditions of its own for this standard.")


def _findings(annex: Annex, number: int) -> Iterator[Node]:
    if annex.findings:
        yield paragraph(f"{_EVALUATED} {annex.findings.adopted}")
        yield _table(annex.findings.table, number)


def _grades(annex: Annex, number: int) -> Iterator[Node]:
    yield paragraph(_GRADES)
    yield _table(AnnexTable("Marks behind values", ("mark", "grade", "meaning"), annex.grades), number)


def _rules(annex: Annex, open_objections: int) -> Iterator[Node]:
    rules = "1 rule looked" if annex.rules == 1 else f"{annex.rules} rules looked"
    count = f"{open_objections} open objection" + ("" if open_objections == 1 else "s")
    yield paragraph(f"{rules} at this report: {count}. A rule finds what it was written to find, and nothing else.")


def _table(shown: AnnexTable, number: int, marks: Mapping[tuple[int, int], str] | None = None) -> Node:
    """The table; ``marks``: row and column of each number that a package signs -> its mark."""
    columns = [_align(column) for column in zip(*shown.rows, strict=True)] or [""] * len(shown.head)
    head = [cell([text(words)], align) for words, align in zip(shown.head, columns, strict=True)]
    rows = [
        [
            cell(marked(words, [(words, marks[down, across])] if marks and (down, across) in marks else []), align)
            for across, (words, align) in enumerate(zip(row, columns, strict=True))
        ]
        for down, row in enumerate(shown.rows)
    ]
    return table(number, shown.caption, head, rows, shown.note)


def _align(column: Sequence[str]) -> str:
    """Columns of numbers stand to the right."""
    return "right" if all(words == HIDDEN or words.replace(",", "").isdigit() for words in column) else ""
