"""Matching: the interviews of a table beside those that the inquiry holds, each with its account."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, repeat
from operator import itemgetter
from typing import TYPE_CHECKING

from probata.method.testimony.importing import Imported, Triples
from probata.method.testimony.model import Interview
from probata.method.testimony.names import code_key
from probata.record.errors import BadInput
from probata.record.ref import Ref

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from sqlalchemy import Connection

    from probata.store.cells import Held

_CHUNK = 200_000


@dataclass(frozen=True, slots=True)
class Row:
    """One interview of the table, ``after``, beside what the inquiry holds of it: None for a new one.

    ``made`` is the Ref that the import gave it, under which its identity lies; ``recoded`` says whether the inquiry
    holds other codings of it.
    """

    after: Interview
    before: Interview | None
    made: Ref
    recoded: bool

    @property
    def changed(self) -> bool:
        """Whether the inquiry holds it otherwise."""
        return self.before is not None and (self.recoded or self.after != self.before)

    @property
    def taken_back(self) -> bool:
        """Whether the table is where consent was taken back."""
        return self.before is not None and self.after.consent.withdrawn and not self.before.consent.withdrawn


def matched(connection: Connection, imported: Imported, seen: Held | None = None) -> tuple[list[Row], list[str]]:
    """The rows of the table in order, and what has to be said of them.

    ``seen``: the compartments in which accounts may be found by the names of their files.

    Raises BadInput when somebody who took consent back comes back under another code name, and when two code names
    of the table are one person's.
    """
    from probata.store import interviews

    _check_apart(imported.interviews)

    held = {code_key(one.code_name): one for one in interviews.everyone(connection)}
    blocked = _withdrawn(connection, held.values())
    documents, notes, pairs = _documents(connection, seen), [], []
    for one in imported.interviews:
        account, note = _account(imported.accounts.get(one.ref, ""), one.code_name, documents)
        notes += note
        before = held.pop(code_key(one.code_name), None)
        if before is None and account in blocked:
            raise BadInput(
                "The account of an interview that was withdrawn stands beside another code name.",
                where=f"{one.code_name}, {blocked[account]}",
                next_step="Nobody comes back under another name: correct the table.",
            )
        pairs.append((_after(one, before, account), before))
    other = _recoded(connection, imported.triples, [before for _, before in pairs])
    made = [one.ref for one in imported.interviews]
    rows = [Row(*pair, ref, place in other) for place, (pair, ref) in enumerate(zip(pairs, made, strict=True))]
    return rows, [*notes, *_left(held)]


def _check_apart(interviews: Iterable[Interview]) -> None:
    """Of two rows for one person the second would become somebody else, whose refusals nobody finds again."""
    first: dict[str, str] = {}
    for one in interviews:
        if (other := first.setdefault(code_key(one.code_name), one.code_name)) != one.code_name:
            raise BadInput(
                "Two code names of the table are told apart by dashes, blanks, noughts or unseen signs alone.",
                where=f"{other}, {one.code_name}",
                next_step="Write one of them otherwise, or leave one row out.",
            )


def _withdrawn(connection: Connection, everyone: Iterable[Interview]) -> dict[Ref, str]:
    """Documents that hold words of people who took consent back, whether an account or beside it -> a code name."""
    from probata.store import tellers

    gone = {one.ref: one.code_name for one in everyone if one.consent.withdrawn}
    told = tellers.of_documents(connection) if gone else {}
    each = ((document, whose & gone.keys()) for document, whose in told.items())
    return {document: gone[min(theirs)] for document, theirs in each if theirs}


def save_codings(connection: Connection, rows: Sequence[Row], triples: Triples) -> None:
    """Writes the codings of new and of recoded interviews; everybody has a number by now."""
    import numpy as np

    from probata.store import interviews

    numbers = interviews.numbers(connection)
    interviews.drop_codings(connection, [numbers[one.after.ref] for one in rows if one.recoded])
    number = np.array([numbers[one.after.ref] for one in rows], dtype=np.int64)
    chosen = np.flatnonzero(
        np.array([one.before is None or one.recoded for one in rows], dtype=np.bool_)[triples.person]
    )
    interviews.save_codings(connection, _codings(number, chosen, triples))


def _after(one: Interview, before: Interview | None, account: Ref | None) -> Interview:
    """What is kept: who is known keeps the Ref and code name, and stays withdrawn whatever a table says."""
    if before is None:
        return one if account is None else replace(one, account=account)
    consent = before.consent if before.consent.withdrawn else one.consent
    known = account or before.account
    return replace(one, ref=before.ref, code_name=before.code_name, account=known, consent=consent)


def _codings(
    number: NDArray[np.int64], chosen: NDArray[np.intp], triples: Triples
) -> Iterator[tuple[int, str, int, int]]:
    """Rows for the store, made a part at a time, since there may be millions of them."""
    for at in range(0, len(chosen), _CHUNK):
        few = chosen[at : at + _CHUNK]
        codes = [triples.codes[code] for code in triples.code[few].tolist()]
        yield from zip(
            number[triples.person[few]].tolist(), codes, repeat(1), triples.value[few].tolist(), strict=False
        )


def _recoded(connection: Connection, triples: Triples, befores: Sequence[Interview | None]) -> set[int]:
    """The places in the table of interviews of which the inquiry holds other codings."""
    from probata.store import interviews

    if not any(befores):
        return set()
    numbers, fresh = interviews.numbers(connection), _Fresh(triples, len(befores))
    place = {numbers[one.ref]: at for at, one in enumerate(befores) if one is not None}
    other = {at for at in place.values() if fresh.of(at)}
    for number, codings in groupby(interviews.codings_of(connection), itemgetter(0)):
        if (at := place.get(number)) is not None:
            same = {code: value for _, code, value in codings} == fresh.of(at)
            other.discard(at) if same else other.add(at)
    return other


class _Fresh:
    """The codings of a table, person by person."""

    def __init__(self, triples: Triples, people: int) -> None:
        import numpy as np

        self._triples, self._order = triples, np.argsort(triples.person, kind="stable")
        self._bounds = np.searchsorted(triples.person[self._order], np.arange(people + 1)).tolist()

    def of(self, place: int) -> dict[str, int]:
        """Code -> number of its value."""
        three, mine = self._triples, self._order[self._bounds[place] : self._bounds[place + 1]]
        return {
            three.codes[code]: value
            for code, value in zip(three.code[mine].tolist(), three.value[mine].tolist(), strict=True)
        }


def _left(held: Collection[str]) -> Iterator[str]:
    if held:
        yield f"{len(held)} of the interviews that are here already are not in this table; they stay as they were"


def _documents(connection: Connection, seen: Held | None) -> dict[str, tuple[Ref, bool]]:
    """Every name under which an account can be found -> the document and whether others have published it."""
    from probata.store import items

    found: dict[str, tuple[Ref, bool]] = {}
    doubled: set[str] = set()
    for name, ref, public in items.names_of_documents(connection, seen):
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
