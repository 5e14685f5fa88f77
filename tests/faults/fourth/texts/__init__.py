"""The two drafts of the fourth suite, plain text files in the format that the second suite's texts describe."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from tests.faults.again.texts import _block, _lines, marked
from tests.faults.drafts.tree import Part, Tree, Voice

_HERE = Path(__file__).parent
_NOTE = re.compile(r"\[\^(\d+)\]: (.*)")


def _read(name: str, title: str, voice: Voice, header: str) -> Tree:
    parts: list[Part] = []
    notes: dict[str, str] = {}
    for line, rows in _lines(_HERE.joinpath(f"{name}.txt").read_text(encoding="utf-8")):
        if line.startswith("== "):
            parts.append(Part(line[3:], []))
        elif found := _NOTE.match(line):
            notes[found[1]] = marked(found[2])
        else:
            parts[-1].blocks.append(_block(marked(line), [marked(row) for row in rows]))
    return Tree(name, title, parts, notes, voice, header=header)


def _voice(body: str, party: str, country: str, marks: str, percent: str, us: bool) -> Voice:
    return Voice(body, "", party, "", "", (), country, (2017, 2023), (marks[0], marks[1]), percent, us)


@cache
def drafts() -> tuple[Tree, ...]:
    """The clean drafts: an ombudsman's report on six prisons and a ward, a study on evictions for a mine."""
    wing = _voice("the Ombudsman", "the Administration", "Carradon", "‘’", "per cent", us=False)
    seam = _voice("Groundline", "Castrel", "Sarvela", "“”", "%", us=True)
    return (
        _read("wing", "Behind Six Gates: Visits to Prisons and to Ward 9 in 2023", wing, "Ombudsman of Carradon"),
        _read("seam", "The Valley Under the Seam: Evictions of the Ithali, 2018 to 2022", seam, "Groundline"),
    )
