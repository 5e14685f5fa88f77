"""The keyring: who may open the inquiry, and which of its keys each of them holds.

A member is an X25519 key and a role. The private half lies under a lock (locks.py), together with what it says of the
root key (private_half.py); the inquiry's root key and the keys of compartments are sealed to the public half (HPKE base
mode, RFC 9180), each bound to its inquiry, member and name.
Whoever holds the file and no passphrase learns how many members there are, their roles, how many compartments each
holds and the cost of a guess. Every change reads the file again, believes it only if the root key vouches for it
(ring.py), and replaces it whole; the caller keeps other writers out.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from probata.record.errors import AlreadyThere, BadUse, Damaged, NotFound, WrongPassphrase
from probata.record.ref import TOKEN_BYTES, Ref
from probata.record.withheld import Withheld
from probata.store import locks, private_half, ring
from probata.store.locks import Chance, KdfCost
from probata.store.ring import AGE, PASSPHRASE, Member, Ring

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.hpke import Suite

__all__ = ["AGE", "PASSPHRASE", "Chance", "KdfCost", "Member", "Unlocked"]
FORMAT = ring.FORMAT
KEY_BYTES = 32
_ROOT, _COMPARTMENT = "root", "compartment "
_MARKER = "probata.toml"


class Compartments:
    """The keys of the compartments that a member holds; each is opened when it is first asked for."""

    __slots__ = ("_about", "_opened", "_private", "_sealed")

    def __init__(self, private: Withheld[bytes], about: bytes, sealed: Mapping[Ref, bytes]) -> None:
        self._private, self._about = private, about
        self._sealed, self._opened = dict(sealed), dict[Ref, Withheld[bytes]]()

    @property
    def held(self) -> frozenset[Ref]:
        """Which compartments these are."""
        return frozenset(self._sealed) | frozenset(self._opened)

    def __contains__(self, compartment: Ref) -> bool:
        return compartment in self._sealed or compartment in self._opened

    def key(self, compartment: Ref) -> Withheld[bytes]:
        """The key; KeyError for one that the member does not hold, Damaged when its seal does not open."""
        if compartment not in self._opened:
            name = _COMPARTMENT + str(compartment)
            self._opened[compartment] = _unseal(self._private, self._sealed[compartment], self._about, name)
        return self._opened[compartment]

    def learn(self, made: Mapping[Ref, Withheld[bytes]]) -> None:
        """Adds keys that were made a moment ago."""
        self._opened.update(made)


@dataclass(frozen=True, slots=True)
class Unlocked:
    """A member who opened a lock: the root key, the compartments that they hold, how they came in, and the number of
    the keyring that let them in (``generation``)."""

    member: Ref
    role: str
    root: Withheld[bytes]
    compartments: Compartments
    lock: str = PASSPHRASE
    generation: int = 0


def create(
    path: Path,
    inquiry: Ref,
    passphrase: Withheld[str],
    cost: KdfCost,
    chance: Chance,
    *,
    role: str = "lead",
    recover_to: str = "",
) -> Unlocked:
    """A new keyring with one member of this role and a fresh root key, and a recovery recipient when one is given.

    Raises AlreadyThere when the file exists, BadUse for a recipient that is none.
    """
    if path.exists():
        raise AlreadyThere("There is a keyring already.", where=str(path))
    made, root = Ring(), Withheld(chance(KEY_BYTES))
    first, private = _member(inquiry, root, role, chance, passphrase=passphrase, cost=cost)
    everyone = [first, *([_member(inquiry, root, role, chance, recipient=recover_to)[0]] if recover_to else [])]
    for one in everyone:
        made.members[one.ref] = one
        made.sealed[one.ref, _ROOT] = _seal(one, root, inquiry, _ROOT)
    ring.write(made, path, root, inquiry)
    held = Compartments(private, _about(inquiry, first.ref), {})
    return Unlocked(first.ref, role, root, held, generation=made.generation)


def unlock(path: Path, inquiry: Ref, passphrase: Withheld[str]) -> Unlocked:
    """The member whose passphrase this is.

    Raises WrongPassphrase when it is nobody's, NewerFormat, OlderFormat or Damaged when the keyring cannot be used.
    """
    found = ring.read(path)
    for one in found.members.values():
        if one.lock == PASSPHRASE:
            with ring.damage(path):
                closed = locks.with_passphrase(one, passphrase, _about(inquiry, one.ref))
            if closed:
                return _entered(found, path, inquiry, one, closed)
    raise WrongPassphrase("This passphrase opens nothing here.", where=str(path.parent), next_step=_ways_in(found))


def unlock_with(path: Path, inquiry: Ref, identities: Withheld[str]) -> Unlocked:
    """The recovery recipient to whom one of these age identities belongs (the text of an identity file).

    Raises WrongPassphrase when none opens anything, BadInput for a text without an identity, and as :func:`unlock`.
    """
    found = ring.read(path)
    recovery = [one for one in found.members.values() if one.lock == AGE]
    for one in recovery:
        closed = locks.with_identities(one, identities, _about(inquiry, one.ref))
        if closed:
            return _entered(found, path, inquiry, one, closed)
    raise WrongPassphrase(
        "This age identity opens nothing here." if recovery else "This inquiry has no recovery recipient.",
        where=str(path.parent),
        next_step=(f"Its recipients are: {', '.join(str(one.recipient) for one in recovery)}. " if recovery else "")
        + "A member's passphrase opens it; a lead then adds another recipient: `probata members add NAME --role lead "
        "--recover-to AGE1...`.",
    )


def _ways_in(found: Ring) -> str:
    """What is left to whoever lost a passphrase: it depends on who else may open the inquiry."""
    others = len([one for one in found.members.values() if one.lock == PASSPHRASE]) > 1
    recovery = any(one.lock == AGE for one in found.members.values())
    ways = [
        *(
            ["the recovery identity opens it (`probata --identity FILE VERB`; compare the fingerprint that it tells)"]
            if recovery
            else []
        ),
        *(["another lead removes you and adds you anew (`probata members`)"] if others else []),
        "a backup made before it was changed opens with the one of then (`probata restore`)",
    ]
    return (
        f"Try again. If it is lost: {'; '.join(ways)}. If you are sure of it, {_MARKER} or keyring.db may be those of "
        "another inquiry: compare them with their backups."
    )


def is_somebodys(path: Path, inquiry: Ref, passphrase: Withheld[str]) -> bool:
    """Whether a member has this passphrase already: two with one could not be told apart."""
    try:
        unlock(path, inquiry, passphrase)
    except WrongPassphrase:
        return False
    return True


def members(path: Path, inquiry: Ref, root: Withheld[bytes]) -> dict[Ref, Member]:
    """Everybody, each vouched for."""
    return _believed(path, inquiry, root).members


def holders(path: Path, inquiry: Ref, root: Withheld[bytes]) -> dict[Ref, frozenset[Ref]]:
    """Member -> the compartments that they hold."""
    found = _believed(path, inquiry, root)
    held: dict[Ref, set[Ref]] = {one: set() for one in found.members}
    for member, name in found.sealed:
        if name.startswith(_COMPARTMENT):
            held[member].add(Ref.parse(name.removeprefix(_COMPARTMENT)))
    return {member: frozenset(each) for member, each in held.items()}


def generation(path: Path, inquiry: Ref, root: Withheld[bytes]) -> int:
    """How often the keyring was replaced, vouched for."""
    return _believed(path, inquiry, root).generation


def add_member(
    path: Path,
    inquiry: Ref,
    root: Withheld[bytes],
    chance: Chance,
    *,
    role: str,
    passphrase: Withheld[str] | None = None,
    cost: KdfCost | None = None,
    recipient: str = "",
    keys: Mapping[Ref, Withheld[bytes]],
) -> Ref:
    """A new member with the root key and the keys of these compartments, under a passphrase or an age recipient."""
    made, _ = _member(inquiry, root, role, chance, passphrase=passphrase, cost=cost, recipient=recipient)
    with _changing(path, inquiry, root) as found:
        found.members[made.ref] = made
        found.sealed[made.ref, _ROOT] = _seal(made, root, inquiry, _ROOT)
        _seal_all(found, [made.ref], inquiry, keys)
    return made.ref


def remove_member(path: Path, inquiry: Ref, root: Withheld[bytes], member: Ref) -> None:
    """Takes a member and every key that was sealed to them out.

    Raises NotFound for nobody, BadUse when something would have no holder left.
    """
    with _changing(path, inquiry, root) as found:
        _known(found, [member])
        for name in [held for one, held in found.sealed if one == member]:
            _take(found, member, name)
        del found.members[member]


def seal_to(
    path: Path, inquiry: Ref, root: Withheld[bytes], to: Collection[Ref], keys: Mapping[Ref, Withheld[bytes]]
) -> None:
    """Seals the keys of these compartments to these members; NotFound for one who is none."""
    with _changing(path, inquiry, root) as found:
        _known(found, to)
        _seal_all(found, to, inquiry, keys)


def take_from(path: Path, inquiry: Ref, root: Withheld[bytes], member: Ref, compartment: Ref) -> None:
    """Takes a compartment's key from a member; NotFound when they do not hold it, BadUse when nobody else does."""
    with _changing(path, inquiry, root) as found:
        _known(found, [member])
        _take(found, member, _COMPARTMENT + str(compartment))


