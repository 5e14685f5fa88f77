from __future__ import annotations

from dataclasses import replace
from types import ModuleType
from typing import TYPE_CHECKING

import pytest
from sqlalchemy.exc import IntegrityError

from probata.method.testimony.model import (
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
from probata.record.errors import Damaged
from probata.record.ref import Ref
from probata.record.uncertain_date import UncertainDate
from probata.store import basis, interviews, items
from tests.method.testimony.consent_states import interview, state

if TYPE_CHECKING:
    from sqlalchemy import Connection

FULL = Interview(
    ref=Ref.of("interview", bytes([1] * 16)),
    code_name="K-01",
    attributes={"sex": "woman", "district": None},
    consent=Consent(
        states={Use.PUBLIC: ConsentState.GIVEN, Use.PRESS: ConsentState.ASK_AGAIN},
        expires=UncertainDate("2030-12", "December 2030"),
        terms=PressTerms.AGREED_DESCRIPTION,
        description="a woman from the shore",
        scope=frozenset({Scope.NUMBER, Scope.QUOTATION}),
        scopes={Use.PRESS: frozenset()},
        until={Use.PRESS: UncertainDate("2029", "end of 2029")},
        form=Form.GUARDIAN,
        reference="F-12",
        recipients=(Recipient(Use.PRESS, "the Harbour Post", ConsentState.REFUSED),),
    ),
    how_known=HowKnown.NOTES,
    interpreter=True,
    age=41,
    age_then=38,
    heard_from=("K-02",),
    together_with=("K-03", "K-04"),
    through="an association",
)
BARE = Interview(Ref.of("interview", bytes([2] * 16)), "K-02", {}, Consent())


def test_an_interview_comes_back_whole(connection: Connection) -> None:
    interviews.save(connection, [FULL, BARE])
    assert interviews.everyone(connection) == (FULL, BARE)
    assert interviews.named(connection, "K-02") == BARE
    assert interviews.named(connection, "K-03") is None
    assert interviews.code_names(connection) == ["K-01", "K-02"]
    assert interviews.refs(connection) == [str(FULL.ref), str(BARE.ref)]
    assert list(interviews.numbers(connection)) == [FULL.ref, BARE.ref]
    assert interviews.how_many(connection) == 2


def test_those_of_some_refs_come_back_whole(connection: Connection) -> None:
    interviews.save(connection, [FULL, BARE])
    nobody = Ref.of("interview", bytes([9] * 16))
    assert interviews.of_refs(connection, [FULL.ref, nobody]) == {FULL.ref: FULL}
    assert interviews.of_refs(connection, []) == {}


def test_every_consent_comes_back_as_it_was() -> None:
    for number in range(500):
        consent = interview(state(number)).consent
        assert interviews.consent_of(interviews.consent_json(consent)) == consent
    nothing = Consent({Use.PUBLIC: ConsentState.GIVEN}, scope=frozenset())
    assert interviews.consent_of(interviews.consent_json(nothing)) == nothing
    assert interviews.consent_json(BARE.consent)["limits"] is None


def test_a_record_that_is_none_is_damaged_and_nothing_of_it_is_said(connection: Connection) -> None:
    interviews.save(connection, [FULL])
    for text in ("[]", "{", '{"attributes": "woman"}'):
        connection.exec_driver_sql("UPDATE interviews SET record = ?", (text,))
        with pytest.raises(Damaged) as raised:
            interviews.everyone(connection)
        assert "woman" not in str(raised.value)


def test_people_who_said_the_same_share_one_consent(connection: Connection) -> None:
    interviews.save(connection, [FULL, replace(BARE, consent=replace(FULL.consent, states=dict(FULL.consent.states)))])
    one, two = interviews.everyone(connection)
    assert one.consent is two.consent


def test_a_code_name_is_given_once(connection: Connection) -> None:
    interviews.save(connection, [FULL])
    with pytest.raises(IntegrityError):
        interviews.save(connection, [replace(BARE, code_name="K-01")])


def test_an_interview_can_be_written_anew(connection: Connection) -> None:
    interviews.save(connection, [FULL, BARE])
    changed = replace(BARE, age=17, consent=Consent({Use.PUBLIC: ConsentState.REFUSED}))
    interviews.replace(connection, changed)
    assert interviews.everyone(connection) == (FULL, changed)


def test_the_account_of_who_withdrew_is_blocked_with_all_that_stands_in_its_file(
    connection: Connection, kit: ModuleType
) -> None:
    item, reading, parts = kit.item_of("An account of some length.", "notes.txt")
    other, other_reading, other_parts = kit.item_of("Another account.", "others.txt")
    items.save(connection, item, "a" * 64, reading, parts)
    items.save(connection, other, "b" * 64, other_reading, other_parts)
    told = replace(FULL, account=parts[0].ref)
    interviews.save(connection, [told, replace(BARE, account=other_parts[0].ref)])
    assert interviews.withdrawn_documents(connection) == set()
    gone = Consent(dict.fromkeys(Use, ConsentState.WITHDRAWN))
    assert interviews.accounts(connection) == {str(parts[0].ref), str(other_parts[0].ref)}
    interviews.replace(connection, replace(told, consent=gone))
    assert interviews.withdrawn_documents(connection) == {str(one.ref) for one in parts}
    basis.rest(connection, str(other_parts[0].ref), [str(FULL.ref)])  # it was her account once
    basis.rest(connection, "place-of-hers", [str(FULL.ref)])
    blocked = {str(one.ref) for one in (*parts, *other_parts)}
    assert interviews.withdrawn_documents(connection) == blocked


def test_the_newest_codebook_stands(connection: Connection) -> None:
    assert interviews.codebook(connection) is None
    for text in ('version = "1"', 'version = "2"'):
        interviews.save_codebook(connection, text, "2031-05-06T07:08:09Z")
    assert interviews.codebook(connection) == 'version = "2"'


def test_codings_come_back_and_can_be_dropped_by_interview(connection: Connection) -> None:
    interviews.save(connection, [FULL, BARE])
    one, two = interviews.numbers(connection).values()
    rows = [(one, "held", 1, 4), (one, "held", 2, 0), (two, "worked", 1, 3)]
    interviews.save_codings(connection, rows)
    assert sorted(interviews.codings_of(connection)) == sorted((n, code, value) for n, code, _, value in rows)
    interviews.drop_codings(connection, [one])
    assert list(interviews.codings_of(connection)) == [(two, "worked", 3)]
