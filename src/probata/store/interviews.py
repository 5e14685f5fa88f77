"""Interviews, their consent, the codebook and its codings. Who the people are lies in the vault, not here."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, cast

from sqlalchemy import BindParameter, Connection, Select, bindparam, func, or_, select

from probata.method.testimony.model import (
    Consent,
    ConsentState,
    Form,
    HowKnown,
    Interview,
    PressTerms,
    Recipient,
    Scope,
    Use,
)
from probata.record.canonical import Json, dump
from probata.record.errors import BadValue, Damaged
from probata.record.ref import Ref
from probata.record.uncertain_date import UncertainDate
from probata.store import tellers
from probata.store.tables import AnyRow, codebooks, codings, columns, interviews

CONSENT, CODINGS = "consent of everyone", "all codings"
"""Rows of the column cache; while one is missing, nothing that goes with it is taken from there (columns.py)."""
ATTRIBUTE, CODE = "attribute ", "code "
"""How the names of its other rows begin; names of the codebook hold no blank."""
_BATCH, _FEW = 50_000, 500


def save(connection: Connection, people: Sequence[Interview]) -> None:
    """Adds the interviews, in this order."""
    _forget_people(connection)
    _forget_codings(connection)
    for few in _in_parts(people):
        connection.execute(interviews.insert(), [_row(one) for one in few])


def replace(connection: Connection, *changed: Interview) -> None:
    """Writes interviews anew (consent changed, an account was found)."""
    if not changed:
        return
    _forget_people(connection)
    rows = [{f"new_{name}": value for name, value in _row(one).items()} for one in changed]
    values: dict[str, BindParameter[object]] = {
        name: bindparam(f"new_{name}") for name in ("code_name", "record", "account", "withdrawn")
    }
    connection.execute(interviews.update().where(interviews.c.ref == bindparam("new_ref")).values(**values), rows)


def everyone(connection: Connection) -> tuple[Interview, ...]:
    """All interviews in the order in which they were taken in; columns count in the same order."""
    read = _Reader()
    return tuple(read.interview(row) for row in connection.execute(_ALL.order_by(interviews.c.number)))


def named(connection: Connection, code_name: str) -> Interview | None:
    """The interview with this code name, or None."""
    row = connection.execute(_ALL.where(interviews.c.code_name == code_name)).one_or_none()
    return None if row is None else _Reader().interview(row)


def of_refs(connection: Connection, wanted: Iterable[Ref]) -> dict[Ref, Interview]:
    """Those of these interviews that are there."""
    read, refs = _Reader(), sorted(map(str, wanted))
    parts = (refs[at : at + _FEW] for at in range(0, len(refs), _FEW))
    rows = (row for few in parts for row in connection.execute(_ALL.where(interviews.c.ref.in_(few))))
    return {one.ref: one for one in map(read.interview, rows)}


def code_names(connection: Connection) -> list[str]:
    """All code names, in the order of the interviews."""
    return list(connection.execute(select(interviews.c.code_name).order_by(interviews.c.number)).scalars())


def refs(connection: Connection) -> list[str]:
    """All Refs as text, in the order of the interviews."""
    return list(connection.execute(select(interviews.c.ref).order_by(interviews.c.number)).scalars())


def how_many(connection: Connection) -> int:
    """How many interviews there are."""
    return int(connection.execute(select(func.count()).select_from(interviews)).scalar_one())


def withdrawn_documents(connection: Connection) -> set[str]:
    """The Refs of all documents that go with people who took their consent back (tellers.py): their accounts, what
    lies in their compartments, and all else in the same files.

    What was once their account counts too, though a later table names another file.
    """
    return tellers.withdrawn(connection)


def accounts(connection: Connection) -> set[str]:
    """The Refs of all documents that are somebody's account."""
    query = select(interviews.c.account).where(interviews.c.account.is_not(None))
    return {row.account for row in connection.execute(query)}


def save_codebook(connection: Connection, text: str, at: str) -> None:
    """Adds a version of the codebook; the newest stands."""
    _forget_people(connection)
    _forget_codings(connection)
    connection.execute(codebooks.insert().values(text=text, at=at))


def codebook(connection: Connection) -> str | None:
    """The text of the newest codebook; None when there is none."""
    query = select(codebooks.c.text).order_by(codebooks.c.number.desc()).limit(1)
    found = connection.execute(query).scalar_one_or_none()
    return None if found is None else str(found)


def save_codings(connection: Connection, rows: Iterable[tuple[int, str, int, int]]) -> None:
    """Adds codings: number of the interview, code, number of the act, place of the value among the five."""
    _forget_codings(connection)
    waiting = iter(rows)
    while few := list(islice(waiting, _BATCH)):
        connection.exec_driver_sql("INSERT INTO codings (interview, code, act, value) VALUES (?, ?, ?, ?)", few)


def drop_codings(connection: Connection, numbers: Sequence[int]) -> None:
    """Removes the codings of these interviews, which are to be written anew."""
    _forget_codings(connection)
    for at in range(0, len(numbers), 500):
        connection.execute(codings.delete().where(codings.c.interview.in_(numbers[at : at + 500])))


def codings_of(connection: Connection, number: int | None = None) -> Iterator[tuple[int, str, int]]:
    """Every coding, interview by interview, or those of one: number of the interview, code, value."""
    query = select(codings.c.interview, codings.c.code, codings.c.value).order_by(codings.c.interview)
    query = query if number is None else query.where(codings.c.interview == number)
    for row in connection.execute(query.execution_options(yield_per=_BATCH)):
        yield row.interview, row.code, row.value


def numbers(connection: Connection) -> dict[Ref, int]:
    """Ref of every interview -> its number, in the order of the interviews."""
    query = select(interviews.c.ref, interviews.c.number).order_by(interviews.c.number)
    return {Ref.parse(row.ref): row.number for row in connection.execute(query)}


