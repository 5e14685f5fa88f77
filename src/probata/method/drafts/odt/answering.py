"""Answering: the same file with remarks and ties in it; insertions only, and every other entry of the ZIP as it was."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import count

from probata.method.documents.word.model import Draft
from probata.method.drafts.model import Answered, Remark, Tie
from probata.method.drafts.odt.holding import Held
from probata.method.drafts.odt.placing import Placing
from probata.method.drafts.odt.writing import TIE, Mark, Prefixes, is_date, thread, tie_mark
from probata.record.errors import BadInput, BadValue


def answer(data: bytes, draft: Draft, remarks: Sequence[Remark], ties: Sequence[Tie], now: str) -> Answered:
    """A text of OpenDocument with remarks as annotations and ties as bookmarks written into its main part.

    Both stand around the exact words. Remarks on words of notes, frames and fields stand around the whole of those;
    on words of headers, footers, charts and frames that hang at a page at the first words of the body, and then begin
    with a line that says where. A tie that cannot stand around its words, or whose name stands in the file already,
    is left out.

    Args:
        data: the file; ``draft`` was read from it.
        remarks: in the order in which their annotations are numbered.
        ties: bookmarks, named ``_prb`` and 16 letters of base 32.
        now: the annotations' date and time, as ``2026-05-04T09:00:00Z``.

    Raises:
        BadInput: the file is signed, or is not the one that the draft was read from.
        BadValue: a span lies outside of the text, ``now`` is no date, a tie has another kind of name.
        Unreadable: the file is damaged.
    """
    _refuse(ties, now)
    held = Held(data, draft.name)
    held.refuse_signed()
    if held.name != draft.main:
        raise BadInput("The draft was read from another file.", where=draft.name)
    placing, prefixes = Placing(draft, held.main), Prefixes(held.main)
    placed = [(remark, placing.of_remark(remark.span)) for remark in remarks]
    names = _names(held.main)
    marks = [thread(remark, place, now, next(names), prefixes) for remark, place in placed if place]
    marks += _ties(draft, ties, placing, prefixes)
    return Answered(held.with_main(_marked(held.main, marks)), tuple(remark for remark, place in placed if not place))


def _refuse(ties: Sequence[Tie], now: str) -> None:
    if not is_date(now):
        raise BadValue("The time of a comment is written like 2026-05-04T09:00:00Z.")
    if any(TIE.fullmatch(tie.name) is None for tie in ties):
        raise BadValue("A tie is named _prb and 16 letters of base 32, so that it says nothing and can be found again.")


def _names(main: bytes) -> Iterator[str]:
    """Names that nothing in the part bears."""
    return (f"probata-{number}" for number in count(1) if f"probata-{number}".encode() not in main)


def _ties(draft: Draft, ties: Sequence[Tie], placing: Placing, prefixes: Prefixes) -> Iterator[Mark]:
    standing = {bookmark.name for bookmark in draft.bookmarks}
    for tie in ties:
        place = placing.of_tie(tie.span) if tie.name not in standing else None
        if place:
            standing.add(tie.name)
            yield tie_mark(tie, place, prefixes)


def _marked(main: bytes, marks: Iterable[Mark]) -> bytes:
    """The part with the marks in it; at one byte what ends stands before what begins."""
    put: dict[int, tuple[list[str], list[str]]] = {}
    for mark in marks:
        point = mark.place.start == mark.place.end
        put.setdefault(mark.place.start, ([], []))[1].append(mark.before + mark.behind * point)
        put.setdefault(mark.place.end, ([], []))[0].append("" if point else mark.behind)
    pieces, at = [], 0
    for place in sorted(put):
        ends, starts = put[place]
        pieces += [main[at:place], "".join((*ends, *starts)).encode()]
        at = place
    return b"".join((*pieces, main[at:]))
