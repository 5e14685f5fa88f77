"""A machine's words as a file that says what it is: they come back as they were, and what is unsound does not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents import machine_text, shelf
from probata.method.documents.machine_text import Words, written
from probata.method.documents.model import Mark, MarkKind, Reading
from probata.record.basis import Method
from probata.record.digest import Digest
from probata.record.errors import Unreadable
from probata.record.span import TextSpan, TimeRange

OF = Digest.of(b"a recording")


def reading(*cues: Words, reader: str = "read-vtt", limits: tuple[str, ...] = ()) -> Reading:
    text, marks = "", []
    for one in cues:
        marks.append(Mark(MarkKind.CUE, TextSpan(len(text), len(text) + len(one.words)), one.time, one.who))
        text += one.words + "\n"
    return Reading(text, Method(reader, 1), tuple(marks), (), limits)


def cue(start: int, end: int, words: str = "The gate.", who: str = "") -> Words:
    return Words(TimeRange(start, end), who, words)


def back(data: bytes) -> list[Words]:
    return list(machine_text._cues(shelf.read(data, "a.vtt")))


LETTERS = st.text(st.sampled_from("abA1 .:&<>{}\\-;#x\u200f\u0627\u4e2d"), min_size=1, max_size=30).map(
    lambda text: " ".join(text.split())
)


@given(
    st.lists(st.tuples(st.integers(0, 9_000_000), LETTERS.filter(bool), st.sampled_from(["", "SPEAKER 1"])), min_size=1)
)
def test_words_come_back_as_they_were(said: list[tuple[int, str, str]]) -> None:
    cues = [cue(at, at + 700, words, who or "S") for at, words, who in sorted(said)]
    made = written(reading(*cues), length=10_000_000, by="hears", recording=OF)
    assert back(made.data) == cues
    assert made.limits == ()


def test_words_that_look_like_signs_of_the_format_come_back() -> None:
    said = cue(0, 700, "&lt;b&gt; &amp;amp; <v Nobody> 00:01.000 --> 00:02.000 {\\an8}")
    assert back(written(reading(said), length=1_000, by="hears", recording=OF).data) == [said]


def test_the_file_says_what_it_is() -> None:
    made = written(reading(cue(0, 700)), length=1_000, by="he-->ars\n<v x>", recording=OF)
    claims = {one.field: one.value for one in shelf.read(made.data, "a.vtt").declared}
    assert claims == {"made-by": "a machine (he ars v x), heard by nobody", "recording": f"SHA-256 {OF.hex}"}


@pytest.mark.parametrize(
    ("heard", "says"),
    [
        (reading(cue(0, 1), reader="read-html"), "neither VTT nor SRT"),
        (reading(cue(0, 1), limits=("cues that end before they begin (1)",)), "ends before it begins"),
        (reading(cue(500, 700), cue(400, 700)), "go backwards at cue 2"),
        (reading(cue(0, 700), cue(1_000, 1_200)), "begins at 00:00:01.000, and the recording ends at 00:00:01.000"),
        (reading(), "without a single word"),
        (reading(cue(0, 700, "\u202e\u2066")), "without a single word"),
    ],
    ids=["html", "ends first", "backwards", "beyond", "empty", "unseen"],
)
def test_what_is_no_transcript_of_it_is_refused(heard: Reading, says: str) -> None:
    with pytest.raises(Unreadable, match=says) as told:
        written(heard, length=1_000, by="hears", recording=OF)
    assert "Nothing was stored" in told.value.next_step


def test_what_is_cut_and_taken_out_is_told() -> None:
    heard = reading(cue(0, 1_500, "a\u202eb\u200fc\x07"), limits=("marks of looks were taken out of the words: b",))
    made = written(heard, length=1_000, by="hears", recording=OF)
    assert back(made.data) == [cue(0, 1_000, "ab\u200fc")]
    assert made.limits == (
        "the machine let 1 cue end after the recording does, which end with it here",
        "2 signs that nobody sees or that turn the direction of writing were taken out of the machine's words",
        "of what the machine wrote: marks of looks were taken out of the words: b",
    )


def test_two_recordings_get_two_files() -> None:
    one, other = (written(reading(cue(0, 7)), length=9, by="h", recording=Digest.of(d)).data for d in (b"1", b"2"))
    assert one != other
