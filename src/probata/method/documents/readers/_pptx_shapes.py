"""Shapes of a slide in reading order: from top to bottom, then from left to right (ECMA-376 part 1, 19.3 and 20.1.7).

A placeholder without a place of its own stands where its layout or master puts it. A group stays together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from probata.method.documents.readers._xml import attribute, child, short

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MAX_NESTED = 40
"""Groups inside one another."""
Place: TypeAlias = tuple[int, int]
"""Top and left, in the units of the file (914,400 to the inch)."""
_WHOLE = re.compile(r"-?[0-9]{1,14}")
_SHAPES = ("p:sp", "p:pic", "p:graphicFrame", "p:cxnSp", "p:grpSp", "p:contentPart")
_TITLES = ("title", "ctrTitle")
_RUNNING = ("ftr", "sldNum", "dt", "hdr")


@dataclass(frozen=True, slots=True)
class Shape:
    """A shape and what kind of placeholder it is ("" for none)."""

    element: Element
    role: str

    @property
    def is_title(self) -> bool:
        """Whether it is the slide's title."""
        return self.role in _TITLES

    @property
    def runs_along(self) -> bool:
        """Whether it is a footer, date or number of the slide."""
        return self.role in _RUNNING

    @property
    def properties(self) -> Element | None:
        """Its name, description and whether it is hidden."""
        return next((each for each in self.element.iter() if short(each.tag) == "p:cNvPr"), None)


@dataclass(frozen=True, slots=True)
class Layout:
    """Where placeholders stand, by index and by role; of the layout first, then of the master."""

    places: dict[str, Place] = field(default_factory=dict)

    def learn(self, tree: Element | None) -> None:
        """Add the placeholders of a layout or master; what is known already stays."""
        for element in tree if tree is not None else ():
            holder, place = _placeholder(element), _own_place(element)
            if holder is not None and place is not None:
                for key in _keys(holder):
                    self.places.setdefault(key, place)

    def of(self, element: Element) -> Place | None:
        """Where a shape stands; None when nobody says."""
        own, holder = _own_place(element), _placeholder(element)
        if own is not None or holder is None:
            return own
        return next((self.places[key] for key in _keys(holder) if key in self.places), None)


def shapes(tree: Element, layout: Layout, depth: int = 0) -> Iterator[Shape]:
    """The shapes in a tree, groups looked into, in reading order; one without a place follows the one before it."""
    ordered: list[tuple[Place, Element]] = []
    last: Place = (0, 0)
    for element in members(tree):
        last = layout.of(element) or last
        ordered.append((last, element))
    for _place, element in sorted(ordered, key=lambda each: each[0]):
        if short(element.tag) == "p:grpSp" and depth < MAX_NESTED:
            yield Shape(element, "group")
            yield from shapes(element, layout, depth + 1)
        else:
            holder = _placeholder(element)
            yield Shape(element, "" if holder is None else attribute(holder, "type") or "body")


def members(tree: Element) -> Iterator[Element]:
    """The shapes directly in a tree; of two copies of one (a choice and its fallback) the first."""
    for element in tree:
        if short(element.tag) == "mc:AlternateContent":
            copies = [each for each in element if any(short(inner.tag) in _SHAPES for inner in each)]
            yield from (inner for inner in (copies[0] if copies else ()) if short(inner.tag) in _SHAPES)
        elif short(element.tag) in _SHAPES:
            yield element


def _placeholder(element: Element) -> Element | None:
    for each in element:
        found = child(each, "p:nvPr", "p:ph")
        if found is not None:
            return found
    return None


def _keys(holder: Element) -> list[str]:
    index, role = attribute(holder, "idx"), attribute(holder, "type") or "body"
    role = "title" if role in _TITLES else role
    return [*([f"index {index}"] if index else []), role]


def _own_place(element: Element) -> Place | None:
    for path in (("p:spPr", "a:xfrm", "a:off"), ("p:xfrm", "a:off"), ("p:grpSpPr", "a:xfrm", "a:off")):
        found = child(element, *path)
        if found is not None:
            return _whole(attribute(found, "y")), _whole(attribute(found, "x"))
    return None


def _whole(text: str) -> int:
    return int(text) if _WHOLE.fullmatch(text) else 0
