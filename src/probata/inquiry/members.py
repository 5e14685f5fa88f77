"""members: who may open the inquiry, what each is called, which compartments each holds; and changes of all that.

What was opened once may have been copied: taking a key from somebody takes what comes later, and no more.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from probata.inquiry.accounts.enclosing import compartment_of
from probata.inquiry.accounts.older_keyring import taken_away
from probata.inquiry.entry import holding, keyrings
from probata.inquiry.entry.door import Opened, authorise, look, record, transact
from probata.inquiry.entry.passphrases import check_passphrase
from probata.inquiry.entry.roles import LEAD, MAY
from probata.record.canonical import Json
from probata.record.errors import BadUse, NotFound, WrongPassphrase
from probata.record.ref import Ref
from probata.record.withheld import Withheld

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.inquiry.entry.settings import Settings
    from probata.store.keyring import KdfCost, Member

_ANOTHER = "Choose another: it says who opens."


@dataclass(frozen=True, slots=True)
class Listed:
    """One member: ``opens_with`` is "passphrase" or the age recipient, ``compartments`` how many they hold of all."""

    name: str
    ref: str
    role: str
    opens_with: str
    compartments: int
    me: bool

    def as_json(self) -> dict[str, Json]:
        """The documented member object."""
        return {
            "name": self.name,
            "ref": self.ref,
            "role": self.role,
            "opens_with": self.opens_with,
            "compartments": self.compartments,
            "me": self.me,
        }


@dataclass(frozen=True, slots=True)
class Members:
    """Everybody, and how many compartments there are."""

    members: tuple[Listed, ...]
    compartments: int

    def as_json(self) -> dict[str, Json]:
        """The documented members object."""
        return {"members": [one.as_json() for one in self.members], "compartments": self.compartments}


def listed(opened: Opened) -> Members:
    """Everybody who may open the inquiry. Raises Damaged when the keyring was changed by somebody without its key, and
    BadUse for an external verifier, who proves the log and reads nothing else."""
    from probata.store import compartments, keyring

    authorise(opened, "read")
    with look(opened) as connection:
        names, there = _names(connection), {one.ref for one in compartments.everything(connection)}
    everyone, held = keyring.members(*_place(opened)), keyring.holders(*_place(opened))
    found = (
        Listed(
            names.get(ref, str(ref)),
            str(ref),
            one.role,
            one.recipient or keyring.PASSPHRASE,
            len(held[ref] & there),
            ref == opened.member,
        )
        for ref, one in everyone.items()
    )
    return Members(tuple(found), len(there))


def add(
    opened: Opened,
    name: str,
    role: str,
    settings: Settings,
    *,
    passphrase: Withheld[str] | None = None,
    recover_to: str = "",
) -> Listed:
    """A new member, who opens the inquiry with this passphrase or with the identity of this age recipient.

    Leads, protection officers and recovery recipients get every compartment that this member holds; the others none.
    A member whom an earlier command put into the keyring, and could not name before it was stopped, gets the name now.
    Raises BadUse for a role that there is not, a name that somebody has, a passphrase that somebody has, and a
    recipient that is none.
    """
    from probata.store import keyring, members

    authorise(opened, "keys")
    _check(role)
    if passphrase is not None:
        check_passphrase(passphrase)
    there = _whose(opened, passphrase, recover_to)
    with transact(opened) as connection:
        if not name.strip() or name.casefold() in {one.casefold() for one in _names(connection).values()}:
            raise BadUse("A member needs a name that nobody else has.", where=name, next_step="Choose another.")
        given = _given(opened, connection, role, bool(recover_to))
        known = {one: opened.compartments.key(one) for one in given}
        unnamed = [one for one in there if _unnamed(opened, connection, one, role, passphrase is None)]
        ref = _gone_on_with(opened, unnamed[0], known) if unnamed else None
        ref = ref or _put_in(opened, role, (passphrase, recover_to), _cost(settings), known)
        holding.keyring_changed(opened, connection)
        members.call(connection, ref, name)
        record(connection, opened, "members add", {"member": str(ref), "role": role, "compartments": len(given)})
    return Listed(name, str(ref), role, recover_to or keyring.PASSPHRASE, len(given), me=False)


def _whose(opened: Opened, passphrase: Withheld[str] | None, recover_to: str) -> list[Ref]:
    """The members whom this passphrase, or the identity of this recipient, lets in already."""
    from probata.store import keyring

    if passphrase is None:
        return [ref for ref, one in keyring.members(*_place(opened)).items() if one.recipient == recover_to]
    try:
        return [keyring.unlock(opened.folder.keyring, opened.folder.inquiry, passphrase).member]
    except WrongPassphrase:
        return []


def _unnamed(opened: Opened, connection: Connection, ref: Ref, role: str, several: bool) -> bool:
    """Whether this is somebody of this role whom no database names: a command was stopped before it could. Asked while
    others are kept out, since a command at work names its member last. BadUse for anybody else, where there may not be
    ``several`` of them."""
    from probata.store import keyring

    one = keyring.members(*_place(opened)).get(ref)
    if one and one.role == role and ref not in _names(connection):
        return True
    if one and not several:
        raise BadUse("A member has this passphrase already.", next_step=_ANOTHER)
    return False


def _gone_on_with(opened: Opened, ref: Ref, known: dict[Ref, Withheld[bytes]]) -> Ref:
    """The same member, with the keys of compartments that were made since."""
    from probata.store import keyring

    if known:
        keyring.seal_to(*_place(opened), [ref], known)
    return ref


def _put_in(
    opened: Opened,
    role: str,
    opens: tuple[Withheld[str] | None, str],
    cost: KdfCost,
    known: dict[Ref, Withheld[bytes]],
) -> Ref:
    from probata.store import keyring

    passphrase, recover_to = opens
    return keyring.add_member(
        *_place(opened),
        secrets.token_bytes,
        role=role,
        passphrase=passphrase,
        cost=cost,
        recipient=recover_to,
        keys=known,
    )


def remove(opened: Opened, who: str) -> str:
    """Takes a member and all their keys out of the keyring, and gives the name.

    Raises NotFound for nobody, BadUse for oneself, for the last lead and when something would have no holder left.
    """
    from probata.store import keyring, members

    authorise(opened, "keys")
    with transact(opened) as connection:
        ref, name = _member(opened, connection, who)
        everyone = keyring.members(*_place(opened))
        if ref == opened.member:
            raise BadUse("Nobody removes themselves.", next_step="Let another lead do it.")
        if not any(one.role == LEAD for other, one in everyone.items() if other != ref):
            raise BadUse("This is the last lead.", where=who, next_step="Add another lead first.")
        record(connection, opened, "members remove", {"member": str(ref)})
        members.forget(connection, ref)
        keyring.remove_member(*_place(opened), ref)
        holding.keyring_changed(opened, connection)
    return name


def give(opened: Opened, who: str, code_name: str) -> str:
    """Seals the compartment of an interview or protected source, and those of files that they told together with
    others, to another member; gives the member's name. Raises NotFound, BadUse for a compartment not held."""
    from probata.store import keyring

    authorise(opened, "keys")
    with transact(opened) as connection:
        ref, name = _member(opened, connection, who)
        wanted = _compartments(opened, connection, code_name)
        if closed := sum(one not in opened.compartments.held for one in wanted):
            raise BadUse(
                f"{closed} of its compartments {'is' if closed == 1 else 'are'} not yours to give.",
                where=code_name,
                next_step="Let somebody who holds them give them.",
            )
        keyring.seal_to(*_place(opened), [ref], {one: opened.compartments.key(one) for one in wanted})
        holding.keyring_changed(opened, connection)
        told: list[Json] = [str(one) for one in wanted]
        record(connection, opened, "members give", {"member": str(ref), "compartments": told})
    return name


