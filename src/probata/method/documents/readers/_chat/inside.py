"""Inside: what the program put among the words of a message: names of files, media left out, words taken back.

By the phrases of its language; else by structure: a name of a file and words in brackets behind a mark of direction
or with the names that WhatsApp gives, and words in angle brackets alone that several messages of the file consist of.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from probata.method.documents.model import MarkKind
from probata.method.documents.readers._chat.entries import Entry
from probata.method.documents.readers._chat.phrases import ATTACHED, BIDI, EDITED, OMITTED, TAKEN_BACK, folded
from probata.record.span import TextSpan

_M = "[\u200b\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]*"
_GIVEN = r"(?:(?:IMG|VID|AUD|PTT|STK|DOC|GIF)-\d{8}-WA\d+|\d{8}-[A-Z]+-\d{4}-\d\d-\d\d-|\d{4}-\d\d-\d\d-[A-Z]+-\d{8})"
_BEHIND = re.compile(
    rf"(?P<mark>{_M})(?P<name>[^\n<>/\\]{{1,200}}\.\w{{1,8}}{_M}) \((?P<says>[^()\n\d]{{2,40}})\){_M}$"
)
_BEFORE = re.compile(
    rf"(?P<mark>{_M})<{_M}(?P<says>[^<>:：\n\d]{{2,40}}?)\s?[:：]\s?{_M}(?P<name>[^<>\n]{{1,255}}?){_M}>{_M}"
)
_OLD = re.compile(
    rf"(?P<name>[^\n<>/\\]{{1,200}}\.\w{{1,8}}) (?P<mark>{_M})<{_M}(?P<says>[^<>:\n\d]{{2,40}}){_M}>{_M}$"
)
_LINKED = re.compile(r"\A!?\[(?P<name>[^\]\n]+)\]\([^()\n]*\)\Z")
_ANGLES = re.compile(rf"{_M}<{_M}[^<>\n\d:]{{2,60}}>")
_AT_END = re.compile(rf"(?P<mark>{_M})<{_M}(?P<says>[^<>\n]{{2,60}}){_M}>{_M}\s*\Z")
OFTEN = 3
"""Messages of one file that are nothing but the same words in angle brackets, from which on these are the program's."""
Inside = tuple[MarkKind, TextSpan]


def usual(text: str, entries: Sequence[Entry]) -> frozenset[str]:
    """Words in angle brackets that so many messages consist of that nobody typed them."""
    alone = Counter(body.strip() for entry in entries if _ANGLES.fullmatch(body := entry.body.of(text)))
    return frozenset(folded(words) for words, count in alone.items() if count >= OFTEN)


def inside(text: str, body: TextSpan, often: frozenset[str] = frozenset()) -> Iterator[Inside]:
    """What stands in the body of one message for something else, in order."""
    words = body.of(text)
    taken = folded(words)
    if taken in TAKEN_BACK:
        yield MarkKind.TAKEN_BACK, _bare(text, body)
        return
    yield from _files(text, body)
    first = TextSpan(body.start, body.start + len(words.partition("\n")[0].rstrip()))
    said = folded(first.of(text))
    if said in OMITTED or said in often:
        yield MarkKind.OMITTED, _bare(text, first)
    edited = _AT_END.search(text, max(body.start, body.end - 80), body.end)
    if edited and (
        folded(edited["says"]) in EDITED
        or (edited["mark"] and edited.start() > body.start and "." not in edited["says"])
    ):
        yield MarkKind.SYSTEM, _bare(text, TextSpan(*edited.span()))


def _files(text: str, body: TextSpan) -> Iterator[Inside]:
    """Line by line, and only where a bracket closes: most messages name no file."""
    start = body.start
    while start < body.end:
        end = text.find("\n", start, body.end)
        end = body.end if end < 0 else end
        yield from _in_line(text, start, _bare(text, TextSpan(start, end)).end)
        start = end + 1


def _in_line(text: str, start: int, end: int) -> Iterator[Inside]:
    last = text[end - 1 : end]
    forms = {")": (_BEHIND,), ">": (_BEFORE, _OLD)}.get(last, (_BEFORE,) if text.find(">", start, end) >= 0 else ())
    for form in forms:
        found = form.search(text, start, end) if form is _BEFORE else form.match(text, start, end)
        if found:
            given = re.search(_GIVEN, found["name"])
            if folded(found["says"]) in ATTACHED or given or (found["mark"] and "." in found["name"]):
                yield MarkKind.ATTACHMENT, _bare(text, TextSpan(*found.span()))
                return


def name_of(words: str) -> str:
    """The name of the file in words that name one; the words themselves where they are nothing else."""
    for form in (_LINKED, _BEHIND, _BEFORE, _OLD):
        found = form.search(words)
        if found:
            return BIDI.sub("", found["name"]).strip()
    return BIDI.sub("", words).strip()


def _bare(text: str, span: TextSpan) -> TextSpan:
    """Without marks of direction and white space at its ends."""
    start, end = span.start, span.end
    while start < end and (text[start].isspace() or BIDI.match(text[start])):
        start += 1
    while end > start and (text[end - 1].isspace() or BIDI.match(text[end - 1])):
        end -= 1
    return TextSpan(start, end)
