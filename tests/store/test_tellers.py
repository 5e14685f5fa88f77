"""Whose words lie where: by account, by what was one, by compartment."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from types import ModuleType
from typing import TYPE_CHECKING

import pytest

from probata.method.testimony.model import Consent, Interview
from probata.record.ref import Ref
from probata.store import basis, compartments, interviews, tellers
from probata.store import items as items_of
from probata.store.compartments import INTERVIEW, JOINT, SOURCE, Compartment
from probata.store.tables import documents, items

if TYPE_CHECKING:
    from sqlalchemy import Connection


def _ref(kind: str, number: int) -> Ref:
    return Ref.of(kind, bytes([number] * 16))


ANN, BEN, CAI = (_ref("interview", n) for n in (1, 2, 3))
OWN, TOGETHER, SOURCES = (_ref("compartment", n) for n in (1, 2, 3))
# an account, a memo beside it, two accounts of a joint file with a third part, a source's file, a newspaper
ACCOUNT, MEMO, FIRST, SECOND, THIRD, LEAK, PAPER = (_ref("doc", n) for n in range(1, 8))
FILES = {1: (OWN, [ACCOUNT]), 2: (OWN, [MEMO]), 3: (TOGETHER, [FIRST, SECOND, THIRD]), 4: (SOURCES, [LEAK])}


@pytest.fixture
def told(connection: Connection, kit: ModuleType) -> Connection:
    """Ann and her memo, Ben and Cai in one file, a protected source, a newspaper."""
    of = {ANN: ACCOUNT, BEN: FIRST, CAI: SECOND}
    people = [Interview(ref, f"K-0{n}", {}, Consent()) for n, ref in enumerate(of, start=1)]
    interviews.save(connection, people)
    compartments.add(
        connection,
        [
            Compartment(OWN, INTERVIEW, ANN, None),
            Compartment(TOGETHER, JOINT, None, None),
            Compartment(SOURCES, SOURCE, None, "S-1"),
        ],
    )
    for number, (within, parts) in FILES.items():
        _file(connection, number, within, parts)
    item, reading, parts = kit.item_of("A newspaper of the week.", "paper.txt")
    items_of.save(connection, item, "a" * 64, reading, (replace(parts[0], ref=PAPER),))
    interviews.replace(connection, *(_with(one, of[one.ref]) for one in people))
    return connection


def _with(one: Interview, account: Ref | None) -> Interview:
    return replace(one, account=account)


def _file(connection: Connection, number: int, within: Ref, parts: Collection[Ref]) -> None:
    item = str(_ref("item", number))
    row = {"ref": item, "compartment": str(within), "blob": item, "public": False}
    connection.execute(items.insert().values(row))
    rows = [{"ref": str(ref), "item": item, "position": at} for at, ref in enumerate(parts, start=1)]
    connection.execute(documents.insert(), rows)


def _withdraw(connection: Connection, who: Ref) -> None:
    (one,) = interviews.of_refs(connection, [who]).values()
    interviews.replace(connection, replace(one, consent=interviews.taken_back()))


def _names(*refs: Ref) -> set[str]:
    return set(map(str, refs))


def test_an_item_is_of_whoever_told_it_and_of_whoever_it_lies_with(told: Connection) -> None:
    assert tellers.of_items(told) == {
        _ref("item", 1): {ANN},
        _ref("item", 2): {ANN},
        _ref("item", 3): {BEN, CAI},
    }


def test_a_memo_is_of_the_person_and_a_loose_part_of_a_joint_file_of_everybody_in_it(told: Connection) -> None:
    assert tellers.of_documents(told) == {
        ACCOUNT: {ANN},
        MEMO: {ANN},
        FIRST: {BEN},
        SECOND: {CAI},
        THIRD: {BEN, CAI},
    }
    assert tellers.told(told) == _names(ACCOUNT, MEMO, FIRST, SECOND, THIRD)


def test_confided_is_what_is_in_a_compartment_or_in_a_file_with_an_account(told: Connection) -> None:
    assert tellers.confided(told) == _names(ACCOUNT, MEMO, FIRST, SECOND, THIRD, LEAK)
    (ann,) = interviews.of_refs(told, [ANN]).values()
    interviews.replace(told, _with(ann, PAPER))  # linked, and not moved yet
    assert str(PAPER) in tellers.confided(told)


@pytest.mark.parametrize(
    ("who", "gone"),
    [(ANN, (ACCOUNT, MEMO)), (BEN, (FIRST, SECOND, THIRD)), (CAI, (FIRST, SECOND, THIRD))],
)
def test_who_takes_consent_back_takes_every_file_along(told: Connection, who: Ref, gone: tuple[Ref, ...]) -> None:
    assert tellers.withdrawn(told) == set()
    assert tellers.with_people(told, [str(who)]) == _names(*gone)
    _withdraw(told, who)
    assert tellers.withdrawn(told) == interviews.withdrawn_documents(told) == _names(*gone)


def test_what_was_an_account_once_goes_along_too(told: Connection) -> None:
    basis.rest(told, str(PAPER), [str(ANN)])
    assert tellers.of_documents(told)[PAPER] == {ANN}
    assert str(PAPER) in tellers.told(told)
    _withdraw(told, ANN)
    assert tellers.withdrawn(told) == _names(ACCOUNT, MEMO, PAPER)


def test_a_memo_is_withdrawn_without_any_account(told: Connection) -> None:
    (ann,) = interviews.of_refs(told, [ANN]).values()
    interviews.replace(told, _with(ann, None))
    _withdraw(told, ANN)
    assert tellers.withdrawn(told) == _names(ACCOUNT, MEMO)


def test_many_people_are_asked_about_in_parts(told: Connection) -> None:
    many = [str(_ref("interview", n)) for n in range(4, 200)] * 9
    assert tellers.with_people(told, [*dict.fromkeys(many), *map(str, (ANN, BEN))]) == _names(
        ACCOUNT, MEMO, FIRST, SECOND, THIRD
    )
    assert tellers.with_people(told, []) == set()
