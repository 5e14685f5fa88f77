"""Signed here: a package that somebody hands in, known as one that this inquiry signed; for disclose."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from probata.record.digest import Digest
from probata.record.errors import BadInput, NotFound, Unreadable
from probata.record.withheld import Withheld

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.store.openings import SignedPackage


def read(package: Path) -> bytes:
    from probata.signing.container import MAX_PACKAGE_BYTES

    try:
        with package.open("rb") as file:
            return file.read(MAX_PACKAGE_BYTES + 1)
    except FileNotFoundError:
        raise NotFound("There is no such file.", where=str(package), next_step="Check the spelling.") from None
    except OSError as fault:
        raise Unreadable(f"The file cannot be read ({fault.strerror}).", where=str(package)) from None


def signed_here(connection: Connection, data: bytes, package: Path) -> SignedPackage:
    """The package as it was signed here; raises NotAPackage or BadInput with the reason why it is not."""
    from probata.signing import SigningKey, verify
    from probata.store import facts, openings

    found = openings.find(connection, Digest.of(data).hex)
    if found is not None:
        return found
    verdict = verify(data)
    where = str(package)
    if verdict.fingerprint is None or not verdict.unchanged:
        raise BadInput(
            "The package was changed after it was signed.", where=where, next_step="Take the file that was published."
        )
    mine = SigningKey(Withheld(facts.get(connection, facts.SIGNING_KEY))).fingerprint == verdict.fingerprint
    says = "Another copy of this inquiry signed it." if mine else "Another inquiry signed it."
    raise BadInput(says, where=where, next_step="Open the inquiry that signed it: only that one has kept its openings.")
