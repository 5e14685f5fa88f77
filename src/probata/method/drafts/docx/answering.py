"""Answering: the same file with remarks and ties in it; insertions only, and every other entry of the ZIP as it was."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial

from probata.method.documents.word.model import Draft
from probata.method.drafts.docx import commenting
from probata.method.drafts.docx.commenting import Numbers, Thread
from probata.method.drafts.docx.editing import Edit, appended, edited
from probata.method.drafts.docx.parts import Parts, parts_of, refuse_signed
from probata.method.drafts.docx.placing import Place, Placing
from probata.method.drafts.docx.scanning import codec_of, scan
from probata.method.drafts.docx.tying import bookmark_xml
from probata.method.drafts.model import Answered, Remark, Tie
from probata.record.errors import BadValue

_ID = re.compile(r":id\s*=\s*[\"']\s*\+?(\d{1,10})\s*[\"']")
_PARAGRAPH_ID = re.compile(r":paraId\s*=\s*[\"']([0-9A-Fa-f]{1,8})[\"']")
# Paragraph ids are above 0 and below 0x80000000 ([MS-DOCX] 2.2.4).
# Ours begin with the letters PB, so that two reviews of one file write the same.
_PARAGRAPHS_FROM = 0x50420001


def answer(data: bytes, draft: Draft, remarks: Sequence[Remark], ties: Sequence[Tie], now: str) -> Answered:
    """A Word file with remarks as comments and ties as bookmarks written into it.

    Comments go around whole runs. Words of notes are reached at the note's mark; words of headers, footers and charts
    at the first run of the body, the comment then begins with a line that says where they stand. A tie that cannot
    stand around its words, or whose name stands in the file already, is left out.

    Args:
        data: the file; ``draft`` was read from it.
        remarks: in the order in which their comments are numbered.
        ties: bookmarks, named ``_prb`` and 16 letters of base 32.
        now: the comments' date and time, as ``2026-05-04T09:00:00Z``.

    Raises:
        BadInput: the file is signed, or is not the one that the draft was read from.
        BadValue: a span lies outside of the text, ``now`` is no date, a tie has another kind of name.
        Unreadable: the file is damaged.
    """
    if not commenting.is_date(now):
        raise BadValue("The time of a comment is written like 2026-05-04T09:00:00Z.")
    parts = parts_of(data, draft.name, draft.main)
    refuse_signed(parts)
    if not remarks and not ties:
        return Answered(data)
    return _answered(parts, draft, remarks, ties, now)


def _answered(parts: Parts, draft: Draft, remarks: Sequence[Remark], ties: Sequence[Tie], now: str) -> Answered:
    placing = Placing(draft, parts.part(parts.main))
    texts = list(_texts(parts))
    ids = Numbers(int(found) for text in texts for found in _ID.findall(text))
    standing = (int(found, 16) for text in texts for found in _PARAGRAPH_ID.findall(text))
    paragraphs = Numbers(standing, first=_PARAGRAPHS_FROM)
    placed = [(remark, placing.of(remark.span)) for remark in remarks]
    threads = [commenting.thread_of(remark, place, now, ids, paragraphs) for remark, place in placed if place]
    named = {bookmark.name for bookmark in draft.bookmarks}
    tied = [(tie, placing.of_tie(tie.span)) for tie in ties if tie.name not in named]
    _mark(parts, threads, [(tie, place, ids.next()) for tie, place in tied if place])
    if threads:
        _comment(parts, threads)
    return Answered(
        parts.written(),
        tuple(remark for remark, place in placed if not place),
        tuple(tie for tie, place in tied if not place),
    )


def _texts(parts: Parts) -> Iterator[str]:
    """The parts in which ids of comments, bookmarks and paragraphs stand."""
    names = [*parts.stories(), *(parts.linked(kind) for kind in ("comments", "commentsExtended", "commentsIds"))]
    for data in (parts.part(name) for name in names if name):
        yield data.decode(codec_of(data), errors="replace")


def _mark(parts: Parts, threads: Sequence[Thread], ties: Sequence[tuple[Tie, Place, int]]) -> None:
    """Puts the marks into the main part. What ends at a byte ends before the next begins there."""
    starts, ends = [], []
    for thread in threads:
        starts.append(Edit(thread.place.start, thread.place.start, commenting.starts_xml(thread)))
        end, sign = commenting.ends_xml(thread)
        ends.append(Edit(thread.place.end, thread.place.end, end))
        ends.append(Edit(thread.place.sign, thread.place.sign, sign))
    for tie, place, number in ties:
        start, end = bookmark_xml(tie, place, number)
        starts.append(Edit(place.start, place.start, start))
        ends.insert(0, Edit(place.end, place.end, end))
    parts.put(parts.main, edited(parts.part(parts.main), [*ends, *starts]))


def _comment(parts: Parts, threads: Sequence[Thread]) -> None:
    uri = threads[0].place.uri
    name = parts.linked("comments")
    part = parts.part(name) if name else commenting.skeleton(uri)
    full = appended(part, parts.where, partial(commenting.comments_xml, threads, _ignorable(part, parts.where)))
    if name:
        parts.put(name, full)
    else:
        name = parts.add_linked("comments.xml", commenting.link_kind(uri), commenting.TYPE, full)
    if any(commenting.tells(thread) for thread in threads):
        _extend(parts, threads)


def _extend(parts: Parts, threads: Sequence[Thread]) -> None:
    name = parts.linked("commentsExtended")
    part = parts.part(name) if name else commenting.SKELETON_EXTENDED
    full = appended(part, parts.where, lambda scope, _uri: commenting.threads_xml(threads, scope))
    if name:
        parts.put(name, full)
    else:
        parts.add_linked("commentsExtended.xml", commenting.LINK_EXTENDED, commenting.TYPE_EXTENDED, full)


def _ignorable(part: bytes, where: str) -> list[str]:
    """The prefixes that the root lets older programs pass over."""
    return scan(part, where, lambda _node: False)[0].attributes.get("Ignorable", "").split()
