"""The faults (a) to (u) that are planted in the example's faulty draft, and what looks like a fault and is none.

Each is caught by the rule that is meant for it; nothing is objected to anywhere else in the draft.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from probata.inquiry.check import check
from probata.inquiry.entry.door import open_inquiry
from probata.inquiry.files.example import PASSPHRASE, source
from probata.record.withheld import Withheld
from tests.season import Season

INTENDED = {
    "a": "PB305",  # held or worked
    "b": "PB304",  # almost all, of whom
    "c": "PB104",  # nine outlets
    "d": "PB125",  # one witness in two media corroborates nothing
    "e": "PB125",  # a leak without a record on whether it is genuine
    "f": "PB204",  # words of a spun copy
    "g": "PB403",  # torture or ill-treatment
    "h": "PB307",  # about
    "i": "PB125",  # a picture that was judged not to be what it is posted as
    "j": "PB526",  # said before anybody could read the extract
    "k": "PB602",  # withdrawn, see below
    "l": "PB203",  # a summary keeps nobody's words
    "m": "PB603",  # a child
    "n": "PB604",  # a cell of one
    "o": "PB608",  # a job, a hostel and a day
    "p": "PB620",  # the answer names somebody
    "q": "PB511",  # a person named as responsible
    "r": "PB533",  # the answer does respond
    "s": "PB434",  # may constitute
    "t": "PB427",  # the gap of 2020
    "u": "PB107",  # no finding behind it
}
WITHOUT_A_LETTER = {
    "these people were interviewed together": "PB105",
    "the answer corrects the day, and the draft has the old one": "PB531",
    "a message from inside that could lead to whoever wrote it": "PB106",
    "the number without its interval, as if somebody had counted": "PB331",
    "the estimate was refused, since a list was copied into another": "PB334",
    "“arbitrarily” is lost": "PB440",
}
ALSO = {"PB530": "that the answer changed something is told nowhere"}
"""Objected to of a whole part, at its beginning: it belongs to no planted fault, and is one."""
_COMMENT = re.compile(r"^% (?P<no>no )?fault(?: \((?P<letter>\w)\))?: (?P<says>.+)$")
FAULTY = source() / "report" / "faulty.md"


@dataclass(frozen=True, slots=True)
class Planted:
    """A comment of the draft, and the lines (from 1) to which it belongs."""

    letter: str
    says: str
    innocent: bool
    first: int
    last: int


def planted() -> Iterator[Planted]:
    """Every comment on a fault, with the block behind it: to its closing fence, or to the next empty line."""
    lines = FAULTY.read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines, start=1):
        found = _COMMENT.match(line)
        if found:
            fenced = lines[number].startswith(":::")
            end = next(at for at in range(number + 1, len(lines) + 1) if _ends(lines, at, fenced=fenced))
            if found["letter"] == "o":  # the caption below is the other half of it
                end = lines.index(":::", number) + 1
            yield Planted(found["letter"] or "", found["says"], bool(found["no"]), number, end)


def _ends(lines: list[str], at: int, *, fenced: bool) -> bool:
    return lines[at - 1] == ":::" if fenced else at == len(lines) or not lines[at]


@pytest.fixture(scope="module")
def objected(season: Season) -> list[tuple[str, int]]:
    """Code and line of every objection to the faulty draft, before I-23 withdrew."""
    return [(one["code"], one["line"]) for one in season.told["check"]["objections"]]


def codes(objected: list[tuple[str, int]], fault: Planted) -> set[str]:
    return {code for code, line in objected if fault.first <= line <= fault.last}


@pytest.mark.parametrize("letter", sorted(set(INTENDED) - {"k"}))
def test_each_fault_is_caught_by_the_rule_that_is_meant_for_it(letter: str, objected: list[tuple[str, int]]) -> None:
    [fault] = [one for one in planted() if one.letter == letter]
    assert INTENDED[letter] in codes(objected, fault)


@pytest.mark.parametrize("says", sorted(WITHOUT_A_LETTER))
def test_so_are_the_faults_without_a_letter(says: str, objected: list[tuple[str, int]]) -> None:
    [fault] = [one for one in planted() if one.says == says]
    assert WITHOUT_A_LETTER[says] in codes(objected, fault)


def test_three_that_look_like_faults_are_let_be(objected: list[tuple[str, int]]) -> None:
    innocent = [one for one in planted() if one.innocent]
    assert len(innocent) == 3
    assert {one.says: codes(objected, one) for one in innocent} == {one.says: set() for one in innocent}


def test_nothing_is_objected_to_where_nothing_is_planted(objected: list[tuple[str, int]]) -> None:
    faults = [one for one in planted() if not one.innocent]
    assert all(one.last < two.first for one, two in pairwise(planted()))
    elsewhere = {(code, line) for code, line in objected if not any(one.first <= line <= one.last for one in faults)}
    assert {code for code, _ in elsewhere} == set(ALSO)


def test_whoever_withdrew_is_quoted_no_more(season: Season, objected: list[tuple[str, int]]) -> None:
    [fault] = [one for one in planted() if one.letter == "k"]
    assert codes(objected, fault) == set()
    held = open_inquiry(season.withdrawn, Withheld(PASSPHRASE))
    now: Any = check(held, season.folder / "report" / "faulty.md").as_json()
    held.engine.dispose()
    after = [(one["code"], one["line"]) for one in now["objections"]]
    assert INTENDED["k"] in codes(after, fault)


def test_every_letter_of_the_example_is_planted_once() -> None:
    letters = [one.letter for one in planted() if one.letter]
    assert sorted(letters) == sorted(INTENDED) == list("abcdefghijklmnopqrstu")


def test_the_drafts_of_the_demo_are_those_of_the_example(season: Season) -> None:
    laid_out = Path(season.folder / "report" / "faulty.md").read_text(encoding="utf-8")
    assert laid_out == FAULTY.read_text(encoding="utf-8")
