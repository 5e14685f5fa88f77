"""What is as long as it may be is shown in part, and at once; the page answers while it is drawn."""

from __future__ import annotations

import time

import pytest
from hostile_packages import DISCLOSURES, MAKERS

from tests.verify_page.conftest import Browsed

SECONDS_BEFORE_IT_HANGS = 120  # a busy machine is slow
LONG = ["sentences of marks", "sentences of wide letters", "sentences of letters that turn the writing", "long limits"]
MANY = ["as many limits as can be", "as many faults as can be", "many values below a long key"]


def _within(browsed: Browsed, package: bytes, disclosure: bytes | None = None) -> str:
    browsed.page.set_default_timeout(SECONDS_BEFORE_IT_HANGS * 1000)
    began = time.monotonic()
    browsed.choose(package, disclosure=disclosure)
    browsed.page.evaluate("document.body.getBoundingClientRect().height")  # everything is laid out
    assert time.monotonic() - began < SECONDS_BEFORE_IT_HANGS
    return str(browsed.page.text_content("#result"))


@pytest.mark.parametrize("name", LONG)
def test_long_texts_are_cut_and_that_is_said(browsed: Browsed, name: str) -> None:
    said = _within(browsed, MAKERS[name]())
    assert " more characters" in said
    assert len(said) < 4_500_000


@pytest.mark.parametrize("name", MANY)
def test_long_lists_are_shown_a_hundred_at_a_time(browsed: Browsed, name: str) -> None:
    assert len(_within(browsed, MAKERS[name]())) < 100_000


@pytest.mark.parametrize("name", ["one word", "one word of marks", "a long key"])
def test_a_row_of_many_mebibytes_is_shown_in_part(browsed: Browsed, name: str) -> None:
    said = _within(browsed, *DISCLOSURES[name]())
    assert "The disclosure fits" in said
    assert " more characters" in said
    assert len(said) < 100_000
