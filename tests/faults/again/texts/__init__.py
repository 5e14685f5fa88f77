"""The three drafts of the second suite, read from plain text files beside this one.

A file has a block a line. ``== role`` begins a part, ``#`` and ``##`` are headings, ``+`` a numbered paragraph
(``+{key}`` one that others refer to), ``a)`` a lettered item, ``-`` a bullet, ``>`` a quotation set apart,
``[box]`` a text box, ``[fig key]`` caption ``||`` alternative text, ``[table key]`` a caption with its rows below
(``total``: the last row sums up), ``[^1]`` the mark of a note and ``[^1]:`` its text, ``{ref:key}`` a reference.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tests.faults.drafts.tree import Block, Box, Figure, Heading, Para, Part, Table, Tree, Voice

_HERE = Path(__file__).parent
_TABLE = re.compile(r"\[table (\w+)( total)?\] (.*)")
_FIGURE = re.compile(r"\[fig (\w+)\] (.*) \|\| (.*)")
_NOTE = re.compile(r"\[\^(\d+)\]: (.*)")
_STYLES = (("a) ", "sub"), ("- ", "bullet"), ("> ", "quote"))


def marked(text: str) -> str:
    """A line of a file with its marks as tags of the tree."""
    text = re.sub(r"\[\^(\d+)\]", r"⟦fn:\1⟧", text)
    text = re.sub(r"\{ref:(\w+)\}", r"⟦ref:\1|⟧", text)
    return re.sub(r"\{i:\|([^}]*)\}", r"⟦i:|\1⟧", text)


def _block(line: str, rows: list[str]) -> Block:
    if found := _TABLE.match(line):
        cells = tuple(tuple(cell.strip() for cell in row.strip("|").split("|")) for row in rows)
        return Table(found[3], cells, found[1], bool(found[2]))
    if found := _FIGURE.match(line):
        return Figure(found[2], found[3], found[1])
    if line.startswith("#"):
        level = len(line) - len(line.lstrip("#"))
        return Heading(line[level + 1 :], level)
    return Box(line[6:]) if line.startswith("[box] ") else _para(line)


def _para(line: str) -> Para:
    if found := re.match(r"\+(?:\{(\w+)\})? (.*)", line):
        return Para(found[2], "num", found[1] or "")
    for mark, style in _STYLES:
        if line.startswith(mark):
            return Para(line[len(mark) :], style)
    return Para(line)


def _read(name: str, title: str, voice: Voice, header: str, *, endnotes: bool = False) -> Tree:
    parts: list[Part] = []
    notes: dict[str, str] = {}
    for line, rows in _lines(_HERE.joinpath(f"{name}.txt").read_text(encoding="utf-8")):
        if line.startswith("== "):
            parts.append(Part(line[3:], []))
        elif found := _NOTE.match(line):
            notes[found[1]] = marked(found[2])
        else:
            parts[-1].blocks.append(_block(marked(line), [marked(row) for row in rows]))
    return Tree(name, title, parts, notes, voice, header=header, endnotes=endnotes)


def _lines(text: str) -> Iterator[tuple[str, list[str]]]:
    """Every line that is not empty, with the rows of a table below it."""
    waiting: str = ""
    rows: list[str] = []
    for line in text.split("\n"):
        if line.startswith("|"):
            rows.append(line)
        elif line.strip():
            if waiting:
                yield waiting, rows
            waiting, rows = line.strip(), []
    yield waiting, rows


def _voice(body: str, party: str, ngo: str, country: str, marks: str, percent: str, us: bool) -> Voice:
    return Voice(body, "", party, "", ngo, (), country, (2021, 2023), (marks[0], marks[1]), percent, us)


@cache
def drafts() -> tuple[Tree, ...]:
    """The clean drafts: a panel's report, an organisation's report, a newspaper's account of a trial."""
    panel = _voice("the Panel", "the Government", "Harbour Hands", "Kervania", "“”", "per cent", us=False)
    salt = _voice("Lanthorn Rights", "the government", "Lanthorn Rights", "Orvanna", "“”", "percent", us=True)
    quay = _voice("the court", "the police", "the union", "Caldrey", "‘’", "per cent", us=False)
    title = "Paid in Salt: Wage Theft, Confinement, and Deaths at Orvanna’s Brine Works"
    return (
        _read("panel", "Report of the Panel of Inquiry on the Ulmet Valley", panel, "EC/PIU/2023/7"),
        _read("salt", title, salt, "Lanthorn Rights"),
        _read("quay", "Eleven Minutes on Customs Quay", quay, "", endnotes=True),
    )
