"""Bodies: the documents that one file holds, told apart by the front matter between them."""

from __future__ import annotations

from probata.method.documents.claims import FrontMatter
from probata.method.documents.frontmatter import claims_of, front_matter
from probata.method.documents.model import Body, Declared, MarkKind, Reading
from probata.record.span import TextSpan

_BLANK = "\ufeff \t\r\n\x0b\x0c\u00a0\u2028\u2029"


def bodies(reading: Reading) -> tuple[Body, ...]:
    """The documents of a reading, in order.

    Front matter belongs to the body after it. Spans are slices of the canonical text without front matter and
    without white space around them; outside of bodies and front matter there is nothing but white space. A body has
    text: a picture or a scan without a text layer has none, and front matter with nothing after it makes none.
    Claims that the reader found for the whole file (HTML meta, properties) stay with the reading: of several bodies
    nobody knows which one they are about.
    """
    found: list[Body] = []
    start = 0
    claims: tuple[Declared, ...] = ()
    for matter in _matters(reading):
        body = _body(reading.text, start, matter.span.start, claims)
        found += body
        claims = matter.declared if body else (*claims, *matter.declared)
        start = matter.span.end
    found += _body(reading.text, start, len(reading.text), claims)
    return tuple(found)


def _matters(reading: Reading) -> tuple[FrontMatter, ...]:
    """The front matter that the reader marked; a reading without any mark is plain text that nobody has looked at."""
    marked = [mark.span for mark in reading.marks if mark.kind is MarkKind.FRONT_MATTER]
    if marked or reading.marks:
        return tuple(FrontMatter(span, claims_of(reading.text, span)) for span in sorted(marked))
    return front_matter(reading.text)


def _body(text: str, start: int, end: int, claims: tuple[Declared, ...]) -> list[Body]:
    words = text[start:end].lstrip(_BLANK)
    start = end - len(words)
    end = start + len(words.rstrip(_BLANK))
    return [Body(TextSpan(start, end), claims)] if end > start else []
