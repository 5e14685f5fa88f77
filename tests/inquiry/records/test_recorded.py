"""What a report is held to beside counts and places: findings, replies, recommendations, estimates, as they stand."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import event

from probata.inquiry.cite import Asked, cite
from probata.inquiry.documents import texts
from probata.inquiry.entry.door import Opened
from probata.inquiry.mark import mark
from probata.inquiry.records.adopting import GivenAdoption, adopt
from probata.inquiry.records.recorded import Recorded, recorded
from probata.inquiry.report import report
from probata.inquiry.reports import binding
from probata.inquiry.reports.compiling import Compiler
from probata.inquiry.sign import sign
from probata.inquiry.withdraw import withdraw
from probata.method.report.model import BoundValue, Records
from probata.method.testimony.model import Use
from probata.signing import verify
from tests.inquiry import recording
from tests.interviewing import CLEAN, manuscript


def _records(opened: Opened, *handles: str) -> Records:
    return binding.records(opened, Use.PUBLIC, frozenset(handles), frozenset())


def _recorded(opened: Opened) -> Recorded:
    return recorded(opened, texts.load(opened))


def test_an_inquiry_without_files_has_none_and_looks_once(saved: Opened) -> None:
    loaded, asked = texts.load(saved), list[str]()
    event.listen(saved.engine, "before_cursor_execute", lambda _c, _u, statement, *_: asked.append(statement))
    assert recorded(saved, loaded) == Recorded()
    assert sum("FROM saved" in one for one in asked) == 1
    found = _records(saved, "leave")
    assert (found.findings, found.replies, found.recommendations, dict(found.estimates)) == (None, None, None, {})


def test_everything_that_was_taken_in_is_there_evaluated(saved: Opened, tmp_path: Path) -> None:
    recording.take_in_everything(saved, tmp_path / "files")
    found = _records(saved, "missing")
    assert found.findings is not None
    assert list(found.findings.findings) == ["F1", "F2", "F3"]
    assert [one.missing for one in found.findings.findings["F1"].conditions] == [""]
    assert found.replies is not None
    assert [one.number for one in found.replies.responses["answer"].paragraphs] == [1, 2, 3]
    assert found.recommendations is not None
    assert [(one.name, one.state.value) for one in found.recommendations] == [("R1", "addressed")]
    assert found.estimates["missing"].label == "people who were in the quarry"


def test_what_findings_and_replies_name_is_looked_up_too(saved: Opened, tmp_path: Path) -> None:
    recording.take_in_findings(saved, tmp_path / "files")
    assert set(_records(saved).places) == {"leave", "lamp", "tablets"}
    assert _recorded(saved).handles == {"leave", "lamp", "tablets", "F1"}


def test_a_finding_on_a_withdrawn_account_is_stale_with_the_reason(saved: Opened, tmp_path: Path) -> None:
    recording.take_in_findings(saved, tmp_path / "files")
    withdraw(saved, "Q-01", "asked", "A. Member")
    found = _records(saved).findings
    assert found is not None
    assert found.findings["F2"].stale == "lamp: the person took consent back"
    assert found.findings["F1"].stale == ""


def test_a_response_that_may_not_be_used_any_more_is_left_out_and_still_named(saved: Opened, tmp_path: Path) -> None:
    recording.take_in_findings(saved, tmp_path / "files")
    recording.take_in_replies(saved, tmp_path / "files")
    before = _records(saved).replies
    assert before is not None
    assert list(before.responses) == list(before.file.responses) == ["answer"]


def test_a_withdrawal_names_the_paragraphs_of_a_finding_and_of_what_prints_it(saved: Opened, tmp_path: Path) -> None:
    recording.take_in_everything(saved, tmp_path / "files")
    body = (
        "A first paragraph. {#p-first}\n\n:::{finding} F2 incident\nThe lamp stayed on. {#p-infind}\n:::\n\n"
        "See {ref}`F2`. {#p-seeref}\n\nNothing of it. {#p-nothing}\n\nThey ask for this. {#p-before}\n\n"
        ":::{recommendations}\n:::\n\nAn answer. {#p-answer}\n\n:::{response} answer\n:::\n"
    )
    report(saved, manuscript(tmp_path / "m", body), ["html"], draft=True)
    reached = withdraw(saved, "Q-01", "asked", "A. Member")
    named = {one.removeprefix("report.md ") for one in reached.paragraphs}
    assert {"p-infind", "p-seeref", "p-before"} <= named
    assert not named & {"p-first", "p-nothing"}
    assert "F2" in reached.findings


def test_an_estimate_is_printed_signed_as_attested_and_verified(saved: Opened, tmp_path: Path) -> None:
    recording.save_estimate(saved, tmp_path / "files")
    body = CLEAN + "\nIn all there were {estimate}`missing:headline`.\n"
    path = manuscript(tmp_path / "m", body)
    done = report(saved, path, ["html"], draft=False)
    assert done.objections == ()
    made = [one for one in done.bound.values if isinstance(one, BoundValue) and one.role.name == "estimate"]
    assert made[0].printed.startswith("an estimated 1,023 (95 % interval 921 to 1,154)")
    signed = sign(saved, tmp_path / "p.probata", "", path)
    verdict = verify((tmp_path / "p.probata").read_bytes(), signed.fingerprint)
    assert verdict.faults == ()
    (value,) = [one for one in verdict.values if "1,023" in one.sentence]
    assert (value.grade.value, value.figure) == ("attested", made[0].printed)


def test_each_condition_of_a_printed_finding_is_signed(saved: Opened, tmp_path: Path) -> None:
    recording.take_in_findings(saved, tmp_path / "files")
    path = manuscript(tmp_path / "m", CLEAN + "\n:::{finding} F1 law\nLeaving needed leave.{cite}`leave`\n:::\n")
    done = report(saved, path, ["html"], draft=True)
    from probata.method.report.values import values

    told = [one for one in values(done.bound, done.annex) if "minimum condition" in one.sentence]
    assert [(one.sentence, one.figure, one.printed) for one in told] == [
        ("Finding F1, minimum condition of the house: the text itself: there.", "there", None)
    ]


def test_while_somebody_writes_what_is_taken_in_meanwhile_is_seen(saved: Opened, tmp_path: Path) -> None:
    path = manuscript(tmp_path / "m", CLEAN + "\n:::{recommendations}\n:::\n\n:::{response} answer\n:::\n")
    compiler = Compiler(saved, path, ("html",), path.parent, draft=True)
    assert [one.code for one in compiler.compile().objections if one.code == "PB111"] == ["PB111", "PB111"]
    recording.take_in_findings(saved, tmp_path / "files")
    recording.take_in_recommendations(saved, tmp_path / "files")
    second = compiler.compile()
    assert [one.code for one in second.objections if one.code == "PB111"] == ["PB111"]
    assert b"End the rule that leaving needs leave." in second.made["report.html"]
    recording.take_in_replies(saved, tmp_path / "files")
    third = compiler.compile()
    assert b"A lamp is lit at night for safety." in third.made["report.html"]
    assert compiler.compile().bound.records is third.bound.records  # nothing was taken in, nothing is looked up again
    assert third.made == Compiler(saved, path, ("html",), path.parent, draft=True).compile().made


def test_an_adoption_meanwhile_is_seen(saved: Opened, tmp_path: Path) -> None:
    recording.take_in_findings(saved, tmp_path / "files")
    path = manuscript(tmp_path / "m", CLEAN + "\n:::{finding} F1 law\nLeaving needed leave.{cite}`leave`\n:::\n")
    compiler = Compiler(saved, path, ("html",), path.parent, draft=True)
    assert b"Nobody has adopted them as they stand." in compiler.compile().made["report.html"]
    adopt(saved, [GivenAdoption("F1", "Halla Teveron", "It says what the text says.")])
    page = compiler.compile().made["report.html"]
    assert b"adopted by 1 person" in page
    assert b"Teveron" not in page


def test_places_of_findings_add_nothing_to_what_the_report_prints(saved: Opened, tmp_path: Path) -> None:
    recording.take_in_findings(saved, tmp_path / "files")
    cite(saved, "decree.txt", Asked(words="About 4,000 people"), "many")
    mark(saved, ["decree.txt"], public=False)
    done = report(saved, manuscript(tmp_path / "m"), ["html"], draft=True)
    page = done.made["report.html"].decode()
    assert "evening" not in page
    assert "many" not in _records(saved).places