def destroy(path: Path, inquiry: Ref, root: Withheld[bytes], compartments: Iterable[Ref]) -> None:
    """Takes the keys of these compartments from everybody: what is sealed under them opens never again."""
    gone = {_COMPARTMENT + str(one) for one in compartments}
    with _changing(path, inquiry, root) as found:
        found.sealed = {(member, name): key for (member, name), key in found.sealed.items() if name not in gone}


def go_on_with_older(
    path: Path,
    inquiry: Ref,
    root: Withheld[bytes],
    known: int,
    gone: Collection[Ref],
    lost: Iterable[tuple[Ref | None, Ref]],
) -> list[Ref]:
    """Makes an older keyring the newest: one generation after ``known``, without the members ``gone`` and without the
    keys ``lost`` (of a member, or with None of everybody, and the compartment). Gives the members that it took out.

    BadUse when no member would be left.
    """
    with _changing(path, inquiry, root) as found:
        out = [one for one in found.members if one in gone]
        found.members = {ref: one for ref, one in found.members.items() if ref not in gone}
        if not found.members:
            raise BadUse("Every member of this keyring was removed since.", where=str(path))
        taken = {(member, _COMPARTMENT + str(one)) for member, one in lost}
        found.sealed = {
            (member, name): key
            for (member, name), key in found.sealed.items()
            if member in found.members and not {(member, name), (None, name)} & taken
        }
        found.generation = max(found.generation, known)
    return out


