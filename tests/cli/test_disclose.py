"""probata disclose: what is withheld, one row handed over, and its recipient's own check of it."""

from pathlib import Path

import pytest

from tests.commands import Run
from tests.disclosing import COURT, USE, YES, Office, files
from tests.interviewing import manuscript


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """The court, with a key of its own."""
    return Office(tmp_path)


@pytest.fixture
def package(saved: Path, run: Run, tmp_path: Path) -> Path:
    """A signed report, and Q-01 who allowed the court everything."""
    assert run("sign", "--out", tmp_path / "p.probata", "--report", manuscript(tmp_path / "m")).status == 0
    said = files(tmp_path / "again", {"Q-01": YES})
    taken = run("interviews", said.table, "--codebook", said.codebook, "--mapping", said.mapping)
    assert taken.status == 0, taken.err
    return tmp_path / "p.probata"


def _command(package: Path, office: Office, out: Path) -> tuple[str | Path, ...]:
    to = ("--to", office.key, "--recipient", COURT, "--use", USE)
    return ("disclose", package, "--value", "v1", "--of", "Q-01", *to, "--out", out)


def test_the_recipient_checks_it_with_their_own_identity(
    package: Path, office: Office, run: Run, tmp_path: Path
) -> None:
    out = tmp_path / "i.age"
    done = run(*_command(package, office, out), "--with-item", "--json")
    assert (done.status, done.json["value"], done.json["with_item"]) == (0, "v1", True)
    assert set(done.json) == {
        *("file", "disclosure", "package", "edition", "value", "row"),
        *("with_item", "recipient", "use", "key"),
    }
    checked = run("verify", package, "--disclosure", out, "--identity", office.file, "--json")
    assert checked.status == 0
    assert checked.json["disclosure"]["faults"] == []
    other = Office(tmp_path, "other")
    assert run("verify", package, "--disclosure", out, "--identity", other.file).status != 0


def test_without_consent_it_is_a_no_and_there_is_no_file(
    package: Path, office: Office, run: Run, tmp_path: Path
) -> None:
    out = tmp_path / "i.age"
    command = [*_command(package, office, out), "--json"]
    command[command.index("Q-01")] = "Q-02"
    told = run(*command)
    assert (told.status, told.json["error"]["code"]) == (1, "answer-is-no")
    assert not out.exists()


def test_the_list_and_withdraw_tell_what_was_handed_over(
    package: Path, office: Office, run: Run, tmp_path: Path
) -> None:
    assert run(*_command(package, office, tmp_path / "i.age")).out.endswith("theirs before you send it.\n")
    told = run("disclose", package, "--list", "--recipient", COURT, "--use", USE)
    assert "v1  6 documents were taken in." in told.out
    assert "6 rows withheld; you can open 6 rows: 1, 2, 3, 4, 5, 6" in told.out
    assert "this recipient may have 2 rows" in told.out
    assert f"handed over: v1 to {COURT} ({USE})" in told.out
    listed = run("disclose", package, "--list", "--value", "v1", "--json").json
    assert [one["value"] for one in listed["values"]] == ["v1"]
    assert (listed["values"][0]["allowed"], len(listed["handed"])) == (None, 1)
    gone = run("withdraw", "Q-01", "--reason", "asked", "--by", "A. Member")
    assert "handed over, which cannot be recalled; tell whoever has it: v1 of package" in gone.out
    assert run(*_command(package, office, tmp_path / "j.age")).status == 1


def test_what_is_missing_is_said(package: Path, office: Office, run: Run, tmp_path: Path) -> None:
    told = run("disclose", package, "--value", "v1", "--json").json["error"]
    assert (told["code"], told["where"]) == ("bad-use", "--to, --out")
    assert run("disclose", package, "--list", "--recipient", COURT, "--json").json["error"]["code"] == "bad-use"
