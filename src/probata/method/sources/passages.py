"""Passages: the chains of a link, typed by why the words are shared, with certificates."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, TypeAlias

from probata.method.sources.certificates import Bytes, certificate, pieces, span
from probata.method.sources.matching import Chain, Run
from probata.method.sources.model import Passage, PassageKind
from probata.method.sources.words import UNITS, Words
from probata.record.span import TextSpan

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

LEAST = {
    PassageKind.COPIED: 8 * UNITS,
    PassageKind.BACKGROUND: 8 * UNITS,
    PassageKind.FURNITURE: 5 * UNITS,
    PassageKind.QUOTATION: 6 * UNITS,
}
"""Units below which shared words are a turn of phrase and no passage."""
PLAIN = 3 * UNITS
"""Units of words that are neither short nor written with a capital: a long official title is no passage."""
A_SENTENCE = 12 * UNITS
MOST_OF_A_QUOTATION = 0.6


@dataclass(frozen=True, slots=True)
class Side:
    """One document of a link, as passages need it."""

    words: Words
    bytes: Bytes
    background: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Typed:
    """One passage, the equal runs in it, and the quotation or background stretch that it lies in on each side."""

    passage: Passage
    chain: Chain
    quotation: tuple[int, int] = (-1, -1)
    background: tuple[int, int] = (-1, -1)


def passages(a: Side, b: Side, found: tuple[Chain, ...], *, one_text: bool) -> list[Typed]:
    """Typed passages in order of the first document.

    ``one_text``: the documents derive from one text, so quotations and background were copied along with the rest,
    and chains stay whole. Otherwise chains are cut where quotations and background begin and end.
    """
    typed = [one for chain in found for one in (_whole(a, b, chain) if one_text else _cut(a, b, chain))]
    return sorted(typed, key=lambda one: (one.passage.a, one.passage.b))


def _whole(a: Side, b: Side, chain: Chain) -> Iterator[Typed]:
    yield Typed(_passage(a, b, chain, PassageKind.COPIED, (-1, -1)), chain)


def _cut(a: Side, b: Side, chain: Chain) -> Iterator[Typed]:
    for (kind, marks), part in _same_kind(_settled(a, b, _labelled(a, b, chain))):
        if not _long_enough(a, b, part, kind) or not _most_of_one(a, b, part, marks):
            continue
        kind_here = kind
        if kind is PassageKind.BACKGROUND and _stands_alone(a, part, 0) and _stands_alone(b, part, 1):
            kind_here = PassageKind.FURNITURE
        known = (_stretch_number(a, part[0][0]), _stretch_number(b, part[0][1]))
        yield Typed(_passage(a, b, part, kind_here, marks), part, marks, known)


def _stretch_number(side: Side, first: int) -> int:
    """Which of the document's stretches of background a word stands in or follows, counted from its start."""
    known = side.background[: first + 1]
    return int(known[:1].sum() + (known[1:] & ~known[:-1]).sum())


_Label: TypeAlias = tuple[PassageKind, tuple[int, int]]
_COPIED: _Label = (PassageKind.COPIED, (-1, -1))


def _labelled(a: Side, b: Side, chain: Chain) -> list[tuple[_Label, Chain]]:
    """The chain cut into parts, each with why its words are shared."""
    parts: list[tuple[_Label, Chain]] = []
    for run in chain:
        parts += _labelled_run(a, b, run)
    return [
        (label, tuple(run for _, part in same for run in part)) for label, same in groupby(parts, lambda one: one[0])
    ]


def _labelled_run(a: Side, b: Side, run: Run) -> Iterator[tuple[_Label, Chain]]:
    import numpy as np

    first_a, first_b, count = run
    quoted_a, quoted_b = a.words.quoted[first_a : first_a + count], b.words.quoted[first_b : first_b + count]
    known = a.background[first_a : first_a + count] | b.background[first_b : first_b + count]
    both = (quoted_a >= 0) & (quoted_b >= 0)
    codes = np.where(both, quoted_a * (len(b.words.marks) + 1) + quoted_b + 2, np.where(known, 1, 0))
    cuts = [0, *(np.flatnonzero(codes[1:] != codes[:-1]) + 1).tolist(), count]
    for start, end in pairwise(cuts):
        part = ((first_a + start, first_b + start, end - start),)
        if both[start]:
            yield (PassageKind.QUOTATION, (int(quoted_a[start]), int(quoted_b[start]))), part
        else:
            yield (PassageKind.BACKGROUND if known[start] else PassageKind.COPIED, (-1, -1)), part


def _settled(a: Side, b: Side, parts: list[tuple[_Label, Chain]]) -> list[tuple[_Label, Chain]]:
    """A few words in marks are no quotation, a few of background no paragraph: they go with the rest."""
    return [(label if _long_enough(a, b, part, label[0]) else _COPIED, part) for label, part in parts]


