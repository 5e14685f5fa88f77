"""Roles are found where they stand, and nowhere else."""

import pytest
from hypothesis import given, settings

from probata.method.manuscript.positions import scan_roles
from tests.method.manuscript.texts import ANYTHING


def found(source: str) -> list[str]:
    return [source[role.at.start : role.at.end] for role in scan_roles(source).roles]


@settings(deadline=None, max_examples=300)
@given(ANYTHING)
def test_a_place_holds_the_roles_own_text(source) -> None:
    for role in scan_roles(source).roles:
        text = source[role.at.start : role.at.end]
        assert text.startswith(f"{{{role.name}}}`")
        assert text.endswith("`")
        if "\n" not in text and "\r" not in text:
            assert text.removeprefix(f"{{{role.name}}}").strip("`") == role.body.strip("`")


@pytest.mark.parametrize(
    "source",
    [
        "```\n{count}`a`\n```", "~~~\n{count}`a`", "    {count}`a`", "`{count}` `a`", "`` {count}`a` ``",
        "% {count}`a`",
        "  % {count}`a`", "words\n% {count}`a`\nwords", "\\{count}`a`", "<http://{count}`a`>",
        "- a\n\n      {count}`a`",
        "> ```\n> {count}`a`",
    ],
)  # fmt: skip
def test_there_is_none_in_code_comments_addresses_and_behind_a_backslash(source) -> None:
    assert found(source) == []


def test_there_is_none_in_front_matter() -> None:
    source = "---\ntitle: {count}`a`\n---\n{count}`b`"
    assert [role.body for role in scan_roles(source, blanked=25).roles] == ["b"]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("\\\\{count}`a`", "{count}`a`"),
        ("{count}``a`b``", "{count}``a`b``"),
        ("> x {quote}`a|b\n> c` d", "{quote}`a|b\n> c`"),
        ("1. {date}`1\n   May`", "{date}`1\n   May`"),
        ("# {count}`a` #", "{count}`a`"),
        ("{count}`a`\n===", "{count}`a`"),
        ("| a |\n|---|\n| {count}`a|b` |", "{count}`a|b`"),
        ("[^a]: {cite}`a`", "{cite}`a`"),
        ("a{count}`b`{#p-", "{count}`b`"),
    ],
)
def test_there_is_one_wherever_words_are(source, text) -> None:
    assert found(source) == [text]


@pytest.mark.parametrize(
    ("source", "at", "message", "advice"),
    [
        ("a {count}`b", 2, "The body of this role is never closed.", "Close it"),
        ("{count}``b`", 0, "The body of this role is never closed.", "Close it"),
        ("{count}`a\n\nb`", 0, "The body of this role is never closed.", "Close it"),
        ("{cuont}`b`", 0, "There is no role 'cuont'.", "Did you mean count?"),
        ("{zzz}`b`", 0, "There is no role 'zzz'.", "It is one of: count, quote"),
        ("{count}` `", 0, "The body of this role is empty.", "Write a handle"),
        ("{quote}`|b`", 0, "The body of this role is empty.", "Write a handle"),
        ("{quote}`a|\\b`", 10, "A backslash stands before a sign that needs none.", "In a body"),
    ],
)
def test_a_role_that_cannot_be_read_is_a_fault(source, at, message, advice) -> None:
    faults = [(fault.at.start, fault.message) for fault in scan_roles(source).faults]
    assert (at, message) in faults
    assert any(fault.next_step.startswith(advice) for fault in scan_roles(source).faults)
