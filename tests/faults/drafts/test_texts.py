"""The clean drafts say one thing of one thing, add up, and refer to what exists."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest

from tests.faults.drafts.planting import by_key, tags
from tests.faults.drafts.texts import drafts
from tests.faults.drafts.texts.making import day, spell
from tests.faults.drafts.tree import TAG, Para, Table, Tree, numbers, pages, paragraphs, plain, texts

_DAY = re.compile(r"^(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday),? ")


@pytest.fixture(params=[one.name for one in drafts()])
def draft(request: pytest.FixtureRequest) -> Tree:
    return next(one for one in drafts() if one.name == request.param)


def _number(cell: str) -> int:
    return int(plain(cell).replace(",", ""))


def test_every_draft_is_at_least_twenty_five_pages_long(draft: Tree) -> None:
    assert pages(draft) >= 25


def test_one_draft_has_more_than_a_hundred_notes() -> None:
    assert max(len(one.notes) for one in drafts()) > 100


def test_every_fact_has_one_figure(draft: Tree) -> None:
    in_words = {spell(one): f"{one:,}" for one in range(1000)}
    for found in by_key(draft, "n").values():
        assert len({in_words.get(one.shown.lower(), one.shown) for one in found}) == 1


def test_every_event_has_one_date(draft: Tree) -> None:
    for found in by_key(draft, "d").values():
        assert len({_DAY.sub("", one.shown) for one in found}) == 1


def test_every_quotation_has_one_wording(draft: Tree) -> None:
    found = by_key(draft, "q").values()
    assert found
    assert all(len({one.shown for one in all_}) == 1 and len(all_) > 1 for all_ in found)


def test_every_weekday_is_right(draft: Tree) -> None:
    us = draft.voice.us_dates
    right = {day(date(2010, 1, 1) + timedelta(at), us=us, week=True) for at in range(365 * 15)}
    found = [one.shown for one in tags(draft, "d") if _DAY.match(one.shown)]
    assert found
    assert all(one in right for one in found)


def test_every_table_adds_up(draft: Tree) -> None:
    tables = [one for one in draft.blocks() if isinstance(one, Table) and one.total]
    assert len(tables) > 1
    for table in tables:
        body, last = table.rows[1:-1], table.rows[-1]
        assert all(sum(_number(row[at]) for row in body) == _number(last[at]) for at in range(1, len(last)))
        if plain(table.rows[0][-1]) == "Total":
            assert all(sum(map(_number, row[1:-1])) == _number(row[-1]) for row in table.rows[1:])


def test_marks_and_notes_meet_one_to_one(draft: Tree) -> None:
    marks = [
        one[2] for block in draft.blocks() for text in texts(block) for one in TAG.finditer(text) if one[1] == "fn"
    ]
    assert sorted(marks) == sorted(draft.notes)


def test_every_reference_has_a_target(draft: Tree) -> None:
    every = [one for block in draft.blocks() for text in texts(block) for one in TAG.finditer(text)]
    assert {one[2] for one in every if one[1] in ("ref", "num")} <= numbers(draft).keys()


def test_nothing_of_the_making_is_left_in_the_text(draft: Tree) -> None:
    assert not [one for one in paragraphs(draft) if re.search(r"[{}<>⟦⟧¦§]|\[\[", one)]


def test_quotation_marks_close(draft: Tree) -> None:
    low, high = draft.voice.quotes
    for block in draft.blocks():
        text = plain(block.text) if isinstance(block, Para) else ""
        text = re.sub(r"(?<=\w)’(?=\w)", "", text)
        assert text.count(low) == text.count(high) if low != high else text.count(low) % 2 == 0, text


def test_no_two_paragraphs_are_the_same(draft: Tree) -> None:
    long = [plain(one.text) for one in draft.blocks() if isinstance(one, Para) and len(one.text) > 80]
    assert len(long) == len(set(long))


def test_what_would_lose_a_qualification_differs_from_it(draft: Tree) -> None:
    for key, new in draft.voice.lost:
        said = {one.shown for one in tags(draft, "h o") if one.key == key}
        assert len(said) == 1
        assert new not in said
        assert sum(one.key == key for one in tags(draft, "h o")) > 1
