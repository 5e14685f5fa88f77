"""PB602: consent that was taken back."""

from __future__ import annotations

import pytest

from probata.method.report.checks import withdrawn
from tests.method.report.more_world import found


@pytest.mark.parametrize("audience", ["public", "internal", "court"])
@pytest.mark.parametrize("source", ["{quote}`taken-back`\n", "So it was. {cite}`taken-back`\n"])
def test_withdrawal_blocks_every_use(source: str, audience: str) -> None:
    [one] = found(withdrawn, source, audience=audience)
    assert "every use" in one.message


def test_other_accounts_are_left_alone() -> None:
    assert found(withdrawn, "{quote}`inside` {cite}`boards`\n") == []
