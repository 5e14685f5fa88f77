"""The column cache: what counts need of everybody, as one array a column, so that no record is opened for a count.

Everything in it is derived. Whatever writes to interviews, codings or the codebook drops the columns that it makes
untrue in its own transaction (interviews.py, the only file that writes there); a reader that finds none makes them from
the records in its own transaction. Who took consent back is read from the interviews themselves each time.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np
from sqlalchemy import Connection, select

from probata.method.testimony.codebook import basic
from probata.method.testimony.columns import (
    AttributeColumn,
    Columns,
    attribute_columns,
    from_bytes,
    from_triples,
    gathered,
    to_bytes,
)
from probata.method.testimony.consents import Consents, consents_of
from probata.record.canonical import dump
from probata.record.errors import BadValue, Damaged
from probata.store import interviews
from probata.store.tables import codings, columns
from probata.store.tables import interviews as people

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from probata.method.testimony.model import Codebook, Interview

_BATCH = 100_000


def consents(connection: Connection) -> Consents:
    """What everybody allowed, in the order of the interviews; Damaged when the kept column does not open.

    Whoever took consent back has taken it back here, whatever the kept column says.
    """
    kept = _kept(connection, {interviews.CONSENT}).get(interviews.CONSENT)
    if kept is None:
        return consents_of(one.consent for one in interviews.everyone(connection))
    return _with_withdrawals(connection, _opened(kept))


def load(connection: Connection, codebook: Codebook, names: Collection[str]) -> Columns:
    """The columns of these codes and attributes and no others; Damaged when a kept one does not open."""
    wanted = _wanted(codebook, names)
    kept = _kept(connection, {interviews.CONSENT, interviews.CODINGS, *wanted})
    if not {interviews.CONSENT, interviews.CODINGS, *wanted} <= set(kept):
        return _only(_made(connection, codebook, interviews.everyone(connection)), names)
    return gathered(interviews.how_many(connection), {name: kept[key] for key, name in wanted.items()})


def keep(connection: Connection, codebook: Codebook, everyone: Sequence[Interview] | None = None) -> None:
    """Makes the columns that were dropped and writes them.

    ``everyone``: all interviews as ``interviews.everyone`` gives them, where the caller has them at hand.
    """
    there = _kept(connection, {interviews.CONSENT, interviews.CODINGS})
    rows: list[dict[str, str | bytes]] = []
    if interviews.CONSENT not in there:
        rows += _people_rows(everyone or interviews.everyone(connection), codebook)
    if interviews.CODINGS not in there:
        made = _codes(connection, codebook)
        rows += [{"name": interviews.CODE + name, "data": to_bytes(column)} for name, column in made.items()]
        rows.append({"name": interviews.CODINGS, "data": b""})
    if rows:
        connection.execute(columns.insert(), rows)


def _people_rows(everyone: Sequence[Interview], codebook: Codebook) -> list[dict[str, str | bytes]]:
    found = consents_of(one.consent for one in everyone)
    texts = tuple(dump(interviews.consent_json(one)).decode("utf-8") for one in found.different)
    made: Mapping[str, AttributeColumn] = attribute_columns(everyone, codebook)
    each = {interviews.CONSENT: AttributeColumn(texts, found.whose)}
    each |= {interviews.ATTRIBUTE + name: column for name, column in made.items()}
    return [{"name": name, "data": to_bytes(column)} for name, column in each.items()]


def _wanted(codebook: Codebook, names: Collection[str]) -> dict[str, str]:
    """Name in the table -> name in the codebook."""
    kinds = ((interviews.CODE, basic(codebook)), (interviews.ATTRIBUTE, tuple(codebook.attributes)))
    return {kind + name: name for kind, known in kinds for name in names if name in known}


def _kept(connection: Connection, names: Collection[str]) -> dict[str, bytes]:
    rows = connection.execute(select(columns).where(columns.c.name.in_(names)))
    return {row.name: bytes(row.data) for row in rows}


def _opened(data: bytes) -> Consents:
    column = from_bytes(data)
    try:
        if isinstance(column, AttributeColumn):
            return Consents(tuple(interviews.consent_of(json.loads(text)) for text in column.labels), column.values)
    except (ValueError, KeyError, TypeError, AttributeError, BadValue):
        pass
    raise Damaged("The kept column of consents is damaged.", next_step="Take the table of interviews in again.")


def _with_withdrawals(connection: Connection, kept: Consents) -> Consents:
    rows = connection.execute(select(people.c.withdrawn).order_by(people.c.number)).scalars()
    gone = np.array(rows.all(), dtype=np.bool_)
    if len(gone) != len(kept.whose):
        raise Damaged("The kept column of consents is of other interviews.")
    whose = np.where(gone, np.int32(len(kept.different)), kept.whose).astype(np.int32)
    return Consents((*kept.different, interviews.taken_back()), whose)


def _made(connection: Connection, codebook: Codebook, everyone: Sequence[Interview]) -> Columns:
    return Columns(len(everyone), _codes(connection, codebook), attribute_columns(everyone, codebook))


def _only(made: Columns, names: Collection[str]) -> Columns:
    codes = {name: column for name, column in made.codes.items() if name in names}
    return Columns(made.interviews, codes, {name: one for name, one in made.attributes.items() if name in names})


def _codes(connection: Connection, codebook: Codebook) -> Mapping[str, NDArray[np.int8]]:
    """One column for each code that is heard, from the codings; those of codes that the codebook lacks are left."""
    numbers = np.array(connection.execute(select(people.c.number).order_by(people.c.number)).scalars().all(), np.int64)
    codes = basic(codebook)
    code_at = {code: at for at, code in enumerate(codes)}
    parts: list[tuple[NDArray[np.int32], NDArray[np.int16], NDArray[np.int8]]] = []
    query = select(codings.c.interview, codings.c.code, codings.c.value).execution_options(yield_per=_BATCH)
    for part in connection.execute(query).partitions():
        number, code, value = zip(*part, strict=True)
        person = np.searchsorted(numbers, np.array(number, np.int64)).astype(np.int32)
        parts.append((person, np.array([code_at.get(one, -1) for one in code], np.int16), np.array(value, np.int8)))
    empty = (np.empty(0, np.int32), np.empty(0, np.int16), np.empty(0, np.int8))
    person, code_of, value_of = (np.concatenate(each) for each in zip(empty, *parts, strict=True))
    known = code_of >= 0
    return from_triples(len(numbers), codes, person[known], code_of[known], value_of[known]).codes
