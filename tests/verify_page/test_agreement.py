"""The soak's batches of packages about which all three verifiers agree, and what they are worth."""

from __future__ import annotations

from typing import Any

import pytest

from tests.soak.packages import PAGED, agreeing
from tests.verify_page.conftest import Browsed


def test_a_batch_finds_three_verifiers_of_one_mind(browsed: Browsed) -> None:
    point = agreeing(browsed)(3)
    assert (point.faults, point.counts) == ((), {"packages": PAGED})


def test_a_verifier_of_another_mind_is_found(browsed: Browsed, monkeypatch: pytest.MonkeyPatch) -> None:
    import signing_samples

    real = signing_samples.both

    def lenient(data: bytes, key: str | None = None) -> dict[str, Any]:
        return {**real(data, key), "answer": "unchanged"}

    monkeypatch.setattr(signing_samples, "both", lenient)
    assert agreeing(browsed)(3).faults
