"""A named person adopts a finding as it is, with reasons; and what is refused."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from probata.inquiry.entry.door import Opened, look
from probata.inquiry.findings import listed
from probata.inquiry.records import found
from probata.inquiry.records.adopting import GivenAdoption, adopt, from_file
from probata.inquiry.records.found import Found
from probata.inquiry.withdraw import withdraw
from probata.record.errors import AnswerIsNo, BadInput, BadUse, Busy, NotFound, ProbataError
from probata.store import log
from tests import interviewing
from tests.inquiry.finding import ALL, IDENTITY, states, take, write

GIVEN = GivenAdoption("F1", "N. N.", "Read twice.")


def refused(opened: Opened, *given: GivenAdoption) -> ProbataError:
    with pytest.raises(ProbataError) as caught:
        adopt(opened, given)
    return caught.value


def test_a_finding_is_adopted_with_name_and_reason(saved: Opened, tmp_path: Path) -> None:
    take(saved, tmp_path)
    done = adopt(saved, [GIVEN])
    assert (done.recorded, done.kept) == (1, 0)
    adoption = listed(saved).findings["F1"].adoption
    assert adoption is not None
    assert (adoption.by, adoption.reason, adoption.although) == ("N. N.", "Read twice.", "")
    assert set(adoption.records) == {"leave"}
    with look(saved) as connection:
        assert list(log.entries(connection))[-1].act == "adopt"


def test_the_same_adoption_again_is_kept_as_it_is(saved: Opened, tmp_path: Path) -> None:
    take(saved, tmp_path)
    adopt(saved, [GIVEN])
    assert adopt(saved, [GIVEN]).kept == 1
    assert adopt(saved, [replace(GIVEN, reason="Read three times.")]).recorded == 1


@pytest.mark.parametrize("given", [replace(GIVEN, by=" "), replace(GIVEN, reason="")])
def test_an_adoption_needs_a_name_and_a_reason(saved: Opened, tmp_path: Path, given: GivenAdoption) -> None:
    take(saved, tmp_path)
    error = refused(saved, given)
    assert isinstance(error, AnswerIsNo)
    assert error.exit_status == 1
    assert states(saved)["F1"] == "drafted"


@pytest.mark.parametrize(
    "given",
    [
        replace(GIVEN, by="N.\u202e N."),
        replace(GIVEN, reason="Read\x00 twice."),
        replace(GIVEN, although="All the\x1b same."),
    ],
)
def test_an_adoption_holds_no_sign_that_nobody_sees(saved: Opened, tmp_path: Path, given: GivenAdoption) -> None:
    take(saved, tmp_path)
    error = refused(saved, given)
    assert isinstance(error, BadInput)
    assert error.where == "F1"
    assert states(saved)["F1"] == "drafted"


def test_missing_conditions_ask_for_a_reason_which_is_kept(saved: Opened, tmp_path: Path) -> None:
    take(saved, tmp_path, ALL.replace('"tablets", "lamp", "pills"', '"tablets", "pills"'))
    given = replace(GIVEN, name="F2")
    error = refused(saved, given)
    assert isinstance(error, AnswerIsNo)
    assert "a corroboration from an independent source: there is no second source" in error.message
    adopt(saved, [replace(given, although="Nobody else was there.")])
    adoption = listed(saved).findings["F2"].adoption
    assert adoption is not None
    assert adoption.although == "Nobody else was there."


def test_although_is_not_kept_where_nothing_is_missing(saved: Opened, tmp_path: Path) -> None:
    take(saved, tmp_path)
    adopt(saved, [replace(GIVEN, although="In any case.")])
    adoption = listed(saved).findings["F1"].adoption
    assert adoption is not None
    assert adoption.although == ""


def test_nothing_is_adopted_on_an_account_that_was_withdrawn(saved: Opened, tmp_path: Path) -> None:
    take(saved, tmp_path)
    withdraw(saved, "Q-02", "asked", "N. N.")
    for name, told in (("F2", "It rests on tablets"), ("F3", "It rests on F2")):
        error = refused(saved, replace(GIVEN, name=name, although="all the same"))
        assert isinstance(error, AnswerIsNo)
        assert told in error.message


def test_one_that_cannot_be_adopted_keeps_all_from_being(saved: Opened, tmp_path: Path) -> None:
    take(saved, tmp_path)
    withdraw(saved, "Q-02", "asked", "N. N.")
    refused(saved, GIVEN, replace(GIVEN, name="F2"))
    assert states(saved)["F1"] == "drafted"


def test_findings_that_rest_on_each_other_are_adopted_in_one_go_in_any_order(saved: Opened, tmp_path: Path) -> None:
    take(saved, tmp_path)
    adopt(saved, [replace(GIVEN, name=name) for name in ("F3", "F2", "F1")])
    assert set(states(saved).values()) == {"adopted"}


def test_a_name_that_is_none_and_a_name_twice_are_refused(saved: Opened, tmp_path: Path) -> None:
    take(saved, tmp_path)
    assert isinstance(refused(saved, replace(GIVEN, name="F9")), NotFound)
    assert isinstance(refused(saved, GIVEN, GIVEN), BadInput)


def test_reasons_name_nobody_who_was_interviewed(saved: Opened, tmp_path: Path) -> None:
    take(saved, tmp_path)
    assert isinstance(refused(saved, replace(GIVEN, reason="Zestervane says so.")), BadUse)


def test_the_record_of_a_person_is_adopted_apart_and_named_by_no_message(saved: Opened, tmp_path: Path) -> None:
    take(
        saved,
        tmp_path,
        ALL.replace(
            'wording = "gave the order"\nrests_on = [{ from = "leave", as = "the text itself" }]',
            'wording = "gave the order"\nrests_on = ["tablets"]',
        ),
    )
    given = replace(GIVEN, name="vestalquin")
    assert adopt(saved, [given]).recorded == 1
    assert listed(saved).persons["vestalquin"].adopted
    withdraw(saved, "Q-02", "asked", "N. N.")
    for each in (given, replace(given, by="")):
        error = refused(saved, each)
        assert "vestalquin" not in str(error.as_json()).lower()
        assert IDENTITY not in str(error)
    assert "vestalquin" not in repr(given)


def test_a_reader_adopts_nothing(saved: Opened, tmp_path: Path) -> None:
    take(saved, tmp_path)
    assert isinstance(refused(replace(saved, role="reader"), GIVEN), BadUse)


def test_adoptions_come_from_a_file_of_json_lines(tmp_path: Path) -> None:
    lines = (
        '{"finding": "F1", "by": "N", "reason": "r"}\n\n{"person": "p", "by": "N", "reason": "r", "although": "a"}\n'
    )
    found = from_file(write(tmp_path, lines, "adoptions.jsonl"))
    assert found == (GivenAdoption("F1", "N", "r"), GivenAdoption("p", "N", "r", "a"))


def test_other_signs_of_line_ends_in_a_text_end_no_line(tmp_path: Path) -> None:
    line = '{"finding": "F1", "by": "N", "reason": "one\u2028two\x85three"}\r\n'
    [found] = from_file(write(tmp_path, line, "adoptions.jsonl"))
    assert found.reason == "one\u2028two\x85three"


@pytest.mark.parametrize(
    "line",
    [
        "F1",
        '{"finding": "F1", "finding": "F2", "by": "N", "reason": "r"}',
        "[]",
        '{"finding": "F1", "person": "p", "by": "N", "reason": "r"}',
        '{"by": "N", "reason": "r"}',
        '{"finding": "F1", "by": "N"}',
        '{"finding": "F1", "by": "N", "reason": "r", "more": "x"}',
        '{"finding": 1, "by": "N", "reason": "r"}',
    ],
)
def test_a_line_that_is_no_adoption_is_named(tmp_path: Path, line: str) -> None:
    good = '{"finding": "F1", "by": "N", "reason": "r"}\n'
    with pytest.raises(BadInput) as caught:
        from_file(write(tmp_path, good + line, "adoptions.jsonl"))
    assert caught.value.where.endswith("adoptions.jsonl:2")


def test_what_was_taken_back_meanwhile_is_not_adopted(
    saved: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    take(saved, tmp_path)
    other, standing = interviewing.opening(tmp_path), found.standing_now

    def meanwhile(opened: Opened) -> Found:
        read = standing(opened)
        withdraw(other, "Q-01", "asked", "A. Member")
        return read

    monkeypatch.setattr(found, "standing_now", meanwhile)
    with pytest.raises(Busy, match="while this was read"):
        adopt(saved, [GIVEN])
    monkeypatch.undo()
    other.engine.dispose()
    assert listed(saved).findings["F1"].adoption is None
