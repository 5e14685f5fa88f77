"""What copying leaves behind, along one long line of copies."""

from __future__ import annotations

import pytest
from benchmarks.independence.families import DEEPEST, Kind, Member, Sign, descend
from benchmarks.independence.stories import event, story
from benchmarks.independence.world import World


@pytest.fixture(scope="module")
def copies() -> list[Member]:
    """Six hundred copies of one story and of one another."""
    world = World(3)
    told = event(world, 0)
    root = Member(story(world, told, 0), Kind.ORIGINAL, 0)
    return descend(world, told, root, 600)


def _words(member: Member) -> str:
    return " ".join(sentence.text for paragraph in member.story.paragraphs for sentence in paragraph)


def test_a_mistake_stands_in_the_text_and_in_exact_copies_of_it(copies: list[Member]) -> None:
    heirs = 0
    for one in copies:
        if Sign.ERROR in one.signs:
            assert one.story.error.partition(" > ")[2] in _words(one)
            assert one.parent is not None
            assert one.story.error != one.parent.story.error
        elif one.kind is Kind.EXACT and one.parent is not None and Sign.ERROR in one.parent.signs:
            heirs += 1
            assert one.story.error == one.parent.story.error
            assert one.story.error.partition(" > ")[2] in _words(one)
    assert heirs > 1


def test_lines_go_down_four_steps_and_some_copied_copies_are_lost(copies: list[Member]) -> None:
    assert max(one.depth for one in copies) == DEEPEST
    copied = {id(one.parent) for one in copies}
    lost = [one for one in copies if one.lost]
    assert lost
    assert all(id(one) in copied for one in lost)
    below = [one for one in copies if one.parent is not None and one.parent.lost]
    assert all(one.ancestor is not one.parent and not (one.ancestor and one.ancestor.lost) for one in below)


def test_a_copy_is_later_and_elsewhere_and_carries_no_furniture_of_its_grandparents(copies: list[Member]) -> None:
    for one in copies:
        assert one.parent is not None
        assert one.story.when > one.parent.story.when
        assert one.story.outlet != one.parent.story.outlet
        assert bool(one.story.left_over) == (Sign.LEFT_OVER in one.signs)
