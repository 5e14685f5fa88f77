"""word_behind: what the values of a report rest on, behind it; the letter behind a value leads here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import cast

from probata.method.report.exports._nodes import Node
from probata.method.report.exports._word_book import Book
from probata.method.report.exports._word_inlines import OPENING
from probata.method.report.exports._word_paragraphs import Form, Place, paragraph
from probata.method.report.exports._word_runs import Look, linked, runs

TITLE = "What the values rest on"
_SAYS = "The letter behind a value (r, c or a) leads to what may be shown here of its basis."


def behind(openings: Sequence[Node], book: Book) -> str:
    """The openings of all values; nothing where there is none."""
    if not openings:
        return ""
    house, place = Look(english=book.foreign), Place(english=True, right=book.right)
    title = paragraph(runs(TITLE, house), Form("Heading1"), place)
    says = paragraph(runs(_SAYS, house), Form("BodyText"), place)
    return "".join((title, says, *(_opening(one, book, place, house) for one in openings)))


def _opening(one: Node, book: Book, place: Place, house: Look) -> str:
    id_ = str(one["id"])
    back = linked(runs(id_, Look(style="Hyperlink")), anchor=book.name(f"value-{id_}"))
    said = book.at(f"{OPENING}{id_}", back) + runs(": ", house) + runs(str(one["words"]), Look(strong=True))
    head = paragraph(said, Form("Opening"), place)
    return head + "".join(_facts(cast("Sequence[tuple[str, str]]", one["facts"]), place, house))


def _facts(facts: Sequence[tuple[str, str]], place: Place, house: Look) -> Iterator[str]:
    for at, (term, words) in enumerate(facts, 1):
        inner = runs(f"{term}: ", house.but(emphasis=True)) + runs(words, house)
        yield paragraph(inner, Form("Fact", next=at < len(facts)), place)
