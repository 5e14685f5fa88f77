"""What is marked in plain text of any kind: front matter, furniture and captions that a copied page left in it."""

from __future__ import annotations

from probata.method.documents.frontmatter import front_matter
from probata.method.documents.furniture import captions, furniture
from probata.method.documents.model import Mark, MarkKind


def marks_of(text: str) -> tuple[Mark, ...]:
    """Front matter, furniture and captions left in the text, in reading order."""
    matters = [found.span for found in front_matter(text)]
    kinds = ((MarkKind.FURNITURE, furniture(text)), (MarkKind.CAPTION, captions(text)))
    beside = [Mark(kind, span) for kind, spans in kinds for span in spans]
    marks = [mark for mark in beside if not any(mark.span.overlaps(each) for each in matters)]
    marks += [Mark(MarkKind.FRONT_MATTER, span) for span in matters]
    return tuple(sorted(marks, key=lambda mark: mark.span))
