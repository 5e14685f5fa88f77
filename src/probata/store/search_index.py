"""The search index: derived from the texts, never the other way round.

SQLite's FTS5 with two columns' worth of tables: trigrams of the folded text for scripts with spaces (any part of a
word is found, Arabic included), single characters and pairs for scripts without (trigrams find no Chinese word of
two characters). The index only proposes documents; the caller looks the words up in the text itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection

from probata.method.documents.folding import fold, unspaced

_SHORTEST = 3
_TABLES = ("find_spaced", "find_unspaced")


def create_index(connection: Connection) -> None:
    """The two FTS5 tables; they keep no copy of the text."""
    for name, tokenizer in (
        ("find_spaced", "trigram case_sensitive 1"),
        ("find_unspaced", "unicode61 categories ''L* M* N* Co''"),
    ):
        connection.exec_driver_sql(
            f"CREATE VIRTUAL TABLE {name} USING fts5(body, tokenize = '{tokenizer}', content = '', "
            "contentless_delete = 1, detail = full)"
        )


def index(connection: Connection, number: int, text: str) -> None:
    """Adds one document under its row number."""
    plain = fold(text)
    connection.exec_driver_sql("INSERT INTO find_spaced (rowid, body) VALUES (?, ?)", (number, plain))
    grams = " ".join(_grams(plain))
    if grams:
        connection.exec_driver_sql("INSERT INTO find_unspaced (rowid, body) VALUES (?, ?)", (number, grams))


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


def remove(connection: Connection, numbers: Sequence[int]) -> None:
    """Takes documents out. Their words stay in the tables until :func:`merge`, which has to follow."""
    for number in numbers:
        for table in _TABLES:
            connection.exec_driver_sql(f"DELETE FROM {table} WHERE rowid = ?", (number,))  # noqa: S608 (two fixed names)


def merge(connection: Connection) -> None:
    """Rewrites the index, so that nothing stays in it of documents that were taken out."""
    for table in _TABLES:
        connection.exec_driver_sql(f"INSERT INTO {table} ({table}) VALUES ('optimize')")  # noqa: S608 (as above)


def numbers(connection: Connection) -> set[int]:
    """The row numbers of all documents that the index knows."""
    found: set[int] = set()
    for table in _TABLES:
        found |= {int(row[0]) for row in connection.exec_driver_sql(f"SELECT rowid FROM {table}")}  # noqa: S608 (as above)
    return found


def candidates(connection: Connection, terms: Sequence[str]) -> list[int] | None:
    """Row numbers of documents that may hold every term; None when the index cannot narrow it down.

    Terms are folded. A term too short for the index (under three letters of a spaced script) narrows nothing.
    """
    found: set[int] | None = None
    for term in terms:
        rows = _rows(connection, term)
        if rows is not None:
            found = rows if found is None else found & rows
    return None if found is None else sorted(found)


def indexed(connection: Connection) -> int:
    """How many documents the index holds, for the comparison with how many there are."""
    return int(connection.exec_driver_sql("SELECT count(*) FROM find_spaced_docsize").scalar_one())


def _rows(connection: Connection, term: str) -> set[int] | None:
    runs = _unspaced_runs(term)
    if runs:
        phrases = " AND ".join(f'"{" ".join(_pairs(run))}"' for run in runs)
        return _match(connection, "find_unspaced", phrases)
    if len(term) >= _SHORTEST:
        doubled = term.replace('"', '""')
        return _match(connection, "find_spaced", f'"{doubled}"')
    return None


def _match(connection: Connection, table: str, query: str) -> set[int]:
    rows = connection.exec_driver_sql(f"SELECT rowid FROM {table} WHERE body MATCH ?", (query,))  # noqa: S608 (two fixed names)
    return {int(row[0]) for row in rows}


def _grams(text: str) -> Iterable[str]:
    """Singles and pairs of each run in reading order, so that a phrase of pairs is a run of characters."""
    for run in _unspaced_runs(text):
        yield from _pairs(run)
        if len(run) > 1:
            yield from run


def _pairs(run: str) -> list[str]:
    return [run] if len(run) == 1 else [run[i : i + 2] for i in range(len(run) - 1)]


def _unspaced_runs(text: str) -> list[str]:
    runs: list[str] = []
    current = ""
    for character in text:
        if unspaced(character):
            current += character
        elif current:
            runs.append(current)
            current = ""
    return [*runs, current] if current else runs
