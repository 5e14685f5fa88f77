"""PB302: words for numbers that their count does not bear."""

from __future__ import annotations

import pytest

from probata.method.report.checks.numbers import unfit_word
from tests.method.report.more_world import found


@pytest.mark.parametrize(
    "body",
    [
        "held:words|almost all",
        "held:words|all",
        "held:k|twenty",
        "leave:no|two",
        "held:words|none",
        "held:words|a third",
    ],
)
def test_a_word_that_no_base_bears_is_an_objection(body: str) -> None:
    [one] = found(unfit_word, f"{{count}}`{body}` of the interviewees had been held.\n")
    assert one.message.startswith("`")


@pytest.mark.parametrize(
    "body",
    [
        "held:words|most",
        "held:k|Twenty-one",
        "held:k|21",
        "medicine:words|almost all",
        "medicine:percent|asked",
    ],
)
def test_what_fits_or_belongs_to_another_rule_is_left_alone(body: str) -> None:
    assert found(unfit_word, f"{{count}}`{body}` of the interviewees had been held.\n") == []


@pytest.mark.parametrize("before", ["More than", "nearly", "about", "Fewer than the"])
def test_a_number_that_was_counted_is_not_approximated(before: str) -> None:
    assert len(found(unfit_word, f"{before} {{count}}`held:k` interviewees had been held.\n")) == 1


@pytest.mark.parametrize("before", ["At least", "All", "In a note about women,", "Over"])
def test_at_least_may_stand_before_it(before: str) -> None:
    assert found(unfit_word, f"{before} {{count}}`held:k` interviewees had been held.\n") == []
