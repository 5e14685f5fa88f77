"""The third suite itself: clean drafts that agree with themselves, faults that stand in them, the same bytes again."""

from __future__ import annotations

import datetime
import re
from collections import Counter

import pytest

from probata.method.documents.word.opening import read_draft
from tests.faults.drafts.planting import ANYWHERE, GROUPS, place
from tests.faults.drafts.suite import Harmless, Planted
from tests.faults.drafts.tree import Table, Tree, numbers, paragraphs, plain, texts
from tests.faults.third import suite
from tests.faults.third.operators import OPERATORS
from tests.faults.third.texts import drafts

_CLEAN = {one.name: one for one in drafts()}
_DAY = re.compile(r"(\w+day), (\d+ [A-Z]\w+ \d{4}|[A-Z]\w+ \d+, \d{4})")


def _every(tree: Tree) -> list[str]:
    return [*(text for block in tree.blocks() for text in texts(block)), *tree.notes.values()]


def _all_changed() -> list[Planted | Harmless]:
    return [*suite.faults(), *suite.harmless()]


def _printed(tree: Tree) -> tuple[object, ...]:
    known = numbers(tree)
    return [plain(text, known) for text in _every(tree)], _every(tree)


def test_two_drafts_have_twelve_to_eighteen_pages() -> None:
    assert [name for name, _, _ in suite.clean()] == ["mission", "care"]
    assert all(12 <= pages <= 18 for _, _, pages in suite.clean())


def test_clean_drafts_open_with_all_their_paragraphs_and_notes() -> None:
    for name, data, _ in suite.clean():
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


def test_operators_are_of_all_groups_and_each_finds_a_draft() -> None:
    assert max(Counter(one.name for one in OPERATORS).values()) == 1
    groups = Counter(one.group for one in OPERATORS)
    assert set(groups) == set(GROUPS)
    assert groups["numbers"] >= 20
    assert groups["dates"] >= 10
    assert groups["wording"] >= 12
    assert {one.operator for one in suite.faults()} == {one.name for one in OPERATORS}
    assert len(suite.faults()) >= 100


def test_every_fault_and_rewrite_changes_its_draft() -> None:
    for fault in suite.faults():
        assert _printed(fault.tree) != _printed(_CLEAN[fault.draft]), fault.operator
        assert fault.why
        assert fault.kind
    rewrites = suite.harmless()
    assert len({one.rewrite for one in rewrites}) >= 20
    for rewrite in rewrites:
        assert _printed(rewrite.tree) != _printed(_CLEAN[rewrite.draft]), rewrite.rewrite


def test_every_place_stands_in_the_draft_and_is_narrow() -> None:
    for one in _all_changed():
        every = paragraphs(one.tree)
        assert one.places
        for spot in one.places:
            assert any(spot[1:] == text if spot.startswith("=") else spot in text for text in every), (one, spot)
    for fault in suite.faults():
        if ANYWHERE not in fault.places:
            assert sum(fault.seen_in(text) for text in paragraphs(fault.tree)) <= 14, fault


def test_the_same_seed_gives_the_same_faults_and_the_same_bytes() -> None:
    first = suite.faults()
    suite._faults.cache_clear()
    again = suite.faults()
    assert [(one.operator, one.draft, one.places) for one in first] == [
        (one.operator, one.draft, one.places) for one in again
    ]
    assert all(one.data == other.data for one, other in list(zip(first, again, strict=True))[::17])


def test_planting_leaves_the_clean_drafts_alone() -> None:
    before = [data for _, data, _ in suite.clean()]
    suite._faults.cache_clear()
    suite.faults()
    suite.harmless()
    assert before == [data for _, data, _ in suite.clean()]


def test_drafts_with_a_fault_or_a_rewrite_open() -> None:
    for one in _all_changed()[::23]:
        read = read_draft(one.data, f"{one.draft}.docx").text
        assert all(spot.removeprefix("=") in read for spot in one.places)


def test_no_mark_of_the_making_is_left_in_a_text() -> None:
    for one in _all_changed():
        assert not [text for text in paragraphs(one.tree) if any(mark in text for mark in "⟦⟧{}<>|")], one
