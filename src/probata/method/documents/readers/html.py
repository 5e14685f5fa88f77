"""HTML: everything that stands in the page, in order, as paragraphs; what is not its own text is typed, not dropped.

White space is folded as a browser folds it (CSS Text 3, 4.1.1). Styles outside of an element's own ``style`` attribute
are not applied: what only a style sheet hides is read as visible.
"""

from __future__ import annotations

import re

from probata.method.documents.decode import decode
from probata.method.documents.furniture import furniture
from probata.method.documents.model import Mark, MarkKind, Reading
from probata.method.documents.readers import _html_claims, _html_story
from probata.method.documents.readers._building import Building
from probata.method.documents.readers._html_roles import Roles
from probata.record.basis import Method
from probata.record.errors import Unreadable

METHOD = Method("read-html", 1)
SUFFIXES = (".html", ".htm", ".xhtml")
SAYS = (
    "Web pages: all text in order, with site furniture, hidden text, captions and links typed, and claims of metadata."
)
LOADS = ("lxml.etree", "lxml.html")
MAX_BYTES = 50_000_000
"""A page of this size is a data dump; the parser keeps about twenty times as much in memory."""
_START = re.compile(
    rb"(?:\xef\xbb\xbf)?(?:\s|<!--.*?-->|<\?xml[^>]*>)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)


def recognises(head: bytes) -> bool:
    """Whether the file begins like a web page: with a document type, ``<html``, ``<head`` or ``<body``."""
    wide = head.startswith((b"\xff\xfe", b"\xfe\xff"))
    return bool(_START.match(head[2:].replace(b"\x00", b"") if wide else head))


def read(data: bytes, name: str) -> Reading:
    """All text of the page with typed marks, and what it claims of itself; raises Unreadable."""
    if len(data) > MAX_BYTES:
        raise Unreadable(f"The page is larger than {MAX_BYTES:,} bytes.", where=name)
    decoded = decode(data, name, _html_claims.encoding(data))
    root = _html_story.parse(decoded.text, name)
    building = Building(name)
    _html_story.tell(root, building, Roles(root))
    text = building.text()
    claims, limits = _html_claims.claims(root)
    if not text:
        raise Unreadable("The page holds no text.", where=name, next_step="Save it from a browser when it has loaded.")
    marks = sorted({*building.marks, *_lines(text)}, key=lambda mark: (mark.span.start, -mark.span.end, mark.kind))
    return Reading(text, METHOD, tuple(marks), claims, (*decoded.limits, *limits))


def _lines(text: str) -> list[Mark]:
    return [Mark(MarkKind.FURNITURE, span) for span in furniture(text)]
