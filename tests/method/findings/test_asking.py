"""What the house asks, in words, is what the specification says."""

from __future__ import annotations

from pathlib import Path

import pytest

from probata.method.findings.asking import BY_STANDARD, BY_TYPE, EVERY_TYPE, SPECIAL, asks
from probata.method.findings.model import FindingType, Standard

PAGE = (Path(__file__).parents[3] / "docs/spec/findings.md").read_text("utf-8").replace("`", "")
SPEC = " ".join(PAGE.split())


@pytest.mark.parametrize("name", list(BY_TYPE))
def test_each_type_stands_so_on_the_page(name: str) -> None:
    assert f"| {name} | {BY_TYPE[name]} |" in SPEC


def test_what_is_asked_of_every_type_stands_so_on_the_page() -> None:
    assert f"| every type | {EVERY_TYPE} |" in SPEC
    assert set(BY_TYPE) == {*(one.value for one in FindingType), SPECIAL}


@pytest.mark.parametrize("standard", list(BY_STANDARD))
def test_what_a_standard_adds_stands_so_on_the_page(standard: Standard) -> None:
    assert BY_STANDARD[standard].removeprefix("for incidents and patterns: ") in SPEC


def test_lines_are_those_of_the_types_and_of_the_standard() -> None:
    assert asks(Standard.GROUNDS, ("law",)) == ("law: the text itself", f"every type: {EVERY_TYPE}")
    assert asks(Standard.CONVINCING, ("law",))[-1].startswith("clear and convincing: ")
