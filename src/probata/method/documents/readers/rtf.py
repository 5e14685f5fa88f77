"""Rich Text Format: all text, told by a reader of its own (Word RTF Specification 1.9.1).

The order of the text: the body with its tables, text boxes after the paragraph that anchors them, then footnotes,
endnotes, comments, headers, footers. The numbers of lists stand in the file as text and so in the text.
"""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.documents.model import Left, Part, Reading
from probata.method.documents.readers import _embedded
from probata.method.documents.readers._building import Building
from probata.method.documents.readers._rtf import pictures
from probata.method.documents.readers._rtf.story import Story
from probata.record.basis import Method
from probata.record.errors import Unreadable

METHOD = Method("read-rtf", 1)
SUFFIXES = (".rtf",)
SAYS = "Rich Text Format: tables, boxes, notes, comments, tracked changes, hidden text, headers, footers, code pages."
MAX_BYTES = 300_000_000
"""Pictures stand in RTF as two letters a byte; a file of this size was written by no person."""


def recognises(head: bytes) -> bool:
    """Whether the file begins with the signature, after white space or a byte order mark at most."""
    return head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{\\rtf")


def read(data: bytes, name: str) -> Reading:
    """All text with typed marks, its claims and its limits; raises Unreadable."""
    if not recognises(data[:4096]):
        raise Unreadable("The file is no RTF file.", where=name, next_step="Look with which program it was written.")
    if len(data) > MAX_BYTES:
        raise Unreadable(f"The file is larger than {MAX_BYTES:,} bytes.", where=name)
    story = Story(Building(name), name)
    story.tell(data)
    text = story.to.text()
    limits = [*story.limits, *_limits(story), *([] if text.strip() else ["holds no text"])]
    return Reading(text, METHOD, story.to.sorted_marks(), tuple(story.claims), tuple(dict.fromkeys(limits)))


def parts(data: bytes, name: str) -> Iterator[Part | Left]:
    """Pictures and embedded objects; raises Unreadable when the file is no RTF."""
    if not recognises(data[:4096]) or len(data) > MAX_BYTES:
        raise Unreadable("The file is no RTF file.", where=name)
    yield from pictures.parts(data)


def _limits(story: Story) -> list[str]:
    limits = _embedded.limits(["picture"] * story.pictures)
    if story.lost:
        limits.append(f"{story.lost:,} bytes mean nothing in the code page of their font; they stand as U+FFFD")
    if len(story.pages) > 1 or (story.pages and story.pages != {story.default}):
        told = ", ".join(sorted(story.pages))
        limits.append(f"letters beyond ASCII are read by the code pages of their fonts ({told})")
    return limits
