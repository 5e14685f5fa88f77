"""Checking a proof or a checkpoint of a log, with nothing of the inquiry at hand. Pure: bytes in, verdict out.

docs/spec/log.md, section 5. Whatever the bytes are, it ends, and says what does not hold.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from probata.record.errors import BadValue, NewerFormat
from probata.signing import checkpoint as notes
from probata.signing import proof as proofs
from probata.signing.checkpoint import Note
from probata.signing.keys import fingerprint, read_fingerprint
from probata.signing.log_verdict import LogCode, LogFault, LogVerdict
from probata.signing.model import Checkpoint
from probata.signing.proof import Proof

_ANY_PROOF = "probata-log-proof/"
_ONE_NOTE = b"\n\n\xe2\x80\x94 "
PROOF, NOTE = "the proof", "the newer checkpoint"


@dataclass(frozen=True, slots=True)
class Named:
    """The key that the reader named: its fingerprint, and the key itself where they named it whole."""

    fingerprint: str = ""
    public: bytes = b""


def named(text: str | None) -> Named:
    """A key by its fingerprint, or whole as ``log --checkpoint`` prints it; BadValue for what is neither."""
    if not text:
        return Named()
    if "+" not in text:
        return Named(read_fingerprint(text))
    _, public = notes.read_verifier_key(text)
    return Named(fingerprint(public), public)


def is_proof(data: bytes) -> bool:
    """Whether these bytes are JSON that calls itself a proof; raises NewerFormat for a form of proof from later."""
    if not data.lstrip(b" \t\r\n").startswith(b"{"):
        return False
    try:
        found = proofs.parsed(data)
    except BadValue:
        return data[: proofs.PROOF_LIMIT].find(_ANY_PROOF.encode()) >= 0
    form = found.get("format") if isinstance(found, Mapping) else None
    if not isinstance(form, str) or not form.startswith(_ANY_PROOF):
        return False
    number = form.removeprefix(_ANY_PROOF)
    if number.isascii() and number.isdigit() and len(number) < 10 and int(number) > 1:
        raise NewerFormat("The proof is of a newer form.", where=form)
    return True


def is_checkpoint(data: bytes) -> bool:
    """Whether these bytes are laid out as a signed note."""
    return len(data) <= notes.NOTE_LIMIT and _ONE_NOTE in data


def check_proof(data: bytes, key: Named, kept: Mapping[str, bytes] | None = None) -> LogVerdict:
    """What a proof shows, beside checkpoints that the reader kept (name -> bytes); stops at its own first fault."""
    try:
        proof = proofs.read(data)
        new = notes.read(proof.new)
    except BadValue as wrong:
        return LogVerdict((LogFault(LogCode.SHAPE, PROOF, wrong.message),))
    public = proof.key or key.public
    faults = [*_of_the_key(public, proof.key, key, new, NOTE)] or [*_of_the_trees(proof, new.checkpoint)]
    if faults:
        return LogVerdict(tuple(faults[:1]))
    several = proof.joined is not None
    beside, fit = _beside(new, public, kept or {}, (proof.old, new.checkpoint), several=several)
    told = None if beside else fingerprint(public)
    return LogVerdict(beside, new.origin, told, bool(key.fingerprint), proof.old, new.checkpoint, several, fit)


def check_checkpoint(data: bytes, key: Named, kept: Mapping[str, bytes] | None = None) -> LogVerdict:
    """What a checkpoint shows by itself and beside others: one size has one root, or there are two logs."""
    try:
        note = notes.read(data)
    except BadValue as wrong:
        return LogVerdict((LogFault(LogCode.SHAPE, "the checkpoint", wrong.message),))
    faults = [*_of_the_key(key.public, b"", key, note, "the checkpoint")]
    if faults:
        return LogVerdict(tuple(faults))
    beside, fit = _beside(note, key.public, kept or {}, (note.checkpoint,))
    return LogVerdict(beside, note.origin, key.fingerprint, True, None, note.checkpoint, False, fit)


def _of_the_key(public: bytes, said: bytes, key: Named, note: Note, where: str) -> Iterator[LogFault]:
    if not public:
        what = "A checkpoint does not hold its key: name it whole, as `probata log --checkpoint` prints it."
        yield LogFault(LogCode.NO_KEY, where, what)
    elif (key.fingerprint and fingerprint(public) != key.fingerprint) or (said and key.public not in (b"", said)):
        yield LogFault(LogCode.ANOTHER_KEY, where, "It is signed with another key than the one you named.")
    elif not notes.fits(note, public):
        yield LogFault(LogCode.SIGNATURE, where, "No signature of it fits its words under this key.")


def _of_the_trees(proof: Proof, new: Checkpoint) -> Iterator[LogFault]:
    if not proofs.leads(proof, new):
        yield LogFault(LogCode.CONSISTENCY, PROOF, "The log does not begin with the entries that it is said to.")
    elif not proofs.is_joined(proof, new):
        yield LogFault(LogCode.JOIN, PROOF, "The history of the older checkpoint is not joined to the newer one.")


def _beside(
    note: Note, public: bytes, kept: Mapping[str, bytes], trees: tuple[Checkpoint, ...], *, several: bool = False
) -> tuple[tuple[LogFault, ...], tuple[str, ...]]:
    """The faults of what was kept, each file by itself and against all others; the names of those that fit.

    ``several``: the first tree is of a history that was merged into the other, which may have another root at its size.
    """
    faults: list[LogFault] = []
    fit: list[str] = []
    known = {one.size: one for one in (trees[1:] if several else trees)}
    for name, data in kept.items():
        fault, there = _kept(name, data, note, public)
        before = known.setdefault(there.size, there) if there and there not in trees else there
        if fault is None and before != there:
            what = "It has as many entries as another checkpoint of this key, and another root."
            fault = LogFault(LogCode.TWO_LOGS, name, what)
        elif fault is None and before not in trees:
            what = "Nothing here leads from it to the other: ask for a proof that begins with it."
            fault = LogFault(LogCode.NOT_COMPARED, name, what)
        faults += [fault] if fault else []
        fit += [] if fault else [name]
    return tuple(faults), tuple(fit)


def _kept(name: str, data: bytes, note: Note, public: bytes) -> tuple[LogFault | None, Checkpoint | None]:
    try:
        one = notes.read(data)
    except BadValue as wrong:
        return LogFault(LogCode.CHECKPOINT, name, wrong.message), None
    if not notes.fits(one, public):
        return LogFault(LogCode.SIGNATURE, name, "It is not signed by the key of the other."), None
    if one.origin != note.origin:
        return LogFault(LogCode.ANOTHER_LOG, name, "It is of another log."), None
    return None, one.checkpoint
