"""holding: nothing sealed is opened that was not written down before, and every new compartment has its holders."""

from __future__ import annotations

import pytest

from probata.inquiry.entry import holding
from probata.inquiry.entry.door import Opened, look, new_ref, transact
from probata.record.canonical import Json
from probata.record.ref import Ref
from probata.store import compartments, keyring, log
from tests.interviewing import without_compartments


def views(opened: Opened) -> list[Json]:
    with look(opened) as connection:
        return [one.detail for one in log.entries(connection) if one.act == "view"]


def made(opened: Opened, many: int) -> list[Ref]:
    refs = [holding.make(opened, connection, compartments.JOINT, [None] * many) for connection in _transaction(opened)]
    opened.viewed.clear()
    return refs[0]


def _transaction(opened: Opened):  # type: ignore[no-untyped-def]  # one connection, for a comprehension
    with transact(opened) as connection:
        yield connection


def test_a_view_names_the_compartments_and_what_for(opened: Opened) -> None:
    one, two = sorted(made(opened, 2), key=str)
    with look(opened) as connection:
        held = holding.viewing(opened, connection, [one, two, new_ref("compartment")], "search")
    assert held.refs == {one, two}
    assert views(opened) == [{"for": "search", "compartments": [str(one), str(two)]}]


def test_of_many_only_the_number_is_logged(opened: Opened) -> None:
    with look(opened) as connection:
        holding.viewing(opened, connection, made(opened, 40), "read")
    assert views(opened) == [{"for": "read", "compartments": 40}]


def test_each_compartment_is_logged_once_while_the_inquiry_is_open(opened: Opened) -> None:
    one, two = made(opened, 2)
    with look(opened) as connection:
        for wanted in ([one], [one], [one, two], [two]):
            holding.viewing(opened, connection, wanted, "read")
    assert [view["compartments"] for view in views(opened)] == [[str(one)], [str(two)]]  # type: ignore[index,call-overload]  # objects


def test_what_is_not_held_is_not_opened_and_not_logged(opened: Opened) -> None:
    (one,) = made(opened, 1)
    with look(opened) as connection:
        assert not holding.viewing(without_compartments(opened), connection, [one], "read").refs
        assert not holding.viewing(opened, connection, [], "read").refs
    assert views(opened) == []


def test_a_view_inside_an_act_belongs_to_its_transaction_and_stays_where_the_act_is_refused(opened: Opened) -> None:
    (one,) = made(opened, 1)
    with transact(opened) as connection:
        holding.viewing(opened, connection, [one], "interviews")
    assert len(views(opened)) == 1
    with pytest.raises(ZeroDivisionError), transact(opened) as connection:  # noqa: PT012 (an act that fails later)
        holding.viewing(opened, connection, [one], "names")
        raise ZeroDivisionError
    assert views(opened)[1:] == [{"for": "names", "compartments": [str(one)]}]
    with pytest.raises(ZeroDivisionError), transact(opened):
        raise ZeroDivisionError  # what another act saw is not written down again
    assert len(views(opened)) == 2


def test_where_what_was_seen_cannot_be_written_down_nothing_of_it_is_told(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    from probata.inquiry.entry import door
    from probata.record.errors import BadUse, StorageFull

    def full(_opened: Opened) -> None:
        raise StorageFull("There is no room left to write.")

    (one,) = made(opened, 1)
    monkeypatch.setattr(door, "_keep_views", full)
    with pytest.raises(StorageFull), transact(opened) as connection:  # noqa: PT012 (an act that fails later)
        holding.viewing(opened, connection, [one], "names")
        raise BadUse("It holds something of somebody's identity.")


def test_a_compartment_whose_transaction_fails_is_nowhere_but_in_the_keyring(opened: Opened) -> None:
    with pytest.raises(ZeroDivisionError), transact(opened) as connection:  # noqa: PT012 (as above)
        holding.make(opened, connection, compartments.SOURCE, code_name="S-01")
        raise ZeroDivisionError
    with look(opened) as connection:
        assert compartments.everything(connection) == ()
    held = keyring.holders(opened.folder.keyring, opened.folder.inquiry, opened.root)
    assert len(held[opened.member]) == 1


def test_making_none_touches_nothing(opened: Opened) -> None:
    before = opened.folder.keyring.read_bytes()
    with transact(opened) as connection:
        assert holding.make(opened, connection, compartments.INTERVIEW, []) == []
    assert opened.folder.keyring.read_bytes() == before
