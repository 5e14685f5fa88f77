"""Transcripts typed by hand."""

from __future__ import annotations

import pytest

from probata.method.documents import transcripts
from probata.method.documents.typed_times import typed_times
from probata.record.span import TimeRange

TEXT = "Heard on 3 May\n[00:41] At night.\nThe gate\nwas open at 10:15.\n  (1:02:03,5) - We went.\n1:02:10 No.\n"


def test_what_follows_a_time_was_said_until_the_next() -> None:
    marks = typed_times(TEXT, 4_000_000)
    assert [(one.span.of(TEXT), one.place) for one in marks] == [
        ("At night.\nThe gate\nwas open at 10:15.", TimeRange(41_000, 3_723_500)),
        ("We went.", TimeRange(3_723_500, 3_730_000)),
        ("No.", TimeRange(3_730_000, 4_000_000)),
    ]
    found = transcripts.at(marks, TimeRange(3_724_000, 3_725_000))
    assert found is not None
    assert found.of(TEXT) == "We went."


def test_without_a_length_the_last_words_are_said_at_a_moment() -> None:
    assert typed_times(TEXT)[-1].place == TimeRange(3_730_000, 3_730_000)
    assert typed_times(TEXT, 5)[-1].place == TimeRange(3_730_000, 3_730_000)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "one [00:41] two [00:42] three",
        "[00:41] alone",
        "[00:41] a\n[00:40] b",
        "[0:0:0:1] a\n[00:71] b",
        "12 a\n13 b",
    ],
)
def test_what_has_no_times_that_go_on_is_no_transcript(text: str) -> None:
    assert typed_times(text) == ()


def test_a_time_without_words_is_no_cue() -> None:
    assert len(typed_times("[00:01]\n[00:02] a\n[00:03] b")) == 2
