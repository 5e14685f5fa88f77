"""PB523: the day of access in the front matter is not that of the record."""

from __future__ import annotations

from dataclasses import replace

import pytest

from probata.method.report.checks.reply import access_differs as rule
from tests.method.report.replied_world import found, replies, with_file, without

OBJECTED = [
    ("---\ntitle: T\nedition: e\naudience: public\nstandard: reasonable grounds to believe\naccess: 2022-01-04\n---\n"),
    "---\ntitle: T\nedition: e\naudience: public\nstandard: reasonable grounds to believe\naccess: 2021-12\n---\n",
    ("---\ntitle: T\nedition: e\naudience: public\nstandard: reasonable grounds to believe\naccess: 2022-02-09\n---\n"),
]
LET_BE = [
    ("---\ntitle: T\nedition: e\naudience: public\nstandard: reasonable grounds to believe\naccess: 2022-02-07\n---\n"),
    "---\ntitle: T\nedition: e\naudience: public\nstandard: reasonable grounds to believe\naccess: 2022-02\n---\n",
    ("---\ntitle: T\nedition: e\naudience: public\nstandard: reasonable grounds to believe\naccess: 2022-02-08\n---\n"),
    "---\ntitle: T\nedition: e\naudience: public\nstandard: reasonable grounds to believe\naccess: soon\n---\n",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_another_day_is_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_the_day_of_the_record_is_let_be(source: str) -> None:
    assert not found(rule, source)


@pytest.mark.parametrize("source", [*OBJECTED[:1], rule.BAD])
def test_nothing_is_said_where_nothing_is_on_record(source: str) -> None:
    assert not found(rule, source, without())


def test_a_day_that_the_record_does_not_know_is_objected_to() -> None:
    unknown = {name: replace(one, access=None) for name, one in replies().file.notices.items()}
    [one] = found(rule, "Some words.", with_file(notices=unknown))
    assert "does not know" in one.message
