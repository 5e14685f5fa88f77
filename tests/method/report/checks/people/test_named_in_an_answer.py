"""PB622: a paragraph of the answer names somebody, and was classed at once with others."""

from __future__ import annotations

from dataclasses import replace

import pytest

from probata.method.reply.model import Answered, AnswerKind, Disposition
from probata.method.report.checks.people import named_in_an_answer as rule
from tests.method.report.replied_world import REMOVED, disposition, found, of_rule, with_answer, without

AT_ONCE = Disposition(tuple(range(1, 8)), AnswerKind.OFF_TOPIC, Answered.NOTED, "annexed", "A. Merrin")


def test_somebody_in_a_range_is_objected_to_and_never_named() -> None:
    [one] = found(rule, "Some words.", of_rule(rule.CODE))
    assert "paragraph 6" in one.message
    assert not any(part in one.message + one.next_step for part in REMOVED.split())


def test_a_disposition_of_its_own_without_words_to_remove_leaves_the_name_too() -> None:
    own = replace(disposition(6), kind=AnswerKind.OFF_TOPIC, remove=())
    assert found(rule, "Some words.", with_answer(AT_ONCE, own, perhaps_naming=(6,)))
    removed = replace(AT_ONCE, remove=(REMOVED,))
    assert not found(rule, "Some words.", with_answer(removed, perhaps_naming=(6,)))


@pytest.mark.parametrize("kind", [AnswerKind.ATTACK, AnswerKind.NAMES])
def test_who_says_that_somebody_is_named_or_attacked_says_whom_to_remove(kind: AnswerKind) -> None:
    own = replace(disposition(6), kind=kind, remove=())
    [one] = found(rule, "Some words.", with_answer(AT_ONCE, own, perhaps_naming=(6,)))
    assert kind.value in one.message
    assert not any(part in one.message + one.next_step for part in REMOVED.split())
    removed = replace(own, remove=(REMOVED,))
    assert not found(rule, "Some words.", with_answer(AT_ONCE, removed, perhaps_naming=(6,)))


def test_what_only_looks_like_a_name_is_let_be() -> None:
    assert not found(rule, "Some words.", with_answer(AT_ONCE, perhaps_naming=(7,)))
    assert not found(rule, "Some words.", with_answer(AT_ONCE))


def test_nothing_is_said_inside_the_inquiry_and_without_records() -> None:
    assert not found(rule, "Some words.", of_rule(rule.CODE), audience="internal")
    assert not found(rule, "Some words.", without())
