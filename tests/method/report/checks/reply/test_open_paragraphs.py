"""PB528: paragraphs of an answer that nobody disposed of."""

from __future__ import annotations

from probata.method.report.checks.reply import open_paragraphs as rule
from tests.method.report.replied_world import disposition, found, of_rule, records, with_answer, without


def test_paragraphs_that_nobody_disposed_of_are_named() -> None:
    [one] = found(rule, "Some words.", of_rule(rule.CODE))
    assert "paragraph 5 " in one.message


def test_what_may_answer_or_may_name_somebody_is_open_as_well() -> None:
    some = [disposition(number) for number in (2, 3, 4, 6)]
    [one] = found(rule, "Some words.", with_answer(*some, answering={}, perhaps={5: ("F2",)}, perhaps_naming=(7,)))
    assert "paragraphs 5, 7 " in one.message


def test_a_record_in_order_is_let_be() -> None:
    assert not found(rule, "Some words.", records())
    assert not found(rule, "Some words.", without())


def test_inside_the_inquiry_there_is_time() -> None:
    assert not found(rule, "Some words.", of_rule(rule.CODE), audience="internal")


def test_without_a_part_on_the_reply_it_is_said_at_the_top() -> None:
    source = "---\ntitle: T\nedition: e\naudience: public\nstandard: reasonable grounds to believe\n---\n"
    [one] = found(rule, source, of_rule(rule.CODE))
    assert one.at.start >= 0
