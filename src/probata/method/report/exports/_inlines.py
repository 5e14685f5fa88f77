"""inlines: words, values, links and notes as nodes; notes and values are numbered in the order of the text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from unicodedata import bidirectional

from probata.method.manuscript.model import At, Block, Break, Inline, Link, NoteMark, Role, Styled, Text
from probata.method.report.annex import MARKS
from probata.method.report.exports._nodes import Node, text, words_of
from probata.method.report.exports._openings import Opening, cited, opening, stands, withheld
from probata.method.report.exports._safe import address, shown
from probata.method.report.model import Bound, BoundValue, Unbound

_RIGHT_TO_LEFT = frozenset(("R", "AL", "AN"))
NOT_BOUND = "[not bound]"
NO_NOTE = "[no such note]"


@dataclass(slots=True)
class Notes:
    """Footnotes as they are met: their numbers, their marks, their content."""

    numbers: dict[str, int] = field(default_factory=dict)
    marks: Counter[int] = field(default_factory=Counter)
    content: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class Inlines:
    """Turns inlines into nodes.

    ``anchors``: what {ref} and links may point to -> its id in the page. ``write_blocks`` writes the blocks of a note.
    ``depth`` is above 0 inside a note: a citation there stands in the line, not in a note of its own. ``beside`` are
    the places that the paragraph at hand cites: they are not said again of what it quotes from them.
    """

    bound: Bound
    ids: Mapping[At, str]
    anchors: Mapping[str, str]
    write_blocks: Callable[[Sequence[Block]], list[Node]]
    notes: Notes = field(default_factory=Notes)
    openings: list[Opening] = field(default_factory=list)
    depth: int = 0
    beside: frozenset[str] = frozenset()

    def write(self, inlines: Sequence[Inline]) -> list[Node]:
        """The nodes of these inlines, which are all of a paragraph, a heading or a cell."""
        outer, self.beside = self.beside, frozenset(_cited(inlines))
        try:
            return self._nodes(inlines)
        finally:
            self.beside = outer

    def _nodes(self, inlines: Sequence[Inline]) -> list[Node]:
        found: list[Node] = []
        for inline in inlines:
            if self.depth and found and isinstance(inline, Role) and inline.name == "cite":
                found += _in_brackets(self._one(inline), after=words_of(found))
            else:
                found += self._one(inline)
        return found

    def _one(self, inline: Inline) -> list[Node]:
        match inline:
            case Text():
                return [text(inline.words)]
            case Styled():
                return [{"kind": inline.style, "inner": self._nodes(inline.children)}]
            case Link():
                return self._link(inline)
            case NoteMark():
                return [self._mark(inline.label)]
            case Break():
                return [{"kind": "break"} if inline.hard else text(" ")]
            case Role():
                return [self._role(inline)]

    def _link(self, link: Link) -> list[Node]:
        """A link where it may lead; words alone where it may not."""
        inner = self._nodes(link.children)
        named = self.anchors.get(link.target.removeprefix("#")) if link.target.startswith("#") else ""
        if not named and not address(link.target):
            return inner
        return [{"kind": "link", "to": f"#{named}" if named else link.target, "inner": inner}]

    def _role(self, role: Role) -> Node:
        binding = self.bound.bindings.get(role.at)
        if binding is None or isinstance(binding, Unbound):
            return {"kind": "gap", "words": NOT_BOUND}
        if role.name == "cite":
            return self._cite(binding)
        if withheld(binding):
            return {"kind": "gap", "words": shown(binding.printed)}
        if role.name == "ref":
            return self._reference(binding)
        return self._value(binding) if binding.grade else text(binding.printed)

    def _reference(self, binding: BoundValue) -> Node:
        anchor = self.anchors.get(binding.role.parts[0], "")
        words = text(binding.printed)
        return {"kind": "link", "to": f"#{anchor}", "inner": [words]} if anchor else words

    def _value(self, value: BoundValue) -> Node:
        id_ = self._open(value)
        grade = value.grade
        return {
            "kind": "value",
            "id": id_,
            "words": shown(value.printed),
            "mark": MARKS[grade] if grade else "",
            "grade": grade.value if grade else "",
            "turned": _turned(value.printed),
            # For a format that has no list of what values rest on.
            "stands": "" if value.role.parts[0] in self.beside else shown(stands(value, self.bound)),
            "noted": self.depth == 0,
        }

    def _open(self, value: BoundValue) -> str:
        id_ = self.ids.get(value.role.at, "")
        if id_:
            self.openings.append(opening(value, id_, self.bound))
        return id_

    def _cite(self, value: BoundValue) -> Node:
        said = text(cited(value, self.bound))
        if self.depth:
            return said
        inner = {"kind": "paragraph", "number": None, "id": "", "inner": [said, text(".")], "objections": []}
        return self._note(self._next(), [inner])

    def _mark(self, label: str) -> Node:
        if label not in self.bound.manuscript.notes:
            return {"kind": "gap", "words": NO_NOTE}
        if label in self.notes.numbers:
            return self._again(self.notes.numbers[label])
        number = self.notes.numbers[label] = self._next()
        return self._note(number, self._content(label))

    def _next(self) -> int:
        self.notes.content.append({})
        return len(self.notes.content)

    def _content(self, label: str) -> list[Node]:
        self.depth += 1
        try:
            return self.write_blocks(self.bound.manuscript.notes[label])
        finally:
            self.depth -= 1

    def _note(self, number: int, blocks: list[Node]) -> Node:
        self.notes.content[number - 1] = {"number": number, "blocks": blocks}
        return {**self._again(number), "first": True, "blocks": blocks}

    def _again(self, number: int) -> Node:
        self.notes.marks[number] += 1
        return {"kind": "note", "number": number, "id": f"n{number}-m{self.notes.marks[number]}", "first": False}


def _turned(words: str) -> bool:
    return not words.isascii() and any(bidirectional(letter) in _RIGHT_TO_LEFT for letter in words)


def _cited(inlines: Sequence[Inline]) -> Iterator[str]:
    """The handles of the places that are cited there."""
    for one in inlines:
        if isinstance(one, Role) and one.name == "cite":
            yield one.parts[0]
        elif isinstance(one, Styled | Link):
            yield from _cited(one.children)


def _in_brackets(nodes: list[Node], after: str) -> list[Node]:
    """A citation inside a note, behind the words of the note."""
    return [text("(" if after.endswith(" ") else " ("), *nodes, text(")")]
