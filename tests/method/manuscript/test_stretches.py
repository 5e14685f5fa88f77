"""A stretch knows where each of its signs stands."""

from probata.method.manuscript.stretches import stretch_of


def test_every_sign_has_its_place() -> None:
    source = "> one  \n>   two \n> \n"
    stretch = stretch_of(source, [(2, 7), (9, 16), (18, 19)])
    assert stretch is not None
    assert stretch.text == "one  \ntwo"
    assert [source[stretch.place(at)] for at, sign in enumerate(stretch.text) if sign != "\n"] == list("one  two")
    assert stretch.end(3) == 5
    assert stretch.end(len(stretch.text)) == 15
    assert stretch.until(3).text == "one"
    assert stretch.until(3).end(3) == 5


def test_lines_of_white_space_hold_nothing() -> None:
    assert stretch_of("  \u00a0\n", [(0, 3)]) is None
    assert stretch_of("", []) is None
