"""Spoken: the words said in a time of a recording, as its transcript has them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from probata.method.documents import transcripts
from probata.method.documents.pairing import pairs
from probata.method.documents.typed_times import typed_times
from probata.record.span import TextSpan, TimeRange

if TYPE_CHECKING:
    from probata.inquiry.documents.tied import Tied
    from probata.method.documents.item import FullDocument
    from probata.record.ref import Ref


@dataclass(frozen=True, slots=True)
class Spoken:
    """The transcript, and where in it stands what was said; None where it has no words in that time, or other words
    stand between them."""

    transcript: FullDocument
    words: TextSpan | None


def proposed(names: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """(transcript, recording) of files that came together, by their names: for a person to decide (`probata tied`)."""
    return tuple(pairs(names))


def is_recording(one: FullDocument) -> bool:
    """Whether it is a recording, which has a length and no words with times of its own."""
    return transcripts.is_timed(one.marks) and not transcripts.cues(one.marks)


def is_transcript(one: FullDocument) -> bool:
    """Whether it has words with times: subtitles, or lines that begin with a time."""
    return bool(transcripts.cues(one.marks) or typed_times(one.text))


def transcripts_of(tied: Tied, recording: Ref) -> Iterator[Ref]:
    """The transcripts of a recording, the one that was tied last first, each behind its newest corrected text."""
    from probata.store.ties import TieKind

    for ref in tied.over(recording, TieKind.TRANSCRIPT):
        yield from [*tied.chain(ref, TieKind.CORRECTED)][-1:]
        yield ref


def spoken(of: Mapping[Ref, FullDocument], tied: Tied, recording: FullDocument, time: TimeRange) -> Spoken | None:
    """What the transcript says that was tied last, as it was corrected since; None where none may be used."""
    one = next((of[ref] for ref in transcripts_of(tied, recording.document.ref) if ref in of), None)
    if one is None:
        return None
    marks = one.marks
    if not transcripts.cues(marks):
        marks = typed_times(one.text, transcripts.duration(recording.marks))
    return Spoken(one, transcripts.at(marks, time))
