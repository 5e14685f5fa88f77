"""The keyrings of two copies as one: everybody and every key of both, without what either took away.

What the log says decides, since a keyring does not tell why somebody is not in it: whom a copy removed, from whom it
took a compartment that nobody gave again who knew of that, and which compartments were destroyed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from probata.record.errors import BadUse
from probata.record.ref import Ref
from probata.store.ring import Member, Ring
from probata.store.strands import Log
from probata.store.uniting.history import Keys, unanswered
from probata.store.uniting.model import Conflict, Pair
from probata.store.uniting.plain import removed

_COMPARTMENT = "compartment "
_LEAD = "lead"
_GIVE, _TAKE, _LOCK = "members give", "members take", "passwd"


@dataclass(frozen=True, slots=True)
class Said:
    """What the logs say of members: whom either copy removed, what is taken from whom (member, name of the key), and
    in which of the copies (0 or 1) the lock is that stands. ``destroyed``: names of keys that nobody has any more."""

    removed: frozenset[Ref]
    taken: frozenset[tuple[Ref, str]]
    locks: Mapping[Ref, int]
    destroyed: frozenset[str]
    conflicts: tuple[Conflict, ...] = ()


def said(pair: Pair, destroyed: frozenset[str]) -> Said:
    """What the logs of both copies say."""
    taken = unanswered(pair.log, _about(_TAKE), _about(_GIVE))
    return Said(
        frozenset(map(Ref.parse, removed(pair))),
        frozenset(map(_key, taken)),
        _locks(pair),
        frozenset(_COMPARTMENT + one for one in destroyed),
        (*_told_of_locks(pair), *_told_of_keys(pair, taken.keys())),
    )


def joined(mine: Ring, theirs: Ring, told: Said) -> Ring:
    """Both as one, with the number that it is to have; not vouched for yet. The same for (theirs, mine), but for who
    vouches. Raises BadUse when nobody would lead, or nobody would hold what somebody holds now."""
    made = Ring()
    for ref in sorted(mine.members.keys() | theirs.members.keys()):
        if ref not in told.removed:
            made.members[ref] = _member([ring.members.get(ref) for ring in (mine, theirs)], told.locks.get(ref))
    for at in sorted(mine.sealed.keys() | theirs.sealed.keys()):
        if at[0] in made.members and at not in told.taken and at[1] not in told.destroyed:
            made.sealed[at] = min(one for one in (mine.sealed.get(at), theirs.sealed.get(at)) if one)
    _refuse_lost(mine, theirs, made, told)
    made.generation = _generation(mine, theirs, made)
    return made


def same(one: Ring, other: Ring) -> bool:
    """Whether two keyrings let the same people in, to the same things."""
    return (one.members, one.sealed) == (other.members, other.sealed)


def _generation(mine: Ring, theirs: Ring, made: Ring) -> int:
    """Later than every keyring that is another one: so none of those passes for a newer one if it is put back."""
    others = [ring.generation for ring in (mine, theirs) if not same(ring, made)]
    alike = [ring.generation for ring in (mine, theirs) if same(ring, made)]
    return max([*alike, *(number + 1 for number in others)])


def _member(both: Sequence[Member | None], lock: int | None) -> Member:
    there = [one for one in both if one is not None]
    if len(there) == 1 or there[0] == there[1]:
        return there[0]
    if any(getattr(there[0], name) != getattr(there[1], name) for name in ("role", "public_key", "lock", "recipient")):
        raise BadUse(
            "A member has another role, or another key, in each copy.",
            where=str(there[0].ref),
            next_step="Remove the member in one copy and add them anew. Nothing was changed.",
        )
    return there[lock] if lock is not None else min(there, key=lambda one: one.sealed_private_key)


def _refuse_lost(mine: Ring, theirs: Ring, made: Ring, told: Said) -> None:
    leads = [any(one.role == _LEAD for one in ring.members.values()) for ring in (mine, theirs)]
    if any(leads) and not any(one.role == _LEAD for one in made.members.values()):
        raise BadUse(
            "Each copy removed the other's leads: nobody would lead.",
            next_step="Add one more lead in both copies, then merge. Nothing was changed.",
        )
    before = {name for ring in (mine, theirs) for _, name in ring.sealed} - told.destroyed
    lost = before - {name for _, name in made.sealed}
    if lost:
        raise BadUse(
            f"Nobody would hold the keys of {len(lost)} compartments: each copy took away who holds them in the other.",
            where=min(lost),
            next_step="Give them to one more member in one of the copies (`probata members give`), then merge. Nothing "
            "was changed.",
        )


def _about(wanted: str) -> Keys:
    """Of giving and taking: member and key; of changing one's passphrase: the member."""

    def keys(act: str, detail: Mapping[str, Any]) -> Iterable[str]:
        if act != wanted:
            return ()
        member = str(detail["member"])
        return [member] if act == _LOCK else [f"{member} {_COMPARTMENT}{one}" for one in detail["compartments"]]

    return keys


def _key(both: str) -> tuple[Ref, str]:
    member, _, name = both.partition(" ")
    return Ref.parse(member), name


def _latest(log: Log) -> dict[str, bytes]:
    """Member -> the change of passphrase that stands in this log: of those that nobody replaced who knew of them, that
    with the smallest leaf. Any rule would do that is no clock's and the same for everybody."""
    return {member: min(leaves) for member, leaves in unanswered(log, _about(_LOCK), _about(_LOCK)).items()}


def _locks(pair: Pair) -> dict[Ref, int]:
    stands, *each = (_latest(log) for log in (pair.log, pair.one.log, pair.other.log))
    made = [(at, member) for member, leaf in stands.items() for at in (1, 0) if each[at].get(member) == leaf]
    return {Ref.parse(member): at for at, member in made}


def _told_of_locks(pair: Pair) -> Iterator[Conflict]:
    changed = [{str(detail["member"]) for act, detail in side.own if act == _LOCK} for side in pair.both]
    for member in sorted(changed[0] & changed[1]):
        yield Conflict("passphrase changed in both copies", member, "one of the two; the other opens nothing any more")


def _told_of_keys(pair: Pair, taken: Collection[str]) -> Iterator[Conflict]:
    acts = [set(_own(pair, act)) for act in (_GIVE, _TAKE)]
    for both in sorted(acts[0] & acts[1] & set(taken)):
        yield Conflict("compartment taken in one copy and given in the other", both, "taken")


def _own(pair: Pair, wanted: str) -> Iterator[str]:
    return (key for side in pair.both for act, detail in side.own for key in _about(wanted)(act, detail))
