"""close: the work ends, what was rejected goes, what a hold keeps stays, and people's rights go on."""

from __future__ import annotations

import ast
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from probata.inquiry.accounts import storing
from probata.inquiry.add import add
from probata.inquiry.cite import Asked, cite
from probata.inquiry.close import close, reopen
from probata.inquiry.decide import GivenAnswer, decide, proposals
from probata.inquiry.documents import texts
from probata.inquiry.entry import clock
from probata.inquiry.entry.door import Opened, closed_on, look, new_ref, transact
from probata.inquiry.entry.roles import ENDS_WITH_CLOSING
from probata.inquiry.entry.settings import Settings
from probata.inquiry.hold import hold, lift
from probata.inquiry.log import log
from probata.inquiry.merge import merge
from probata.inquiry.records import remarking
from probata.inquiry.search import search
from probata.inquiry.sign import sign
from probata.inquiry.withdraw import withdraw
from probata.record.errors import BadUse
from probata.store import decisions
from tests.inquiry.erasing import erased, everything
from tests.interviewing import Copies, opening, without_compartments
from tests.merging import at, copies

INQUIRY = Path(__file__).parents[2] / "src/probata/inquiry"


def decided(opened: Opened, first: str, second: str, *answers: str, reason: str = "Flimmerstock") -> str:
    """Somebody's answers, one after the other, whether two documents are one text; what they bind to."""
    a, b = (texts.named(texts.load(opened), name) for name in (first, second))
    with transact(opened) as connection:
        for answer in answers:
            made = (texts.SAME_TEXT, texts.binds_link(a, b), answer, reason, "N. N.", clock.now(), "")
            decisions.save(connection, decisions.Decision(new_ref("decision"), *made))
    return texts.binds_link(a, b)


def standing(opened: Opened) -> dict[str, str]:
    with look(opened) as connection:
        return {
            binds: one.answer for (kind, binds), one in decisions.standing(connection).items()
            if kind == texts.SAME_TEXT
        }  # fmt: skip


def test_what_was_rejected_goes_with_its_reason_and_what_was_accepted_stays(heard: Opened) -> None:
    decided(heard, "Q-01", "Q-02", "yes", "no")
    kept = decided(heard, "Q-02", "Q-03", "no", "yes", reason="Grovel")
    done = close(heard, "published")
    assert (done.on, done.purged, done.kept, done.folded) == (clock.today(), 1, 0, True)
    assert standing(heard) == {kept: "yes"}
    assert b"Flimmerstock" not in everything(heard)
    assert b"Grovel" in everything(heard)
    last = log(heard, 1).entries[-1]
    assert (last.act, last.detail["purged"], last.detail["kept"]) == ("close", 1, 0)
    assert "published" not in str(last.detail)


def test_a_legal_hold_keeps_what_is_about_the_persons_words_until_it_is_lifted(heard: Opened) -> None:
    binds = decided(heard, "Q-01", "Q-02", "no")
    decided(heard, "Q-03", "Q-04", "no")
    hold(heard, "Q-02", "order of a court")
    done = close(heard, "published")
    assert (done.purged, done.kept) == (1, 1)
    assert standing(heard) == {binds: "no"}
    lift(heard, "Q-02", "the case ended")
    again = close(heard, "the case ended")
    assert (again.purged, again.kept, again.on) == (1, 0, done.on)
    assert standing(heard) == {}


def test_a_hold_keeps_it_also_when_the_person_took_consent_back(heard: Opened) -> None:
    binds = decided(heard, "Q-01", "Q-02", "no")
    hold(heard, "Q-02", "order of a court")
    withdraw(heard, "Q-02", "asked", "A. Member")
    assert close(heard, "published").kept == 1
    assert standing(heard) == {binds: "no"}


def test_who_cannot_open_what_is_held_cannot_close(heard: Opened) -> None:
    decided(heard, "Q-01", "Q-02", "no")
    hold(heard, "Q-02", "order of a court")
    with pytest.raises(BadUse, match="do not hold"):
        close(without_compartments(heard), "published")
    assert not closed_on(heard)
    assert len(standing(heard)) == 1


def test_closed_nothing_is_taken_in_decided_signed_or_proposed(saved: Opened, tmp_path: Path) -> None:
    for name in ("a", "b"):
        text = "The otter came back to the weir, and nobody in the town had seen it for nine long years. " * 9
        (tmp_path / f"{name}.txt").write_text(f"{text}\n{name}", encoding="utf-8")
    files, options = [tmp_path / "a.txt", tmp_path / "b.txt"], {"settings": Settings(), "progress": lambda *_: None}
    close(saved, "published")
    for asked, act in (
        ("take files in", lambda: add(saved, files, public=True, **options)),
        ("save a place", lambda: cite(saved, "decree.txt", Asked(words="Decree"), "other")),
        ("sign a package", lambda: sign(saved, tmp_path / "p.probata", "one")),
    ):
        with pytest.raises(BadUse, match=f"was closed on .*: nobody may {asked} any more") as refused:
            act()
        assert "probata close --reopen" in refused.value.next_step
    assert proposals(saved) == ()
    reopen(saved, "new material")
    add(saved, files, public=True, **options)
    assert cite(saved, "decree.txt", Asked(words="Decree"), "other")


