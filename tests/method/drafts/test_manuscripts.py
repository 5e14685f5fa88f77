"""A draft as the tree that every rule looks at."""

from __future__ import annotations

from dataclasses import replace

from probata.method.documents.word.model import Draft, ParagraphKind, StoryKind
from probata.method.drafts.manuscripts import manuscript_of
from probata.method.drafts.model import Changes
from probata.method.drafts.view import place, view
from probata.method.manuscript.model import (
    At,
    Directive,
    Heading,
    Items,
    Manuscript,
    NoteMark,
    Paragraph,
    Quote,
    Role,
    Table,
    Text,
)
from probata.method.report.passages import passages
from tests.method.drafts.drafting import BLANK, P, R, cell, draft, heading, note, numbered

FRONT = {"edition": "draft", "audience": "public"}


def made(source: Draft, roles: tuple[Role, ...] = ()) -> Manuscript:
    """The draft as a manuscript, its changes accepted."""
    return manuscript_of(view(source, Changes.ACCEPTED), FRONT, roles)


def kinds(manuscript: Manuscript) -> list[str]:
    """The kind of each block."""
    return [type(one).__name__ for one in manuscript.blocks]


def test_headings_paragraphs_and_tables_follow_each_other() -> None:
    source = draft(heading("Findings"), "They were held.", cell(1, 1, "East"), cell(2, 1, "12"), "They were fed.")
    assert kinds(made(source)) == ["Heading", "Paragraph", "Table", "Paragraph"]


def test_two_tables_behind_each_other_are_two() -> None:
    source = draft(cell(1, 1, "East"), cell(1, 1, "West", "table 2"))
    assert kinds(made(source)) == ["Table", "Table"]


def test_a_part_with_a_name_stands_in_its_directive_until_the_next_heading_of_its_level() -> None:
    source = draft(
        heading("Limitations"),
        "The Inquiry had no access.",
        heading("Of the data", 2),
        "The year 2020 is missing.",
        heading("Findings"),
        "They were held.",
    )
    limits = made(source).blocks[1]
    assert isinstance(limits, Directive)
    assert limits.name == "limitations"
    assert [type(one) for one in limits.blocks] == [Paragraph, Heading, Paragraph]
    assert kinds(made(source)) == ["Heading", "Directive", "Heading", "Paragraph"]


def test_each_recommendation_says_to_whom_or_the_line_above_it_does() -> None:
    source = draft(
        heading("Recommendations"),
        "The Assembly should vote.",
        "The Inquiry recommends that the Government of Velmarra:",
        numbered("(a)", "release all who are held;", depth=1),
        numbered("(b)", "pay what is owed.", depth=1),
    )
    parts = [one for one in made(source).blocks if isinstance(one, Directive)]
    assert [(one.name, one.argument) for one in parts] == [
        ("recommendation", "The Assembly"),
        ("recommendation", "the Government of Velmarra"),
        ("recommendation", "the Government of Velmarra"),
    ]


def test_recommendations_that_address_nobody_bear_their_heading() -> None:
    [part] = [
        one for one in made(draft(heading("Recommendations"), "Release them.")).blocks if isinstance(one, Directive)
    ]
    assert (part.name, part.argument) == ("recommendation", "Recommendations")


def test_a_heading_with_nothing_below_opens_no_part() -> None:
    assert kinds(made(draft(heading("Limitations"), heading("Findings")))) == ["Heading", "Heading"]


def test_numbers_that_word_prints_are_the_numbers_of_passages() -> None:
    source = draft(numbered("11.", "They were held."), numbered("12.", "They were fed."), "And let go.")
    found = passages(made(source), {})
    assert [one.number for one in found] == [11, 12, None]


def test_a_heading_keeps_the_number_that_word_prints_and_no_bullet() -> None:
    like = heading("Methods").like
    source = draft(*(P(["Methods"], replace(like, number=number)) for number in ("2.1", "•", "")), "We walked.")
    found = [one.stated for one in made(source).blocks if isinstance(one, Heading)]
    assert found == ["2.1", "", ""]


