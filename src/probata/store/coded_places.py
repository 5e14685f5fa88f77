"""Coded places: where in an account a coding is told; a cell of the interview for each code, as it is spelled.

That a coding has a place is as open as the coding is. Where, and in which words, lies in the compartment of the person
who told it: it goes wherever that goes, and is gone with it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from sqlalchemy import Connection, select

from probata.record.ref import Ref
from probata.record.withheld import Withheld
from probata.store import cells
from probata.store.cells import Held
from probata.store.tables import sealed

_FIELD = "place "
_FIRST, _AFTER = "interview-", "interview."
"""Between these the Refs of interviews lie, so that no other cell is looked at."""

Spelled = Mapping[Ref, Mapping[str, str]]
"""Interview -> code -> its places (method/testimony/places.py)."""


def code_of(field: str) -> str | None:
    """The code whose places stand in such a field; None for any other, and for what merging kept beside it."""
    code = field.removeprefix(_FIELD)
    return code if field.startswith(_FIELD) and code and " " not in code else None


def is_of_one(field: str) -> bool:
    """Whether places stand in such a field, or did before merging kept them beside others."""
    return field.startswith(_FIELD)


def known(connection: Connection) -> dict[Ref, set[str]]:
    """Interview -> the codes that have a place; nothing is opened."""
    found: dict[Ref, set[str]] = {}
    for interview, code in _each(connection):
        found.setdefault(interview, set()).add(code)
    return found


def having(connection: Connection, codes: Collection[str]) -> set[Ref]:
    """The interviews of which one of these codes has a place; nothing is opened."""
    return {interview for interview, code in _each(connection) if code in codes}


def of(connection: Connection, held: Held, interview: Ref) -> dict[str, str]:
    """Code -> its places, of one interview; empty where its compartment is not held. Raises Damaged."""
    codes = sorted(code for one, code in _each(connection, str(interview)) if one == interview)
    found = ((code, cells.get(connection, held, interview, _FIELD + code)) for code in codes)
    return {code: _text(cell) for code, cell in found if cell is not None}


def everyones(connection: Connection, held: Held) -> dict[Ref, dict[str, str]]:
    """The same of everybody whose compartment is held: an interview without a place is left out. Raises Damaged."""
    found: dict[Ref, dict[str, str]] = {}
    there = known(connection)
    for code in sorted(set[str]().union(*there.values())):
        for interview, cell in cells.each(connection, held, _FIELD + code):
            if interview in there:
                found.setdefault(interview, {})[code] = _text(cell)
    return found


def put(connection: Connection, held: Held, within: Mapping[Ref, Ref], after: Spelled, before: Spelled) -> int:
    """Seals what these interviews have now in place of what they had; ``within``: interview -> compartment.

    What is the same is not sealed again. Gives of how many codings the places changed. KeyError for a compartment that
    is not held.
    """
    changed: dict[str, dict[Ref, tuple[Ref, Withheld[bytes]]]] = {}
    gone: dict[str, list[Ref]] = {}
    for interview, now in after.items():
        old = before.get(interview, {})
        for code in sorted(old.keys() | now.keys()):
            if code not in now:
                gone.setdefault(code, []).append(interview)
            elif now[code] != old.get(code):
                data = Withheld(now[code].encode("utf-8"))
                changed.setdefault(code, {})[interview] = (within[interview], data)
    for code, theirs in gone.items():
        cells.drop(connection, theirs, _FIELD + code)
    for code, values in changed.items():
        cells.put_all(connection, held, _FIELD + code, values)
    return sum(map(len, (*gone.values(), *changed.values())))


def forget(connection: Connection, interviews: Collection[Ref]) -> None:
    """Removes the places of these interviews, with what merging kept of them: their account is not here any more."""
    for one in sorted(interviews):
        here = (sealed.c.object == str(one)) & sealed.c.field.startswith(_FIELD, autoescape=True)
        connection.execute(sealed.delete().where(here))


def _each(connection: Connection, of: str = "") -> Iterator[tuple[Ref, str]]:
    """Interview and code, of all places or of those of one interview."""
    whose = sealed.c.object == of if of else (sealed.c.object > _FIRST) & (sealed.c.object < _AFTER)
    query = select(sealed.c.object, sealed.c.field).where(whose & sealed.c.field.startswith(_FIELD, autoescape=True))
    for row in connection.execute(query.order_by(sealed.c.object, sealed.c.field)):
        code = code_of(row.field)
        if code is not None:
            yield Ref.parse(row.object), code


def _text(cell: Withheld[bytes]) -> str:
    return cell.reveal().decode("utf-8")
