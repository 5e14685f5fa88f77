"""interviews: take a table of interviews in. Identities go into the vault and nowhere else."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from probata.inquiry import clock, people
from probata.inquiry.door import Opened, authorise, new_ref, record, transact
from probata.method.testimony.codebook import read_codebook
from probata.method.testimony.expression import mentions, parse
from probata.method.testimony.importing import Imported, interviews_from
from probata.method.testimony.mapping import read_mapping
from probata.method.testimony.model import ConsentState, Interview, Use
from probata.method.testimony.rows import rows_of
from probata.record.canonical import Json
from probata.record.errors import BadInput, BadValue, NotFound
from probata.record.ref import Ref

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.method.testimony.model import Codebook
    from probata.record.withheld import Withheld

_MOST_BYTES = 512 * 2**20


@dataclass(frozen=True, slots=True)
class Receipt:
    """What became of the rows of a table: rows in = new + changed + unchanged + set aside.

    ``linked`` is how many interviews have their account in the inquiry; ``notes`` say what else a person has to know.
    """

    rows: int
    new: int
    changed: int
    unchanged: int
    set_aside: tuple[tuple[int, str], ...]
    linked: int
    stale: tuple[str, ...]
    notes: tuple[str, ...]

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
    authorise(opened, "add")
    key = people.vault_key(opened)
    text = _text(codebook)
    book = read_codebook(text, codebook.name)
    read = rows_of(_bytes(table), table.name)
    imported = interviews_from(read.rows, read_mapping(_text(mapping), mapping.name), book, new_ref)
    with transact(opened) as connection:
        receipt = _save(connection, opened, imported, key, (text, book))
    return replace(receipt, notes=(*read.notes, *receipt.notes))


@dataclass(frozen=True, slots=True)
class _Row:
    """One interview of the table, ``after``, beside what the inquiry holds of it: None for a new one.

    ``made`` is the Ref that the import gave it, under which its identity lies; ``account`` the name of its file.
    """

    after: Interview
    before: Interview | None
    made: Ref
    codings: Mapping[str, int]
    recoded: bool

    @property
    def changed(self) -> bool:
        """Whether the inquiry holds it otherwise."""
        return self.before is not None and (self.recoded or self.after != self.before)


def _save(
    connection: Connection, opened: Opened, imported: Imported, key: Withheld[bytes], codebook: tuple[str, Codebook]
) -> Receipt:
    from probata.store import basis, interviews

    text, book = codebook
    before = interviews.codebook(connection)
    looser = _looser(read_codebook(before, people.CODEBOOK), book) if before else []
    if before != text:
        interviews.save_codebook(connection, text, clock.now())
        record(connection, opened, "codebook", {"looser": len(looser)})
    rows, notes = _rows(connection, imported)
    new, changed = [one for one in rows if one.before is None], [one for one in rows if one.changed]
    interviews.save(connection, [one.after for one in new])
    for one in changed:
        interviews.replace(connection, one.after)
    _recode(connection, [one for one in rows if one.before is None or one.recoded])
    refs = {one.made: one.after.ref for one in rows}
    _lock_away(connection, opened, key, {refs[made]: fields for made, fields in imported.identities.items()}, rows)
    _refuse_names(connection, opened, rows)
    for account, speakers in _speakers(interviews.everyone(connection)).items():
        basis.rest(connection, account, speakers)
    _make_columns(connection, book)
    reached = basis.forward(connection, [str(one.after.ref) for one in changed])
    basis.mark_stale(connection, reached, "rests on an interview that was changed", clock.now())
    receipt = imported.receipt
    done = Receipt(
        rows=receipt.rows,
        new=len(new),
        changed=len(changed),
        unchanged=len(rows) - len(new) - len(changed),
        set_aside=tuple((one.row, one.reason) for one in receipt.set_aside),
        linked=sum(one.after.account is not None for one in rows),
        stale=_handles(connection, reached),
        notes=(
            *looser,
            *_like_names(rows),
            *(f"column {name!r} was left out, as the mapping says" for name in receipt.ignored),
            *receipt.notes,
            *notes,
            *_uncountable(connection, book),
        ),
    )
    record(connection, opened, "interviews", {"rows": done.rows, "new": done.new, "changed": done.changed})
    return done


def _lock_away(
    connection: Connection,
    opened: Opened,
    key: Withheld[bytes],
    identities: Mapping[Ref, Mapping[str, Withheld[str]]],
    rows: Sequence[_Row],
) -> None:
    """Puts identities into the vault; what a table does not say of somebody stays there, so that it protects them."""
    from probata.store import vault

    known = vault.everyone(connection, opened.folder.inquiry, key)
    nowhere = [one for one in rows if ConsentState.NOT_NEEDED in one.after.consent.states.values()]
    if wrong := sum(one.after.ref in known for one in nowhere):
        raise BadInput(
            f"{wrong} of the rows say that the identity is stored nowhere, and the vault holds it from another table.",
            next_step="Write down what each person said to each use. Nothing was taken in.",
        )
    merged = {ref: {**known.get(ref, {}), **fields} for ref, fields in identities.items()}
    vault.put(connection, opened.folder.inquiry, key, merged)


def _refuse_names(connection: Connection, opened: Opened, rows: Sequence[_Row]) -> None:
    """BadInput when a code name holds something of somebody's identity; the message does not say what."""
    lexicon = people.lexicon(opened, connection)
    wrong = sum(bool(lexicon.find(one.after.code_name)) for one in rows)
    if wrong:
        raise BadInput(
            f"{wrong} of the code names hold something of somebody's identity.",
            next_step="Give each interview a number that says nothing, such as I-07. Nothing was taken in.",
        )


