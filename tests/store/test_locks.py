"""Locks on a private key: what closes with one opens with it and with nothing else."""

from __future__ import annotations

import secrets

import pyrage
import pytest

from probata.record.errors import BadInput, BadUse
from probata.record.ref import Ref
from probata.record.withheld import Withheld
from probata.store import locks
from probata.store.locks import KdfCost
from probata.store.ring import AGE, PASSPHRASE, Member

CHEAP = KdfCost(8 * 1024, 1)
PRIVATE, ABOUT = Withheld(b"k" * 32), b"probata/1/inquiry/member"
RIGHT = Withheld("lantern orchard sevenfold teapot")
REF = Ref.of("member", bytes(16))


def member(lock: locks.PassphraseLock) -> Member:
    cost = (lock.cost.memory_kib, lock.cost.passes, lock.cost.lanes)
    return Member(REF, "lead", b"", PASSPHRASE, lock.sealed, lock.salt, *cost)


def test_a_passphrase_opens_what_it_closed_in_its_own_place_only() -> None:
    one = member(locks.under_passphrase(PRIVATE, RIGHT, ABOUT, CHEAP, secrets.token_bytes))
    found = locks.with_passphrase(one, RIGHT, ABOUT)
    assert found is not None
    assert found.reveal() == PRIVATE.reveal()
    assert locks.with_passphrase(one, Withheld("another"), ABOUT) is None
    assert locks.with_passphrase(one, RIGHT, ABOUT + b"x") is None
    assert PRIVATE.reveal() not in one.sealed_private_key


def test_an_age_identity_opens_what_was_closed_to_its_recipient_in_its_own_place_only() -> None:
    identity, other = pyrage.x25519.Identity.generate(), pyrage.x25519.Identity.generate()
    sealed = locks.under_recipient(PRIVATE, str(identity.to_public()), ABOUT)
    one = Member(REF, "lead", b"", AGE, sealed, recipient=str(identity.to_public()))
    found = locks.with_identities(one, Withheld(f"{other}\n# a comment\n\n  {identity}  \n"), ABOUT)
    assert found is not None
    assert found.reveal() == PRIVATE.reveal()
    assert locks.with_identities(one, Withheld(str(other)), ABOUT) is None
    assert locks.with_identities(one, Withheld(str(identity)), ABOUT + b"x") is None
    assert PRIVATE.reveal() not in sealed


@pytest.mark.parametrize("text", ["", "age1", "ssh-ed25519 AAAA", "AGE-SECRET-KEY-1", "age1 x", "\0"])
def test_what_is_no_recipient_is_refused(text: str) -> None:
    with pytest.raises(BadUse, match="no age recipient"):
        locks.check_recipient(text)


def test_an_identity_is_no_recipient_and_a_recipient_no_identity() -> None:
    identity = pyrage.x25519.Identity.generate()
    with pytest.raises(BadUse):
        locks.check_recipient(str(identity))
    with pytest.raises(BadInput):
        locks.with_identities(Member(REF, "", b"", AGE, b""), Withheld(str(identity.to_public())), ABOUT)
    locks.check_recipient(str(identity.to_public()))


def test_a_damaged_age_file_opens_nothing() -> None:
    identity = pyrage.x25519.Identity.generate()
    sealed = locks.under_recipient(PRIVATE, str(identity.to_public()), ABOUT)
    for broken in (b"", sealed[:-1], sealed[:50], sealed + b"x", b"noise" * 50):
        one = Member(REF, "lead", b"", AGE, broken)
        assert locks.with_identities(one, Withheld(str(identity)), ABOUT) is None
