"""Where sentences stand in a text: documents, paragraphs, furniture, and sentences that keep quotations whole."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from probata.method.documents.bodies import bodies
from probata.method.documents.credit import credits
from probata.method.documents.furniture import captions, furniture
from probata.method.documents.model import Reading
from probata.method.documents.quotations import Quotation, paragraphs, quotations
from probata.method.statements.cues import cues, words
from probata.method.statements.transcripts import Turn, turns
from probata.record.basis import Method
from probata.record.span import TextSpan

_CLOSED = r"(?:[”’\"')\]»“«‹›]|[ \u00a0\u202f][»›](?=\s|$))*"
"""Marks that close behind a full stop; a guillemet may stand apart."""
_NOTE_MARK = r"(?:\[\d{1,3}\]|(?<=[a-z][.!?”’\"')\]»“])\d{1,3}|[¹²³⁰⁴-⁹]{1,3})"
"""The number of a note, glued to the end of a sentence: no part of what it says."""
_END = re.compile(
    rf"[.!?…]+{_CLOSED}(?P<note>{_NOTE_MARK})?(?:[ \t\u00a0\u202f]*(?:\r\n|\r|\n)[ \t]*|[ \t\u00a0\u202f]+)"
    r"(?=[“\"‘'«„»`,@#(\[]*[ \u00a0\u202f]?[^\W_a-z]|@\w)"
)
_LAST_NOTE = re.compile(rf"[.!?…]{_CLOSED}(?P<note>{_NOTE_MARK})$")
_DATELINE = re.compile(
    r"(?:[^\W\d_a-z]{3,}(?:[ -][^\W\d_a-z]{2,}){0,3}(?:, [^\W\d_]+)?(?:, [^,;:.]{3,20}\d)?"
    r"|[^\W\d_]+(?: [^\W\d_]+)?, [^,;:.]{3,20}\d)?"
    r"(?:\s*\([^()]{2,40}\))?\s*(?:[—–]|\s-|--)\s+(?=[^\W_a-z]|[“\"‘«„])"
)
"""Where and when a report was written: "NURROW, 4 May (Wire) — "."""
_POSTED = re.compile(r"^[^\n@]{0,60}@\w+[ \t]*[·•|][^\n]{2,40}$", re.MULTILINE)
"""Over a post: who posted it and when."""
_TAGS = re.compile(r"(?:\s+(?:#\w+|https?://\S+))+\W*$")
_POST = re.compile(r"(?<!\w)[@#]\w+|https?://")
_ABBREVIATED = re.compile(
    r"(?:^|[\s(“‘\"])(?:Mrs?|Ms|Dr|Prof|Gen|Col|Lt|Capt|Sgt|Maj|Brig|Rev|Hon|Sen|Rep|Gov|St|Mt|vs|No|Nos|Jr|Sr|Inc|Ltd"
    r"|Co|Corp|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|art|Art|para|pp?|cf|e\.g|i\.e|(?:[A-Z]\.)*[A-Z])\.$"
)
_ENDS_IN_A_LETTER = re.compile(
    r"\b(?:Block|Ward|Section|Camp|Building|Cell|Annex|Room|Unit|Zone|Hall|Gate|Route|Grade|Category|Wing|Appendix"
    r"|[Pp]lan|[Vv]itamin|[Hh]epatitis|[a-z]+ (?:block|ward|section|wing|zone|gate|hall)) [A-Z]\.\s+\S+"
    r"|(?<![A-Z]\.)\b[A-Z]\.\s+(?:The|He|She|It|They|We|In|But|And|When|After|This|That|These|His|Her|Their|Its|There"
    r"|No|All|One|On|At|As|If|Then)\s"
)
"""A single letter that is no initial: "Block C. Mira said", "plan B. The"."""
_HEADING_WORDS = 16
_TERMINAL = re.compile(rf"[.!?…:;,]{_CLOSED}(?:{_NOTE_MARK})?\s*$")
_ENGLISH = words(
    "the of and to in a is that was for it on as with he be at by not this from are or have had an were which"
    " they has been his her she will would we there their said who but its no one all"
)
_OTHERS = words(
    "de la le les des et du que un une est dans der die das und ist nicht ein eine el los las del y en por il di"
    " che non per het een van och att det som og ikke na w nie o do os da em um uma não ve bir"
)
_SHORT = 40
"""Words below which a share says little: then it is enough that no other language shows more."""
_WORD = re.compile(r"[^\W\d_]+")
_LEAST_ENGLISH = 0.15
"""Share of English function words below which a text is taken for another language; prose has about 0.4."""
LONGEST = 2_000
"""Code points of a sentence; a longer one is no sentence and is cut there."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence with the quotations that begin in it; ``paragraph`` counts within its document."""

    span: TextSpan
    quotations: tuple[Quotation, ...]
    paragraph: int


