"""PB541: the record holds a public statement to answer what its speaker could not have read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from probata.method.report.checks.reply import held_to_answer as rule
from probata.method.report.model import Objection, Records
from tests.method.report.replied_world import day, found, of_rule, records, replies, with_file, without, words

HELD = of_rule(rule.CODE)


def one(**changed: object) -> Records:
    spokesman = next(each for each in replies().file.statements if each.place == "spokesman")
    return with_file(statements=(replace(spokesman, **{"answers": ("F1",), **changed}),))  # type: ignore[arg-type] # by name


def told(**changed: object) -> list[Objection]:
    return found(rule, "Some words.", one(**changed))


def test_older_words_and_those_of_who_had_not_seen_it_are_told_once_each() -> None:
    found_ = found(rule, "Some words.", HELD)
    assert len(found_) == 2
    assert all("F1" in each.message for each in found_)
    assert any("`ambassador`" in each.message and "can be none" in each.message for each in found_)


def test_what_was_said_when_the_party_could_read_it_is_an_answer() -> None:
    assert not told()


@pytest.mark.parametrize("on", ["2022", "2022-02-07"])
def test_where_the_days_cannot_tell_it_is_perhaps_none(on: str) -> None:
    [each] = told(on=day(on))
    assert "perhaps" in each.message


def test_a_finding_that_nobody_showed_cannot_be_answered() -> None:
    [each] = told(answers=("F1", "F7"))
    assert "F7" in each.message
    assert "F1" not in each.message


def test_it_is_told_where_the_words_are_used() -> None:
    source = "The ambassador said: {quote}`ambassador`{cite}`ambassador`\n"
    found_ = found(rule, source, HELD)
    assert "{quote}`ambassador`" in words(found_, source)


def test_nothing_is_said_of_words_that_are_held_to_answer_nothing() -> None:
    assert not found(rule, "Some words.", records())
    assert not found(rule, "Some words.", without())
    assert not found(rule, "Some words.", HELD, audience="internal")
