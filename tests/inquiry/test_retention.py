"""retention: a plan is taken in whole or not at all; what is due is told, and nothing is destroyed by it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from probata.inquiry import copy
from probata.inquiry.add import add
from probata.inquiry.close import close, reopen
from probata.inquiry.entry.door import Opened, open_inquiry
from probata.inquiry.entry.settings import Settings
from probata.inquiry.hold import hold
from probata.inquiry.log import log
from probata.inquiry.records.remarking import Asked, remark
from probata.inquiry.retention import Due, Kept, due, take_in
from probata.inquiry.tied import transcript
from probata.method.testimony.retention import Material
from probata.record.errors import BadInput, BadUse, NotFound
from probata.record.withheld import Withheld
from tests.field import made
from tests.inquiry.erasing import erased, everything
from tests.inquiry.tying_kit import VTT, sound, taken, written
from tests.interviewing import NAMES, without_compartments

PLAN = """
[accounts]
years_after_closing = 0
then = "erase"
why = "promised to them"

[open_documents]
until = 2020-01-01
then = "hand over"
to = "the National Archive"
why = "of public interest"
"""


def plan(opened: Opened, folder: Path, text: str = PLAN) -> None:
    (folder / "plan.toml").write_text(text, encoding="utf-8")
    take_in(opened, folder / "plan.toml")


def of(found: Due, material: Material) -> Kept:
    return next(one for one in found.kinds if one.of is material)


def test_the_plan_that_stands_is_told_with_what_it_leaves_out(heard: Opened, tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="no retention plan"):
        due(heard)
    plan(heard, tmp_path)
    found = due(heard)
    documents, accounts = of(found, Material.OPEN), of(found, Material.ACCOUNTS)
    assert (documents.due, documents.things) == (True, ("decree.txt",))
    assert (accounts.due, accounts.ends, accounts.number) == (False, None, 12)
    assert of(found, Material.SOURCES).term is None
    assert found.as_json()["kinds"][1]["then"] is None  # type: ignore[index,call-overload]  # JSON as documented


def test_a_field_copy_is_no_protected_source(heard: Opened, tmp_path: Path) -> None:
    plan(heard, tmp_path)
    made(heard, tmp_path)
    assert of(due(heard), Material.SOURCES).number == 0


def test_the_same_plan_again_changes_nothing_and_another_takes_its_place(heard: Opened, tmp_path: Path) -> None:
    plan(heard, tmp_path)
    plan(heard, tmp_path)
    assert [one.act for one in log(heard, 100).entries].count("retention plan") == 1
    plan(heard, tmp_path, PLAN.replace("2020", "2090"))
    assert not of(due(heard), Material.OPEN).due


def test_terms_count_from_closing_and_a_hold_keeps(
    heard: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan(heard, tmp_path)
    hold(heard, "Q-02", "order of a court")
    close(heard, "published")
    assert not of(due(heard), Material.ACCOUNTS).due  # the day itself is within the term
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "4000000000")
    before = everything(heard)
    accounts = of(due(heard), Material.ACCOUNTS)
    assert (accounts.due, accounts.held, len(accounts.things)) == (True, ("Q-02",), 11)
    assert everything(heard) == before
    reopen(heard, "more")
    assert not of(due(heard), Material.ACCOUNTS).due


def test_who_was_erased_is_due_no_more(heard: Opened, tmp_path: Path) -> None:
    plan(heard, tmp_path, PLAN.replace("years_after_closing = 0", "until = 2020-01-01"))
    erased(heard, "Q-01")
    accounts = of(due(heard), Material.ACCOUNTS)
    assert accounts.number == 11
    assert not any(name.startswith("erased") for name in accounts.things)


def test_what_was_lent_is_told_whatever_the_plan_says(heard: Opened, tmp_path: Path) -> None:
    plan(heard, tmp_path)
    remark(heard, ["decree.txt"], Asked("return or destroy", "2020-01-01", reason="on loan"))
    remark(heard, ["Q-01"], Asked("return or destroy", "2090-01-01", reason="on loan"))
    remark(heard, ["Q-02"], Asked("lead only", reason="terms"))
    assert [(one.by, one.due) for one in due(heard).handbacks] == [("2020-01-01", True), ("2090-01-01", False)]
    names = [one.name for one in due(without_compartments(heard)).handbacks]
    assert names == ["decree.txt", "a document in a compartment that you do not hold"]


def test_what_is_made_of_what_was_lent_is_given_back_with_it(heard: Opened, tmp_path: Path) -> None:
    plan(heard, tmp_path)
    taken(heard, written(tmp_path, "call.wav", sound()), written(tmp_path, "call.vtt", VTT))
    transcript(heard, "call.vtt", "call.wav", by="A. I.")
    remark(heard, ["call.wav"], Asked("return or destroy", "2020-01-01", reason="on loan"))
    remark(heard, ["call.wav"], Asked("lead only", reason="on loan"))
    assert [(one.name, one.due) for one in due(heard).handbacks] == [("call.vtt", True), ("call.wav", True)]


def test_rejected_proposals_are_numbers_only(heard: Opened, tmp_path: Path) -> None:
    from tests.inquiry.test_close import decided

    decided(heard, "Q-01", "Q-02", "no")
    plan(heard, tmp_path, '[rejected_proposals]\nuntil = 2020-01-01\nthen = "erase"\nwhy = "no use"\n')
    rejected = of(due(heard), Material.REJECTED)
    assert (rejected.due, rejected.number, rejected.things) == (True, 1, ())


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (PLAN.replace("[accounts]", "[log]"), "plan.toml:2 "),
        (PLAN.replace("promised to them", f"Ansel {NAMES[0]} asked for it"), "name somebody"),
        ("", "empty"),
    ],
)
def test_a_bad_plan_leaves_the_old_one(heard: Opened, tmp_path: Path, text: str, says: str) -> None:
    plan(heard, tmp_path)
    with pytest.raises(BadInput) as told:
        plan(heard, tmp_path, text)
    assert says in str(told.value)
    assert NAMES[0] not in str(told.value)
    assert of(due(heard), Material.OPEN).due


def test_not_everybody_may_and_a_file_is_needed(heard: Opened, tmp_path: Path) -> None:
    other = replace(heard, role="investigator")
    for act in (lambda: due(other), lambda: take_in(other, tmp_path / "plan.toml")):
        with pytest.raises(BadUse, match="may not hold"):
            act()
    with pytest.raises(NotFound):
        take_in(heard, tmp_path / "nowhere.toml")


def test_after_closing_a_plan_can_still_be_taken_in(heard: Opened, tmp_path: Path) -> None:
    close(heard, "published")
    plan(heard, tmp_path)
    with pytest.raises(BadUse, match="closed"):
        add(heard, [tmp_path / "plan.toml"], public=False, settings=Settings(), progress=lambda *_: None)
    assert of(due(heard), Material.ACCOUNTS).ends is not None


def test_in_a_travel_copy_too_a_field_copy_is_no_protected_source(
    heard: Opened, tmp_path: Path, passphrase: Withheld[str]
) -> None:
    plan(heard, tmp_path)
    made(heard, tmp_path)
    copy.travel(heard, tmp_path / "trip")
    taken_along = open_inquiry(tmp_path / "trip", passphrase)
    assert of(due(taken_along), Material.SOURCES).number == 0
    taken_along.engine.dispose()
