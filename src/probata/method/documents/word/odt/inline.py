"""The inside of a paragraph: letters, spans, fields, notes, bookmarks, changes, links; frames wait until it ends."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from probata.method.documents.word.model import Field, Link
from probata.method.documents.word.odt import changes, comments
from probata.method.documents.word.odt.here import Here
from probata.method.documents.word.odt.positions import Node, Words
from probata.method.documents.word.odt.styles import whole
from probata.method.documents.word.odt.telling import Telling
from probata.record.errors import Unreadable
from probata.record.span import TextSpan

MAX_SPACES = 10_000
"""Spaces that one ``text:s`` may stand for."""
MAX_NESTED = 150
"""Changed regions, frames and elements around one another while telling."""
_UNTOLD = frozenset(
    (
        "text:soft-page-break",
        "text:number",
        "text:script",
        "text:label",
        "office:event-listeners",
        "office:change-info",
        "text:tracked-changes",
        "text:note-citation",
        "office:binary-data",
    )
)
# ODF 1.3 part 3, section 7.
_FIELDS = """
date time page-number page-continuation page-variable-set page-variable-get page-count paragraph-count word-count
character-count table-count image-count object-count row-count sender-firstname sender-lastname sender-initials
sender-title sender-position sender-email sender-phone-private sender-fax sender-company sender-phone-work sender-street
sender-city sender-postal-code sender-country sender-state-or-province author-name author-initials initial-creator
creation-date creation-time description user-defined print-time print-date printed-by title subject keywords
editing-cycles editing-duration modification-time modification-date creator chapter file-name template-name sheet-name
variable-set variable-get variable-input user-field-get user-field-input sequence expression text-input drop-down
database-display database-next database-row-select database-row-number database-name reference-ref bookmark-ref note-ref
sequence-ref conditional-text hidden-text hidden-paragraph placeholder measure table-formula dde-connection
execute-macro bibliography-mark meta-field
"""
FIELDS = frozenset(f"text:{name}" for name in _FIELDS.split())
"""Elements whose words a word processor computes; nothing may stand inside of them but words."""


@dataclass(slots=True)
class Inline:
    """Tells the inside of paragraphs; what a note or a deletion holds is told by those who know blocks."""

    to: Telling
    note: Callable[[Node, Here], None]
    deleted: Callable[[Node, Here], None]
    _nested: int = 0
    _told: set[int] = field(default_factory=set)

    def tell(self, node: Node, here: Here) -> None:
        """Everything in an element, in its order."""
        self._nested += 1
        if self._nested > MAX_NESTED:
            raise Unreadable("The file is nested beyond all reason.", where=self.to.name)
        for piece in node.inner:
            if isinstance(piece, Words):
                self.to.words(piece, here)
            else:
                self._one(piece, here)
        self._nested -= 1

    def _one(self, node: Node, here: Here) -> None:
        if node.tag in _UNTOLD:
            return
        if node.tag in FIELDS:
            self._field(node, here)
        elif node.tag.startswith(("draw:", "dr3d:")):
            self._frame(node, here)
        elif node.tag in _ONES:
            _ONES[node.tag](self, node, here)
        elif not self.beside(node, here):
            self.tell(node, here)

    def beside(self, node: Node, here: Here) -> bool:
        """Marks that may stand inside of paragraphs and between them; whether it was one."""
        told = _BESIDE.get(node.tag)
        if told is not None:
            told(self, node, here)
        return told is not None

    def _span(self, node: Node, here: Here) -> None:
        self.tell(node, here.formed("text", node.get("text:style-name")))

    def _spaces(self, node: Node, here: Here) -> None:
        self.to.sign(" " * whole(node.get("text:c", "1"), 1, MAX_SPACES), node, here)

    def _link(self, node: Node, here: Here) -> None:
        start = self.to.length
        self._span(node, here)
        if node.get("xlink:href"):
            self.to.links.append(Link(TextSpan(start, self.to.length), node.get("xlink:href")))

    def _frame(self, node: Node, here: Here) -> None:
        if self.to.open is not None:
            inner = replace(here.inside(node), changes=self.to.changes(here))
            self.to.open.behind.append((node, inner))
            self.to.open.after_space = False

    def _field(self, node: Node, here: Here) -> None:
        start, inside = self.to.length, here.inside(node)
        self.tell(node, replace(inside, hidden=here.hidden or node.get("text:is-hidden") == "true"))
        if node.tag == "text:hidden-text" and start == self.to.length:
            self.to.sign(node.get("text:string-value"), node, replace(inside, hidden=True))
        self.to.fields.append(Field(TextSpan(start, self.to.length), instruction(node)))
        if self.to.open is not None and self.to.length > start:
            self.to.open.after_space = False

    def _ruby(self, node: Node, here: Here) -> None:
        base = node.child("text:ruby-base")
        inside = here.inside(node)
        if base is not None:
            self.tell(base, inside)
        text = node.child("text:ruby-text")
        if text is not None and self.to.open is not None:
            self.to.open.behind.append((text, replace(inside, changes=self.to.changes(here))))

    def _note(self, node: Node, here: Here) -> None:
        self.note(node, replace(here, changes=self.to.changes(here)))

    def _begin(self, node: Node, _: Here) -> None:
        self.to.bookmark_begins(f"{node.tag.removesuffix('-start')} {node.get('text:name')}")

    def _end(self, node: Node, _: Here) -> None:
        self.to.bookmark_ends(f"{node.tag.removesuffix('-end')} {node.get('text:name')}", node.get("text:name"))

    def _point(self, node: Node, _: Here) -> None:
        self.to.point(node.get("text:name"))

    def _comment(self, node: Node, _: Here) -> None:
        comments.begins(node, self.to)

    def _comment_end(self, node: Node, _: Here) -> None:
        comments.ends(node, self.to)

    def _insertion(self, node: Node, here: Here) -> None:
        region = here.part.regions.get(node.get("text:change-id"))
        change = changes.inserted(region) if region else None
        if change is not None:
            self.to.inserting[node.get("text:change-id")] = change
        elif region is not None and region.child("text:format-change"):
            self.to.limit("holds tracked changes of form (bold, alignment and the like), which are not told")

    def _insertion_end(self, node: Node, _: Here) -> None:
        self.to.inserting.pop(node.get("text:change-id"), None)

    def _deletion(self, node: Node, here: Here) -> None:
        region = here.part.regions.get(node.get("text:change-id"))
        held = changes.deletion(region) if region else None
        if region is None or held is None or id(region) in self._told:
            return
        self._told.add(id(region))
        gone = tuple(dict.fromkeys((*self.to.changes(here), *changes.changes_of(region))))
        self._nested += 2
        self.deleted(held, replace(here.inside(node), changes=gone))
        self._nested -= 2


def instruction(node: Node) -> str:
    """A field's instruction: its name and its attributes, as they would stand in a tag."""
    return " ".join([node.tag, *(f'{key}="{value}"' for key, value in node.attributes.items())])


_BESIDE: dict[str, Callable[[Inline, Node, Here], None]] = {
    "text:bookmark": Inline._point,
    "text:bookmark-start": Inline._begin,
    "text:bookmark-end": Inline._end,
    "text:reference-mark": Inline._point,
    "text:reference-mark-start": Inline._begin,
    "text:reference-mark-end": Inline._end,
    "office:annotation": Inline._comment,
    "office:annotation-end": Inline._comment_end,
    "text:change": Inline._deletion,
    "text:change-start": Inline._insertion,
    "text:change-end": Inline._insertion_end,
}
_ONES: dict[str, Callable[[Inline, Node, Here], None]] = {
    "text:span": Inline._span,
    "text:a": Inline._link,
    "text:s": Inline._spaces,
    "text:tab": lambda inline, node, here: inline.to.sign("\t", node, here),
    "text:line-break": lambda inline, node, here: inline.to.sign("\n", node, here),
    "text:note": Inline._note,
    "text:ruby": Inline._ruby,
    "loext:content-control": lambda inline, node, here: inline.tell(node, here.inside(node)),
}