def test_letters_bullets_and_deeper_numbers_are_points_of_a_list() -> None:
    source = draft(
        numbered("3.", "They were given:"),
        numbered("(a)", "bread;", depth=1),
        numbered("•", "water."),
        numbered("1.", "Once.", depth=2),
    )
    assert kinds(made(source)) == ["Paragraph", "Items"]
    items = made(source).blocks[1]
    assert isinstance(items, Items)
    assert len(items.items) == 3


def test_captions_boxes_and_block_quotations_are_told_apart() -> None:
    source = draft(
        P(["A gate."], replace(BLANK, kind=ParagraphKind.CAPTION)),
        P(["In brief."], replace(BLANK, story=StoryKind.TEXT_BOX)),
        P(["We were counted."], replace(BLANK, kind=ParagraphKind.QUOTE)),
        P(["A picture of a gate."], replace(BLANK, story=StoryKind.CAPTION)),
    )
    found = made(source).blocks
    assert [one.name if isinstance(one, Directive) else type(one).__name__ for one in found] == [
        "figure",
        "plain",
        "Quote",
        "figure",
    ]
    assert isinstance(found[2], Quote)


def test_contents_headers_and_footers_are_not_prose() -> None:
    source = draft(
        P(["Findings 12"], replace(BLANK, kind=ParagraphKind.CONTENTS)),
        P(["DRAFT"], replace(BLANK, story=StoryKind.HEADER)),
        "They were held.",
    )
    assert kinds(made(source)) == ["Paragraph"]


def test_notes_bear_the_number_that_people_see() -> None:
    source = draft(P([R("They were held.", note=("f7", "1"))]), note("f7", "Interview."))
    manuscript = made(source)
    assert list(manuscript.notes) == ["1"]
    paragraph = manuscript.blocks[0]
    assert isinstance(paragraph, Paragraph)
    assert paragraph.inlines == (Text("They were held."), NoteMark("1", At("draft.docx", 15, 15, 1, 16)))


def test_footnotes_and_endnotes_of_one_number_are_two() -> None:
    source = draft(
        P([R("Held.", note=("f1", "1")), R("Fed.", note=("e1", "1"))]),
        note("f1", "Interview."),
        P(["Letter."], replace(BLANK, story=StoryKind.ENDNOTE, note="e1")),
    )
    assert list(made(source).notes) == ["1", "endnote 1"]


def test_a_mark_without_a_note_and_a_note_without_a_mark_stay() -> None:
    source = draft(P([R("They were held.", note=("f7", "1"))]), note("f8", "Interview."))
    manuscript = made(source)
    found = passages(manuscript, {})
    assert found[0].notes == ("1",)
    assert list(manuscript.notes) == ["without a mark (f8)"]


def test_what_is_tied_to_a_record_is_a_role_and_no_prose() -> None:
    source = draft("In all, 26 people were held.")
    tied = Role("count", "held:k|26", ("held:k", "26"), At("draft.docx", 8, 10, 1, 9))
    manuscript = made(source, (tied,))
    assert manuscript.masked["draft.docx"] == "In all,    people were held.\n"
    assert manuscript.sources["draft.docx"] == "In all, 26 people were held.\n"
    paragraph = manuscript.blocks[0]
    assert isinstance(paragraph, Paragraph)
    assert paragraph.inlines == (Text("In all, "), tied, Text(" people were held."))


def test_a_table_keeps_its_rows_with_empty_cells() -> None:
    source = draft(cell(1, 1, "District"), cell(1, 2, "Held"), cell(2, 2, "12"))
    table = made(source).blocks[0]
    assert isinstance(table, Table)
    assert [len(row) for row in (table.head, *table.rows)] == [2, 2]
    assert table.rows[0][0].inlines == ()


def test_front_matter_says_what_was_given() -> None:
    assert {key: one.value for key, one in made(draft("Held.")).front.items()} == FRONT


def test_a_place_counts_paragraphs_and_letters_from_one() -> None:
    read = view(draft("One.", "Two three."), Changes.ACCEPTED)
    assert place(read, 9, 14) == At("draft.docx", 9, 14, 2, 5)
