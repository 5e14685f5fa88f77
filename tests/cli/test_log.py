"""probata log"""

import json
from pathlib import Path

import pytest

from tests.authority import Authority
from tests.commands import Run


def test_every_act_is_in_the_log_without_content(inquiry: Path, pile: Path, run: Run) -> None:
    run("add", pile)
    log = run("log", "--json").json
    assert [entry["act"] for entry in log["entries"]] == ["new", "add", "add", "add", "receipt"]
    assert "Orrenby" not in run("log").out
    assert "a.txt" not in run("log").out


def test_a_long_list_is_shown_by_its_length_and_printed_whole_as_json(
    inquiry: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert inquiry.exists()
    for name in ("S-01", "S-02", "S-03", "S-04"):
        (inquiry / f"{name}.txt").write_text(f"INVENTED {name}", encoding="utf-8")
        assert run("add", "--of", name, "--new-source", inquiry / f"{name}.txt").status == 0
    run("list")
    [*_, seen] = run("log", "--act", "view", "--json").json["entries"]
    assert len(seen["detail"]["compartments"]) == 4
    shown = run("log", "--act", "view", "--last", "1").out
    assert "compartments 4, for list\n" in shown
    assert "compartment-" not in shown


def test_only_the_newest_are_shown_when_asked(inquiry: Path, run: Run) -> None:
    assert len(run("log", "--last", "1", "--json").json["entries"]) == 1
    assert run("log", "--last", "0").status == 2


def test_only_the_acts_that_are_asked_for_are_shown(inquiry: Path, pile: Path, run: Run) -> None:
    run("add", pile)
    shown = run("log", "--act", "add", "--act", "new", "--json").json["entries"]
    assert [entry["act"] for entry in shown] == ["new", "add", "add", "add"]


def test_a_sound_log_is_proven_and_says_what_is_not(inquiry: Path, run: Run) -> None:
    found = run("log", "--verify")
    assert found.status == 0
    assert "The log holds: 1 entry" in found.out
    assert "  proven      The one entry" in found.out
    assert "  not proven  " in found.out
    assert set(run("log", "--verify", "--json").json) == {"holds", "size", "root", "faults", "proven", "not_proven"}


def test_a_checkpoint_finds_an_older_copy_and_a_proof_is_printed(inquiry: Path, tmp_path: Path, run: Run) -> None:
    kept, older = tmp_path / "kept", (inquiry / "inquiry.db").read_bytes()
    assert "signed by" in run("log", "--checkpoint", kept).out
    assert run("log", "--verify", "--against", kept).status == 0
    proof = run("log", "--prove", kept).json
    assert proof["format"] == "probata-log-proof/1"
    assert json.loads(json.dumps(proof["old"])) == {"size": 2, "root": run("log", "--json").json["root"]}
    (inquiry / "inquiry.db").write_bytes(older)
    for rest in ("-wal", "-shm"):
        (inquiry / f"inquiry.db{rest}").unlink(missing_ok=True)
    assert run("log", "--verify").status == 0
    found = run("log", "--verify", "--against", kept)
    assert found.status == 1
    assert "The log does NOT hold." in found.out
    assert "kept: It knows 2 entries and this log has 1" in found.out
    assert run("log", "--verify", "--against", kept, "--json").json["holds"] is False


def test_a_timestamp_is_asked_for_by_file_and_taken_in(
    inquiry: Path, tmp_path: Path, run: Run, authority: Authority, stranger: Authority
) -> None:
    asked, answer = tmp_path / "asked.tsq", tmp_path / "answer.tsr"
    assert "curl" in run("log", "--stamp-request", asked).out
    answer.write_bytes(authority.answer(asked.read_bytes(), section="chain"))
    refused = run("log", "--stamp-response", answer, "--authority-certificates", stranger.certificates)
    assert (refused.status, "bad-input" in refused.err) == (2, True)
    assert "not checked" in run("log", "--stamp-response", answer).out
    taken = run("log", "--stamp-response", answer, "--authority-certificates", authority.certificates, "--json")
    assert taken.json["checked"] is True
    proven = run("log", "--verify", "--authority-certificates", authority.certificates)
    assert (proven.status, "by the timestamp authority's signature" in proven.out) == (0, True)


def test_a_timestamp_is_asked_for_over_the_network(inquiry: Path, run: Run, served: str) -> None:
    assert run("log", "--stamp", served, "--json").json["offline"] is False


def test_offline_is_said_and_is_no_fault_of_the_log(inquiry: Path, run: Run) -> None:
    found = run("log", "--stamp", "http://127.0.0.1:9/")
    assert found.status == 1
    assert found.out.startswith("offline: the authority cannot be reached.")
    assert run("log", "--stamp", "http://127.0.0.1:9/", "--json").json["time"] is None
    assert run("log", "--verify").status == 0


@pytest.mark.parametrize(
    "wrong",
    [
        ["--verify", "--prove", "1"],
        ["--against", "kept"],
        ["--checkpoint", "a", "--against", "kept"],
        ["--authority-certificates", "pem"],
        ["--prove", "1", "--authority-certificates", "pem"],
        ["--verify", "--against", "not-there"],
        ["--stamp", "time"],
        ["--prove", "9"],
    ],
)
def test_what_does_not_go_together_or_is_not_there_is_bad_use(inquiry: Path, run: Run, wrong: list[str]) -> None:
    assert run("log", *wrong).status == 2


def test_a_file_that_is_no_answer_is_said_to_be_none(inquiry: Path, tmp_path: Path, run: Run) -> None:
    (tmp_path / "x").write_bytes(b"no answer" * 99_999)
    assert "at most 262144 bytes" in run("log", "--stamp-response", tmp_path / "x").err
