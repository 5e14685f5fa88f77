"""What somebody does who has an inquiry's folder and none of its keys: other keys in the place of its own."""

from __future__ import annotations

import secrets
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from probata.record.withheld import Withheld

if TYPE_CHECKING:
    from probata.record.ref import Ref
    from probata.store.keyring import Unlocked
    from probata.store.ring import Member

THEIRS = Withheld("somebody who was never asked in")


def other_keyring(path: Path, inquiry: Ref, *, age_too: bool = False) -> Unlocked:
    """Draws a root key, seals it to everybody's public key, adds a lead, and vouches for all of it under the new root.

    Nothing is opened for it. ``age_too`` makes the locks of recovery recipients anew, which needs their recipients
    alone. Gives the new lead.
    """
    from probata.store import keyring, ring
    from probata.store.ring import Ring

    old, root = ring.read(path), Withheld(secrets.token_bytes(32))
    cost = keyring.KdfCost(8 * 1024, 1)
    mine, private = keyring._member(inquiry, root, "lead", secrets.token_bytes, passphrase=THEIRS, cost=cost)
    made = Ring(generation=old.generation)
    for one in (*old.members.values(), mine):
        member = _relocked(one, inquiry, root) if age_too and one.lock == keyring.AGE else one
        made.members[one.ref] = member
        made.sealed[one.ref, "root"] = keyring._seal(member, root, inquiry, "root")
    ring.write(made, path, root, inquiry)
    about = keyring._about(inquiry, mine.ref)
    return keyring.Unlocked(mine.ref, "lead", root, keyring.Compartments(private, about, {}))


def _relocked(one: Member, inquiry: Ref, root: Withheld[bytes]) -> Member:
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    from probata.store import keyring, locks, private_half

    private = Withheld(secrets.token_bytes(32))
    public = X25519PrivateKey.from_private_bytes(private.reveal()).public_key().public_bytes_raw()
    closed = private_half.bound(private, root, inquiry)
    sealed = locks.under_recipient(closed, one.recipient or "", keyring._about(inquiry, one.ref))
    return replace(one, public_key=public, sealed_private_key=sealed)
