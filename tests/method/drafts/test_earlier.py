"""What was remarked in a draft before, read from its own comments."""

from __future__ import annotations

from dataclasses import replace

import pytest

from probata.method.documents.word.model import Comment, Draft
from probata.method.drafts.earlier import earlier, reason
from probata.method.drafts.model import Reply
from probata.record.span import TextSpan
from tests.method.drafts.drafting import draft

OURS = Comment("1", TextSpan(0, 4), "PB351 Another figure.\nHere: “26”\nTo resolve it: mend one.", "Probata")


def with_comments(*comments: Comment) -> Draft:
    """A draft with these comments."""
    return replace(draft("They were held."), comments=comments)


def test_a_remark_is_read_back_as_it_was_written() -> None:
    [found] = earlier(with_comments(OURS))
    assert (found.code, found.message, found.words) == ("PB351", "Another figure.", "26")
    assert (found.span, found.done, found.replies) == (TextSpan(0, 4), False, ())


def test_a_first_line_may_say_where_it_stands() -> None:
    [found] = earlier(with_comments(replace(OURS, text=f"in the header: DRAFT\n{OURS.text}")))
    assert (found.code, found.words) == ("PB351", "26")


def test_a_reply_takes_what_was_offered() -> None:
    offer = replace(OURS, text=f"{OURS.text}\nOn record, 1: the count “held”\nOn record, 2: the count “fed”")
    first = Comment("2", TextSpan(0, 4), "Yes, 1", "H. Teveron", "", "1")
    [found] = earlier(with_comments(offer, first, replace(first, id="3", text="2")))
    assert found.offered == ("On record, 1: the count “held”", "On record, 2: the count “fed”")
    assert found.taken is not None
    assert (found.taken[0], found.taken[1].lines) == (2, ("2",))


@pytest.mark.parametrize(
    ("words", "taken"),
    [("yes", 1), ("Accepted.", 1), ("take 3", 3), ("ok, number 2", 2), ("12", 0), ("Yes but no", 0), ("", 0)],
)
def test_only_a_plain_reply_takes_a_record(words: str, taken: int) -> None:
    [found] = earlier(with_comments(OURS, Comment("2", TextSpan(0, 4), words, "H. Teveron", "", "1")))
    assert (found.taken[0] if found.taken else 0) == taken


def test_comments_of_people_are_not_remarks() -> None:
    other = Comment("2", TextSpan(0, 4), "PB351 I wonder.", "A. Editor")
    assert earlier(with_comments(other, replace(OURS, text="Something else."))) == ()


def test_replies_of_people_go_with_the_remark() -> None:
    said = Comment("2", TextSpan(0, 4), "Not an issue, because it counts visits.", "H. Teveron", "2022-01-04", "1")
    own = Comment("3", TextSpan(0, 4), "PB351 Another figure.", "Probata", "", "1")
    [found] = earlier(with_comments(OURS, said, own))
    assert [one.by for one in found.replies] == ["H. Teveron"]
    assert found.set_aside is not None
    assert reason(found.set_aside) == "it counts visits."


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("not an issue, because it counts visits", "it counts visits"),
        ("This is not an issue: two different years.", "two different years."),
        ("NOT AN ISSUE – since both print", "both print"),
        ("Not an issue", ""),
        ("not an issue, because …".rstrip("…"), ""),
        ("Is it not an issue, because of the year?", ""),
        ("I will look", ""),
    ],
)
def test_a_reply_sets_aside_only_with_a_reason(words: str, why: str) -> None:
    assert reason(Reply("H. Teveron", "", (words,))) == why


@pytest.mark.parametrize("words", ["Not an issue", "It is not an issue.", "not an issue, because …", "Not an issue!"])
def test_a_reply_without_a_reason_is_told_apart_from_none(words: str) -> None:
    [found] = earlier(with_comments(OURS, Comment("2", TextSpan(0, 4), words, "H. Teveron", "", "1")))
    assert found.set_aside is None
    assert found.unreasoned is not None
    [other] = earlier(with_comments(OURS, Comment("2", TextSpan(0, 4), "Let us see.", "H. Teveron", "", "1")))
    assert other.unreasoned is None
