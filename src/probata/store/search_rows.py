"""The open documents as the search index reads them: text, name, what was declared, who read the file."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Select, select

from probata.record.ref import Ref
from probata.store.search_body import About, body
from probata.store.tables import declared, documents, items

_FEW = 500
_TITLE = "title"
_OF_ITEM = "SELECT text, reader, public FROM items WHERE ref = ?"
_NAMES = "SELECT number, ref, name FROM documents WHERE name IS NOT NULL AND number IN ({})"
_CLAIMS = "SELECT document, field, value FROM declared WHERE document IN ({}) ORDER BY number"


@dataclass(frozen=True, slots=True)
class Row:
    """One open document; ``claims`` are (field, value)."""

    number: int
    ref: str
    name: str
    text: str
    reader: str
    public: bool
    claims: tuple[tuple[str, str], ...]

    @property
    def body(self) -> str:
        """What the index holds of it."""
        return body(self.text, about(self.name, self.claims, self.reader, public=self.public))


def about(name: str, claims: Sequence[tuple[str, str]], reader: str, *, public: bool) -> About:
    """The same without the text; ``reader`` may have its version behind it."""
    titles = tuple(value for field, value in claims if field == _TITLE)
    others = tuple(value for field, value in claims if field != _TITLE)
    return About(name, titles, others, reader_name(reader), public)


def reader_name(reader: str) -> str:
    """``pdf`` of ``pdf/3``."""
    return reader.partition("/")[0]


def about_of(connection: Connection, number: int) -> About | None:
    """What is known of one document beside its text; None when it is not open or not there."""
    joined = select(documents.c.ref, documents.c.name, items.c.reader, items.c.public)
    query = joined.join(items, documents.c.item == items.c.ref).where(documents.c.number == number)
    row = connection.execute(query.where(documents.c.name.is_not(None))).one_or_none()
    if row is None:
        return None
    return about(row.name, _claims(connection, [row.ref]).get(row.ref, ()), row.reader, public=row.public)


def rows(connection: Connection, numbers: Collection[int] | None = None) -> Iterator[Row]:
    """Open documents (all, or those with these numbers), file by file in the order in which the files came.

    One text is in memory at a time, and some hundred rows.
    """
    if numbers is None:
        yield from _pages(connection)
        return
    these = sorted(numbers)
    for few in (these[at : at + _FEW] for at in range(0, len(these), _FEW)):
        yield from _rows(connection, _query().where(documents.c.number.in_(few)))


def names(connection: Connection, numbers: Sequence[int]) -> dict[int, tuple[str, str]]:
    """Number -> (Ref, name) of open documents."""
    found: dict[int, tuple[str, str]] = {}
    for few in (numbers[at : at + _FEW] for at in range(0, len(numbers), _FEW)):
        found.update((number, (ref, name)) for number, ref, name in _of_few(connection, _NAMES, few))
    return found


def claims(connection: Connection, refs: Sequence[str], field: str) -> dict[str, list[str]]:
    """Ref -> the values that were declared of this field."""
    found: dict[str, list[str]] = {}
    query = select(declared.c.document, declared.c.value).where(declared.c.field == field).order_by(declared.c.number)
    for few in (refs[at : at + _FEW] for at in range(0, len(refs), _FEW)):
        for row in connection.execute(query.where(declared.c.document.in_(few))):
            found.setdefault(row.document, []).append(row.value)
    return found


def numbers_of(connection: Connection, refs: Collection[str]) -> set[int]:
    """The numbers of the open ones of these documents."""
    these, found = sorted(refs), set[int]()
    query = select(documents.c.number).where(documents.c.name.is_not(None))
    for few in (these[at : at + _FEW] for at in range(0, len(these), _FEW)):
        found |= set(connection.execute(query.where(documents.c.ref.in_(few))).scalars())
    return found


def restricted(connection: Connection) -> dict[str, tuple[Ref, Ref]]:
    """Ref of every document in a compartment -> its item and the compartment.

    Stubs have no name, so that no item is looked at that may hold a long text.
    """
    stubs = select(documents.c.ref, documents.c.item).where(documents.c.name.is_(None))
    found = {row.ref: row.item for row in connection.execute(stubs.order_by(documents.c.number))}
    these, of = sorted(set(found.values())), dict[str, str]()
    query = select(items.c.ref, items.c.compartment)
    for few in (these[at : at + _FEW] for at in range(0, len(these), _FEW)):
        of.update((row.ref, row.compartment) for row in connection.execute(query.where(items.c.ref.in_(few))))
    return {ref: (Ref.parse(item), Ref.parse(of[item])) for ref, item in found.items()}


def item_numbers(connection: Connection, item: Ref) -> list[int]:
    """The numbers of the open documents of an item."""
    query = select(documents.c.number).where(documents.c.item == str(item), documents.c.name.is_not(None))
    return list(connection.execute(query.order_by(documents.c.number)).scalars())


def _pages(connection: Connection) -> Iterator[Row]:
    last = 0
    while page := list(_rows(connection, _query().where(documents.c.number > last).limit(_FEW))):
        yield from page
        last = page[-1].number


def _query() -> Select[tuple[int, str, str, str, int, int]]:
    of = (documents.c.number, documents.c.ref, documents.c.item, documents.c.name, documents.c.start, documents.c.end)
    return select(*of).where(documents.c.name.is_not(None)).order_by(documents.c.number)


def _rows(connection: Connection, query: Select[tuple[int, str, str, str, int, int]]) -> Iterator[Row]:
    found = connection.execute(query).all()
    said = _claims(connection, [row.ref for row in found])
    raw: Any = connection.connection.driver_connection  # one by one by way of SQLAlchemy takes ten times as long
    for item, parts in groupby(found, key=lambda row: row.item):
        data, reader, public = raw.execute(_OF_ITEM, (item,)).fetchone()
        text = data.decode("utf-8")
        for row in parts:
            own = text[row.start : row.end]
            yield Row(row.number, row.ref, row.name, own, reader, bool(public), said.get(row.ref, ()))


def _claims(connection: Connection, refs: Sequence[str]) -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for few in (refs[at : at + _FEW] for at in range(0, len(refs), _FEW)):
        for document, field, value in _of_few(connection, _CLAIMS, few):
            found[document] = (*found.get(document, ()), (field, value))
    return found


def _of_few(connection: Connection, query: str, values: Sequence[object]) -> list[Any]:
    """By the driver alone: SQLAlchemy takes longer to put such a question than SQLite to answer it."""
    raw: Any = connection.connection.driver_connection
    return list(raw.execute(query.format(", ".join("?" * len(values))), tuple(values)).fetchall())
