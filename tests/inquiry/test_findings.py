"""Findings are taken in, listed, made stale by a withdrawal; who is named stays where it belongs."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from probata.inquiry.accounts.recounting import save_again, stale
from probata.inquiry.cite import Asked, cite
from probata.inquiry.count import count
from probata.inquiry.entry.door import Opened, look
from probata.inquiry.findings import listed, take_in
from probata.inquiry.withdraw import withdraw
from probata.record.errors import BadInput, BadUse, NotFound, ProbataError
from probata.store import log
from probata.store import saved as store
from tests.inquiry.finding import ALL, IDENTITY, INCIDENT, LAW, LEGAL, PERSON, TOP, adopt, states, take, write
from tests.method.findings.writing import INSTRUMENT


def refused(opened: Opened, folder: Path, text: str) -> str:
    with pytest.raises(ProbataError) as caught:
        take(opened, folder, text)
    return f"{caught.value.where} {caught.value.message} {caught.value.next_step}"


def test_a_file_is_taken_in_and_says_what_is_new(saved: Opened, tmp_path: Path) -> None:
    taken = take(saved, tmp_path)
    assert (taken.new, taken.changed, taken.unchanged, taken.left_out) == (("F1", "F2", "F3"), (), (), ())
    assert (taken.persons, taken.missing, taken.notes) == (1, 0, ())
    assert states(saved) == {"F1": "drafted", "F2": "drafted", "F3": "drafted"}


def test_the_same_file_again_changes_nothing(saved: Opened, tmp_path: Path) -> None:
    take(saved, tmp_path)
    with look(saved) as connection:
        before = store.standing(connection, {store.FINDING, store.PERSON, store.FINDINGS_FILE})
    assert take(saved, tmp_path).unchanged == ("F1", "F2", "F3")
    with look(saved) as connection:
        assert store.standing(connection, {store.FINDING, store.PERSON, store.FINDINGS_FILE}) == before


def test_a_changed_finding_loses_its_adoption_and_the_others_keep_theirs(saved: Opened, tmp_path: Path) -> None:
    take(saved, tmp_path)
    adopt(saved, "F1", "F2", "F3")
    changed = take(saved, tmp_path, ALL.replace("The accounts of pills", "All accounts of pills"))
    assert (changed.changed, changed.unchanged) == (("F2",), ("F1", "F3"))
    found = listed(saved).findings
    assert found["F1"].adopted
    assert found["F2"].state.endswith("in an earlier wording")
    assert found["F3"].stale == "F2 changed since the adoption"


def test_the_first_wording_again_is_adopted_again(saved: Opened, tmp_path: Path) -> None:
    take(saved, tmp_path)
    adopt(saved, "F1")
    take(saved, tmp_path, ALL.replace("The decree clearly", "Clearly the decree clearly"))
    assert not listed(saved).findings["F1"].adopted
    take(saved, tmp_path)
    assert listed(saved).findings["F1"].adopted


def test_a_finding_that_is_left_out_stands_no_more(saved: Opened, tmp_path: Path) -> None:
    take(saved, tmp_path)
    taken = take(saved, tmp_path, TOP + LAW)
    assert taken.left_out == ("F2", "F3")
    assert states(saved) == {"F1": "drafted"}
    with look(saved) as connection:
        assert set(store.standing(connection, {store.FINDING, store.PERSON})) == {"F1"}


def test_a_finding_and_a_count_may_have_one_name(saved: Opened, tmp_path: Path) -> None:
    take(saved, tmp_path, TOP + LAW.replace("findings.F1", "findings.pills"))
    with look(saved) as connection:
        assert store.standing(connection)["pills"].kind == store.COUNT


def test_all_handles_that_are_none_are_told_at_once(saved: Opened, tmp_path: Path) -> None:
    wrong = (ALL + '\n[authenticity.nothing]\nprovenance = "p"\ntests = "t"\ndoubts = "d"\njudged_by = "j"\n').replace(
        '"tablets", "lamp"', '"tablet", "lamb"'
    )
    said = refused(saved, tmp_path, wrong + 'result = "authentic"\n')
    assert "3 things do not fit" in said
    for each in ("[findings.F2]: Nothing is saved under 'tablet'", "'lamb'", "[authenticity.nothing]"):
        assert each in said


@pytest.mark.parametrize(
    ("evidence", "told"),
    [
        (
            '{ from = "leave", as = "first-hand account" }',
            "is called 'first-hand account' and is a place in a document",
        ),
        ('{ from = "lamp", as = "primary material" }', "an account is first-hand, or second-hand"),
        ('{ from = "pills", as = "first-hand account" }', "is called 'first-hand account' and is a count"),
        ('"tabletts"', "Did you mean 'tablets'"),
    ],
)
def test_evidence_is_not_called_what_it_is_not(saved: Opened, tmp_path: Path, evidence: str, told: str) -> None:
    assert told in refused(saved, tmp_path, TOP + LAW.replace('{ from = "leave", as = "the text itself" }', evidence))


def test_a_decision_on_nobody_is_refused(saved: Opened, tmp_path: Path) -> None:
    same = '\n[[same_witness]]\nplace = "leave"\ninterview = "Q-99"\nanswer = "no"\nby = "N"\nreason = "r"\n'
    assert "Nobody interviewed has this code name" in refused(saved, tmp_path, ALL + same)


def test_a_claim_outside_of_the_mandate_is_refused(saved: Opened, tmp_path: Path) -> None:
    early = LAW.replace('object = "fact"', 'object = "fact"\nperiod = "2016-08"')
    assert "The finding is about 2016-08" in refused(saved, tmp_path, TOP + early)


@pytest.mark.parametrize("name", ["Zestervane", "Q-07"])
def test_words_that_name_somebody_interviewed_are_refused(saved: Opened, tmp_path: Path, name: str) -> None:
    for text in (
        ALL.replace("Who said no", f"{name} said no"),
        ALL.replace("The acts may", f"What {name} told may"),
        ALL.replace("the head of the office", f"{name} of the office"),
    ):
        said = refused(saved, tmp_path, text)
        assert "name somebody who was interviewed" in said
        assert name not in said


def test_a_file_that_is_none_is_refused(saved: Opened, tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        take_in(saved, tmp_path / "nowhere.toml")
    path = tmp_path / "bytes.toml"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(BadInput, match="not UTF-8"):
        take_in(saved, path)


def test_an_instrument_of_ones_own_is_kept_with_the_file(saved: Opened, tmp_path: Path) -> None:
    text = (
        ALL.replace("rome-statute-7", "small-instrument").replace("cells.C1", "cells.K1").replace("cells.e", "cells.a")
    )
    assert "no instrument 'small-instrument'" in refused(saved, tmp_path, text)
    instrument = write(tmp_path, INSTRUMENT, "small.toml")
    take_in(saved, write(tmp_path, text), [instrument])
    instrument.unlink()
    assert listed(saved).written.file.matrices["humanity"].instrument.label == "a small crime"


def test_a_withdrawal_makes_findings_stale_and_names_them(saved: Opened, tmp_path: Path) -> None:
    take(saved, tmp_path)
    adopt(saved, "F1", "F2", "F3")
    done = withdraw(saved, "Q-02", "asked", "N. N.")
    assert done.findings == ("F2", "F3")
    found = listed(saved).findings
    assert found["F1"].adopted
    assert found["F2"].stale == "tablets: the person took consent back"
    assert found["F3"].stale.startswith("F2: it is stale")


def test_a_record_of_a_person_is_told_by_the_role_alone(saved: Opened, tmp_path: Path) -> None:
    take(
        saved, tmp_path, ALL.replace('[{ from = "leave", as = "the text itself" }]\nfindings', '["tablets"]\nfindings')
    )
    done = withdraw(saved, "Q-02", "asked", "N. N.")
    assert done.findings == ("F2", "F3", "the record of the head of the office of the quarry")


def test_a_finding_on_a_withdrawn_account_is_taken_in_as_stale(saved: Opened, tmp_path: Path) -> None:
    withdraw(saved, "Q-02", "asked", "N. N.")
    taken = take(saved, tmp_path)
    assert taken.notes[0] == "F2: tablets: the person took consent back"
    assert states(saved)["F1"] == "drafted"


def test_a_count_that_is_saved_again_asks_for_another_adoption(saved: Opened, tmp_path: Path) -> None:
    take(saved, tmp_path)
    adopt(saved, "F1", "F2", "F3")
    withdraw(saved, "Q-04", "asked", "N. N.")
    assert listed(saved).findings["F2"].stale == "pills: rests on an account that was withdrawn"
    save_again(saved, stale(saved))
    assert listed(saved).findings["F2"].stale == "pills changed since the adoption"
    adopt(saved, "F2", "F3")
    assert all(one.adopted for one in listed(saved).findings.values())


def test_a_place_that_is_saved_anew_asks_again(saved: Opened, tmp_path: Path) -> None:
    take(saved, tmp_path)
    adopt(saved, "F1")
    cite(saved, "decree.txt", Asked(words="About 4,000 people"), "leave")
    assert listed(saved).findings["F1"].stale == "leave changed since the adoption"


def test_nothing_taken_in_and_unknown_names_are_not_found(saved: Opened, tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="No findings were taken in"):
        listed(saved)
    take(saved, tmp_path)
    with pytest.raises(NotFound, match="F9"):
        listed(saved, "F9")


def test_only_the_head_sees_persons_and_the_look_is_logged(saved: Opened, tmp_path: Path) -> None:
    take(saved, tmp_path)
    assert listed(saved, persons=True).persons["vestalquin"].person.identity == IDENTITY
    with look(saved) as connection:
        entries = list(log.entries(connection))
    assert entries[-1].act == "see persons named"
    assert not any("vestalquin" in str(one).lower() for one in entries)
    for role in ("investigator", "reader"):
        member = replace(saved, role=role)
        assert listed(member).findings
        with pytest.raises(BadUse, match="may not see persons"):
            listed(member, persons=True)
    with pytest.raises(BadUse):
        take(replace(saved, role="reader"), tmp_path)


def test_a_thousand_findings_are_listed(saved: Opened, tmp_path: Path) -> None:
    many = "".join(INCIDENT.replace("findings.F2", f"findings.F{number}") for number in range(2, 1002))
    take(saved, tmp_path, TOP + LAW + many)
    assert len(listed(saved).findings) == 1001


def test_a_chain_of_a_thousand_findings_is_no_matter(saved: Opened, tmp_path: Path) -> None:
    chain = LEGAL.partition("[matrices")[0].replace('elements = "humanity"\n', "")
    many = "".join(
        chain.replace("findings.F3", f"findings.G{number}").replace('"F2"', f'"G{number - 1}"' if number else '"F1"')
        for number in range(1000)
    )
    take(saved, tmp_path, TOP + LAW + many)
    count(saved, "held", "", save="other")
    assert not listed(saved).findings["G999"].stale


def test_a_file_of_nothing_but_persons_is_taken_in(saved: Opened, tmp_path: Path) -> None:
    assert take(saved, tmp_path, TOP + PERSON.replace('findings = ["F1"]\n', "")).persons == 1
