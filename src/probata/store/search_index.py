"""The search index: derived from the documents, never the other way round.

SQLite's FTS5 over runs of three signs (trigrams) of each open document's body (search_body.py), without a copy of it.
For three signs and more FTS5 finds exactly the bodies that hold them, in any script; what is shorter (a Chinese word of
two signs, a Korean one of two syllables) is the beginning of trigrams, which are looked up in the order of the
vocabulary.

A second table, ``find_unspaced``, is of format 1 and stays empty.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from probata.method.documents.finding import form
from probata.record.counted import counted
from probata.record.errors import Damaged
from probata.store import search_rows
from probata.store.search_body import SHORTEST, About, Asked, Need, body, public, words

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

    from probata.record.ref import Ref

TABLES = ("find_spaced", "find_unspaced")
ADVICE = "`probata fsck --rebuild-index` makes it anew from the documents, and loses nothing."
_SHADOWS = ("data", "idx", "docsize", "config")
_FORM_KEY, _FORM = "probata_form", 2
"""Beside FTS5's own settings: what rows are made of. An index without it was made before there were fields in it."""
_ADD = "INSERT INTO find_spaced (rowid, body) VALUES (?, ?)"
_COUNTED: WeakKeyDictionary[Engine, tuple[tuple[bytes, ...], int]] = WeakKeyDictionary()
"""Of each engine the records in which FTS5 says what it wrote last, and how many documents there were then."""
_MAKE = (
    ("find_spaced", "trigram case_sensitive 1"),
    ("find_unspaced", "unicode61 categories ''L* M* N* Co''"),
)


def create_index(connection: Connection) -> None:
    """The two FTS5 tables; they keep no copy of the text."""
    for name, tokenizer in _MAKE:
        connection.exec_driver_sql(
            f"CREATE VIRTUAL TABLE {name} USING fts5(body, tokenize = '{tokenizer}', content = '', "
            "contentless_delete = 1, detail = full)"
        )
    connection.exec_driver_sql("INSERT INTO find_spaced_config (k, v) VALUES (?, ?)", (_FORM_KEY, _FORM))


def index(connection: Connection, number: int, text: str, about: About | None = None) -> None:
    """Adds one document under its row number; what is known of it beside its text is looked up, if it is not given."""
    known = about or search_rows.about_of(connection, number) or About()
    connection.exec_driver_sql(_ADD, (number, body(text, known)))


class Later:
    """Documents of a batch, added to the index together when the rest of the batch is written.

    The index keeps what is new in memory until something else opens a savepoint, as each row does whose table has a
    trigger. Added between such rows, every document would be written as a part of its own and merged with the others.
    """

    __slots__ = ("_waiting",)

    def __init__(self) -> None:
        self._waiting: list[tuple[int, str]] = []

    def index(self, _: Connection, number: int, text: str) -> None:
        """Remembers one document under its row number."""
        self._waiting.append((number, text))

    def write(self, connection: Connection) -> None:
        """Adds all of them."""
        for number, text in self._waiting:
            index(connection, number, text)
        self._waiting.clear()


def refresh(connection: Connection, item: Ref) -> None:
    """Indexes the open documents of an item again, of which something beside the text is no longer as it was."""
    numbers = search_rows.item_numbers(connection, item)
    remove(connection, numbers)
    for row in search_rows.rows(connection, numbers):
        connection.exec_driver_sql(_ADD, (row.number, row.body))


def remove(connection: Connection, numbers: Sequence[int]) -> None:
    """Takes documents out. Their words stay in the tables until :func:`merge`, which has to follow."""
    for number in numbers:
        for table in TABLES:
            connection.exec_driver_sql(f"DELETE FROM {table} WHERE rowid = ?", (number,))  # noqa: S608 (two fixed names)


def merge(connection: Connection) -> None:
    """Rewrites the index, so that nothing stays in it of documents that were taken out."""
    for table in TABLES:
        connection.exec_driver_sql(f"INSERT INTO {table} ({table}) VALUES ('optimize')")  # noqa: S608 (as above)