def unnamed(source: str) -> list[str]:
    """Acts that end with the closing and are asked for without saying what the member wanted."""
    calls = [one for one in ast.walk(ast.parse(source)) if isinstance(one, ast.Call)]
    asking = [one.args for one in calls if getattr(one.func, "id", "") == "authorise"]
    acts = [(args[1].value, len(args)) for args in asking if isinstance(args[1], ast.Constant)]
    return [str(act) for act, given in acts if act in ENDS_WITH_CLOSING and given < 3]


def test_each_refusal_of_a_closed_inquiry_can_name_what_was_asked_for() -> None:
    for path in INQUIRY.rglob("*.py"):
        assert (path.name, unnamed(path.read_text(encoding="utf-8"))) == (path.name, [])
    assert unnamed('authorise(opened, "decide")\nauthorise(opened, "read")') == ["decide"]


def test_reading_withdrawing_holds_conditions_and_erasing_go_on(heard: Opened) -> None:
    close(heard, "published")
    assert search(heard, "truck")
    assert log(heard, 1).entries
    remarking.remark(heard, ["decree.txt"], remarking.Asked("lead only", reason="the ministry asked"))
    hold(heard, "Q-02", "order")
    assert not withdraw(heard, "Q-03", "asked", "A. Member").already
    erased(heard, "Q-01")
    assert closed_on(heard)


def test_a_rejected_proposal_is_silent_while_closed_and_asked_anew_after_reopening(
    opened: Opened, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("The dam at Venn held.\nReporting by Ada Quill in Venn.", encoding="utf-8")
    (tmp_path / "b.txt").write_text("A bridge stood.\nReporting by Odo Marsh in Sarn.", encoding="utf-8")
    files = [tmp_path / "a.txt", tmp_path / "b.txt"]
    add(opened, files, public=True, settings=Settings(), progress=lambda *_: None)
    first, second = proposals(opened)
    decide(opened, [GivenAnswer(first.kind, first.binds, "no", "a caption", "A. Reader")])
    assert proposals(opened) == (second,)
    assert close(opened, "published").purged == 1
    assert proposals(opened) == ()
    reopen(opened, "new material")
    assert proposals(opened) == (first, second)


def test_only_a_lead_closes_with_a_reason_and_what_is_open_is_not_reopened(heard: Opened) -> None:
    with pytest.raises(BadUse, match="may not close"):
        close(replace(heard, role="protection officer"), "published")
    for act in (lambda: close(heard, " "), lambda: reopen(heard, "")):
        with pytest.raises(BadUse, match="needs a reason"):
            act()
    with pytest.raises(BadUse, match="is open"):
        reopen(heard, "more")
    assert not closed_on(heard)


def test_what_one_copy_purged_does_not_come_back_out_of_the_other(twelve: Copies, tmp_path: Path) -> None:
    shutil.copytree(twelve.plain, tmp_path / "from")
    with at(tmp_path / "from") as opened:
        decided(opened, "Q-01", "Q-02", "no")
    one, other = copies(tmp_path / "from", tmp_path)
    with at(one) as opened:
        close(opened, "published")
    for target, source in ((shutil.copytree(one, tmp_path / "a"), other), (other, one)):
        with at(target) as mine, at(source) as theirs:
            merge(mine, theirs)
            assert standing(mine) == {}
            assert closed_on(mine)


def test_what_was_begun_before_is_not_done_behind_a_closing(
    saved: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other, store = opening(tmp_path), storing.store
    (tmp_path / "late.txt").write_text("A late document, read before and stored behind.", encoding="utf-8")

    def meanwhile(*how: Any) -> None:
        close(other, "the work is done")
        store(*how)

    monkeypatch.setattr(storing, "store", meanwhile)
    size, blobs = log(saved, 1).size, {one.name for one in saved.folder.blobs.iterdir()}
    with pytest.raises(BadUse, match="was closed on"):
        add(saved, [tmp_path / "late.txt"], public=False, settings=Settings(), progress=lambda *_: None)
    other.engine.dispose()
    assert not any(one.act == "add" and one.seq > size for one in log(saved, 1_000).entries)
    assert {one.name for one in saved.folder.blobs.iterdir()} == blobs
