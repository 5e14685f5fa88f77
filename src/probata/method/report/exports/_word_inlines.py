"""word_inlines: words, values, references, links and marks of notes as runs of Word."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from probata.method.report.exports._nodes import Node
from probata.method.report.exports._word_book import Book
from probata.method.report.exports._word_runs import Look, field, line_break, linked, properties, runs
from probata.method.report.exports._word_xml import nodes, tag, valued, whole

HYPERLINK = "hyperlink"
OPENING = "rests-"
"""What the bookmark of a value's opening begins with, before the value's id."""
_STYLES: Mapping[str, Mapping[str, bool | str]] = {
    "emphasis": {"emphasis": True},
    "strong": {"strong": True},
    "code": {"style": "CodeWords"},
}
_BETWEEN = ", "


@dataclass(slots=True)
class Inlines:
    """Writes inlines. ``write_note`` writes the content of a note; ``plain`` is for headings, of which a table of
    contents is made: values bear no letter there. ``linked`` is set inside a link, which holds no other."""

    book: Book
    write_note: Callable[[int, Sequence[Node]], None]
    plain: bool = False
    linked: bool = False

    def write(self, inner: Sequence[Node], look: Look) -> str:
        """The runs of these inlines."""
        found: list[str] = []
        for place, node in enumerate(inner):
            if place and _is_note(node) and _is_note(inner[place - 1]):
                found.append(runs(_BETWEEN, look.but(raised=True)))
            found.append(self._one(node, look))
        return "".join(found)

    def _one(self, node: Node, look: Look) -> str:  # noqa: PLR0911 (one return a kind of inline)
        match node["kind"]:
            case "emphasis" | "strong" | "code":
                return self.write(nodes(node, "inner"), look.but(**_STYLES[str(node["kind"])]))
            case "value":
                return self._value(node, look)
            case "gap":
                return runs(str(node["words"]), look.but(style="Gap"))
            case "note":
                return self._note(node)
            case "link" | "reference":
                return self._link(node, look)
            case "bound":
                return self._bound(node, look)
            case "break":
                return line_break()
        return runs(str(node["words"]), look)

    def _bound(self, node: Node, look: Look) -> str:
        """What a role prints, under its name; the letter behind a value is none of its words."""
        name, inner = str(node["name"]), nodes(node, "inner")
        if inner[0]["kind"] == "value":
            return self._value(inner[0], look, name)
        return self.book.marked(name, self.write(inner, look))

    def _value(self, node: Node, look: Look, name: str = "") -> str:
        """The words, and behind them the letter of their grade, which leads to what they rest on."""
        id_ = str(node["id"])
        words = self.book.at(f"value-{id_}" if id_ else "", runs(str(node["words"]), look))
        words = self.book.marked(name, words) if name else words
        if not id_ or self.plain:
            return words
        mark = runs(str(node["mark"]), look.but(style="Mark", english=self.book.foreign))
        return words + (mark if self.linked else linked(mark, anchor=self.book.name(f"{OPENING}{id_}")))

    # Links and references.

    def _link(self, node: Node, look: Look) -> str:
        to = str(node["to"])
        place = to.removeprefix("#")
        if self.linked or (to.startswith("#") and place not in self.book.places):
            return self.write(nodes(node, "inner"), look)
        if to.startswith("#") and node["kind"] == "reference" and (said := self._field(place)):
            return field(said, self._inside(node, look), look)
        inner = self._inside(node, look.but(style="Hyperlink"))
        if to.startswith("#"):
            return linked(inner, anchor=self.book.name(place))
        return linked(inner, relation=self.book.relation(HYPERLINK, to))

    def _inside(self, node: Node, look: Look) -> str:
        was, self.linked = self.linked, True
        try:
            return self.write(nodes(node, "inner"), look)
        finally:
            self.linked = was

    def _field(self, place: str) -> str:
        """How Word is asked for a paragraph's number, or for the name of a finding."""
        node = self.book.places[place]
        if node["kind"] == "part":
            return f"REF {self.book.name(f'name-{place}')} \\h"
        return f"REF {self.book.name(place)} \\r \\h" if node.get("number") else ""

    # Notes.

    def _note(self, node: Node) -> str:
        number = whole(node, "number")
        if not node["first"]:
            return self._again(number)
        inside = self.book.part == "footnotes"
        self.write_note(number, nodes(node, "blocks"))
        if inside:  # a note of Word holds no mark of its own: this one hangs behind the outer note's mark
            self.book.inside.append(number)
            return self._again(number)
        return self._marks(number)

    def _marks(self, number: int) -> str:
        inner, self.book.inside[:] = tuple(self.book.inside), ()
        between = runs(_BETWEEN, Look(raised=True))
        marks = [self._first(number, number in self.book.pointed)]
        return between.join([*marks, *(self._first(one, True) for one in sorted(inner))])

    def _first(self, number: int, named: bool) -> str:
        mark = tag("w:footnoteReference", {"w:id": number})
        run = f"<w:r>{properties(Look(style='FootnoteReference'))}{mark}</w:r>"
        return self.book.at(f"note-{number}", run) if named else run

    def _again(self, number: int) -> str:
        """A mark that points at a note which is printed already, or in another note."""
        about = Look(style="FootnoteReference")
        return field(f"NOTEREF {self.book.name(f'note-{number}')} \\f \\h", runs(str(number), about), about)


def _is_note(node: Node) -> bool:
    if node["kind"] == "bound":
        return all(_is_note(one) for one in nodes(node, "inner"))
    return node["kind"] == "note"


def note_sign() -> str:
    """The number at the beginning of a note, which Word prints."""
    return f"<w:r>{tag('w:rPr', None, valued('w:rStyle', 'FootnoteReference'))}<w:footnoteRef/></w:r>"
