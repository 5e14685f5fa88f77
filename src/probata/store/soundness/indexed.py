"""The search index against the documents: whether it holds the words that stand in them, each at its place, no others.

Each run of three signs that the index knows adds to a sum of its document, and so does each that stands in the document
itself. Sums and not copies, so that memory grows with the number of documents and not with what they say. An older
page of the index that was put back is found out here: each of its pages is sound by itself.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from probata.store import search_index, search_rows
from probata.store.soundness.model import Damage

if TYPE_CHECKING:
    from sqlalchemy import Connection

WHERE = "search index"
OLDER = (
    "The search index was made by an older Probata: search looks through every document instead, which takes longer. "
    "`probata fsck --rebuild-index` makes it anew."
)


def remarks(connection: Connection) -> Iterator[str]:
    """What should be known of the index and is no damage."""
    if not search_index.missing(connection) and not search_index.is_of_now(connection):
        yield OLDER


def parts(connection: Connection) -> Iterator[Damage]:
    """Each table of the index that is not there."""
    for name in search_index.missing(connection):
        yield Damage(f"{WHERE} {name}", f"The table is missing. {search_index.ADVICE}")


def words(connection: Connection, told: Callable[[int], object] = lambda _: None) -> Iterator[Damage]:
    """Each document of which the index has other words than stand in it, or has them at other places.

    An index of an older make is not asked by anything, and not looked at. ``told`` hears how many documents are done.
    Raises Damaged for an index that cannot be read.
    """
    if not search_index.is_of_now(connection):
        return
    with search_index.speaking():
        kept = dict.fromkeys(search_index.numbers(connection), 0) | _kept(connection)
    for done, row in enumerate(search_rows.rows(connection), 1):
        told(done)
        if row.number in kept and kept[row.number] != _sum(row.body):
            yield Damage(f"{row.name}, {WHERE}", f"The index has other words of it. {search_index.ADVICE}")


def _kept(connection: Connection) -> dict[int, int]:
    """Row number -> the sum over what the index holds of it. Terms come in order, each with all its places."""
    connection.exec_driver_sql(
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.find_places USING fts5vocab('main', 'find_spaced', 'instance')"
    )
    raw: Any = connection.connection.driver_connection
    found: dict[int, int] = {}
    last, number = None, 0
    for term, document, place in raw.execute("SELECT term, doc, offset FROM temp.find_places"):
        if term != last:
            last, number = term, hash(term)
        found[document] = found.get(document, 0) + number * (place + 1) ** 3
    return found


def _sum(body: str) -> int:
    """The same of a body: each run's hash, which holds for this process, times the cube of its place (from 1)."""
    found: Counter[str] = Counter()
    for place in range(len(body) - 2):
        found[body[place : place + 3]] += (place + 1) ** 3
    return sum(hash(term) * places for term, places in found.items())