def _like_names(rows: Sequence[_Row]) -> Iterator[str]:
    plain = sum(not any(sign.isdigit() for sign in one.after.code_name) for one in rows)
    if plain:
        yield f"{plain} of the code names hold no digit: make sure that none is a name; they lie outside the vault"


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


def _rows(connection: Connection, imported: Imported) -> tuple[list[_Row], list[str]]:
    from probata.store import interviews

    held = {folded(one.code_name): one for one in interviews.everyone(connection)}
    blocked = {one.account: one.code_name for one in held.values() if one.account and one.consent.withdrawn}
    numbers = interviews.numbers(connection)
    coded = _coded(connection) if held else {}
    documents, notes, rows = _documents(connection), [], []
    fresh = _fresh(imported)
    for one in imported.interviews:
        account, note = _account(imported.accounts.get(one.ref, ""), one.code_name, documents)
        notes += note
        before, codings = held.pop(folded(one.code_name), None), fresh.get(one.ref, {})
        if before is None and account in blocked:
            raise BadInput(
                "The account of an interview that was withdrawn stands beside another code name.",
                where=f"{one.code_name}, {blocked[account]}",
                next_step="Nobody comes back under another name: correct the table.",
            )
        after = replace(one, account=account)
        if before is not None:
            consent = before.consent if before.consent.withdrawn else one.consent
            account = account or before.account
            after = replace(after, ref=before.ref, code_name=before.code_name, account=account, consent=consent)
        recoded = before is not None and coded.get(numbers[before.ref], {}) != codings
        rows.append(_Row(after, before, one.ref, codings, recoded))
    return rows, [*notes, *_left(held)]


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


def folded(code_name: str) -> str:
    """A code name as it is compared: case, width, dashes, blanks and leading zeros make nobody another person."""
    plain = unicodedata.normalize("NFKC", code_name).casefold()
    kept = "".join(sign for sign in plain if sign.isalnum())
    return re.sub(r"(?<!\d)0+(?=\d)", "", kept)


def _left(held: Collection[str]) -> Iterator[str]:
    if held:
        yield f"{len(held)} of the interviews that are here already are not in this table; they stay as they were"


def _fresh(imported: Imported) -> dict[Ref, dict[str, int]]:
    """Interview -> code -> number of the value, as the table has it."""
    found: dict[Ref, dict[str, int]] = {}
    triples = imported.triples
    refs = [one.ref for one in imported.interviews]
    for person, code, value in zip(triples.person.tolist(), triples.code.tolist(), triples.value.tolist(), strict=True):
        found.setdefault(refs[person], {})[triples.codes[code]] = value
    return found


def _coded(connection: Connection) -> dict[int, dict[str, int]]:
    """Number of the interview -> code -> number of the value, as the inquiry holds it."""
    from probata.store import interviews

    found: dict[int, dict[str, int]] = {}
    for number, code, value in interviews.codings_of(connection):
        found.setdefault(number, {})[code] = value
    return found


def _recode(connection: Connection, rows: Sequence[_Row]) -> None:
    from probata.store import interviews

    numbers = interviews.numbers(connection)
    interviews.drop_codings(connection, [numbers[one.after.ref] for one in rows if one.before is not None])
    made = ((numbers[one.after.ref], code, 1, value) for one in rows for code, value in one.codings.items())
    interviews.save_codings(connection, made)


def _make_columns(connection: Connection, book: Codebook) -> None:
    import numpy as np

    from probata.method.testimony.codebook import basic
    from probata.method.testimony.columns import attribute_columns, from_triples
    from probata.store import interviews

    everyone = interviews.everyone(connection)
    numbers = interviews.numbers(connection)
    place = {numbers[one.ref]: at for at, one in enumerate(everyone)}
    codes = basic(book)
    code_at = {code: at for at, code in enumerate(codes)}
    rows = [(place[n], code_at[code], value) for n, code, value in interviews.codings_of(connection) if code in code_at]
    person, code, value = np.array(rows, dtype=np.int64).reshape(-1, 3).T
    made = from_triples(len(everyone), codes, person, code, value, attribute_columns(everyone, book))
    interviews.keep_columns(connection, made)


def _documents(connection: Connection) -> dict[str, tuple[Ref, bool]]:
    """Every name under which an account can be found -> the document and whether others have published it."""
    from probata.store import items

    found: dict[str, tuple[Ref, bool]] = {}
    doubled: set[str] = set()
    for name, ref, public in items.names_of_documents(connection):
        for known in {name, name.rpartition("/")[2]}:
            if known in found:
                doubled.add(known)
            found[known] = (ref, public)
    return {name: one for name, one in found.items() if name not in doubled}


def _account(file: str, code_name: str, documents: Mapping[str, tuple[Ref, bool]]) -> tuple[Ref | None, list[str]]:
    if not file:
        return None, []
    found = documents.get(file) or documents.get(file.replace("\\", "/").rpartition("/")[2])
    if found is None:
        return None, [
            f"{code_name}: its account is not in the inquiry, or two files have its name; add it and run this again"
        ]
    if found[1]:
        return None, [
            f"{code_name}: its account is marked as public, which no account is; `probata mark` takes that back"
        ]
    return found[0], []


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
