"""The stories: paragraphs, lists, tables, sections, indexes, in the order of the text."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from probata.method.documents.word.model import ParagraphKind, Picture, StoryKind
from probata.method.documents.word.odt import tables
from probata.method.documents.word.odt.counting import OUTLINE, At
from probata.method.documents.word.odt.here import Here
from probata.method.documents.word.odt.inline import Inline
from probata.method.documents.word.odt.notes import Notes
from probata.method.documents.word.odt.numbering import MAX_LEVEL
from probata.method.documents.word.odt.positions import Node
from probata.method.documents.word.odt.styles import whole
from probata.method.documents.word.odt.telling import Open, Telling
from probata.record.span import SheetCell, TextSpan

_PARAGRAPHS = ("text:p", "text:h")
_INDEX_NAMES = "table-of-content illustration-index table-index object-index user-index alphabetical-index"
_INDEXES = frozenset(f"text:{name}" for name in _INDEX_NAMES.split())
_UNTOLD = frozenset(
    (
        *(f"{name}-source" for name in (*_INDEXES, "text:bibliography", "office:dde", "table:table")),
        "text:tracked-changes",
        "text:sequence-decls",
        "text:variable-decls",
        "text:user-field-decls",
        "text:dde-connection-decls",
        "text:soft-page-break",
        "text:alphabetical-index-auto-mark-file",
        "office:event-listeners",
        "text:number",
    )
)
_NOT_SHAPED = frozenset(
    f"draw:{name}" for name in ("glue-point", "enhanced-geometry", "image-map", "contour-path", "contour-polygon")
)

_PICTURES = ("Pictures/", "./Pictures/")
_MAIN = (StoryKind.BODY, StoryKind.TEXT_BOX)


@dataclass(slots=True)
class Blocks:
    """Tells blocks of text into a draft."""

    to: Telling
    notes: Notes
    drawn: list[tuple[Node, Here]] = field(default_factory=list)
    """Charts and formulas met on the way, told at the very end."""
    inline: Inline = field(init=False)
    _tables: int = 0
    _joins: bool = False
    _stays: bool = False

    def __post_init__(self) -> None:
        self.inline = Inline(self.to, self.notes.met, self._deleted)

    def tell(self, node: Node, here: Here) -> None:
        """Every block in an element."""
        for each in node.nodes():
            self.one(each, here)

    def one(self, node: Node, here: Here) -> None:
        """One block; what is not known is looked through, so that no words are lost."""
        if node.tag in _UNTOLD:
            return
        if node.tag in _PARAGRAPHS:
            self._paragraph(node, here)
        elif node.tag == "text:list":
            self._list(node, here)
        elif node.tag == "table:table":
            self._table(node, here)
        elif node.tag.startswith(("draw:", "dr3d:")):
            self.frame(node, replace(here, reachable=False, changes=self.to.changes(here)))
        elif not self.inline.beside(node, replace(here, reachable=False)):
            self._around(node, here)

    def _around(self, node: Node, here: Here) -> None:
        """Sections, indexes, numbered paragraphs and elements that are not known."""
        if node.tag == "text:numbered-paragraph":
            return self._numbered(node, here)
        if node.tag == "text:section-source" and node.get("xlink:href"):
            return self.to.limit("takes a section from a file outside of it, which was not fetched")
        if node.tag == "office:forms":
            return self.to.limit("holds form fields; their labels are not part of the text") if node.inner else None
        display = node.get("text:display")
        gone = display == "none" or (display == "condition" and node.get("text:is-hidden") == "true")
        contents = here.contents or node.tag in _INDEXES
        return self.tell(node, replace(here, hidden=here.hidden or gone, contents=contents))

    # Paragraphs

    def _paragraph(self, node: Node, here: Here) -> None:
        joins, self._joins = self._joins and self.to.open is not None, False
        if not joins:
            self._finish(here)
            self._begin(node, here)
        hiding = (each.get("text:is-hidden") for each in node.nodes() if each.tag == "text:hidden-paragraph")
        form = here.part.styles.form("paragraph", node.get("text:style-name"))
        self.inline.tell(node, replace(here, form=form, hidden=here.hidden or "true" in hiding))
        if not self._stays:
            self._finish(here)

    def _begin(self, node: Node, here: Here) -> None:
        look = here.part.styles.look(node.get("text:style-name"))
        level = whole(node.get("text:outline-level", "1"), 1, MAX_LEVEL) if node.tag == "text:h" else look.level
        if level and here.listed is None and look.lists in (None, here.part.counting.outline_name):
            here = replace(here, number=_of_heading(node, here, level - 1))
        self.to.begin(here, look, ParagraphKind.HEADING if level else look.kind, level)

    def _finish(self, here: Here) -> None:
        """Close the paragraph that is open, if one is, and tell what hung in it."""
        stays, self._stays = self._stays, False
        joins, self._joins = self._joins, False
        for node, inside in self.to.end(here):
            self.frame(node, inside)
        self._stays, self._joins = stays, joins

    def _deleted(self, held: Node, here: Here) -> None:
        """What was deleted: its first paragraph goes on where it stood, the text behind goes on in its last."""
        outer, before = self.to.open, (self._stays, self._joins)
        self._stays = self._joins = outer is not None
        self.tell(held, here.unlisted())
        self._stays, self._joins = before
        if outer is not None and self.to.open is None:
            self.to.open = Open(replace(outer.paragraph, span=TextSpan(self.to.length, self.to.length), number=""))

    # Lists

    def _list(self, node: Node, here: Here) -> None:
        outer = here.listed
        style = node.get("text:style-name") or (outer.style if outer else _paragraphs_list(node, here))
        if outer is None:
            at = here.part.counting.begin(node, style, goes_on=self._stays)
        else:
            at = At(outer.count, style, min(outer.level + 1, MAX_LEVEL - 1))
        inside = replace(here, listed=at, depth=at.level, number="")
        for each in node.nodes():
            if each.tag == "text:list-item":
                self._item(each, inside, at)
            else:
                self.one(each, inside)

    def _item(self, node: Node, here: Here, at: At) -> None:
        """A paragraph before any inner list bears the number; a second inner list begins anew unless it says no."""
        counting = here.part.counting
        at = replace(at, style=node.get("text:style-override") or at.style)
        fresh, listed = not self._joins, False
        for each in node.nodes():
            number = ""
            if each.tag in _PARAGRAPHS:
                number, fresh = self._label(node, each, here, at) if fresh else "", False
            elif each.tag == "text:list":
                if listed and each.get("text:continue-numbering") != "true":
                    counting.restart(at.count, at.level + 1)
                fresh, listed = False, True
            self.one(each, replace(here, number=number))

    def _label(self, item: Node, paragraph: Node, here: Here, at: At) -> str:
        if at.count == OUTLINE and paragraph.tag == "text:h":
            return _of_heading(paragraph, here, whole(paragraph.get("text:outline-level"), 1, MAX_LEVEL) - 1)
        return here.part.counting.item(at, _start(item))

    def _numbered(self, node: Node, here: Here) -> None:
        """A paragraph that names its list and level itself instead of standing in one."""
        counting = here.part.counting
        at = counting.named(node.get("text:list-id"), node.get("text:style-name"))
        at = replace(at, level=whole(node.get("text:level", "1"), 1, MAX_LEVEL) - 1)
        number = counting.item(at, _start(node))
        self.tell(node, replace(here, listed=at, depth=at.level, number=number))

    # Tables and frames

    def _table(self, node: Node, here: Here) -> None:
        self._tables += 1
        name = f"table {self._tables}"
        if self._stays:
            self._finish(here)
        stays, self._stays, self._joins = self._stays, False, False
        for cell in tables.cells(node):
            place = SheetCell(name, cell.row, cell.column)
            before = self.to.length
            self.tell(cell.node, replace(here.unlisted(), cell=place, hidden=here.hidden or cell.covered))
            if cell.repeated and self.to.length - before > 1:
                self.to.limit("repeats cells of a table; their words are told once")
        self._stays = stays

    def frame(self, node: Node, here: Here) -> None:
        """A frame, drawing or group: the words in it, and those that stand in its place."""
        if node.tag in ("svg:title", "svg:desc", "text:ruby-text"):
            return self._aside(node, here)
        if node.tag == "draw:image" and node.get("xlink:href").startswith(_PICTURES) and here.story in _MAIN:
            self.to.pictures.append(Picture(self.to.length, node.get("xlink:href"), here.changes))
        if node.tag == "draw:object":
            return self.drawn.append((node, here.apart(StoryKind.DRAWN)))
        if node.tag in ("draw:object-ole", "draw:plugin", "draw:applet", "draw:floating-frame"):
            self.to.limit("holds embedded objects, which were not read")
        for each in node.nodes():
            if each.tag in (*_PARAGRAPHS, "text:list", "table:table", "text:section") or each.tag in _INDEXES:
                self.one(each, here.apart(StoryKind.TEXT_BOX))
            elif each.tag not in _NOT_SHAPED:
                self.frame(each, here)
        return None

    def _aside(self, node: Node, here: Here) -> None:
        """Words that are no paragraph in the file: a picture's title and description, the small ones of ruby."""
        story = StoryKind.TEXT_BOX if node.tag == "text:ruby-text" else StoryKind.CAPTION
        if not node.text().strip():
            return
        here = replace(here.apart(story), form=here.part.styles.form("paragraph", ""))
        self.to.begin(here, here.part.styles.look(""), ParagraphKind.TEXT)
        for piece in node.inner:
            if not isinstance(piece, Node):
                self.to.words(piece, here, exact=story is StoryKind.CAPTION)
        self._finish(here)


def _paragraphs_list(node: Node, here: Here) -> str:
    """The list style of the first paragraph's style, for a list that names none."""
    first = next((each for each in node.walk() if each.tag in _PARAGRAPHS), None)
    return (here.part.styles.look(first.get("text:style-name")).lists or "") if first else ""


def _start(node: Node) -> int | None:
    start = node.get("text:start-value")
    return whole(start, 0, 1_000_000) if start else None


def _of_heading(node: Node, here: Here, level: int) -> str:
    if node.get("text:is-list-header") == "true":
        return ""
    start = _start(node)
    if start is None and node.get("text:restart-numbering") == "true":
        start = 1
    return here.part.counting.heading(level, start)
