"""Lines and columns of a file."""

from probata.method.manuscript.model import At
from probata.method.manuscript.onefile import OneFile


def test_lines_end_with_any_of_three_line_ends_and_nothing_else() -> None:
    file = OneFile("a.md", "a\nb\r\nc\rd\u2028e\x0bf")
    assert [file.line(number) for number in range(5)] == [(0, 1), (2, 3), (5, 6), (7, 12), (12, 12)]
    assert [file.line_of(at) for at in (0, 1, 2, 4, 5, 9)] == [0, 0, 1, 1, 2, 3]
    assert file.at(9, 10) == At("a.md", 9, 10, 4, 3)
    assert str(file.at(9, 10)) == "a.md:4:3"


def test_what_is_no_prose_is_blanked() -> None:
    file = OneFile("a.md", "one\r\ntwo three")
    file.prose += [(9, 14), (0, 2)]
    assert file.masked() == "on \r\n    three"
