"""Plain text: the canonical text is the decoded file, nothing taken away and nothing added."""

from __future__ import annotations

from probata.method.documents.decode import decode
from probata.method.documents.frontmatter import front_matter
from probata.method.documents.furniture import captions, furniture
from probata.method.documents.model import Mark, MarkKind, Reading
from probata.record.basis import Method

METHOD = Method("read-txt", 1)
SUFFIXES = (".txt", ".text")
SAYS = "Plain text in any common encoding; several documents in one file are told apart by their front matter."


def recognises(head: bytes) -> bool:  # noqa: ARG001 (every reader is asked; this one cannot tell)
    """Never: plain text has no signature, it is what is left when nothing else fits."""
    return False


def read(data: bytes, name: str) -> Reading:
    """The decoded file with front matter and site furniture marked; raises Unreadable."""
    decoded = decode(data, name)
    return Reading(decoded.text, METHOD, marks_of(decoded.text), (), decoded.limits, decoded.exact)


def marks_of(text: str) -> tuple[Mark, ...]:
    """Front matter, furniture and captions left in the text, in reading order."""
    matters = [found.span for found in front_matter(text)]
    kinds = ((MarkKind.FURNITURE, furniture(text)), (MarkKind.CAPTION, captions(text)))
    beside = [Mark(kind, span) for kind, spans in kinds for span in spans]
    marks = [mark for mark in beside if not any(mark.span.overlaps(each) for each in matters)]
    marks += [Mark(MarkKind.FRONT_MATTER, span) for span in matters]
    return tuple(sorted(marks, key=lambda mark: mark.span))
