"""sign: what the inquiry can say of its documents, as a package that a stranger can check.

Public documents are quoted by digest, byte range and words; every other document is only a number, whose rows stay
withheld. What a machine proposed and nobody accepted is not in the package.
"""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from probata.inquiry import clock, texts
from probata.inquiry.door import Opened, authorise, look, record, transact
from probata.inquiry.texts import Loaded
from probata.record.canonical import Json
from probata.record.digest import Digest
from probata.record.errors import AlreadyThere, BadUse
from probata.record.span import TextSpan
from probata.record.withheld import Withheld

if TYPE_CHECKING:
    from probata.method.documents.item import FullDocument
    from probata.signing import Draft, Value


@dataclass(frozen=True, slots=True)
class Signed:
    """The package that was written: where, its digest, the key's fingerprint, and what it says at which grade."""

    path: Path
    edition: str
    sha256: str
    fingerprint: str
    values: tuple[Value, ...]

    def as_json(self) -> dict[str, Json]:
        """The documented signed object."""
        return {
            "package": str(self.path),
            "edition": self.edition,
            "sha256": self.sha256,
            "fingerprint": self.fingerprint,
            "values": [
                {"id": f"v{n}", "sentence": v.sentence, "grade": v.grade.value} for n, v in enumerate(self.values, 1)
            ],
        }


def sign(opened: Opened, out: Path, edition: str) -> Signed:
    """Signs an edition into the file ``out``, which must not exist; without a name it is ``edition N``.

    Raises BadUse when there is nothing to sign, AlreadyThere, StorageFull. The log entry comes first: there is never a
    package that was not logged.
    """
    from probata.signing import SigningKey
    from probata.signing import sign as to_package
    from probata.store import facts

    authorise(opened, "sign")
    if out.exists():
        raise AlreadyThere("The package would overwrite a file.", where=str(out))
    with look(opened) as connection:
        key = SigningKey(Withheld(facts.get(connection, facts.SIGNING_KEY)))
        seed = Withheld(facts.get(connection, facts.SEED))
    draft = _draft(opened, edition)
    package = to_package(draft, key, seed)
    digest = Digest.of(package)
    _write_and_log(opened, out, package, digest)
    return Signed(out, draft.edition.label, digest.hex, key.fingerprint, draft.values)


def _draft(opened: Opened, edition: str) -> Draft:
    from probata.method.sources.trace import trace
    from probata.method.sources.values import values
    from probata.signing import HOUSE_LIMITS, Checkpoint, Draft, Edition
    from probata.store import log

    everything = texts.load(opened)
    public = texts.only_public(everything)
    if not everything.stored:
        raise BadUse("There is nothing to sign.", next_step="Take documents in with `probata add`.")
    with look(opened) as connection:
        size, root = log.checkpoint(connection)
        number = 1 + sum(entry.act == "sign" for entry in log.entries(connection))
    lineage = trace([texts.to_compare(one) for one in public.stored], decided=texts.decided_links(public))
    return Draft(
        edition=Edition(edition or f"edition {number}", clock.now()),
        values=tuple(values(everything.stored, public.stored, lineage, partial(_accepted, public))),
        log=Checkpoint(size, Digest(root.hex())),
        limits=(*HOUSE_LIMITS, *lineage.limits),
    )


def _accepted(public: Loaded, stored: FullDocument, span: TextSpan) -> bool:
    decision = public.decisions.get((texts.CREDIT, texts.binds_credit(stored, span.start, span.end)))
    return decision is not None and decision.answer == "yes"


def _write_and_log(opened: Opened, out: Path, package: bytes, digest: Digest) -> None:
    from probata.store.database import storage_errors
    from probata.store.posix import sync_folder

    with storage_errors():
        handle, name = tempfile.mkstemp(prefix=".probata-", dir=out.parent)
        temporary = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(package)
                file.flush()
                os.fsync(file.fileno())
            with transact(opened) as connection:
                record(connection, opened, "sign", {"package": digest.hex})
            _appear(temporary, out)
            sync_folder(out.parent)
        finally:
            temporary.unlink(missing_ok=True)


def _appear(temporary: Path, out: Path) -> None:
    """Gives the finished file its name, unless something has taken that name since it was looked at."""
    try:
        os.link(temporary, out)
    except FileExistsError:
        raise AlreadyThere("The package would overwrite a file.", where=str(out)) from None
    except OSError:  # a file system without hard links
        os.rename(temporary, out)
