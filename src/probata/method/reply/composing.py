"""composing: the whole text of a response, with transcripts where pages are pictures, and what nobody has read.

Pages come from page marks, or from form feeds where a text has no marks. A page without words of its own (running
headers and footers are none) is unread until somebody gives a transcript; a page that its reader calls empty is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from probata.method.documents.model import Mark, MarkKind
from probata.method.reply.deleted import without_deleted
from probata.record.errors import BadInput
from probata.record.span import PageBox, TextSpan

_BESIDE = frozenset({MarkKind.HEADER, MarkKind.FOOTER, MarkKind.FURNITURE})
_EMPTY = re.compile(r"page (\d+) has no text layer: it is empty")
_DAMAGED = re.compile(r"page (\d+) is damaged")
_RECOGNISED = re.compile(r"page (\d+) is a picture with text recognised by a machine")
_SEEN = re.compile(r"pages? ([\d, -]+): [\d,]+ words? recognised in a picture by ")
"""As documents/recognised.py says it, of many pages at once."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its number from 1 and its place in the composed text."""

    number: int
    span: TextSpan


@dataclass(frozen=True, slots=True)
class Composed:
    """The text that paragraphs are split from.

    ``beside`` are running headers and footers, in order; ``headings`` stretches that the document marks as such;
    ``unread`` the numbers of pages that nobody has read; ``pages`` is empty where the document has none.
    """

    text: str = field(repr=False)
    pages: tuple[Page, ...] = ()
    beside: tuple[TextSpan, ...] = ()
    headings: tuple[TextSpan, ...] = ()
    unread: tuple[int, ...] = ()

    def page_at(self, place: int) -> int | None:
        """The number of the page on which a code point stands."""
        return next((one.number for one in reversed(self.pages) if one.span.start <= place), None)


def compose(
    text: str,
    marks: Sequence[Mark] = (),
    limits: Sequence[str] = (),
    transcripts: Mapping[int, str] | None = None,
    where: str = "",
) -> Composed:
    """The text with transcripts set in at their pages, and without what its tracked changes delete.

    Args:
        text, marks: of the stored document.
        limits: what its reader could not tell, page by page.
        transcripts: page -> what a person read there.
        where: the place of the response in its file, for messages.

    Raises:
        BadInput: a transcript of a page that the document does not have, or that has words of its own.
    """
    given = dict(transcripts or {})
    text, marks = without_deleted(text, marks)
    beside = tuple(one.span for one in marks if one.kind in _BESIDE)
    pages = tuple(_pages(text, marks, limits))
    needs = _without_words(text, pages, beside, limits)
    _check(given, pages, needs | _recognised(limits), text, where)
    if not pages and given:
        pages = tuple(Page(number, TextSpan(len(text), len(text))) for number in sorted(given))
    edits = [(one, given[one.number]) for one in pages if one.number in given]
    unread = tuple(sorted(needs - set(given)))
    return _edited(text, pages, edits, beside, _headings(marks), unread)


def _pages(text: str, marks: Sequence[Mark], limits: Sequence[str]) -> Iterator[Page]:
    boxes = [one for one in marks if one.kind is MarkKind.PAGE and isinstance(one.place, PageBox)]
    found = {one.place.page: one.span for one in boxes if isinstance(one.place, PageBox)}
    if not found:
        yield from _by_form_feed(text)
        return
    last = 0
    for number in sorted(found.keys() | _said(_DAMAGED, limits)):
        span = found.get(number, TextSpan(last, last))
        last = span.end
        yield Page(number, span)


def _by_form_feed(text: str) -> Iterator[Page]:
    """Pages of a text with form feeds; one at the very end closes the last page and begins none."""
    if "\f" not in text:
        return
    pieces, place = text.split("\f"), 0
    for number, piece in enumerate(pieces, start=1):
        if number < len(pieces) or piece.strip():
            yield Page(number, TextSpan(place, place + len(piece)))
        place += len(piece) + 1


def _without_words(
    text: str, pages: Sequence[Page], beside: Sequence[TextSpan], limits: Sequence[str]
) -> frozenset[int]:
    empty, bare = _said(_EMPTY, limits), set()
    for page in pages:
        cut = [one for one in beside if one.overlaps(page.span)]
        if page.number not in empty and not _outside(text, page.span, cut).strip():
            bare.add(page.number)
    return frozenset(bare)


def _outside(text: str, span: TextSpan, cut: Sequence[TextSpan]) -> str:
    kept, place = [], span.start
    for one in sorted(cut):
        kept.append(text[place : max(place, min(one.start, span.end))])
        place = max(place, one.end)
    return "".join([*kept, text[place : span.end]])


def _check(given: Mapping[int, str], pages: Sequence[Page], needs: frozenset[int], text: str, where: str) -> None:
    known = {one.number for one in pages}
    for number in given:
        if (known or text.strip()) and number not in known:
            step = "The document has no pages to count." if not known else f"It has pages 1 to {max(known)}."
            raise BadInput(f"There is a transcript of page {number}, which is not there.", where=where, next_step=step)
        if number in known and number not in needs:
            step = "Leave the transcript out; the page is read as it is."
            raise BadInput(f"Page {number} has words of its own and a transcript.", where=where, next_step=step)


def _edited(
    text: str,
    pages: Sequence[Page],
    edits: Sequence[tuple[Page, str]],
    beside: Sequence[TextSpan],
    headings: Sequence[TextSpan],
    unread: tuple[int, ...],
) -> Composed:
    """Puts each transcript in the place of its page and moves every place behind it."""
    made, place = [], 0
    moves: list[tuple[TextSpan, int]] = []  # what was replaced, and by how much everything behind it moves
    for page, words in edits:
        new = f"\n\n{words.strip()}\n\n"
        made += [text[place : page.span.start], new]
        moves.append((page.span, len(new) - page.span.length))
        place = page.span.end
    text = "".join([*made, text[place:]])
    replaced = {page.number for page, _ in edits}

    def shifted(spans: Sequence[TextSpan]) -> tuple[TextSpan, ...]:
        kept = [one for one in spans if not any(span.overlaps(one) for span, _ in moves)]
        return tuple(sorted(one.shifted(sum(by for span, by in moves if span.end <= one.start)) for one in kept))

    placed, added = [], 0
    sizes = {page.number: by for (page, _), (_, by) in zip(edits, moves, strict=True)}
    for page in pages:
        start = page.span.start + added
        added += sizes[page.number] if page.number in replaced else 0
        placed.append(Page(page.number, TextSpan(start, page.span.end + added)))
    return Composed(text, tuple(placed), shifted(beside), shifted(headings), unread)


def _headings(marks: Sequence[Mark]) -> tuple[TextSpan, ...]:
    return tuple(one.span for one in marks if one.kind is MarkKind.HEADING)


def _recognised(limits: Sequence[str]) -> frozenset[int]:
    """The pages whose words a machine saw in a picture: what a person reads there outranks them."""
    runs = (run for one in limits if (found := _SEEN.match(one)) for run in found[1].split(","))
    ends = (run.strip().partition("-") for run in runs)
    seen = frozenset(page for first, _, last in ends for page in range(int(first), int(last or first) + 1))
    return seen | _said(_RECOGNISED, limits)


def _said(pattern: re.Pattern[str], limits: Sequence[str]) -> frozenset[int]:
    return frozenset(int(found[1]) for one in limits if (found := pattern.match(one)))
