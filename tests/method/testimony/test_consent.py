from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from probata.method.testimony.consent import audience_use, may, may_be_counted, may_quote, permitted
from probata.method.testimony.model import (
    ORDINARY,
    Consent,
    ConsentState,
    Form,
    HowKnown,
    Interview,
    PressTerms,
    Recipient,
    Scope,
    Use,
)
from probata.record.errors import BadValue
from probata.record.ref import Ref
from probata.record.uncertain_date import UncertainDate

TODAY = date(2024, 6, 1)
REF = Ref.of("interview", bytes(16))
OUTSIDE = [use for use in Use if use is not Use.INTERNAL]
STATES = st.dictionaries(st.sampled_from(Use), st.sampled_from(ConsentState), max_size=10)
DATES = st.sampled_from(["2023", "2024", "2024-05-31", "2024-06-01", "2024-06", "2025", "2024~", "2025/..", "../2025"])
CONSENTS = st.builds(
    Consent,
    STATES,
    st.none() | DATES.map(lambda edtf: UncertainDate(edtf, edtf)),
    st.none() | st.sampled_from(PressTerms),
    st.sampled_from(["", "  ", "a former resident"]),
)
INTERVIEWS = st.builds(
    Interview,
    st.just(REF),
    st.just("I-01"),
    st.just({}),
    CONSENTS,
    how_known=st.none() | st.sampled_from(HowKnown),
    interpreter=st.booleans(),
    age=st.sampled_from([None, 16, 17, 18, 40]),
    age_then=st.sampled_from([None, 17, 18, 40]),
)


def person(consent: Consent, **rest: object) -> Interview:
    return replace(Interview(REF, "I-01", {}, consent, how_known=HowKnown.NOTES, age=40), **rest)


def given_to(*uses: Use, **rest: object) -> Consent:
    return replace(Consent(dict.fromkeys(uses, ConsentState.GIVEN)), **rest)


ALLOWS = {
    ConsentState.GIVEN: (True, True),
    ConsentState.REFUSED: (False, False),
    ConsentState.ASK_AGAIN: (False, False),
    ConsentState.WITHDRAWN: (False, False),
    ConsentState.UNKNOWN: (True, False),
    ConsentState.NOT_NEEDED: (True, True),
    ConsentState.NAMED_ONLY: (False, False),  # the readers of an edition are not named
}


def expected(state: ConsentState, use: Use, terms: PressTerms | None, words: str, expires: str) -> bool:
    """METHOD's table, written out apart from the gate."""
    internal = use is Use.INTERNAL
    if not ALLOWS[state][0 if internal else 1]:
        return False
    if internal:
        return True
    if expires in ("2024-05-31", "2024", "2024-06~"):
        return False
    return {
        None: True,
        PressTerms.ON_RECORD: True,
        PressTerms.AGREED_DESCRIPTION: bool(words),
        PressTerms.NOT_FOR_ATTRIBUTION: use is not Use.ATTRIBUTED,
        PressTerms.OFF_RECORD: False,
    }[terms]


@pytest.mark.parametrize("state", ConsentState)
def test_the_whole_table(state: ConsentState) -> None:
    days = ("", "2024-05-31", "2024-06-01", "2025", "2024", "2024-06~")
    for use, terms, words, expires in itertools.product(Use, (None, *PressTerms), ("", "a resident"), days):
        until = UncertainDate(expires, expires) if expires else None
        found = may(person(Consent({use: state}, until, terms, words)), use, TODAY)
        assert found.allowed is expected(state, use, terms, words, expires), (use, terms, words, expires)
        assert found.reason
        assert found.describe_as == (words if found.allowed and terms is PressTerms.AGREED_DESCRIPTION else "")


@pytest.mark.parametrize("use", OUTSIDE)
def test_what_nobody_wrote_down_is_internal_only(use: Use) -> None:
    nobody = person(Consent())
    assert may(nobody, Use.INTERNAL, TODAY).allowed
    assert not may(nobody, use, TODAY).allowed


@pytest.mark.parametrize("withdrawn", Use)
def test_withdrawal_for_one_use_ends_every_use(withdrawn: Use) -> None:
    taken_back = person(Consent({**dict.fromkeys(Use, ConsentState.GIVEN), withdrawn: ConsentState.WITHDRAWN}))
    assert not any(may(taken_back, use, TODAY).allowed for use in Use)


