"""log --stamp, --stamp-request, --stamp-response: the time of a checkpoint, said by somebody else (RFC 3161).

A machine without a network is a usual state and no error: the checkpoint is signed and kept all the same, its request
can be carried to a connected machine as a file and the answer brought back.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from probata.inquiry.entry.door import Opened, authorise, record, transact
from probata.inquiry.files.writing import write_whole
from probata.inquiry.log.keeping import current
from probata.record.canonical import Json
from probata.record.digest import Digest
from probata.record.errors import AlreadyThere, BadInput, NotFound

if TYPE_CHECKING:
    from probata.store.checkpoints import Signed


@dataclass(frozen=True, slots=True)
class Requested:
    """A request in a file, for the checkpoint of so many entries."""

    path: Path
    size: int

    def as_json(self) -> dict[str, Json]:
        """The documented object."""
        return {"request": str(self.path), "size": self.size}


@dataclass(frozen=True, slots=True)
class Stamped:
    """What an authority said of the checkpoint of ``size`` entries: ``time`` (UTC), and whether certificates vouched
    for it. ``time`` is empty while no authority could be reached, and ``offline`` says so."""

    size: int
    time: str
    checked: bool
    offline: bool = False

    def as_json(self) -> dict[str, Json]:
        """The documented object."""
        return {"size": self.size, "time": self.time or None, "checked": self.checked, "offline": self.offline}


def request(opened: Opened, out: Path) -> Requested:
    """Signs how the log stands now and writes the request for its timestamp to ``out``, which must not exist."""
    from probata.signing import timestamp

    authorise(opened, "keep")
    if out.exists():
        raise AlreadyThere("The request would overwrite a file.", where=str(out))
    with transact(opened) as connection:
        signed = current(connection, opened)
    write_whole(out, timestamp.request(signed.note))
    return Requested(out, signed.checkpoint.size)


def receive(opened: Opened, response: bytes, certificates: bytes | None = None) -> Stamped:
    """Takes an authority's answer in and pins its bytes by an entry of the log.

    ``certificates`` (PEM): the answer is refused unless they vouch for it. Raises BadInput for what is no answer, or
    was not given by that authority, NotFound for an answer about nothing that this inquiry signed.
    """
    from probata.signing import timestamp
    from probata.store import checkpoints

    authorise(opened, "keep")
    said = timestamp.read(response)
    with transact(opened) as connection:
        signed = _asked_for(checkpoints.everything(connection), said.digest)
        if certificates is not None and not timestamp.signed_by(response, signed.note, certificates):
            raise BadInput(
                "The answer is not signed by an authority that these certificates vouch for.",
                next_step="Get the certificates from the authority itself, or ask it again.",
            )
        digest, at = Digest.of(response), signed.checkpoint
        if digest not in {one.digest for one in checkpoints.stamped(connection)}:
            checkpoints.save_stamp(connection, at, response)
            pinned: Json = {"answer": digest.hex, "size": at.size, "time": said.time}
            record(connection, opened, "stamp", pinned)
    return Stamped(signed.checkpoint.size, said.time, certificates is not None)


def stamp(opened: Opened, url: str, certificates: bytes | None = None) -> Stamped:
    """Signs how the log stands now and asks the authority at ``url`` for its time: the one act that uses a network.

    Raises BadInput when it answers something else than a timestamp; when it cannot be reached the answer says offline.
    """
    from probata.inquiry.log.asking import ask
    from probata.signing import timestamp

    authorise(opened, "keep")
    with transact(opened) as connection:
        signed = current(connection, opened)
    answer = ask(url, timestamp.request(signed.note))
    if answer is None:
        return Stamped(signed.checkpoint.size, "", checked=False, offline=True)
    return receive(opened, answer, certificates)


def _asked_for(everything: list[Signed], digest: bytes) -> Signed:
    for one in everything:
        if Digest.of(one.note).raw == digest:
            return one
    raise NotFound(
        "This timestamp is over no checkpoint of this inquiry.",
        next_step="Take in the answer to a request that --stamp-request of this inquiry wrote.",
    )