@dataclass(frozen=True, slots=True)
class Laid:
    """One document of a file: its sentences in order, whether it is written in English, and the turns it records.

    The labels of its turns are no part of any sentence.
    """

    span: TextSpan
    sentences: tuple[Sentence, ...]
    english: bool
    credited: tuple[str, ...]
    turns: tuple[Turn, ...] = ()


def lay_out(text: str, beside: Sequence[TextSpan] = ()) -> tuple[Laid, ...]:
    """The documents of a text with their sentences; furniture, headings, captions and credit lines left out.

    ``beside``: further stretches that are none of its author's words, such as a reader marked.
    """
    found = bodies(Reading(text, Method("statements", 1)))
    return tuple(_laid(text, body.span, [one for one in beside if one.overlaps(body.span)]) for body in found)


def _laid(text: str, span: TextSpan, marked: Sequence[TextSpan]) -> Laid:
    words = span.of(text)
    lines = credits(words)
    own = (TextSpan(max(0, one.start - span.start), min(len(words), one.end - span.start)) for one in marked)
    posted = (TextSpan(*one.span()) for one in _POSTED.finditer(words))
    taken = [*furniture(words), *captions(words), *posted, *(one.span for one in lines), *own]
    spoken = [one for one in turns(words) if not any(each.overlaps(one.label.name) for each in taken)]
    beside = sorted([*taken, *(TextSpan(one.label.line.start, one.label.mark.end) for one in spoken)])
    found = [one for one in quotations(words) if one.depth == 0]
    sentences = list(_sentences(words, beside, found))
    credited = tuple(person.name for line in lines for person in line.people)
    moved = tuple(
        Sentence(one.span.shifted(span.start), tuple(_shifted(q, span.start) for q in one.quotations), one.paragraph)
        for one in sentences
    )
    return Laid(span, moved, _english(words), credited, tuple(one.shifted(span.start) for one in spoken))


def _shifted(one: Quotation, by: int) -> Quotation:
    return Quotation(
        one.marks.shifted(by), one.inner.shifted(by), one.closed, one.depth, tuple(at + by for at in one.repeated)
    )


def _english(words: str) -> bool:
    found = [word.lower() for word in _WORD.findall(words[:20_000])]
    english = sum(word in _ENGLISH for word in found)
    if len(found) < _SHORT:
        return english >= sum(word in _OTHERS for word in found) and _latin(words)
    return english >= _LEAST_ENGLISH * len(found)


def _latin(words: str) -> bool:
    letters = [char for char in words[:2_000] if char.isalpha()]
    return sum(char < "\u0250" for char in letters) * 2 >= len(letters)


