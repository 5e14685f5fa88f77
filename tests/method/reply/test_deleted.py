"""What tracked changes delete is no part of an answer."""

from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.model import Mark, MarkKind
from probata.method.reply.annex_text import annex_text
from probata.method.reply.annexing import annexed
from probata.method.reply.deleted import without_deleted
from probata.record.span import TextSpan
from tests.method.reply.answers import ANSWER, FILE, NOBODY, bound


def _deleted(text: str, *words: str) -> list[Mark]:
    return [Mark(MarkKind.DELETED, TextSpan(text.index(one), text.index(one) + len(one))) for one in words]


def test_deleted_words_are_in_no_annex() -> None:
    text = ANSWER.replace("the quay.", "the quay, as Sefa Onduril does.")
    read, response = bound(text, known=NOBODY, marks=_deleted(text, ", as Sefa Onduril does"))
    told = annex_text([annexed(response, read.parties["port"], NOBODY)])
    assert "Onduril" not in told
    assert "everybody who lives on the quay." in told
    assert [one.number for one in response.paragraphs] == [1, 2, 3, 4, 5, 6]


def test_words_do_not_grow_together_and_halves_of_one_do() -> None:
    assert without_deleted("one and two", _deleted("one and two", " and "))[0] == "one two"
    assert without_deleted("Undxwell", _deleted("Undxwell", "x"))[0] == "Undwell"


def test_marks_behind_a_deletion_move_with_their_words() -> None:
    text = "old words. A heading"
    heading = Mark(MarkKind.HEADING, TextSpan(11, 20))
    told, marks = without_deleted(text, [*_deleted(text, "old words. "), heading])
    assert [one.span.of(told) for one in marks] == ["A heading"]


@given(st.text("ab \n", max_size=30), st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=5))
def test_places_stay_in_the_text_and_in_order(text: str, ends: list[tuple[int, int]]) -> None:
    spans = [TextSpan(*sorted((min(a, len(text)), min(b, len(text))))) for a, b in ends]
    marks = [Mark(MarkKind.DELETED if at % 2 else MarkKind.LINE, span) for at, span in enumerate(spans)]
    told, kept = without_deleted(text, marks)
    assert len(kept) == len(spans[::2])
    assert all(0 <= one.span.start <= one.span.end <= len(told) for one in kept)
    if not spans[1::2]:
        assert (told, [one.span for one in kept]) == (text, spans)


def test_a_file_without_changes_is_as_it_was() -> None:
    assert bound(ANSWER, FILE)[1].text == ANSWER
