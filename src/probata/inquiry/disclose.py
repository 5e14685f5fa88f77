"""disclose: one withheld row of a signed package, opened for one recipient, who can check that it was bound before.

Only with consent for that recipient, that use and what goes along. Nothing lies in the clear on any disk, and what was
handed over is written down for the day on which somebody takes consent back.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from probata.inquiry.accounts.reaching import DISCLOSURE
from probata.inquiry.entry import clock
from probata.inquiry.entry.door import Opened, authorise, look, new_ref, record, transact
from probata.inquiry.files.writing import write_whole
from probata.inquiry.reports import behind, opening
from probata.inquiry.reports.allowing import About, Asking, check
from probata.inquiry.reports.opening import OpenedRow
from probata.method.testimony.model import Use
from probata.method.testimony.unseen import empty
from probata.record.canonical import Json
from probata.record.digest import Digest
from probata.record.errors import AlreadyThere, BadInput, BadUse, NotFound, Unreadable
from probata.record.ref import Ref
from probata.record.withheld import Withheld

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.store.openings import Handed, SignedPackage


@dataclass(frozen=True, slots=True)
class Recipient:
    """Who gets it, as people were asked about them, for which use; ``key`` is their age recipient (age1...)."""

    name: str
    use: str
    key: str = ""


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which row of a value: its number, whose (a code name), or the handle of a saved place in its item."""

    value: str
    row: int | None = None
    of: str = ""
    item: str = ""


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


@dataclass(frozen=True, slots=True)
class Listed:
    """One withheld value: how many rows it has, which of them this member can open, and which of those may go.

    ``allowed`` and ``with_item`` are numbers of rows that this recipient may have now, alone and with the item; None
    where no recipient was named.
    """

    value: str
    sentence: str
    rows: int
    opened: tuple[int, ...]
    allowed: tuple[int, ...] | None
    with_item: tuple[int, ...] | None

    def as_json(self) -> dict[str, Json]:
        """The documented object of a value."""
        return {
            "value": self.value,
            "sentence": self.sentence,
            "rows": self.rows,
            "opened": list(self.opened),
            "allowed": None if self.allowed is None else list(self.allowed),
            "with_item": None if self.with_item is None else list(self.with_item),
        }


@dataclass(frozen=True, slots=True)
class Listing:
    """A package with its withheld values, and what was handed over from it."""

    package: str
    edition: str
    values: tuple[Listed, ...]
    handed: tuple[Handed, ...] = field(default=())

    def as_json(self) -> dict[str, Json]:
        """The documented list object."""
        return {
            "package": self.package,
            "edition": self.edition,
            "values": [one.as_json() for one in self.values],
            "handed": [
                {
                    "disclosure": str(one.ref),
                    "value": one.value,
                    "with_item": one.with_item,
                    "recipient": one.recipient,
                    "use": one.use,
                    "key": one.key,
                    "at": one.at,
                }
                for one in self.handed
            ],
        }


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
    use, key = _use(to), _age_key(to.key)
    if out.exists():
        raise AlreadyThere("The disclosure would overwrite a file.", where=str(out))
    data = _read(package)
    with look(opened) as connection:
        signed = _signed_here(connection, data, package)
        row = _row(connection, opening.kept(opened, connection, signed), chosen, signed)
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
            _hand_over(opened, connection, row, made, use)

    write_whole(out, _encrypted(disclose_kept(data, row.kept, content), key), first=log)
    return made


def listed(opened: Opened, package: Path, to: Recipient | None = None, value: str = "") -> Listing:
    """The withheld values of a package, or one of them, with the rows that this recipient may have now."""
    from probata.store import openings

    authorise(opened, "disclose")
    use = _use(to) if to else None
    data = _read(package)
    with look(opened) as connection:
        signed = _signed_here(connection, data, package)
        rows = opening.kept(opened, connection, signed)
        asking = Asking(connection, rows)
        values = tuple(
            _listed(one, [row for row in rows if row.value == one["value"]], asking, (to, use))
            for one in signed.values
            if value in ("", one["value"])
        )
        handed = openings.handed_over(connection, signed.package)
    if value and not values:
        raise _no_such_value(value)
    return Listing(signed.package, signed.edition, values, tuple(one for one in handed if value in ("", one.value)))


