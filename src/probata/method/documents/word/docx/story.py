"""Story: flows of WordprocessingML told as paragraphs and runs.

Elements wait on a list of things to do, so that depth costs no recursion. A box, and the words of a picture, wait until
the paragraph that anchors them has ended.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from probata.method.documents.readers._names import names
from probata.method.documents.word.docx.building import Building, Form
from probata.method.documents.word.docx.changes import change, changes_in, deleted
from probata.method.documents.word.docx.choices import shown
from probata.method.documents.word.docx.fields import Fields, Opened
from probata.method.documents.word.docx.grids import Grid
from probata.method.documents.word.docx.kinds import Kinds, Written
from probata.method.documents.word.docx.nodes import Node, whole
from probata.method.documents.word.docx.places import Places
from probata.method.documents.word.docx.printed import Hanging
from probata.method.documents.word.docx.styles import Look, look_of
from probata.method.documents.word.model import Bytes, Change, Link, Picture, StoryKind
from probata.record.span import TextSpan

# Properties: nothing in them is shown. (What a field shows is in its result runs; its instruction is told apart.)
_SILENT = names(
    "w:pPr w:rPr w:tblPr w:tblPrEx w:tblGrid w:trPr w:tcPr w:sectPr w:sdtPr w:sdtEndPr w:fldData w:ffData "
    "wp:positionH wp:positionV wp:extent wp:align wp:posOffset a:blip a:bodyPr a:rPr a:pPr w:customXmlPr w:smartTagPr "
    "w:rubyPr m:rPr m:ctrlPr m:sSubPr m:fPr m:naryPr m:dPr m:radPr m:accPr m:funcPr"
)
_TEXTS = frozenset({"w:t", "w:delText", "m:t", "a:t"})
_INSTRUCTIONS = frozenset({"w:instrText", "w:delInstrText"})
_SIGNS = {
    "w:tab": "\t",
    "w:ptab": "\t",
    "w:br": "\n",
    "w:cr": "\n",
    "a:br": "\n",
    "w:noBreakHyphen": "\u2011",
    "w:softHyphen": "\u00ad",
}
_PARAGRAPHS = frozenset({"w:p", "a:p"})
_BLOCKS = _PARAGRAPHS | {"w:tbl"}
_BOXES = frozenset({"w:txbxContent", "a:txBody"})
_CODE = re.compile("0*([0-9A-Fa-f]{1,5}|10[0-9A-Fa-f]{4})")
CHUNK = "holds a whole other file in place of a paragraph, which was not read"


@dataclass(frozen=True, slots=True)
class Part:
    """What is told: the name of a part, its flow, the note, where its links lead. Only ``main`` anchors comments."""

    name: str
    story: StoryKind
    main: bool = False
    note: str = ""
    targets: Mapping[str, str] = field(default_factory=dict)
    pictures: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class _Around:
    """What holds at a place because of the elements around it."""

    story: StoryKind
    changes: tuple[Change, ...] = ()
    anchor: Bytes | None = None
    hidden: bool = False
    grids: tuple[Grid, ...] = ()

    def copy(self) -> _Around:
        return _Around(self.story, self.changes, self.anchor, self.hidden, self.grids)


@dataclass(frozen=True, slots=True)
class _Waiting:
    """Elements, or words without a paragraph of their own, to be told behind the paragraph that they hang on."""

    around: _Around
    elements: tuple[Node, ...]
    story: StoryKind = StoryKind.TEXT_BOX
    words: str = ""


_Task: TypeAlias = Node | Callable[[], None]
_After: TypeAlias = Callable[[], None] | None


class Story:
    """Tells the parts of one package into one text, one after the other."""

    def __init__(self, to: Building, kinds: Kinds) -> None:
        self.to = to
        self.fields = Fields()
        self.places = Places()
        self.links: list[Link] = []
        self.pictures: list[Picture] = []
        self.hanging: list[Hanging] = []
        self.sections: list[Node | None] = []
        self.limits: list[str] = []
        self._kinds = kinds
        self._styles = kinds.styles
        self._tables = 0
        self._part = Part("", StoryKind.BODY)
        self._around = _Around(StoryKind.BODY)
        self._paragraph: Written | None = None
        self._form: Form | None = None
        self._unseen: tuple[Form | None, Form] = (None, Form())
        self._signed: Hanging | None = None
        self._waiting: list[_Waiting] = []
        self._todo: list[_Task] = []

    def begin(self, part: Part) -> None:
        """Begin a part, or a note in one."""
        self._part = part
        self._around = _Around(part.story)

    def tell(self, block: Node) -> None:
        """Tell an element and everything in it."""
        self._todo.append(block)
        self._work()

    def end(self) -> None:
        """End the part or note: what was left open ends here."""
        self._close()
        self._work()
        self.fields.end_all(self.to.length)

    def _work(self) -> None:
        while self._todo:
            task = self._todo.pop()
            if isinstance(task, Node):
                self._enter(task)
            else:
                task()

    def _enter(self, node: Node) -> None:
        if node.name in _BLOCKS and self._paragraph is not None and self._paragraph.node is None:
            self._todo.append(node)
            self._close()  # words outside of any paragraph end where one begins; what waited there comes first
        elif node.name in _BLOCKS and self._paragraph is not None:
            self._waiting.append(_Waiting(self._around.copy(), (node,)))
        elif node.name in _BOXES:
            self._waiting.append(_Waiting(self._around.copy(), tuple(node.children)))
        elif node.name in _SILENT:
            self._listen(node)
        else:
            self._tell(node)

    def _tell(self, node: Node) -> None:
        name = node.name
        if name in _TEXTS:
            self.write(node.text)
        elif name in _SIGNS:
            self.write(_SIGNS[name])
        elif name in _INSTRUCTIONS:
            self.fields.instruct(node.text)
        elif name in _HANDLERS:
            after = _HANDLERS[name](self, node)
            if after is not None:
                self._todo.append(after)
        children = shown(node) if name == "mc:AlternateContent" else node.children
        self._todo.extend(reversed(children))

    def _listen(self, node: Node) -> None:
        """The section ends here that these properties are about."""
        if node.name == "w:sectPr" and self._part.main:
            self.sections.append(node)
        elif node.name == "a:blip":
            self._shown(node.get("r:embed"))

    def _shown(self, key: str) -> None:
        """A picture is shown here, by the id of its relationship."""
        part = self._part.pictures.get(key)
        if part and self._part.main:
            self.pictures.append(Picture(self.to.length, part, self._around.changes))

    # Words and paragraphs.

    def write(self, text: str) -> None:
        """Append text to the paragraph that is being told; words outside of any make one of their own."""
        if not text:
            return
        if self._paragraph is None:
            self._begin_paragraph(None)
        if self._form is None:
            self._form = self._formed(None, self._styles.look("", ""))
        form = self._hidden(self._form) if self.fields.in_instruction else self._form
        self.fields.instruct(text)
        if self._paragraph is not None and not form.hidden and not deleted(form.changes):
            self._paragraph.seen = True
        if self._signed is not None:
            self._signed.sign += text
        self.to.write(text, form)

    def _formed(self, at: Bytes | None, look: Look) -> Form:
        hidden = bool(look.hidden) or self._around.hidden
        return Form(at, self._around.anchor, self._around.changes, look, hidden)

    def _hidden(self, form: Form) -> Form:
        """The same form where nobody sees it: words among a field's instruction."""
        if self._unseen[0] is not form:
            self._unseen = (form, Form(form.at, form.anchor, form.changes, form.look, hidden=True))
        return self._unseen[1]

    def _begin_paragraph(self, node: Node | None) -> None:
        around = self._around
        self._form = None
        self._paragraph = Written(
            node,
            self.to.length,
            around.story,
            self._part.name,
            self._part.note,
            node.value("w:pPr", "w:pStyle") if node else "",
            self.fields.in_contents,
            cell=around.grids[-1].cell if around.grids else None,
            around=around.changes,
        )

    def _close(self) -> None:
        """End the paragraph that is being told; what waited for its end is told next."""
        written, self._paragraph, self._form, self._signed = self._paragraph, None, None, None
        if written is not None:
            written.contents = self.fields.in_contents or (
                written.contents and self.fields.ended_contents(written.start)
            )
            self.to.end(self._kinds.made(written, self.to.length))
            if self._part.main and written.node and (section := written.node.child("w:pPr", "w:sectPr")):
                self.sections.append(section)
        waiting, self._waiting = self._waiting, []
        self._todo.extend(self._box(each) for each in reversed(waiting))

    def _box(self, one: _Waiting) -> Callable[[], None]:
        """Tell a box as a story of its own, then go on with what is around."""

        def begin() -> None:
            before, aside = self._around, self.fields.set_aside()
            self._around = _Around(one.story, one.around.changes, one.around.anchor, one.around.hidden)
            self._todo.extend((lambda: after(before, aside), self._close, *reversed(one.elements)))
            self.write(one.words)

        def after(before: _Around, aside: list[Opened]) -> None:
            self.fields.take_up(aside, self.to.length)
            self._around = before

        return begin

    # What elements say. Each may hand back what is to be done when all below it is told.

    def paragraph(self, node: Node) -> _After:
        """A paragraph."""
        self._begin_paragraph(node)
        return self._close

    def run(self, node: Node) -> _After:
        """A run; a run of a formula can be a tracked change by itself."""
        around, before = self._around, (self._around.anchor, self._around.changes, self._form)
        at = Bytes(self._part.name, node.start, node.end)
        if around.anchor is None and self._part.main:
            around.anchor = at
        if node.name == "m:r":
            around.changes += changes_in(node)
        properties = node.child("w:rPr")
        style = self._paragraph.style if self._paragraph else ""
        look = self._styles.look(style, properties.value("w:rStyle") if properties else "")
        self._form = self._formed(at, look.under(look_of(properties)))

        def after() -> None:
            around.anchor, around.changes, self._form = before
            if self._signed is not None and self._signed.sign:
                self._signed = None

        return after

    def formula(self, node: Node) -> _After:
        """A formula, beside which a comment can be anchored as beside a run."""
        around, before = self._around, self._around.anchor
        if before is None and self._part.main:
            around.anchor = Bytes(self._part.name, node.start, node.end)

        def after() -> None:
            around.anchor = before

        return after

    def change(self, node: Node) -> _After:
        """A tracked insertion, deletion or move."""
        return self._within((change(node),))

    def _within(self, changes: tuple[Change, ...], *, hidden: bool = False) -> _After:
        around, before = self._around, (self._around.changes, self._around.hidden)
        around.changes, around.hidden = around.changes + changes, around.hidden or hidden

        def after() -> None:
            around.changes, around.hidden = before

        return after

    def table(self, node: Node) -> _After:  # noqa: ARG002 (all are called alike)
        """A table; a table in its cells is one of its own."""
        around, before = self._around, self._around.grids
        self._tables += 1
        around.grids = (*before, Grid(self._tables))

        def after() -> None:
            around.grids = before

        return after

    def row(self, node: Node) -> _After:
        """A row, which can be inserted, deleted or hidden as a whole."""
        if self._around.grids:
            self._around.grids[-1].next_row(node)
        properties = node.child("w:trPr")
        return self._within(changes_in(properties), hidden=bool(node.switch("w:trPr", "w:hidden")))

    def cell(self, node: Node) -> _After:
        """A cell of a table."""
        if not self._around.grids:
            return None
        grid, after = self._around.grids[-1], self._within(changes_in(node.child("w:tcPr")))
        grid.next_cell(node)

        def end() -> None:
            if self._paragraph is not None:
                self._close()
            grid.end_cell()
            if after:
                after()

        return end

    def link(self, node: Node) -> _After:
        """A hyperlink to an address, a bookmark, or a bookmark of a file at an address."""
        start, anchor = self.to.length, node.get("w:anchor")
        target = self._part.targets.get(node.get("r:id"), "") + (f"#{anchor}" if anchor else "")

        def after() -> None:
            if target and self.to.length > start:
                self.links.append(Link(TextSpan(start, self.to.length), target))

        return after

    def simple_field(self, node: Node) -> _After:
        """A field whose instruction is an attribute."""
        start = self.to.length
        return lambda: self.fields.tell(start, self.to.length, node.get("w:instr"))

    def field_sign(self, node: Node) -> _After:
        """The sign at which a field begins, at which its result begins, or at which it ends."""
        kind = node.get("w:fldCharType")
        if kind == "begin":
            self.write(_chosen(node.child("w:ffData")))
            self.fields.begin()
        elif kind == "separate":
            self.fields.separate(self.to.length)
        elif kind == "end":
            self.fields.end(self.to.length)
        return None

    def symbol(self, node: Node) -> _After:
        """A sign of a symbol font, by its code; the private codes of old fonts stay as they are."""
        code = node.get("w:char")
        letter = chr(int(code, 16)) if _CODE.fullmatch(code) else ""
        if letter and (letter.isprintable() or 0xF000 <= ord(letter) <= 0xF0FF):
            self.write(letter)
        return None

    def note_mark(self, node: Node) -> _After:
        """A footnote or endnote hangs here."""
        around, own = self._around, node.get("w:customMarkFollows").lower() in ("1", "true", "on")
        kind = "f" if node.name == "w:footnoteReference" else "e"
        one = Hanging(
            self.to.length, kind, node.get("w:id"), around.anchor, around.changes, len(self.sections), own_sign=own
        )
        self.hanging.append(one)
        self._signed = one if own else None
        return None

    def place(self, node: Node) -> _After:
        """A bookmark or a comment's stretch begins or ends here."""
        key, here = node.get("w:id"), self.to.length
        if node.name == "w:bookmarkStart":
            self.places.bookmark(self._part.name, key, node.get("w:name"), here)
        elif node.name == "w:bookmarkEnd":
            self.places.bookmark_end(self._part.name, key, here)
        elif node.name == "w:commentRangeStart":
            self.places.comment(key, here)
        elif node.name == "w:commentRangeEnd":
            self.places.comment_end(key, here)
        else:
            self.places.reference(key, here)
        return None

    def picture(self, node: Node) -> _After:
        """The words that stand in place of a picture or shape, and the words of word art; an old picture itself."""
        if node.name == "v:imagedata":
            self._shown(node.get("r:id"))
        elif node.name == "v:textpath":
            self._hang(node.get("string"), StoryKind.TEXT_BOX)
        elif node.name == "v:shape":
            self._hang(node.get("alt"), StoryKind.CAPTION)
        else:
            for words in dict.fromkeys((node.get("title").strip(), node.get("descr").strip())):
                self._hang(words, StoryKind.CAPTION)
        return None

    def _hang(self, words: str, story: StoryKind) -> None:
        if words.strip():
            self._waiting.append(_Waiting(self._around.copy(), (), story, words.strip()))

    def chunk(self, node: Node) -> _After:  # noqa: ARG002 (all are called alike)
        """Another file in place of a paragraph."""
        self.limits.append(CHUNK)
        return None


