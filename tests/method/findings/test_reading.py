"""Reading a file of findings: strict, every fault told, nobody named."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.findings.model import (
    CellState,
    EvidenceKind,
    FindingType,
    House,
    Standard,
    WordingObject,
)
from probata.method.sources.authenticity import AuthenticityResult
from probata.record.errors import BadInput
from tests.method.findings.writing import IDENTITY, LAW, LEGAL, PERSON, TOP, read


def fault(text: str) -> str:
    with pytest.raises(BadInput) as caught:
        read(text)
    error = caught.value
    return f"{error.where} {error.message} {error.next_step}"


def test_a_finding_is_read_with_everything_that_it_says() -> None:
    file = read(TOP + LAW)
    draft = file.findings["F1"]
    assert (file.house, file.standard) == (House.UN, Standard.GROUNDS)
    assert (draft.type, draft.object, draft.standard) == (FindingType.LAW, WordingObject.FACT, Standard.GROUNDS)
    assert [(one.handle, one.kind) for one in draft.rests_on] == [("decree", EvidenceKind.TEXT_ITSELF)]


def test_an_element_without_a_cell_was_not_examined() -> None:
    matrix = read(TOP + LAW + LEGAL).matrices["small"]
    assert matrix.cell("K1").state is CellState.MET
    assert matrix.cell("K2").state is CellState.NOT_EXAMINED


def test_the_other_tables_are_read() -> None:
    text = """
[authenticity.leak]
provenance = "an envelope"
tests = "compared"
doubts = "two hands"
result = "probably authentic"
judged_by = "N. N."

[[same_witness]]
place = "quoted"
interview = "A-1"
answer = "unsure"
by = "N. N."
reason = "Nobody could say."

[[two_sources]]
interviews = ["A-1", "A-2"]
by = "N. N."
reason = "They did not know of each other."

