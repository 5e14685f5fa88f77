"""PB542: the report tells of a correction with another value than the one on record."""

from __future__ import annotations

from dataclasses import replace

import pytest

from probata.method.report.checks.reply import correction_not_printed as rule
from probata.method.report.checks.reply.correction_not_printed import given
from probata.method.report.model import Records
from tests.method.report.replied_world import disposition, found, with_answer, without

NONE: tuple[str, ...] = ()


def changed(text: str) -> Records:
    return with_answer(*(disposition(number) for number in (1, 2, 3)), replace(disposition(4), changed=text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The chapter on life gives 3 June 2020; the day of the draft is gone.", ("3 June 2020",)),
        ("The report now says that the hostels closed on 3 June 2020.", ("3 June 2020",)),
        ("day of closing: 6 → 3 June 2020, chapter on life", ("3 June 2020",)),
        ("boats: 640 -> 415 boats", ("415 boats",)),
        ("The report gives the day no longer, it was 6 June 2020.", NONE),
        ("Changed on 4 March 2022 by the editor.", NONE),
        ("The report says nothing of June 2020 any more.", NONE),
        ("The word school is gone.", NONE),
        ("", NONE),
    ],
)
def test_what_the_record_says_to_be_given_now_is_read(text: str, expected: tuple[str, ...]) -> None:
    assert given(text) == expected


@pytest.mark.parametrize("text", ["The report gives 3 June 2020.", "day of closing: 6 → 3 June 2020, chapter on life"])
def test_a_correction_told_with_another_day_is_objected_to(text: str) -> None:
    assert found(rule, rule.BAD, changed(text))
    assert not found(rule, rule.GOOD, changed(text))


@pytest.mark.parametrize(
    "source",
    [
        "The hostels closed on {date}`3 June 2020`.\n\n" + rule.BAD,
        rule.BAD.replace(": {date}`5 June 2020`", ""),
        rule.BAD.replace("corrected the day on which the hostels closed: {date}`5 June 2020`", "spoke of gates"),
    ],
)
def test_a_report_that_has_the_value_or_names_no_other_is_let_be(source: str) -> None:
    assert not found(rule, source)


def test_nothing_is_said_without_records_inside_the_inquiry_and_in_another_language() -> None:
    assert not found(rule, rule.BAD, without())
    assert not found(rule, rule.BAD, audience="internal")
    assert not found(rule, rule.BAD, language="fr")
