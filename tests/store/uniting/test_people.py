"""people: the stricter consent, the newer table, and no guess whether two are one."""

from __future__ import annotations

import pytest

from probata.method.testimony.model import Consent, ConsentState, Use
from probata.record.canonical import dump
from probata.record.errors import BadUse
from probata.store.interviews import consent_json, taken_back
from probata.store.uniting.model import Copy
from probata.store.uniting.people import people
from tests.store.uniting.pairs import Acts, copy, pair

YES = Consent(dict.fromkeys(Use, ConsentState.GIVEN))
TAKEN, AGAIN = ("interviews", {"new": 1}), ("interviews", {"new": 0})


def person(acts: Acts, consent: Consent = YES, *, sex: str = "man", ref: str = "p", code: int = 1) -> Copy:
    record = dump({"attributes": {"sex": sex}, **consent_json(consent)}).decode()
    row = {"ref": ref, "code_name": "Q-1", "record": record, "account": None, "withdrawn": consent.withdrawn}
    coding = {"interview": ref, "code": "held", "act": 1, "value": code}
    return copy([TAKEN, *acts], interviews=[row], codings=[coding])


def test_a_withdrawal_stands_in_either_order() -> None:
    for both in ((person([]), person([], taken_back())), (person([], taken_back()), person([]))):
        [row] = people(pair(*both)).rows["interviews"]
        assert row["withdrawn"]


def test_the_newer_table_says_what_somebody_told_and_two_tables_are_refused() -> None:
    for both in ((person([]), person([AGAIN], code=2)), (person([AGAIN], code=2), person([]))):
        assert [row["value"] for row in people(pair(*both)).rows["codings"]] == [2]
    with pytest.raises(BadUse, match="something else about one interview"):
        people(pair(person([AGAIN]), person([("cite", {"place": "x"}), AGAIN], sex="woman")))


def test_two_interviews_of_one_code_name_are_refused() -> None:
    with pytest.raises(BadUse, match="whether it is one person"):
        people(pair(person([], ref="p"), person([], ref="q")))
