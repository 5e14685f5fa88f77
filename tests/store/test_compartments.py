from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy.exc import IntegrityError

from probata.method.testimony.model import Consent, Interview
from probata.record.ref import Ref
from probata.store import compartments, interviews
from probata.store.compartments import INTERVIEW, JOINT, SOURCE, Compartment
from probata.store.tables import items, sealed

if TYPE_CHECKING:
    from sqlalchemy import Connection

PERSON = Ref.of("interview", bytes([1] * 16))
A, B, C = (Ref.of("compartment", bytes([n] * 16)) for n in (2, 3, 4))


@pytest.fixture
def three(connection: Connection) -> Connection:
    interviews.save(connection, [Interview(PERSON, "I-1", {}, Consent())])
    made = [Compartment(A, INTERVIEW, PERSON), Compartment(B, SOURCE, code_name="S-1"), Compartment(C, JOINT)]
    compartments.add(connection, made)
    return connection


@pytest.mark.parametrize(
    ("code_name", "made"),
    [("CHAT-A2B3C4", True), ("CHAT-1", False), ("CHAT-A2B3C4X", False), ("chat-a2b3c4", False), ("S-07", False)],
)
def test_a_code_name_that_the_inquiry_made_is_known(code_name: str, *, made: bool) -> None:
    assert compartments.is_provisional(code_name) is made
    assert Compartment(A, SOURCE, code_name=code_name).is_provisional is made
    assert not Compartment(A, JOINT, code_name=code_name).is_provisional


def test_compartments_come_back_as_they_were_made(three: Connection) -> None:
    assert compartments.everything(three) == (
        Compartment(A, INTERVIEW, PERSON),
        Compartment(B, SOURCE, code_name="S-1"),
        Compartment(C, JOINT),
    )
    assert compartments.of_interviews(three) == {PERSON: A}
    assert compartments.of_source(three, "S-1") == Compartment(B, SOURCE, code_name="S-1")
    assert compartments.of_source(three, "S-2") is None
    assert compartments.with_ref(three, B) == Compartment(B, SOURCE, code_name="S-1")
    assert compartments.with_ref(three, PERSON) is None
    compartments.add(three, [])


@pytest.mark.parametrize(
    "wrong",
    [
        Compartment(Ref.of("compartment", bytes(16)), INTERVIEW, PERSON),
        Compartment(Ref.of("compartment", bytes(16)), INTERVIEW),
        Compartment(Ref.of("compartment", bytes(16)), SOURCE),
        Compartment(Ref.of("compartment", bytes(16)), SOURCE, code_name="S-1"),
        Compartment(Ref.of("compartment", bytes(16)), JOINT, PERSON),
        Compartment(A, JOINT),
    ],
)
def test_a_person_has_one_compartment_and_a_source_a_code_name(three: Connection, wrong: Compartment) -> None:
    with pytest.raises(IntegrityError):
        compartments.add(three, [wrong])


def test_one_is_empty_until_an_item_or_a_cell_lies_in_it(three: Connection) -> None:
    assert [compartments.is_empty(three, one) for one in (A, B, C)] == [True, True, True]
    cell = {"object": "copy-x", "field": "deposit identity", "version": 1, "compartment": str(B), "data": b"sealed"}
    three.execute(sealed.insert(), [cell])
    three.execute(items.insert(), [{"ref": "item-x", "compartment": str(C), "blob": "b", "public": False}])
    assert [compartments.is_empty(three, one) for one in (A, B, C)] == [True, False, False]
