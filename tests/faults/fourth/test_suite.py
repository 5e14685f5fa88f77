"""The fourth suite itself: clean drafts that agree with themselves, faults that stand in them, the same bytes again."""

from __future__ import annotations

import datetime
import re
from collections import Counter

from probata.method.documents.word.opening import read_draft
from tests.faults.drafts.planting import ANYWHERE, GROUPS, place
from tests.faults.drafts.suite import Harmless, Planted
from tests.faults.drafts.tree import Table, Tree, numbers, paragraphs, plain, texts
from tests.faults.fourth import suite
from tests.faults.fourth.operators import OPERATORS
from tests.faults.fourth.texts import drafts

_CLEAN = {one.name: one for one in drafts()}
_DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DATED = re.compile(rf"({_DAYS}), (?:(\d+) ({_MONTHS})|({_MONTHS}) (\d+),) (\d{{4}})")


def _printed(tree: Tree) -> tuple[object, ...]:
    known = numbers(tree)
    body = [plain(text, known) for block in tree.blocks() for text in texts(block)]
    return body, [text for block in tree.blocks() for text in texts(block)], tree.notes


def _changed(step: int = 1) -> list[Planted | Harmless]:
    return [*suite.faults()[::step], *suite.harmless()[::step]]


def _every(tree: Tree) -> list[str]:
    return [*(text for block in tree.blocks() for text in texts(block)), *tree.notes.values()]


def test_two_drafts_have_twelve_to_eighteen_pages() -> None:
    assert len(suite.clean()) == 2
    assert all(12 <= pages <= 18 for _, _, pages in suite.clean())


def test_clean_drafts_open_with_all_their_paragraphs_and_notes() -> None:
    for name, data, _ in suite.clean():
        read = read_draft(data, f"{name}.docx")
        tree = _CLEAN[name]
        assert len(read.marks) == len(read.notes) == len(tree.notes)
        for text in _every(tree):
            assert place(tree, text) in read.text


def test_weekdays_of_the_clean_drafts_are_right() -> None:
    found = [one for draft in drafts() for text in paragraphs(draft) for one in _DATED.finditer(text)]
    assert len(found) >= 8
    for one in found:
        month = _MONTHS.split("|").index(one[3] or one[4]) + 1
        assert f"{datetime.date(int(one[6]), month, int(one[2] or one[5])):%A}" == one[1], one[0]


def test_tables_of_the_clean_drafts_add_up() -> None:
    tables = [one for draft in drafts() for one in draft.blocks() if isinstance(one, Table) and one.total]
    assert len(tables) == 7
    for one in tables:
        rows = [[int(cell.replace(",", "")) for cell in row[1:]] for row in one.rows[1:]]
        assert [sum(column) for column in zip(*rows[:-1], strict=True)] == rows[-1]
        if one.rows[0][-1] == "Total":
            assert all(sum(row[:-1]) == row[-1] for row in rows)


def test_every_note_of_the_clean_drafts_has_one_mark_in_its_order() -> None:
    for draft in drafts():
        marks = re.findall(r"⟦fn:(\w+)⟧", " ".join(text for block in draft.blocks() for text in texts(block)))
        assert marks == list(draft.notes) == [str(at) for at in range(1, len(marks) + 1)]
        assert 25 <= len(set(draft.notes.values())) == len(draft.notes) <= 60


def test_references_of_the_clean_drafts_lead_somewhere() -> None:
    for draft in drafts():
        known = numbers(draft)
        assert all(one in known for text in _every(draft) for one in re.findall(r"⟦ref:(\w+)\|", text))


def test_quotation_marks_of_the_clean_drafts_are_in_pairs() -> None:
    for draft in drafts():
        for text in paragraphs(draft):
            assert text.count("“") == text.count("”"), text
            assert text.count("‘") <= text.count("’"), text


def test_percentages_of_the_clean_drafts_are_those_of_their_counts() -> None:
    shares: tuple[tuple[int, int, int], ...] = (
        (137, 214, 64),
        (49, 58, 84),
        (31, 88, 35),
        (49, 214, 23),
        (61, 212, 29),
        (75, 214, 35),
        (58, 96, 60),
    )
    shares += ((1660, 1500, 111), (532, 400, 133), (368, 320, 115), (201, 150, 134), (130, 700, 19), (498, 1660, 30))
    shares += ((43, 624, 7), (624 - 412, 412, 51), (1560, 1500, 104), (322, 350, 92), (187, 322, 58), (238, 322, 74))
    shares += ((201, 322, 62), (97, 238, 41), (89, 99, 90), (8, 44, 18), (16, 64, 25), (72, 174, 41), (479, 769, 62))
    shares += ((186, 236, 79), (86, 98, 88), (169, 238, 71), (150, 238, 63), (124, 238, 52), (91, 238, 38))
    shares += ((74, 238, 31), (45, 238, 19), (28, 238, 12), (136, 412, 33), (88, 238, 37), (450, 700, 64))
    shares += ((402, 1005, 40), (1200 - 480, 1200, 60), (1150 - 1035, 1150, 10))
    assert [one for one in shares if round(100 * one[0] / one[1]) != one[2]] == []


def test_there_are_sixty_operators_and_more_in_all_groups() -> None:
    assert max(Counter(one.name for one in OPERATORS).values()) == 1
    assert len(OPERATORS) >= 60
    assert {one.group for one in OPERATORS} == set(GROUPS)
    assert {one.operator for one in suite.faults()} == {one.name for one in OPERATORS}
    by_group = Counter(one.group for one in OPERATORS)
    assert by_group["numbers"] >= 20 and by_group["dates"] >= 10 and by_group["wording"] >= 12  # noqa: PT018 # one claim


def test_there_are_at_least_a_hundred_faults() -> None:
    assert len(suite.faults()) >= 100


def test_every_fault_changes_its_draft_and_says_why() -> None:
    for one in suite.faults():
        assert _printed(one.tree) != _printed(_CLEAN[one.draft]), one.operator
        assert one.why
        assert one.kind


def test_every_place_stands_in_the_draft() -> None:
    for one in _changed():
        every = paragraphs(one.tree)
        assert one.places
        for spot in one.places:
            assert any(spot[1:] == text if spot.startswith("=") else spot in text for text in every), (one, spot)


def test_a_place_is_narrow() -> None:
    for one in suite.faults():
        if ANYWHERE not in one.places:
            assert sum(one.seen_in(text) for text in paragraphs(one.tree)) <= 8, one


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


def test_there_are_twenty_harmless_rewrites_and_they_change_their_draft() -> None:
    every = suite.harmless()
    assert len({one.rewrite for one in every}) == 20
    assert len(every) == 40
    for one in every:
        assert _printed(one.tree) != _printed(_CLEAN[one.draft]), one.rewrite


def test_drafts_with_a_fault_or_a_rewrite_open() -> None:
    for one in _changed(19):
        read = read_draft(one.data, f"{one.draft}.docx").text
        assert all(spot.removeprefix("=") in read for spot in one.places)


def test_no_mark_of_the_making_is_left_in_a_text() -> None:
    for one in _changed():
        assert not [text for text in paragraphs(one.tree) if any(mark in text for mark in "⟦⟧{}<>|")], one
