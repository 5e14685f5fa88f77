"""word_xml: XML as text, and reading nodes: the small tools of the Word export.

Elements are written with the prefixes of the names below, in the order that their schema (ISO/IEC 29500-1) gives them;
who writes an element keeps that order.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TypeAlias, cast

from probata.method.report.exports._nodes import Node

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
NAMES: Mapping[str, str] = {
    "xmlns:w": _W,
    "xmlns:r": f"{_OFFICE}/relationships",
    "xmlns:wp": f"{_DRAWING}/wordprocessingDrawing",
    "xmlns:a": f"{_DRAWING}/main",
    "xmlns:pic": f"{_DRAWING}/picture",
}
"""The prefixes that every part with words declares."""
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ESCAPED = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;"})


def escaped(words: str) -> str:
    """The words as they may stand in an element or an attribute; what XML 1.0 cannot hold is left out."""
    return _NO_XML.sub("", words).translate(_ESCAPED)


Attributes: TypeAlias = Mapping[str, str | int]


def tag(name: str, attributes: Attributes | None = None, *inner: str) -> str:
    """An element; ``inner`` is XML already, attribute values are words."""
    said = "".join(f' {key}="{escaped(str(value))}"' for key, value in (attributes or {}).items())
    body = "".join(inner)
    return f"<{name}{said}>{body}</{name}>" if body else f"<{name}{said}/>"


def valued(name: str, value: str | int) -> str:
    """``<name w:val="value"/>``, the form of most properties."""
    return tag(name, {"w:val": value})


def part(root: str, *inner: str) -> bytes:
    """A part of the package whose root declares all prefixes."""
    return (_HEAD + tag(root, NAMES, *inner)).encode("utf-8")


def bare(element: str) -> bytes:
    """A part whose root declares its own names."""
    return (_HEAD + element).encode("utf-8")


def nodes(node: Node, key: str) -> Sequence[Node]:
    """The nodes that a node holds under a key; none where it has none."""
    return cast("Sequence[Node]", node.get(key) or ())


def rows(node: Node, key: str) -> Sequence[Sequence[Node]]:
    """The rows of nodes that a node holds under a key."""
    return cast("Sequence[Sequence[Node]]", node.get(key) or ())


def whole(node: Node, key: str) -> int:
    """The whole number that a node holds under a key."""
    return cast("int", node[key])


def numbers(node: Node, key: str) -> Sequence[int]:
    """The whole numbers that a node holds under a key."""
    return cast("Sequence[int]", node.get(key) or ())
