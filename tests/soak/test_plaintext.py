from __future__ import annotations

from pathlib import Path

import pytest

from tests.soak import plaintext
from tests.soak.reference import Bench


def test_a_whole_demo_writes_no_plaintext_outside_its_own_folder(traced: Bench, tmp_path: Path) -> None:
    point = plaintext.demo(tmp_path / "demo")
    assert point.faults == ()
    assert point.counts["bytes written"] > 2**20
    assert point.counts["words looked for"] > 50


@pytest.mark.parametrize("act", ["new", "add accounts", "decide"])
def test_an_act_writes_no_plaintext(traced: Bench, act: str) -> None:
    point = plaintext.act(traced, act, [])
    assert point.faults == ()
    assert point.counts["bytes written"] > 2**12


@pytest.mark.parametrize(
    ("act", "mutant", "says"),
    [
        ("new", "no key", "packs well"),
        ("add accounts", "a copy", "as utf-8"),
        ("add accounts", "a copy as utf-16", "as utf-16-le"),
        ("add accounts", "a copy as base64", "as base64"),
        ("add accounts", "a copy packed", "unpacked"),
        ("add accounts", "a temporary copy", "WRITTEN OUTSIDE"),
    ],
)
def test_plaintext_on_a_disk_is_found(traced: Bench, act: str, mutant: str, says: str) -> None:
    assert says in " ".join(plaintext.act(traced, act, [mutant]).faults)


@pytest.mark.parametrize("before", range(4))
def test_a_word_in_base64_is_found_wherever_it_begins(before: int) -> None:
    import base64

    data = base64.b64encode(b"~" * before + b"Ansel Zestervane" + b"~" * 5)
    assert list(plaintext._standing(data, plaintext._forms("Ansel Zestervane")))
    assert not list(plaintext._standing(data, plaintext._forms("Ansel Quillombar")))
