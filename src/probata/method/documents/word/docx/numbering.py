"""Numbering: the automatic number of each paragraph as Word prints it (ECMA-376 part 1, 17.9).

Paragraphs of all lists that share one definition count on together; a list that says where it begins does so once, at
its first paragraph; deeper levels begin anew behind a higher one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from probata.method.documents.word.docx.nodes import Node, whole, whole_part
from probata.method.documents.word.docx.numbers import written
from probata.method.documents.word.docx.styles import Listed, Styles

BULLET = "•"
LEVELS = 9
MAX_TEXT = 100
"""Letters of a level's pattern that are kept; Word allows about thirty."""
_PLACE = re.compile(r"%([1-9])")
_PADDED = re.compile(r"0*1(,.*)?")


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list.

    ``restart`` is the level (from 1) behind which it begins anew, 0 for never, -1 for behind every higher one;
    ``width`` is the least number of digits.
    """

    start: int = 1
    style: str = "decimal"
    text: str = ""
    restart: int = -1
    legal: bool = False
    tied: str = ""
    hidden: bool = False
    width: int = 0

    def shown(self, number: int, *, legal: bool) -> str:
        """A number of this level; ``legal`` asks for plain digits."""
        if self.width and self.style == "custom":
            return f"{number:0{self.width}d}"
        return written(number, "decimal" if legal and self.style != "decimalZero" else self.style)


@dataclass(frozen=True, slots=True)
class List:
    """A list of a file: the definition that it counts with, its levels, and where it begins by itself."""

    definition: str
    levels: tuple[Level, ...]
    begins: dict[int, int]


@dataclass(slots=True)
class Counts:
    """How far the lists of one story have counted: by definition, for each level, None before its first number."""

    reached: dict[str, list[int | None]] = field(default_factory=dict)
    begun: set[str] = field(default_factory=set)


class Numbering:
    """The lists of a file by their ids."""

    def __init__(self, data: bytes, styles: Styles, where: str) -> None:
        """Read the numbering part; b"" for a file without one. Raises Unreadable when it is broken."""
        root = whole_part(data, where) if data else Node("", {}, 0)
        self._styles = styles
        definitions = {each.get("w:abstractNumId"): each for each in root.children if each.name == "w:abstractNum"}
        self._lists = {each.get("w:numId"): _list(each, definitions) for each in root.children if each.name == "w:num"}

    def place(self, properties: Node | None, style: str) -> tuple[str, int] | None:
        """The list and level of a paragraph, by its own properties or by its style; None outside of lists."""
        said = properties.child("w:numPr") if properties else None
        own = said.value("w:numId") if said else ""
        by_style = self._styles.listed(style)
        key = own or by_style.id
        if key not in self._lists:
            return None
        level = whole(said.value("w:ilvl"), -1) if said else -1
        if level < 0:
            level = self._level(key, by_style)
        return (key, level) if level < len(self._lists[key].levels) else None

    def _level(self, key: str, by_style: Listed) -> int:
        """The level that a list ties to a style, or else the one that the style itself names."""
        tied = (n for n, each in enumerate(self._lists[key].levels) if each.tied and each.tied == by_style.style)
        return next(tied, by_style.level if by_style.level >= 0 else 0)

    def count(self, key: str, level: int, counts: Counts) -> str:
        """Count a paragraph and return its number as it is printed."""
        of = self._lists[key]
        reached = counts.reached.setdefault(of.definition, [None] * LEVELS)
        if key not in counts.begun:
            counts.begun.add(key)
            for overridden in of.begins:
                reached[overridden] = None
        before = reached[level]
        reached[level] = before + 1 if before is not None else _start(of, level)
        for deeper in range(level + 1, len(of.levels)):
            restart = of.levels[deeper].restart
            if restart < 0 or level < restart:
                reached[deeper] = None
        for higher in range(level):
            if reached[higher] is None and f"%{higher + 1}" in of.levels[level].text:
                reached[higher] = _start(of, higher)
        return _printed(of, level, reached)


def _start(of: List, level: int) -> int:
    return of.begins.get(level, of.levels[level].start)


def _printed(of: List, level: int, reached: list[int | None]) -> str:
    here = of.levels[level]
    if here.hidden:
        return ""
    if here.style == "bullet":
        return BULLET

    def number(found: re.Match[str]) -> str:
        at = int(found[1]) - 1
        value = reached[at] if at <= level else None
        return of.levels[at].shown(value, legal=here.legal) if value is not None and at < len(of.levels) else ""

    return _PLACE.sub(number, here.text).strip()


def _list(node: Node, definitions: dict[str, Node]) -> List:
    key = node.value("w:abstractNumId")
    levels = _levels(_defined(key, definitions))
    begins: dict[int, int] = {}
    for override in (each for each in node.children if each.name == "w:lvlOverride"):
        at = whole(override.get("w:ilvl"), LEVELS)
        if at >= LEVELS:
            continue
        if (own := override.child("w:lvl")) is not None:
            levels[at] = _one_level(own)
        if override.child("w:startOverride") is not None:
            begins[at] = whole(override.value("w:startOverride"), 0)
    return List(key, tuple(levels), begins)


def _defined(key: str, definitions: dict[str, Node]) -> Node | None:
    """The definition that holds the levels: one that only names a list style is told by that style's definition."""
    found = definitions.get(key)
    link = found.value("w:numStyleLink") if found else ""
    if not link:
        return found
    return next((each for each in definitions.values() if each.value("w:styleLink") == link), found)


def _levels(definition: Node | None) -> list[Level]:
    levels = [Level()] * LEVELS
    for each in definition.children if definition else ():
        at = whole(each.get("w:ilvl"), LEVELS) if each.name == "w:lvl" else LEVELS
        if at < LEVELS:
            levels[at] = _one_level(each)
    return levels


def _one_level(node: Node) -> Level:
    level = Level(
        start=whole(node.value("w:start"), 0),
        style=node.value("w:numFmt") or "decimal",
        text=node.value("w:lvlText")[:MAX_TEXT],
        restart=whole(node.value("w:lvlRestart"), -1),
        legal=bool(node.switch("w:isLgl")),
        tied=node.value("w:pStyle"),
        hidden=bool(node.switch("w:rPr", "w:vanish")),
    )
    custom = node.child("mc:AlternateContent", "mc:Choice", "w:numFmt")
    return _customised(level, custom or node.child("w:numFmt"))


def _customised(level: Level, form: Node | None) -> Level:
    """A level with zeros before its number (``001, 002, ...``); other forms of its own are told by their fallback."""
    if form is None or form.get("w:val") != "custom" or not _PADDED.fullmatch(form.get("w:format")):
        return level
    return replace(level, style="custom", width=min(9, len(form.get("w:format").partition(",")[0])))
