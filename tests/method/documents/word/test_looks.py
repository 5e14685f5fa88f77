"""Headings of a draft that styles none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from probata.method.documents.word.looks import with_headings
from probata.method.documents.word.model import Draft, ParagraphKind
from tests.method.drafts.drafting import P, R, draft, heading

BODY = "The wardens counted the boats every evening, and nobody was told what the lists were for."


def bold(words: str) -> P:
    return P([R(words, bold=True)])


def levels(source: Draft) -> list[tuple[str, int]]:
    """The headings, with their levels."""
    made = with_headings(source)
    return [(one.span.of(made.text), one.level) for one in made.paragraphs if one.kind is ParagraphKind.HEADING]


def test_bold_lines_before_longer_text_are_headings() -> None:
    source = draft(bold("Summary"), BODY, bold("Limitations"), BODY)
    assert levels(source) == [("Summary", 1), ("Limitations", 1)]


def test_capitals_stand_over_bold() -> None:
    source = draft("FINDINGS OF THE PANEL", bold("The harbour"), BODY, bold("The mill"), BODY)
    assert levels(source) == [("FINDINGS OF THE PANEL", 1), ("The harbour", 2), ("The mill", 2)]


def test_the_number_of_a_line_tells_its_level() -> None:
    source = draft("I. INTRODUCTION", BODY, bold("2.1 The harbour"), BODY, bold("A. The mill"), BODY)
    assert levels(source) == [("I. INTRODUCTION", 1), ("2.1 The harbour", 2), ("A. The mill", 2)]


@pytest.mark.parametrize(
    "line",
    [
        bold("The Panel recommends:"),
        bold("Nobody was told."),
        bold("Table 3 Boats"),
        bold(BODY),
        P([R("Plain words")]),
        "UN",
    ],
    ids=["leads on", "a sentence", "a caption", "long", "plain", "an acronym"],
)
def test_other_lines_are_not(line: P | str) -> None:
    assert levels(draft(bold("Summary"), BODY, line, BODY, bold("End"), BODY)) == [("Summary", 1), ("End", 1)]


def test_one_such_line_alone_is_none() -> None:
    assert levels(draft(bold("Summary"), BODY)) == []


def test_nothing_follows_the_last_line() -> None:
    assert levels(draft(bold("Summary"), BODY, bold("Limits"), BODY, bold("A. Brolund"))) == [
        ("Summary", 1),
        ("Limits", 1),
    ]


def test_a_draft_with_styled_headings_is_left_as_it_is() -> None:
    styled = draft(bold("Summary"), BODY, bold("Limits"), BODY)
    first = replace(styled.paragraphs[0], kind=ParagraphKind.HEADING, level=3)
    source = replace(styled, paragraphs=(first, *styled.paragraphs[1:]))
    assert with_headings(source) is source


def outlined(words: str, style: str = "ParaLevel1") -> P:
    return P([words], replace(heading("").like, style=style))


@pytest.mark.parametrize(
    "paragraph",
    [
        outlined("The claimant says that the wardens took the keys in April and never gave them back."),
        outlined("“9. JOINT COMMITTEE"),
        outlined("Heading by its style alone " + "and on and on " * 12, "Heading 2"),
    ],
)
def test_a_paragraph_is_no_heading_because_a_template_outlines_it(paragraph: P) -> None:
    assert levels(draft(outlined("The facts"), paragraph, BODY)) == [("The facts", 1)]


@pytest.mark.parametrize(
    "line",
    [
        outlined("The wardens took the keys."),
        outlined("“We were never told”"),
        outlined("The Government did not comply with the order of the court in the time that was set.", "Heading 2"),
    ],
)
def test_a_short_sentence_can_be_a_heading(line: P) -> None:
    assert len(levels(draft(line, BODY))) == 1
