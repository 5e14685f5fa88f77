"""probata erase: what is asked, what was destroyed, and what remains elsewhere, in words and in JSON."""

from pathlib import Path

import pytest

from tests.commands import Run
from tests.inquiry.erasing import HERS
from tests.interviewing import changed, write

ASK = (
    *("--ask", "--reason", "wants to be forgotten", "--asked-by", "person", "--channel", "letter"),
    *("--called-back", "no", "--coercion-considered", "yes"),
)


@pytest.fixture
def two(saved: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A second member is there."""
    monkeypatch.setenv("PROBATA_NEW_PASSPHRASE", HERS.reveal())
    assert run("members", "add", "Olga", "--role", "protection officer").status == 0
    return saved


def test_one_asks_and_another_confirms(two: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert two.exists()
    asked = run("erase", "Q-01", *ASK)
    assert asked.status == 0
    assert "nothing is destroyed yet\n" in asked.out
    assert "asked by: person, by letter, NOT called back, coercion considered\n" in asked.out
    assert "Next: another member runs `probata erase Q-01 --confirm`" in asked.out
    assert "member-" not in asked.out
    assert run("erase", "Q-01").out == asked.out
    assert run("erase", "Q-01", "--confirm", "--json").json["error"]["code"] == "bad-use"
    monkeypatch.setenv("PROBATA_PASSPHRASE", HERS.reveal())
    told = run("erase", "Q-01", "--confirm")
    assert told.out.startswith("Q-01: erased\n  destroyed: 1 key, 4 sealed cells, 1 stored file, 1 document, 4 codings")
    assert "what stays is a row without anything: erased-" in told.out
    assert "counts to save again: pills\n" in told.out
    assert "places that may not be used any more: lamp\n" in told.out
    assert "Back up now (`probata backup`)" in told.out
    assert "already" in run("erase", "Q-01", "--confirm", "--json").json["error"]["message"]
    assert Path("removals").read_text(encoding="utf-8").count("\n") == 1


def test_it_speaks_json(two: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    files = write(two, changed({("Q-05", "Notes"): "Q-04.txt"}))
    assert run("interviews", files.table, "--codebook", files.codebook, "--mapping", files.mapping).status == 0
    assert "Q-05" in run("erase", "Q-04", *ASK).err
    assert "of others in the same file: Q-05\n" in run("erase", "Q-04", *ASK, "--also-others").out
    assert run("erase", "Q-04", "--json").json["others"] == ["Q-05"]
    monkeypatch.setenv("PROBATA_PASSPHRASE", HERS.reveal())
    done = run("erase", "Q-04", "--confirm", "--also-others", "--json").json
    assert (done["compartments"], done["others"], done["went_on"], done["settled"]) == (2, ["Q-05"], False, True)


def test_a_request_is_called_off(two: Path, run: Run) -> None:
    assert two.exists()
    run("erase", "Q-01", *ASK)
    assert run("erase", "Q-01", "--call-off").out == "Q-01: will not be erased\n"
    assert run("erase", "Q-01", "--json").json["error"]["code"] == "not-found"


def test_bad_use_is_told(two: Path, run: Run) -> None:
    assert two.exists()
    for wrong in (("--ask", "--confirm"), ("--ask", "--called-back", "perhaps"), ("--ask", "--called-back", "yes")):
        assert run("erase", "Q-01", *wrong, "--json").json["error"]["code"] == "bad-use"
