"""A lock holds which root key it belongs with: what somebody without the keys puts in its place is not believed."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from pathlib import Path

import pyrage
import pytest

from probata.record.errors import Damaged
from probata.record.ref import Ref
from probata.record.withheld import Withheld
from probata.store import keyring, keys, locks, merging, private_half, ring, travelling
from probata.store.keyring import KdfCost, Unlocked, create, unlock
from probata.store.uniting.rings import Said
from tests.taking_over import THEIRS, other_keyring

INQUIRY, OTHER = Ref.of("inquiry", bytes(16)), Ref.of("inquiry", bytes([1] * 16))
CHEAP = KdfCost(8 * 1024, 1)
RIGHT, LATER, HERS = (Withheld(f"lantern orchard sevenfold {word}") for word in ("teapot", "kettle", "beaker"))
PRIVATE, ROOT = Withheld(b"p" * 32), Withheld(b"r" * 32)
ONE = Ref.of("compartment", bytes([1] * 16))


def test_what_a_lock_closes_fits_its_root_key_and_inquiry_alone(tmp_path: Path) -> None:
    closed = private_half.bound(PRIVATE, ROOT, INQUIRY)
    assert private_half.of(closed).reveal() == PRIVATE.reveal()
    private_half.check(closed, ROOT, tmp_path, INQUIRY)
    for root, inquiry in ((Withheld(b"R" * 32), INQUIRY), (ROOT, OTHER)):
        with pytest.raises(Damaged, match="not the inquiry that your passphrase") as refused:
            private_half.check(closed, root, tmp_path, inquiry)
        assert (refused.value.where, "probata restore" in refused.value.next_step) == (str(tmp_path), True)


def test_without_the_whole_commitment_nothing_fits(tmp_path: Path) -> None:
    whole = private_half.bound(PRIVATE, ROOT, INQUIRY).reveal()
    assert len(whole) == 64
    changed = [whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :] for at in range(32, 64)]
    for wrong in (whole[:32], whole[:63], whole + b"\0", *changed):
        with pytest.raises(Damaged):
            private_half.check(Withheld(wrong), ROOT, tmp_path, INQUIRY)


def test_the_commitment_tells_neither_the_root_key_nor_any_key_that_is_used() -> None:
    commitment = private_half.bound(PRIVATE, ROOT, INQUIRY).reveal()[32:]
    uses = (keys.DATABASE, keys.BLOBS, keys.BLOB_NAMES, keys.KEYRING, keys.REMOVALS)
    assert commitment not in {ROOT.reveal(), *(keys.derived(ROOT, INQUIRY, use).reveal() for use in uses)}


# What somebody with the folder alone may do to a keyring


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "keyring.db"


@pytest.fixture
def made(path: Path) -> Unlocked:
    return create(path, INQUIRY, RIGHT, CHEAP, secrets.token_bytes)


def _as_made(path: Path, made: Unlocked) -> Withheld[str]:
    return RIGHT


def _added(path: Path, made: Unlocked) -> Withheld[str]:
    cost = {"passphrase": HERS, "cost": CHEAP}
    keyring.add_member(path, INQUIRY, made.root, secrets.token_bytes, role="coder", keys={}, **cost)  # type: ignore[arg-type]  # both are what it takes
    return HERS


def _changed(path: Path, made: Unlocked) -> Withheld[str]:
    keyring.change_passphrase(path, INQUIRY, unlock(path, INQUIRY, RIGHT), LATER, CHEAP, secrets.token_bytes)
    return LATER


def _changed_by_who_was_added(path: Path, made: Unlocked) -> Withheld[str]:
    _added(path, made)
    keyring.change_passphrase(path, INQUIRY, unlock(path, INQUIRY, HERS), LATER, CHEAP, secrets.token_bytes)
    return LATER


def _travelled(path: Path, made: Unlocked) -> Withheld[str]:
    travelling.copy_keyring(path, path.with_name("copy.db"), INQUIRY, made.root)
    path.with_name("copy.db").replace(path)
    return RIGHT


def _merged(path: Path, made: Unlocked) -> Withheld[str]:
    other = path.with_name("other.db")
    other.write_bytes(path.read_bytes())
    _added(other, made)
    told = Said(frozenset(), frozenset(), {}, frozenset())
    merging.join_keyrings(path, other, (INQUIRY, made.root), told, write=True)
    return HERS


def _gone_on_with(path: Path, made: Unlocked) -> Withheld[str]:
    keyring.go_on_with_older(path, INQUIRY, made.root, 40, [], [])
    return RIGHT


WAYS: list[Callable[[Path, Unlocked], Withheld[str]]] = [
    *(_as_made, _added, _changed, _changed_by_who_was_added, _travelled, _merged, _gone_on_with),
]


@pytest.mark.parametrize("way", WAYS)
def test_other_keys_in_the_place_of_the_inquirys_open_nothing(
    path: Path, made: Unlocked, way: Callable[[Path, Unlocked], Withheld[str]]
) -> None:
    """However the lock came to be, the whole attack: it is sound under its own root, and refused by the lock."""
    passphrase = way(path, made)
    assert unlock(path, INQUIRY, passphrase).root.reveal() == made.root.reveal()
    attacker = other_keyring(path, INQUIRY)
    ring.check(ring.read(path), path, attacker.root, INQUIRY)
    before = path.read_bytes()
    with pytest.raises(Damaged, match="not the inquiry that your passphrase"):
        unlock(path, INQUIRY, passphrase)
    assert unlock(path, INQUIRY, THEIRS).member == attacker.member
    assert path.read_bytes() == before


def test_without_the_commitment_the_attack_takes_the_inquiry_over(
    path: Path, made: Unlocked, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As it was: nothing is said, and what is sealed from now on is sealed to the attacker."""
    attacker = other_keyring(path, INQUIRY)
    monkeypatch.setattr(private_half, "check", lambda *_: None)
    found = unlock(path, INQUIRY, RIGHT)
    assert found.root.reveal() == attacker.root.reveal()
    assert attacker.member in keyring.members(path, INQUIRY, found.root)


