"""What a person names: found, summed, and nothing that would show a whole home."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from probata.intake.sound.model import Summed, speech_model
from probata.record.errors import BadUse, NotFound
from tests.intake.sound.modelling import program


def test_files_are_summed_and_folders_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "small.bin").write_bytes(b"weights")
    (tmp_path / "lib").mkdir()
    monkeypatch.chdir(tmp_path)
    begun = program(tmp_path, "pass")
    found = speech_model("./hears.py", (Path("small.bin"), Path("lib")), "-m small.bin -f {sound} 'a b'")
    assert found.program == begun
    assert found.arguments == ("-m", str(tmp_path / "small.bin"), "-f", "{sound}", "a b")
    assert found.by == Summed("hears.py", hashlib.sha256(begun.read_bytes()).hexdigest())
    assert (found.files, found.folders) == ((Summed("small.bin", hashlib.sha256(b"weights").hexdigest()),), 1)


def test_links_and_interpreters_are_seen_with_it(tmp_path: Path) -> None:
    (tmp_path / "real.sh").write_text("#!/usr/bin/env sh\n")
    (tmp_path / "real.sh").chmod(0o755)
    (tmp_path / "link").symlink_to("real.sh")
    seen = {str(one) for one in speech_model(str(tmp_path / "link"), (), "").sees}
    assert {str(tmp_path / "link"), str(tmp_path / "real.sh"), "/usr/bin/env"} <= seen
    assert any(one.endswith("/sh") for one in seen)


@pytest.mark.parametrize(
    ("named", "error", "says"),
    [
        ("nobody", NotFound, "no such file"),
        ("/", BadUse, "whole home"),
        ("~", BadUse, "whole home"),
        ("/dev", BadUse, "Dev"),
    ],
)
def test_what_may_not_be_read(tmp_path: Path, named: str, error: type[Exception], says: str) -> None:
    with pytest.raises(error, match=says):
        speech_model(str(program(tmp_path, "pass")), (Path(named).expanduser(),), "")


def test_what_is_no_program(tmp_path: Path) -> None:
    (tmp_path / "text").write_text("x")
    with pytest.raises(NotFound):
        speech_model(str(tmp_path / "gone"), (), "")
    with pytest.raises(BadUse, match="may not be executed"):
        speech_model(str(tmp_path / "text"), (), "")
    with pytest.raises(BadUse, match="quotation mark"):
        speech_model(str(program(tmp_path, "pass")), (), "'a")
