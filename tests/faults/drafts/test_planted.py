"""What holds of every suite of draft faults: faults that stand in their drafts and say why, the same bytes again."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from probata.method.documents.word.opening import read_draft
from tests.faults.again.suite import SUITE as AGAIN
from tests.faults.drafts.planted import DraftSuite, Harmless, Planted
from tests.faults.drafts.planting import GROUPS
from tests.faults.drafts.suite import SUITE as FIRST
from tests.faults.drafts.tree import Tree, numbers, paragraphs, plain, texts
from tests.faults.fourth.suite import SUITE as FOURTH
from tests.faults.third.suite import SUITE as THIRD


@pytest.fixture(params=[FIRST, AGAIN, THIRD, FOURTH], ids=["first", "second", "third", "fourth"])
def suite(request: pytest.FixtureRequest) -> DraftSuite:
    found: DraftSuite = request.param
    return found


def _changed(suite: DraftSuite) -> list[Planted | Harmless]:
    return [*suite.faults(), *suite.harmless()]


def _printed(tree: Tree) -> tuple[object, ...]:
    known = numbers(tree)
    every = [*(text for block in tree.blocks() for text in texts(block)), *tree.notes.values()]
    return [plain(text, known) for text in every], every, tree.notes


def test_every_operator_has_its_own_name_a_group_and_a_draft(suite: DraftSuite) -> None:
    assert max(Counter(one.name for one in suite.operators).values()) == 1
    assert {one.group for one in suite.operators} == set(GROUPS)
    assert {one.operator for one in suite.faults()} == {one.name for one in suite.operators}


def test_every_fault_and_every_rewrite_changes_its_draft_and_says_why(suite: DraftSuite) -> None:
    before = {one.name: _printed(one) for one in suite.drafts()}
    for one in _changed(suite):
        assert _printed(one.tree) != before[one.draft], one
        assert one.why
    assert all(one.kind for one in suite.faults())


def test_every_place_stands_in_its_draft(suite: DraftSuite) -> None:
    for one in _changed(suite):
        every = paragraphs(one.tree)
        assert one.places
        for spot in one.places:
            assert any(spot[1:] == text if spot.startswith("=") else spot in text for text in every), (one, spot)


def test_the_same_seed_gives_the_same_faults_and_the_same_bytes(suite: DraftSuite) -> None:
    first, again = suite.faults(), replace(suite).faults()
    assert [(one.operator, one.draft, one.places) for one in first] == [
        (one.operator, one.draft, one.places) for one in again
    ]
    assert all(one.data == other.data for one, other in list(zip(first, again, strict=True))[::17])


def test_planting_leaves_the_clean_drafts_alone(suite: DraftSuite) -> None:
    before = [data for _, data, _ in suite.clean()]
    anew = replace(suite)
    anew.faults()
    anew.harmless()
    assert before == [data for _, data, _ in suite.clean()]


def test_drafts_with_a_fault_or_a_rewrite_open(suite: DraftSuite) -> None:
    for one in _changed(suite)[::29]:
        read = read_draft(one.data, f"{one.draft}.docx").text
        assert all(spot.removeprefix("=") in read for spot in one.places)


def test_no_mark_of_the_making_is_left_in_a_text(suite: DraftSuite) -> None:
    for one in _changed(suite):
        assert not [text for text in paragraphs(one.tree) if any(mark in text for mark in "⟦⟧{}<>|¦§")], one
