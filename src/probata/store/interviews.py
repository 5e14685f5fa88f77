"""Interviews, their consent, the codebook and its codings. Who the people are lies in the vault, not here."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, cast

from sqlalchemy import Connection, func, select, union

from probata.method.testimony.model import Consent, ConsentState, HowKnown, Interview, PressTerms, Use
from probata.record.canonical import Json, dump, load
from probata.record.ref import Ref
from probata.record.uncertain_date import UncertainDate
from probata.store.tables import AnyRow, basis, codebooks, codings, columns, documents, interviews

if TYPE_CHECKING:
    from probata.method.testimony.columns import Columns

_BATCH = 50_000


def save(connection: Connection, people: Sequence[Interview]) -> dict[str, int]:
    """Adds the interviews; gives code name -> number, which codings are counted by."""
    for few in _in_parts(people):
        connection.execute(interviews.insert(), [_row(one) for one in few])
    return {row.code_name: row.number for row in connection.execute(select(interviews))}


def replace(connection: Connection, one: Interview) -> None:
    """Writes an interview anew (its consent changed, or its account was found)."""
    connection.execute(interviews.update().where(interviews.c.ref == str(one.ref)).values(**_row(one)))


def everyone(connection: Connection) -> tuple[Interview, ...]:
    """All interviews in the order in which they were taken in; columns count in the same order."""
    return tuple(_interview(row) for row in connection.execute(select(interviews).order_by(interviews.c.number)))


def how_many(connection: Connection) -> int:
    """How many interviews there are."""
    return int(connection.execute(select(func.count()).select_from(interviews)).scalar_one())


def withdrawn_documents(connection: Connection) -> set[str]:
    """The Refs of accounts whose people took their consent back, and of all other documents in the same files.

    What was once their account counts too, though a later table names another file.
    """
    linked = select(interviews.c.account).where(interviews.c.withdrawn)
    gone = select(interviews.c.ref).where(interviews.c.withdrawn)
    accounts = union(linked, select(basis.c.of).where(basis.c.rests_on.in_(gone)))
    of_items = select(documents.c.item).where(documents.c.ref.in_(accounts))
    return {row.ref for row in connection.execute(select(documents.c.ref).where(documents.c.item.in_(of_items)))}


def accounts(connection: Connection) -> set[str]:
    """The Refs of all documents that are somebody's account."""
    query = select(interviews.c.account).where(interviews.c.account.is_not(None))
    return {row.account for row in connection.execute(query)}


def save_codebook(connection: Connection, text: str, at: str) -> None:
    """Adds a version of the codebook; the newest stands."""
    connection.execute(codebooks.insert().values(text=text, at=at))


def codebook(connection: Connection) -> str | None:
    """The text of the newest codebook; None when there is none."""
    query = select(codebooks.c.text).order_by(codebooks.c.number.desc()).limit(1)
    found = connection.execute(query).scalar_one_or_none()
    return None if found is None else str(found)


def save_codings(connection: Connection, rows: Iterable[tuple[int, str, int, int]]) -> None:
    """Adds codings: number of the interview, code, number of the act, place of the value among the five."""
    waiting: list[dict[str, int | str]] = []
    for interview, code, act, value in rows:
        waiting.append({"interview": interview, "code": code, "act": act, "value": value})
        if len(waiting) == _BATCH:
            connection.execute(codings.insert(), waiting)
            waiting = []
    if waiting:
        connection.execute(codings.insert(), waiting)


def drop_codings(connection: Connection, numbers: Sequence[int]) -> None:
    """Removes the codings of these interviews, which are to be written anew."""
    for at in range(0, len(numbers), 500):
        connection.execute(codings.delete().where(codings.c.interview.in_(numbers[at : at + 500])))


def codings_of(connection: Connection) -> list[tuple[int, str, int]]:
    """Every coding: number of the interview, code, value."""
    query = select(codings.c.interview, codings.c.code, codings.c.value)
    return [(row.interview, row.code, row.value) for row in connection.execute(query)]


def keep_columns(connection: Connection, made: Columns) -> None:
    """Writes the columns in place of those that were there; codes and attributes have no name in common."""
    from probata.method.testimony.columns import to_bytes

    connection.execute(columns.delete())
    rows = [{"name": name, "data": to_bytes(column)} for name, column in made.codes.items()]
    rows += [{"name": name, "data": to_bytes(column)} for name, column in made.attributes.items()]
    if rows:
        connection.execute(columns.insert(), rows)


def load_columns(connection: Connection, names: Collection[str]) -> Columns:
    """The columns of these codes and attributes and no others; Damaged when one does not open."""
    from probata.method.testimony.columns import gathered

    rows = connection.execute(select(columns).where(columns.c.name.in_(names)))
    return gathered(how_many(connection), {row.name: bytes(row.data) for row in rows})


def numbers(connection: Connection) -> dict[Ref, int]:
    """Ref of every interview -> its number."""
    return {Ref.parse(row.ref): row.number for row in connection.execute(select(interviews.c.ref, interviews.c.number))}


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
    consent = one.consent
    return {
        "attributes": dict(one.attributes),
        "consent": {use.value: state.value for use, state in consent.states.items()},
        "expires": [consent.expires.edtf, consent.expires.original] if consent.expires else None,
        "terms": consent.terms.value if consent.terms else None,
        "description": consent.description,
        "how_known": one.how_known.value if one.how_known else None,
        "interpreter": one.interpreter,
        "age": one.age,
        "age_then": one.age_then,
        "heard_from": list(one.heard_from),
        "together_with": list(one.together_with),
        "through": one.through,
    }


def _interview(row: AnyRow) -> Interview:
    record = cast("dict[str, Json]", load(row.record.encode("utf-8")))
    return Interview(
        ref=Ref.parse(row.ref),
        code_name=row.code_name,
        attributes=cast("Mapping[str, str | None]", record["attributes"]),
        consent=_consent(record),
        account=Ref.parse(row.account) if row.account else None,
        how_known=HowKnown(str(record["how_known"])) if record["how_known"] else None,
        interpreter=bool(record["interpreter"]),
        age=cast("int | None", record["age"]),
        age_then=cast("int | None", record["age_then"]),
        heard_from=tuple(cast("list[str]", record["heard_from"])),
        together_with=tuple(cast("list[str]", record["together_with"])),
        through=str(record["through"]),
    )


def _consent(record: Mapping[str, Json]) -> Consent:
    states, expires = cast("Mapping[str, str]", record["consent"]), cast("list[str] | None", record["expires"])
    return Consent(
        states={Use(use): ConsentState(state) for use, state in states.items()},
        expires=UncertainDate(*expires) if expires else None,
        terms=PressTerms(str(record["terms"])) if record["terms"] else None,
        description=str(record["description"]),
    )
