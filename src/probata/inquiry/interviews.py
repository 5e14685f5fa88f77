"""interviews: take a table of interviews in. Identities and accounts go into compartments and nowhere else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from probata.inquiry.accounts import enclosing, people
from probata.inquiry.accounts.locking import like_names, lock_away, maybe_one, refuse_names
from probata.inquiry.accounts.matching import Row, matched, save_codings
from probata.inquiry.accounts.placing import Placed, take_places
from probata.inquiry.accounts.reaching import Reached, reach
from probata.inquiry.accounts.removing import write_withdrawals
from probata.inquiry.entry import clock, holding
from probata.inquiry.entry.door import Opened, authorise, look, new_ref, record, transact
from probata.method.testimony.codebook import read_codebook
from probata.method.testimony.expression import mentions, parse
from probata.method.testimony.importing import Imported, few, interviews_from
from probata.method.testimony.mapping import read_mapping
from probata.method.testimony.model import Interview, Use
from probata.method.testimony.rows import rows_of
from probata.record.canonical import Json
from probata.record.errors import BadInput, BadValue, NotFound

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection

    from probata.method.testimony.model import Codebook
    from probata.store.cells import Held

_MOST_BYTES = 512 * 2**20


@dataclass(frozen=True, slots=True)
class Receipt:
    """What became of the rows of a table: rows in = new + changed + unchanged + set aside.

    ``linked`` is how many interviews have their account in the inquiry; ``notes`` say what else a person has to know.
    ``taken_back``: of so many the table says that they took consent back, and ``reached`` what rests on them.
    ``places``: how many of its codings have a place in the account.
    """

    rows: int
    new: int
    changed: int
    unchanged: int
    set_aside: tuple[tuple[int, str], ...]
    linked: int
    stale: tuple[str, ...]
    notes: tuple[str, ...]
    taken_back: int = 0
    reached: Reached | None = None
    places: Placed = field(default_factory=Placed)

    def as_json(self) -> dict[str, Json]:
        """The documented receipt object."""
        return {
            "rows": self.rows,
            "new": self.new,
            "changed": self.changed,
            "unchanged": self.unchanged,
            "set_aside": [{"row": row, "reason": reason} for row, reason in self.set_aside],
            "linked": self.linked,
            "stale": list(self.stale),
            "notes": list(self.notes),
            "withdrawn": {"interviews": self.taken_back, **self.reached.as_json()} if self.reached else None,
            "places": self.places.as_json(),
        }


@dataclass(frozen=True, slots=True)
class Listed:
    """The interviews as a member may see them: how many, by consent and by way of keeping, and each by code name."""

    interviews: tuple[Interview, ...]

    def as_json(self) -> dict[str, Json]:
        """The documented list object; identities are in the vault and not here."""
        return {
            "interviews": [
                {
                    "code_name": one.code_name,
                    "ref": str(one.ref),
                    "consent": {use.value: one.consent.state(use).value for use in Use},
                    "how_known": one.how_known.value if one.how_known else None,
                    "account": str(one.account) if one.account else None,
                    "withdrawn": one.consent.withdrawn,
                }
                for one in self.interviews
            ]
        }

    def rows(self) -> Iterator[tuple[str, str, str, str]]:
        """Code name, consent to a public report, how the words are kept, and whether the account is there."""
        for one in self.interviews:
            state = "withdrawn" if one.consent.withdrawn else one.consent.state(Use.PUBLIC).value
            kept = one.how_known.value if one.how_known else "not recorded"
            yield one.code_name, state, kept, "linked" if one.account else "none"


def listed(opened: Opened) -> Listed:
    """Every interview; raises BadUse for a member who may not see which there are. The look is logged."""
    from probata.store import interviews

    authorise(opened, "members")
    with transact(opened) as connection:
        found = interviews.everyone(connection)
        record(connection, opened, "list interviews", {"interviews": len(found)})
    return Listed(found)


def take_in(opened: Opened, table: Path, codebook: Path, mapping: Path) -> Receipt:
    """Takes in a table; the same table again changes nothing, a newer one changes what differs.

    Who took consent back stays withdrawn whatever a table says. Everything is taken in or, when anything in the table
    cannot be used, nothing. The table itself is not kept: it names people.

    Raises NotFound, BadInput (with every fault of the table), Unreadable.
    """
    authorise(opened, "add", "take interviews in")
    text = _text(codebook)
    book = read_codebook(text, codebook.name)
    read = rows_of(_bytes(table), table.name)
    imported = interviews_from(read.rows, read_mapping(_text(mapping), mapping.name), book, new_ref)
    _look_first(opened)
    moved = enclosing.Moved()
    try:
        with transact(opened) as connection:
            receipt = _save(connection, opened, imported, (text, book, mapping.name), moved)
    except BaseException:
        moved.settle(opened, stands=False)
        raise
    moved.settle(opened, stands=True)
    return replace(receipt, notes=(*read.notes, *receipt.notes))


def _look_first(opened: Opened) -> Held:
    """Writes down what is about to be opened: identities, and the names of files with accounts."""
    from probata.store import items, vault

    with look(opened) as connection:
        there = {*vault.compartments(connection).values(), *items.restricted(connection).values()}
        return holding.viewing(opened, connection, there, "interviews")


def _save(
    connection: Connection,
    opened: Opened,
    imported: Imported,
    files: tuple[str, Codebook, str],
    moved: enclosing.Moved,
) -> Receipt:
    from probata.store import basis

    text, book, mapping = files
    looser = _new_codebook(connection, opened, text, book)
    rows, notes = matched(connection, imported, holding.sealing(opened))
    _write(connection, rows, imported)
    refs = {one.made: one.after.ref for one in rows}
    identities = {refs[made]: fields for made, fields in imported.identities.items() if fields}
    told = [one.after.ref for one in rows if one.after.account]
    within = enclosing.ensure(opened, connection, [*identities, *told])
    lock_away(connection, opened, within, identities, rows)
    refuse_names(connection, opened, rows)
    placed = take_places(opened, connection, rows, imported, mapping)
    enclosing.enclose_accounts(opened, connection, _keep(connection, book), moved)
    changed = [one.after for one in rows if one.changed]
    reached = basis.forward(connection, [str(one.ref) for one in changed])
    basis.mark_stale(connection, reached, "rests on an interview that was changed", clock.now())
    gone = [one.after for one in rows if one.taken_back]
    done = Receipt(
        rows=imported.receipt.rows,
        new=sum(one.before is None for one in rows),
        changed=len(changed),
        unchanged=sum(one.before is not None and not one.changed for one in rows),
        set_aside=tuple((one.row, one.reason) for one in imported.receipt.set_aside),
        linked=sum(one.after.account is not None for one in rows),
        stale=_handles(connection, reached),
        notes=(
            *looser,
            *like_names(rows),
            *few(maybe_one(connection, opened, rows), "people"),
            *few(
                (f"column {name!r} was left out, as the mapping says" for name in imported.receipt.ignored), "columns"
            ),
            *imported.receipt.notes,
            *notes,
            *placed.notes,
            *_uncountable(connection, book),
        ),
        taken_back=len(gone),
        reached=reach(connection, gone) if gone else None,
        places=placed,
    )
    detail: dict[str, Json] = {"rows": done.rows, "new": done.new, "changed": done.changed}
    if placed.changed:
        detail["places"] = placed.changed
    if gone:
        detail["sequence"] = write_withdrawals(opened, connection, [one.ref for one in gone])
    record(connection, opened, "interviews", detail)
    return done


def _new_codebook(connection: Connection, opened: Opened, text: str, book: Codebook) -> list[str]:
    """Keeps a codebook that differs from the one before, and says what it protects less."""
    from probata.store import interviews

    before = interviews.codebook(connection)
    looser = _looser(read_codebook(before, people.CODEBOOK), book) if before else []
    if before != text:
        interviews.save_codebook(connection, text, clock.now())
        record(connection, opened, "codebook", {"looser": len(looser)})
    return looser


def _write(connection: Connection, rows: Sequence[Row], imported: Imported) -> None:
    from probata.store import interviews

    new = [one.after for one in rows if one.before is None]
    if new:
        interviews.save(connection, new)
    interviews.replace(connection, *(one.after for one in rows if one.before is not None and one.after != one.before))
    if new or any(one.recoded for one in rows):
        save_codings(connection, rows, imported.triples)


def _keep(connection: Connection, book: Codebook) -> Sequence[Interview]:
    """Writes what is derived from interviews: whose each account is, and the columns that counts are made of. Gives
    everyone."""
    from probata.store import basis, columns, interviews

    everyone = interviews.everyone(connection)
    for account, speakers in _speakers(everyone).items():
        basis.rest(connection, account, speakers)
    columns.keep(connection, book, everyone)
    return everyone


def _speakers(everyone: Sequence[Interview]) -> dict[str, list[str]]:
    """Account -> the interviews that it holds: several, where people were heard together."""
    found: dict[str, list[str]] = {}
    for one in everyone:
        if one.account:
            found.setdefault(str(one.account), []).append(str(one.ref))
    return found


def _uncountable(connection: Connection, book: Codebook) -> Iterator[str]:
    """Saved counts that this codebook has no words for any more."""
    from probata.store import saved

    for handle, one in saved.standing(connection).items():
        if one.kind == saved.COUNT:
            try:
                for text in filter(None, (str(one.body["expression"]), str(one.body["among"]))):
                    mentions(parse(text), book)
            except BadValue as fault:
                yield f"the saved count {handle!r} cannot be counted with this codebook: {fault.message}"


def _looser(before: Codebook, after: Codebook) -> list[str]:
    """What a newer codebook protects less than the one before, said aloud: it decides what may be published."""
    found = []
    if after.threshold < before.threshold:
        found.append(f"PROTECTS LESS: the threshold went down from {before.threshold} to {after.threshold}")
    for name, attribute in before.attributes.items():
        now = after.attributes.get(name)
        if attribute.quasi and (now is None or not now.quasi):
            found.append(f"PROTECTS LESS: {name!r} no longer counts as something that helps to recognise people")
    if after.numbers_need is Use.INTERNAL and before.numbers_need is not Use.INTERNAL:
        found.append("PROTECTS LESS: internal analysis now covers being one of a published number")
    return found


def _handles(connection: Connection, reached: Mapping[str, str]) -> tuple[str, ...]:
    from probata.store import saved

    return tuple(sorted(handle for handle, one in saved.standing(connection).items() if str(one.ref) in reached))


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise BadInput("The file is too large for a table of interviews.", where=str(path))
        return path.read_bytes()
    except FileNotFoundError:
        raise NotFound("There is no such file.", where=str(path), next_step="Check the spelling.") from None


def _text(path: Path) -> str:
    try:
        return _bytes(path).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadInput("The file is not UTF-8.", where=str(path)) from None
