"""Rows of people in crossed numbers and findings: each can be disclosed with consent, and tells of nothing else."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from probata.inquiry.disclose import Chosen, Recipient, disclose, listed
from probata.inquiry.entry.door import Opened, look
from probata.inquiry.log import log
from probata.inquiry.reports import opening
from probata.inquiry.reports.opening import OpenedRow
from probata.inquiry.sign import Signed, sign
from probata.inquiry.withdraw import withdraw
from probata.record.errors import AnswerIsNo, NotFound
from probata.signing import container, verify, verify_disclosure
from probata.store import interviews, openings
from probata.store.tables import signed as signed_table
from tests import interviewing
from tests.disclosing import COURT, USE, YES, Office, allow, sign_with_findings

Handed = dict[str, object]


@pytest.fixture
def saved(twelve: interviewing.Copies, tmp_path: Path) -> Iterator[Opened]:
    """An inquiry with twelve interviews and what the manuscript CLEAN names."""
    opened = interviewing.opening(shutil.copytree(twelve.saved, tmp_path, dirs_exist_ok=True))
    yield opened
    opened.engine.dispose()


@pytest.fixture
def signed(saved: Opened, tmp_path: Path) -> Signed:
    """The package; Q-01, Q-03 and Q-05 (who has no account here) allowed the court everything."""
    made = sign_with_findings(saved, tmp_path)
    allow(saved, tmp_path / "again", {"Q-01": YES, "Q-03": YES, "Q-05": YES})
    return made


def _value(opened: Opened, signed: Signed, says: str) -> str:
    return next(one.value for one in listed(opened, signed.path).values if says in one.sentence)


def _rows(opened: Opened, signed: Signed, says: str) -> list[OpenedRow]:
    value = _value(opened, signed, says)
    with look(opened) as connection:
        package = openings.find(connection, signed.sha256)
        assert package is not None
        return [one for one in opening.kept(opened, connection, package) if one.value == value]


def _hand(opened: Opened, signed: Signed, chosen: Chosen, office: Office, out: Path, *, item: bool = False) -> Handed:
    """What the court gets, after it was checked against the package."""
    disclose(opened, signed.path, chosen, Recipient(COURT, USE, office.key), out, with_item=item)
    handed = office.opens(out.read_bytes())
    found = verify_disclosure(signed.path.read_bytes(), handed, signed.fingerprint).disclosure
    assert found is not None
    assert (found.checked, found.faults) == (True, ())
    loaded: Handed = json.loads(bytes(container.walk(handed)[1].content))
    return loaded


def test_a_row_of_a_crossed_number_says_what_was_counted_and_goes_without_an_account(
    saved: Opened, signed: Signed, tmp_path: Path
) -> None:
    office, value = Office(tmp_path), _value(saved, signed, "Of the men")
    counted = {"counted": "described", "of": "worked", "among": "sex = man"}
    alone = _hand(saved, signed, Chosen(value, of="Q-05"), office, tmp_path / "a.age")
    assert alone["row"] == counted
    assert "item" not in alone
    whole = _hand(saved, signed, Chosen(value, of="Q-03"), office, tmp_path / "b.age", item=True)
    assert whole["row"] == counted
    assert whole["item"]["size"] == len(interviewing.ACCOUNTS["Q-03.txt"])  # type: ignore[index]  # it is an object
    with pytest.raises(AnswerIsNo, match="no item"):
        _hand(saved, signed, Chosen(value, of="Q-05"), office, tmp_path / "c.age", item=True)
    with pytest.raises(AnswerIsNo):
        _hand(saved, signed, Chosen(value, of="Q-06"), office, tmp_path / "c.age")  # nobody asked this person
    with pytest.raises(NotFound):
        _hand(saved, signed, Chosen(value, of="Q-01"), office, tmp_path / "c.age")  # a woman: not counted here
    assert not (tmp_path / "c.age").exists()


def test_each_person_of_a_number_is_bound_once_and_no_leaf_of_one_is_anothers(saved: Opened, signed: Signed) -> None:
    rows = _rows(saved, signed, "Of the men")
    with look(saved) as connection:
        names = [interviews.named(connection, name) for name in ("Q-03", "Q-05", "Q-06")]
    assert sorted(sorted(map(str, one.people)) for one in rows) == sorted([str(one.ref)] for one in names if one)
    assert len({one.kept.opening.leaf for one in rows}) == len({one.kept.opening.salt for one in rows}) == 3


def test_what_somebody_without_an_account_is_bound_by_lies_in_their_compartment(saved: Opened, signed: Signed) -> None:
    other = interviewing.without_compartments(saved)
    says = "Of the men"
    assert (len(_rows(saved, signed, says)), _rows(other, signed, says)) == (3, [])
    with look(saved) as connection:
        (lying_open,) = connection.execute(select(signed_table.c.openings)).scalars()
        person = interviews.named(connection, "Q-05")
    assert person is not None
    assert str(person.ref) not in lying_open


def test_one_item_under_two_findings_has_two_leaves_and_neither_tells_of_the_other(
    saved: Opened, signed: Signed, tmp_path: Path
) -> None:
    office = Office(tmp_path)
    says = ("Finding F2: what it rests on", "Finding F4: what it rests on")
    one, other = (
        _hand(saved, signed, Chosen(_value(saved, signed, each), of="Q-01"), office, tmp_path / f"{at}.age")
        for at, each in enumerate(says)
    )
    first, second = (set(_texts(each)) - _texts_of_both() for each in (one, other))
    shared = {text for text in first & second if len(text) == 64}
    package, document = one["package"], one["row"]["document"]  # type: ignore[index]  # a row is an object
    # The tree is one, and its leaves lie in it by chance: a row beside the one may be of the other's value.
    nodes = {*one["path"], *other["path"]}  # type: ignore[misc]  # a path is a list of texts
    assert shared - nodes == {package["manifest"], package["root"], document}  # type: ignore[index]  # the same place
    theirs = {row.kept.opening.leaf.hex() for row in _rows(saved, signed, says[1])}
    theirs |= {row.kept.opening.item.commitment for row in _rows(saved, signed, says[1]) if row.kept.opening.item}
    assert not theirs & set(_texts({**one, "path": []}))
    assert len(theirs) == 4


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)
    elif isinstance(value, str):
        yield value


def _texts_of_both() -> set[str]:
    return {"probata-disclosure", "for", "first-hand account"}


def test_a_condition_of_a_finding_goes_only_when_all_agree_on_whom_it_rests(
    saved: Opened, signed: Signed, tmp_path: Path
) -> None:
    office, value = Office(tmp_path), _value(saved, signed, "Finding F2, minimum condition of the house: a first")
    with pytest.raises(AnswerIsNo):
        _hand(saved, signed, Chosen(value), office, tmp_path / "a.age")  # Q-02 was not asked
    allow(saved, tmp_path / "both", {"Q-01": YES, "Q-02": YES})
    handed = _hand(saved, signed, Chosen(value), office, tmp_path / "a.age")
    assert set(handed["row"]) == {"asks", "finding", "missing"}  # type: ignore[call-overload]  # a row is an object


def test_a_withdrawal_ends_and_lists_what_was_handed_over_of_somebody_without_an_account(
    saved: Opened, signed: Signed, tmp_path: Path
) -> None:
    office, chosen = Office(tmp_path), Chosen(_value(saved, signed, "Of the men"), of="Q-05")
    _hand(saved, signed, chosen, office, tmp_path / "a.age")
    (told,) = withdraw(saved, "Q-05", "asked", "A. Member").disclosures
    assert COURT in told
    with pytest.raises(AnswerIsNo):
        _hand(saved, signed, chosen, office, tmp_path / "b.age")


def test_whoever_is_left_out_has_no_leaf_now_or_later_and_no_grade_says_more(saved: Opened, tmp_path: Path) -> None:
    """The same inquiry, signed with Q-01 left out: only decoys stand where rows of theirs would."""
    made = sign_with_findings(saved, tmp_path, ("Q-01",))
    with look(saved) as connection:
        person = interviews.named(connection, "Q-01")
        assert person is not None
        theirs = _bound_to(saved, made, person.ref)
    (entry,) = log(saved, 4, ["sign"]).entries
    assert entry.detail == {"package": made.sha256, "left_out": [str(person.ref)]}
    verdict = verify(made.path.read_bytes(), made.fingerprint)
    grades = {one.grade.value for one in verdict.values if "rests on" in one.sentence or "lamp" in one.sentence}
    assert (theirs, verdict.faults, grades) == ([], (), {"attested"})
    (taken_in,) = [one for one in listed(saved, made.path).values if "taken in" in one.sentence]
    assert (taken_in.rows, len(taken_in.opened)) == (6, 5)
    later = sign(saved, tmp_path / "later.probata", "")
    assert _bound_to(saved, later, person.ref) == []
    with pytest.raises(NotFound):
        sign(saved, tmp_path / "x.probata", "", leave_out=["Q-99"])
    assert not (tmp_path / "x.probata").exists()


def test_the_search_for_rows_of_somebody_finds_those_of_an_edition_that_left_nobody_out(
    saved: Opened, tmp_path: Path
) -> None:
    made = sign_with_findings(saved, tmp_path)
    with look(saved) as connection:
        person = interviews.named(connection, "Q-01")
    assert person is not None
    assert len(_bound_to(saved, made, person.ref)) >= 4  # the document, a number, two findings


def _bound_to(opened: Opened, signed: Signed, person: object) -> list[OpenedRow]:
    """Every row of a package that is about somebody, or about the file of their account."""
    from probata.inquiry.reports.allowing import About

    with look(opened) as connection:
        package = openings.find(connection, signed.sha256)
        assert package is not None
        about = About(connection)
        rows = opening.kept(opened, connection, package)
        mine = [one for one in rows if person in about.people(one)]
    witnessed = [one for one in mine if set(one.kept.opening.row) == {"asks", "finding", "missing"}]
    return [one for one in mine if one not in witnessed]
