"""probata verify: one changed byte, another key, a newer format, something else altogether."""

from pathlib import Path

import pytest

from tests.commands import Run

OTHER_KEY = "AAAA-BBBB-CCCC-DDDD-EEEE-FFFF-GGGG-HHHH"


@pytest.fixture
def package(inquiry: Path, pile: Path, run: Run, tmp_path: Path) -> Path:
    """A package of three public documents."""
    run("add", "--public", pile)
    run("sign", "--out", tmp_path / "p.probata")
    return tmp_path / "p.probata"


def test_a_changed_byte_anywhere_in_it_is_a_no(package: Path, run: Run) -> None:
    data = bytearray(package.read_bytes())
    data[len(data) // 2] ^= 1
    package.write_bytes(bytes(data))
    done = run("verify", package, "--json")
    assert (done.status, done.json["unchanged"]) == (1, False)
    assert done.json["faults"]


def test_another_key_than_the_named_one_is_a_no(package: Path, run: Run) -> None:
    done = run("verify", package, "--key", OTHER_KEY)
    assert done.status == 1
    assert "Not signed by the key you named" in done.out


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 and then nothing", b"{}"])
def test_what_is_no_package_is_bad_input(content: bytes, tmp_path: Path, run: Run) -> None:
    (tmp_path / "x.probata").write_bytes(content)
    done = run("verify", tmp_path / "x.probata", "--json")
    assert (done.status, done.json["error"]["code"]) == (2, "not-a-package")


def test_a_missing_file_a_folder_and_a_broken_fingerprint_are_bad_use(package: Path, tmp_path: Path, run: Run) -> None:
    assert run("verify", tmp_path / "gone").status == 2
    assert run("verify", tmp_path).status == 2
    assert run("verify", package, "--key", "AAAA").status == 2
