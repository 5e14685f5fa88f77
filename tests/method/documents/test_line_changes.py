"""Lines that came, went or changed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.line_changes import Line, LineChange, line_changes, lines

TEXT = st.lists(st.sampled_from(["", "a", "b ", " c", "d"]), max_size=12).map("\n".join)


def test_one_for_one_is_a_change_and_others_come_and_go() -> None:
    old, new = "Who\nwhere\nwhen\n", "Who\n\nelsewhere\nwhen\nwhy\n"
    assert line_changes(old, new) == (
        LineChange(Line(2, "where"), Line(3, "elsewhere")),
        LineChange(None, Line(5, "why")),
    )
    gone, first, second = line_changes("a\nb", "x\ny\nb")
    assert (gone.after, first.before, second.before) == (None, None, None)


@given(TEXT, TEXT)
def test_the_new_lines_are_the_old_ones_with_the_changes(old: str, new: str) -> None:
    found = line_changes(old, new)
    before = [one.words for one in lines(old)]
    for one in found:
        if one.before:
            before.remove(one.before.words)
        if one.after:
            before.append(one.after.words)
    assert sorted(before) == sorted(one.words for one in lines(new))


@given(TEXT)
def test_a_text_has_not_changed_from_itself_whatever_white_space_it_has(text: str) -> None:
    assert line_changes(text, text.replace("\n", " \n\n ")) == ()
