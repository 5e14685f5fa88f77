"""Placing: between which two bytes of the main part the words of a remark or tie stand."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from probata.method.documents.word.model import Bytes, Draft, Run, StoryKind
from probata.method.documents.word.odt.positions import byte_offsets, parse
from probata.method.drafts.odt.paths import PARAGRAPHS, Paths
from probata.record.errors import BadInput, BadValue
from probata.record.span import TextSpan

_SAID = {
    StoryKind.HEADER: "in the header",
    StoryKind.FOOTER: "in the footer",
    StoryKind.TEXT_BOX: "in a text box",
    StoryKind.CAPTION: "in the words of a picture",
    StoryKind.DRAWN: "in a chart or formula",
}
_BODY = ["office:text"]
_QUOTED = 80
"""Characters of the words that a comment repeats when it cannot stand beside them."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the marks go; ``said`` tells in words where the text stands when they are not around it, else ""."""

    start: int
    end: int
    said: str = ""


class Placing:
    """The runs of a draft in the bytes of its main part."""

    def __init__(self, draft: Draft, main: bytes) -> None:
        """Reads the main part; raises Unreadable when it is broken."""
        self._draft = draft
        self._main = main
        self._root = parse(main, draft.name)
        self._paths = Paths(self._root)
        self._starts = [run.span.start for run in draft.runs]
        self._paragraphs = [paragraph.span.start for paragraph in draft.paragraphs]

    def of_remark(self, span: TextSpan) -> Place | None:
        """Around the words; around the note, frame or field that holds them; else at the first words of the body.

        None when the body has nothing that could hold an annotation.

        Raises BadValue for a span outside of the text, BadInput when the draft was
        read from another file.
        """
        anchored = [(run, run.anchor) for run in self._runs_in(span) if run.anchor]
        return self._around(anchored, span) if anchored else self._first(span)

    def of_tie(self, span: TextSpan) -> Place | None:
        """Around the words themselves, in notes and boxes too; None for words in no paragraph of the main part."""
        anchored = [
            (run, beside)
            for run in self._runs_in(span)
            if run.at and run.at.part == self._draft.main and (beside := self._paths.beside(run.at))
        ]
        return self._around(anchored, span) if anchored else None

    def _runs_in(self, span: TextSpan) -> list[Run]:
        """The runs that hold some of the words; for a line end alone the run in front of it."""
        if span.end > len(self._draft.text) or not span.length:
            raise BadValue(f"A remark is about some of the {len(self._draft.text)} characters, not {span}.")
        runs, first = self._draft.runs, max(0, bisect_right(self._starts, span.start) - 1)
        found = [run for run in runs[first : bisect_left(self._starts, span.end)] if run.span.overlaps(span)]
        return found or [run for run in runs[first : first + 1] if run.span.end == span.start]

    def _around(self, anchored: list[tuple[Run, Bytes]], span: TextSpan) -> Place:
        """A range cannot leave its flow, so that only the words of the first one count."""
        flow = self._paths.flow(anchored[0][1].start)
        places = [self._part(run, at, span) for run, at in anchored if self._paths.flow(at.start) == flow]
        return Place(min(start for start, _ in places), max(end for _, end in places))

    def _part(self, run: Run, at: Bytes, span: TextSpan) -> tuple[int, int]:
        """The bytes of what a run shares with a span, or of the whole element beside which marks may stand."""
        raw = self._main[at.start : at.end]
        if at != run.at or raw.startswith(b"<"):
            return self._element(at, raw)
        offsets = byte_offsets(raw) if self._is_whole(raw) else []
        if len(offsets) != run.span.length + 1 or not self._paths.of(at.start):
            raise self._other_file()
        start = max(span.start, run.span.start) - run.span.start
        end = min(span.end, run.span.end) - run.span.start
        return at.start + offsets[start], at.start + offsets[max(start, end)]

    def _element(self, at: Bytes, raw: bytes) -> tuple[int, int]:
        if not (raw.startswith(b"<![CDATA[") or self._paths.is_element(at)):
            raise self._other_file()
        return at.start, at.end

    def _is_whole(self, raw: bytes) -> bool:
        try:
            raw.decode("utf-8")
        except UnicodeDecodeError:
            return False
        return bool(raw) and b"<" not in raw

    def _other_file(self) -> BadInput:
        return BadInput(
            "The draft is not the one that was read: its runs stand elsewhere.",
            where=self._draft.name,
            next_step="Review the file again as it is now.",
        )

    def _first(self, span: TextSpan) -> Place | None:
        """Around the first words of the body that can be seen, or the first at all."""
        runs = [run for run in self._draft.runs if run.anchor]
        run = next((each for each in runs if not each.hidden and not each.changes), runs[0] if runs else None)
        if run is None or run.anchor is None:
            return self._wordless(span)
        start, end = self._part(run, run.anchor, run.span)
        return Place(start, end, self._says(span))

    def _wordless(self, span: TextSpan) -> Place | None:
        """In front of whatever the first paragraph of the body holds: of some files all words hang at pages."""
        for node in self._root.walk():
            if (
                node.tag in PARAGRAPHS
                and node.inner
                and [each.tag for each in self._paths.of(node.start)][-2:-1] == _BODY
            ):
                return Place(node.inner[0].start, node.inner[0].start, self._says(span))
        return None

    def _says(self, span: TextSpan) -> str:
        place = bisect_right(self._paragraphs, span.start) - 1
        story = self._draft.paragraphs[place].story if place >= 0 else StoryKind.BODY
        words = " ".join(span.of(self._draft.text).split())
        kept = words if len(words) <= _QUOTED else f"{words[:_QUOTED]}…"
        return f"{_SAID.get(story, 'in the text')}: {kept}"
