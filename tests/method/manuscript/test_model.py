"""A place is written as editors write it."""

from probata.method.manuscript.model import At


def test_a_place_names_its_file_line_and_column() -> None:
    assert str(At("a.md", 3, 4, 2, 1)) == "a.md:2:1"
    assert At("a.md", 3, 4, 2, 1) < At("a.md", 5, 6, 2, 3)
