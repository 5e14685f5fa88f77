"""transcripts: from times of a recording to the words said in them, and back.

Cue by cue: a cue is said in a time when the two share more than a moment; where inside a cue a word was said nobody
knows. A recording is one cue without words (its whole length): it gives a duration and no words.
"""

from __future__ import annotations

from collections.abc import Sequence

from probata.method.documents.model import Mark, MarkKind
from probata.record.span import TextSpan, TimeRange


def is_timed(marks: Sequence[Mark]) -> bool:
    """Whether the document is a recording or a transcript with times."""
    return any(mark.kind is MarkKind.CUE for mark in marks)


def duration(marks: Sequence[Mark]) -> int | None:
    """Milliseconds of a recording, as its container claims them; None for a transcript and where nobody says."""
    whole = [one.place.end for one in marks if _is_whole(one) and isinstance(one.place, TimeRange)]
    return max(whole, default=None)


def cues(marks: Sequence[Mark]) -> list[tuple[TextSpan, TimeRange]]:
    """The cues that have words, in the order of the text."""
    found = [
        (one.span, one.place)
        for one in marks
        if one.kind is MarkKind.CUE and one.span.length and isinstance(one.place, TimeRange)
    ]
    return sorted(found, key=lambda one: (one[0].start, one[0].end))


def at(marks: Sequence[Mark], time: TimeRange) -> TextSpan | None:
    """The words of the cues said in a time, from the first to the last of them.

    None when there are none, and when words said at another time stand between them (cues out of order, tiers one after
    the other): they would be cited as said in this time.
    """
    each = cues(marks)
    said = [number for number, (_span, place) in enumerate(each) if shares(place, time)]
    if not said or said[-1] - said[0] + 1 != len(said):
        return None
    return TextSpan(each[said[0]][0].start, max(each[number][0].end for number in said))


def times(marks: Sequence[Mark], words: TextSpan) -> TimeRange | None:
    """From the beginning of the first to the end of the last cue in which some of these words stand; None for none."""
    places = [place for span, place in cues(marks) if span.overlaps(words)]
    if not places:
        return None
    return TimeRange(min(one.start for one in places), max(one.end for one in places))


def shares(one: TimeRange, other: TimeRange) -> bool:
    """Whether two times have more than a moment in common; a moment lies in what begins, ends or goes on at it."""
    first, last = max(one.start, other.start), min(one.end, other.end)
    moment = one.start == one.end or other.start == other.end
    return first < last or (moment and first == last)


def _is_whole(mark: Mark) -> bool:
    return mark.kind is MarkKind.CUE and not mark.span.length
