"""From times to words and back: inverses where cues follow each other, and never words of another time."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.model import Mark, MarkKind
from probata.method.documents.transcripts import at, cues, duration, is_timed, times
from probata.record.span import TextSpan, TimeRange


def cue(start: int, end: int, first: int, last: int) -> Mark:
    return Mark(MarkKind.CUE, TextSpan(start, end), TimeRange(first, last))


@st.composite
def rows(draw: st.DrawFn) -> list[Mark]:
    """Cues in order, with silence and gaps between some of them."""
    marks, place, time = [], 0, 0
    for _cue in range(draw(st.integers(1, 8))):
        place += draw(st.integers(0, 3))
        time += draw(st.integers(0, 50))
        length, lasting = draw(st.integers(1, 9)), draw(st.integers(1, 90))
        marks.append(cue(place, place + length, time, time + lasting))
        place, time = place + length, time + lasting
    return marks


@st.composite
def tangles(draw: st.DrawFn) -> list[Mark]:
    """Cues one after the other in the text, at any times."""
    lengths = draw(st.lists(st.integers(1, 9), min_size=1, max_size=8))
    places = [sum(lengths[:number]) for number in range(len(lengths) + 1)]
    starts = draw(st.lists(st.tuples(st.integers(0, 99), st.integers(0, 40)), min_size=len(lengths), max_size=8))
    return [
        cue(one, two, start, start + lasting)
        for (one, two), (start, lasting) in zip(pairwise(places), starts, strict=False)
    ]


@given(marks=rows(), data=st.data())
def test_a_run_of_cues_is_found_by_its_time_and_its_time_by_its_words(marks: list[Mark], data: st.DataObject) -> None:
    first = data.draw(st.integers(0, len(marks) - 1))
    last = data.draw(st.integers(first, len(marks) - 1))
    words = TextSpan(marks[first].span.start, marks[last].span.end)
    time = times(marks, words)
    assert time is not None
    assert at(marks, time) == words
    assert times(marks, words) == TimeRange(marks[first].place.start, marks[last].place.end)  # type: ignore[union-attr]


@given(marks=tangles(), first=st.integers(0, 150), lasting=st.integers(0, 60))
def test_no_word_of_another_time_is_given(marks: list[Mark], first: int, lasting: int) -> None:
    time = TimeRange(first, first + lasting)
    words = at(marks, time)
    for span, place in cues(marks):
        inside = words is not None and words.holds(span)
        if inside:
            assert max(place.start, first) <= min(place.end, first + lasting)
        if words is not None and max(place.start, first) < min(place.end, first + lasting):
            assert inside


@given(marks=tangles(), start=st.integers(0, 40), length=st.integers(1, 30))
def test_the_time_of_words_covers_every_cue_that_they_touch(marks: list[Mark], start: int, length: int) -> None:
    words = TextSpan(start, start + length)
    time = times(marks, words)
    touched = [place for span, place in cues(marks) if span.overlaps(words)]
    assert (time is None) == (not touched)
    if time:
        assert time.start == min(one.start for one in touched)
        assert time.end == max(one.end for one in touched)


def test_cues_that_only_touch_the_time_are_not_said_in_it() -> None:
    marks = [cue(0, 3, 0, 10), cue(4, 7, 10, 20), cue(8, 11, 20, 30)]
    assert at(marks, TimeRange(10, 20)) == TextSpan(4, 7)
    assert at(marks, TimeRange(10, 21)) == TextSpan(4, 11)
    assert at(marks, TimeRange(15, 15)) == TextSpan(4, 7)
    assert at(marks, TimeRange(40, 50)) is None


def test_cues_between_which_another_time_stands_are_not_run_together() -> None:
    marks = [cue(0, 3, 0, 10), cue(4, 7, 50, 60), cue(8, 11, 5, 12)]
    assert at(marks, TimeRange(0, 12)) is None
    assert at(marks, TimeRange(50, 60)) == TextSpan(4, 7)


def test_a_recording_has_a_length_and_no_words() -> None:
    marks = [cue(0, 0, 0, 1_500), Mark(MarkKind.HEADING, TextSpan(0, 4), TimeRange(0, 1_500))]
    assert (is_timed(marks), duration(marks), cues(marks)) == (True, 1_500, [])
    assert at(marks, TimeRange(0, 1_000)) is None
    assert duration([Mark(MarkKind.CUE, TextSpan(0, 0))]) is None
    assert duration([cue(0, 3, 0, 10)]) is None
    assert not is_timed([Mark(MarkKind.HEADING, TextSpan(0, 4), TimeRange(0, 1_500))])
