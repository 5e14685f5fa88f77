"""The keyring: who may open the inquiry, and with what.

A plain SQLite file of its own, since it is backed up apart and replaced, never versioned. A member is an X25519
key and a role. The private half is sealed under the member's passphrase (argon2id, RFC 9106, then AES-256-GCM);
the inquiry's root key, and apart from it the key of the vault of identities, are sealed to the public half (HPKE base
mode, RFC 9180). Whoever holds the file and no passphrase learns how many members there are, their roles and the cost
of a guess.
"""

from __future__ import annotations

import contextlib
import sqlite3
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from probata.record.errors import BadValue, Damaged, NewerFormat, SystemRefused, WrongPassphrase
from probata.record.ref import TOKEN_BYTES, Ref
from probata.record.withheld import Withheld

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.hpke import Suite

FORMAT = 0
ROOT_BYTES = 32
_NONCE_BYTES = 12
_SALT_BYTES = 16
_ROOT, _VAULT = "root", "vault"
_TABLES = """
CREATE TABLE keyring (format INTEGER NOT NULL);
CREATE TABLE members (
  ref TEXT PRIMARY KEY, role TEXT NOT NULL, public_key BLOB NOT NULL, sealed_private_key BLOB NOT NULL,
  salt BLOB NOT NULL, memory_kib INTEGER NOT NULL, passes INTEGER NOT NULL, lanes INTEGER NOT NULL);
CREATE TABLE sealed_keys (
  member TEXT NOT NULL REFERENCES members, name TEXT NOT NULL, sealed BLOB NOT NULL, PRIMARY KEY (member, name));
"""

Chance = Callable[[int], bytes]


@dataclass(frozen=True, slots=True)
class KdfCost:
    """What one guess at a passphrase costs: memory in KiB, passes over it, lanes (argon2id).

    Bounded, so that a keyring from somewhere else cannot ask for all of a machine; BadValue beyond the bounds.
    """

    memory_kib: int = 64 * 1024
    passes: int = 3
    lanes: int = 1

    def __post_init__(self) -> None:
        if not (8 * 1024 <= self.memory_kib <= 4096 * 1024 and 1 <= self.passes <= 100 and 1 <= self.lanes <= 16):
            raise BadValue("A guess costs 8 to 4,096 MiB, 1 to 100 passes and 1 to 16 lanes.")


@dataclass(frozen=True, slots=True)
class Unlocked:
    """A member who gave the right passphrase, the root key they hold, and the vault's key when they hold that too."""

    member: Ref
    role: str
    root: Withheld[bytes]
    vault: Withheld[bytes] | None


