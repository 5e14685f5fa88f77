"""Signing: where the sign of a comment stands (the run with its reference), as a rule right behind the words.

LibreOffice (7.4, tried) loses the words in front of a comment's sign in the first paragraph of a content control that
holds whole paragraphs. There the sign goes into the next paragraph outside of such places, or the one before; the
range stays around the words. The format lets sign and range stand apart (ECMA-376 part 1, 17.13.4.5).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping

from probata.method.drafts.docx.scanning import Node


class Signs:
    """The paragraphs of a main part in which signs are safe."""

    def __init__(self, nodes: Iterable[Node]) -> None:
        """``nodes``: all elements outside of runs, in their order."""
        kept = list(nodes)
        galleries = {id(node.parent.parent) for node in kept if node.name == "w:docPartObj" and node.parent}
        self._trapped = _first_paragraphs(kept, galleries)
        runs: dict[int, list[Node]] = {}
        for node in kept:
            if node.name == "w:r" and node.parent is not None and node.parent.name == "w:p":
                runs.setdefault(id(node.parent), []).append(node)
        safe = [each for key, each in runs.items() if key not in self._trapped]
        self._safe = sorted(((each[0], each[-1]) for each in safe), key=lambda ends: ends[0].start)
        self._starts = [first.start for first, _ in self._safe]

    def of(self, last: Node) -> tuple[int, Mapping[str, str]]:
        """The byte for the sign of a range that ends with an element, and the prefixes that hold there."""
        if not any(id(around) in self._trapped for around in _up(last)):
            return last.end, last.around
        after = bisect_left(self._starts, last.end)
        if after < len(self._safe):
            return self._safe[after][0].start, self._safe[after][0].around
        before = self._safe[-1][1] if self._safe else last
        return before.end, before.around


def _first_paragraphs(nodes: Iterable[Node], galleries: set[int]) -> set[int]:
    """The first paragraph in each control around whole paragraphs; contents and galleries of Word are none of these."""
    found, begun = set(), set()
    for node in nodes:
        if node.name == "w:p":
            controls = [id(each) for each in _up(node.parent) if each.name == "w:sdt" and id(each) not in galleries]
            if any(control not in begun for control in controls):
                found.add(id(node))
            begun.update(controls)
    return found


def _up(node: Node | None) -> Iterator[Node]:
    while node is not None:
        yield node
        node = node.parent
