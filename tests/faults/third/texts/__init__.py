"""The two drafts of the third suite, read from plain text files beside this one.

A file has a block a line, as the second suite's texts have: ``== role`` begins a part, ``#`` to ``###`` are headings,
``+`` a numbered paragraph (``+{key}`` one that others refer to), ``a)`` a lettered item (``a1)`` the first of its
list), ``-`` a bullet, ``>`` a quotation set apart, ``[box]`` a text box, ``[fig key]`` caption ``||`` alternative
text, ``[table key]`` a caption with its rows below (``total``: the last row sums up), ``[^1]`` the mark of a note and
``[^1]:`` its text, ``{ref:key}`` a reference.
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
_NUMBERED = re.compile(r"\+(?:\{(\w+)\})? (.*)")
_STYLES = (("a) ", "sub", ""), ("a1) ", "sub", "⟦first:⟧"), ("- ", "bullet", ""), ("> ", "quote", ""))


def marked(text: str) -> str:
    """A line of a file with its marks as tags of the tree."""
    text = re.sub(r"\[\^(\d+)\]", r"⟦fn:\1⟧", text)
    return re.sub(r"\{ref:(\w+)\}", r"⟦ref:\1|⟧", text)


def _block(line: str, rows: list[str]) -> Block:
    if found := _TABLE.match(line):
        cells = tuple(tuple(cell.strip() for cell in row.strip("|").split("|")) for row in rows)
        return Table(found[3], cells, found[1], bool(found[2]))
    if found := _FIGURE.match(line):
        return Figure(found[2], found[3], found[1])
    if found := re.match(r"(#+) (.*)", line):
        return Heading(found[2], len(found[1]))
    return Box(line[6:]) if line.startswith("[box] ") else _para(line)


def _para(line: str) -> Para:
    if found := _NUMBERED.match(line):
        return Para(found[2], "num", found[1] or "")
    for mark, style, first in _STYLES:
        if line.startswith(mark):
            return Para(first + line[len(mark) :], style)
    return Para(line)


def _blocks(text: str) -> Iterator[tuple[str, list[str]]]:
    """Every line that is not empty, with the rows of a table below it."""
    line: str = ""
    rows: list[str] = []
    for one in filter(None, map(str.strip, text.split("\n"))):
        if one.startswith("|"):
            rows.append(one)
            continue
        if line:
            yield line, rows
        line, rows = one, []
    yield line, rows


def _read(name: str, title: str, voice: Voice, header: str, *, endnotes: bool) -> Tree:
    tree = Tree(name, title, [], {}, voice, header=header, endnotes=endnotes)
    for line, rows in _blocks(_HERE.joinpath(f"{name}.txt").read_text(encoding="utf-8")):
        if line.startswith("== "):
            tree.parts.append(Part(line[3:], []))
        elif found := _NOTE.match(line):
            tree.notes[found[1]] = marked(found[2])
        else:
            tree.parts[-1].blocks.append(_block(marked(line), [marked(row) for row in rows]))
    return tree


@cache
def drafts() -> tuple[Tree, ...]:
    """The clean drafts: a mission's report to a council, and a newspaper's investigation."""
    mission = Voice(
        "the Mission",
        "persons",
        "the Government",
        "the Ministry of Defence",
        "the Upland Front",
        ("Old Town", "Riverside"),
        "Dorvan",
        (2021, 2022),
        ("“", "”"),
        "per cent",
    )
    care = Voice(
        "the Ledger",
        "caregivers",
        "the agency",
        "the Department of Health",
        "Hearthline",
        ("Brandt County", "Mill County"),
        "Arland",
        (2017, 2023),
        ("“", "”"),
        "percent",
        us_dates=True,
    )
    return (
        _read("mission", "Report of the Independent Mission on Lessik", mission, "A/HRC/52/CRP.7", endnotes=False),
        _read("care", "Nobody Counted Them", care, "The Wexmoor Ledger", endnotes=True),
    )
