"""PB540: a finding about a party was never shown to it."""

from __future__ import annotations

from dataclasses import replace

from probata.method.report.checks.reply import unshown_finding as rule
from tests.method.report.replied_world import found, of_rule, records, replies, whole, with_file, without

SHOWN_LESS = of_rule(rule.CODE)


def test_a_finding_that_no_notice_showed_to_its_party_is_objected_to_where_it_stands() -> None:
    [one] = found(rule, rule.BAD, SHOWN_LESS)
    assert "F1" in whole(rule.BAD)[one.at.start : one.at.end]
    assert "Brineworks Ltd" in one.message


def test_each_party_and_each_finding_is_told_by_itself() -> None:
    notices = {name: replace(one, findings=()) for name, one in replies().file.notices.items()}
    found_ = found(rule, "Some words.", with_file(notices=notices))
    assert len(found_) == len({(one.at.start, one.message) for one in found_}) == 5


def test_another_notice_may_have_shown_it() -> None:
    known = SHOWN_LESS.replies
    assert known is not None
    summary = known.file.notices["summary"]
    more = replace(summary, name="later", findings=("F1",))
    file = replace(known.file, notices={**known.file.notices, "later": more})
    assert not found(rule, rule.BAD, replace(SHOWN_LESS, replies=replace(known, file=file)))


def test_who_has_no_notice_at_all_is_another_rules_matter() -> None:
    assert not found(rule, ":::{finding} F9 law\nThe decree asks for permission. {cite}`decree`\n:::\n", records())


def test_nothing_is_said_inside_the_inquiry_in_the_partys_own_copy_and_without_records() -> None:
    assert not found(rule, rule.BAD, SHOWN_LESS, audience="internal")
    assert not found(rule, rule.BAD, SHOWN_LESS, audience="state")
    assert not found(rule, rule.BAD, without())
