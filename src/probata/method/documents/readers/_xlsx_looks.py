"""Looks of workbook cells: fills, letters and strokes of each cell style (ECMA-376 part 1, 18.8), with themes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from probata.method.documents.readers._sheets.colours import rgb_of, tinted
from probata.method.documents.readers._sheets.model import PLAIN_LOOK, Look
from probata.method.documents.readers._xml import attribute, child, short

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_OFF = ("0", "false", "off", "none")
_PLAIN_FILLS, _PLAIN_INKS = ("", "FFFFFF"), ("", "000000")
# A theme lists dark 1, light 1, dark 2, light 2; styles count light 1, dark 1, light 2, dark 2 (as programs do).
_SWAPPED = {0: 1, 1: 0, 2: 3, 3: 2}


def looks_of(styles: Element, theme: Element | None) -> list[Look]:
    """For every cell style by number how its cells look."""
    palette = _Palette(styles, theme)
    fills = [palette.fill(each) for each in _listed(styles, "x:fills")]
    letters = [palette.letters(each) for each in _listed(styles, "x:fonts")]
    found = []
    for each in _listed(styles, "x:cellXfs"):
        fill, font = _number(attribute(each, "fillId")), _number(attribute(each, "fontId"))
        ink, struck = letters[font] if font < len(letters) else ("", False)
        look = Look(fills[fill] if fill < len(fills) else "", ink, struck)
        found.append(look if look != PLAIN_LOOK else PLAIN_LOOK)
    return found


def struck_in(item: Element) -> tuple[str, ...]:
    """The runs of a string item that are struck through."""
    found = []
    for run in item:
        stroke = child(run, "x:rPr", "x:strike") if short(run.tag) == "x:r" else None
        if stroke is not None and attribute(stroke, "val") not in _OFF:
            found.append("".join(str(each.text or "") for each in run if short(each.tag) == "x:t"))
    return tuple(each for each in found if each.strip())


def _listed(styles: Element, name: str) -> list[Element]:
    found = child(styles, name)
    return list(found) if found is not None else []


def _number(written: str) -> int:
    return int(written) if written.isdecimal() and len(written) < 7 else 0


class _Palette:
    """The colours that a workbook may point to: its theme's, its own or the usual indexed ones."""

    def __init__(self, styles: Element, theme: Element | None) -> None:
        from openpyxl.styles.colors import COLOR_INDEX

        colours = child(styles, "x:colors", "x:indexedColors")
        own = [rgb_of(attribute(each, "rgb")) for each in (colours if colours is not None else ())]
        self._indexed = own or [rgb_of(each) for each in COLOR_INDEX[:64]]
        scheme = child(theme, "a:themeElements", "a:clrScheme") if theme is not None else None
        self._theme = [_scheme_colour(each) for each in (scheme if scheme is not None else ())]

    def fill(self, element: Element) -> str:
        """The colour of the ground; "" for none and for white."""
        pattern, gradient = child(element, "x:patternFill"), child(element, "x:gradientFill")
        colour = ""
        if pattern is not None and attribute(pattern, "patternType") not in ("", "none"):
            solid = attribute(pattern, "patternType") == "solid"
            colour = self._of(child(pattern, "x:fgColor" if solid else "x:bgColor"))
            colour = colour or (self._of(child(pattern, "x:fgColor")) if not solid else "")
        elif gradient is not None:
            stops = [self._of(child(stop, "x:color")) for stop in gradient]
            colour = next((each for each in stops if each not in _PLAIN_FILLS), "")
        return "" if colour in _PLAIN_FILLS else colour

    def letters(self, element: Element) -> tuple[str, bool]:
        """The colour of the letters ("" for black and for none) and whether they are struck through."""
        stroke, ink = child(element, "x:strike"), self._of(child(element, "x:color"))
        return "" if ink in _PLAIN_INKS else ink, stroke is not None and attribute(stroke, "val") not in _OFF

    def _of(self, colour: Element | None) -> str:
        if colour is None or attribute(colour, "auto") in ("1", "true"):
            return ""
        theme, indexed = attribute(colour, "theme"), attribute(colour, "indexed")
        base = rgb_of(attribute(colour, "rgb"))
        if theme:
            at = _SWAPPED.get(_number(theme), _number(theme))
            base = self._theme[at] if at < len(self._theme) else ""
        elif indexed:
            base = self._indexed[_number(indexed)] if _number(indexed) < len(self._indexed) else ""
        try:
            return tinted(base, float(attribute(colour, "tint") or 0))
        except ValueError:
            return base


def _scheme_colour(element: Element) -> str:
    for each in element:
        return rgb_of(attribute(each, "lastClr") or attribute(each, "val"))
    return ""
