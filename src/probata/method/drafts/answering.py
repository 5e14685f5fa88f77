"""answering: remarks and ties written into a copy of the draft, by the way of its format."""

from __future__ import annotations

from collections.abc import Sequence

from probata.method.documents.word.model import Draft
from probata.method.drafts.model import Answered, Remark, Tie
from probata.record.errors import BadUse


def answered(data: bytes, draft: Draft, remarks: Sequence[Remark], ties: Sequence[Tie], now: str) -> Answered:
    """The draft's own bytes with comments and bookmarks put in; everything else is as it was, byte for byte.

    ``now`` is the time that the comments bear, ``2022-03-01T10:00:00Z``. Raises BadUse for a format that is only read
    (PDF), BadInput for a signed file, Unreadable for a damaged one.
    """
    if draft.kind == "docx":
        from probata.method.drafts.docx.answering import answer

        return answer(data, draft, remarks, ties, now)
    if draft.kind == "odt":
        from probata.method.drafts.odt.answering import answer as answer_odt

        return answer_odt(data, draft, remarks, ties, now)
    raise BadUse("A PDF is read and not answered in the file.", where=draft.name, next_step="Review the Word file.")


def cleared(data: bytes, kind: str) -> bytes:
    """The draft without anything that Probata put in."""
    if kind == "odt":
        from probata.method.drafts.odt.removing import without_ours as without_odt

        return without_odt(data)
    from probata.method.drafts.docx.removing import without_ours

    return without_ours(data)
