"""Renderings: the ways in which documents put one saying, each once with every place that carries it.

A rendering is made of a statement: the words of its content, those in quotation marks among them, and who is said to
speak. Copies of a text carry the same rendering; they make it no second one.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from probata.method.documents.quotations import Quotation, quotations
from probata.method.statements.comparing import Side
from probata.method.statements.model import Form, Note, Speaker, Statement
from probata.method.statements.wordings import segments, sense, wording
from probata.record.ref import Ref
from probata.record.span import TextSpan

LONG = 8
"""Words from which on the same words are one rendering whoever is said to speak."""
_LEAST_QUOTED, _LEAST_BARE, _LEAST_INDIRECT = 2, 4, 3.0
_AROUND = 160
_DENYING = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|(?:ruled|ruling|rules?) out|refut\w+|disput\w+|contest\w+|disavow\w+)\b", re.IGNORECASE
)
_DAYS = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")


@dataclass(frozen=True, slots=True)
class Source:
    """One document with what it says that others said. ``beside`` are places that are none of its author's words.

    ``digest`` is that of the text (SHA-256, hexadecimal); with the name it gives an order that two inquiries into the
    same files share, which Refs, drawn at random, do not.
    """

    ref: Ref
    text: str
    statements: tuple[Statement, ...]
    beside: tuple[TextSpan, ...] = ()
    within: TextSpan | None = None
    name: str = ""
    digest: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Notes the digest, once."""
        known = hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()
        object.__setattr__(self, "digest", known)

    @property
    def span(self) -> TextSpan:
        """Where the document stands in its text."""
        return self.within or TextSpan(0, len(self.text))


@dataclass(frozen=True, slots=True)
class Carried:
    """One place of a rendering: the document, the stretches of the content, and the quoted words as pieces.

    A piece is a list of stretches, since the quoting text may interrupt. ``speaker`` and ``notes`` are those of the
    statement there, ``day`` the weekday on which it is said to have been said there, ``denied`` whether it is denied
    there outside what is read as said: by the word of saying, or by "Nobody" before the speaker is named.
    """

    source: Source
    parts: tuple[TextSpan, ...]
    pieces: tuple[tuple[TextSpan, ...], ...]
    speaker: Speaker = field(default_factory=Speaker)
    notes: tuple[Note, ...] = ()
    day: str = ""
    form: Form = Form.DIRECT
    denied: bool = False

    @property
    def of(self) -> Ref:
        """The document."""
        return self.source.ref

    @property
    def span(self) -> TextSpan:
        """From the first word to the last."""
        return TextSpan(self.parts[0].start, self.parts[-1].end)

    @property
    def order(self) -> tuple[str, str, TextSpan, str]:
        """Documents by name and text, places as they stand; by Ref only where all of that is the same."""
        return self.source.name, self.source.digest, self.span, str(self.of)


@dataclass(frozen=True, slots=True)
class Rendering:
    """One way of putting a saying, with all places that carry it, in order."""

    side: Side = field(repr=False)
    pieces: tuple[Side, ...] = field(repr=False)
    carried: tuple[Carried, ...]

    @property
    def first(self) -> Carried:
        """The place that stands for all of them."""
        return self.carried[0]

    @property
    def quoted(self) -> bool:
        """Whether any of it stands in quotation marks."""
        return bool(self.pieces)

    @property
    def parties(self) -> tuple[str, ...]:
        """Everybody in whose mouth it is put, sorted."""
        return tuple(sorted({one.speaker.party for one in self.carried if one.speaker.party}))

    @property
    def text(self) -> str:
        """Its words as they stand at the first place, the attribution inside left out, on one line."""
        one = self.first
        return " ".join(" ".join(part.of(one.source.text).split()) for part in one.parts)

    @property
    def key(self) -> tuple[tuple[str, ...], tuple[str, str, TextSpan, str]]:
        """An order of renderings that does not hang on the order of the documents."""
        return self.side.words.words, self.first.order


def renderings(sources: Iterable[Source]) -> tuple[Rendering, ...]:
    """Every rendering of these documents, in an order of its own. Takes linear time and raises nothing."""
    found: dict[tuple[object, ...], list[tuple[Carried, Side, tuple[Side, ...]]]] = {}
    for source in sources:
        for one in _carried(source):
            side, pieces = _side(source.text, one.parts), tuple(_side(source.text, each) for each in one.pieces)
            pieces = tuple(each for each in pieces if each.words.words)
            if _worth(one, side, pieces):
                found.setdefault(_same(one, side, pieces), []).append((one, side, pieces))
    made = []
    for several in found.values():
        several.sort(key=lambda each: each[0].order)
        made.append(Rendering(several[0][1], several[0][2], tuple(one for one, _, _ in several)))
    return tuple(sorted(made, key=lambda one: one.key))


def _side(text: str, parts: Sequence[TextSpan]) -> Side:
    words = wording(text, parts)
    return Side(words, segments(text, parts), sense(text, words))


def _worth(one: Carried, side: Side, pieces: Sequence[Side]) -> bool:
    if any(len(each.words.words) >= _LEAST_QUOTED for each in pieces):
        return True
    return not pieces and one.form is Form.INDIRECT and side.sense.total >= _LEAST_INDIRECT


