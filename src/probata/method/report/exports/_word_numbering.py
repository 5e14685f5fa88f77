"""word_numbering: numbers that Word prints: one for paragraphs of the report, one for each list."""

from __future__ import annotations

from dataclasses import dataclass, field

from probata.method.report.exports._word_xml import part, tag, valued

PARAGRAPHS = 1
"""The list (w:num) of the report's paragraphs."""
BULLETS = 2
DEEPEST = 8
"""Levels that a list of Word has, counted from 0."""
HIGHEST = 32_767
"""The highest number at which a list of Word can begin."""
STEP = 425
"""Twips (twentieths of a point) by which each level of a list is indented."""
ROOM = 624
"""Twips from a paragraph's number to its words."""
_SIGNS = ("•", "–", "▪")
_ORDER = 3
"""The first list of its own."""


@dataclass(slots=True)
class Numbering:
    """The lists of one file; the number that Word would print next for a paragraph is ``following``."""

    following: int = 1
    _now: int = PARAGRAPHS
    _lists: list[tuple[int, int, int]] = field(default_factory=list)
    """Model (abstractNum), level, number with which it begins."""

    def paragraph(self, number: int) -> int:
        """The list in which Word prints this number for the next paragraph."""
        if number != self.following:
            self._now = self._new(PARAGRAPHS, 0, number)
        self.following = number + 1
        return self._now

    def ordered(self, level: int, start: int) -> int:
        """A list of its own that begins with ``start``."""
        return self._new(_ORDER, level, start)

    def _new(self, model: int, level: int, start: int) -> int:
        self._lists.append((model, level, start))
        return _ORDER + len(self._lists) - 1

    def part(self) -> bytes:
        """numbering.xml."""
        models = (_model(PARAGRAPHS, _paragraphs()), _model(BULLETS, _levels(False)), _model(_ORDER, _levels(True)))
        fixed = (_list(PARAGRAPHS, PARAGRAPHS), _list(BULLETS, BULLETS))
        own = [_list(number, *one) for number, one in enumerate(self._lists, _ORDER)]
        return part("w:numbering", *models, *fixed, *own)


def _model(number: int, levels: str) -> str:
    kind = "singleLevel" if number == PARAGRAPHS else "hybridMultilevel"
    return tag("w:abstractNum", {"w:abstractNumId": number}, valued("w:multiLevelType", kind), levels)


def _list(number: int, model: int, level: int = 0, start: int | None = None) -> str:
    begins = tag("w:lvlOverride", {"w:ilvl": level}, valued("w:startOverride", start)) if start is not None else ""
    return tag("w:num", {"w:numId": number}, valued("w:abstractNumId", model), begins)


def _paragraphs() -> str:
    """The number stands at the margin, and the words run under it."""
    stop = tag("w:tabs", None, tag("w:tab", {"w:val": "num", "w:pos": ROOM}))
    about = tag("w:pPr", None, stop, tag("w:ind", {"w:left": 0, "w:firstLine": 0}))
    return _level(0, "decimal", "%1.", about)


def _levels(ordered: bool) -> str:
    found = []
    for level in range(DEEPEST + 1):
        about = tag("w:pPr", None, tag("w:ind", {"w:left": STEP * (level + 1), "w:hanging": STEP}))
        sign = f"%{level + 1}." if ordered else _SIGNS[level % len(_SIGNS)]
        found.append(_level(level, "decimal" if ordered else "bullet", sign, about))
    return "".join(found)


def _level(level: int, form: str, sign: str, about: str) -> str:
    return tag(
        "w:lvl",
        {"w:ilvl": level},
        valued("w:start", 1),
        valued("w:numFmt", form),
        valued("w:lvlText", sign),
        valued("w:lvlJc", "left"),
        about,
    )
