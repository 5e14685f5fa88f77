"""probata verify: one changed byte, another key, a newer format, something else altogether."""

import shutil
from pathlib import Path

import pyrage
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


IDENTITY = pyrage.x25519.Identity.generate()


@pytest.fixture
def golden() -> Path:
    """The golden package of format 1, and beside it its disclosures."""
    return Path(__file__).parents[1] / "data/packages/golden-1.probata"


@pytest.fixture
def sealed(golden: Path, tmp_path: Path) -> Path:
    """A disclosure as it travels: encrypted to one recipient, whose identity lies in the file ``identity``."""
    plain = (golden.parent / "golden-1-v4.disclosure").read_bytes()
    (tmp_path / "sealed").write_bytes(pyrage.encrypt(plain, [IDENTITY.to_public()]))
    (tmp_path / "identity").write_text(f"# INVENTED\n{IDENTITY}\n", encoding="utf-8")
    return tmp_path / "sealed"


def test_a_disclosure_is_decrypted_and_held_against_the_package(golden: Path, sealed: Path, run: Run) -> None:
    before = set(sealed.parent.iterdir())
    done = run("verify", golden, "--disclosure", sealed, "--identity", sealed.parent / "identity")
    assert done.status == 0, done.err
    assert "The disclosure fits" in done.out
    assert "described" in done.out
    as_json = run("verify", golden, "--disclosure", sealed, "--identity", sealed.parent / "identity", "--json").json
    assert (as_json["disclosure"]["answer"], as_json["disclosure"]["value"]) == ("fits", "v4")
    assert set(sealed.parent.iterdir()) == before


def test_a_disclosure_that_was_decrypted_before_needs_no_identity(golden: Path, run: Run) -> None:
    done = run("verify", golden, "--disclosure", golden.parent / "golden-1-v7-open.disclosure", "--json")
    assert (done.status, done.json["disclosure"]["answer"]) == (0, "fits")
    assert run("verify", golden, "--json").json["disclosure"] is None


def test_a_disclosure_that_does_not_fit_is_a_no(golden: Path, run: Run) -> None:
    done = run("verify", golden, "--disclosure", golden.parent / "another-row.disclosure")
    assert done.status == 1
    assert "does NOT fit" in done.out


def test_what_cannot_be_opened_is_bad_input_with_the_way_out(golden: Path, sealed: Path, run: Run) -> None:
    still = run("verify", golden, "--disclosure", sealed, "--json")
    assert (still.status, still.json["error"]["code"]) == (2, "not-a-disclosure")
    assert "--identity" in still.json["error"]["next"]
    other = sealed.parent / "other"
    other.write_text(str(pyrage.x25519.Identity.generate()), encoding="utf-8")
    refused = run("verify", golden, "--disclosure", sealed, "--identity", other, "--json")
    assert (refused.status, refused.json["error"]["code"]) == (2, "not-a-disclosure")
    for content in ("nothing", "AGE-SECRET-KEY-1BROKEN", ""):
        other.write_text(content, encoding="utf-8")
        assert run("verify", golden, "--disclosure", sealed, "--identity", other, "--json").status == 2
    cut = sealed.read_bytes()[:-1]
    sealed.write_bytes(cut)
    assert run("verify", golden, "--disclosure", sealed, "--identity", sealed.parent / "identity").status == 2


def test_an_identity_without_a_disclosure_is_bad_use(golden: Path, sealed: Path, run: Run) -> None:
    assert run("verify", golden, "--identity", sealed.parent / "identity").status == 2


def test_a_package_of_the_format_before_the_frozen_one_is_refused_with_words_that_help(golden: Path, run: Run) -> None:
    done = run("verify", golden.parent / "small-0.probata", "--json")
    assert (done.status, done.json["error"]["code"]) == (2, "older-format")
    assert "anew" in done.json["error"]["next"]


def test_a_package_of_a_later_format_is_refused_with_words_that_help(golden: Path, run: Run) -> None:
    done = run("verify", golden.parent / "newer.probata", "--json")
    assert (done.status, done.json["error"]["code"]) == (2, "newer-format")
    assert "newer Probata" in done.json["error"]["next"]


def test_a_proof_of_a_log_is_checked_without_the_inquiry(inquiry: Path, pile: Path, run: Run, tmp_path: Path) -> None:
    written = run("log", "--checkpoint", tmp_path / "old", "--json").json
    run("add", "--public", pile)
    run("log", "--checkpoint", tmp_path / "new")
    proof = tmp_path / "proof.json"
    proof.write_text(run("log", "--prove", tmp_path / "old").out, encoding="utf-8")
    (tmp_path / "elsewhere").mkdir()
    shutil.move(inquiry, tmp_path / "elsewhere" / "inquiry")

    done = run("verify", proof, "--against", tmp_path / "old", "--key", written["fingerprint"], "--json")
    assert (done.status, done.json["answer"]) == (0, "continues-by-named-key")
    assert "not proven" in run("verify", proof).out
    assert run("verify", proof, "--key", OTHER_KEY).status == 1
    assert run("verify", tmp_path / "new", "--key", written["verifier_key"]).status == 0
    told = run("verify", tmp_path / "new", "--key", written["verifier_key"], "--against", tmp_path / "old", "--json")
    assert (told.status, told.json["faults"][0]["code"]) == (1, "not-compared")
    assert run("verify", proof, "--disclosure", proof).status == 2
    proof.write_text(proof.read_text().replace("log-proof/1", "log-proof/2"))
    assert run("verify", proof, "--json").json["error"]["code"] == "newer-format"


def test_checkpoints_go_with_logs_alone(package: Path, run: Run) -> None:
    assert run("verify", package, "--against", package).status == 2
