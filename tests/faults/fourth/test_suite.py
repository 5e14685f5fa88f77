"""The fourth suite itself: clean drafts that agree with themselves, as many faults as were asked for."""

from __future__ import annotations

import datetime
import re
from collections import Counter

from probata.method.documents.word.opening import read_draft
from tests.faults.drafts.planting import ANYWHERE, place
from tests.faults.drafts.tree import Table, Tree, numbers, paragraphs, texts
from tests.faults.fourth.operators import OPERATORS
from tests.faults.fourth.suite import SUITE
from tests.faults.fourth.texts import drafts

_CLEAN = {one.name: one for one in drafts()}
_DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DATED = re.compile(rf"({_DAYS}), (?:(\d+) ({_MONTHS})|({_MONTHS}) (\d+),) (\d{{4}})")


def _every(tree: Tree) -> list[str]:
    return [*(text for block in tree.blocks() for text in texts(block)), *tree.notes.values()]


def test_two_drafts_have_twelve_to_eighteen_pages() -> None:
    assert len(SUITE.clean()) == 2
    assert all(12 <= pages <= 18 for _, _, pages in SUITE.clean())


def test_clean_drafts_open_with_all_their_paragraphs_and_notes() -> None:
    for name, data, _ in SUITE.clean():
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


def test_there_are_sixty_operators_and_more() -> None:
    assert len(OPERATORS) >= 60
    by_group = Counter(one.group for one in OPERATORS)
    assert by_group["numbers"] >= 20 and by_group["dates"] >= 10 and by_group["wording"] >= 12  # noqa: PT018 # one claim


def test_there_are_at_least_a_hundred_faults() -> None:
    assert len(SUITE.faults()) >= 100


def test_a_place_is_narrow() -> None:
    for one in SUITE.faults():
        if ANYWHERE not in one.places:
            assert sum(one.seen_in(text) for text in paragraphs(one.tree)) <= 8, one


def test_there_are_twenty_harmless_rewrites() -> None:
    every = SUITE.harmless()
    assert len({one.rewrite for one in every}) == 20
    assert len(every) == 40
