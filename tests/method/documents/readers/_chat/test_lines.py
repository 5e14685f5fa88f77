"""Lines: the text of a chat is the file's own but for its numbers; marks stand where the words went."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.decode import decode
from probata.method.documents.model import MarkKind, Reading
from probata.method.documents.readers._chat.heads import heads
from probata.method.documents.readers._chat.lines import chat
from probata.record.basis import Method
from probata.record.span import MessageNumber

NUMBER = "+44 7700 900123"


def read(*lines: str) -> Reading:
    text = "".join(f"{line}\n" for line in lines)
    return chat(decode(text.encode(), "a"), heads(text), Method("m", 1))


def test_without_a_number_the_text_is_the_file_byte_for_byte() -> None:
    reading = read("13/4/2019, 9:30 - Heron: x", "13/4/2019, 9:31 - Lamp: y")
    assert reading.exact
    assert not read("13/4/2019, 9:30 - Heron: x", f"13/4/2019, 9:31 - {NUMBER}: y").exact


def test_dates_of_heads_are_never_numbers_and_everything_else_is_looked_at() -> None:
    reading = read(
        f"before {NUMBER}",
        f"02/12/2019, 9:30 - {NUMBER} left",
        f"13/12/2019, 9:31 - {NUMBER}: ask 07700900456",
        "12345678901",
    )
    assert (
        reading.text
        == "before number 1\n02/12/2019, 9:30 - number 1 left\n13/12/2019, 9:31 - number 1: ask number 2\nnumber 3\n"
    )
    assert [mark.by for mark in reading.marks] == ["", "number 1"]
    assert "nobody's message" in " ".join(reading.limits)


@given(
    st.lists(
        st.tuples(st.sampled_from(["Heron", NUMBER, "12345"]), st.sampled_from(["x", NUMBER, f"a {NUMBER}\nb", ""])),
        min_size=2,
        max_size=8,
    )
)
def test_marks_of_messages_follow_one_another_and_hold_no_number(said: list[tuple[str, str]]) -> None:
    reading = read(*(f"13/4/2019, 9:30 - {who}: {what}" for who, what in said))
    marks = [mark for mark in reading.marks if mark.kind is MarkKind.MESSAGE]
    assert [mark.place for mark in marks] == [MessageNumber(number) for number in range(1, len(said) + 1)]
    for mark, (_, what) in zip(marks, said, strict=True):
        words = mark.span.of(reading.text)
        assert words.startswith(f"13/4/2019, 9:30 - {mark.by}:")
        assert words.count("\n") == what.count("\n")
    assert "900123" not in reading.text + "".join(mark.by for mark in reading.marks)
