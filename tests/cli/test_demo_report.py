"""The demo's third chapter: from drafted findings and an answer to a report without open objections."""

from __future__ import annotations

from pathlib import Path

from tests.season import Season


def test_three_drafted_findings_miss_a_condition_and_are_taken_out_again(season: Season) -> None:
    told = season.told
    assert (len(told["drafted"]["new"]), told["drafted"]["missing"]) == (9, 3)
    assert told["adopted"]["recorded"] == 6
    assert told["findings"]["left_out"] == ["F7", "F8", "F9"]
    assert (len(told["findings"]["unchanged"]), told["findings"]["missing"]) == (6, 0)


def test_every_paragraph_of_the_answer_has_a_disposition(season: Season) -> None:
    [party] = season.told["reply"]["parties"]
    [answer] = party["responses"]
    assert (answer["paragraphs"], answer["disposed"]) == (64, 64)
    assert (season.told["reply"]["open"], season.told["reply"]["conflicts"]) == (0, 0)


def test_the_faulty_draft_is_objected_to_and_the_report_is_not(season: Season) -> None:
    assert season.told["check"]["open"] > 0
    assert (season.told["report"]["open"], season.told["report"]["draft"]) == (0, False)


def test_the_faulty_draft_in_word_is_answered_in_word(season: Season) -> None:
    review = season.told["review"]
    assert review["open"] > 0
    assert [Path(one).name for one in review["files"]] == ["draft.reviewed.docx", "draft.reviewed.html"]
    assert all(Path(one).stat().st_size for one in review["files"])


def test_nobody_whom_the_answer_names_is_left_in_what_is_published(season: Season) -> None:
    published = [season.folder / "report/report.html", season.folder / "annex.md"]
    texts = " ".join(one.read_text(encoding="utf-8") for one in published).casefold()
    assert "the gates were opened and the hostels were closed on 3 june 2020" in texts
    for word in ("undwell", "ferrisa", "0112", "tesselay", "brannoc", "mother’s brother"):
        assert word not in texts
    assert season.told["annex"]["removed"] == 3
