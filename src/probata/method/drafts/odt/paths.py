"""Paths: which elements of the main part stand around a byte."""

from __future__ import annotations

from bisect import bisect_right

from probata.method.documents.word.model import Bytes
from probata.method.documents.word.odt.positions import Node

PARAGRAPHS = ("text:p", "text:h")
LET_MARKS_IN = frozenset(("text:span", "text:a", "text:meta"))
"""Elements of a paragraph in which annotations and bookmarks may stand (ODF 1.3 part 3, 6.1.1)."""
_FLOWS = frozenset(
    ("office:text", "table:table-cell", "table:covered-table-cell", "text:note-body", "draw:text-box", "text:deletion")
)


class Paths:
    """The elements around each byte of a part."""

    def __init__(self, root: Node) -> None:
        """``root``: the parsed part."""
        self._root = root
        self._inner: dict[int, tuple[list[int], list[Node]]] = {}

    def of(self, byte: int) -> list[Node]:
        """The elements that hold this byte, outermost first."""
        path: list[Node] = []
        node: Node | None = self._root
        while node is not None and node.start <= byte < node.end:
            path.append(node)
            node = self._child(node, byte)
        return path

    def _child(self, node: Node, byte: int) -> Node | None:
        if id(node) not in self._inner:
            nodes = node.nodes()
            self._inner[id(node)] = [each.start for each in nodes], nodes
        starts, nodes = self._inner[id(node)]
        place = bisect_right(starts, byte) - 1
        return nodes[place] if place >= 0 else None

    def is_element(self, at: Bytes) -> bool:
        """Whether an element has just these bytes."""
        return any((node.start, node.end) == (at.start, at.end) for node in self.of(at.start))

    def flow(self, byte: int) -> int:
        """What a range that begins here has to stay in, by the byte where that begins."""
        around = [node.start for node in self.of(byte) if node.tag in _FLOWS and node.start < byte]
        return around[-1] if around else -1

    def beside(self, at: Bytes) -> Bytes | None:
        """In the innermost paragraph around: these bytes, or the element of it that lets no marks in; None outside.

        What is deleted lives apart from the text, and nothing is put there.
        """
        path = self.of(at.start)
        places = [place for place, node in enumerate(path) if node.tag in PARAGRAPHS]
        if not places or any(node.tag == "text:tracked-changes" for node in path):
            return None
        closed = (node for node in path[places[-1] + 1 :] if node.tag not in LET_MARKS_IN)
        outer = next(closed, None)
        return Bytes(at.part, outer.start, outer.end) if outer else at
