"""glyphs: characters of a report that no font of the house can show. A PDF/UA refuses to be made with one."""

from __future__ import annotations

import unicodedata
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeAlias

from probata.method.manuscript.model import At, Block, CodeBlock, Directive, Items, Quote
from probata.method.report.annex import Annex, methodology
from probata.method.report.exports._openings import cited, stands
from probata.method.report.exports._sheet import sheet, words
from probata.method.report.model import Bound, BoundValue

_UNSEEN = frozenset(
    chr(code)
    for first, last in ((0x34F, 0x34F), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F), (0x3164, 0x3164))
    for code in range(first, last + 1)
) | frozenset(chr(code) for code in (*range(0xFE00, 0xFE10), 0xFFA0, *range(0xE0100, 0xE01F0)))
"""Default-ignorable characters that are no format characters (Unicode, DerivedCoreProperties): they need no glyph."""

_Face: TypeAlias = "array[int]"


@dataclass(frozen=True, slots=True)
class Missing:
    """A character without a glyph: where it is printed from, itself, and its name in Unicode."""

    at: At
    character: str
    name: str


def missing(bound: Bound, fonts: Sequence[Path], *, annex: Annex | None = None) -> tuple[Missing, ...]:
    """Every character that would be printed and has no glyph in the fonts, by place, in the order of the text.

    Args:
        bound: the bound manuscript.
        fonts: folders with the fonts that a PDF is set with.
        annex: when it was made already.

    A character that comes from a record and not from the source is placed at its role; one of the annex at the
    beginning of the manuscript. A mark and the letter that it stands on have to be in one font.
    """
    laid = sheet(bound, annex or methodology(bound), (), draft=False)
    faces = tuple(face for folder in fonts for face in _faces(folder))
    clusters = {cluster for text in set(words(laid)) if not text.isascii() for cluster in _clusters(text)}
    absent = {letter for cluster in clusters for letter in _without_glyph(cluster, faces)}
    if not absent:
        return ()
    found = list(_places(bound, absent))
    unplaced = absent - {letter for _, letter in found}
    found += [(_beginning(bound), letter) for letter in sorted(unplaced)]
    return tuple(Missing(at, letter, _name(letter)) for at, letter in _ordered(bound, found))


def _name(letter: str) -> str:
    return unicodedata.name(letter, f"U+{ord(letter):04X}")


def _ordered(bound: Bound, found: Sequence[tuple[At, str]]) -> list[tuple[At, str]]:
    files = {name: number for number, name in enumerate(bound.manuscript.sources)}
    return sorted(dict.fromkeys(found), key=lambda one: (files.get(one[0].file, len(files)), one[0].start, one[1]))


def _without_glyph(cluster: str, faces: Sequence[_Face]) -> Iterator[str]:
    """The letters of a cluster that no face shows together with the letter that they stand on."""
    composed = unicodedata.normalize("NFC", cluster)
    if not any(_shows(face, cluster) or _shows(face, composed) for face in faces):
        alone = [letter for letter in cluster if not any(_shows(face, letter) for face in faces)]
        yield from alone or cluster[-1:]


def _shows(face: _Face, letters: str) -> bool:
    places = ((code, bisect_left(face, code)) for code in map(ord, letters))
    return all(at < len(face) and face[at] == code for code, at in places)


def _clusters(text: str) -> Iterator[str]:
    """Letters with the marks behind them, without what is never seen."""
    cluster = ""
    for letter in text:
        if letter in _UNSEEN or unicodedata.category(letter) == "Cf":
            continue
        if cluster and unicodedata.category(letter).startswith("M"):
            cluster += letter
            continue
        if cluster:
            yield cluster
        cluster = letter
    if cluster:
        yield cluster


@cache
def _faces(folder: Path) -> tuple[_Face, ...]:
    """The characters of each font in a folder, as sorted code points (a set of them takes twenty times the memory).

    Of a collection those of its first face, which all of them share.
    """
    from fontTools.ttLib import TTFont

    files = sorted(path for path in folder.rglob("*") if path.suffix.lower() in (".ttf", ".otf", ".ttc"))
    found = []
    for path in files:
        with TTFont(path, fontNumber=0, lazy=True) as font:
            found.append(array("I", sorted(font.getBestCmap())))
    return tuple(found)


def _places(bound: Bound, absent: set[str]) -> Iterator[tuple[At, str]]:
    """Where the characters are printed from: prose, roles, front matter, code, arguments."""
    for one in bound.passages:
        for offset, letter in enumerate(one.masked):
            if letter in absent:
                yield _inside(bound, one.at, offset), letter
    for value in bound.values:
        yield from ((value.role.at, letter) for letter in sorted(absent & set(_printed(value, bound))))
    for entry in bound.manuscript.front.values():
        yield from ((entry.at, letter) for letter in sorted(absent & set(entry.value)))
    for body in (bound.manuscript.blocks, *bound.manuscript.notes.values()):
        yield from _verbatim(body, absent)


def _printed(value: BoundValue, bound: Bound) -> str:
    return cited(value, bound) if value.role.name == "cite" else value.printed + stands(value, bound)


def _verbatim(blocks: Sequence[Block], absent: set[str]) -> Iterator[tuple[At, str]]:
    for block in blocks:
        if isinstance(block, CodeBlock):
            yield from ((block.at, letter) for letter in sorted(absent & set(block.text)))
        elif isinstance(block, Directive):
            yield from ((block.argument_at, letter) for letter in sorted(absent & set(block.argument)))
        inner = block.items if isinstance(block, Items) else ()
        for one in (*inner, *((block.blocks,) if isinstance(block, Directive | Quote) else ())):
            yield from _verbatim(one, absent)


def _inside(bound: Bound, at: At, offset: int) -> At:
    """The place of one character of a passage."""
    before = bound.manuscript.sources[at.file][at.start : at.start + offset].replace("\r\n", "\n ").replace("\r", "\n")
    line_start = before.rfind("\n") + 1
    column = at.column + offset if not line_start else offset - line_start + 1
    return At(at.file, at.start + offset, at.start + offset + 1, at.line + before.count("\n"), column)


def _beginning(bound: Bound) -> At:
    return At(next(iter(bound.manuscript.sources), ""), 0, 0, 1, 1)
