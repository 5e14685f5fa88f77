"""Every text in a TOML file with its keys and its line, which the standard library's reader does not tell."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

_KEY = r"""(?:"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[\w-]+)"""
_BEGINS = re.compile(rf"\s*(?:\[|{_KEY}(?:\s*\.\s*{_KEY})*\s*=)")
"""A line on which a table or a value may begin; in a text of several lines it may only look so."""
Path: TypeAlias = "tuple[str | int, ...]"


@dataclass(frozen=True, slots=True)
class Written:
    """One text of a file: the keys and places (from 0) that lead to it. Names of tables are texts, too (``of_key``)."""

    path: Path
    text: str = field(repr=False)
    of_key: bool = False


def texts_in(file: Mapping[str, object]) -> Iterator[Written]:
    """Every text, and every key of a table, in the order of the file as it was read."""
    yield from _texts(file, ())


def _texts(value: object, path: Path) -> Iterator[Written]:
    if isinstance(value, str):
        yield Written(path, value)
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield Written((*path, key), key, of_key=True)
            yield from _texts(inner, (*path, key))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _texts(inner, (*path, number))


def line_of(source: str, path: Path) -> int:
    """The line, from 1, on which what this path leads to begins; 1 where it is not there.

    The file is read again up to where something may begin: the last such place before which the path is not there yet.
    """
    lines = source.removeprefix("\ufeff").replace("\r", "").split("\n")
    begins = [at for at, line in enumerate(lines) if _BEGINS.match(line)]
    if not begins or not _holds(lines, begins, len(begins), path):
        return 1
    low, high = 0, len(begins) - 1
    while low < high:  # a longer piece holds what a shorter one does
        middle = (low + high + 1) // 2
        low, high = (low, middle - 1) if _holds(lines, begins, middle, path) else (middle, high)
    while low and _read(lines[: begins[low]]) is None:  # inside of a text
        low -= 1
    return begins[low] + 1


def _holds(lines: Sequence[str], begins: Sequence[int], count: int, path: Path) -> bool:
    """Whether the lines before a place hold a path, as far as they can be read; all of them behind the last place."""
    tried = [len(lines)] if count >= len(begins) else []
    pieces = (_read(lines[:at]) for at in (*tried, *reversed(begins[: count + 1])))
    found: object = next((one for one in pieces if one is not None), {})
    for step in path:
        inside = isinstance(found, list) and isinstance(step, int) and step < len(found)
        if not (inside or (isinstance(found, Mapping) and step in found)):
            return False
        found = found[step]  # type: ignore[index]  # a table or a list, as was asked
    return True


def _read(lines: Sequence[str]) -> Mapping[str, object] | None:
    try:
        return tomllib.loads("\n".join(lines))
    except (tomllib.TOMLDecodeError, RecursionError):
        return None