def take(opened: Opened, who: str, code_name: str) -> str:
    """Takes the compartment from a member again, and gives the member's name.

    Raises NotFound when they do not hold it, BadUse when nobody else does.
    """
    from probata.store import keyring

    authorise(opened, "keys")
    with transact(opened) as connection:
        ref, name = _member(opened, connection, who)
        held = keyring.holders(*_place(opened))[ref]
        wanted = [one for one in _compartments(opened, connection, code_name) if one in held]
        if not wanted:
            raise NotFound("This member does not hold it.", where=code_name)
        for one in wanted:
            keyring.take_from(*_place(opened), ref, one)
        holding.keyring_changed(opened, connection)
        told: list[Json] = [str(one) for one in wanted]
        record(connection, opened, "members take", {"member": str(ref), "compartments": told})
    return name


def passwd(opened: Opened, passphrase: Withheld[str], settings: Settings) -> None:
    """Another passphrase for the member who opened the inquiry; BadUse for a recovery recipient, who has none."""
    from probata.store import keyring
    from probata.store.keyring import Unlocked

    _check_new(opened, passphrase)
    unlocked = Unlocked(opened.member, opened.role, opened.root, opened.compartments, opened.lock)
    path, inquiry = opened.folder.keyring, opened.folder.inquiry
    with transact(opened) as connection:
        record(connection, opened, "passwd", {"member": str(opened.member)})
        keyring.change_passphrase(path, inquiry, unlocked, passphrase, _cost(settings), secrets.token_bytes)
        holding.keyring_changed(opened, connection)


