"""PB201: words in quotation marks that stand in no {quote}."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.documents.quotations import quotations
from probata.method.report.model import Bound, Objection, Passage
from probata.method.report.prose.evidence import label_at
from probata.method.report.prose.quoting import marked_in, marked_in_front, marked_in_titles, stand_ins
from probata.method.report.prose.woven import place
from probata.method.report.quoting import kept_pieces

CODE = "PB201"
LOOKS_AT = "passage"
SAYS = "Words stand in quotation marks, in {fixed} or in a block quotation, without a place that they are quoted from."
WHY = """A reader takes words in quotation marks for the words of somebody. Copies change words inside the marks, and
only the place itself decides (the house's method, sections 1 and 2; a law of the house). A term in marks that quotes
nobody says so in {fixed} with its reason."""
BAD = "The decree says that “absence from the hostel requires permission”."
GOOD = (
    "The decree says this: {quote}`decree` The province's name for them was {fixed}`“skills hostels”|the name, "
    "not a quotation`."
)
_TITLE = "Write it without the marks: no place can be named there."
SHORT = 15
"""Words: a line of a block quotation that begins with a dash and is no longer names the speaker."""
_SAYS_SO = re.compile(
    r"(?i)\b(?:quot(?:ation|ations|ed|es|e|ing)|said\s+by|words\s+of|cited\s+from|from\s+an?\s+interview)\b"
)
_OF_NOBODY = re.compile(r"(?i)\b(?:no|not|nobody|none|never|neither|without|nothing)\b")
_MARKED = 3
"""Words: fewer in marks can stand at a place by chance."""
_ATTRIBUTION = re.compile(r"[—–-]{1,3}\s*\w[^\n]*\s*$")


def run(bound: Bound) -> Iterator[Objection]:
    """Every closed quotation outside of roles, and every block quotation with prose of its own."""
    for passage in bound.passages:
        block = _block(passage) if passage.kind == "quote" else None
        if block:
            yield _objection(bound, passage, *block, "A block quotation stands here without {quote}.")
            continue
        for quotation in marked_in(passage):
            inner = passage.masked[quotation.inner.start : quotation.inner.end]
            if quotation.closed and quotation.depth == 0 and any(char.isalnum() for char in inner):
                what = "These words stand" if len(inner.split()) > 1 else "This word stands"
                message = f"{what} in quotation marks without a place that they are quoted from."
                yield _objection(bound, passage, quotation.marks.start, quotation.marks.end, message)
        for span in stand_ins(passage.masked):
            message = "These words stand between signs that are set for quotation marks."
            yield _objection(bound, passage, span.start, span.end, message)
    yield from _in_titles(bound)
    yield from _in_fixed(bound)


def _in_titles(bound: Bound) -> Iterator[Objection]:
    """Words in marks where no role can stand: arguments of directives, and the front matter that is printed."""
    for at, quotation in marked_in_titles(bound):
        if quotation.closed and quotation.depth == 0:
            yield Objection(CODE, at, "A title, caption or addressee holds words in quotation marks.", _TITLE)
    for at, closed in marked_in_front(bound):
        if closed:
            yield Objection(CODE, at, "The front matter holds words in quotation marks.", _TITLE)


def _in_fixed(bound: Bound) -> Iterator[Objection]:
    """Words in marks that {fixed} lets pass, and that somebody said: the reason says so, or a saved place has them."""
    for role in bound.manuscript.roles:
        words = role.parts[0] if role.name == "fixed" and role.parts else ""
        each = [words[one.inner.start : one.inner.end] for one in quotations(words) if one.closed]
        place_of = next((found for inner in each if (found := _saved(bound, inner))), "")
        reason = role.parts[1] if len(role.parts) > 1 else ""
        if place_of or (each and _SAYS_SO.search(reason) and not _OF_NOBODY.search(reason)):
            where = f" These words stand at `{place_of}`." if place_of else ""
            message = f"A quotation stands in {{fixed}}, where nobody looks whether anybody said it.{where}"
            next_step = f"Write {{quote}}`{place_of or 'HANDLE'}|the words`, with the place saved that they stand at."
            yield Objection(CODE, role.at, message, next_step, label_at(bound, role.at))


def _saved(bound: Bound, inner: str) -> str:
    """The handle of a place at which all these words stand; empty when there is none."""
    pieces = [piece.casefold().strip(" .,;:!?") for piece in kept_pieces(inner)]
    if sum(len(piece.split()) for piece in pieces) < _MARKED:
        return ""
    for one in bound.records.places.values():
        there = " ".join(one.words.casefold().split())
        if there and all(piece in there for piece in pieces):
            return one.handle
    return ""


def _block(passage: Passage) -> tuple[int, int] | None:
    """Where the prose of a block quotation stands, a line that names the speaker left out."""
    prose = passage.masked
    alone = re.match(r"\s*[—–-]{1,3}\s*\w", prose) and len(prose.split()) <= SHORT
    if alone or any(one.role.name == "quote" for one in passage.bindings):
        prose = _ATTRIBUTION.sub("", prose)
    words = [found.span() for found in re.finditer(r"\w[\w'’-]*", prose)]
    return (words[0][0], words[-1][1]) if words else None


def _objection(bound: Bound, passage: Passage, start: int, end: int, message: str) -> Objection:
    at = place(bound, passage.at.file, passage.at.start + start, passage.at.start + end)
    next_step = (
        "Save the place and write {quote}`HANDLE|the words`; if they quote nobody, {fixed}`“the words”|the reason`."
    )
    return Objection(CODE, at, message, next_step, passage.label if passage.kind == "paragraph" else "")
