"""word_front: what stands before the report: its title and facts, a draft's open objections, its table of contents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import cast

from probata.method.report.exports._nodes import Node
from probata.method.report.exports._word_book import Book
from probata.method.report.exports._word_paragraphs import Form, Place, paragraph
from probata.method.report.exports._word_runs import Look, field, linked, runs, tab
from probata.method.report.exports._word_xml import nodes, whole

LEVELS = 5
"""Levels of headings that a report has."""
_HERE = "\0"


def front(sheet: Node, book: Book, section: str) -> str:
    """The pages before the report; they end with ``section``."""
    place = Place(right=book.right)
    found = [*_title(cast("Node", sheet["meta"]), book, place)]
    if sheet["draft"]:
        found += _draft(nodes(sheet, "objections"), book, place)
    found += _contents(nodes(sheet, "contents"), book, place)
    end = paragraph("", Form("FrontEnd"), Place(right=book.right), section)
    return "".join((*found, end))


def _title(meta: Node, book: Book, place: Place) -> Iterator[str]:
    words, house = Look(right=book.right), Look(style="Soft", english=book.foreign)
    yield paragraph(runs(str(meta["inquiry"]), words), Form("Inquiry"), place)
    yield paragraph(runs(str(meta["title"]), words), Form("Title"), place)
    for term, said in cast("Sequence[tuple[str, str]]", meta["facts"]):
        yield paragraph(runs(term, house) + tab() + runs(said, words), Form("FrontFact"), place)


# A draft.


def _draft(objections: Sequence[Node], book: Book, place: Place) -> Iterator[str]:
    number, house = len(objections), Look(english=book.foreign)
    said = f"DRAFT: {number} open objection{'' if number == 1 else 's'}"
    yield paragraph(runs(said, house), Form("Draft"), place)
    if objections:
        yield paragraph(runs("Open objections", house), Form("ObjectionsTitle"), place)
    for one in objections:
        yield paragraph(_objection(one, book, house), Form("Objection"), place)


def _objection(one: Node, book: Book, house: Look) -> str:
    number, to = whole(one, "number"), str(one["to"])
    where, soft = str(one["where"]), house.but(style="Soft")
    place = linked(runs(where, soft), anchor=book.name(to)) if to in book.places else runs(where, soft)
    named = book.at(f"objection-{number}", runs(f"{number}.", house))
    code = runs(f"{one['code']}, ", soft)
    return named + tab() + code + place + runs(". ", soft) + runs(f"{one['message']} {one['next']}", house)


# The table of contents.


def _contents(entries: Sequence[Node], book: Book, place: Place) -> Iterator[str]:
    """A field, which Word makes anew, with the entries that it has until then."""
    if not entries:
        return
    house = Look(english=book.foreign)
    yield paragraph(runs("Contents", house), Form("TOCHeading", next=True), place)
    yield from _entries(entries, book, place)


def _entries(entries: Sequence[Node], book: Book, place: Place) -> Iterator[str]:
    begin, end = field(f'TOC \\o "1-{LEVELS}" \\h \\z \\u', _HERE, stale=True).split(_HERE)
    last = len(entries) - 1
    for at, entry in enumerate(entries):
        inner = _entry(entry, book)
        words = (begin if not at else "") + inner + (end if at == last else "")
        yield paragraph(words, Form(f"TOC{entry['level']}"), place)


def _entry(entry: Node, book: Book) -> str:
    """The heading's words, which lead to it. On which page it stands nobody knows who sets no pages: Word adds that."""
    return linked(runs(str(entry["words"]), Look(right=book.right)), anchor=book.name(str(entry["id"])))
