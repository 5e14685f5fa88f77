"""The third suite itself: clean drafts that agree with themselves, as many faults as were asked for."""

from __future__ import annotations

import datetime
import re
from collections import Counter

import pytest

from probata.method.documents.word.opening import read_draft
from tests.faults.drafts.planting import ANYWHERE, place
from tests.faults.drafts.tree import Table, Tree, numbers, paragraphs, texts
from tests.faults.third.operators import OPERATORS
from tests.faults.third.suite import SUITE
from tests.faults.third.texts import drafts

_CLEAN = {one.name: one for one in drafts()}
_DAY = re.compile(r"(\w+day), (\d+ [A-Z]\w+ \d{4}|[A-Z]\w+ \d+, \d{4})")


def _every(tree: Tree) -> list[str]:
    return [*(text for block in tree.blocks() for text in texts(block)), *tree.notes.values()]


def test_two_drafts_have_twelve_to_eighteen_pages() -> None:
    assert [name for name, _, _ in SUITE.clean()] == ["mission", "care"]
    assert all(12 <= pages <= 18 for _, _, pages in SUITE.clean())


def test_clean_drafts_open_with_all_their_paragraphs_and_notes() -> None:
    for name, data, _ in SUITE.clean():
        read = read_draft(data, f"{name}.docx")
        tree = _CLEAN[name]
        assert 25 <= len(read.marks) == len(read.notes) == len(tree.notes) <= 60
        for text in _every(tree):
            assert place(tree, text) in read.text


def test_weekdays_of_the_clean_drafts_are_right() -> None:
    found = [one for draft in drafts() for text in paragraphs(draft) for one in _DAY.findall(text)]
    assert len(found) >= 10
    for weekday, says in found:
        form = "%d %B %Y" if says[0].isdigit() else "%B %d, %Y"
        assert f"{datetime.datetime.strptime(says, form):%A}" == weekday  # noqa: DTZ007 # a day, no clock


def test_tables_of_the_clean_drafts_add_up() -> None:
    tables = [one for draft in drafts() for one in draft.blocks() if isinstance(one, Table) and one.total]
    assert len(tables) == 7
    for one in tables:
        rows = [[int(cell) for cell in row[1:]] for row in one.rows[1:]]
        assert [sum(column) for column in zip(*rows[:-1], strict=True)] == rows[-1]
        if one.rows[0][-1] == "Total":
            assert all(sum(row[:-1]) == row[-1] for row in rows)


def test_every_note_of_the_clean_drafts_has_one_mark() -> None:
    for draft in drafts():
        marks = re.findall(r"⟦fn:(\w+)⟧", " ".join(_every(draft)))
        assert sorted(marks) == sorted(draft.notes)
        assert len(set(draft.notes.values())) == len(draft.notes)


def test_references_of_the_clean_drafts_lead_somewhere() -> None:
    for draft in drafts():
        known = numbers(draft)
        assert all(one in known for text in _every(draft) for one in re.findall(r"⟦ref:(\w+)\|", text))


def test_quotation_marks_of_the_clean_drafts_are_in_pairs() -> None:
    for draft in drafts():
        assert all(text.count("“") == text.count("”") for text in paragraphs(draft))


@pytest.mark.parametrize(
    ("part", "whole", "percent"),
    [
        (187, 312, 60),
        (17, 46, 37),
        (89, 212, 42),
        (44, 212, 21),
        (96, 212, 45),
        (74, 210, 35),
        (24, 39, 62),
        (147, 612, 24),
        (18, 147, 12),
        (31, 71, 44),
        (17, 113, 15),
        (21, 39, 54),
        (45, 64, 70),
    ],
)
def test_percentages_of_the_clean_drafts_are_those_of_their_counts(part: int, whole: int, percent: int) -> None:
    assert round(100 * part / whole) == percent


def test_there_are_many_operators_of_the_groups_that_matter_most() -> None:
    groups = Counter(one.group for one in OPERATORS)
    assert groups["numbers"] >= 20
    assert groups["dates"] >= 10
    assert groups["wording"] >= 12
    assert len(SUITE.faults()) >= 100


def test_there_are_at_least_twenty_harmless_rewrites() -> None:
    assert len({one.rewrite for one in SUITE.harmless()}) >= 20


def test_a_place_is_narrow() -> None:
    for fault in SUITE.faults():
        if ANYWHERE not in fault.places:
            assert sum(fault.seen_in(text) for text in paragraphs(fault.tree)) <= 14, fault