def change_passphrase(
    path: Path, inquiry: Ref, unlocked: Unlocked, passphrase: Withheld[str], cost: KdfCost, chance: Chance
) -> None:
    """Locks the member's private key under another passphrase; the key itself stays. BadUse for an age lock."""
    with _changing(path, inquiry, unlocked.root) as found:
        _known(found, [unlocked.member])
        one = found.members[unlocked.member]
        if one.lock != PASSPHRASE:
            raise BadUse(
                "A recovery recipient has no passphrase.",
                next_step="Add yourself as a member: `probata members add NAME --role ROLE`.",
            )
        closed = private_half.bound(unlocked.compartments._private, unlocked.root, inquiry)
        lock = locks.under_passphrase(closed, passphrase, _about(inquiry, one.ref), cost, chance)
        found.members[one.ref] = _locked(one, lock)


@contextmanager
def _changing(path: Path, inquiry: Ref, root: Withheld[bytes]) -> Iterator[Ring]:
    found = _believed(path, inquiry, root)
    yield found
    ring.write(found, path, root, inquiry)


def _believed(path: Path, inquiry: Ref, root: Withheld[bytes]) -> Ring:
    found = ring.read(path)
    ring.check(found, path, root, inquiry)
    return found


def _entered(found: Ring, path: Path, inquiry: Ref, one: Member, closed: Withheld[bytes]) -> Unlocked:
    about, private = _about(inquiry, one.ref), private_half.of(closed)
    with ring.damage(path):
        root = _unseal(private, found.sealed[one.ref, _ROOT], about, _ROOT)
    private_half.check(closed, root, path, inquiry)  # before the root key vouches for anything
    with ring.damage(path):
        sealed = {
            Ref.parse(name.removeprefix(_COMPARTMENT)): key
            for (member, name), key in found.sealed.items()
            if member == one.ref and name.startswith(_COMPARTMENT)
        }
    ring.check(found, path, root, inquiry)
    return Unlocked(one.ref, one.role, root, Compartments(private, about, sealed), one.lock, found.generation)


