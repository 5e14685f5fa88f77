"""PB602: consent that was taken back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from probata.method.report.checks.people import withdrawn
from tests.method.report import world
from tests.method.report.more_world import found


@pytest.mark.parametrize("audience", ["public", "internal", "court"])
@pytest.mark.parametrize("source", ["{quote}`taken-back`\n", "So it was. {cite}`taken-back`\n"])
def test_withdrawal_blocks_every_use(source: str, audience: str) -> None:
    [one] = found(withdrawn, source, audience=audience)
    assert "every use" in one.message


def test_other_accounts_are_left_alone() -> None:
    assert found(withdrawn, "{quote}`inside` {cite}`boards`\n") == []


@pytest.mark.parametrize("audience", ["public", "internal"])
@pytest.mark.parametrize("role", ["quote", "cite", "figure"])
def test_words_of_such_an_account_in_another_document_are_blocked_too(role: str, audience: str) -> None:
    source = {"figure": "About {figure}`echoed|about 12,000` places.\n"}.get(role, f"So it was. {{{role}}}`echoed`\n")
    held = world.records()
    echoed = replace(held.places["tender"], handle="echoed", echo=True)
    [one] = found(withdrawn, source, replace(held, places={**held.places, "echoed": echoed}), audience=audience)
    assert "may not be used" in one.message
    assert "12,000" not in one.message
