"""returning: a draft in Word as a manuscript of the report language, and a list of what that cannot hold.

The tree is made of the draft as it reads with all changes accepted. A file that ``report`` wrote has its parts, labels
and values in bookmarks; a stranger's has headings, styles and lists. What is not told by either is told by nobody, and
stands as paragraphs. Every word is in the manuscript or in the list.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from probata.method.drafts.house import OWN, cited, is_made_here
from probata.method.drafts.manuscripts import names_of_notes
from probata.method.drafts.returning.blocks import Blocks, labelled
from probata.method.drafts.returning.inlines import LABEL, Inlines
from probata.method.drafts.returning.left import beside
from probata.method.drafts.returning.masking import masked
from probata.method.drafts.returning.model import Kept, Left, Returned
from probata.method.drafts.returning.pieces import Nodes, Part, Piece, arranged, body, kind_of, pieces
from probata.method.drafts.returning.ties import Bound, bound_words, findings
from probata.method.drafts.view import View
from probata.method.manuscript.model import At, Block, Entry, Manuscript, Role
from probata.method.manuscript.positions import roles_of
from probata.record.span import TextSpan

_NOTEREF = re.compile(r"\s*NOTEREF\s+(\S+)")
_REF = re.compile(r"\s*REF\s+(\S+)(?=.*\\[rnw]\b)", re.DOTALL)
_FACTS = {"edition": "edition", "for": "audience", "period under review": "period", "standard of proof": "standard"}


def returned(
    seen: View, kept: Kept, front: Mapping[str, str], more: Sequence[Role] = (), *, places: bool = True
) -> Returned:
    """The draft as a manuscript.

    Args:
        seen: the draft under one way of reading its changes.
        kept: what its bookmarks stand for; nothing for a draft that nobody bound.
        front: front matter that is wanted (title, edition, ...); what is missing comes from the file's own front page,
            and the title from its title.
        more: places of the view that are roles beside those of bookmarks, none overlapping one.
        places: whether notes stay that a citation made, where nobody knows what they cite.
    """
    return _Returning(seen, kept, is_made_here(seen.draft), more, places).made(front)


@dataclass(slots=True)
class _Returning:
    view: View
    kept: Kept
    ours: bool
    more: Sequence[Role] = ()
    places: bool = True

    def made(self, front: Mapping[str, str]) -> Returned:
        bound, gone = bound_words(self.view, self.kept)
        bound += [Bound(TextSpan(role.at.start, role.at.end), role) for role in self.more]
        labels = self._labels()
        named = names_of_notes(self.view)
        pointed = {name: labels[number] for name, number in self._places() if number in labels}
        inlines = Inlines(self.view, bound, named, pointed, inner=self._inner() | self._dropped())
        told = findings(self.view, self.kept)
        blocks = Blocks(self.view, inlines, {**self.kept.parts, **told}, labels, self.ours)
        found = blocks.of(arranged(self.view, list(pieces(self.view, body(self.view))), told))
        tree = tuple(found if self.ours else blocks.sectioned(found))
        notes = dict(self._notes(blocks, named, inlines))
        entries = self._front(front, blocks.titles)
        manuscript = self._manuscript(entries, tree, notes, inlines.cut)
        left = (*beside(self.view, self.kept), *gone, *blocks.left, *inlines.left)
        return Returned(manuscript, tuple(dict.fromkeys(left)), blocks.pictures)

    def _manuscript(
        self,
        front: Mapping[str, str],
        blocks: tuple[Block, ...],
        notes: Mapping[str, tuple[Block, ...]],
        cut: Sequence[TextSpan],
    ) -> Manuscript:
        name, each = self.view.draft.name, (blocks, *notes.values())
        return Manuscript(
            front={key: Entry(value, At(name, 0, 0, 1, 1)) for key, value in front.items() if value},
            blocks=blocks,
            notes=notes,
            roles=tuple(role for one in each for role in roles_of(one)),
            sources={name: self.view.text},
            masked={name: masked(self.view.text, each, cut)},
            faults=(),
        )

    # Labels.

    def _places(self) -> list[tuple[str, int]]:
        """Each bookmark and the number of the paragraph that it begins in."""
        starts = [one.span.start for one in self.view.draft.paragraphs]
        return [
            (one.name, max(0, bisect_right(starts, one.span.start) - 1)) for one in self.view.draft.bookmarks if starts
        ]

    def _labels(self) -> dict[int, str]:
        """The label of each paragraph that has one in its bookmark, or that a cross reference asks the number of."""
        places = self._places()
        made = labelled(places)
        wanted = {found[1] for one in self.view.draft.fields if (found := _REF.match(one.instruction))}
        read = {one.paragraph: one for one in self.view.read}
        for name, number in places:
            written = self.view.draft.paragraphs[number]
            asked = name in wanted and not LABEL.fullmatch(name) and number not in made and not self.ours
            if asked and kind_of(written, read.get(number), self.ours) == "paragraph":
                made[number] = f"p-{hashlib.sha256(name.encode()).hexdigest()[:8]}"
        return made

    # Notes.

    def _inner(self) -> set[str]:
        """Labels of notes whose first mark stands in an earlier note: an export hangs them behind that note's mark."""
        if not self.ours:
            return set()
        marks = {one.name: one.span.start for one in self.view.draft.bookmarks if one.name.startswith("_note_")}
        at = {start: one.label for one in self.view.draft.marks for start in (one.at,)}
        found: set[str] = set()
        for one in self.view.draft.fields:
            ref = _NOTEREF.match(one.instruction)
            to = at.get(marks.get(ref[1], -1), "") if ref else ""
            outer = self._note_at(one.span.start)
            if to and outer and _number(outer) < _number(to):
                found.add(to)
        return found

    def _dropped(self) -> set[str]:
        """Labels of notes that a citation made, where these are left out."""
        if self.places:
            return set()
        made_here = set(cited(self.view))
        numbers = {one.paragraph for one in self.view.read if one.span in made_here}
        each = self.view.draft.notes.items()
        return {label for label, note in each if note.paragraphs and numbers.issuperset(note.paragraphs)}

    def _note_at(self, origin: int) -> str:
        starts = [one.span.start for one in self.view.draft.paragraphs]
        return self.view.draft.paragraphs[max(0, bisect_right(starts, origin) - 1)].note if starts else ""

    def _notes(
        self, blocks: Blocks, named: Mapping[str, str], inlines: Inlines
    ) -> Iterator[tuple[str, tuple[Block, ...]]]:
        """Each note that has words; one that a {cite} makes is left out with its mark."""
        made_here = set(cited(self.view))
        read = {one.paragraph: one for one in self.view.read}
        dropped = self._dropped()
        for label, note in self.view.draft.notes.items():
            there = [number for number in note.paragraphs if number in read]
            if not there or label in dropped:
                continue
            printed = len(there) == 1 or all(read[number].span in made_here for number in there)
            if label in inlines.cited and printed:  # LibreOffice keeps the first bookmark in notes alone
                words = " ".join(read[number].span.of(self.view.text) for number in there)
                blocks.left.append(Left("what a citation prints", words, ours=True))
                continue
            yield (
                named.get(label, f"without a mark ({label})"),
                tuple(blocks.of(list(_opened(arranged(self.view, list(pieces(self.view, note.paragraphs))))))),
            )

    # Front matter.

    def _front(self, front: Mapping[str, str], titles: Sequence[str]) -> dict[str, str]:
        """What is wanted; else what the file's own front page says; the title of a file is its first title."""
        said = dict(self._facts()) if self.ours else {}
        if not said.get("title") and titles:
            said["title"] = titles[0]
        return {**said, **{key: value for key, value in front.items() if value}}

    def _facts(self) -> Iterator[tuple[str, str]]:
        for one in self.view.read:
            written = self.view.paragraph(one)
            words = one.span.of(self.view.text)
            style = written.style.lower()
            if style == "title":
                yield "title", words
            elif style == "inquiry":
                yield "inquiry", words
            elif style == "front fact":
                term, _tab, value = words.partition("\t")
                if term.lower() in _FACTS:
                    said = value.replace(" to ", "/") if term.lower().startswith("period") else value
                    yield _FACTS[term.lower()], said


def _number(label: str) -> int:
    return int(label[1:]) if label[1:].isdecimal() else 0


def _opened(nodes: Nodes) -> Iterator[Piece | Part]:
    """The nodes of a note that stays, out of the mark that says that a citation made it."""
    for one in nodes:
        if isinstance(one, Part) and one.kind == OWN:
            yield from one.inner
        else:
            yield one
