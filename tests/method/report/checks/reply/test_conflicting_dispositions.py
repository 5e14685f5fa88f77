"""PB529: two dispositions of one paragraph disagree."""

from __future__ import annotations

from probata.method.report.checks.reply import conflicting_dispositions as rule
from tests.method.report.replied_world import found, of_rule, records, without


def test_dispositions_that_disagree_are_named() -> None:
    [one] = found(rule, "Some words.", of_rule(rule.CODE))
    assert "paragraph 2 " in one.message


def test_a_record_in_order_is_let_be() -> None:
    assert not found(rule, "Some words.", records())
    assert not found(rule, "Some words.", without())


def test_inside_the_inquiry_there_is_time() -> None:
    assert not found(rule, "Some words.", of_rule(rule.CODE), audience="internal")


def test_without_a_part_on_the_reply_it_is_said_at_the_top() -> None:
    source = "---\ntitle: T\nedition: e\naudience: public\nstandard: reasonable grounds to believe\n---\n"
    [one] = found(rule, source, of_rule(rule.CODE))
    assert one.at.start >= 0
