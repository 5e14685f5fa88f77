"""probata review: a draft in Word, its objections at the terminal and in the same file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.commands import Run
from tests.wording import Changed, H, with_reply, word

LIMITS = (H("Limitations"), "The inquiry could not visit the quarry.")
NO_SUCH_DAY = "The gates were closed on 31 June 2020."


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """A draft with one fault."""
    (tmp_path / "draft.docx").write_bytes(word(H("Findings"), NO_SUCH_DAY, *LIMITS))
    return tmp_path / "draft.docx"


def test_an_objection_is_told_with_place_words_and_next_step_and_exit_status_1(draft: Path, run: Run) -> None:
    told = run("review", draft)
    assert told.status == 1
    assert told.out.startswith("PB358 1st paragraph (Findings): ")
    assert "“31 June 2020”" in told.out
    assert told.out.endswith("1 open objection\n")
    assert (draft.parent / "draft.reviewed.docx").exists()
    assert (draft.parent / "draft.reviewed.html").exists()


def test_without_an_objection_it_ends_with_0_and_says_no_more(tmp_path: Path, run: Run) -> None:
    (tmp_path / "draft.docx").write_bytes(word("They were held.", *LIMITS))
    told = run("review", tmp_path / "draft.docx", "--no-files")
    assert (told.status, told.out) == (0, "0 open objections\n")


def test_no_files_writes_nothing(draft: Path, run: Run) -> None:
    run("review", draft, "--no-files")
    assert [one.name for one in draft.parent.iterdir()] == ["draft.docx"]


def test_json_and_sarif_say_the_same(draft: Path, run: Run) -> None:
    told = run("review", draft, "--no-files", "--json").json
    assert (told["open"], told["objections"][0]["code"]) == (1, "PB358")
    sarif = run("review", draft, "--no-files", "--sarif").json
    assert sarif["runs"][0]["results"][0]["ruleId"] == "PB358"


def test_the_next_draft_shows_only_what_changed(draft: Path, run: Run) -> None:
    run("review", draft)
    answered = draft.parent / "draft.reviewed.docx"
    told = run("review", answered, "--no-files")
    assert "1 objection as in the review before" in told.out
    assert "PB358 " not in told.out.splitlines()[0]
    assert "PB358 1st paragraph" in run("review", answered, "--no-files", "--all").out
    answered.write_bytes(with_reply(answered.read_bytes(), "PB358", "Not an issue, because the source says so."))
    aside = run("review", answered, "--no-files")
    assert aside.status == 0
    assert "set aside by H. Teveron: “31 June 2020”: the source says so." in aside.out


def test_records_are_offered_and_chosen_from_a_file(saved: Path, run: Run, tmp_path: Path) -> None:
    path = tmp_path / "held.docx"
    path.write_bytes(word("The rules say: “Leaving the quarry requires permission.”", *LIMITS))
    asked = run("review", path, "--inquiry", ".", "--no-files", "--json").json
    [one] = [each for each in asked["objections"] if each["offers"]]
    line = {"binds": one["binds"], "choice": 1, "by": "H. Teveron", "reason": "read"}
    (tmp_path / "choices.jsonl").write_text(json.dumps(line), encoding="utf-8")
    told = run("review", path, "--inquiry", ".", "--from", tmp_path / "choices.jsonl")
    assert "1 place tied to a record" in told.out
    again = run("review", tmp_path / "held.reviewed.docx", "--inquiry", ".", "--no-files", "--json").json
    assert not any(each["offers"] for each in again["objections"])


@pytest.mark.parametrize(
    "arguments",
    [
        ("--json", "--sarif"),
        ("--changes", "perhaps"),
        ("--choose",),
        ("--from", "choices.jsonl"),
        ("--out", "nowhere/new"),
    ],
)
def test_bad_use_ends_with_2(draft: Path, run: Run, arguments: tuple[str, ...]) -> None:
    assert run("review", draft, *arguments).status == 2


def test_choosing_needs_a_terminal(saved: Path, run: Run, tmp_path: Path) -> None:
    path = tmp_path / "held.docx"
    path.write_bytes(word("The rules say: “Leaving the quarry requires permission.”", *LIMITS))
    assert run("review", path, "--inquiry", ".", "--choose").status == 2


def test_what_a_draft_claims_is_listed_and_not_judged(draft: Path, run: Run) -> None:
    told = run("review", draft, "--claims")
    assert told.status == 0
    assert "31 June 2020" in told.out
    [date] = [one for one in run("review", draft, "--claims", "--json").json["claims"] if one["kind"] == "date"]
    assert (date["words"], date["says"]["exists"], date["where"]) == ("31 June 2020", "no", "1st paragraph (Findings)")
    assert [one.name for one in draft.parent.iterdir()] == ["draft.docx"]


def test_an_objection_under_one_way_of_reading_changes_says_so(tmp_path: Path, run: Run) -> None:
    changed = Changed("The gates were closed on ", "31 June 2020", "3 June 2020", ".")
    (tmp_path / "draft.docx").write_bytes(word(changed, NO_SUCH_DAY, *LIMITS))
    told = run("review", tmp_path / "draft.docx", "--no-files", "--changes", "both").out
    assert told.count("only with tracked changes rejected") == 1
    assert "only with tracked changes accepted" not in told


def test_a_file_that_cannot_be_read_is_not_to_be_added(tmp_path: Path, run: Run) -> None:
    (tmp_path / "draft.docx").write_bytes(b"PK\x03\x04 no file")
    told = run("review", tmp_path / "draft.docx")
    assert told.status == 2
    assert "add it" not in told.err


def test_a_bare_reply_is_told_to_lack_a_reason(draft: Path, run: Run) -> None:
    run("review", draft)
    answered = draft.parent / "draft.reviewed.docx"
    answered.write_bytes(with_reply(answered.read_bytes(), "PB358", "not an issue"))
    assert "without a reason (PB358 in 1st paragraph)" in run("review", answered, "--no-files").out
