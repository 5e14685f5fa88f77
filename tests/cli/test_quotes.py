"""probata quotes: families for people and for programs, with and without an inquiry."""

import json
from pathlib import Path

import pytest

from tests.commands import Run

A = "The harbour ministry said the ruling was “void and unlawful”. The claims “appear to be credible,” the panel said."
B = (
    "Mara Vell left before her term ended. He visited the lake. The harbour ministry called the ruling “utterly"
    " unlawful and void”. The panel said the crowd was “very large, with no end."
)
NOTE = "The ruling is utterly void, and unlawful. The claims appear to us to be credible."


@pytest.fixture(autouse=True)
def _patterns(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a model, which is quicker and the same everywhere."""
    monkeypatch.setenv("PROBATA_LANGUAGE_MODEL", "none")


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Two stories and what they quote."""
    for name, text in (("a.txt", A), ("b.txt", B), ("note.txt", NOTE)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return [tmp_path / name for name in ("a.txt", "b.txt", "note.txt")]


def test_files_show_a_family_with_its_edits_flips_and_open_marks(files: list[Path], run: Run) -> None:
    a, b, _ = files
    done = run("quotes", "--of", a, "--of", b)
    assert done.status == 0
    assert "harbour ministry: 2 documents, 2 shared texts, at least 1, at most 2 utterances" in done.out
    assert "{+utterly" in done.out or "[-utterly" in done.out
    assert "proposed: other words for it as 1" in done.out
    assert "quotation never closed" in done.out
    assert "pronoun flip in b.txt" in done.out
    assert "no reference" in done.out
    assert "degraded" in done.err


def test_a_primary_says_of_each_quotation_what_became_of_it(files: list[Path], run: Run) -> None:
    a, b, note = files
    found = run("quotes", "--of", a, "--of", b, "--primary", note, "--json").json
    renderings = [one for family in found["families"] for one in family["renderings"]]
    states = {piece["text"]: piece["state"] for one in renderings for piece in one["quoted"]}
    assert states["void and unlawful"] == "verbatim"
    assert states["utterly unlawful and void"] == "altered"
    assert states["appear to be credible"] == "altered"
    out = run("quotes", "--of", a, "--primary", note).out
    assert "verbatim, citable" in out
    assert "[-to us-]" in out


def test_an_empty_file_has_no_family_and_says_so(tmp_path: Path, run: Run) -> None:
    (tmp_path / "e.txt").write_text("Nothing is quoted here.", encoding="utf-8")
    assert "0 utterance families" in run("quotes", "--of", tmp_path / "e.txt").out
    assert run("quotes", "--of", tmp_path / "e.txt", "--json").json["families"] == []


def test_files_and_parts_of_names_do_not_go_together(files: list[Path], run: Run) -> None:
    assert run("quotes", "x", "--of", files[0], "--json").json["error"]["code"] == "bad-use"


def test_a_person_decides_and_the_number_of_utterances_follows(
    inquiry: Path, files: list[Path], tmp_path: Path, run: Run
) -> None:
    run("add", "--public", *files[:2])
    run("add", files[2])
    [asked] = [
        one for one in run("decide", "--list", "--quotes", "--json").json["open"] if one["kind"] == "same utterance"
    ]
    answer = {key: asked[key] for key in ("kind", "binds")} | {
        "answer": "yes",
        "reason": "read both",
        "by": "A. Reader",
    }
    (tmp_path / "d.jsonl").write_text(json.dumps(answer), encoding="utf-8")
    assert run("decide", "--from", tmp_path / "d.jsonl", "--json").json["recorded"] == 1
    found = run("quotes", "--primary", "note", "--party", "harbour", "--json").json
    assert found["not_public"] == 1
    [family] = found["families"]
    assert (family["utterances_at_least"], family["utterances_at_most"], family["open"]) == (1, 1, [])
    assert sorted(one["joined"] for one in family["renderings"]) == ["computed", "decided"]
    assert "decided: other words" in run("quotes").out
