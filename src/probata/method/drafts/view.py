"""view: a draft as it reads once its tracked changes are decided, and the way back to where each letter stands.

What is not shown is left out: what the decision takes away, hidden text, soft hyphens. Paragraphs without a word are
left out, too. Paragraphs whose common end is taken away are one.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from probata.method.documents.word.model import Change, ChangeKind, Draft, NoteMark, Paragraph, Run
from probata.method.drafts.model import Changes
from probata.method.manuscript.model import At
from probata.record.span import TextSpan

SOFT_HYPHEN = "\u00ad"
_GONE = {Changes.ACCEPTED: ChangeKind.DELETED, Changes.REJECTED: ChangeKind.INSERTED}


@dataclass(frozen=True, slots=True)
class Read:
    """A paragraph as it reads: its place in the view, and the paragraph of the draft that it begins in.

    ``paragraph`` is that paragraph's place in ``Draft.paragraphs``; ``marks`` are the notes that hang in it, each with
    its offset in the view.
    """

    span: TextSpan
    paragraph: int
    marks: tuple[tuple[int, NoteMark], ...] = ()


@dataclass(frozen=True, slots=True)
class View:
    """A draft as it reads.

    ``text`` holds the paragraphs with a line end behind each. ``starts`` and ``origins`` are the stretches that stand
    together in both texts: each begins at ``starts[i]`` of the view and ``origins[i]`` of the draft.
    """

    draft: Draft
    changes: Changes
    text: str = field(repr=False)
    read: tuple[Read, ...] = field(repr=False)
    starts: tuple[int, ...] = field(repr=False)
    origins: tuple[int, ...] = field(repr=False)

    def back(self, span: TextSpan) -> TextSpan:
        """Where a stretch of the view stands in ``Draft.text``: from its first letter to behind its last."""
        first = self._origin(span.start)
        return TextSpan(first, max(first, self._origin(span.end - 1) + 1 if span.length else first))

    def _origin(self, at: int) -> int:
        number = max(0, bisect_right(self.starts, at) - 1)
        return self.origins[number] + max(0, at - self.starts[number]) if self.starts else 0

    def forth(self, span: TextSpan) -> TextSpan:
        """What of a stretch of ``Draft.text`` reads in the view, from its first letter to behind its last."""
        first = self._forth(span.start)
        return TextSpan(first, max(first, self._forth(span.end)))

    def _forth(self, origin: int) -> int:
        """How far the view has come where the draft has come to ``origin``."""
        number = bisect_right(self.origins, origin) - 1
        if number < 0:
            return 0
        end = self.starts[number + 1] if number + 1 < len(self.starts) else len(self.text)
        return min(end, self.starts[number] + origin - self.origins[number])

    def number_at(self, at: int) -> int:
        """Which of ``read`` holds an offset of the view; 0 in a view without words."""
        return max(0, bisect_right(self.read, at, key=_start) - 1)

    def paragraph(self, one: Read) -> Paragraph:
        """The paragraph of the draft in which a paragraph of the view begins."""
        return self.draft.paragraphs[one.paragraph]


def _start(one: Read) -> int:
    return one.span.start


def view(draft: Draft, changes: Changes) -> View:
    """The draft with all tracked changes accepted, or rejected."""
    made = _Making(draft, _GONE[changes])
    made.tell()
    return View(draft, changes, "".join(made.text), tuple(made.read), tuple(made.starts), tuple(made.origins))


@dataclass(slots=True)
class _Making:
    draft: Draft
    gone: ChangeKind
    text: list[str] = field(default_factory=list)
    read: list[Read] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    origins: list[int] = field(default_factory=list)
    length: int = 0

    def tell(self) -> None:
        runs = self._by_paragraph()
        marks = self._marks()
        for group in self._joined():
            self._paragraph(group, [run for number in group for run in runs[number]], marks)

    def _paragraph(self, group: Sequence[int], runs: Sequence[Run], marks: Sequence[NoteMark]) -> None:
        start, first = self.length, len(self.text)
        for run in runs:
            self._run(run)
        if not "".join(self.text[first:]).strip():
            del self.text[first:], self.starts[first:], self.origins[first:]
            self.length = start
            return
        span = TextSpan(start, self.length)
        within = [one for number in group for one in self._between(marks, self.draft.paragraphs[number].span)]
        self.read.append(Read(span, group[0], tuple((self._forth(one.at, start), one) for one in within)))
        self._write("\n", self.draft.paragraphs[group[-1]].span.end)

    def _run(self, run: Run) -> None:
        if run.hidden or self._is_gone(run.changes):
            return
        at = run.span.start
        for piece in run.span.of(self.draft.text).split(SOFT_HYPHEN):
            if piece:
                self._write(piece, at)
            at += len(piece) + 1

    def _write(self, words: str, origin: int) -> None:
        self.starts.append(self.length)
        self.origins.append(origin)
        self.text.append(words)
        self.length += len(words)

    def _forth(self, origin: int, start: int) -> int:
        """Where an offset of the draft stands in the view, among the stretches of the paragraph that began last."""
        first = bisect_right(self.starts, start - 1)
        number = bisect_right(self.origins, origin - 1, lo=first) - 1
        if number < first:
            return start
        return min(self.starts[number] + origin - self.origins[number], self._end(number))

    def _end(self, number: int) -> int:
        return self.starts[number + 1] if number + 1 < len(self.starts) else self.length

    def _is_gone(self, changes: Sequence[Change]) -> bool:
        return any(one.kind is self.gone for one in changes)

    def _by_paragraph(self) -> list[list[Run]]:
        found: list[list[Run]] = [[] for _ in self.draft.paragraphs]
        number = 0
        for run in self.draft.runs:
            while self.draft.paragraphs[number].span.end < run.span.end:
                number += 1
            found[number].append(run)
        return found

    def _marks(self) -> list[NoteMark]:
        return sorted((one for one in self.draft.marks if not self._is_gone(one.changes)), key=lambda one: one.at)

    @staticmethod
    def _between(marks: Sequence[NoteMark], span: TextSpan) -> Sequence[NoteMark]:
        first = bisect_right(marks, span.start - 1, key=lambda one: one.at)
        return marks[first : bisect_right(marks, span.end, key=lambda one: one.at)]

    def _joined(self) -> Iterator[list[int]]:
        """Paragraphs in groups that read as one: an end that is taken away joins what it divided."""
        group: list[int] = []
        for number, one in enumerate(self.draft.paragraphs):
            if group and not self._goes_on(self.draft.paragraphs[group[-1]], one):
                yield group
                group = []
            group.append(number)
        if group:
            yield group

    def _goes_on(self, before: Paragraph, behind: Paragraph) -> bool:
        same = (before.story, before.note, before.cell) == (behind.story, behind.note, behind.cell)
        return same and self._is_gone(before.end_change)


def place(view: View, start: int, end: int) -> At:
    """A place of the view: the line is the paragraph, the column counts in it."""
    number = view.number_at(start)
    begins = view.read[number].span.start if view.read else 0
    return At(view.draft.name, start, end, number + 1, start - begins + 1)