def test_a_source_whose_identity_is_stored_nowhere_is_allowed_everywhere_and_named_nowhere() -> None:
    nowhere = person(Consent({Use.PUBLIC: ConsentState.NOT_NEEDED}))
    assert all(may(nowhere, use, TODAY).allowed for use in Use)
    assert not any(may(nowhere, use, TODAY).named for use in Use)


@pytest.mark.parametrize(
    ("use", "terms", "named"),
    [
        (Use.ATTRIBUTED, None, True),
        (Use.ATTRIBUTED, PressTerms.AGREED_DESCRIPTION, False),
        (Use.PRESS, PressTerms.ON_RECORD, True),
        (Use.PRESS, None, False),
        (Use.PRESS, PressTerms.NOT_FOR_ATTRIBUTION, False),
        (Use.PUBLIC, PressTerms.ON_RECORD, False),
    ],
)
def test_who_may_be_named(use: Use, terms: PressTerms | None, named: bool) -> None:
    consent = given_to(use, terms=terms, description="a resident")
    assert may(person(consent), use, TODAY).allowed
    assert may(person(consent), use, TODAY).named is named
    assert not may(person(consent, age=17), use, TODAY).named


@pytest.mark.parametrize(
    ("rest", "quoted"),
    [
        ({}, True),
        ({"age": 17}, False),
        ({"age_then": 17}, False),
        ({"how_known": HowKnown.SUMMARY}, False),
        ({"how_known": None}, False),
        ({"how_known": HowKnown.RECORDING}, True),
    ],
)
def test_whose_words_may_be_quoted(rest: dict[str, object], quoted: bool) -> None:
    for use in (Use.PUBLIC, Use.INTERNAL):
        found = may_quote(person(given_to(use), **rest), use, TODAY)
        assert found.allowed is quoted
        assert not found.translated


def test_words_through_an_interpreter_are_a_translation() -> None:
    assert may_quote(person(given_to(Use.PUBLIC), interpreter=True), Use.PUBLIC, TODAY).translated


def test_an_age_that_nobody_recorded_is_said() -> None:
    assert "No age is recorded." in may_quote(person(given_to(Use.PUBLIC), age=None), Use.PUBLIC, TODAY).reason


def test_a_day_that_is_not_known_is_no_reason_to_allow() -> None:
    until = person(given_to(Use.PUBLIC, expires=UncertainDate("2030", "2030")))
    assert may(until, Use.PUBLIC, UncertainDate("2024", "2024")).allowed
    assert not may(until, Use.PUBLIC, UncertainDate("2024~", "about 2024")).allowed


@pytest.mark.parametrize(
    "consent",
    [
        Consent({Use.PUBLIC: "given"}),
        Consent({"anonymised public report": ConsentState.GIVEN}),
        Consent({Use.PUBLIC: ConsentState.GIVEN}, terms="on the record"),
        Consent({Use.PUBLIC: ConsentState.GIVEN}, form="written"),
        Consent({Use.PUBLIC: ConsentState.GIVEN}, scope=frozenset({"paraphrase"})),
        Consent({Use.PUBLIC: ConsentState.GIVEN}, scopes={Use.PUBLIC: frozenset({"paraphrase"})}),
        Consent({Use.PUBLIC: ConsentState.GIVEN}, scopes={"press": ORDINARY}),
        Consent({Use.PUBLIC: ConsentState.GIVEN}, until={"press": UncertainDate("2030", "2030")}),
        Consent({Use.PUBLIC: ConsentState.GIVEN}, recipients=(("press", "the Harbour Post", "given"),)),
        Consent({Use.PUBLIC: ConsentState.GIVEN}, recipients=(Recipient(Use.PRESS, " - ", ConsentState.GIVEN),)),
        Consent({Use.PUBLIC: ConsentState.GIVEN}, recipients=(Recipient("press", "Post", ConsentState.GIVEN),)),
        Consent({Use.PUBLIC: ConsentState.GIVEN}, recipients=(Recipient(Use.PRESS, "Post", "given"),)),
    ],
)
def test_what_merely_looks_like_consent_is_refused_by_an_error(consent: Consent) -> None:
    with pytest.raises(BadValue):
        may(person(consent), Use.PUBLIC, TODAY)
    assert not permitted(person(consent), Use.PUBLIC, TODAY).allowed


