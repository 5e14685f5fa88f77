"""probata receive"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands import Run

SOUND = bytes(range(256))


@pytest.fixture
def field(inquiry: Path, run: Run, tmp_path: Path) -> Path:
    """A field copy with three deposits; the second holds what no reader reads."""
    assert run("copy", tmp_path / "field", "--field", "F-01").status == 0
    for name in ("a.txt", "b.m4a", "c.txt"):
        (tmp_path / name).write_bytes(SOUND if name == "b.m4a" else f"The gate {name} stood open.".encode())
        assert run("deposit", tmp_path / name, "--folder", tmp_path / "field").status == 0
    assert inquiry.exists()
    return tmp_path / "field"


def test_the_receipt_adds_up_and_what_was_set_aside_is_exit_status_2(field: Path, run: Run) -> None:
    done = run("receive", field)
    assert done.status == 2
    assert "3 files in = 2 stored (2 documents) + 0 duplicates + 1 set aside" in done.out
    assert "The last number that came is 3" in done.out
    again = run("receive", field, "--json")
    assert (again.json["received_before"], again.json["items_in"], again.json["missing"]) == (2, 1, [])


def test_what_is_missing_or_replaced_is_exit_status_1(field: Path, run: Run) -> None:
    first, second, _ = sorted((field / "deposits").iterdir())
    second.unlink()
    done = run("receive", field)
    assert (done.status, "missing   deposit 2" in done.out) == (1, True)
    first.unlink()
    assert run("receive", field).status == 1


def test_a_recording_is_taken_out_into_a_folder(field: Path, run: Run, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    done = run("receive", field, "--out", tmp_path / "out")
    assert "in the clear" in done.out
    (written,) = (tmp_path / "out").iterdir()
    assert written.read_bytes() == SOUND


def test_a_changed_marker_is_told_and_got_around(field: Path, run: Run) -> None:
    path = field / "probata-field.toml"
    path.write_text(path.read_text(encoding="utf-8").replace("age1", "age2"), encoding="utf-8")
    refused = run("receive", field)
    assert (refused.status, "--copy CODE_NAME" in refused.err.replace("\n", " ")) == (2, True)
    done = run("receive", field, "--copy", "F-01")
    assert "warning" in done.out
    assert "2 stored" in done.out


def test_what_is_there_already_says_where(heard: Path, run: Run, tmp_path: Path) -> None:
    assert heard.exists()
    field, path = tmp_path / "field", tmp_path / "a.txt"
    assert run("copy", field, "--field", "F-01").status == 0
    path.write_text("The gate of Umbrelquay stood open.", encoding="utf-8")
    for code_name in ("Q-01", "Q-02"):
        run("deposit", path, "--of", code_name, "--folder", field)
    done = run("receive", field)
    assert "duplicate  a.txt: stored before; it lies in the compartment of Q-01\n" in done.out
    assert "and 2 deposits that had been received before: `probata list`\n" in run("receive", field).out
