"""probata sign and probata verify: what goes out, at which grade, and that nobody else's words go with it."""

from pathlib import Path

from tests.commands import Run
from tests.interviewing import CLEAN, manuscript


def test_public_documents_are_recomputed_and_others_are_a_number(inquiry: Path, pile: Path, run: Run) -> None:
    run("add", "--public", pile / "a.txt", pile / "b.txt")
    run("add", pile / "c.txt")
    signed = run("sign", "--out", "p.probata", "--json").json
    assert signed["values"][0] == {"id": "v1", "sentence": "3 documents were taken in.", "grade": "attested"}
    assert {v["grade"] for v in signed["values"][1:]} == {"recomputed"}
    package = Path("p.probata").read_bytes()
    assert b"c.txt" not in package
    assert "大巴".encode() not in package
    assert b"Orrenby" not in package  # a public text is quoted only where texts share a quotation


def test_verify_needs_no_inquiry_and_tells_the_signer_only_by_key(
    inquiry: Path, pile: Path, run: Run, tmp_path: Path
) -> None:
    run("add", "--public", pile)
    signed = run("sign", "--out", tmp_path / "p.probata", "--json").json
    unnamed = run("verify", tmp_path / "p.probata", "--json")
    assert (unnamed.status, unnamed.json["signer"]) == (0, "unknown")
    named = run("verify", tmp_path / "p.probata", "--key", signed["fingerprint"])
    assert named.status == 0
    assert "by the key you named" in named.out
    assert "verified" not in named.out.lower()


def test_a_file_in_the_way_is_not_overwritten_and_an_empty_inquiry_has_nothing_to_sign(
    inquiry: Path, pile: Path, run: Run, tmp_path: Path
) -> None:
    out = tmp_path / "p.probata"
    assert "nothing to sign" in run("sign", "--out", out).err
    out.write_bytes(b"mine")
    run("add", pile)
    assert run("sign", "--out", out, "--json").json["error"]["code"] == "already-there"
    assert out.read_bytes() == b"mine"


def test_a_folder_that_is_not_there_is_said_and_logs_nothing(
    inquiry: Path, pile: Path, run: Run, tmp_path: Path
) -> None:
    run("add", pile)
    before = run("log", "--json").json["size"]
    done = run("sign", "--out", tmp_path / "nowhere" / "p.probata", "--json")
    assert (done.status, done.json["error"]["code"]) == (2, "system-refused")
    assert run("log", "--json").json["size"] == before


def test_a_report_goes_into_the_package_and_verify_says_its_grades(saved: Path, run: Run, tmp_path: Path) -> None:
    path = manuscript(tmp_path / "m")
    signed = run("sign", "--out", tmp_path / "p.probata", "--report", path, "--json").json
    assert signed["edition"] == "first (INVENTED)"
    assert [v["grade"] for v in signed["values"] if "quarry" in v["sentence"]] == ["recomputed", "consistent"]
    verdict = run("verify", tmp_path / "p.probata", "--key", signed["fingerprint"], "--json").json
    assert verdict["answer"] == "unchanged-by-named-key"
    assert {grade: count for grade, count in verdict["grades"].items() if count} == {
        grade: sum(v["grade"] == grade for v in signed["values"]) for grade in {v["grade"] for v in signed["values"]}
    }
    assert b"The lamp stayed on" in (tmp_path / "p.probata").read_bytes()  # it is printed in the report, with consent


def test_a_report_with_an_open_objection_is_not_signed(saved: Path, run: Run, tmp_path: Path) -> None:
    path = manuscript(tmp_path / "m", CLEAN + "\nForty people were there.\n")
    told = run("sign", "--out", tmp_path / "p.probata", "--report", path, "--json")
    assert (told.status, told.json["error"]["code"]) == (1, "answer-is-no")
    assert not (tmp_path / "p.probata").exists()


def test_an_edition_and_a_report_are_not_named_at_once(saved: Path, run: Run, tmp_path: Path) -> None:
    command = ("sign", "--out", tmp_path / "p.probata", "--edition", "two", "--report", manuscript(tmp_path / "m"))
    assert run(*command, "--json").json["error"]["code"] == "bad-use"
