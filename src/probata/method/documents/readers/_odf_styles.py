"""Styles of OpenDocument: which make headings, captions, hidden text, hidden slides (ODF 1.3 part 3, 16 and 20)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from probata.method.documents.readers._xml import attribute, child, short

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

_HEADINGS = ("title", "subtitle")
_CAPTIONS = ("caption", "beschriftung", "légende", "leyenda", "legenda")


class Styles:
    """The common styles of a file with the automatic ones of one of its parts, which may bear the same names."""

    def __init__(self, *holders: Element | None) -> None:
        """``holders``: ``office:styles``, ``office:automatic-styles``; a later one hides an earlier."""
        self._found: dict[tuple[str, str], Element] = {}
        self._hidden: dict[tuple[str, str], bool] = {}
        for holder in holders:
            for style in holder if holder is not None else ():
                if short(style.tag) == "style:style":
                    self._found[attribute(style, "style:family"), attribute(style, "style:name")] = style

    def chain(self, family: str, name: str) -> Iterator[Element]:
        """The style of this name and those that it inherits from, each once."""
        seen: set[str] = set()
        while name not in seen and (family, name) in self._found:
            seen.add(name)
            style = self._found[family, name]
            yield style
            name = attribute(style, "style:parent-style-name")

    def hides(self, family: str, name: str) -> bool:
        """Whether text of this style is hidden; the nearest style in its chain that says so decides."""
        key = family, name
        if key not in self._hidden:
            said = (_property(style, "style:text-properties", "text:display") for style in self.chain(*key))
            self._hidden[key] = next((each for each in said if each), "") == "none"
        return self._hidden[key]

    def hides_page(self, name: str) -> bool:
        """Whether a slide of this style is left out of the show."""
        key = "style:drawing-page-properties", "presentation:visibility"
        said = (_property(style, *key) for style in self.chain("drawing-page", name))
        return next((each for each in said if each), "") == "hidden"

    def is_heading(self, name: str) -> bool:
        """Whether a paragraph of this style is a heading or title."""
        return any(
            attribute(style, "style:default-outline-level") or _named(style) in _HEADINGS
            for style in self.chain("paragraph", name)
        )

    def is_caption(self, name: str) -> bool:
        """Whether a paragraph of this style stands below a picture or table."""
        return any(_named(style) in _CAPTIONS for style in self.chain("paragraph", name))


def _property(style: Element, group: str, name: str) -> str:
    found = child(style, group)
    return attribute(found, name) if found is not None else ""


def _named(style: Element) -> str:
    return (attribute(style, "style:display-name") or attribute(style, "style:name")).lower()