def rebuild(connection: Connection) -> Iterator[int]:
    """Makes the index anew from the open documents, whatever is left of the old one; gives how many are done."""
    for table in TABLES:
        _drop(connection, table)
    create_index(connection)
    for done, row in enumerate(search_rows.rows(connection), 1):
        connection.exec_driver_sql(_ADD, (row.number, row.body))
        yield done


def numbers(connection: Connection) -> set[int]:
    """The row numbers of all documents that the index knows."""
    found: set[int] = set()
    for table in TABLES:
        found |= {int(row[0]) for row in connection.exec_driver_sql(f"SELECT rowid FROM {table}")}  # noqa: S608 (as above)
    return found


def indexed(connection: Connection) -> int:
    """How many documents the index holds, for the comparison with how many there are.

    Their list is read from beginning to end (FTS5's own average counts no documents that were taken out), once in a
    process for each state of the index: FTS5 writes its structure record anew with whatever it writes (SQLite's
    documentation of FTS5, "fts5_index.c", structure and averages records).
    """
    raw = _raw(connection)
    now = tuple(row[0] for row in raw.execute("SELECT block FROM find_spaced_data WHERE id IN (1, 10)").fetchall())
    before = _COUNTED.get(connection.engine)
    if before and before[0] == now:
        return before[1]
    [(number,)] = raw.execute("SELECT count(*) FROM find_spaced_docsize").fetchall()
    _COUNTED[connection.engine] = (now, int(number))
    return int(number)


def candidates(connection: Connection, terms: Sequence[str]) -> list[int]:
    """Row numbers of the documents in which every term (in its form) stands somewhere."""
    return matching(connection, Asked(tuple(words(form(term)) for term in terms)))


def is_of_now(connection: Connection) -> bool:
    """Whether its rows are made as they are now. An older index is not asked: the documents are looked through."""
    found = _raw(connection).execute("SELECT v FROM find_spaced_config WHERE k = ?", (_FORM_KEY,)).fetchone()
    return bool(found and found[0] == _FORM)


def check(connection: Connection, documents: int) -> None:
    """Raises Damaged for an index that lacks a table, or does not know as many open documents as there are."""
    lacks = missing(connection)
    if lacks:
        raise Damaged(f"The search index lacks {', '.join(lacks)}.", where="search index", next_step=ADVICE)
    with speaking():
        known = indexed(connection)
    if known != documents:
        says = f"The search index knows {counted(known, 'document')}, the inquiry {documents}."
        raise Damaged(says, where="search index", next_step=ADVICE)
    with speaking():
        _probe(connection)


def _probe(connection: Connection) -> None:
    """Whether the words of the first and of the last document can be reached: the list of documents may be whole, and
    what leads to their words be gone or of another moment. All of it is compared by ``fsck``."""
    raw = _raw(connection)
    ends = [raw.execute(f"SELECT {end}(id) FROM find_spaced_docsize").fetchone()[0] for end in ("min", "max")]  # noqa: S608 (min or max)
    if ends[0] is None or not is_of_now(connection):
        return
    flags = _expression(Need((*public(True).any_of, *public(False).any_of)))
    sql = "SELECT rowid FROM find_spaced WHERE find_spaced MATCH ? AND rowid = ?"
    if not all(raw.execute(sql, (flags, end)).fetchall() for end in ends):
        raise Damaged("A document that it lists has no words in it.")


def missing(connection: Connection) -> list[str]:
    """The tables of the index that are not there."""
    there = {str(row[0]) for row in _raw(connection).execute("SELECT name FROM sqlite_master")}
    wanted = [*TABLES, *(f"{table}_{part}" for table in TABLES for part in _SHADOWS)]
    return [name for name in wanted if name not in there]


@contextmanager
def speaking() -> Iterator[None]:
    """Says of what FTS5 cannot read that it is the index, and what helps."""
    from probata.store.database import storage_errors

    try:
        with storage_errors():
            yield
    except Damaged as fault:
        says = f"The search index cannot be read: {fault.message}"
        raise Damaged(says, where="search index", next_step=ADVICE) from None


def matching(connection: Connection, asked: Asked, *, best_first: bool = False) -> list[int]:
    """The row numbers of the bodies that are what is asked for: exactly those that ``asked.holds``.

    In the order of the numbers, or ``best_first``: by FTS5's bm25, which weighs how often the words stand there
    against the length; things too short for trigrams are left out of that weighing. Raises Damaged.
    """
    return list(each(connection, asked, best_first=best_first))


