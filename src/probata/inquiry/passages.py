"""passages A B: what two documents share, side by side, each passage with the means to check it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from probata.inquiry.documents import texts
from probata.inquiry.documents.texts import FileStretch
from probata.inquiry.entry.door import Opened, authorise
from probata.record.canonical import Json
from probata.record.errors import BadUse

if TYPE_CHECKING:
    from probata.method.documents.item import FullDocument
    from probata.method.sources.model import Link, Passage


@dataclass(frozen=True, slots=True)
class PassagesAnswer:
    """Two documents and their link; None when they share nothing that this method sees."""

    a: FullDocument
    b: FullDocument
    link: Link | None

    def as_json(self) -> dict[str, Json]:
        """The documented passages object."""
        link = self.link
        return {
            "a": {"name": self.a.document.name, "ref": str(self.a.document.ref)},
            "b": {"name": self.b.document.name, "ref": str(self.b.document.ref)},
            "kind": link.kind.value if link else "nothing shared",
            "share_a": f"{link.share_a:.4f}" if link else "0",
            "share_b": f"{link.share_b:.4f}" if link else "0",
            "passages": [self._passage(passage) for passage in link.passages] if link else [],
        }

    def checkable(self, passage: Passage) -> list[tuple[FileStretch, FileStretch]]:
        """The passage's equal pieces in bytes of the two files."""
        return texts.checkable(passage, self.a, self.b)

    def _passage(self, passage: Passage) -> dict[str, Json]:
        return {
            "kind": passage.kind.value,
            "a": [passage.a.start, passage.a.end],
            "b": [passage.b.start, passage.b.end],
            "words": passage.words,
            "edits": [
                {"op": e.kind.value, "a": [e.a.start, e.a.end], "b": [e.b.start, e.b.end]} for e in passage.edits
            ],
            "certificate": texts.certificate_json(passage, self.a, self.b),
        }


def passages(opened: Opened, first: str, second: str) -> PassagesAnswer:
    """Compares two documents, each named by its name, its Ref or a part of its name that no other has.

    Raises NotFound when nothing has that name, BadUse when several have it or both are one document.
    """
    from probata.method.sources.compare import compare

    authorise(opened, "read")
    loaded = texts.load_named(opened, [first, second])
    a, b = texts.named(loaded, first), texts.named(loaded, second)
    if a.document.ref == b.document.ref:
        raise BadUse("Both names mean one and the same document.", where=a.document.name)
    return PassagesAnswer(a, b, compare(texts.to_compare(a), texts.to_compare(b)))
