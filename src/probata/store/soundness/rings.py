"""The keyring: whether it is the newest, whether every seal of this member opens, and how dear a guess is."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from sqlalchemy import Connection, select

from probata.record.errors import Damaged
from probata.record.ref import Ref
from probata.record.withheld import Withheld
from probata.store import facts, keyring
from probata.store.keyring import Compartments, KdfCost
from probata.store.soundness.model import Damage
from probata.store.tables import items, sealed

_USUAL = KdfCost()


def newest(connection: Connection, path: Path, inquiry: Ref, root: Withheld[bytes]) -> Iterator[Damage]:
    """An older keyring, whole, that was put back: one that the database knows a later generation of."""
    has, known = keyring.generation(path, inquiry, root), facts.generation(connection)
    if has < known:
        yield Damage(
            path.name,
            f"It is an older one: it was replaced {has} times, and the database knows of {known}. Who was removed "
            "since may get in again, and who was added may not. Put the newest copy of it back.",
        )


def changed_bytes(connection: Connection, path: Path, inquiry: Ref, root: Withheld[bytes]) -> Iterator[Damage]:
    """A file of the newest keyring that is not byte for byte the one that was written: its MACs vouch for its rows, and
    between the rows of such a file lie bytes of which they know nothing."""
    known, data = facts.keyring_bytes(connection), path.read_bytes()
    if known is None or keyring.generation(path, inquiry, root) != known[0]:  # read after the bytes: of nothing newer
        return
    if hashlib.sha256(data).digest() != known[1]:
        yield Damage(path.name, "Its file was changed after it was written, though every row of it is still whole.")


def uncompared(connection: Connection, path: Path, inquiry: Ref, root: Withheld[bytes]) -> Iterator[str]:
    """A remark on a keyring of whose file the database has no digest."""
    known, has = facts.keyring_bytes(connection), keyring.generation(path, inquiry, root)
    if known is None or known[0] < has:
        yield (
            f"{path.name} was replaced by a command that did not finish, or in a copy of the inquiry: its rows are "
            "vouched for, the bytes between them are compared again after the next change of it."
        )


def seals(held: Compartments, path: Path) -> Iterator[Damage]:
    """Each compartment whose key does not open for this member."""
    for one in sorted(held.held):
        try:
            held.key(one)
        except Damaged as fault:
            yield Damage(f"{path.name} {one}", fault.message)


def orphans(
    connection: Connection, holders: Mapping[Ref, Collection[Ref]], left_out: Collection[Ref] = ()
) -> Iterator[Damage]:
    """Each compartment in which something lies and whose key nobody has, but for those ``left_out`` of a travel
    copy."""
    for one in sorted(_used(connection).difference(left_out, *holders.values())):
        yield Damage(str(one), "Nobody in the keyring holds the key of this compartment; what lies in it cannot open.")


def erased(
    connection: Connection, destroyed: Collection[Ref], holders: Mapping[Ref, Collection[Ref]]
) -> Iterator[Damage]:
    """Each compartment that was destroyed, by the file of removals, and is here all the same: an older copy."""
    for one in sorted(_used(connection).union(*holders.values()) & set(destroyed)):
        yield Damage(
            str(one), "It was destroyed, the file of removals says, and stands here again: an older copy was put back."
        )


def _used(connection: Connection) -> set[Ref]:
    """The compartments in which something lies."""
    query = select(items.c.compartment).where(items.c.compartment.is_not(None)).distinct()
    both = (select(sealed.c.compartment).distinct(), query)
    return {Ref.parse(row[0]) for one in both for row in connection.execute(one)}


def weak(members: Mapping[Ref, keyring.Member], names: Mapping[Ref, str]) -> Iterator[str]:
    """Remarks on locks whose passphrase costs less to guess than the usual one."""
    for ref, one in members.items():
        if one.memory_kib and one.passes and one.memory_kib * one.passes < _USUAL.memory_kib * _USUAL.passes:
            yield (
                f"The lock of {names.get(ref, ref)} is weak: a guess costs {one.memory_kib // 1024} MiB and "
                f"{one.passes} {'pass' if one.passes == 1 else 'passes'}, and {_USUAL.memory_kib // 1024} MiB and "
                f"{_USUAL.passes} are usual. `probata passwd` locks it anew."
            )