def test_a_lock_from_before_there_were_commitments_opens_nothing(
    path: Path, made: Unlocked, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as before:
        before.setattr(private_half, "bound", lambda private, *_: private)
        _changed(path, made)
    with pytest.raises(Damaged, match="not the inquiry"):
        unlock(path, INQUIRY, LATER)


def test_a_compartments_key_that_somebody_else_sealed_is_not_believed(path: Path, made: Unlocked) -> None:
    """HPKE has no sender; the MAC over the whole keyring says who put the row in, once the root key is bound."""
    keyring.seal_to(path, INQUIRY, made.root, [made.member], {ONE: Withheld(b"1" * 32)})
    found, name = ring.read(path), f"compartment {ONE}"
    found.sealed[made.member, name] = keyring._seal(found.members[made.member], Withheld(b"x" * 32), INQUIRY, name)
    path.unlink()
    ring._fill(found, path)
    with pytest.raises(Damaged, match="without the inquiry's key"):
        unlock(path, INQUIRY, RIGHT)


def test_an_age_lock_is_bound_but_can_be_made_anew_by_whoever_knows_the_recipient(path: Path) -> None:
    """What remains, and why a fingerprint is told to whoever comes in so."""
    identity = pyrage.x25519.Identity.generate()
    made = create(path, INQUIRY, RIGHT, CHEAP, secrets.token_bytes, recover_to=str(identity.to_public()))
    given, whole = Withheld(str(identity)), path.read_bytes()
    assert keyring.unlock_with(path, INQUIRY, given).root.reveal() == made.root.reveal()
    other_keyring(path, INQUIRY)
    with pytest.raises(Damaged, match="passphrase, or identity"):
        keyring.unlock_with(path, INQUIRY, given)
    path.write_bytes(whole)
    attacker = other_keyring(path, INQUIRY, age_too=True)
    assert keyring.unlock_with(path, INQUIRY, given).root.reveal() == attacker.root.reveal()
    with pytest.raises(Damaged, match="not the inquiry"):
        unlock(path, INQUIRY, RIGHT)


def test_a_lock_opens_to_nothing_that_is_a_key_by_itself(path: Path, made: Unlocked) -> None:
    (one,) = ring.read(path).members.values()
    closed = locks.with_passphrase(one, RIGHT, keyring._about(INQUIRY, one.ref))
    assert closed is not None
    assert len(closed.reveal()) == 64
    assert made.root.reveal() not in closed.reveal()