def _same(one: Carried, side: Side, pieces: Sequence[Side]) -> tuple[object, ...]:
    words = side.words.words
    who = "" if len(words) >= LONG else (one.speaker.party or "").casefold()
    day = one.day if len(words) < LONG else ""
    return words, tuple(each.words.words for each in pieces), who, day, one.denied


def _carried(source: Source) -> Iterator[Carried]:
    """Statements, each without those inside it, then quotations that no statement holds."""
    said = sorted(source.statements, key=lambda one: (one.span.start, -one.span.end))
    for number, one in enumerate(said):
        inner = [each for each in said[number + 1 : number + 6] if _inside(each, one)]
        parts = _without(one.parts, [part for each in inner for part in each.parts])
        if parts:
            yield _of_statement(source, one, parts)
    yield from _alone(source, said)


def _inside(inner: Statement, outer: Statement) -> bool:
    return outer.span.holds(inner.span) and inner.span != outer.span


def _without(parts: Iterable[TextSpan], cut: Sequence[TextSpan]) -> tuple[TextSpan, ...]:
    found = list(parts)
    for gone in cut:
        left = []
        for part in found:
            if not part.overlaps(gone):
                left.append(part)
                continue
            if part.start < gone.start:
                left.append(TextSpan(part.start, gone.start))
            if gone.end < part.end:
                left.append(TextSpan(gone.end, part.end))
        found = left
    return tuple(found)


def _of_statement(source: Source, one: Statement, parts: tuple[TextSpan, ...]) -> Carried:
    quoted = [_bare(source.text, span) for span in one.quoted if any(part.overlaps(span) for part in parts)]
    pieces: tuple[tuple[TextSpan, ...], ...] = tuple((span,) for span in quoted)
    if one.form is Form.DIRECT and len(quoted) > 1:
        pieces = (tuple(quoted),)
    return Carried(
        source, parts, pieces, one.speaker, one.notes, _day(source.text, one), one.form, _denied(source.text, one)
    )


def _denied(text: str, one: Statement) -> bool:
    """Whether the word of saying denies, or the sentence does before it names the speaker: "Nobody, she said, was"."""
    if _DENYING.search(one.cue.text):
        return True
    told = min((span.start for span in (one.speaker.span, one.cue.span) if span), default=one.span.start)
    opening = re.split(r"[.!?]\s|\n", text[max(0, told - _AROUND) : told])[-1]
    return told < one.span.start and bool(_OPENS_DENYING.match(opening))


_OPENS_DENYING = re.compile(r"\W*(?:Nobody|No one|None|Never|Nothing|Nowhere|Not? \w+)\b[^,;:]*,\s*$")


def _bare(text: str, span: TextSpan) -> TextSpan:
    """Without its quotation marks; words never begin with one."""
    start, end = span.start, span.end
    while start < end and not text[start].isalnum() and text[start] not in "[(.…$€£¥":
        start += 1
    return TextSpan(start, end)


def _day(text: str, one: Statement) -> str:
    """The one weekday that stands in the sentence of a statement, outside what is said."""
    places = [one.span, *(span for span in (one.speaker.span, one.cue.span) if span)]
    low, high = min(span.start for span in places), max(span.end for span in places)
    before = re.split(r"[.!?]\s|\n", text[max(0, low - _AROUND) : low])[-1]
    behind = re.split(r"[.!?](?:\s|$)|\n", text[high : high + _AROUND])[0]
    between = "".join(text[a:b] for a, b in _between(low, high, one.parts))
    days = set(_DAYS.findall(f"{before} {between} {behind}"))
    return days.pop() if len(days) == 1 else ""


def _between(low: int, high: int, parts: Sequence[TextSpan]) -> Iterator[tuple[int, int]]:
    for part in sorted(parts):
        if low < part.start:
            yield low, part.start
        low = max(low, part.end)
    if low < high:
        yield low, high


def _alone(source: Source, said: Sequence[Statement]) -> Iterator[Carried]:
    """Quotations of some length in which nobody is said to speak."""
    whole = source.span
    taken = sorted([*(part for one in said for part in one.parts), *source.beside])
    starts = [one.start for one in taken]
    for one in quotations(whole.of(source.text)):
        marks = one.marks.shifted(whole.start)
        if one.depth or _covered(marks, taken, bisect_right(starts, marks.end)):
            continue
        inner = one.inner.shifted(whole.start)
        if len(inner.of(source.text).split()) >= _LEAST_BARE:
            opening = re.split(r"[.!?]\s|\n", source.text[max(0, marks.start - _AROUND) : marks.start])[-1]
            denied = bool(_DENYING.search(opening))
            yield Carried(source, (inner,), ((inner,),), notes=_unclosed(one), denied=denied)


def _covered(marks: TextSpan, taken: Sequence[TextSpan], before: int) -> bool:
    return any(taken[at].overlaps(marks) for at in range(max(0, before - _NEAR), before))


_NEAR = 12


def _unclosed(one: Quotation) -> tuple[Note, ...]:
    return () if one.closed else (Note.UNCLOSED,)
