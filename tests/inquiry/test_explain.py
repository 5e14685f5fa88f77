"""explain: every word of every door, every error and every format can be looked up, once."""

from __future__ import annotations

import pytest

from probata.inquiry.explain import explain, topics
from probata.record.errors import NotFound


def test_no_two_topics_share_a_name() -> None:
    names = [topic.name.lower() for topic in topics()]
    assert len(set(names)) == len(names)


def test_a_word_comes_with_the_room_that_defines_it() -> None:
    assert "A word of the room probata.intake." in explain("set aside").text


def test_a_meaning_that_runs_over_lines_is_whole() -> None:
    assert all(topic.text.strip() and "  " not in topic.text for topic in topics() if topic.kind == "word")


def test_an_unknown_name_offers_a_way_on() -> None:
    with pytest.raises(NotFound) as caught:
        explain("zzzzzz")
    assert "lists everything" in caught.value.next_step
