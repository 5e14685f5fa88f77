"""Quotations of several paragraphs."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.report.claims.quotations.long_quotations import ended, long_quotations, opened
from tests.method.report.world import bound


@pytest.mark.parametrize(
    "source",
    [
        "The contract reads:\n\n“7. Price\n\nThe price is fixed.\n\nIt is paid in May.”\n\nIt was signed.\n",
        "A man said:\n\n“It was dark.\n\n“Then it rained.”\n\nHe left.\n",
        "The letter began: “We present a folder.\n\nIt holds all bills.” It was never sent.\n",
        "He was asked.\n\n“Q. Were you there?\n\n“A. I was.”\n",
    ],
)
def test_one_that_a_later_paragraph_ends_is_found(source: str) -> None:
    made = bound(source)
    assert long_quotations(made)
    assert opened(made)
    assert ended(made)


@pytest.mark.parametrize(
    "source",
    [
        "“The gate was open, he said.\n\nThe gate was closed in May.\n",
        "The gate was open.\n\nNobody came.” It rained.\n",
        "“The gate was open,” he said.\n\n“Nobody came,” she said.\n",
    ],
)
def test_where_one_end_is_missing_none_is_found(source: str) -> None:
    assert not long_quotations(bound(source))


@given(st.text(alphabet='a .“”‘’"\n', max_size=80))
@settings(deadline=None)
def test_any_marks_are_read(source: str) -> None:
    for one in long_quotations(bound(f"x {source}")):
        assert (one.first, one.start) <= (one.last, one.end)