@pytest.mark.parametrize(
    ("use", "day", "scope", "recipient"),
    [
        ("press", TODAY, Scope.PARAPHRASE, ""),
        (Use.PRESS, "2024-06-01", Scope.PARAPHRASE, ""),
        (Use.PRESS, None, Scope.PARAPHRASE, ""),
        (Use.PRESS, TODAY, "paraphrase", ""),
        (Use.PRESS, TODAY, Scope.PARAPHRASE, " ... "),
        (Use.PRESS, TODAY, Scope.PARAPHRASE, None),
    ],
)
def test_whatever_is_asked_wrongly_is_a_no_with_a_reason(
    use: object, day: object, scope: object, recipient: object
) -> None:
    assert permitted(person(given_to(Use.PRESS)), Use.PRESS, TODAY).allowed
    answer = permitted(person(given_to(Use.PRESS)), use, day, scope, recipient)
    assert (answer.allowed, answer.reason.endswith(".")) == (False, True)


@pytest.mark.parametrize("broken", [None, replace(person(Consent()), consent=None), "I-01", object()])
def test_a_person_without_a_record_that_can_be_read_allowed_nothing(broken: object) -> None:
    assert not any(permitted(broken, use, TODAY, scope).allowed for use in Use for scope in Scope)
    assert not may_be_counted(None, Use.PUBLIC, Use.INTERNAL, TODAY).allowed


def test_a_yes_that_says_no_more_is_a_number_a_paraphrase_and_words() -> None:
    plain = person(given_to(*Use, form=Form.WRITTEN))
    for use in Use:
        assert {scope for scope in Scope if may(plain, use, TODAY, scope).allowed} == ORDINARY


@pytest.mark.parametrize("form", Form)
def test_what_is_handed_over_whole_needs_words_that_cover_it_and_a_form(form: Form) -> None:
    everything = given_to(Use.INTERNATIONAL_COURT, scope=frozenset(Scope))
    for scope in (Scope.ACCOUNT, Scope.IDENTITY, Scope.RECORDING):
        assert not may(person(everything), Use.INTERNATIONAL_COURT, TODAY, scope).allowed
        written = replace(everything, form=form)
        assert may(person(written), Use.INTERNATIONAL_COURT, TODAY, scope).allowed
        assert not may(person(written, age=17), Use.INTERNATIONAL_COURT, TODAY, scope).allowed


def test_who_said_what_consent_covers_and_not_the_identity_is_not_named() -> None:
    said = given_to(Use.ATTRIBUTED, scope=ORDINARY)
    assert not may(person(said), Use.ATTRIBUTED, TODAY).named
    assert may(person(replace(said, scope=ORDINARY | {Scope.IDENTITY})), Use.ATTRIBUTED, TODAY).named


def test_one_use_has_a_last_day_of_its_own_and_it_is_the_last_that_counts() -> None:
    consent = given_to(Use.PRESS, Use.UN, until={Use.PRESS: UncertainDate("2024-06-01", "")})
    assert may(person(consent), Use.PRESS, TODAY).allowed
    assert not may(person(consent), Use.PRESS, date(2024, 6, 2)).allowed
    assert may(person(consent), Use.UN, date(2030, 1, 1)).allowed


def test_a_number_needs_the_use_of_the_codebook_and_that_the_edition_covers_numbers() -> None:
    words_only = Consent({Use.PUBLIC: ConsentState.GIVEN}, scopes={Use.PUBLIC: frozenset({Scope.QUOTATION})})
    assert may_be_counted(person(Consent()), Use.PUBLIC, Use.INTERNAL, TODAY).allowed
    assert not may_be_counted(person(Consent()), Use.PUBLIC, Use.PUBLIC, TODAY).allowed
    assert may(person(words_only), Use.INTERNAL, TODAY, Scope.NUMBER).allowed
    assert not may_be_counted(person(words_only), Use.PUBLIC, Use.INTERNAL, TODAY).allowed


@pytest.mark.parametrize(
    ("said", "asked", "why"),
    [
        ("given", "the Harbour Post", "allowed this use (press) for the Harbour Post, in writing."),
        ("refused", "Harbour Post", "refused this use (press) for this recipient."),
        ("refused", "the Harbour Post, city desk", "whose name holds this one, or is held by it"),
        ("refused", "", "refused this use (press) for somebody by name"),
        ("ask again", "Harbour Post", "asked to be asked again"),
        ("unknown", "Harbour Post", "Nobody wrote down"),
        ("withdrawn", "another body", "withdrawn, which ends every use"),
    ],
)
def test_every_answer_about_a_recipient_says_why(said: str, asked: str, why: str) -> None:
    named = (Recipient(Use.PRESS, "Harbour  POST", ConsentState(said)),)
    answer = may(person(given_to(Use.PRESS, form=Form.WRITTEN, recipients=named)), Use.PRESS, TODAY, recipient=asked)
    assert (answer.allowed, why in answer.reason) == (said == "given", True), answer.reason


