"""What a caller hands in prints without its rows and contents."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from types import MappingProxyType

import pytest
from signing_samples import GOLDEN, SMALL

from probata.signing.model import HOUSE_LIMITS, plain


def test_a_draft_prints_no_row_and_no_file() -> None:
    assert "I-01" not in repr(GOLDEN)
    assert "moved at night,\\n" not in repr(GOLDEN)
    assert "INVENTED\\n" not in repr(SMALL)


def test_a_draft_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        SMALL.limits = ()


def test_the_house_says_what_no_package_can_establish() -> None:
    assert HOUSE_LIMITS[0] == "That what it says is true."
    assert len(set(HOUSE_LIMITS)) == len(HOUSE_LIMITS)


def test_plain_makes_dicts_and_lists_of_whatever_it_is_given() -> None:
    assert plain(MappingProxyType({"a": ({"b": (1, None)},)})) == {"a": [{"b": [1, None]}]}
