"""Counting the items of lists: which lists go on with which, and what number each item has."""

from __future__ import annotations

from dataclasses import dataclass, field

from probata.method.documents.word.odt.numbering import BULLET, NOTHING, Level, levels, printed
from probata.method.documents.word.odt.positions import Node

OUTLINE = -1
"""The count that all headings share."""


@dataclass(frozen=True, slots=True)
class At:
    """A place in a list: which count it goes by, the name of its style, its level from 0."""

    count: int
    style: str
    level: int


@dataclass(slots=True)
class Counting:
    """The numbers given so far.

    A level that was skipped counts as its first number, and its next item goes on from there, as in LibreOffice.
    """

    styles: dict[str, Node]
    outline: Node | None
    _counts: dict[int, list[int]] = field(default_factory=dict)
    _by_id: dict[str, int] = field(default_factory=dict)
    _levels: dict[str, dict[int, Level]] = field(default_factory=dict)
    _last: tuple[str, int] | None = None
    _begun: int = 0

    def begin(self, node: Node, style: str, goes_on: bool = False) -> At:
        """Enter an outermost list: a new count, or that of the list which it says that it continues.

        ``goes_on``: it is a deleted piece of the list before, which the file says nowhere.
        """
        count = self._last[1] if goes_on and self._last and self._last[0] == style else self._continued(node, style)
        if node.get("xml:id"):
            self._by_id[node.get("xml:id")] = count
        self._last = (style, count)
        return At(count, style, 0)

    def named(self, name: str, style: str) -> At:
        """The list of a paragraph that names it by its id instead of standing in it."""
        if name not in self._by_id:
            self._begun += 1
            self._by_id[name] = self._begun
        return At(self._by_id[name], style, 0)

    def _continued(self, node: Node, style: str) -> int:
        if "text:continue-numbering" not in node.attributes and node.get("text:continue-list") in self._by_id:
            return self._by_id[node.get("text:continue-list")]
        if self.levels(style) and style == self.outline_name:
            return OUTLINE
        if node.get("text:continue-numbering") == "true" and self._last and self._last[0] == style:
            return self._last[1]
        self._begun += 1
        return self._begun

    @property
    def outline_name(self) -> str:
        """The name that the outline has among the list styles."""
        return (self.outline.get("style:name") or "Outline") if self.outline else ""

    def levels(self, style: str) -> dict[int, Level]:
        """The levels of a list style; none when the file has no such style."""
        if style not in self._levels:
            self._levels[style] = levels(self.styles.get(style))
        return self._levels[style]

    def item(self, at: At, start: int | None = None) -> str:
        """The label of the next item at this place; ``start`` restarts its level at a number.

        A list whose style the file does not hold has bullets in LibreOffice.
        """
        style = self.levels(at.style)
        counted = self._next(at.count, at.level, style, start)
        return printed(style, counted).strip() if at.style in self.styles else BULLET

    def restart(self, count: int, level: int) -> None:
        """Let the next item of this level be the first again."""
        del self._counts.get(count, [])[level:]

    def heading(self, level: int, start: int | None = None) -> str:
        """The label of the next heading of this level (from 0) by the outline; "" when its level has no numbers."""
        style = self.levels(self.outline_name) if self.outline else {}
        counted = self._next(OUTLINE, level, style, start)
        own = style.get(level, NOTHING)
        return printed(style, counted).strip() if own.form or own.bullet else ""

    def _next(self, count: int, level: int, style: dict[int, Level], start: int | None) -> tuple[int, ...]:
        numbers = self._counts.setdefault(count, [])
        del numbers[level + 1 :]
        while len(numbers) < level:
            numbers.append(style.get(len(numbers), NOTHING).start)
        if len(numbers) == level:
            numbers.append(style.get(level, NOTHING).start if start is None else start)
        else:
            numbers[level] = numbers[level] + 1 if start is None else start
        return tuple(numbers)
