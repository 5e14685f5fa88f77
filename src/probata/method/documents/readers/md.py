"""Markdown: read as the plain text that it is, with its headings marked."""

from __future__ import annotations

import re

from probata.method.documents.decode import decode
from probata.method.documents.frontmatter import fenced_code
from probata.method.documents.model import Mark, MarkKind, Reading
from probata.method.documents.readers._plain import marks_of
from probata.record.basis import Method
from probata.record.span import TextSpan

METHOD = Method("read-md", 1)
SUFFIXES = (".md", ".markdown")
SAYS = "Markdown, kept as it is written; headings, front matter and site furniture are marked."
_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+([^\r\n]*?)[ \t]*#*[ \t]*(?=\r?$)", re.MULTILINE)


def recognises(head: bytes) -> bool:  # noqa: ARG001 (every reader is asked; this one cannot tell)
    """Never: Markdown has no signature, only its name tells it from plain text."""
    return False


def read(data: bytes, name: str) -> Reading:
    """The decoded file with headings, front matter and site furniture marked; raises Unreadable."""
    decoded = decode(data, name)
    marks = sorted((*marks_of(decoded.text), *_headings(decoded.text)), key=lambda mark: mark.span)
    return Reading(decoded.text, METHOD, tuple(marks), (), decoded.limits, decoded.exact)


def _headings(text: str) -> list[Mark]:
    code = fenced_code(text)
    found = (TextSpan(*match.span(1)) for match in _HEADING.finditer(text))
    return [Mark(MarkKind.HEADING, span) for span in found if span.length and not any(c.overlaps(span) for c in code)]