_HANDLERS: dict[str, Callable[[Story, Node], _After]] = {
    **dict.fromkeys(_PARAGRAPHS, Story.paragraph),
    **dict.fromkeys(("w:r", "m:r"), Story.run),
    **dict.fromkeys(("m:oMath", "m:oMathPara"), Story.formula),
    **dict.fromkeys(("w:ins", "w:del", "w:moveTo", "w:moveFrom"), Story.change),
    "w:tbl": Story.table,
    "w:tr": Story.row,
    "w:tc": Story.cell,
    "w:hyperlink": Story.link,
    "w:fldSimple": Story.simple_field,
    "w:fldChar": Story.field_sign,
    "w:sym": Story.symbol,
    **dict.fromkeys(("w:footnoteReference", "w:endnoteReference"), Story.note_mark),
    **dict.fromkeys(("w:bookmarkStart", "w:bookmarkEnd"), Story.place),
    **dict.fromkeys(("w:commentRangeStart", "w:commentRangeEnd", "w:commentReference"), Story.place),
    **dict.fromkeys(("wp:docPr", "v:shape", "v:textpath", "v:imagedata"), Story.picture),
    "w:altChunk": Story.chunk,
}


def _chosen(form: Node | None) -> str:
    """The choice of an old form field, which only its properties hold."""
    entries = [each.get("w:val") for each in form.below() if each.name == "w:listEntry"] if form else []
    at = whole(form.value("w:ddList", "w:result"), 0) if form else 0
    return entries[at] if at < len(entries) else ""
