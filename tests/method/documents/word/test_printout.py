"""A PDF as a draft."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from probata.method.documents.model import Declared, Mark, MarkKind, Reading
from probata.method.documents.word.printout import LIMIT, drafted, read
from probata.record.basis import Method
from probata.record.errors import Unreadable
from probata.record.span import TextSpan


def reading(text: str, *marks: tuple[MarkKind, str]) -> Reading:
    made = tuple(
        Mark(kind, TextSpan(text.index(words), text.index(words) + len(words)), None, "V", "2020")
        for kind, words in marks
    )
    return Reading(text, Method("read-pdf", 1), made, (Declared("author", "Otta", "PDF"),), ("a limit",))


def test_paragraphs_keep_their_lines_and_running_lines_stand_at_the_end() -> None:
    told = drafted(
        reading("INVENTED\nOne\ntwo\n\nThree\n4\n\nFive", (MarkKind.HEADER, "INVENTED"), (MarkKind.FURNITURE, "4")), "a"
    )
    assert [(one.story.value, one.span.of(told.text)) for one in told.paragraphs] == [
        ("body", "One\ntwo"),
        ("body", "Three"),
        ("body", "Five"),
        ("header", "INVENTED"),
        ("footer", "4"),
    ]
    assert [run.span for run in told.runs] == [one.span for one in told.paragraphs]


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("They were moved in the\n\nspring of that year.", 1),
        ("They were moved in May,\n\nand nobody said why.", 1),
        ("They were moved.\n\nand nobody said why.", 2),
        ("They ask for:\n\na list of boats", 2),
        ("They were moved in the\n\nSpring of that year.", 2),
    ],
)
def test_a_sentence_that_the_end_of_a_page_tore_apart_is_one_paragraph(text: str, paragraphs: int) -> None:
    assert len(drafted(reading(text), "a").paragraphs) == paragraphs


def test_a_running_line_in_the_middle_of_a_sentence_does_not_part_it() -> None:
    told = drafted(reading("They were moved in the\n\n12\n\nspring of that year.", (MarkKind.FURNITURE, "12")), "a")
    assert told.text == "They were moved in the\nspring of that year.\n12\n"


def test_notes_of_readers_are_comments_and_no_text() -> None:
    told = drafted(reading("One\n\nwhy?\n\nTwo", (MarkKind.COMMENT, "why?")), "a")
    assert told.text == "One\nTwo\n"
    assert [(one.id, one.text, one.by, one.at, one.span.end) for one in told.comments] == [
        ("1", "why?", "V", "2020", 8)
    ]


def test_hidden_words_and_headings_where_they_are_told() -> None:
    told = drafted(
        reading("Head\n\nSeen\n\nUnseen words", (MarkKind.HEADING, "Head"), (MarkKind.HIDDEN, "Unseen words")), "a"
    )
    assert [one.kind.value for one in told.paragraphs] == ["heading", "text", "text"]
    assert [one.hidden for one in told.runs] == [False, False, True]


def test_claims_and_limits_are_handed_on() -> None:
    told = drafted(reading("One"), "a")
    assert (told.declared[0].value, told.limits) == ("Otta", ("a limit", LIMIT))


def test_a_pdf_file(make: SimpleNamespace) -> None:
    told = read(make.decree(), "a.pdf")
    assert told.text.startswith("Decree on Seasonal Skills (INVENTED)\n")
    assert "2. The lease of a household is suspended.\n" in told.text


def test_a_broken_pdf_is_unreadable() -> None:
    with pytest.raises(Unreadable):
        read(b"%PDF-1.4", "a.pdf")