def _listed(
    value: Mapping[str, Json], rows: Sequence[OpenedRow], asking: Asking, to: tuple[Recipient | None, Use | None]
) -> Listed:
    recipient, use = to

    def fine(*, with_item: bool) -> tuple[int, ...] | None:
        if recipient is None or use is None:
            return None
        return tuple(row.number for row in rows if asking.fine(row, use, recipient.name, with_item=with_item))

    leaves = value["leaves"]
    return Listed(
        str(value["value"]),
        str(value["sentence"]),
        len(leaves) if isinstance(leaves, list) else 0,
        tuple(row.number for row in rows),
        fine(with_item=False),
        fine(with_item=True),
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


def _use(to: Recipient) -> Use:
    if empty(to.name):
        raise BadUse("A disclosure has one recipient, and none is named.", next_step="Name the office: --recipient.")
    try:
        return Use(to.use)
    except ValueError:
        known = ", ".join(use.value for use in Use)
        raise BadUse("This is no use of an account.", where=to.use, next_step=f"Known are {known}.") from None


def _age_key(text: str) -> str:
    import pyrage

    from probata.store import locks

    locks.check_recipient(text.strip())
    return str(pyrage.x25519.Recipient.from_str(text.strip()))


def _encrypted(data: bytes, key: str) -> bytes:
    import pyrage

    sealed: bytes = pyrage.encrypt(data, [pyrage.x25519.Recipient.from_str(key)])
    return sealed


def _read(package: Path) -> bytes:
    from probata.signing.container import MAX_PACKAGE_BYTES

    try:
        with package.open("rb") as file:
            return file.read(MAX_PACKAGE_BYTES + 1)
    except FileNotFoundError:
        raise NotFound("There is no such file.", where=str(package), next_step="Check the spelling.") from None
    except OSError as fault:
        raise Unreadable(f"The file cannot be read ({fault.strerror}).", where=str(package)) from None


def _signed_here(connection: Connection, data: bytes, package: Path) -> SignedPackage:
    """The package as it was signed here; raises NotAPackage or BadInput with the reason why it is not."""
    from probata.signing import SigningKey, verify
    from probata.store import facts, openings

    found = openings.find(connection, Digest.of(data).hex)
    if found is not None:
        return found
    verdict = verify(data)
    where = str(package)
    if verdict.fingerprint is None or not verdict.unchanged:
        raise BadInput(
            "The package was changed after it was signed.", where=where, next_step="Take the file that was published."
        )
    mine = SigningKey(Withheld(facts.get(connection, facts.SIGNING_KEY))).fingerprint == verdict.fingerprint
    says = "Another copy of this inquiry signed it." if mine else "Another inquiry signed it."
    raise BadInput(says, where=where, next_step="Open the inquiry that signed it: only that one has kept its openings.")


def _row(connection: Connection, rows: Sequence[OpenedRow], chosen: Chosen, signed: SignedPackage) -> OpenedRow:
    if chosen.value not in {one["value"] for one in signed.values}:
        raise _no_such_value(chosen.value)
    found = list(_fitting(connection, [row for row in rows if row.value == chosen.value], chosen))
    if not found:
        raise NotFound(
            "The value has no such row, or none that you can open and of which it is known what it stands for.",
            where=chosen.value,
            next_step="`probata disclose PACKAGE --list` says which rows you can open.",
        )
    if len(found) > 1:
        some = ", ".join(str(row.number) for row in found[:8])
        raise BadUse(
            f"{len(found)} rows of the value fit: {some}{', ...' if len(found) > 8 else ''}.",
            where=chosen.value,
            next_step="Name one of them with --row.",
        )
    return found[0]


def _no_such_value(value: str) -> NotFound:
    step = "`probata disclose PACKAGE --list` lists its withheld values; rows of the others stand open in the package."
    return NotFound("The package has no withheld value of this name.", where=value or "--value", next_step=step)


def _fitting(connection: Connection, rows: Sequence[OpenedRow], chosen: Chosen) -> Iterator[OpenedRow]:
    from probata.store import interviews

    about, person = About(connection), interviews.named(connection, chosen.of) if chosen.of else None
    if chosen.of and person is None:
        raise NotFound("Nobody has this code name.", where=chosen.of, next_step="`probata interviews` lists them.")
    item = _item_of(connection, chosen.item) if chosen.item else None
    for row in rows:
        fits = chosen.row in (None, row.number) and (item is None or item in row.items)
        if fits and (person is None or person.ref in about.people(row)):
            yield row


def _item_of(connection: Connection, handle: str) -> Ref:
    from probata.store import items, saved

    place = saved.standing(connection, {saved.PLACE}).get(handle)
    if place is None:
        raise NotFound("No place is saved under this handle.", where=handle, next_step="`probata cite` saves one.")
    return items.item_of(connection, Ref.parse(str(place.body["document"])))