def _member(
    inquiry: Ref,
    root: Withheld[bytes],
    role: str,
    chance: Chance,
    *,
    passphrase: Withheld[str] | None = None,
    cost: KdfCost | None = None,
    recipient: str = "",
) -> tuple[Member, Withheld[bytes]]:
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    private = Withheld(chance(KEY_BYTES))
    public = X25519PrivateKey.from_private_bytes(private.reveal()).public_key().public_bytes_raw()
    ref = Ref.of("member", chance(TOKEN_BYTES))
    about, closed = _about(inquiry, ref), private_half.bound(private, root, inquiry)
    if passphrase is None:
        sealed = locks.under_recipient(closed, recipient, about)
        return Member(ref, role, public, AGE, sealed, recipient=recipient), private
    lock = locks.under_passphrase(closed, passphrase, about, cost or KdfCost(), chance)
    return _locked(Member(ref, role, public, PASSPHRASE, b""), lock), private


def _locked(one: Member, lock: locks.PassphraseLock) -> Member:
    cost = lock.cost
    return replace(
        one,
        sealed_private_key=lock.sealed,
        salt=lock.salt,
        memory_kib=cost.memory_kib,
        passes=cost.passes,
        lanes=cost.lanes,
    )


def _seal_all(found: Ring, to: Collection[Ref], inquiry: Ref, keys: Mapping[Ref, Withheld[bytes]]) -> None:
    for member in to:
        for compartment, key in keys.items():
            name = _COMPARTMENT + str(compartment)
            if (member, name) not in found.sealed:
                found.sealed[member, name] = _seal(found.members[member], key, inquiry, name)


def _take(found: Ring, member: Ref, name: str) -> None:
    if (member, name) not in found.sealed:
        raise NotFound("This member does not hold it.", where=str(member))
    del found.sealed[member, name]
    if not found.holders(name):
        raise BadUse(
            "Nobody else holds this key; what is sealed under it would be lost for ever.",
            where=name,
            next_step="Give it to another member first: `probata members give MEMBER CODE_NAME`.",
        )


def _known(found: Ring, wanted: Iterable[Ref]) -> None:
    for one in wanted:
        if one not in found.members:
            raise NotFound("The keyring has no such member.", where=str(one), next_step="`probata members` lists them.")


def _seal(member: Member, key: Withheld[bytes], inquiry: Ref, name: str) -> bytes:
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey

    public = X25519PublicKey.from_public_bytes(member.public_key)
    return _suite().encrypt(key.reveal(), public, info=_for(_about(inquiry, member.ref), name))


def _unseal(private: Withheld[bytes], sealed: bytes, about: bytes, name: str) -> Withheld[bytes]:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    own = X25519PrivateKey.from_private_bytes(private.reveal())
    try:
        return Withheld(_suite().decrypt(sealed, own, info=_for(about, name)))
    except (InvalidTag, ValueError):
        raise Damaged("A key in the keyring was changed after it was sealed.", where=name) from None


def _for(about: bytes, name: str) -> bytes:
    return about + b"/" + name.encode("ascii")


def _about(inquiry: Ref, member: Ref) -> bytes:
    """Bound into every seal, so that no row can be moved to another inquiry or member."""
    return f"probata/{FORMAT}/{inquiry}/{member}".encode("ascii")


def _suite() -> Suite:
    from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

    return Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)
