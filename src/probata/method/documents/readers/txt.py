"""Plain text: the canonical text is the decoded file, nothing taken away and nothing added."""

from __future__ import annotations

from probata.method.documents.decode import decode
from probata.method.documents.model import Reading
from probata.method.documents.readers._plain import marks_of
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
