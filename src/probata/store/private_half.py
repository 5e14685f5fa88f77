"""What a member's lock closes: the private half of their key, and which root key it belongs with.

Public keys stand in clear, and anybody can seal a key to them: who opens a sealed root key knows for whom it was made
and not by whom. Somebody with the folder alone could draw a root key of their own, seal it to everybody and vouch for
all of it. But they cannot write into what a passphrase closes. So there lies, beside the private half, a commitment to
the root key (derived from it, and telling nothing of it), and a root key that does not fit it is not used for anything.

An age file can be made by whoever knows the recipient, so for a recovery recipient this shows damage and no intent:
there the fingerprint has to be compared (docs/explanation/threat-model.md).
"""

from __future__ import annotations

import hmac
from pathlib import Path

from probata.record.errors import Damaged
from probata.record.ref import Ref
from probata.record.withheld import Withheld
from probata.store import keys

_PRIVATE_BYTES = 32


def bound(private: Withheld[bytes], root: Withheld[bytes], inquiry: Ref) -> Withheld[bytes]:
    """What the lock is to close."""
    return Withheld(private.reveal() + _commitment(root, inquiry))


def of(closed: Withheld[bytes]) -> Withheld[bytes]:
    """The private half."""
    return Withheld(closed.reveal()[:_PRIVATE_BYTES])


def check(closed: Withheld[bytes], root: Withheld[bytes], path: Path, inquiry: Ref) -> None:
    """Raises Damaged for a root key that is not the one which this lock was made for."""
    if not hmac.compare_digest(closed.reveal()[_PRIVATE_BYTES:], _commitment(root, inquiry)):
        raise Damaged(
            "This is not the inquiry that your passphrase, or identity, belongs to: somebody without its keys put "
            "other ones in their place.",
            where=str(path),
            next_step="Add nothing to this folder, and tell the other members. Put the newest backups of keyring.db "
            "and inquiry.db in its place (`probata restore`); nothing was changed and nothing sealed to anybody.",
        )


def _commitment(root: Withheld[bytes], inquiry: Ref) -> bytes:
    return keys.derived(root, inquiry, keys.COMMITMENT).reveal()
