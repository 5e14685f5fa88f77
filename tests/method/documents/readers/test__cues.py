"""Words with times: what is taken out is told, and a name is a speaker only where every cue has one."""

from probata.method.documents.model import MarkKind
from probata.method.documents.readers._building import Building
from probata.method.documents.readers._cues import Cue, Told, check, lines, milliseconds, plain, with_names, write
from probata.record.span import TimeRange


def cue(words: str, start: int = 0, end: int = 10) -> Cue:
    return Cue(start, end, (("", "", words),) if words else ())


def test_times_count_in_milliseconds() -> None:
    assert milliseconds("1", "02", "03", "5") == 3_723_500
    assert milliseconds(None, "00", "41", "042") == 41_042


def test_every_end_of_line_ends_one_and_the_byte_order_mark_is_no_word() -> None:
    assert lines("\ufeffa\r\nb\rc\nd") == ["a", "b", "c", "d"]


def test_marks_of_looks_are_taken_out_and_told_and_other_signs_stay() -> None:
    told = Told()
    assert plain('<i>a</i> <font color="x">b</font> {\\an8}c 3 < 4 <name>', told) == "a b c 3 < 4 <name>"
    assert list(told.limits()) == ["marks of looks were taken out of the words: font, i, {\\…}"]


def test_a_name_is_a_speaker_only_where_every_cue_begins_with_one() -> None:
    both = [cue("ANNA: Yes."), cue("BORIS: No.\nANNA: Why?")]
    assert [[who for who, _lead, _words in one.voices] for one in with_names(both)] == [["ANNA"], ["BORIS", "ANNA"]]
    some = [cue("ANNA: Yes."), cue("It was 9:30.")]
    assert with_names(some) == some
    assert with_names([cue("ANNA: Yes.")]) == [cue("ANNA: Yes.")]
    small = [cue("note: Yes."), cue("note: No.")]
    assert with_names(small) == small


def test_a_name_before_the_words_is_in_the_text_and_not_in_the_cue() -> None:
    to = Building("a")
    write(with_names([cue("ANNA: Yes."), cue("BORIS: No.", 10, 5)]), to)
    assert to.text() == "ANNA: Yes.\nBORIS: No."
    assert [(one.kind, one.span.of(to.text()), one.by) for one in to.sorted_marks()] == [
        (MarkKind.CUE, "Yes.", "ANNA"),
        (MarkKind.CUE, "No.", "BORIS"),
    ]
    assert to.sorted_marks()[1].place == TimeRange(5, 10)


def test_what_is_odd_about_times_is_told() -> None:
    told = Told()
    check([cue("a", 0, 20), cue("b", 10, 30), cue("b", 5, 3), cue("")], told, "a")
    said = " ".join(told.limits())
    for words in (
        "overlap",
        "end before they begin",
        "stand before an earlier one",
        "repeat the last line",
        "without words",
    ):
        assert words in said
    none = Told()
    check([cue("a", 0, 10), cue("b", 10, 20)], none, "a")
    assert list(none.limits()) == []
