"""The keyring: whether it is the newest, whether every seal of this member opens, and how dear a guess is."""

from __future__ import annotations

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


def seals(held: Compartments, path: Path) -> Iterator[Damage]:
    """Each compartment whose key does not open for this member."""
    for one in sorted(held.held):
        try:
            held.key(one)
        except Damaged as fault:
            yield Damage(f"{path.name} {one}", fault.message)


def orphans(connection: Connection, holders: Mapping[Ref, Collection[Ref]]) -> Iterator[Damage]:
    """Each compartment in which something lies and whose key nobody has."""
    for one in sorted(_used(connection).difference(*holders.values())):
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
