"""Compartments that the inquiry makes for chats; the rest in tests/stories/test_chat_numbers.py."""

from __future__ import annotations

from pathlib import Path

from probata.inquiry.accounts import chat_numbers
from probata.inquiry.entry import holding
from probata.inquiry.entry.door import Opened, look, transact
from probata.record.ref import Ref
from probata.record.withheld import Withheld
from probata.store import compartments, vault
from tests.stories.test_chat_numbers import chat
from tests.stories.test_files_inside import taken

ITEM = Ref.of("item", bytes(16))
NUMBERS = {"number 1": Withheld("+000 555 0141 907")}


def test_each_is_another_under_a_name_that_says_nothing(opened: Opened) -> None:
    with transact(opened) as connection:
        one, two = (chat_numbers.make(opened, connection) for _ in range(2))
        names = [each.code_name for each in compartments.everything(connection)]
        assert len({*names}) == 2
        assert all(compartments.is_provisional(name or "") for name in names)
        assert chat_numbers.provisional(connection) == {one, two}
        assert chat_numbers.is_provisional(connection, one)


def test_numbers_that_are_there_are_not_sealed_again(opened: Opened) -> None:
    with transact(opened) as connection:
        one, two = (chat_numbers.make(opened, connection) for _ in range(2))
        held = holding.sealing(opened)
        for compartment, numbers in ((one, {}), (one, NUMBERS), (two, {"number 1": Withheld("x")})):
            chat_numbers.keep(connection, held, compartment, ITEM, numbers)
        assert vault.numbered(connection) == {ITEM: one}
        assert vault.numbers(connection, held, ITEM)["number 1"].reveal() == "+000 555 0141 907"


def test_what_lies_inside_and_what_the_receipt_says(opened: Opened, tmp_path: Path) -> None:
    taken(opened, chat(tmp_path / "in"))
    with look(opened) as connection:
        (compartment,) = chat_numbers.provisional(connection)
        assert chat_numbers.inside(connection, compartment) == set(vault.numbered(connection))
        assert chat_numbers.note(connection, compartment, {}, public=False) == ()
        (said,) = chat_numbers.note(connection, compartment, NUMBERS, public=True)
    assert said.startswith("it holds 1 number or account of people, sealed in")
