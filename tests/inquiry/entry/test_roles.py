"""Roles: the table is whole, its page says the same, and what it does not have is a no."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from probata.inquiry.entry.roles import ACTS, LEAD, MAY, may, who_may

PAGE = Path(__file__).parents[3] / "docs/explanation/roles.md"
THEIRS = {
    "lead": set(ACTS),
    "investigator": {"read", "log", "add", "decide", "members", "keep"},
    "coder": {"read", "log", "add", "members"},
    "reviewer": {"read", "log", "decide"},
    "protection officer": {
        *("read", "log", "members", "withdraw", "see persons", "disclose", "keys", "erase", "hold", "keep"),
    },
    "reader": {"read", "log"},
    "external verifier": {"log"},
}


def test_the_seven_roles_have_the_acts_that_are_theirs_and_no_other() -> None:
    assert {role: {act for act in ACTS if may(role, act)} for role in MAY} == THEIRS


@pytest.mark.parametrize("role", ["", "head", "analyst", "Lead", "lead ", "somebody"])
def test_a_role_that_the_table_does_not_have_may_do_nothing(role: str) -> None:
    assert not any(may(role, act) for act in ACTS)


@pytest.mark.parametrize("role", MAY)
def test_an_act_that_is_none_belongs_to_nobody(role: str) -> None:
    assert not may(role, "publish the vault")
    assert not may(role, "")


def test_every_act_is_somebodys_and_the_leads() -> None:
    assert all(LEAD in who_may(act) for act in ACTS)
    assert set().union(*MAY.values()) == set(ACTS)
    assert who_may("nothing of this kind") == ()


def test_nobody_but_the_lead_both_signs_and_protects() -> None:
    assert who_may("sign") == ("lead",)
    assert who_may("withdraw") == ("lead", "protection officer")


def test_the_page_tells_every_act_with_its_words_and_whose_it_is() -> None:
    rows = re.findall(r"^\| `([^`]+)` \| ([^|]+) \| ([^|]+) \|$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    assert rows == [(act, says, ", ".join(who_may(act))) for act, says in ACTS.items()]


def test_the_page_says_why_of_every_role() -> None:
    told = re.findall(r"^- \*\*([^*]+)\*\*", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    assert told == list(MAY)