@dataclass(frozen=True, slots=True)
class Accepted:
    """An older keyring is the newest now: the members whom it lets in no more (Refs), those whom it does not know yet
    (names), and how many compartments nobody opens."""

    removed: tuple[str, ...]
    unknown: tuple[str, ...]
    closed: int

    def as_json(self) -> dict[str, Json]:
        """The documented accepted object."""
        return {"removed": list(self.removed), "unknown": list(self.unknown), "closed": self.closed}


def accept(opened: Opened) -> Accepted:
    """Goes on with an older keyring, for when no newer one is left: without the members, keys and compartments that
    were taken away since. ``opened`` was opened as it lies.

    Raises BadUse when the keyring is not an older one, and for a member who was removed since.
    """
    from probata.store import compartments, facts, keyring

    authorise(opened, "keys")
    with transact(opened) as connection:
        known, has = facts.generation(connection), keyring.generation(*_place(opened))
        if has >= known:
            raise BadUse("The keyring is no older one than the inquiry knows of.", next_step="Nothing has to be done.")
        gone = taken_away(opened, connection)
        if opened.member in gone.members:
            raise BadUse("You were removed from this inquiry.", next_step="Let a lead do it who was not.")
        out = keyring.go_on_with_older(*_place(opened), known, gone.members, gone.keys)
        holding.keyring_changed(opened, connection)
        removed: list[Json] = [str(one) for one in sorted(out)]
        record(connection, opened, keyrings.ACCEPTED, {"from": known, "older": has, "removed": removed})
        held = frozenset[Ref]().union(*keyring.holders(*_place(opened)).values())
        closed = sum(one.ref not in held for one in compartments.everything(connection))
        unknown = _forget_unknown(opened, connection)
    return Accepted(tuple(map(str, removed)), unknown, closed)


def _forget_unknown(opened: Opened, connection: Connection) -> tuple[str, ...]:
    """The names of members whom the keyring does not know: somebody of that name can be added again."""
    from probata.store import keyring, members

    everyone = keyring.members(*_place(opened))
    unknown = {ref: name for ref, name in _names(connection).items() if ref not in everyone}
    for ref in unknown:
        members.forget(connection, ref)
    return tuple(sorted(unknown.values()))


def _check(role: str) -> None:
    if role not in MAY:
        raise BadUse("There is no such role.", where=role, next_step=f"Roles are: {', '.join(MAY)}.")


def _check_new(opened: Opened, passphrase: Withheld[str]) -> None:
    from probata.store import keyring

    check_passphrase(passphrase)
    if keyring.is_somebodys(opened.folder.keyring, opened.folder.inquiry, passphrase):
        raise BadUse("A member has this passphrase already.", next_step=_ANOTHER)


def _given(opened: Opened, connection: Connection, role: str, recovery: bool) -> list[Ref]:
    from probata.store import compartments

    if not recovery and role not in holding.HOLD_ALL:
        return []
    everything = (one.ref for one in compartments.everything(connection))
    return [one for one in everything if one in opened.compartments.held]


def _compartments(opened: Opened, connection: Connection, code_name: str) -> list[Ref]:
    """Of a person: their own, and that of each file that holds what they told beside others' accounts."""
    from probata.store import interviews, items

    own = compartment_of(opened, connection, code_name, new_source=False)
    person = interviews.named(connection, code_name)
    item = items.item_of(connection, person.account) if person and person.account else None
    joint = items.restricted(connection).get(item) if item else None
    return list(dict.fromkeys(one for one in (own, joint) if one))


def _member(opened: Opened, connection: Connection, who: str) -> tuple[Ref, str]:
    from probata.store import keyring

    names = _names(connection)
    everyone: dict[Ref, Member] = keyring.members(*_place(opened))
    for ref in everyone:
        if who in (str(ref), names.get(ref)):
            return ref, names.get(ref, str(ref))
    raise NotFound("No member has this name.", where=who, next_step="`probata members` lists them.")


def _names(connection: Connection) -> dict[Ref, str]:
    from probata.store import members

    return members.names(connection)


def _place(opened: Opened) -> tuple[Path, Ref, Withheld[bytes]]:
    return opened.folder.keyring, opened.folder.inquiry, opened.root


def _cost(settings: Settings) -> KdfCost:
    from probata.store.keyring import KdfCost

    return KdfCost(settings.kdf_memory_mib * 1024, settings.kdf_passes)
