"""word_paragraphs: paragraphs with their properties, and where on the page they stand."""

from __future__ import annotations

from dataclasses import dataclass, replace

from probata.method.report.exports._word_numbering import DEEPEST, ROOM, STEP
from probata.method.report.exports._word_xml import tag, valued

INSET = 284
"""Twips between the rule beside a part and its words."""
_FARTHEST = 5_000
"""Twips from the margin beyond which nothing is indented, so that there is room for words."""
_GREY = "A6A6A6"
_NO_LINE = tag("w:bottom", {"w:val": "nil"})
"""Said outright, because LibreOffice draws a line under the last paragraph else."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where blocks stand.

    ``indent``: twips from the margin; ``level``: how deep in lists, -1 outside; ``ruled``: beside a rule; ``quoted``:
    in a block quotation; ``note``: in a footnote; ``english``: the house's own words; ``right``: from right to left.
    """

    indent: int = 0
    level: int = -1
    ruled: bool = False
    quoted: bool = False
    note: bool = False
    english: bool = False
    right: bool = False

    def listed(self) -> Place:
        """One list deeper."""
        return replace(self, level=min(self.level + 1, DEEPEST))

    @property
    def words_at(self) -> int:
        """Twips from the margin to the words."""
        return min(_FARTHEST, self.indent + (INSET if self.ruled else 0) + STEP * (self.level + 1))


@dataclass(frozen=True, slots=True)
class Form:
    """What is particular to one paragraph.

    ``numbering``: list and level. ``hung``: whether the number hangs before the words. ``next``: it stays with the
    paragraph behind it.
    """

    style: str
    numbering: tuple[int, int] | None = None
    hung: bool = False
    next: bool = False
    align: str = ""


def paragraph(inner: str, form: Form, place: Place, section: str = "") -> str:
    """A paragraph; ``section`` is the ``w:sectPr`` that ends with it."""
    return tag("w:p", None, _properties(form, place, section), inner)


def _properties(form: Form, place: Place, section: str) -> str:
    inner = (
        valued("w:pStyle", form.style),
        "<w:keepNext/>" if form.next else "",
        _numbered(form),
        _rule(place),
        _stop(form, place),
        _direction(place),
        _indent(form, place),
        valued("w:jc", form.align) if form.align else "",
        section,
    )
    return tag("w:pPr", None, *inner)


def _numbered(form: Form) -> str:
    if form.numbering is None:
        return ""
    number, level = form.numbering
    return tag("w:numPr", None, valued("w:ilvl", level), valued("w:numId", number))


def _rule(place: Place) -> str:
    """The rule beside findings, recommendations, limits; on the side where lines begin."""
    if not place.ruled:
        return ""
    side = "w:right" if place.right else "w:left"
    line = tag(side, {"w:val": "single", "w:sz": 8, "w:space": 10, "w:color": _GREY})
    return tag("w:pBdr", None, *([line, _NO_LINE] if side == "w:left" else [_NO_LINE, line]))


def _stop(form: Form, place: Place) -> str:
    """Where the words begin behind the number of a paragraph that does not stand at the margin."""
    if form.numbering is None or form.hung or not place.words_at:
        return ""
    return tag("w:tabs", None, tag("w:tab", {"w:val": "num", "w:pos": place.words_at + ROOM}))


def _direction(place: Place) -> str:
    """The house's English in a report that runs from right to left runs from left to right."""
    return valued("w:bidi", 0) if place.right and place.english else ""


def _indent(form: Form, place: Place) -> str:
    at = place.words_at
    if form.hung:
        return tag("w:ind", {"w:left": at, "w:hanging": STEP})
    if not at:
        return ""
    return tag("w:ind", {"w:left": at, **({"w:firstLine": 0} if form.numbering else {})})
