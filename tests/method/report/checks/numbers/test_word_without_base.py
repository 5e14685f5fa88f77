"""PB304: words that fit a smaller base, which is not printed."""

from __future__ import annotations

from probata.method.report.checks.numbers import word_without_base
from tests.method.report.more_world import found


def test_twelve_of_thirteen_who_answered_are_not_almost_all_of_forty() -> None:
    [one] = found(word_without_base, "{count}`leave:words|Almost all` interviewees had not been free to leave.\n")
    assert "{count}`leave:words|Almost all|answered`" in one.next_step
    assert "of the 13 who answered, of 40" in one.next_step


def test_a_printed_base_resolves_it() -> None:
    source = "{count}`leave:words|Almost all|answered`, had not been free to leave.\n"
    assert found(word_without_base, source) == []


def test_a_word_that_fits_no_base_is_another_rule() -> None:
    assert found(word_without_base, "{count}`held:words|almost all` had been held.\n") == []
