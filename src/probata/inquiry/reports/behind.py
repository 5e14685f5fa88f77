"""Behind: the item that a withheld row stands for, and its exact bytes as they may go along; for disclose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from probata.inquiry.accounts import echoing
from probata.inquiry.documents import texts
from probata.inquiry.entry import holding
from probata.inquiry.entry.door import Opened, look
from probata.inquiry.reports.opening import OpenedRow
from probata.record.errors import AnswerIsNo, BadInput, BadUse

if TYPE_CHECKING:
    from probata.method.documents.item import FullDocument
    from probata.method.testimony.model import Use


def document_of(opened: Opened, row: OpenedRow) -> FullDocument | None:
    """A document of the row's item; None for a row that stands for none."""
    if not row.items:
        return None
    for one in texts.load(opened, act="disclose").stored:
        if one.item.ref in row.items:
            return one
    raise BadInput(
        "The item is not here any more, or its person took consent back.",
        where=f"row {row.number} of {row.value}",
        next_step="Nothing can be handed over of it.",
    )


def bytes_of(opened: Opened, row: OpenedRow, document: FullDocument | None) -> bytes:
    """The exact bytes that the row was bound to: the captured file, or where that is another thing, its text."""
    from probata.store import blobs, items

    if document is None or row.stands_for is None:
        raise BadUse("The row stands for no item that could go along.", next_step="Leave --with-item out.")
    if row.stands_for != document.item.digest:
        return _whole_text(opened, document)
    with look(opened) as connection:
        within = items.restricted(connection).get(document.item.ref)
        name = items.blob_of(connection, document.item.ref)
        if within is None:
            return blobs.get(opened.blobs, name)
        held = holding.viewing(opened, connection, {within}, "disclose")
        return blobs.get(held.blobs(within, opened.folder.blobs), name)


def _whole_text(opened: Opened, document: FullDocument) -> bytes:
    """The text of the item as `probata read` prints it, of which the document may be a part."""
    from probata.store import item_cells, items

    item = document.item.ref
    with look(opened) as connection:
        within = items.restricted(connection).get(item)
        if within is None:
            return items.open_item(connection, item)[1].encode("utf-8")
        held = holding.viewing(opened, connection, {within}, "disclose")
        return item_cells.text(connection, held, item)[0].encode("utf-8")


def refuse_words_of_others(opened: Opened, document: FullDocument | None, use: Use) -> None:
    """A document that is nobody's account may hold long passages of one that may not be used so, and so may what else
    lies in its file."""
    if document is None:
        return
    blocked = echoing.blocked(opened, use, whole=True)
    beside = [one for one in texts.load(opened, act="disclose").stored if one.item.ref == document.item.ref]
    for one in beside if blocked.accounts else ():
        if blocked.holds(one.text):
            raise AnswerIsNo(f"{echoing.SHARES} ({use}).", where=one.document.name, next_step="Nothing was written.")
