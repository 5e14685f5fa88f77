"""What a program that is started is told: where things are, and no secret, whoever exported it."""

from __future__ import annotations

import pytest

from probata.intake.environment import for_child

SECRETS = ("PROBATA_PASSPHRASE", "PROBATA_NEW_PASSPHRASE", "PROBATA_IDENTITY", "AWS_SECRET_ACCESS_KEY", "SSH_AUTH_SOCK")


@pytest.mark.parametrize("name", [*SECRETS, "PYTHONPATH", "LD_PRELOAD", "probata_passphrase", "HTTPS_PROXY"])
def test_what_is_not_on_the_list_is_not_handed_on(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv(name, "lantern orchard sevenfold")
    assert "lantern orchard sevenfold" not in for_child().values()


def test_where_things_are_is_handed_on_and_what_is_needed_besides(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/invented")
    monkeypatch.setenv("LANG", "C.UTF-8")
    told = for_child(PYTHONPATH="/modules")
    assert (told["PATH"], told["LANG"], told["PYTHONPATH"]) == ("/invented", "C.UTF-8", "/modules")
    monkeypatch.delenv("LANG")
    assert "LANG" not in for_child()