def _sentences(text: str, beside: Sequence[TextSpan], found: Sequence[Quotation]) -> Iterator[Sentence]:
    closed = [one for one in found if one.closed]
    starts = [one.marks.start for one in found]
    number = 0
    done = 0
    for start, end in _whole_paragraphs(text, closed):
        number += 1
        pieces = list(_without(max(start, done), end, beside))
        done = max(done, end)
        for low, high in pieces:
            if _heading(text[low:high], found, low):
                continue
            dateline = _DATELINE.match(text, low, high) if low == start else None
            for a, b in _cut(text, dateline.end() if dateline else low, high, closed):
                first, last = bisect_right(starts, a - 1), bisect_right(starts, b - 1)
                yield Sentence(TextSpan(a, b), tuple(found[first:last]), number)


def _whole_paragraphs(text: str, closed: Sequence[Quotation]) -> Iterator[tuple[int, int]]:
    """Paragraphs, joined where one closed quotation runs over several."""
    at, held = 0, None
    for start, end in paragraphs(text):
        held = (held[0], end) if held else (start, end)
        while at < len(closed) and closed[at].marks.end <= end:
            at += 1
        if at < len(closed) and closed[at].marks.start < end:
            continue
        yield held
        held = None
    if held:
        yield held


def _without(start: int, end: int, beside: Sequence[TextSpan]) -> Iterator[tuple[int, int]]:
    first = max(0, bisect_right(beside, start, key=lambda one: one.start) - 1)
    for span in beside[first:]:
        if span.start >= end:
            break
        if span.end > start:
            if span.start > start:
                yield start, span.start
            start = max(start, span.end)
    if start < end:
        yield start, end


def _heading(piece: str, found: Sequence[Quotation], at: int) -> bool:
    """A short line without an end: a title, a menu, a name; never a claim. Words in capitals alone are one too."""
    words = piece.split()
    if not words:
        return True
    if len(words) > _HEADING_WORDS or _TERMINAL.search(piece):
        return piece.isupper() and len(words) <= _HEADING_WORDS
    if _POST.search(piece):
        return False  # a post ends without a full stop
    index = bisect_right(found, at, key=lambda one: one.marks.start - 1)
    unclosed = any(not one.closed for one in found[index : index + 3] if one.marks.start < at + len(piece))
    return not unclosed and not piece.lstrip().startswith(("“", '"', "„", "«"))


def _cut(text: str, low: int, high: int, closed: Sequence[Quotation]) -> Iterator[tuple[int, int]]:
    start = low
    for found in _END.finditer(text, low, high):
        stop = found.end()
        inside = _holding(closed, found.start())
        if (inside and inside.marks.end > stop) or _goes_on(text, found, high):
            continue
        yield from _trimmed(text, start, found.start("note") if found["note"] else stop)
        start = stop
    last = _LAST_NOTE.search(text, max(start, high - 12), high)
    yield from _trimmed(text, start, last.start("note") if last else high)


def _holding(closed: Sequence[Quotation], at: int) -> Quotation | None:
    index = bisect_right(closed, at, key=lambda one: one.marks.start) - 1
    return closed[index] if index >= 0 and closed[index].marks.end > at else None


def _goes_on(text: str, found: re.Match[str], high: int) -> bool:
    """An abbreviation, or "...?” X asked": the sentence ends later."""
    if text[found.start()] == "." and _ABBREVIATED.search(text[max(0, found.start() - 12) : found.start() + 1]):
        return not _ENDS_IN_A_LETTER.search(text[max(0, found.start() - 30) : min(high, found.end() + 12)])
    if text[found.start()] in "!?" and any(mark in found[0] for mark in '”"’»“«'):
        following = text[found.end() : min(high, found.end() + 60)]
        cue = next(cues(following), None)
        return bool(cue and not re.search(r"[.!?“\"]", following[: cue.start()]))
    return False


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    marked = text.find("#", start, end) >= 0 or text.find("://", start, end) >= 0
    tags = _TAGS.search(text, max(start, end - 300), end) if marked else None
    end = tags.start() if tags else end
    while end - start > LONGEST:
        yield start, start + LONGEST
        start += LONGEST
    if start < end:
        yield start, end
