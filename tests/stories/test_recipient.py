"""A report written for one court: what people allowed that court may stand in it, and in no report for anybody else."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from probata.inquiry.check import check
from probata.inquiry.entry.door import Opened, look
from probata.inquiry.report import report
from probata.inquiry.reports.releasing import release_report
from probata.inquiry.sign import sign
from probata.record.errors import AnswerIsNo
from probata.signing import verify
from tests import interviewing
from tests.disclosing import COURT, YES, allow

_OF_ALL = {f"Q-{number:02}": YES for number in range(1, 13)}
OTHER = "the Office of Brendal"


@pytest.fixture
def asked(twelve: interviewing.Copies, tmp_path: Path) -> Iterator[Opened]:
    """Everybody allowed the court and refused the other office, each by name."""
    opened = interviewing.opening(shutil.copytree(twelve.plain, tmp_path, dirs_exist_ok=True))
    allow(opened, tmp_path / "again", _OF_ALL)
    interviewing.save_for_clean(opened)
    yield opened
    opened.engine.dispose()


def _for(folder: Path, recipient: str, audience: str = "court") -> Path:
    line = f"\nrecipient: {recipient}" if recipient else ""
    return interviewing.manuscript(folder, audience=audience + line)


def _codes(opened: Opened, path: Path) -> set[str]:
    return {one.code for one in check(opened, path).objections}


def test_the_recipient_decides_what_may_stand_there(asked: Opened, tmp_path: Path) -> None:
    fine = check(asked, _for(tmp_path / "court", COURT)).objections
    assert [one.message for one in fine] == []
    for at, other in enumerate(("", "another court", OTHER, f"{OTHER}, second section")):
        assert _codes(asked, _for(tmp_path / f"other{at}", other)), other


def test_a_report_for_the_court_is_signed_and_says_for_whom_it_is(asked: Opened, tmp_path: Path) -> None:
    for other in ("another court", OTHER, ""):
        path = _for(tmp_path / f"m{len(other)}", other)
        with pytest.raises(AnswerIsNo):
            sign(asked, tmp_path / "other.probata", "", path)
    assert not (tmp_path / "other.probata").exists()
    made = sign(asked, tmp_path / "p.probata", "", _for(tmp_path / "m", COURT))
    edition = verify(made.path.read_bytes()).as_json()["edition"]
    assert isinstance(edition, dict)
    assert edition["audience"] == f"court: {COURT}"


def test_the_recipient_is_asked_about_again_when_it_leaves(asked: Opened, tmp_path: Path) -> None:
    done = report(asked, _for(tmp_path / "m", COURT), ["html"], draft=False)
    with look(asked) as connection:
        release_report(connection, done.bound, done.annex)
    allow(asked, tmp_path / "changed", {**_OF_ALL, "Q-01": {**YES, "This court": "no"}})
    with look(asked) as connection, pytest.raises(AnswerIsNo):
        release_report(connection, done.bound, done.annex)


def test_an_edition_that_stays_inside_has_no_recipient_and_a_name_has_letters(asked: Opened, tmp_path: Path) -> None:
    for at, (audience, recipient) in enumerate((("internal", COURT), ("court", "--"), ("court", " "))):
        line = f"{audience}\nrecipient: {recipient}"
        path = interviewing.manuscript(tmp_path / f"m{at}", audience=line)
        told = [one.message for one in check(asked, path).objections]
        assert any("recipient" in one for one in told), told
