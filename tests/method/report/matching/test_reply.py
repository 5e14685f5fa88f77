from __future__ import annotations

import pytest

from probata.method.report.matching.reply import NOT_NOTIFIED, NOTICE, heard_by_others, reply_pieces
from tests.method.report.world import bound


@pytest.mark.parametrize(
    "words",
    [
        "The draft was sent to the Ministry",
        "The Ministry was sent an extract",
        "It received the report",
        "It was notified",
    ],
)
def test_a_notice_is_known_in_its_forms(words: str) -> None:
    assert NOTICE.search(words)
    assert not NOT_NOTIFIED.search(words)


@pytest.mark.parametrize(
    "words", ["was not notified", "No notice was given", "The Inquiry did not inform the Ministry"]
)
def test_no_notice_is_known_in_its_forms(words: str) -> None:
    assert NOT_NOTIFIED.search(words)


def test_only_the_parts_on_the_reply_are_read_and_only_in_english() -> None:
    source = "It answered.\n\n:::{reply}\nIt was sent a draft. It answered.\n:::\n"
    assert [one.words.strip() for one in reply_pieces(bound(source))] == ["It was sent a draft.", "It answered."]
    assert reply_pieces(bound(source, language="fr")) == ()


def test_what_stays_inside_and_the_states_own_copy_are_heard_by_no_others() -> None:
    assert heard_by_others(bound("A text."))
    assert not heard_by_others(bound("A text.", audience="internal"))
    assert not heard_by_others(bound("A text.", audience="state"))
