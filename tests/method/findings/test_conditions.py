"""The house's minimum conditions: each row of docs/spec/findings.md, there and missing."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.findings.conditions import conditions, summary
from probata.method.findings.model import (
    Cell,
    CellState,
    EvidenceKind,
    FindingType,
    House,
    Matrix,
    Standard,
    WordingObject,
)
from probata.method.sources.authenticity import AuthenticityResult
from tests.method.findings.evidence import account, authentic, case, count, missing, other, paper, ref
from tests.method.findings.writing import instruments

INCIDENT, PATTERN, LAW = FindingType.INCIDENT, FindingType.PATTERN, FindingType.LAW
STATISTICS, LEGAL, LIMITATION = FindingType.STATISTICS, FindingType.LEGAL, FindingType.LIMITATION
TEXT, PRESS, FIGURES = EvidenceKind.TEXT_ITSELF, EvidenceKind.PRESS, EvidenceKind.ISSUERS_FIGURES
HALL, SHED = {"incident": "one", "place": "hall"}, {"incident": "two", "place": "shed"}


# Law: one document is enough


@pytest.mark.parametrize("house", list(House))
def test_a_law_is_vague_on_one_document(house: House) -> None:
    assert missing(case(LAW, paper(1, TEXT), house=house)) == []


def test_a_law_needs_its_text_and_not_what_others_say_of_it() -> None:
    assert missing(case(LAW, paper(1, PRESS))) == ["the text itself: nothing is cited as the text itself"]


def test_a_leaked_text_needs_its_record_and_under_un_something_beside_it() -> None:
    leaked = paper(1, TEXT, leaked=True)
    assert missing(case(LAW, leaked)) == [
        "the text itself: paper-1: no record says that it is authentic",
        "an authenticity record for leaked or posted material: paper-1: there is none; write [authenticity.HANDLE]",
        "more than leaked material alone: nothing else is cited",
    ]
    record = {"paper-1": authentic()}
    assert missing(case(LAW, leaked, authenticity=record)) == ["more than leaked material alone: nothing else is cited"]
    assert missing(case(LAW, leaked, count(), authenticity=record)) == []


@pytest.mark.parametrize("house", [House.NGO, House.NEWSROOM])
def test_a_leak_with_its_record_may_stand_alone_in_other_houses(house: House) -> None:
    leaked = paper(1, TEXT, leaked=True)
    assert missing(case(LAW, leaked, authenticity={"paper-1": authentic()}, house=house)) == []


@pytest.mark.parametrize("result", [AuthenticityResult.NOT_SHOWN, AuthenticityResult.NOT_AUTHENTIC])
def test_a_record_that_does_not_bear_is_no_help(result: AuthenticityResult) -> None:
    found = missing(case(LAW, paper(1, TEXT), authenticity={"paper-1": authentic(result)}))
    assert found[0] == "the text itself: paper-1: no record says that it is authentic"
    assert len(found) == (2 if result is AuthenticityResult.NOT_AUTHENTIC else 1)


# Incident


def test_an_account_and_another_one_carry_an_incident() -> None:
    assert missing(case(INCIDENT, account(1), account(2))) == []


def test_an_account_and_a_press_report_carry_an_incident() -> None:
    assert missing(case(INCIDENT, account(1), paper(1, PRESS))) == []


def test_one_account_alone_has_no_corroboration() -> None:
    assert missing(case(INCIDENT, account(1), count())) == [
        "a corroboration from an independent source: there is no second source"
    ]


def test_authenticated_material_carries_an_incident_in_place_of_an_account() -> None:
    record = {"paper-1": authentic()}
    assert missing(case(INCIDENT, paper(1), paper(2, PRESS), authenticity=record)) == []
    assert missing(case(INCIDENT, paper(1), paper(2, PRESS))) == [
        "a first-hand account, or primary material with an authenticity record: "
        "paper-1: no record says that it is authentic",
        "a corroboration from an independent source: there is no second source",
        "an authenticity record for leaked or posted material: paper-1: there is none; write [authenticity.HANDLE]",
    ]


def test_second_hand_accounts_alone_carry_none() -> None:
    heard = [account(n, heard_from_others=True) for n in (1, 2)]
    assert missing(case(INCIDENT, *heard))[0].endswith("the accounts are second-hand")


@pytest.mark.parametrize(
    ("second", "why"),
    [
        (account(2, together_with=(ref("interview", 1),)), "for certain: they were interviewed together"),
        (account(2, heard_from=(ref("interview", 1),)), "sources: one heard it from the other"),
        (
            account(2, heard_from=(ref("interview", 1),), heard_from_others=True),
            "for certain: part of it was heard from the other",
        ),
        (paper(1, PRESS, witnesses=account(1).witnesses), "sources: they are one person"),
        (paper(1, PRESS, perhaps_witnesses=(ref("interview", 1),)), "for certain: the words may come from somebody"),
    ],
)
def test_what_may_be_one_source_is_no_corroboration_and_says_why(second: object, why: str) -> None:
    [told] = missing(case(INCIDENT, account(1), second))  # type: ignore[arg-type]  # evidence
    assert told.startswith("a corroboration from an independent source: ")
    assert "account-1" in told
    assert why in told


def test_one_intermediary_is_no_corroboration_until_a_person_says_that_they_are_two() -> None:
    through = [account(n, through="Association") for n in (1, 2)]
    assert "both came through one intermediary" in missing(case(INCIDENT, *through))[0]
    apart = account(2, through="Association", apart_from=(ref("interview", 1),))
    assert missing(case(INCIDENT, through[0], apart)) == []


def test_two_copies_of_one_text_are_no_corroboration() -> None:
    record = {"paper-1": authentic()}
    copies = (paper(1, family=3), paper(2, PRESS, family=3))
    assert "they are one text" in missing(case(INCIDENT, *copies, authenticity=record))[0]


def test_a_statement_of_the_party_and_a_false_picture_corroborate_nothing() -> None:
    assert missing(case(INCIDENT, account(1), paper(1, EvidenceKind.PARTY_STATEMENT)))
    false = {"paper-1": authentic(AuthenticityResult.NOT_AUTHENTIC)}
    assert missing(case(INCIDENT, account(1), paper(1), authenticity=false)) == [
        "a corroboration from an independent source: there is no second source",
        "material that nobody judged to be false: paper-1: judged not authentic",
    ]


def test_a_leak_without_a_record_corroborates_nothing_whatever_it_is_called() -> None:
    for kind in (EvidenceKind.PRIMARY, TEXT):
        told = missing(case(INCIDENT, account(1), paper(1, kind, leaked=True)))
        assert told[0].startswith("a corroboration"), kind


# Special handling: one account


def test_one_account_of_a_special_matter_carries_an_incident() -> None:
    assert missing(case(INCIDENT, account(1), special=True, second_reader="N.", reasons="Sober.")) == []


def test_a_special_incident_needs_a_reader_reasons_and_the_words_one_account() -> None:
    assert missing(case(INCIDENT, account(1), special=True, says="The incident is credible.")) == [
        "a second reader: nobody else read the account",
        "written reasons for finding it credible: no reasons are written down",
        'the sentence says "one account": the sentence does not say so',
    ]


def test_a_special_incident_needs_an_account_at_first_hand() -> None:
    heard = account(1, heard_from_others=True)
    told = missing(case(INCIDENT, heard, special=True, second_reader="N.", reasons="Sober."))
    assert told == ["a first-hand account: nothing here is a first-hand account"]


def test_one_account_never_carries_a_pattern() -> None:
    for special in (True, False):
        assert missing(case(PATTERN, account(1, **HALL), special=special, second_reader="N.", reasons="S.")) == [
            f"two incidents of distinct sources and places{'' if special else ', or the text of a policy'}: "
            "there are no two incidents at different places"
        ]


def test_no_policy_text_carries_a_pattern_of_a_special_matter() -> None:
    assert missing(case(PATTERN, paper(1, TEXT), special=True))
    assert missing(case(PATTERN, paper(1, TEXT))) == []


# Pattern


def test_two_incidents_of_two_people_at_two_places_carry_a_pattern() -> None:
    assert missing(case(PATTERN, account(1, **HALL), account(2, **SHED))) == []


@pytest.mark.parametrize(
    ("second", "why"),
    [
        (account(2, incident="two", place="HALL"), "there are no two incidents at different places"),
        (account(2, incident="ONE", place="shed"), "there are no two incidents at different places"),
        (account(2), "name incident and place of account-2"),
        (account(2, together_with=(ref("interview", 1),), **SHED), "they were interviewed together"),
    ],
)
def test_a_pattern_says_what_is_missing(second: object, why: str) -> None:
    [told] = missing(case(PATTERN, account(1, **HALL), second))  # type: ignore[arg-type]  # evidence
    assert why in told


# Statistics, legal, limitation


def test_statistics_need_the_issuers_figures_and_their_gaps() -> None:
    assert missing(case(STATISTICS, paper(1, FIGURES), gaps=("2020 is missing.",))) == []
    assert missing(case(STATISTICS, paper(1, PRESS))) == [
        "the issuer's own figures: nothing is cited as issuer's figures",
        "their gaps: no gap is named; if there is none, write that",
    ]


def matrix(**states: CellState) -> Matrix:
    cells = {key: Cell(key, state, () if key == "K2" else ("F1",)) for key, state in states.items()}
    return Matrix("m", instruments()["small-instrument"], cells)


def test_a_legal_finding_needs_findings_and_a_matrix() -> None:
    whole = matrix(K1=CellState.MET, a=CellState.INDICATIONS)
    assert missing(case(LEGAL, other(), matrix=whole)) == []
    assert missing(case(LEGAL, account(1))) == [
        "findings that it rests on: it rests on no other finding",
        "an element matrix: no matrix is named under elements",
    ]


def test_a_matrix_needs_a_finding_for_each_shown_element_and_an_act() -> None:
    assert missing(case(LEGAL, other(), matrix=matrix(K1=CellState.MET, K2=CellState.MET))) == [
        "a finding for each element that is met or indicated: none for K2",
        "an act that is met or indicated: no act is",
    ]


def test_a_label_without_reserve_needs_every_element() -> None:
    half = matrix(K1=CellState.MET, a=CellState.INDICATIONS)
    found = missing(case(LEGAL, other(), matrix=half, says="The acts constitute a crime."))
    assert [one for one in found if one.startswith("every element met, for a label without reserve: ")]
    assert found[0].endswith("write may constitute")
    assert missing(case(LEGAL, other(), matrix=half, says="The acts may constitute a crime.")) == []


def test_a_term_of_law_in_two_parts_keeps_both() -> None:
    both, half = "The accounts of torture or other ill-treatment are credible.", "The accounts of torture are credible."
    assert missing(case(INCIDENT, account(1), account(2), says=both)) == []
    assert missing(case(INCIDENT, account(1), account(2), says=half)) == [
        "both parts of a term of law: “torture” stands without “or other cruel, inhuman or degrading treatment”"
    ]


def test_a_limitation_needs_its_gap_or_its_evidence() -> None:
    assert missing(case(LIMITATION, gaps=("Nothing was opened.",))) == []
    assert missing(case(LIMITATION, paper(1, PRESS))) == []
    assert missing(case(LIMITATION)) == ["the gap, or the evidence that shows it: neither is named"]


# Every type


def test_contrary_evidence_is_weighed_in_writing() -> None:
    against = case(LAW, paper(1, TEXT), contrary=(account(3),))
    assert missing(against) == ["contrary evidence weighed in writing: nothing under weighed says why not: account-3"]
    assert missing(case(LAW, paper(1, TEXT), contrary=(account(3),), weighed="It concerns another year.")) == []


def test_people_who_said_that_it_did_not_happen_speak_against_a_pattern_and_not_against_an_incident() -> None:
    told = (account(1, **HALL), account(2, **SHED), count(said_no=5))
    assert missing(case(PATTERN, *told))[0].endswith("number (5 said that it did not happen)")
    assert missing(case(PATTERN, *told, weighed="They slept elsewhere.")) == []
    assert missing(case(INCIDENT, *told)) == []


def test_evidence_that_may_not_be_used_carries_nothing_and_is_named() -> None:
    gone = account(2, stale="the person took consent back")
    assert missing(case(INCIDENT, account(1), gone)) == [
        "a corroboration from an independent source: there is no second source",
        "evidence that may be used as it is: account-2 may not: the person took consent back",
    ]


def test_another_standard_than_the_reports_needs_a_reason() -> None:
    said = {"standard": Standard.SUSPICION, "declared": Standard.GROUNDS}
    assert missing(case(LAW, paper(1, TEXT), **said)) == [
        "a reason for another standard than the report's: none is given"
    ]
    assert missing(case(LAW, paper(1, TEXT), deviates="Little was to be had.", **said)) == []


def test_words_of_strength_are_those_of_their_object() -> None:
    credible = {"says": "The accounts are credible.", "wording": "are credible"}
    assert missing(case(LAW, paper(1, TEXT), object=WordingObject.ALLEGATION, **credible)) == []
    assert missing(case(LAW, paper(1, TEXT), object=WordingObject.FACT, **credible)) == [
        "words of strength for a fact: 'are credible' is said of an allegation"
    ]
    plain = {"says": "It did not define it.", "wording": "define"}
    assert missing(case(LAW, paper(1, TEXT), object=WordingObject.FACT, **plain)) == []


# Standards


def test_suspicion_needs_one_account_or_two_independent_second_hand_ones() -> None:
    low = {"standard": Standard.SUSPICION}
    heard = [account(n, heard_from_others=True) for n in (1, 2)]
    assert missing(case(INCIDENT, account(1), **low)) == []
    assert missing(case(INCIDENT, *heard, **low)) == []
    assert missing(case(INCIDENT, heard[0], **low)) == [
        "a first-hand account, or two independent second-hand ones: neither is there"
    ]
    one = [account(n, heard_from=(ref("interview", 9),)) for n in (1, 2)]
    assert "both from the same person" in missing(case(INCIDENT, *one, **low))[0]


def test_suspicion_is_not_published_as_a_finding_of_fact() -> None:
    fact = {"object": WordingObject.FACT, "wording": "it is likely that"}
    told = missing(case(INCIDENT, account(1), standard=Standard.SUSPICION, **fact))
    assert told == [
        "a standard for findings of fact: suspicion opens an inquiry and is not published as a finding of fact"
    ]


def test_the_balance_of_probabilities_wants_contrary_material_weighed_or_its_absence_said() -> None:
    higher = {"standard": Standard.BALANCE}
    assert missing(case(INCIDENT, account(1), account(2), weighed="Nothing contrary was found.", **higher)) == []
    assert missing(case(INCIDENT, account(1), account(2), **higher)) == [
        "contrary material weighed in writing, or its absence said: nothing is written under weighed"
    ]


def test_clear_and_convincing_wants_two_accounts_and_documentary_evidence() -> None:
    high = {"standard": Standard.CONVINCING, "weighed": "Every other explanation was answered."}
    assert missing(case(INCIDENT, account(1), account(2), paper(3, TEXT), **high)) == []
    assert missing(case(INCIDENT, account(1), paper(1, PRESS), **high)) == [
        "independent first-hand accounts: there are no two",
        "documentary or physical evidence: none is cited with its record",
    ]
    together = account(2, together_with=(ref("interview", 1),))
    assert "interviewed together" in missing(case(INCIDENT, account(1), together, paper(3, TEXT), **high))[0]
    assert missing(case(LAW, paper(1, TEXT), **high)) == []


def test_beyond_reasonable_doubt_is_not_offered() -> None:
    told = missing(case(LAW, paper(1, TEXT), standard=Standard.BEYOND_DOUBT))
    assert told == ["a standard that the house publishes under: beyond reasonable doubt is for courts"]


# All of it


def test_the_strongest_that_is_said_is_nothing_missing() -> None:
    assert summary(conditions(case(LAW, paper(1, TEXT)))) == "nothing missing"
    assert summary(conditions(case(LAW))) == "missing: nothing is cited as the text itself"
    assert [str(one) for one in conditions(case(LAW, paper(1, TEXT)))] == ["the text itself: there"]


pieces = st.one_of(
    st.builds(account, st.integers(1, 5), stale=st.sampled_from(["", "withdrawn"])),
    st.builds(
        paper,
        st.integers(1, 5),
        st.sampled_from(
            [kind for kind in EvidenceKind if kind not in (EvidenceKind.FIRST_HAND, EvidenceKind.SECOND_HAND)]
        ),
        leaked=st.booleans(),
        family=st.one_of(st.none(), st.integers(0, 2)),
    ),
)


@settings(deadline=None)
@given(
    st.sampled_from(list(FindingType)),
    st.sampled_from(list(Standard)),
    st.sampled_from(list(House)),
    st.lists(pieces, max_size=6),
    st.booleans(),
)
def test_every_combination_says_something_and_never_that_a_standard_is_met(
    kind: FindingType, standard: Standard, house: House, evidence: list[object], special: bool
) -> None:
    found = conditions(case(kind, *evidence, standard=standard, house=house, special=special))
    assert found
    assert not any(" met" in f"{one.asks} {one.missing}" and kind is not LEGAL for one in found)


@settings(deadline=None)
@given(st.lists(pieces, min_size=1, max_size=5), st.randoms(use_true_random=False))
def test_the_order_of_the_evidence_does_not_decide_what_is_missing(evidence: list[object], chance: object) -> None:
    shuffled = list(evidence)
    chance.shuffle(shuffled)
    one, other_way = (conditions(case(INCIDENT, *each)) for each in (evidence, shuffled))
    assert [(each.asks, bool(each.missing)) for each in one] == [(each.asks, bool(each.missing)) for each in other_way]


def test_of_many_only_some_are_named() -> None:
    told = missing(case(PATTERN, *(account(number) for number in range(1, 12))))
    assert told[0].endswith("account-6 and 3 more")
