"""cited: the marks of notes, the notes in the order of their marks, and the sources that a note cites, by kind.

Marks and notes are the same in every language; what a note cites is read in English.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from probata.method.manuscript.model import (
    At,
    Block,
    Cell,
    Directive,
    Heading,
    Inline,
    Items,
    Link,
    NoteMark,
    Paragraph,
    Quote,
    Styled,
    Table,
)
from probata.method.report.model import Bound, Passage
from probata.method.report.prose.woven import passage_prose


class Source(StrEnum):
    """What kind of source words cite."""

    INTERVIEW = "an interview"
    LAW = "a law"
    OFFICE = "a document of a public body"
    GROUP = "a document of an organisation"
    PRESS = "a newspaper or broadcaster"
    IMAGE = "an image"
    SAME = "the source of the note before"
    ABOVE = "a source cited above"
    UNKNOWN = "something else"


@dataclass(frozen=True, slots=True, eq=False)
class Marked:
    """A note mark: its label and place, the number of its passage and of the sentence there that it stands at."""

    label: str
    at: At
    passage: int
    sentence: int


@dataclass(frozen=True, slots=True, eq=False)
class Noted:
    """A note: its label, the number that it bears in print (by first marks; 0 for one without), its words and place."""

    label: str
    number: int
    words: str
    passages: tuple[Passage, ...]
    marks: tuple[Marked, ...]


@dataclass(frozen=True, slots=True)
class Citation:
    """One source that a note cites, as written; ``note`` is the number after "supra note", 0 where none is given."""

    words: str
    kind: Source
    note: int = 0


def marks(bound: Bound) -> tuple[Marked, ...]:
    """Every note mark in the order of the passages; those in notes too. Remembered."""
    return bound.once.get("claims: note marks", lambda: tuple(_marked(bound)))


def notes(bound: Bound) -> tuple[Noted, ...]:
    """Every note in the order of its first mark, those without one behind them. Remembered."""
    return bound.once.get("claims: noted", lambda: tuple(_noted(bound)))


def _marked(bound: Bound) -> Iterator[Marked]:
    bodies = (bound.manuscript.blocks, *bound.manuscript.notes.values())
    found: dict[str, list[NoteMark]] = {}
    for one in (mark for blocks in bodies for mark in _in_blocks(blocks)):
        found.setdefault(one.at.file, []).append(one)
    starts = {file: sorted(each, key=_start) for file, each in found.items()}
    for number, passage in enumerate(bound.passages):
        each = starts.get(passage.at.file, [])
        low = bisect_right(each, passage.at.start - 1, key=_start)
        for one in each[low : bisect_right(each, passage.at.end, key=_start)]:
            begins = [sentence.at.start for sentence in passage.sentences]
            yield Marked(one.label, one.at, number, max(0, bisect_right(begins, one.at.start) - 1))


def _start(one: NoteMark) -> int:
    return one.at.start


def _in_blocks(blocks: Sequence[Block]) -> Iterator[NoteMark]:
    for block in blocks:
        match block:
            case Heading() | Paragraph():
                yield from _in_inlines(block.inlines)
            case Quote() | Directive():
                yield from _in_blocks(block.blocks)
            case Items():
                for item in block.items:
                    yield from _in_blocks(item)
            case Table():
                for cell in (*block.head, *(cell for row in block.rows for cell in row)):
                    yield from _in_cell(cell)
            case _:
                continue


def _in_cell(cell: Cell) -> Iterator[NoteMark]:
    return _in_inlines(cell.inlines)


def _in_inlines(inlines: Sequence[Inline]) -> Iterator[NoteMark]:
    for one in inlines:
        if isinstance(one, NoteMark):
            yield one
        elif isinstance(one, Styled | Link):
            yield from _in_inlines(one.children)


def _noted(bound: Bound) -> Iterator[Noted]:
    by_label: dict[str, list[Passage]] = {label: [] for label in bound.manuscript.notes}
    for one in bound.passages:
        if one.kind == "note":
            by_label.setdefault(one.label, []).append(one)
    marked: dict[str, list[Marked]] = {}
    for mark in marks(bound):
        marked.setdefault(mark.label, []).append(mark)
    order = [label for label in marked if label in by_label]
    for number, label in enumerate(order, 1):
        yield _note(bound, label, number, by_label[label], marked[label])
    for label, passages in by_label.items():
        if label not in marked:
            yield _note(bound, label, 0, passages, ())


def _note(bound: Bound, label: str, number: int, passages: Sequence[Passage], marked: Sequence[Marked]) -> Noted:
    words = " ".join(" ".join(passage_prose(bound, one).text.split()) for one in passages)
    return Noted(label, number, words, tuple(passages), tuple(marked))


_SPLIT = re.compile(r";\s+|(?<=[a-z0-9)”\"’'])\.\s+(?=[A-Z“\"])")
_SAME = re.compile(r"(?i)^\W*(?:(?:see|cf\.?)\s+)?(?:ibid|ib|idem|id)\b\.?")
_NOTE = r"(?:foot|end)?notes?\s+(?P<{}>\d{{1,4}})"
_ABOVE = re.compile(
    rf"(?i)\b(?:supra,?\s+(?:at\s+)?(?:{_NOTE.format('a')}|(?:n|fn)\.?\s*(?P<b>\d{{1,4}}))|{_NOTE.format('c')},?\s+(?:above|supra)|"
    rf"above,?\s+{_NOTE.format('d')}|(?:nn?|fnn?)\.?\s*(?P<e>\d{{1,4}}),?\s+(?:above|supra)\b)|"
    rf"\((?:see\s+(?:also\s+)?)?(?:(?:foot|end)?notes?|nn?\.?|fnn?\.?)\s+(?:\d{{1,4}}(?:,\s*|\s+and\s+|,\s+and\s+))*(?P<f>\d{{1,4}})\)|"
    rf"\b(?:documents?|records?|sources?|letters?|interviews?|accounts?|decrees?|reports?|cited|quoted|named|mentioned|described)\s+"
    rf"(?:in|at|under)\s+(?:foot|end)?notes?\s+(?P<g>\d{{1,4}})\b(?!\s+(?:of|to|in)\b)|\b(?:op\.\s?cit|loc\.\s?cit|supra)\b"
)
_INTERVIEW = re.compile(
    r"(?i)\b(?:interview\w*|testimon(?:y|ies)|account\s+of|witness\w*|conversations?|meetings?\s+with|(?:written|oral)\s+"
    r"(?:submission|statement)|submissions?|communications?\s+with|(?:[A-Z]{1,4}[-/ ]?)?WS?[-/ ]?\d+|affidavits?|"
    r"depositions?|focus\s+group|on\s+file|correspondence|telephone|phone\s+call|e-?mail|letter)\b"
)
_LAW = re.compile(
    r"\b(?:(?i:decrees?|laws?|acts?|orders?|regulations?|ordinances?)\s+(?i:no\b\.?|number)|(?:Decree|Law|Act|Code|Statute|"
    r"Constitution|Regulations?|Ordinance|Rules)\s+(?:of|on)\b|(?i:arts?\.|articles?|sect?\.)\s*\d)"
)
_OFFICE = re.compile(
    r"\b(?:Ministry|Ministries|Ministers?|Department|Directorate|Bureau|Government|Office\s+of\s+the|State\s+Council|Parliament|"
    r"Prosecutor|Police|Army|Governor|President|Prefecture|Municipality|Embassy|Permanent\s+Mission|Statistic\w*\s+"
    r"(?:Office|Bureau|Agency|Service)|Court|Supreme|Province)\b"
)
_GROUP = re.compile(
    r"\b(?:Circle|Network|Watch|Association|Union|League|Coalition|Alliance|Foundation|Institute|Cent(?:re|er)|Society|Project|"
    r"Initiative|Committee|Federation|International|Forum|Movement|Campaign|Trust|Group)\b"
)
_PRESS = re.compile(
    r"\b(?:Gazette|Courier|Times|Post|Herald|News|Daily|Weekly|Radio|Television|TV|Wire|Tribune|Chronicle|Journal|Mail|Press|"
    r"Star|Observer|Guardian|Telegraph|Broadcasting|Agency|Mirror|Voice|Review|Magazine|Today)\b"
)
_IMAGE = re.compile(r"(?i)\b(?:satellite|aerial|imagery|images?|photographs?|photos?|video|footage|drone)\b")
_KINDS = (
    (Source.INTERVIEW, _INTERVIEW),
    (Source.IMAGE, _IMAGE),
    (Source.PRESS, _PRESS),
    (Source.LAW, _LAW),
    (Source.OFFICE, _OFFICE),
    (Source.GROUP, _GROUP),
)


@lru_cache(maxsize=8192)
def citations(words: str) -> tuple[Citation, ...]:
    """The sources in the words of a note, in order; what is no citation of a known kind is UNKNOWN."""
    return tuple(_citation(one.strip()) for one in _SPLIT.split(words) if one and one.strip())


def _citation(words: str) -> Citation:
    if _SAME.match(words):
        return Citation(words, Source.SAME)
    above = list(_ABOVE.finditer(words))
    if above:
        number = next((one[name] for one in above for name in "abcdefg" if one[name]), "0")
        return Citation(words, Source.ABOVE, int(number))
    return Citation(words, next((kind for kind, form in _KINDS if form.search(words)), Source.UNKNOWN))


_TRACE = re.compile(
    r"(?i)\d|https?:|www\.|[“”\"«»]|\b(?:see|cf|ibid|supra|infra|op\.?\s?cit|on\s+file|annex|para|pp?\.|chapter|above|below)\b"
)
_SENTENCE_START = re.compile(r"(?:^|[.!?]\s+)[“\"(]?[A-Z][\w’'-]*")


def cites_nothing(words: str) -> bool:
    """Whether a note is surely a remark: no source of any kind, no figure, no title, no name but at its head."""
    if not words.strip():
        return True
    if _TRACE.search(words) or any(one.kind is not Source.UNKNOWN for one in citations(words)):
        return False
    inside = _SENTENCE_START.sub(" ", words)
    return not re.search(r"\b[A-Z]", re.sub(r"\b(?:Inquiry|Commission|Mission|Panel|State|I|English)\b", "", inside))
