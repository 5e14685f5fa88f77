"""What a review found, as the faces show it."""

from __future__ import annotations

from pathlib import Path

from probata.inquiry.entry.settings import Settings
from probata.inquiry.reports.reviewing import Reviewed, notices, summary
from probata.inquiry.review import review
from tests.wording import Changed, H, word


def reviewed(folder: Path, *paragraphs: str | H | Changed) -> Reviewed:
    """The review of a draft with these paragraphs."""
    (folder / "draft.docx").write_bytes(word(*paragraphs))
    return review(folder / "draft.docx", Settings())


def test_the_verdict_counts_and_says_no_more(tmp_path: Path) -> None:
    done = reviewed(
        tmp_path, "On 31 June 2020 they left.", "On 31 April 2020 they came.", H("Limitations"), "No access."
    )
    assert done.verdict == "2 open objections"
    assert [(code, count) for code, _says, count in summary(done.placed)] == [("PB358", 2)]
    assert done.as_json()["rules"] == done.rules > 0


def test_how_a_draft_was_read_is_said(tmp_path: Path) -> None:
    done = reviewed(tmp_path, Changed("They ", "stayed", "left", "."))
    assert done.notices == notices(done.source, done.readings)
    assert any("tracked changes, which were read as accepted" in one for one in done.notices)


def test_sarif_names_each_rule_and_place(tmp_path: Path) -> None:
    sarif = reviewed(tmp_path, "On 31 June 2020 they left.", H("Limitations"), "No access.").as_sarif()
    assert isinstance(sarif, dict)
    assert sarif["version"] == "2.1.0"
