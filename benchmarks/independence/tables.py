"""Corpora and their truth as Parquet files, without holding the texts; and the tables that an engine gives back."""

from __future__ import annotations

import mmap
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

import numpy as np

from benchmarks.independence.families import Kind
from benchmarks.independence.generator import Making
from benchmarks.independence.scoring_links import Found
from benchmarks.independence.sentences import Sort
from benchmarks.independence.truth import Truth

ROWS = 5_000  # a row group
SINGLE = ("family", "kind", "event", "parent", "ancestor", "source", "signs")


@dataclass(slots=True)
class _Spool:
    """Texts in the order of their making, in a file; where each lies; the small columns in memory."""

    file: IO[bytes]
    starts: np.ndarray
    ends: np.ndarray
    ids: list[str]
    dates: list[str | None]
    outlets: list[str]


def write_corpus(path: Path, making: Making) -> Truth:
    """Writes id, text, date and outlet in the order of the corpus; the truth comes back."""
    with tempfile.TemporaryFile() as file:
        spool = _spooled(file, making)
        with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as texts:
            _write(path, spool, texts)
    return making.truth()


def _spooled(file: IO[bytes], making: Making) -> _Spool:
    size, at = making.size, 0
    empty: list[str] = [""] * size
    spool = _Spool(file, np.zeros(size, np.int64), np.zeros(size, np.int64), empty, [None] * size, empty[:])
    for place, document in making:
        text = document.text.encode()
        file.write(text)
        spool.starts[place], at = at, at + len(text)
        spool.ends[place] = at
        spool.ids[place], spool.dates[place], spool.outlets[place] = document.id, document.date, document.outlet
    file.flush()
    return spool


def _write(path: Path, spool: _Spool, texts: mmap.mmap) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    columns = [pa.field(name, pa.string()) for name in ("id", "text", "date", "outlet")]
    with pq.ParquetWriter(path, pa.schema(columns)) as writer:
        for start in range(0, len(spool.ids), ROWS):
            part = slice(start, start + ROWS)
            bounds = zip(spool.starts[part].tolist(), spool.ends[part].tolist(), strict=True)
            text = pa.array([texts[a:b].decode() for a, b in bounds], pa.string())
            rest = [pa.array(one[part], pa.string()) for one in (spool.dates, spool.outlets)]
            ids = pa.array(spool.ids[part], pa.string())
            writer.write_table(pa.table([ids, text, *rest], names=["id", "text", "date", "outlet"]))


def write_truth(folder: Path, truth: Truth) -> None:
    """``truth.parquet``: one row a document; ``pieces.parquet``: one row a piece, in the order of the corpus.

    Pieces of one unit are one planted text. Numbers of documents are rows of the corpus; -1 none, -2 not in the corpus.
    """
    import pyarrow as pa
    import pyarrow.parquet as pq

    columns = {name: getattr(truth, name) for name in SINGLE}
    named = [Kind(kind).name.lower() for kind in truth.kind.tolist()]
    pieces = np.diff(truth.offsets)
    pq.write_table(pa.table({**columns, "kind_name": named, "pieces": pieces}), folder / "truth.parquet")
    sorts = [Sort(sort).name.lower() for sort in range(len(Sort))]
    named_sorts = pa.DictionaryArray.from_arrays(pa.array(truth.pieces[:, 3], pa.int8()), sorts)
    document = np.repeat(np.arange(len(truth)), pieces)
    rows = {"document": document, **{name: truth.pieces[:, at] for at, name in enumerate(("start", "end", "unit"))}}
    pq.write_table(pa.table({**rows, "sort": named_sorts}), folder / "pieces.parquet")


def read_truth(folder: Path) -> Truth:
    """What :func:`write_truth` wrote."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    rows = pq.read_table(folder / "truth.parquet")
    table = pq.read_table(folder / "pieces.parquet")
    named = table["sort"].combine_chunks()
    codes = {sort.name.lower(): int(sort) for sort in Sort}
    if isinstance(named, pa.DictionaryArray):
        of_code = np.array([codes[name] for name in named.dictionary.to_pylist()], np.int32)
        sorts = of_code[named.indices.to_numpy()]
    else:
        sorts = np.array([codes[name] for name in named.to_pylist()], np.int32)
    columns = [table[name].to_numpy().astype(np.int32) for name in ("start", "end", "unit")]
    offsets = np.concatenate(([0], np.cumsum(rows["pieces"].to_numpy())))
    return Truth(*(rows[name].to_numpy() for name in SINGLE), offsets, np.column_stack([*columns, sorts]))


def read_found(documents: Path, links: Path, ids: list[str]) -> Found:
    """An engine's two tables: shared text and role of documents, and links. ``ids``: the order of the corpus."""
    import pyarrow.parquet as pq

    table = pq.read_table(documents, columns=["id", "shared_text", "role"]).to_pylist()
    return found(table, pq.read_table(links).to_pylist(), ids)


def found(table: list[dict[str, Any]], links: list[dict[str, Any]], ids: list[str]) -> Found:
    """The rows of both tables in the order of the corpus. ValueError where a document is missing or stands twice."""
    rows = {row["id"]: row for row in table}
    if len(table) != len(ids) or rows.keys() != set(ids):
        raise ValueError(f"the engine's table has {len(table)} rows, not one for each of the {len(ids)} documents")
    place = {name: at for at, name in enumerate(ids)}
    families, roles = [rows[name]["shared_text"] for name in ids], [rows[name]["role"] for name in ids]
    return Found(families, roles, [Found.link(row, place) for row in links])
