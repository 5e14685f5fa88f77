"""Files of chats: the photographs and voice notes that a chat names, and that came with it, lie where it lies.

They show and let hear the people whose numbers lie in the vault. A chat and its files may come in any order and in
several transactions; so this is done once everything came.
"""

from __future__ import annotations

from collections.abc import Collection

from probata.inquiry.accounts import enclosing
from probata.inquiry.documents import attaching
from probata.inquiry.entry import holding
from probata.inquiry.entry.door import Opened, look, transact
from probata.record.ref import Ref


def enclose(opened: Opened, chats: Collection[Ref]) -> None:
    """Moves what these items, which lie in compartments that the inquiry made for them, name and what lies open, unless
    others published it. Raises Damaged, StorageFull, Busy."""
    to = _open_files(opened, chats) if chats else {}
    if not to:
        return
    moved = enclosing.Moved()
    try:
        with transact(opened) as connection:
            enclosing.enclose(opened, connection, to, moved)
    except BaseException:
        moved.settle(opened, stands=False)
        raise
    moved.settle(opened, stands=True)


def _open_files(opened: Opened, chats: Collection[Ref]) -> dict[Ref, Ref]:
    """Item -> the compartment that the chat lies in which names it."""
    from probata.store import arrivals, items

    came, to = attaching.came(opened, "add"), dict[Ref, Ref]()
    with look(opened) as connection:
        within, public = items.restricted(connection), arrivals.Inside.of(connection).public
        wanted = {within[one] for one in chats if one in within}
        held = holding.viewing(opened, connection, wanted, "add")
        for chat in items.all_documents(connection, held, sealed_only=True):
            if chat.item.ref in chats:
                for item in (each for one in came.attached(chat) for each in one.items):
                    if item not in within and item not in public:
                        to.setdefault(item, within[chat.item.ref])
    return to
