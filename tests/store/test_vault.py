from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from probata.method.testimony.model import Consent, Interview
from probata.record.errors import Damaged
from probata.record.ref import Ref
from probata.record.withheld import Withheld
from probata.store import interviews, vault
from probata.store.tables import identities

if TYPE_CHECKING:
    from sqlalchemy import Connection

INQUIRY = Ref.of("inquiry", bytes(16))
OTHER = Ref.of("inquiry", bytes([9] * 16))
KEY = Withheld(bytes(range(32)))
ONE, TWO = Ref.of("interview", bytes([1] * 16)), Ref.of("interview", bytes([2] * 16))
NAME = "Quorvelle Tasmin"


@pytest.fixture
def people(connection: Connection) -> Connection:
    interviews.save(connection, [Interview(ref, f"I-{ref.token[:4]}", {}, Consent()) for ref in (ONE, TWO)])
    vault.put(connection, INQUIRY, KEY, {ONE: {"name": Withheld(NAME)}, TWO: {}})
    return connection


def test_an_identity_comes_back_withheld_and_nobody_without_one_is_in_it(people: Connection) -> None:
    found = vault.everyone(people, INQUIRY, KEY)
    assert list(found) == [ONE]
    assert found[ONE]["name"].reveal() == NAME
    assert NAME not in repr(found)


def test_no_row_of_the_vault_shows_a_name(people: Connection) -> None:
    rows = [row.sealed for row in people.execute(select(identities))]
    assert len(rows) == 1
    assert not any(part.encode() in rows[0] for part in (NAME, *NAME.split(), "name"))


def test_two_names_of_different_length_are_sealed_alike(people: Connection) -> None:
    vault.put(people, INQUIRY, KEY, {TWO: {"name": Withheld("Quorvelle Tasmin of the upper shore")}})
    assert len({len(row.sealed) for row in people.execute(select(identities))}) == 1


def test_a_row_opens_in_its_own_place_only(people: Connection) -> None:
    row = people.execute(select(identities)).one()
    people.execute(identities.insert().values(interview=str(TWO), sealed=row.sealed))
    with pytest.raises(Damaged):
        vault.everyone(people, INQUIRY, KEY)


@pytest.mark.parametrize("key", [Withheld(bytes(32)), Withheld(bytes(range(1, 33)))])
def test_another_key_opens_nothing(people: Connection, key: Withheld[bytes]) -> None:
    with pytest.raises(Damaged):
        vault.everyone(people, INQUIRY, key)


def test_another_inquiry_opens_nothing(people: Connection) -> None:
    with pytest.raises(Damaged):
        vault.everyone(people, OTHER, KEY)


def test_every_flipped_bit_of_a_row_is_noticed(people: Connection) -> None:
    sealed = people.execute(select(identities)).one().sealed
    for at in range(0, len(sealed), 7):
        broken = bytearray(sealed)
        broken[at] ^= 1 << (at % 8)
        people.execute(identities.update().values(sealed=bytes(broken)))
        with pytest.raises(Damaged):
            vault.everyone(people, INQUIRY, KEY)


def test_an_identity_that_is_put_again_replaces_the_first(people: Connection) -> None:
    vault.put(people, INQUIRY, KEY, {ONE: {"name": Withheld("Ardemmis Volke")}})
    assert vault.everyone(people, INQUIRY, KEY)[ONE]["name"].reveal() == "Ardemmis Volke"
    vault.put(people, INQUIRY, KEY, {ONE: {}})
    assert vault.everyone(people, INQUIRY, KEY) == {}


def test_the_lexicon_finds_the_name_and_holds_none(people: Connection) -> None:
    lexicon = vault.lexicon(people, INQUIRY, KEY)
    assert lexicon.find(f"We met {NAME.upper()} there.")
    assert not lexicon.find("We met nobody there.")
    assert NAME not in repr(lexicon)
