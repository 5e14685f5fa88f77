"""Placing: between which bytes of the main part the words of a remark stand.

Range marks may stand wherever a run may: in paragraphs, links, tracked changes, content controls (ECMA-376 part 1,
EG_PContent and EG_RunLevelElements). Formulas, alternatives for older programs, and fields and controls whose content
Word writes anew are left: the range then goes around the whole of them.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from probata.method.documents.word.model import Bytes, Draft, Paragraph, Run, StoryKind
from probata.method.drafts.docx.scanning import Node, scan
from probata.method.drafts.docx.signing import Signs
from probata.record.errors import BadInput, BadValue
from probata.record.span import TextSpan

_LETS_MARKS_IN = frozenset(
    f"w:{name}"
    for name in "hyperlink ins del moveFrom moveTo sdt sdtContent smartTag customXml bdo dir".split()  # noqa: SIM905 (one list)
)
_WRITTEN_ANEW = frozenset("dataBinding text date dropDownList comboBox checkbox picture".split())  # noqa: SIM905 (the same)
_SAID = {
    StoryKind.HEADER: "in the header",
    StoryKind.FOOTER: "in the footer",
    StoryKind.FOOTNOTE: "in a footnote",
    StoryKind.ENDNOTE: "in an endnote",
    StoryKind.TEXT_BOX: "in a text box",
    StoryKind.CAPTION: "in the words of a picture",
    StoryKind.DRAWN: "in a chart or diagram",
    StoryKind.BODY: "in the text",
}
_QUOTED = 80
"""Characters of the words that a comment repeats when it cannot stand beside them."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a range begins and ends in the main part, with the prefixes that hold there; ``uri`` is the namespace.

    The comment's sign stands at ``sign``, as a rule where the range ends. ``said`` tells in words where the text stands
    when the range is not around it, else "".
    """

    start: int
    end: int
    around_start: Mapping[str, str]
    around_end: Mapping[str, str]
    sign: int
    around_sign: Mapping[str, str]
    uri: str
    said: str = ""


class Placing:
    """The main part's runs, and the places for spans of its draft."""

    def __init__(self, draft: Draft, main: bytes) -> None:
        """Reads the main part; raises Unreadable when it is broken."""
        self._draft = draft
        nodes = scan(main, draft.name, _outside_of_runs)
        self._uri = nodes[0].uri
        self._nodes = {node.start: node for node in nodes}
        self._rewritten = {id(control) for node in nodes if (control := _control_of(node)) is not None}
        self._signs = Signs(nodes)
        self._run_starts = [run.span.start for run in draft.runs]
        self._paragraph_starts = [paragraph.span.start for paragraph in draft.paragraphs]
        self._marks = {mark.label: mark for mark in reversed(draft.marks) if mark.anchor}

    def of(self, span: TextSpan) -> Place | None:
        """The place for a span; None when the main part has no run at all.

        Raises BadValue for a span outside of the text, and BadInput when the draft was read from another file.
        """
        if span.end > len(self._draft.text) or not span.length:
            raise BadValue(f"A remark is about some of the {len(self._draft.text)} characters, not {span}.")
        anchors = [run.anchor for run in self._runs_in(span) if run.anchor]
        story = self._paragraph_at(span.start)
        mark = self._marks.get(story.note) if story and story.note else None
        if not anchors and mark and mark.anchor:
            anchors = [mark.anchor]
        return self._around(anchors) if anchors else self._first(self._says(span, story))

    def of_tie(self, span: TextSpan) -> Place | None:
        """The place for a tie; None for words outside of the text, since a bookmark stands at the very words.

        The first letter of a note stands for its mark (see ties.anchored). Raises as :meth:`of` does.
        """
        place, story = self.of(span), self._paragraph_at(span.start)
        if place is None or place.said or not story:
            return None
        if story.note:
            mark = self._marks.get(story.note)
            if mark is None or span.length > 1 or span.start != story.span.start:
                return None
            story = self._paragraph_at(mark.at)
        in_text = story is not None and story.story is StoryKind.BODY  # around words of a box would be the whole box
        return place if in_text else None

    def _runs_in(self, span: TextSpan) -> list[Run]:
        """The runs that hold some of the words; for a line end alone the run in front of it."""
        runs, first = self._draft.runs, max(0, bisect_right(self._run_starts, span.start) - 1)
        found = [run for run in runs[first : bisect_left(self._run_starts, span.end)] if run.span.overlaps(span)]
        return found or [run for run in runs[first : first + 1] if run.span.end == span.start]

    def _paragraph_at(self, at: int) -> Paragraph | None:
        place = bisect_right(self._paragraph_starts, at) - 1
        return self._draft.paragraphs[place] if place >= 0 else None

    def _around(self, anchors: list[Bytes], said: str = "") -> Place:
        nodes = [self._fit(anchor) for anchor in anchors]
        first, last = min(nodes, key=lambda one: one.start), max(nodes, key=lambda one: one.end)
        sign, scope = self._signs.of(last)
        return Place(first.start, last.end, first.around, last.around, sign, scope, self._uri, said)

    def _fit(self, anchor: Bytes) -> Node:
        """The element beside which marks may stand: the anchor, or the outermost around it that lets no marks in."""
        found = self._nodes.get(anchor.start)
        if found is None or found.end != anchor.end:
            raise BadInput(
                "The draft is not the one that was read: its runs stand elsewhere.",
                where=self._draft.name,
                next_step="Review the file again as it is now.",
            )
        for around in _up_to_paragraph(found.parent):
            if around.name not in _LETS_MARKS_IN or id(around) in self._rewritten:
                found = around
        return found

    def _first(self, said: str) -> Place | None:
        """Around the first run of the body that can be seen, or the first of all, which may show a picture only."""
        seen = (run.anchor for run in self._draft.runs if run.anchor and not run.hidden and not run.changes)
        anchor = next(seen, None) or self._any_run()
        return self._around([anchor], said) if anchor else None

    def _any_run(self) -> Bytes | None:
        runs = (node for node in self._nodes.values() if node.name == "w:r" and _in_paragraph(node))
        return next((Bytes(self._draft.main, node.start, node.end) for node in runs), None)

    def _says(self, span: TextSpan, story: Paragraph | None) -> str:
        words = " ".join(span.of(self._draft.text).split())
        kept = words if len(words) <= _QUOTED else f"{words[:_QUOTED]}…"
        return f"{_SAID[story.story] if story else 'in the text'}: {kept}"


def _outside_of_runs(node: Node) -> bool:
    """Elements in runs are nobody's place; a run in a run's text box is reached through the outer one."""
    return not any(around.name == "w:r" for around in _chain(node.parent))


def _chain(node: Node | None) -> Iterator[Node]:
    while node is not None:
        yield node
        node = node.parent


def _up_to_paragraph(node: Node | None) -> Iterator[Node]:
    for around in _chain(node):
        if around.name == "w:p":
            return
        yield around


def _in_paragraph(node: Node) -> bool:
    return any(around.name == "w:p" for around in _chain(node))


def _control_of(node: Node) -> Node | None:
    """The content control that an element of its properties says Word writes anew."""
    properties = node.parent
    if properties is None or properties.name != "w:sdtPr" or node.name.partition(":")[2] not in _WRITTEN_ANEW:
        return None
    return properties.parent
