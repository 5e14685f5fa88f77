"""Footnotes and endnotes: the mark where it hangs, the text kept until the main story has ended."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from probata.method.documents.word.model import Note, StoryKind
from probata.method.documents.word.odt.here import Here
from probata.method.documents.word.odt.numbering import formed
from probata.method.documents.word.odt.positions import Node
from probata.method.documents.word.odt.telling import Telling

_KINDS = {"footnote": ("f", StoryKind.FOOTNOTE), "endnote": ("e", StoryKind.ENDNOTE)}
_FORMS = {"f": "1", "e": "i"}


@dataclass(slots=True)
class Notes:
    """The notes met so far; their texts wait by kind."""

    to: Telling
    notes: dict[str, Note] = field(default_factory=dict)
    waiting: dict[StoryKind, list[tuple[Node, Here, str]]] = field(default_factory=dict)
    _counts: dict[str, int] = field(default_factory=dict)

    def met(self, node: Node, here: Here) -> None:
        """A note in a paragraph."""
        letter, kind = _KINDS.get(node.get("text:note-class"), _KINDS["footnote"])
        label = self._label(letter, node.get("text:id") or node.get("xml:id"))
        self.to.mark(label, self._printed(node, letter), node, here)
        self.notes[label] = Note(label, ())
        inside = replace(here.inside(node).apart(kind), note=label, contents=False)
        body = node.child("text:note-body")
        if body is not None:
            self.waiting.setdefault(kind, []).append((body, inside, label))

    def _label(self, letter: str, id: str) -> str:
        label = letter + (id or str(len(self.notes) + 1))
        while label in self.notes:
            label += "'"
        return label

    def _printed(self, node: Node, letter: str) -> str:
        """What stands in the citation; counted where a program left it empty."""
        citation = node.child("text:note-citation")
        own = citation.get("text:label") if citation else ""
        shown = (citation.text().strip() if citation else "") or own
        if not own:
            self._counts[letter] = self._counts.get(letter, 0) + 1
        return shown or formed(self._counts.get(letter, 1), _FORMS[letter])

    def next_waiting(self) -> tuple[Node, Here, str] | None:
        """The next text to tell: footnotes before endnotes."""
        for kind in (StoryKind.FOOTNOTE, StoryKind.ENDNOTE):
            if self.waiting.get(kind):
                return self.waiting[kind].pop(0)
        return None

    def told(self, label: str, first: int) -> None:
        """The text of a note has been told, from this paragraph on."""
        self.notes[label] = Note(label, tuple(range(first, len(self.to.paragraphs))))
