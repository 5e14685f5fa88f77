"""A line for each member, marked; the comment under them."""

from probata.method.documents.model import MarkKind
from probata.method.documents.readers._archive.inventory import comment, sized, tell
from probata.method.documents.readers._archive.members import Member
from probata.method.documents.readers._building import Building


def test_each_member_has_a_marked_line_of_its_own() -> None:
    to = Building("a")
    members = [
        Member("notes", "notes/", folder=True, what="folder"),
        Member("x.txt", "../x.txt", 1_234, 10, "2019-04-12", "deflate", notes=("odd",)),
        Member("a\ufffdb", "a\nb", 0),
    ]
    assert tell(members, to) == 3
    comment("packed by hand", to)
    lines = to.text().split("\n")
    assert lines == [
        "notes\t\t\tfolder",
        "x.txt\t1,234 bytes\t2019-04-12\tdeflate; odd; called there ../x.txt",
        "a\ufffdb\t0 bytes\t\tcalled there a\\x0ab; left: empty",
        "",
        "packed by hand",
    ]
    marks = [(mark.kind, mark.span.of(to.text())) for mark in to.sorted_marks()]
    assert marks == [*((MarkKind.LINE, line) for line in lines[:3]), (MarkKind.COMMENT, "packed by hand")]


def test_a_size_is_said_in_words() -> None:
    assert [sized(each) for each in (-1, 0, 1, 2_000)] == ["size not said", "0 bytes", "1 byte", "2,000 bytes"]


def test_a_blank_comment_is_none() -> None:
    to = Building("a")
    comment(" \n", to)
    assert to.text() == ""