def create(path: Path, inquiry: Ref, passphrase: Withheld[str], cost: KdfCost, chance: Chance) -> Unlocked:
    """A new keyring with one member of role ``head`` and fresh keys; the file must not exist."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    private = X25519PrivateKey.from_private_bytes(chance(32))
    public = private.public_key()
    member = Ref.of("member", chance(TOKEN_BYTES))
    root, vault, salt, nonce = chance(ROOT_BYTES), chance(ROOT_BYTES), chance(_SALT_BYTES), chance(_NONCE_BYTES)
    sealed_private = _seal(
        _stretch(passphrase, salt, cost), nonce, private.private_bytes_raw(), _about(inquiry, member)
    )
    about = _about(inquiry, member)
    sealed = {name: _suite().encrypt(key, public, info=_for(about, name)) for name, key in _named(root, vault)}
    with _connected(path, "rwc") as db:
        db.executescript(_TABLES)
        db.execute("INSERT INTO keyring VALUES (?)", (FORMAT,))
        db.execute(
            "INSERT INTO members VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                str(member),
                "head",
                public.public_bytes_raw(),
                sealed_private,
                salt,
                cost.memory_kib,
                cost.passes,
                cost.lanes,
            ),
        )
        rows = [(str(member), name, key) for name, key in sealed.items()]
        db.executemany("INSERT INTO sealed_keys VALUES (?, ?, ?)", rows)
    return Unlocked(member, "head", Withheld(root), Withheld(vault))


def unlock(path: Path, inquiry: Ref, passphrase: Withheld[str]) -> Unlocked:
    """The member whose passphrase this is.

    Raises WrongPassphrase when it is nobody's, NewerFormat or Damaged when the keyring cannot be used.
    """
    with _damage(path):
        for row in _members(path):
            found = _try(row, inquiry, passphrase)
            if found:
                return found
    raise WrongPassphrase("This passphrase opens nothing here.", where=str(path.parent))


@contextlib.contextmanager
def _damage(path: Path) -> Iterator[None]:
    """A keyring that holds anything else than what ``create`` wrote is damaged, whatever trips over it first."""
    from argon2.exceptions import HashingError
    from cryptography.exceptions import InvalidTag

    broken = (HashingError, InvalidTag, LookupError, OverflowError, TypeError, ValueError, BadValue)
    try:
        yield
    except MemoryError:
        raise SystemRefused("There is not enough memory to try the passphrase.", where=str(path)) from None
    except (sqlite3.Error, *broken) as fault:
        if path.exists() and any(word in str(fault) for word in ("locked", "unable to open", "Memory allocation")):
            raise SystemRefused("The keyring cannot be opened at the moment.", where=str(path)) from None
        raise Damaged("The keyring cannot be read.", where=str(path)) from None


def _try(row: sqlite3.Row, inquiry: Ref, passphrase: Withheld[str]) -> Unlocked | None:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    member = Ref.parse(row["ref"])
    about = _about(inquiry, member)
    key = _stretch(passphrase, row["salt"], KdfCost(row["memory_kib"], row["passes"], row["lanes"]))
    sealed: bytes = row["sealed_private_key"]
    try:
        private = X25519PrivateKey.from_private_bytes(
            AESGCM(key).decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], about)
        )
    except InvalidTag:
        return None
    root = _suite().decrypt(row["sealed_root"], private, info=_for(about, _ROOT))
    if row["sealed_vault"] is None:
        return Unlocked(member, row["role"], Withheld(root), None)
    vault = _suite().decrypt(row["sealed_vault"], private, info=_for(about, _VAULT))
    return Unlocked(member, row["role"], Withheld(root), Withheld(vault))


def _named(root: bytes, vault: bytes) -> tuple[tuple[str, bytes], ...]:
    return (_ROOT, root), (_VAULT, vault)


def _for(about: bytes, name: str) -> bytes:
    return about + b"/" + name.encode("ascii")


def _members(path: Path) -> list[sqlite3.Row]:
    with _connected(path, "ro") as db:
        written = db.execute("SELECT format FROM keyring").fetchone()[0]
        if written > FORMAT:
            raise NewerFormat(f"The keyring has format {written}; this Probata knows {FORMAT}.", where=str(path))
        rows = db.execute(
            "SELECT m.*, s.sealed AS sealed_root, v.sealed AS sealed_vault FROM members m "
            "JOIN sealed_keys s ON s.member = m.ref AND s.name = 'root' "
            "LEFT JOIN sealed_keys v ON v.member = m.ref AND v.name = 'vault'"
        ).fetchall()
    if not rows:
        raise Damaged("The keyring names no member.", where=str(path))
    return rows


@contextlib.contextmanager
def _connected(path: Path, mode: str) -> Iterator[sqlite3.Connection]:
    """``mode`` is SQLite's: ``ro`` neither makes nor changes the file, ``rwc`` makes it."""
    db = sqlite3.connect(f"{path.absolute().as_uri()}?mode={mode}", uri=True)
    db.row_factory = sqlite3.Row
    try:
        db.execute("PRAGMA synchronous = FULL")
        with db:
            yield db
    finally:
        db.close()


def _stretch(passphrase: Withheld[str], salt: bytes, cost: KdfCost) -> bytes:
    from argon2.low_level import Type, hash_secret_raw

    secret = _spelled(passphrase.reveal())
    return hash_secret_raw(secret, salt, cost.passes, cost.memory_kib, cost.lanes, 32, Type.ID)


def _spelled(passphrase: str) -> bytes:
    """One spelling for keyboards that compose accents differently (NFC, RFC 8265); bytes that are no UTF-8 are kept."""
    return unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")


def _seal(key: bytes, nonce: bytes, secret: bytes, about: bytes) -> bytes:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    return nonce + AESGCM(key).encrypt(nonce, secret, about)


def _about(inquiry: Ref, member: Ref) -> bytes:
    """Bound into every seal, so that no row can be moved to another inquiry or member."""
    return f"probata/{FORMAT}/{inquiry}/{member}".encode("ascii")


def _suite() -> Suite:
    from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

    return Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)
