"""PB530: an answer was accepted or led to a correction, and the report does not tell what changed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from probata.method.report.checks.reply import untold_change as rule
from tests.method.report.replied_world import disposition, found, with_answer, without

OBJECTED = [
    ":::{reply}\nThe answer of the State was weighed.\n:::",
    ":::{reply}\nThe Inquiry did not change the report because of the answer.\n:::",
]
LET_BE = [
    ":::{reply}\nBecause of the answer the day of closing was amended.\n:::",
    ":::{reply}\nThe hostels closed on {date}`3 June 2020`, as the answer says.\n:::",
    "Some words.",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_a_change_is_told(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_changes_in_any_words_are_let_be(source: str) -> None:
    assert not found(rule, source)


@pytest.mark.parametrize("source", [*OBJECTED[:1], rule.BAD])
def test_nothing_is_said_where_nothing_is_on_record(source: str) -> None:
    assert not found(rule, source, without())


def test_a_change_that_nobody_wrote_down_is_objected_to() -> None:
    bare = replace(disposition(4), changed=" ")
    assert any("nobody wrote down" in one.message for one in found(rule, "Some words.", with_answer(bare)))


def test_names_that_were_removed_are_no_correction() -> None:
    assert found(rule, rule.BAD.replace("was weighed.", "was weighed and is annexed, with names removed."))
