"""disclose: one withheld row of a signed package, opened for one recipient, who can check that it was bound before.

Only with consent for that recipient, that use and what goes along. Nothing lies in the clear on any disk, and what was
handed over is written down for the day on which somebody takes consent back.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from probata.inquiry.accounts import echoing
from probata.inquiry.accounts.reaching import DISCLOSURE
from probata.inquiry.entry import clock
from probata.inquiry.entry.door import Opened, authorise, look, new_ref, record, transact
from probata.inquiry.files.writing import write_whole
from probata.inquiry.reports import behind, opening
from probata.inquiry.reports.allowing import Asking, check
from probata.inquiry.reports.opening import OpenedRow
from probata.inquiry.reports.recipients import Recipient, age_key, encrypted, use_of
from probata.inquiry.reports.row_choosing import Chosen, chosen_row, no_such_value
from probata.inquiry.reports.row_listing import Listed, Listing, listed_value, sentences
from probata.inquiry.reports.signed_here import read, signed_here
from probata.record.canonical import Json
from probata.record.digest import Digest
from probata.record.errors import AlreadyThere, AnswerIsNo
from probata.record.ref import Ref

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.method.testimony.model import Use

__all__ = ["Chosen", "Disclosed", "Listed", "Listing", "Recipient", "disclose", "listed"]


@dataclass(frozen=True, slots=True)
class Disclosed:
    """What was written for whom; ``key`` is the fingerprint of the recipient's age key."""

    path: Path
    ref: Ref
    package: str
    edition: str
    value: str
    row: int
    with_item: bool
    recipient: str
    use: str
    key: str

    def as_json(self) -> dict[str, Json]:
        """The documented disclosed object."""
        several = {name: getattr(self, name) for name in self.__slots__ if name not in ("path", "ref")}
        return {"file": str(self.path), "disclosure": str(self.ref), **several}


def disclose(
    opened: Opened, package: Path, chosen: Chosen, to: Recipient, out: Path, *, with_item: bool = False
) -> Disclosed:
    """Writes one row, and with ``with_item`` the exact bytes that it stands for, encrypted to its recipient.

    Consent is asked about once more in the transaction that logs the act, before the file has its name; a no, or any
    error, leaves neither entry nor file.

    Raises AnswerIsNo without consent, BadInput for a package that is not as it was signed here, NotFound and BadUse for
    a row that there is not or that is not told apart, AlreadyThere.
    """
    from probata.signing.disclosing import disclose_kept

    authorise(opened, "disclose")
    use, key = use_of(to), age_key(to.key)
    if out.exists():
        raise AlreadyThere("The disclosure would overwrite a file.", where=str(out))
    data = read(package)
    with look(opened) as connection:
        compared = echoing.closed_to(connection, use)
        signed = signed_here(connection, data, package)
        row = chosen_row(connection, opening.kept(opened, connection, signed), chosen, signed)
        theirs = check(connection, row, use, to.name, with_item=with_item)
    document = behind.document_of(opened, row)
    content = behind.bytes_of(opened, row, document) if with_item else None
    if not theirs:
        behind.refuse_words_of_others(opened, document, use)
    ref, fingerprint = new_ref("disclosure"), Digest.of(key.encode("ascii")).hex
    made = Disclosed(
        out,
        ref,
        signed.package,
        signed.edition,
        row.value,
        row.number,
        with_item,
        to.name.strip(),
        use.value,
        fingerprint,
    )

    def log() -> None:
        with transact(opened) as connection:
            _refuse_not_compared(connection, use, compared)
            _hand_over(opened, connection, row, made, use)

    write_whole(out, encrypted(disclose_kept(data, row.kept, content), key), first=log)
    return made


def _refuse_not_compared(connection: Connection, use: Use, compared: Collection[str]) -> None:
    """Whoever took consent back since the words were compared may stand in what is about to leave."""
    if echoing.closed_to(connection, use) - set(compared):
        raise AnswerIsNo(
            "Somebody took consent back, or refused this use, while this was prepared.",
            next_step="Do it again: then it is compared with what they said. Nothing was written.",
        )


def _hand_over(opened: Opened, connection: Connection, row: OpenedRow, made: Disclosed, use: Use) -> None:
    """Asks once more, logs, and writes down what rests on whom."""
    from probata.store import basis, openings

    theirs = check(connection, row, use, made.recipient, with_item=made.with_item)
    detail: dict[str, Json] = {
        "disclosure": str(made.ref),
        "package": made.package,
        "value": made.value,
        "key": made.key,
        "interviews": sorted(map(str, theirs)),
        "with_item": made.with_item,
    }
    record(connection, opened, "disclose", detail)
    told = (made.with_item, made.recipient, made.use, made.key, str(opened.member), clock.now())
    leaf = row.kept.opening.leaf.hex()
    openings.hand(connection, openings.Handed(made.ref, made.package, made.value, leaf, *told))
    basis.rest(connection, f"{DISCLOSURE}{made.ref}", [str(ref) for ref in (*theirs, *row.items)])


def listed(opened: Opened, package: Path, to: Recipient | None = None, value: str = "") -> Listing:
    """The withheld values of a package, or one of them, with the rows that this recipient may have now."""
    from probata.store import openings

    authorise(opened, "disclose")
    use = use_of(to) if to else None
    data = read(package)
    with look(opened) as connection:
        signed = signed_here(connection, data, package)
        rows = opening.kept(opened, connection, signed)
        asking, said = Asking(connection, rows), sentences(data)
        values = tuple(
            listed_value(
                one, said[str(one["value"])], [row for row in rows if row.value == one["value"]], asking, (to, use)
            )
            for one in signed.values
            if value in ("", one["value"])
        )
        handed = openings.handed_over(connection, signed.package)
    if value and not values:
        raise no_such_value(value)
    return Listing(signed.package, signed.edition, values, tuple(one for one in handed if value in ("", one.value)))