[wordings]
fact = [["It is so"], ["it may be so"]]
"""
    file = read(TOP + LAW + PERSON + text)
    assert file.authenticity["leak"].result is AuthenticityResult.PROBABLY
    assert file.same_witness[0].answer == "unsure"
    assert file.two_sources[0].interviews == ("A-1", "A-2")
    assert file.wordings[WordingObject.FACT] == (("it is so",), ("it may be so",))
    assert file.persons["vestalquin"].edition == "confidential"
    assert IDENTITY not in repr(file)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (('house = "un"', 'house = "press"'), "'press' is no house"),
        (("2019-03-02/2020-06-30", "from March"), "no EDTF"),
        (('type = "law"', 'type = "rumour"'), "[findings.F1] 'rumour' is no type"),
        (('wording = "clearly"', 'wording = "plainly"'), "does not stand in the sentence"),
        (('rests_on = [{ from = "decree", as = "the text itself" }]', ""), "rests on nothing"),
        (("the text itself", "the text alone"), "'the text alone' is no as"),
        (('object = "fact"', 'object = "fact"\nelements = "small"'), "Only a legal finding has elements"),
        (('object = "fact"', 'object = "fact"\ncolour = "red"'), "'colour' is unknown"),
        (('object = "fact"', 'object = "fact"\ncontrary = ["decree"]'), "stands for and against"),
        (('object = "fact"', 'object = "fact"\nperiod = "2016-08"'), "the mandate covers 2019-03-02/2020-06-30"),
        (('object = "fact"', 'object = "fact"\nperiod = "2019-05/.."'), "the mandate covers"),
        (('[{ from = "decree", as = "the text itself" }]', '["decree", "decree"]'), "'decree' stands twice"),
        (('[{ from = "decree", as = "the text itself" }]', "[4]"), "no piece of evidence"),
        (('[{ from = "decree", as = "the text itself" }]', '"decree"'), "'rests_on' is not a list"),
        (("findings.F1", 'findings."1 F"'), "is no name"),
        (('standard = "reasonable', 'weight = 3\nstandard = "reasonable'), "'weight' is unknown"),
        (("[findings.F1]", "[findings.F1"), "docs/spec/findings.md"),
    ],
)
def test_a_fault_is_told_with_its_place(change: tuple[str, str], told: str) -> None:
    text = TOP + LAW
    assert change[0] in text
    assert told in fault(text.replace(*change))


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ('[findings.F2]\ntype = "legal"', "'says' is missing"),
        (LEGAL.replace("small-instrument", "no-instrument"), "There is no instrument 'no-instrument'"),
        (LEGAL.replace("cells.K1", "cells.K9"), "'K9' is unknown"),
        (LEGAL.replace('findings = ["F1"]', 'findings = ["F7"]'), "no finding 'F7'"),
        (LEGAL.replace('elements = "small"', 'elements = "smal"'), "Did you mean 'small'"),
        (LEGAL.replace('rests_on = ["F1"]', 'rests_on = [{ from = "F8", as = "other finding" }]'), "no finding 'F8'"),
        (LEGAL.replace('rests_on = ["F1"]', 'rests_on = ["F2"]'), "rests on itself: F2 on F2"),
        (LEGAL.replace('findings = ["F1"]', 'findings = ["F2"]'), "rests on itself"),
        ('[[same_witness]]\nplace = "p"\ninterview = "A"\nanswer = "maybe"\nby = "N"\nreason = "r"', "is no answer"),
        ('[[two_sources]]\ninterviews = ["A"]\nby = "N"\nreason = "r"', "not fewer"),
        ('[wordings]\nfact = [["is so"], ["Is so"]]', "words stand in two"),
        ('[wordings]\nfact = [["is so"]]', "at least two ranks"),
        ('[authenticity.leak]\nresult = "authentic"', "'provenance' is missing"),
    ],
)
def test_faults_of_the_other_tables_are_told(more: str, told: str) -> None:
    assert told in fault(TOP + LAW + more)


def test_all_faults_are_told_at_once_those_of_one_table_too() -> None:
    broken = LAW.replace('"law"', '"rumour"').replace('"fact"', '"feeling"') + LEGAL.replace("cells.K1", "cells.K9")
    said = fault(TOP.replace('"un"', '"press"') + broken)
    for each in ("4 things are wrong", "'press'", "'rumour'", "'feeling'", "'K9'"):
        assert each in said


def test_a_finding_that_could_not_be_read_is_not_called_unknown_as_well() -> None:
    assert "no finding" not in fault(TOP + LAW.replace('"law"', '"rumour"') + LEGAL)


def test_answers_against_each_other_are_refused() -> None:
    one = '[[same_witness]]\nplace = "p"\ninterview = "A-1"\nanswer = "{}"\nby = "N"\nreason = "r"\n'
    assert "answered in two ways" in fault(TOP + LAW + one.format("yes") + one.format("no"))
    assert len(read(TOP + LAW + one.format("yes") * 2).same_witness) == 2


def test_two_persons_of_one_surname_are_two() -> None:
    other = PERSON.replace("persons.vestalquin", "persons.second").replace("Vestalquin", "Hermelind")
    persons = read(TOP + LAW + PERSON + other).persons
    assert {one.identity for one in persons.values()} == {IDENTITY, "Hermelind Ombrazeel"}


@pytest.mark.parametrize(
    "change",
    [
        ("role =", f'"{IDENTITY}" ='),
        ('"clear and convincing"', f'"{IDENTITY}"'),
        ("persons.vestalquin", f'persons."{IDENTITY}"'),
        ('rests_on = ["order"]', f'rests_on = ["{IDENTITY}", "{IDENTITY}"]'),
        ('rests_on = ["order"]', f'rests_on = [{{ from = "order", as = "{IDENTITY}" }}]'),
        ('findings = ["F1"]', f'findings = ["{IDENTITY}"]'),
        ('not_notified = "danger to persons"', f'notice = "{IDENTITY}"'),
        ('not_notified = "danger to persons"', ""),
        ("the head of a provincial office", f"the head, {IDENTITY}"),
        ("danger to persons", 'danger"\nedition = "vestalquin'),
        ("[persons.vestalquin]", "[persons.vestalquin]\n[persons.vestalquin]"),
        ("[persons.vestalquin]", "[findings.vestalquin]\n[persons.vestalquin]"),
    ],
)
def test_no_message_names_a_person(change: tuple[str, str]) -> None:
    assert change[0] in PERSON
    said = fault(TOP + LAW + PERSON.replace(*change)).lower()
    if "findings.vestalquin" not in change[1]:  # there the name is that of a finding, too
        assert not any(word in said for word in IDENTITY.lower().split())
    assert "person" in said


def test_letters_of_any_script_make_a_name_and_spellings_that_look_alike_are_one() -> None:
    file = read(TOP + LAW.replace("findings.F1", 'findings."Бефунд-1"'))
    assert list(file.findings) == ["Бефунд-1"]
    twice = LAW.replace("findings.F1", 'findings."e\u0301"') + LAW.replace("findings.F1", 'findings."\u00e9"')
    assert "differ only in how they are encoded" in fault(TOP + twice)


@settings(deadline=None)
@given(st.text(max_size=60), st.integers(0, 400))
def test_whatever_a_file_holds_it_is_read_or_refused_in_our_words(junk: str, at: int) -> None:
    text = TOP + LAW + LEGAL + PERSON
    with suppress(BadInput):  # and nothing else
        assert read(text[:at] + junk + text[at:]).findings
