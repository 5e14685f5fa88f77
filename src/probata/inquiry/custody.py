"""custody: how a document came, inside of what, what was done with its file since, and what people wrote about it."""

from __future__ import annotations

from pathlib import Path

from probata.inquiry.accounts import permitting
from probata.inquiry.entry import clock
from probata.inquiry.entry.door import Opened, authorise, look, record, transact
from probata.inquiry.files.writing import write_whole
from probata.inquiry.records.way import Custody, of_document
from probata.method.sources.assessment_page import page
from probata.record.errors import AlreadyThere


def custody(opened: Opened, name: str) -> Custody:
    """The way of the file that holds this document.

    Raises NotFound when no document has the name, BadUse when several have it, Damaged.
    """
    authorise(opened, "read")
    return of_document(opened, name)[1]


def write_card(opened: Opened, name: str, out: Path) -> Custody:
    """Writes what is known of the file as a page of HTML that anybody can open, and logs it.

    Raises AnswerIsNo for a file that lies in a compartment or was received on a condition (what is said about it stays
    where it lies), AlreadyThere for a file that is there, and as :func:`custody`.
    """
    authorise(opened, "read")
    if out.exists():
        raise AlreadyThere("A file of this name is there.", where=str(out), next_step="Choose another name.")
    found, told = of_document(opened, name)
    with look(opened) as connection:  # before a byte of it lies anywhere
        permitting.nobodys(connection, [found.document.ref])
    under = f"Verification card and custody of one file. Item {told.item}."
    foot = f"Written by Probata on {clock.now()[:10]}."
    made = page(told.document, under, told.sections, foot).encode("utf-8")

    def logged() -> None:
        with transact(opened) as connection:
            permitting.nobodys(connection, [found.document.ref])
            record(connection, opened, "card", {"item": told.item})

    write_whole(out, made, first=logged)
    return told
