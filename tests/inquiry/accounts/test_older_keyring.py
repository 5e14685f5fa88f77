"""older keyring: what was taken away is told by the log and the removals, and nothing that was given again."""

from __future__ import annotations

import pytest

from probata.inquiry import erase, members
from probata.inquiry.accounts.older_keyring import taken_away
from probata.inquiry.entry.door import Opened, look
from probata.record.errors import Damaged
from probata.record.withheld import Withheld
from probata.store import keyring
from tests.inquiry.erasing import REQUEST, WEAK, officer


def test_nothing_was_taken_away_at_first(heard: Opened) -> None:
    with look(heard) as connection:
        found = taken_away(heard, connection)
    assert (found.members, found.keys) == (frozenset(), frozenset())


def test_members_keys_and_what_was_destroyed(heard: Opened) -> None:
    second = officer(heard)
    for name in ("Tomas", "Ines"):
        members.add(heard, name, "coder", WEAK, passphrase=Withheld(f"{name} walks the river every day"))
    for code_name in ("Q-02", "Q-03"):
        members.give(heard, "Tomas", code_name)
        members.take(heard, "Tomas", code_name)
    members.give(heard, "Tomas", "Q-03")
    refs = {one.name: one.ref for one in members.listed(heard).members}
    members.remove(heard, "Ines")
    before = keyring.holders(heard.folder.keyring, heard.folder.inquiry, heard.root)[heard.member]
    erase.ask(heard, "Q-01", REQUEST)
    erase.confirm(second, "Q-01")
    after = keyring.holders(heard.folder.keyring, heard.folder.inquiry, heard.root)[heard.member]
    with look(heard) as connection:
        found = taken_away(heard, connection)
    assert {str(one) for one in found.members} == {refs["Ines"]}
    assert {compartment for member, compartment in found.keys if member is None} == before - after
    assert [str(member) for member, _ in found.keys if member] == [refs["Tomas"]]
    second.engine.dispose()


def test_an_older_file_of_removals_tells_nothing(heard: Opened) -> None:
    second = officer(heard)
    erase.ask(heard, "Q-01", REQUEST)
    erase.confirm(second, "Q-01")
    heard.folder.removals.unlink()
    with look(heard) as connection, pytest.raises(Damaged, match="older than the inquiry"):
        taken_away(heard, connection)
    second.engine.dispose()
