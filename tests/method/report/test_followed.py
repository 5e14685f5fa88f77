"""What became of the objections of an earlier review."""

from __future__ import annotations

from dataclasses import replace

from probata.method.drafts.earlier import Earlier
from probata.method.drafts.model import Changes, Reply
from probata.method.drafts.view import place, view
from probata.method.report.followed import Followed, followed, remarks
from probata.method.report.model import Objection
from probata.method.report.reviewed import Placed, as_earlier, placed
from tests.method.drafts.drafting import draft

SAID = Reply("H. Teveron", "2022-01-04T10:00:00Z", ("Not an issue, because it counts visits.",))


def objections(text: str, *words: str, message: str = "Another figure.") -> tuple[Placed, ...]:
    """Objections to these words of a draft with this text."""
    read = view(draft(text), Changes.ACCEPTED)
    starts = [read.text.index(one) for one in words]
    ats = [place(read, start, start + len(one)) for start, one in zip(starts, words, strict=True)]
    return placed(read, [Objection("PB351", at, message, "") for at in ats])


def before(*found: Placed, replies: tuple[Reply, ...] = ()) -> tuple[Earlier, ...]:
    """What an earlier review left of these."""
    return tuple(replace(as_earlier(one), replies=replies) for one in found)


def told(found: Followed) -> tuple[int, int, int, int]:
    """How many are new, standing, set aside, resolved."""
    return len(found.new), len(found.standing), len(found.set_aside), len(found.resolved)


def test_what_was_never_said_before_is_new() -> None:
    assert told(followed(objections("Of 26 people.", "26"), ())) == (1, 0, 0, 0)


def test_what_moved_with_its_paragraph_still_stands() -> None:
    earlier_ = before(*objections("Of 26 people.", "26", message="Paragraph 3 says 27."))
    now = objections("Once more. Of 26 people.", "26", message="Paragraph 4 says 27.")
    assert told(followed(now, earlier_)) == (0, 1, 0, 0)


def test_what_is_gone_is_resolved() -> None:
    assert told(followed((), before(*objections("Of 26 people.", "26")))) == (0, 0, 0, 1)


def test_what_a_person_set_aside_with_a_reason_stays_set_aside() -> None:
    now = objections("Of 26 people.", "26")
    found = followed(now, before(*now, replies=(SAID,)))
    assert told(found) == (0, 0, 1, 0)
    assert found.open == ()
    assert found.set_aside[0].reason == "it counts visits."


def test_what_was_set_aside_is_asked_again_when_the_rule_says_something_else() -> None:
    earlier_ = before(*objections("Of 26 people.", "26"), replies=(SAID,))
    found = followed(objections("Of 26 people.", "26", message="The table says 31."), earlier_)
    assert told(found) == (0, 1, 0, 0)


def test_each_remark_is_taken_once() -> None:
    now = objections("Of 26 people. Of 26 more, and 27.", "26", "27")
    twice = (now[0], now[0])
    assert told(followed(twice, before(now[0]))) == (1, 1, 0, 0)


def test_the_same_message_is_preferred_to_the_same_words_alone() -> None:
    one = objections("Of 26 people.", "26")
    other = objections("Of 26 people.", "26", message="The table says 31.")
    found = followed(one, before(*other, *one, replies=(SAID,)))
    assert told(found) == (0, 0, 1, 1)


def test_threads_are_kept_and_what_was_set_aside_is_done() -> None:
    now = objections("Of 26 people, 12 left.", "26", "12")
    [first, second] = remarks(followed(now, before(now[0], replies=(SAID,))))
    assert (first.replies, first.done) == ((SAID,), True)
    assert (second.replies, second.done) == ((), False)


def test_a_reply_without_a_reason_is_told_in_the_remark() -> None:
    bare = replace(SAID, lines=("Not an issue.",))
    now = objections("Of 26 people.", "26")
    found = followed(now, before(*now, replies=(bare,)))
    assert [one.by for _placed, one in found.unreasoned] == ["H. Teveron"]
    [made] = remarks(found)
    assert made.lines[-1].startswith("H. Teveron replied that it is not an issue, and a reason is missing.")
    assert followed(now, before(*now, replies=(bare, SAID))).unreasoned == ()
