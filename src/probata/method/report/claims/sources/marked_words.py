"""marked_words: the words that note marks stand at, and the sentences right before that have no mark of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from probata.method.report.claims.reading.cited import Marked, marks
from probata.method.report.model import Bound
from probata.method.report.prose.woven import sentence_prose


@dataclass(frozen=True, slots=True, eq=False)
class AtMarks:
    """Marks that stand together, the words that they stand at, and earlier sentences of the passage, nearest first."""

    words: str
    earlier: tuple[str, ...]
    marks: tuple[Marked, ...]


def at_marks(bound: Bound) -> tuple[AtMarks, ...]:
    """Every group of marks outside of notes, in order. Remembered."""
    return bound.once.get("claims: at marks", lambda: tuple(_groups(bound)))


def _groups(bound: Bound) -> Iterator[AtMarks]:
    by_sentence: dict[tuple[int, int], list[Marked]] = {}
    for one in marks(bound):
        if bound.passages[one.passage].kind != "note":
            by_sentence.setdefault((one.passage, one.sentence), []).append(one)
    for (passage, sentence), each in by_sentence.items():
        together = _together(bound, passage, each)
        if len(together) == 1:
            earlier = tuple(_words(bound, passage, one) for one in _unmarked(passage, sentence, by_sentence))
            yield AtMarks(_words(bound, passage, sentence), earlier, tuple(each))
            continue
        said = bound.passages[passage].sentences
        start = said[sentence].at.start if sentence < len(said) else bound.passages[passage].at.start
        for group in together:
            yield AtMarks(_between(bound, passage, start, group[0].at.start), (), tuple(group))
            start = group[-1].at.end


def _unmarked(passage: int, sentence: int, marked: dict[tuple[int, int], list[Marked]]) -> Iterator[int]:
    for number in range(sentence - 1, -1, -1):
        if (passage, number) in marked:
            return
        yield number


def _together(bound: Bound, passage: int, each: Sequence[Marked]) -> list[list[Marked]]:
    found: list[list[Marked]] = []
    for one in sorted(each, key=lambda mark: mark.at.start):
        if found and not any(char.isalnum() for char in _between(bound, passage, found[-1][-1].at.end, one.at.start)):
            found[-1].append(one)
        else:
            found.append([one])
    return found


def _between(bound: Bound, passage: int, start: int, end: int) -> str:
    one = bound.passages[passage]
    return " ".join(one.masked[max(0, start - one.at.start) : max(0, end - one.at.start)].split())


def _words(bound: Bound, passage: int, sentence: int) -> str:
    one = bound.passages[passage]
    return sentence_prose(bound, one, one.sentences[sentence]).text if one.sentences else ""