def _forget_people(connection: Connection) -> None:
    names = columns.c.name
    connection.execute(columns.delete().where(or_(names == CONSENT, names.startswith(ATTRIBUTE))))


def _forget_codings(connection: Connection) -> None:
    names = columns.c.name
    connection.execute(columns.delete().where(or_(names == CODINGS, names.startswith(CODE))))


def _in_parts(people: Sequence[Interview]) -> Iterable[Sequence[Interview]]:
    return (people[at : at + _BATCH] for at in range(0, len(people), _BATCH))


def _row(one: Interview) -> dict[str, str | bool | None]:
    return {
        "ref": str(one.ref),
        "code_name": one.code_name,
        "record": dump(_record(one)).decode("utf-8"),
        "account": str(one.account) if one.account else None,
        "withdrawn": one.consent.withdrawn,
    }


def _record(one: Interview) -> dict[str, Json]:
    return {
        "attributes": dict(one.attributes),
        **consent_json(one.consent),
        "how_known": one.how_known.value if one.how_known else None,
        "interpreter": one.interpreter,
        "age": one.age,
        "age_then": one.age_then,
        "heard_from": list(one.heard_from),
        "together_with": list(one.together_with),
        "through": one.through,
    }


def consent_json(consent: Consent) -> dict[str, Json]:
    """A consent as it is kept."""
    return {
        "consent": {use.value: state.value for use, state in consent.states.items()},
        "expires": [consent.expires.edtf, consent.expires.original] if consent.expires else None,
        "terms": consent.terms.value if consent.terms else None,
        "description": consent.description,
        "limits": _limits(consent),
    }


def _limits(consent: Consent) -> Json:
    """What was said beside uses, days and terms; None where nothing was, as of most people."""
    found: dict[str, Json] = {
        "scope": None if consent.scope is None else sorted(consent.scope),
        "scopes": {use.value: sorted(parts) for use, parts in consent.scopes.items()},
        "until": {use.value: [day.edtf, day.original] for use, day in consent.until.items()},
        "form": consent.form.value if consent.form else None,
        "reference": consent.reference,
        "recipients": [[one.use.value, one.name, one.state.value] for one in consent.recipients],
    }
    return found if any(one not in (None, "", {}, []) for one in found.values()) or consent.scope is not None else None


def consent_of(record: Mapping[str, Json]) -> Consent:
    """The consent of :func:`consent_json`."""
    states, expires = cast("Mapping[str, str]", record["consent"]), cast("list[str] | None", record["expires"])
    return Consent(
        states={Use(use): ConsentState(state) for use, state in states.items()},
        expires=UncertainDate(*expires) if expires else None,
        terms=PressTerms(str(record["terms"])) if record["terms"] else None,
        description=str(record["description"]),
        **_limits_of(cast("Mapping[str, Any] | None", record["limits"])),
    )


def _limits_of(said: Mapping[str, Any] | None) -> dict[str, Any]:  # JSON that this file wrote, as Consent takes it
    if said is None:
        return {}
    return {
        "scope": None if said["scope"] is None else _parts(said["scope"]),
        "scopes": {Use(use): _parts(parts) for use, parts in said["scopes"].items()},
        "until": {Use(use): UncertainDate(*day) for use, day in said["until"].items()},
        "form": Form(said["form"]) if said["form"] else None,
        "reference": str(said["reference"]),
        "recipients": tuple(Recipient(Use(use), name, ConsentState(state)) for use, name, state in said["recipients"]),
    }


def _parts(names: Sequence[str]) -> frozenset[Scope]:
    return frozenset(map(Scope, names))


def taken_back() -> Consent:
    """The consent of somebody who took it back."""
    return Consent(dict.fromkeys(Use, ConsentState.WITHDRAWN))


_ALL: Select[Any] = select(
    interviews.c.ref, interviews.c.code_name, interviews.c.record, interviews.c.account
)  # rows of a select over a table have no types of their own (tables.py)


class _Reader:
    """Opens rows; what many of them say of consent is made once and shared.

    The records are JSON that this file wrote, on pages that SQLCipher has authenticated: no spelling is checked again.
    """

    def __init__(self) -> None:
        self._consents: dict[tuple[object, ...], Consent] = {}

    def interview(self, row: AnyRow) -> Interview:
        try:
            record = cast("dict[str, Json]", json.loads(row.record))
            return self._made(row.ref, row.code_name, record, row.account)
        except (ValueError, KeyError, TypeError, AttributeError, BadValue):
            raise Damaged("The record of an interview is damaged.", where=row.ref) from None

    def _made(self, ref: str, code_name: str, record: Mapping[str, Json], account: str | None) -> Interview:
        return Interview(
            ref=Ref.parse(ref),
            code_name=code_name,
            attributes=cast("Mapping[str, str | None]", record["attributes"]),
            consent=self._consent(record),
            account=Ref.parse(account) if account else None,
            how_known=HowKnown(str(record["how_known"])) if record["how_known"] else None,
            interpreter=bool(record["interpreter"]),
            age=cast("int | None", record["age"]),
            age_then=cast("int | None", record["age_then"]),
            heard_from=tuple(cast("list[str]", record["heard_from"])),
            together_with=tuple(cast("list[str]", record["together_with"])),
            through=str(record["through"]),
        )

    def _consent(self, record: Mapping[str, Json]) -> Consent:
        states, expires = cast("Mapping[str, str]", record["consent"]), cast("list[str] | None", record["expires"])
        limits = record["limits"] and dump(record["limits"])
        said = tuple(states.items()), tuple(expires or ()), record["terms"], record["description"], limits
        return self._consents.get(said) or self._consents.setdefault(said, consent_of(record))
