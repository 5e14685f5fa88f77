"""word_blocks: headings, paragraphs, lists, tables, pictures and parts of a report as paragraphs and tables of Word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from probata.method.report.exports._nodes import Node
from probata.method.report.exports._word_book import Book
from probata.method.report.exports._word_drawings import drawing
from probata.method.report.exports._word_inlines import Inlines, note_sign
from probata.method.report.exports._word_numbering import BULLETS, HIGHEST
from probata.method.report.exports._word_paragraphs import Form, Place, paragraph
from probata.method.report.exports._word_runs import Look, linked, runs, tab
from probata.method.report.exports._word_runs import field as complex_field
from probata.method.report.exports._word_tables import table
from probata.method.report.exports._word_xml import nodes, numbers, rows, whole

_RULED = frozenset(("finding", "recommendation", "limitations", "reply"))
_QUOTED = 567
"""Twips by which a block quotation is indented."""


@dataclass(slots=True)
class Blocks:
    """Writes blocks. ``lead`` is what the next paragraph begins with: the number of its note, or of its item."""

    book: Book
    inlines: Inlines = field(init=False)
    lead: str = ""

    def __post_init__(self) -> None:
        self.inlines = Inlines(self.book, self.note)

    def write(self, blocks: Sequence[Node], place: Place) -> str:
        """These blocks; what leads in to a table stays with it."""
        found: list[str] = []
        for at, node in enumerate(blocks):
            leads = at + 1 < len(blocks) and blocks[at + 1]["kind"] == "table"
            found.append(self._one(node, place, leads))
        return "".join(found)

    def _one(self, node: Node, place: Place, leads: bool) -> str:  # noqa: PLR0911 (one return a kind of block)
        match node["kind"]:
            case "paragraph":
                return self._paragraph(node, place, leads)
            case "heading":
                return self._heading(node, place)
            case "items":
                return self._items(node, place)
            case "quotation":
                inner = replace(place, indent=place.indent + _QUOTED, quoted=True)
                return self.write(nodes(node, "blocks"), inner)
            case "table":
                return self._table(node, place)
            case "figure":
                return self._figure(node, place)
            case "part":
                return self._part(node, place)
            case "marked":
                return self.book.marked(str(node["mark"]), self.write(nodes(node, "blocks"), place))
            case "codeblock":
                words = runs(str(node["words"]), self._look(place))
                return self._set(words, Form("CodeBlock"), place) + self.flags(node, place)
        return self._set("", Form("Rule"), place)

    def _look(self, place: Place) -> Look:
        right = place.right and not place.english
        return Look(right=right, english=place.english and self.book.foreign)

    def _set(self, inner: str, form: Form, place: Place) -> str:
        lead, self.lead = self.lead, ""
        return paragraph(lead + inner, form, place)

    # Paragraphs.

    def _paragraph(self, node: Node, place: Place, leads: bool) -> str:
        inner = self.inlines.write(nodes(node, "inner"), self._look(place))
        flags = self._flag_words(numbers(node, "objections"))
        if flags:
            inner += runs(" ", Look()) + flags
        form = replace(self._form(node, place), next=leads)
        return self._set(self.book.at(str(node["id"]), inner), form, place)

    def _form(self, node: Node, place: Place) -> Form:
        if node["number"]:
            return Form("NumberedParagraph", (self.book.numbering.paragraph(whole(node, "number")), 0))
        if place.note:
            return Form("FootnoteText")
        if place.level >= 0:
            return Form("ListParagraph")
        return Form("Quote" if place.quoted else "BodyText")

    def _heading(self, node: Node, place: Place) -> str:
        self.inlines.plain = True
        inner = self.inlines.write(nodes(node, "inner"), self._look(place))
        self.inlines.plain = False
        named = self.book.at(str(node["id"]), inner)
        return self._set(named, Form(f"Heading{node['level']}"), place) + self.flags(node, place)

    def _flag_words(self, found: Sequence[int]) -> str:
        """Which objections are open here; each leads to its words at the beginning of the draft."""
        if not found:
            return ""
        look = Look(style="OpenObjectionWords", english=self.book.foreign)
        said = runs("Open objections " if len(found) > 1 else "Open objection ", look)
        each = [linked(runs(str(one), look), anchor=self.book.name(f"objection-{one}")) for one in found]
        return said + runs(", ", look).join(each)

    def flags(self, node: Node, place: Place) -> str:
        """The line under a block that says which objections are open there."""
        words = self._flag_words(numbers(node, "objections"))
        return self._set(words, Form("OpenObjection"), place) if words else ""

    # Lists.

    def _items(self, node: Node, place: Place) -> str:
        inner, items = place.listed(), rows(node, "items")
        start = whole(node, "start") if node["ordered"] else 0
        if start + len(items) > HIGHEST:
            return "".join(self._typed(item, start + at, inner) for at, item in enumerate(items))
        number = self.book.numbering.ordered(inner.level, start) if node["ordered"] else BULLETS
        return "".join(self._item(item, number, inner) for item in items)

    def _item(self, item: Sequence[Node], number: int, place: Place) -> str:
        """The first paragraph of an item bears its number; one that begins otherwise gets an empty one for it."""
        if item and item[0]["kind"] == "marked":
            return self.book.marked(str(item[0]["mark"]), self._item(nodes(item[0], "blocks"), number, place))
        form = Form("ListParagraph", (number, place.level), hung=True)
        first, rest = (item[0], item[1:]) if item and item[0]["kind"] == "paragraph" else (None, item)
        if first is None:
            return self._set("", form, place) + self.write(rest, place)
        flags = self._flag_words(numbers(first, "objections"))
        words = self.inlines.write(nodes(first, "inner"), self._look(place))
        inner = self.book.at(str(first["id"]), words + (runs(" ", Look()) + flags if flags else ""))
        return self._set(inner, form, place) + self.write(rest, place)

    def _typed(self, item: Sequence[Node], number: int, place: Place) -> str:
        """An item whose number is higher than any that Word prints by itself."""
        self.lead += runs(f"{number}.", self._look(place)) + tab()
        before = self._set("", Form("ListParagraph"), place) if not item or item[0]["kind"] != "paragraph" else ""
        return before + self.write(item, place)

    # Tables, pictures, parts.

    def _caption(self, kind: str, number: int, words: str) -> str:
        """``Table 3. Words``, the number as a field that counts; where it would count otherwise it is told."""
        told = "" if self.book.captions.get(kind, 0) + 1 == number else f" \\r {number}"
        self.book.captions[kind] = number
        english = Look(english=self.book.foreign)
        said = runs(f"{kind} ", english) + complex_field(f"SEQ {kind} \\* ARABIC{told}", runs(str(number), Look()))
        return said + (runs(". ", Look()) + words if words else "")

    def _table(self, node: Node, place: Place) -> str:
        look = self._look(place)
        caption = runs(str(node["caption"]), look) if node["caption"] else ""
        inner = self.book.at(str(node["id"]), self._caption("Table", whole(node, "number"), caption))
        above = self._set(inner, Form("Caption", next=True), place)
        body = table(node, place, self.inlines.write, look)
        note = str(node["note"])
        under = (
            self._set(runs(note, look), Form("TableNote"), place) if note else self._set("", Form("TableEnd"), place)
        )
        return above + body + under + self.flags(node, place)

    def _figure(self, node: Node, place: Place) -> str:
        name, look = str(node["picture"]), self._look(place)
        found = self.book.pictures.get(name)
        number = whole(node, "number")
        if found is None:
            shown = self._set(runs(f"[no picture: {name}]", look), Form("AbsentPicture", next=True), place)
        else:
            shown = self._set(
                drawing(self.book, name, found, number, str(node["alt"])), Form("Figure", next=True), place
            )
        words = self.inlines.write(nodes(node, "caption"), look)
        inner = self.book.at(str(node["id"]), self._caption("Figure", number, words))
        return shown + self._set(inner, Form("FigureCaption"), place) + self.flags(node, place)

    def _part(self, node: Node, place: Place) -> str:
        name = str(node["name"])
        ruled = name in _RULED
        inner = replace(place, ruled=place.ruled or ruled, english=place.english or name == "methodology")
        title = self._title(node, inner) if node["title"] else ""
        return title + self.flags(node, inner) + self.write(nodes(node, "blocks"), inner)

    def _title(self, node: Node, place: Place) -> str:
        """``Finding F1 (law)``, the name of a finding under a bookmark of its own, which references print."""
        look, words, id_ = Look(english=self.book.foreign), str(node["title"]), str(node["id"])
        if id_.startswith("finding-"):
            name = id_.removeprefix("finding-")
            before, name, behind = words.partition(name)
            marked = self.book.at(f"name-{id_}", runs(name, look))
            inner = runs(before, look) + marked + runs(behind, look)
        else:
            inner = runs(words, look)
        return self._set(self.book.at(id_, inner), Form("PartTitle", next=True), place)

    # Notes.

    def note(self, number: int, blocks: Sequence[Node]) -> None:
        """Write a note; its paragraphs are kept until the text is done."""
        was = (self.book.part, self.lead, self.inlines.plain, self.inlines.linked)
        self.book.part, self.inlines.plain, self.inlines.linked = "footnotes", False, False
        self.lead = note_sign() + runs(" ", Look())
        place = Place(note=True, right=self.book.right)
        before = "" if _begins(blocks) else self._set("", Form("FootnoteText"), place)
        self.book.notes[number] = before + self.write(blocks, place)
        self.book.part, self.lead, self.inlines.plain, self.inlines.linked = was


def _begins(blocks: Sequence[Node]) -> bool:
    """Whether a note begins with a paragraph, which then bears its number."""
    first = blocks[0] if blocks else {"kind": ""}
    return _begins(nodes(first, "blocks")) if first["kind"] == "marked" else first["kind"] == "paragraph"
