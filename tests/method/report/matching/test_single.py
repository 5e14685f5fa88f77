"""The word for one."""

from __future__ import annotations

import pytest

from probata.method.report.matching.single import is_no_number, is_one_account
from probata.method.report.prose.printed import printed_passages
from probata.record.span import TextSpan
from tests.method.report import world


def _ask(source: str) -> tuple[bool, bool]:
    one = next(iter(printed_passages(world.bound(source))))
    at = one.masked.casefold().index("one")
    span = TextSpan(at, at + 3)
    return is_no_number(one, span), is_one_account(one, span)


@pytest.mark.parametrize(
    "source", ["One of the largest.", "It stood in one, they say.", "One or more came.", "It was one that stayed."]
)
def test_one_that_stands_for_a_noun(source: str) -> None:
    assert _ask(f"{source}\n") == (True, False)


@pytest.mark.parametrize(
    "source", ["One came.", "One of the hostels closed.", "There was one hostel.", "One interviewee spoke."]
)
def test_one_that_is_a_number(source: str) -> None:
    assert _ask(f"{source}\n") == (False, False)


@pytest.mark.parametrize("source", ["One interviewee spoke. {cite}`lamp`", "One former detainee said: {quote}`lamp`"])
def test_one_that_an_account_bears(source: str) -> None:
    assert _ask(f"{source}\n") == (False, True)
