"""A mail as text with marks and claims."""

from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.model import MarkKind, Reading
from probata.method.documents.readers._building import Building
from probata.method.documents.readers._mail.model import Held, Mail, Piece, Sort
from probata.method.documents.readers._mail.writing import write
from probata.record.basis import Method
from probata.record.span import MessageNumber

HEADER = [("X-First", "kept"), ("Subject", "list"), ("From", "Harn <h@a.invalid>"), ("Date", "12 Apr 2019 09:30 +0200")]


def written(mail: Mail) -> tuple[Reading, list[str]]:
    to = Building("a")
    claims, limits = write(mail, to, "a", MessageNumber(3))
    return Reading(to.text(), Method("x", 1), to.sorted_marks(), tuple(claims)), limits


def marked(reading: Reading, kind: MarkKind) -> list[str]:
    return [mark.span.of(reading.text) for mark in reading.marks if mark.kind is kind]


def test_the_order_of_a_mail() -> None:
    mail = Mail(HEADER, [Piece(Sort.PLAIN, "They came.\n")], [Held("a list.txt")], ["Content-Type: x"])
    reading, limits = written(mail)
    assert reading.text == (
        "From: Harn <h@a.invalid>\nDate: 12 Apr 2019 09:30 +0200\nSubject: list\n\nThey came.\n\na list.txt\n\n"
        "X-First: kept\n\nContent-Type: x"
    )
    assert marked(reading, MarkKind.FRONT_MATTER) == ["X-First: kept\n\nContent-Type: x"]
    assert marked(reading, MarkKind.ATTACHMENT) == ["a list.txt"]
    assert limits == []
    (message,) = [mark for mark in reading.marks if mark.kind is MarkKind.MESSAGE]
    assert (message.by, message.at, message.place) == (
        "Harn <h@a.invalid>",
        "2019-04-12T09:30+02:00",
        MessageNumber(3),
    )


def test_claims_stand_where_they_say() -> None:
    reading, _ = written(Mail(HEADER))
    found = {claim.field: claim.span.of(reading.text) for claim in reading.declared if claim.span}
    assert found == {"author": "Harn <h@a.invalid>", "date": "12 Apr 2019 09:30 +0200", "title": "list"}


def test_versions_that_say_the_same_stand_once() -> None:
    same = [Piece(Sort.PLAIN, "They came.", "text/plain", 1), Piece(Sort.HTML, "<p>They <b>came", "text/html", 1)]
    reading, limits = written(Mail(HEADER, same))
    assert reading.text.count("came") == 1
    assert limits == []


def test_versions_that_differ_both_stand_plain_first() -> None:
    other = [Piece(Sort.HTML, "<p>They left", "text/html", 1), Piece(Sort.PLAIN, "They came.", "text/plain", 1)]
    reading, limits = written(Mail(HEADER, other))
    assert "They came.\n\nThey left" in reading.text
    assert "its text/html version says other or more words than its text/plain version" in limits[0]


def test_marks_of_a_page_move_with_it() -> None:
    html = Piece(Sort.HTML, "<p>a</p><p hidden>secret</p><blockquote type=cite>theirs</blockquote>", "text/html")
    reading, _ = written(Mail(HEADER, [Piece(Sort.PLAIN, "before"), html]))
    assert marked(reading, MarkKind.HIDDEN) == ["secret"]
    assert marked(reading, MarkKind.REPLIED) == ["theirs"]


def test_unseen_words_are_hidden_and_a_returned_header_is_anothers() -> None:
    reading, _ = written(Mail(HEADER, [Piece(Sort.UNSEEN, "secret"), Piece(Sort.RETURNED, "From: other")]))
    assert marked(reading, MarkKind.HIDDEN) == ["secret"]
    assert marked(reading, MarkKind.REPLIED) == ["From: other"]


@given(
    st.lists(
        st.tuples(st.sampled_from(["From", "X-A", "Subject"]), st.text(st.characters(categories=["L"]))), max_size=5
    )
)
def test_no_line_of_a_header_is_lost(fields: list[tuple[str, str]]) -> None:
    reading, _ = written(Mail(fields))
    assert (
        sorted(reading.text.replace("\n\n", "\n").split("\n")) == sorted(f"{a}: {b}" for a, b in fields) or not fields
    )
