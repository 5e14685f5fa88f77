"""Bodies: the documents that one file holds, told apart by the front matter between them or as letters of a mailbox."""

from __future__ import annotations

from bisect import bisect_right

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

    A message that makes claims of its own (a mail: its sender, its date) is a document of its own, with those claims
    and with the front matter at its ends cut off. A chat claims things as a whole, and stays one document.
    """
    letters = _letters(reading)
    if letters:
        return letters
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


def _letters(reading: Reading) -> tuple[Body, ...]:
    """The outermost messages inside which a claim of the reading stands; none where there is no such message."""
    messages = outermost([mark.span for mark in reading.marks if mark.kind is MarkKind.MESSAGE])
    starts = [span.start for span in messages]
    claims: dict[int, list[Declared]] = {}
    for claim in reading.declared if messages else ():
        at = bisect_right(starts, claim.span.start) - 1 if claim.span else -1
        if claim.span and at >= 0 and messages[at].holds(claim.span):
            claims.setdefault(at, []).append(claim)
    matters = outermost([mark.span for mark in reading.marks if mark.kind is MarkKind.FRONT_MATTER] if claims else [])
    found: list[Body] = []
    for at, mine in sorted(claims.items()):
        found += _body(reading.text, *_without(messages[at], matters), tuple(mine))
    return tuple(found)


def outermost(spans: list[TextSpan]) -> list[TextSpan]:
    """Those that no other one holds or begins before the end of, in their order."""
    kept: list[TextSpan] = []
    for span in sorted(spans, key=lambda each: (each.start, -each.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept


def _without(message: TextSpan, matters: list[TextSpan]) -> tuple[int, int]:
    """Where the message begins and ends without the front matter at its ends."""
    start, end = message.start, message.end
    last = bisect_right(matters, TextSpan(end, end)) - 1
    if last >= 0 and start <= matters[last].start and matters[last].end == end:
        end = matters[last].start
    first = bisect_right(matters, TextSpan(start, end)) - 1
    if first >= 0 and matters[first].start == start and matters[first].end <= end:
        start = matters[first].end
    return start, end


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
