"""The suite itself: every operator plants a fault, every place exists, the same seed gives the same bytes."""

from __future__ import annotations

import random
from collections import Counter

from tests.faults.drafts import suite
from tests.faults.drafts.operators import ANYWHERE, GROUPS, OPERATORS
from tests.faults.drafts.texts import drafts
from tests.faults.drafts.tree import Tree, numbers, paragraphs, plain, texts

_CLEAN = {one.name: one for one in drafts()}


def _printed(tree: Tree) -> tuple[object, ...]:
    known = numbers(tree)
    return (
        [plain(text, known) for block in tree.blocks() for text in texts(block)],
        [text for block in tree.blocks() for text in texts(block)],
        tree.notes,
    )


def test_every_operator_has_its_own_name_and_a_group() -> None:
    assert max(Counter(one.name for one in OPERATORS).values()) == 1
    assert {one.group for one in OPERATORS} == set(GROUPS)


def test_every_operator_plants_a_fault_in_some_draft() -> None:
    assert {one.operator for one in suite.faults()} == {one.name for one in OPERATORS}


def test_there_are_at_least_three_hundred_faults() -> None:
    assert len(suite.faults()) >= 300


def test_every_fault_changes_its_draft_and_says_why() -> None:
    for one in suite.faults():
        assert _printed(one.tree) != _printed(_CLEAN[one.draft]), one.operator
        assert one.why
        assert one.kind


def test_every_place_is_a_paragraph_of_the_draft() -> None:
    for one in suite.faults():
        every = paragraphs(one.tree)
        assert one.places
        assert any(one.seen_in(text) for text in every), one
        for place in one.places:
            assert any(place[1:] == text if place.startswith("=") else place in text for text in every), (one, place)


def test_a_place_is_narrow() -> None:
    for one in suite.faults():
        if ANYWHERE not in one.places:
            seen = sum(one.seen_in(text) for text in paragraphs(one.tree))
            assert seen <= 12, (one, seen)


def test_the_same_seed_gives_the_same_fault_and_the_same_bytes() -> None:
    for one in OPERATORS[::9]:
        draft = drafts()[0]
        twice = [one.apply(draft.copy(), random.Random("seed")) for _ in range(2)]  # noqa: S311 # not a secret
        assert (twice[0] is None) == (twice[1] is None)
        if twice[0] and twice[1]:
            assert suite.docx(twice[0].tree) == suite.docx(twice[1].tree)
            assert twice[0].places == twice[1].places


def test_planting_a_fault_leaves_the_clean_draft_alone() -> None:
    before = [suite.docx(one) for one in drafts()]
    suite.faults()
    assert before == [suite.docx(one) for one in drafts()]


def test_there_are_at_least_sixty_harmless_rewrites_and_they_change_their_draft() -> None:
    every = suite.harmless()
    assert len(every) >= 60
    assert len({one.rewrite for one in every}) == len(every)
    for one in every:
        assert _printed(one.tree) != _printed(_CLEAN[one.draft])
        assert all(any(place in text for text in paragraphs(one.tree)) for place in one.places)


def test_no_fault_rides_on_protected_words_of_the_making() -> None:
    for one in [*suite.faults(), *suite.harmless()]:
        assert not [text for text in paragraphs(one.tree) if any(mark in text for mark in "⟦⟧¦§{}<>")], one