def _same_kind(parts: list[tuple[_Label, Chain]]) -> Iterator[tuple[_Label, Chain]]:
    for label, same in groupby(parts, lambda one: one[0]):
        yield label, tuple(run for _, part in same for run in part)


def _long_enough(a: Side, b: Side, part: Chain, kind: PassageKind) -> bool:
    units = sum(a.words.between(first, first + count) for first, _, count in part)
    if units < LEAST[kind]:
        return False
    return kind is PassageKind.QUOTATION or min(_plain(a, part, 0), _plain(b, part, 1)) >= PLAIN


def _most_of_one(a: Side, b: Side, part: Chain, marks: tuple[int, int]) -> bool:
    """Whether shared quoted words are one sentence long or most of one of the two quotations.

    Fewer are a phrase that two quotations have in common, and say no more than any phrase does.
    """
    units = sum(a.words.between(first, first + count) for first, _, count in part)
    if marks == (-1, -1) or units >= A_SENTENCE:
        return True
    lengths = (
        int(side.words.weights[side.words.quoted == mark].sum()) for side, mark in zip((a, b), marks, strict=True)
    )
    return units >= MOST_OF_A_QUOTATION * min(lengths)


def _plain(side: Side, part: Chain, which: int) -> int:
    """Units of the part that no title would be made of."""
    return sum(side.words.plain_between(run[which], run[which] + run[2]) for run in part)


def _stands_alone(side: Side, part: Chain, which: int) -> bool:
    """Whether the words are short and have a line of their own that is no sentence: leftover furniture of a site."""
    place, text = _span(side, part, which), side.words.source.text
    if side.words.between(part[0][which], part[-1][which] + part[-1][2]) >= A_SENTENCE:
        return False
    before = text[: place.start].rstrip(" \t")[-1:]
    after = text[place.end :].lstrip(" \t")[:1]
    return before in ("", "\n", "\r") and after in ("", "\n", "\r")


def _span(side: Side, part: Chain, which: int) -> TextSpan:
    return span(side.words, part[0][which], part[-1][which] + part[-1][2] - part[0][which])


def _passage(a: Side, b: Side, part: Chain, kind: PassageKind, marks: tuple[int, int]) -> Passage:
    spans = _spans(a, b, part, marks)
    words = sum(a.words.between(first, first + count) for first, _, count in part) // UNITS
    proof = certificate(a.bytes, b.bytes, *spans)
    return Passage(kind, *spans, words, proof, pieces(a.words, b.words, a.bytes, b.bytes, part, spans))


def _spans(a: Side, b: Side, part: Chain, marks: tuple[int, int]) -> tuple[TextSpan, TextSpan]:
    """The places of a passage: the whole quotation where all its words are shared, else up to equal punctuation."""
    span_a, span_b = _span(a, part, 0), _span(b, part, 1)
    if marks != (-1, -1):
        inner_a, inner_b = a.words.marks[marks[0]].inner, b.words.marks[marks[1]].inner
        if _all_of(a, inner_a, span_a) and _all_of(b, inner_b, span_b):
            return inner_a, inner_b
        return _with_punctuation(a.words.source.text, b.words.source.text, (span_a, span_b), (inner_a, inner_b))
    everything = TextSpan(0, len(a.words.source.text)), TextSpan(0, len(b.words.source.text))
    return _with_punctuation(a.words.source.text, b.words.source.text, (span_a, span_b), everything)


def _all_of(side: Side, inner: TextSpan, shared: TextSpan) -> bool:
    text = side.words.source.text
    rest = text[inner.start : shared.start] + text[shared.end : inner.end]
    return not any(char.isalnum() for char in rest)


def _with_punctuation(
    text_a: str, text_b: str, spans: tuple[TextSpan, TextSpan], within: tuple[TextSpan, TextSpan]
) -> tuple[TextSpan, TextSpan]:
    """Two places with the equal punctuation around them, never beyond the marks of the quotations they lie in."""
    (a, b), (all_a, all_b) = spans, within
    back, ahead = 0, 0
    most = min(a.start - all_a.start, b.start - all_b.start)
    while back < most and _mark(text_a, a.start - back - 1, text_b, b.start - back - 1):
        back += 1
    most = min(all_a.end - a.end, all_b.end - b.end)
    while ahead < most and _mark(text_a, a.end + ahead, text_b, b.end + ahead):
        ahead += 1
    return TextSpan(a.start - back, a.end + ahead), TextSpan(b.start - back, b.end + ahead)


def _mark(text_a: str, at_a: int, text_b: str, at_b: int) -> bool:
    """Whether the same sign of punctuation stands at both places."""
    char = text_a[at_a]
    return char == text_b[at_b] and not (char.isalnum() or char.isspace())
