from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from probata.intake.sandbox.begun import Nursery
from probata.intake.sandbox.child import Errand
from probata.intake.sandbox.limits import Limits
from probata.record.errors import SystemRefused

HOSTILE = (sys.executable, "-I", str(Path(__file__).with_name("hostile.py")))


def test_a_child_that_closed_its_answer_and_goes_on_is_not_waited_for_long() -> None:
    nursery = Nursery(HOSTILE)
    begun = nursery.begin(b"PROBE hang idle", Errand("a.probe", False, Limits(seconds=60)), ())
    os.close(begun.answer)
    assert begun.status() == -9
    nursery.close()


def test_it_holds_no_variable_that_was_not_handed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PROBATA_PASSPHRASE", "a marker of this test")
    nursery = Nursery()
    nursery.lacking(Limits())
    seen = Path(f"/proc/{nursery._process.pid}/environ").read_bytes()
    nursery.close()
    assert b"PATH=" in seen
    assert b"marker of this test" not in seen


def test_an_errand_that_it_does_not_know_ends_it() -> None:
    nursery = Nursery()
    with pytest.raises(SystemRefused):
        nursery.ask({"write": "words"})
    nursery.close()