def each(connection: Connection, asked: Asked, *, best_first: bool = False) -> Iterator[int]:
    """The same one after the other, as FTS5 comes upon them: whoever stops early waits for no more of them."""
    long = [one for one in asked.needs if _is_long(one)]
    short = [_short(connection, one) for one in asked.needs if not _is_long(one)]
    without = [one for one in asked.without if _is_long(one)]
    gone = set[int]().union(*(_short(connection, one) for one in asked.without if not _is_long(one)))
    allowed = set.intersection(*short) if short else None
    with speaking():
        if long:
            found = _run(connection, long, without, best_first)
        else:
            found = iter(sorted((allowed or set()) - _any(connection, without)))
        for one in found:
            if one not in gone and (allowed is None or one in allowed):
                yield one


def _run(connection: Connection, needs: Sequence[Need], without: Sequence[Need], best_first: bool) -> Iterator[int]:
    wanted = " AND ".join(map(_expression, needs))
    if without:
        wanted = f"({wanted}) NOT ({' OR '.join(map(_expression, without))})"
    order = " ORDER BY rank, rowid" if best_first else ""
    sql = f"SELECT rowid FROM find_spaced WHERE find_spaced MATCH ?{order}"  # noqa: S608 (two fixed orders)
    with closing(_raw(connection).execute(sql, (wanted,))) as rows:
        for (number,) in rows:
            yield number


def _any(connection: Connection, needs: Sequence[Need]) -> set[int]:
    return set[int]().union(*(_run(connection, [one], (), False) for one in needs))


def _is_long(need: Need) -> bool:
    return all(len(one) >= SHORTEST for one in need.any_of)


def _expression(need: Need) -> str:
    doubled = (one.replace('"', '""') for one in need.any_of)
    return "(" + " OR ".join(f'"{one}"' for one in doubled) + ")"


def _short(connection: Connection, need: Need) -> set[int]:
    """The bodies that hold one of these strings, of which some are too short for an expression."""
    long, found = tuple(one for one in need.any_of if len(one) >= SHORTEST), set[int]()
    with speaking():
        if long:
            found |= set(_run(connection, [Need(long)], (), False))
        connection.exec_driver_sql(
            "CREATE VIRTUAL TABLE IF NOT EXISTS temp.find_signs USING fts5vocab('main', 'find_spaced', 'instance')"
        )
        for one in need.any_of:
            if len(one) < SHORTEST:
                sql = "SELECT DISTINCT doc FROM temp.find_signs WHERE term >= ? AND term < ?"
                found |= {row[0] for row in _raw(connection).execute(sql, (one, one + "\U0010ffff")).fetchall()}
    return found


def _raw(connection: Connection) -> Any:
    """The driver's own connection: by way of SQLAlchemy twenty thousand numbers, or many small questions, take three
    times as long."""
    return connection.connection.driver_connection


def _drop(connection: Connection, table: str) -> None:
    """A virtual table of which parts are gone cannot be opened, and so not dropped: it gets empty parts first."""
    there = {str(row[0]) for row in connection.exec_driver_sql("SELECT name FROM sqlite_master")}
    parts = {
        "data": "(id INTEGER PRIMARY KEY, block BLOB)",
        "idx": "(segid, term, pgno, PRIMARY KEY (segid, term)) WITHOUT ROWID",
        "docsize": "(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER)",
        "config": "(k PRIMARY KEY, v) WITHOUT ROWID",
    }
    for part, columns in parts.items():
        if table in there and f"{table}_{part}" not in there:
            connection.exec_driver_sql(f"CREATE TABLE {table}_{part} {columns}")
        elif table not in there:
            connection.exec_driver_sql(f"DROP TABLE IF EXISTS {table}_{part}")
    if table in there:
        sql = f"INSERT OR IGNORE INTO {table}_config (k, v) VALUES ('version', 4)"  # noqa: S608 (two fixed names)
        connection.exec_driver_sql(sql)
    connection.exec_driver_sql(f"DROP TABLE IF EXISTS {table}")
