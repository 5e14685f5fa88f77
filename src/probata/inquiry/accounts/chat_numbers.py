"""Numbers of chats: what gave way to placeholders goes into the vault, and the chat with it, unless it is public.

The export that came holds the numbers themselves. Whoever exported it is a source, and so are those who wrote in it. A
chat of which nobody says who gave it lies in a compartment of its own, under a code name that says nothing, until
somebody does (docs/decisions/0020-numbers-in-chats.md).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from probata.inquiry.accounts import lying
from probata.inquiry.entry import holding
from probata.inquiry.entry.door import Opened, new_ref, record
from probata.record.counted import counted
from probata.record.ref import Ref

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.record.withheld import Withheld
    from probata.store.cells import Held

_SAID = 6
Numbers = Mapping[str, "Withheld[str]"]
"""Placeholder -> what it stands for."""


def make(opened: Opened, connection: Connection) -> Ref:
    """A compartment for a source of whom nothing is known but a chat; its code name is drawn by chance, so that two
    copies of an inquiry that each take in a chat can be merged."""
    from probata.store import compartments

    code_name = compartments.PROVISIONAL + new_ref("compartment").token[:_SAID].upper()
    (made,) = holding.make(opened, connection, compartments.SOURCE, code_name=code_name)
    record(connection, opened, "new source", {"compartment": str(made)})
    return made


def is_provisional(connection: Connection, compartment: Ref) -> bool:
    """Whether the inquiry made it for a chat, and nobody has said yet who gave that."""
    from probata.store import compartments

    found = compartments.with_ref(connection, compartment)
    return found is not None and found.is_provisional


def provisional(connection: Connection) -> frozenset[Ref]:
    """All of those."""
    from probata.store import compartments

    return frozenset(one.ref for one in compartments.everything(connection) if one.is_provisional)


def inside(connection: Connection, compartment: Ref) -> frozenset[Ref]:
    """The items that lie in it: the chat, what it came inside of, and the files that came with it."""
    from probata.store import items

    return frozenset(item for item, one in items.restricted(connection).items() if one == compartment)


def keep(connection: Connection, held: Held, compartment: Ref, item: Ref, numbers: Numbers) -> None:
    """Seals the numbers of an item, unless they are in the vault already."""
    from probata.store import vault

    if numbers and item not in vault.numbered(connection):
        vault.put_numbers(connection, held, compartment, item, numbers)


def note(connection: Connection, compartment: Ref, numbers: Numbers, *, public: bool) -> tuple[str, ...]:
    """What the receipt says of a file that holds numbers; nothing of one that holds none."""
    if not numbers:
        return ()
    many, whose = (
        counted(len(numbers), "number or account", "numbers and accounts"),
        lying.whose(connection, compartment),
    )
    if public:
        said = (
            f"it holds {many} of people, sealed in the compartment of {whose}; others published the file, and every "
            "member can read it as it came"
        )
    elif is_provisional(connection, compartment):
        said = (
            f"it holds {many} of people, so it lies in a compartment of its own, {whose}, with the files that came "
            "with it and that it names. To say who gave it, add it again with --of CODE_NAME (and --new-source "
            f"for a new source); to let others read it: `probata members give MEMBER {whose}`"
        )
    else:
        said = f"it holds {many} of people, sealed in the compartment of {whose}, as the file is"
    return (said,)
