"""PB310: silence is no denial."""

from __future__ import annotations

import pytest

from probata.method.report.checks.numbers import silence_as_denial
from tests.method.report.more_world import found


@pytest.mark.parametrize(
    "source",
    [
        "{count}`leave:k` had not been free to leave; the others were not locked in.",
        "{count}`leave:k` had not been free to leave. The remaining interviewees had been.",
        "{count}`leave:k` had not been free to leave. Nobody else was locked in.",
        "{count}`leave:k` had not been free to leave, {count}`leave:unasked` had not been locked in.",
        "{count}`leave:k` had not been free to leave. To everyone else it did not happen.",
        "{count}`leave:k` spoke of doors. No interviewee was beaten there.",
        "{count}`leave:k` had not been free to leave; {count}`leave:unasked` said that it did not happen.",
        "{count}`leave:k` had not been free to leave; {count}`leave:unasked` people denied it.",
        "{count}`medicine:k` described pills or injections; to {count}`medicine:silent` nothing was given.",
        "{count}`leave:k` deckhands had not been free to leave; the other deckhands had been.",
        "{count}`leave:k` had not been free to leave. No weaver was locked in.",
    ],
)
def test_people_who_said_nothing_did_not_deny_it(source: str) -> None:
    assert len(found(silence_as_denial, f"{source}\n")) == 1


@pytest.mark.parametrize(
    "source",
    [
        "{count}`leave:k` had not been free to leave, {count}`leave:no` said that it did not happen.",
        "{count}`leave:k` had not been free to leave; {count}`leave:unasked` were not asked.",
        "{count}`leave:k` had not been free to leave; the others were not asked about it.",
        "{count}`leave:k` had not been free to leave; {count}`leave:silent` did not answer.",
        "{count}`medicine:k` described pills or injections; {count}`medicine:silent` said that they did not remember.",
        "{count}`medicine:k` described pills or injections; {count}`medicine:silent` said nothing about it.",
        "{count}`medicine:k` described pills or injections; of {count}`medicine:unasked` nothing was heard on this.",
        "{count}`held:k` had been held; the others had not been held.",
        "The other families were not told. The rest of the building was not used. No others were built.",
        "A woman said that nobody was told. {cite}`lamp`",
        "{count}`leave:k` had not been free to leave; the other ships had not sailed. No ledger was kept.",
    ],
)
def test_who_said_no_and_who_was_not_asked_may_be_said(source: str) -> None:
    assert found(silence_as_denial, f"{source}\n") == []
