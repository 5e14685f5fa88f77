"""Styles: how cells look and what their numbers mean, with what they inherit; which sheets and words are hidden."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from probata.method.documents.readers._sheets.colours import rgb_of
from probata.method.documents.readers._sheets.model import PLAIN_LOOK, Look
from probata.method.documents.readers._xml import attribute, child, short

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_MAX_PARENTS = 50
"""Styles that inherit from each other; a ring of them ends there."""


class Styles:
    """The styles of one file by family and name."""

    def __init__(self, roots: Iterable[Element | None]) -> None:
        """``roots``: the parts that hold styles; of two of one name the later counts."""
        self._styles: dict[tuple[str, str], Element] = {}
        self._data: dict[str, Element] = {}
        self._looks: dict[str, Look] = {}
        for each in _style_elements(roots):
            name = attribute(each, "style:name")
            if short(each.tag) == "style:style":
                self._styles[attribute(each, "style:family"), name] = each
            else:
                self._data[name] = each

    def look(self, name: str) -> Look:
        """How cells of this style look."""
        if name not in self._looks:
            fill = rgb_of(self._property("table-cell", name, "style:table-cell-properties", "fo:background-color"))
            ink = rgb_of(self._property("table-cell", name, "style:text-properties", "fo:color"))
            if self._property("table-cell", name, "style:text-properties", "style:use-window-font-color") == "true":
                ink = ""
            look = Look("" if fill == "FFFFFF" else fill, "" if ink == "000000" else ink, self._cut("table-cell", name))
            self._looks[name] = look if look != PLAIN_LOOK else PLAIN_LOOK
        return self._looks[name]

    def strikes(self, name: str) -> bool:
        """Whether words of this text style are struck through."""
        return self._cut("text", name)

    def hides_sheet(self, name: str) -> bool:
        """Whether a sheet of this style is not shown."""
        return self._property("table", name, "style:table-properties", "table:display") == "false"

    def page_of(self, name: str) -> str:
        """The name of the page style that a sheet of this style is printed with."""
        found = self._styles.get(("table", name))
        return attribute(found, "style:master-page-name") if found is not None else ""

    def elapsed(self, name: str) -> bool:
        """Whether times of this cell style are spans (36:00:00) and no times of day."""
        for each in self._line("table-cell", name):
            data = self._data.get(attribute(each, "style:data-style-name"))
            if data is not None:
                return attribute(data, "truncate-on-overflow") == "false"
        return False

    def shows_nothing(self, name: str) -> bool:
        """Whether the number format of this cell style has no part that shows anything."""
        for each in self._line("table-cell", name):
            data = self._data.get(attribute(each, "style:data-style-name"))
            if data is not None:
                return all(
                    short(part.tag) in ("style:map", "style:text-properties")
                    or (short(part.tag) == "text" and not (part.text or "").strip())
                    for part in data
                )
        return False

    def ruled(self) -> int:
        """How many cell styles change with the value of the cell."""
        return sum(
            child(each, "style:map") is not None for (family, _), each in self._styles.items() if family == "table-cell"
        )

    def _cut(self, family: str, name: str) -> bool:
        style = self._property(family, name, "style:text-properties", "style:text-line-through-style")
        kind = self._property(family, name, "style:text-properties", "style:text-line-through-type")
        return style not in ("", "none") or (not style and kind not in ("", "none"))

    def _property(self, family: str, name: str, properties: str, wanted: str) -> str:
        for each in self._line(family, name):
            found = child(each, properties)
            value = attribute(found, wanted) if found is not None else ""
            if value:
                return value
        return ""

    def _line(self, family: str, name: str) -> Iterator[Element]:
        """The style and those that it inherits from."""
        for _step in range(_MAX_PARENTS):
            found = self._styles.get((family, name))
            if found is None:
                return
            yield found
            name = attribute(found, "style:parent-style-name")


def _style_elements(roots: Iterable[Element | None]) -> Iterator[Element]:
    for root in roots:
        for folder in ("office:styles", "office:automatic-styles"):
            found = child(root, folder) if root is not None else None
            for each in found if found is not None else ():
                if attribute(each, "style:name"):
                    yield each
