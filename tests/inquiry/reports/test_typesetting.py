from __future__ import annotations

import sys
from pathlib import Path

import pytest

from probata.inquiry.reports.typesetting import set_pages
from probata.method.report.exports.pdf import handed
from probata.method.report.typesetting import Handed, typeset
from probata.record.errors import BadInput, BadUse, Internal
from tests.method.report import world
from tests.method.report.exports.samples import annex, fonts_or_skip

_NOW = "2022-03-01T09:00:00Z"
_FONTS = fonts_or_skip()


def _handed(words: str) -> Handed:
    return handed(world.bound(words), annex(), (), draft=False, pictures={}, now=_NOW, fonts=_FONTS)


def test_pages_set_in_a_process_of_their_own_are_those_set_here() -> None:
    one = _handed("Words of “theirs”.")
    assert set_pages(one) == typeset(one)


def test_what_cannot_be_set_is_the_error_that_it_is_here(tmp_path: Path) -> None:
    one = _handed("Words ក.")
    for wrong, kind in ((one, BadInput), (Handed(one.inputs, one.now, (str(tmp_path),)), BadUse)):
        with pytest.raises(kind) as there:
            set_pages(wrong)
        with pytest.raises(kind) as here:
            typeset(wrong)
        assert there.value.as_json() == here.value.as_json()


def test_where_no_process_can_be_started_the_pages_are_set_here(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    one = _handed("Words.")
    for nothing in ("", str(tmp_path / "python")):
        monkeypatch.setattr(sys, "executable", nothing)
        assert set_pages(one) == typeset(one)


@pytest.mark.skipif(sys.platform == "win32", reason="a script cannot stand for the interpreter")
def test_a_process_that_ends_too_early_is_told_without_what_it_said(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    broken = tmp_path / "python"
    broken.write_text("#!/bin/sh\necho words of the report >&2\nkill -9 $$\n", encoding="utf-8")
    broken.chmod(0o700)
    monkeypatch.setattr(sys, "executable", str(broken))
    with pytest.raises(Internal) as fault:
        set_pages(_handed("Words."))
    assert "words of the report" not in str(fault.value)


@pytest.mark.skipif(sys.platform == "win32", reason="a script cannot stand for the interpreter")
def test_the_process_knows_no_passphrase(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    looks = tmp_path / "python"
    looks.write_text(f"#!/bin/sh\nenv > {tmp_path / 'told'}\n", encoding="utf-8")
    looks.chmod(0o700)
    monkeypatch.setenv("PROBATA_PASSPHRASE", "lantern orchard sevenfold")
    monkeypatch.setattr(sys, "executable", str(looks))
    set_pages(_handed("Words."))
    assert "lantern" not in (tmp_path / "told").read_text(encoding="utf-8")
