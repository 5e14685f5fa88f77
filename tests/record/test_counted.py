"""A number and its noun."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from probata.record.counted import counted

SOURCE = Path(__file__).parents[2] / "src/probata"
_FIXED = re.compile(r"\{(?P<number>[^{}]*(?:len\(|sum\(|size|count)[^{}]*)\} (?P<noun>entries|items|files|documents)\b")


@pytest.mark.parametrize(
    ("number", "said"), [(0, "0 entries"), (1, "1 entry"), (2, "2 entries"), (-1, "-1 entries"), (1000, "1000 entries")]
)
def test_one_is_the_only_one(number: int, said: str) -> None:
    assert counted(number, "entry", "entries") == said


def test_an_s_is_enough_for_most_nouns() -> None:
    assert (counted(1, "stored file"), counted(0, "stored file")) == ("1 stored file", "0 stored files")


def fixed(source: str) -> list[str]:
    """Counts with a noun that is always in the plural; ``N of M files`` is right with any number."""
    return [found[0] for found in _FIXED.finditer(source) if not source[: found.start()].endswith(" of ")]


def test_no_count_is_printed_with_a_plural_that_does_not_ask_how_many() -> None:
    rooms = [*(SOURCE / "cli").glob("[!d]*.py"), *(SOURCE / "inquiry").rglob("*.py")]
    told = {path.name: found for path in rooms if (found := fixed(path.read_text(encoding="utf-8")))}
    choosing = {"auditing.py", "texts.py"}  # which have asked before whether it is one
    assert {name: found for name, found in told.items() if name not in choosing} == {}


def test_that_look_finds_one() -> None:
    assert fixed('show.line(f"{found.size} entries; root")') == ["{found.size} entries"]
    assert fixed('f"{len(gone)} of {len(names)} files"') == []
