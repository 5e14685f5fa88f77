"""Packages made to hurt: every one gets the same answer from both verifiers, in bounded memory, without a hang."""

from __future__ import annotations

from pathlib import Path

import pytest
from hostile_packages import MAKERS, checked

MIB_AT_MOST = 256
SECONDS_BEFORE_IT_HANGS = 60  # a busy machine is slow; what each really takes is printed by hostile_packages.py

REALLY_CHANGED_NOTHING = {
    "a thousand files",
    "as large as can be",
    "many rows",
    "many wide rows",
    "many shares",
    "a report of less-than",
    "a report of wide letters",
}
CONTRADICTING = {
    "many values at one mark",
    "many marks",
    "many other marks",
    "beginnings of marks",
    "a report of scripts",
    "a report that is too large",
}


@pytest.mark.parametrize("name", MAKERS)
def test_a_package_made_to_hurt_gets_its_answer_and_hurts_nobody(name: str, tmp_path: Path) -> None:
    path = tmp_path / "hostile.probata"
    path.write_bytes(MAKERS[name]())
    expected = "unchanged" if name in REALLY_CHANGED_NOTHING else "changed"
    expected = "contradicts-itself" if name in CONTRADICTING else expected
    for theirs in (False, True):
        answer, memory, _ = checked(str(path), theirs, SECONDS_BEFORE_IT_HANGS)
        assert answer == expected
        assert memory <= MIB_AT_MOST
    path.unlink()