def test_only_those_named_get_it() -> None:
    named = (Recipient(Use.INTERNATIONAL_COURT, "Court of the Lakes", ConsentState.GIVEN),)
    for state in (ConsentState.NAMED_ONLY, ConsentState.UNKNOWN):
        consent = Consent({Use.INTERNATIONAL_COURT: state}, recipients=named)
        said = {
            to: may(person(consent), Use.INTERNATIONAL_COURT, TODAY, recipient=to).allowed
            for to in ("", "court of the LAKES", "Court of the Lakes, registry", "another court")
        }
        assert said == {
            "": False,
            "court of the LAKES": True,
            "Court of the Lakes, registry": False,
            "another court": False,
        }


def test_a_use_or_day_that_is_none_is_refused_by_an_error() -> None:
    with pytest.raises(BadValue):
        may(person(given_to(Use.PUBLIC)), "anonymised public report", TODAY)
    with pytest.raises(BadValue):
        may(person(given_to(Use.PUBLIC)), Use.PUBLIC, datetime(2024, 6, 1, tzinfo=UTC))


RESTRICTIONS = (
    lambda one: replace(one, consent=replace(one.consent, scope=frozenset({Scope.NUMBER}))),
    lambda one: replace(one, consent=replace(one.consent, scopes=dict.fromkeys(Use, frozenset()))),
    lambda one: replace(one, consent=replace(one.consent, until=dict.fromkeys(Use, UncertainDate("2024-05", "")))),
    lambda one: replace(
        one,
        consent=replace(
            one.consent, recipients=tuple(Recipient(use, "the Harbour Post", ConsentState.REFUSED) for use in Use)
        ),
    ),
    lambda one: replace(one, consent=replace(one.consent, terms=PressTerms.OFF_RECORD)),
    lambda one: replace(one, consent=replace(one.consent, expires=UncertainDate("2024-05-31", ""))),
    lambda one: replace(one, consent=replace(one.consent, description="")),
    lambda one: replace(one, age=16),
    lambda one: replace(one, how_known=HowKnown.SUMMARY),
    lambda one: replace(one, how_known=None),
)


@settings(deadline=None)
@given(INTERVIEWS, st.sampled_from(Use), st.sampled_from(RESTRICTIONS))
def test_a_restriction_that_is_added_never_allows_more(one: Interview, use: Use, restrict: object) -> None:
    restricted = restrict(one)
    for gate in (may, may_quote):
        before, after = gate(one, use, TODAY), gate(restricted, use, TODAY)
        assert before.allowed or not after.allowed
        assert before.named or not after.named


@settings(deadline=None)
@given(
    INTERVIEWS,
    st.sampled_from(Use),
    st.sampled_from(Use),
    st.sampled_from([ConsentState.REFUSED, ConsentState.ASK_AGAIN, ConsentState.WITHDRAWN]),
)
def test_a_no_that_is_added_never_allows_more(one: Interview, use: Use, asked: Use, no: ConsentState) -> None:
    assume(one.consent.state(use) is not ConsentState.WITHDRAWN)
    consent = replace(one.consent, states={**one.consent.states, use: no})
    for gate in (may, may_quote):
        before, after = gate(one, asked, TODAY), gate(replace(one, consent=consent), asked, TODAY)
        assert before.allowed or not after.allowed
        assert not gate(replace(one, consent=consent), use, TODAY).allowed


@settings(deadline=None)
@given(INTERVIEWS, st.sampled_from(Use))
def test_a_quotation_needs_at_least_what_any_use_needs(one: Interview, use: Use) -> None:
    use_of, quotation = may(one, use, TODAY), may_quote(one, use, TODAY)
    assert use_of.allowed or not quotation.allowed
    assert use_of.allowed or not (use_of.describe_as or use_of.named)
    assert quotation.allowed or not (quotation.describe_as or quotation.named or quotation.translated)


def test_every_audience_of_the_manuscript_has_its_use() -> None:
    audiences = ("internal", "public", "attributed", "state", "un", "court", "prosecutor", "press", "research")
    assert [audience_use(one) for one in audiences] == [use for use in Use if use is not Use.CONTACT]
    with pytest.raises(BadValue):
        audience_use("everybody")
