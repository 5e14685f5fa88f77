"""Handles: short, plain, and not a way to write anything else."""

from __future__ import annotations

import pytest

from probata.inquiry.records.handles import check_handle
from probata.record.errors import BadUse


@pytest.mark.parametrize("handle", ["a", "lamp", "held-or-worked", "west-2017", "a" * 64])
def test_a_handle_says_what_it_is(handle: str) -> None:
    check_handle(handle)


@pytest.mark.parametrize(
    "handle", ["", "Lamp", "1st", "-a", "a b", "a_b", "a:k", "a|b", "a`", "lämpe", "a" * 65, "lamp\n", "a/../b", "١a"]
)
def test_everything_else_is_refused(handle: str) -> None:
    with pytest.raises(BadUse, match="small letters"):
        check_handle(handle)
