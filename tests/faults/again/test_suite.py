"""The second suite itself: clean drafts that agree with themselves, as many faults as were asked for."""

from __future__ import annotations

import datetime
import re

from probata.method.documents.word.opening import read_draft
from tests.faults.again.of_dates import DATED
from tests.faults.again.operators import OPERATORS
from tests.faults.again.suite import SUITE
from tests.faults.again.texts import drafts
from tests.faults.drafts.planting import ANYWHERE, place
from tests.faults.drafts.tree import Table, numbers, paragraphs, texts

_CLEAN = {one.name: one for one in drafts()}
_FORMS = ("%A, %d %B %Y", "%A, %B %d, %Y")


def _days(text: str) -> list[tuple[str, datetime.date]]:
    found = []
    for one in DATED.finditer(text):
        form = _FORMS[one[0].split(", ")[1][0].isalpha()]
        found.append((one[1], datetime.datetime.strptime(one[0], form).date()))  # noqa: DTZ007 # a day, no clock
    return found


def test_three_drafts_have_twelve_to_twenty_pages() -> None:
    assert len(SUITE.clean()) == 3
    assert all(12 <= pages <= 20 for _, _, pages in SUITE.clean())


def test_clean_drafts_open_with_all_their_paragraphs_and_notes() -> None:
    for name, data, _ in SUITE.clean():
        read = read_draft(data, f"{name}.docx")
        tree = _CLEAN[name]
        assert len(read.marks) == len(read.notes) == len(tree.notes)
        for text in [*(text for block in tree.blocks() for text in texts(block)), *tree.notes.values()]:
            assert place(tree, text) in read.text


def test_weekdays_of_the_clean_drafts_are_right() -> None:
    found = [one for draft in drafts() for text in paragraphs(draft) for one in _days(text)]
    assert len(found) >= 8
    assert all(says == f"{day:%A}" for says, day in found)


def test_tables_of_the_clean_drafts_add_up() -> None:
    tables = [one for draft in drafts() for one in draft.blocks() if isinstance(one, Table) and one.total]
    assert len(tables) >= 5
    for one in tables:
        rows = [[int(cell) for cell in row[1:]] for row in one.rows[1:]]
        assert [sum(column) for column in zip(*rows[:-1], strict=True)] == rows[-1]
        if one.rows[0][-1] == "Total":
            assert all(sum(row[:-1]) == row[-1] for row in rows)


def test_every_note_of_the_clean_drafts_has_one_mark_in_its_order() -> None:
    for draft in drafts():
        marks = re.findall(r"⟦fn:(\w+)⟧", " ".join(text for block in draft.blocks() for text in texts(block)))
        assert sorted(marks) == sorted(draft.notes)
        assert len(set(draft.notes.values())) == len(draft.notes)


def test_references_of_the_clean_drafts_lead_somewhere() -> None:
    for draft in drafts():
        known = numbers(draft)
        every = [*(text for block in draft.blocks() for text in texts(block)), *draft.notes.values()]
        assert all(one in known for text in every for one in re.findall(r"⟦ref:(\w+)\|", text))


def test_quotation_marks_of_the_clean_drafts_are_in_pairs() -> None:
    for draft in drafts():
        for text in paragraphs(draft):
            assert text.count("“") == text.count("”"), text
            assert text.count("‘") <= text.count("’"), text


def test_percentages_of_the_clean_drafts_are_those_of_their_counts() -> None:
    shares = ((44, 52, 85), (29, 52, 56), (11, 52, 21), (18, 31, 58), (9, 31, 29), (4, 31, 13), (1180, 2950, 40))
    shares += (
        (40, 125, 32),
        (22, 88, 25),
        (71, 83, 86),
        (64, 83, 77),
        (29, 83, 35),
        (6900, 11500, 60),
        (4100, 6400, 64),
    )
    assert all(round(100 * part / whole) == percent for part, whole, percent in shares)


def test_there_are_at_least_seventy_operators_in_all_groups() -> None:
    assert len(OPERATORS) >= 70


def test_there_are_at_least_three_hundred_faults() -> None:
    assert len(SUITE.faults()) >= 300


def test_a_place_is_narrow() -> None:
    for one in SUITE.faults():
        if ANYWHERE not in one.places:
            assert sum(one.seen_in(text) for text in paragraphs(one.tree)) <= 14, one


def test_there_are_at_least_forty_harmless_rewrites() -> None:
    every = SUITE.harmless()
    assert len({one.rewrite for one in every}) >= 40
