from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from probata.method.testimony.model import Consent, Interview
from probata.record.errors import Damaged
from probata.record.ref import Ref
from probata.record.withheld import Withheld
from probata.store import compartments, interviews, vault
from probata.store.cells import Held
from probata.store.keyring import Compartments
from probata.store.tables import sealed

if TYPE_CHECKING:
    from sqlalchemy import Connection

INQUIRY = Ref.of("inquiry", bytes(16))
ONE, TWO = Ref.of("interview", bytes([1] * 16)), Ref.of("interview", bytes([2] * 16))
A, B = Ref.of("compartment", bytes([1] * 16)), Ref.of("compartment", bytes([2] * 16))
WITHIN = {ONE: A, TWO: B}
NAME = "Quorvelle Tasmin"


def holding(*which: Ref) -> Held:
    known = Compartments(Withheld(b""), b"", {})
    known.learn({ref: Withheld(ref.token.encode() + b"123456") for ref in which})
    return Held(INQUIRY, known)


BOTH = holding(A, B)


@pytest.fixture
def people(connection: Connection) -> Connection:
    interviews.save(connection, [Interview(ref, f"I-{ref.token[:4]}", {}, Consent()) for ref in (ONE, TWO)])
    made = [compartments.Compartment(ref, compartments.INTERVIEW, interview) for interview, ref in WITHIN.items()]
    compartments.add(connection, made)
    vault.put(connection, BOTH, WITHIN, {ONE: {"name": Withheld(NAME)}, TWO: {}})
    return connection


def test_an_identity_comes_back_withheld_and_nobody_without_one_is_in_it(people: Connection) -> None:
    found = vault.everyone(people, BOTH)
    assert list(found) == [ONE]
    assert found[ONE]["name"].reveal() == NAME
    assert NAME not in repr(found)
    assert vault.compartments(people) == {ONE: A}


def test_an_identity_opens_for_whoever_holds_its_compartment_and_for_nobody_else(people: Connection) -> None:
    vault.put(people, BOTH, WITHIN, {TWO: {"name": Withheld("Ardemmis Volke")}})
    assert list(vault.everyone(people, holding(A))) == [ONE]
    assert list(vault.everyone(people, holding(B))) == [TWO]
    assert vault.everyone(people, holding()) == {}


def test_no_row_of_the_vault_shows_a_name(people: Connection) -> None:
    rows = [row.data for row in people.execute(select(sealed))]
    assert len(rows) == 1
    assert not any(part.encode() in rows[0] for part in (NAME, *NAME.split(), "name"))


def test_two_names_of_different_length_are_sealed_alike(people: Connection) -> None:
    vault.put(people, BOTH, WITHIN, {TWO: {"name": Withheld("Quorvelle Tasmin of the upper shore")}})
    assert len({len(row.data) for row in people.execute(select(sealed))}) == 1


def test_an_identity_of_one_person_in_the_place_of_another_does_not_open(people: Connection) -> None:
    row = people.execute(select(sealed)).one()
    people.execute(sealed.insert().values(**{**row._mapping, "object": str(TWO)}))
    with pytest.raises(Damaged):
        vault.everyone(people, BOTH)


def test_an_identity_that_is_put_again_replaces_the_first(people: Connection) -> None:
    vault.put(people, BOTH, WITHIN, {ONE: {"name": Withheld("Ardemmis Volke")}})
    assert vault.everyone(people, BOTH)[ONE]["name"].reveal() == "Ardemmis Volke"
    vault.put(people, BOTH, WITHIN, {ONE: {}})
    assert vault.everyone(people, BOTH) == {}


def test_the_lexicon_finds_the_name_and_holds_none(people: Connection) -> None:
    lexicon = vault.lexicon(people, BOTH)
    assert lexicon.find(f"We met {NAME.upper()} there.")
    assert not lexicon.find("We met nobody there.")
    assert NAME not in repr(lexicon)
    assert not vault.lexicon(people, holding(B)).find(f"We met {NAME} there.")


def test_interviews_of_one_name_are_told_to_whoever_holds_both(people: Connection) -> None:
    vault.put(people, BOTH, WITHIN, {TWO: {"name": Withheld("Tasmin QUORVELLE")}})
    assert vault.alike(people, BOTH) == ((ONE, TWO),)
    assert vault.alike(people, holding(A)) == ()


ITEM = Ref.of("item", bytes([3] * 16))
NUMBER = "+000 555 0141 907"


@pytest.fixture
def numbered(people: Connection) -> Connection:
    vault.put_numbers(people, BOTH, A, ITEM, {"number 1": Withheld(NUMBER)})
    return people


def test_numbers_come_back_withheld_to_whoever_holds_them(numbered: Connection) -> None:
    found = vault.numbers(numbered, BOTH, ITEM)
    assert found["number 1"].reveal() == NUMBER
    assert NUMBER not in repr(found)
    assert vault.numbers(numbered, holding(B), ITEM) == {}
    assert vault.numbers(numbered, BOTH, ONE) == {}
    assert (vault.numbered(numbered), vault.compartments(numbered)) == ({ITEM: A}, {ONE: A})
    assert list(vault.everyone(numbered, BOTH)) == [ONE]


def test_the_lexicon_knows_them_in_the_compartments_that_are_held(numbered: Connection) -> None:
    vault.put_numbers(numbered, BOTH, B, TWO, {"number 1": Withheld("0555 0188 236")})
    assert vault.protected(numbered) == {A, B}
    assert vault.lexicon(numbered, BOTH).find("ring 000 555 01 88 236")
    assert vault.lexicon(numbered, holding(A)).find("ring 0555-0141-907")
    assert not vault.lexicon(numbered, holding(A)).find("ring 000 555 01 88 236")


def test_they_go_along_and_stay_where_they_are_not_held(numbered: Connection) -> None:
    vault.enclose(numbered, holding(B), ITEM, B)
    assert vault.numbered(numbered) == {ITEM: A}
    vault.enclose(numbered, BOTH, ITEM, B)
    assert vault.numbered(numbered) == {ITEM: B}
    assert vault.numbers(numbered, holding(B), ITEM)["number 1"].reveal() == NUMBER
