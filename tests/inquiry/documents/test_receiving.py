"""What conditions of receipt forbid, asked without any key; a ban ends by no clock that runs ahead."""

from __future__ import annotations

from pathlib import Path

import pytest

from probata.inquiry.correct import correct
from probata.inquiry.documents import receiving, texts
from probata.inquiry.entry.door import Opened, look
from probata.inquiry.records.remarking import Asked, lift, remark
from probata.method.documents.conditions import Way
from probata.record.ref import Ref
from tests.inquiry.tying_kit import SETTINGS, written
from tests.interviewing import without_compartments


def decree(opened: Opened) -> Ref:
    [one] = texts.load(opened, ["decree.txt"]).stored
    return one.document.ref


def reasons(opened: Opened, document: Ref, *ways: Way) -> tuple[str, ...]:
    with look(opened) as connection:
        return receiving.refusals(connection, [document], ways)


def test_nothing_is_forbidden_until_a_condition_stands_and_after_it_was_lifted(heard: Opened) -> None:
    one = decree(heard)
    assert not reasons(heard, one, *Way)
    remark(heard, ["decree.txt"], Asked("not disclosed", reason="terms"))
    assert reasons(heard, one, Way.DISCLOSE) == ("it was received on the condition “not disclosed”",)
    assert not reasons(heard, one, Way.PRINT)
    lift(heard, ["decree.txt"], Asked("not disclosed", reason="they agreed"))
    assert not reasons(heard, one, *Way)


def test_of_two_conditions_each_forbids_its_own(heard: Opened) -> None:
    remark(heard, ["decree.txt"], Asked("not disclosed", reason="terms"))
    remark(heard, ["decree.txt"], Asked("source not named", reason="terms"))
    one = decree(heard)
    assert all(reasons(heard, one, way) for way in Way)
    lift(heard, ["decree.txt"], Asked("not disclosed", reason="they agreed"))
    assert not reasons(heard, one, Way.DISCLOSE)
    assert reasons(heard, one, Way.PRINT)


def test_an_account_is_forbidden_also_to_who_cannot_open_it(heard: Opened) -> None:
    [one] = texts.load(heard, ["Q-01"]).stored
    remark(heard, ["Q-01"], Asked("lead only", reason="terms"))
    assert reasons(without_compartments(heard), one.document.ref, Way.PRINT)


@pytest.mark.parametrize(("until", "claimed"), [("2030-01-01", "1900000000"), ("2090-01-01", "4000000000")])
def test_an_embargo_ends_by_no_clock_that_runs_ahead(
    heard: Opened, monkeypatch: pytest.MonkeyPatch, until: str, claimed: str
) -> None:
    remark(heard, ["decree.txt"], Asked("embargo", until, reason="terms"))
    one = decree(heard)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", claimed)  # later than the embargo
    assert reasons(heard, one, Way.PRINT)


def test_a_day_of_return_has_come_by_the_first_clock_that_says_so(
    heard: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    remark(heard, ["decree.txt"], Asked("return or destroy", "2089-01-01", reason="on loan"))
    one = decree(heard)
    assert not reasons(heard, one, *Way)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "4000000000")
    assert reasons(heard, one, Way.PRINT)


def test_the_reason_says_where_a_condition_stands_that_reaches_a_made_text(heard: Opened, tmp_path: Path) -> None:
    read = written(tmp_path, "read.txt", "Decree on the Quarry, as it was read.")
    correct(heard, "decree.txt", read, by="A. I.", reason="read", settings=SETTINGS)
    remark(heard, ["decree.txt"], Asked("embargo", "2090-01-01", reason="terms"))
    one = texts.named(texts.load(heard), "read.txt").document.ref
    [why] = reasons(heard, one, Way.PRINT)
    assert why.startswith(f"{receiving.WHY} “embargo (2090-01-01)”, which stands on the file that")
    assert "which stands" not in reasons(heard, decree(heard), Way.PRINT)[0]


def test_no_verb_takes_it_for_public(heard: Opened) -> None:
    names = [one.document.name for one in texts.only_public(texts.load(heard)).stored]
    remark(heard, ["decree.txt"], Asked("lead only", reason="terms"))
    after = [one.document.name for one in texts.only_public(texts.load(heard)).stored]
    assert set(names) - set(after) == {"decree.txt"}
