"""receive: take in at home what was put into a field copy. Each deposit is stored, a duplicate, or set aside."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field, replace
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from probata.inquiry.accounts import chat_files, field_copies, storing
from probata.inquiry.accounts.batch import How, SoFar
from probata.inquiry.entry.door import Opened, authorise, look, record, transact
from probata.inquiry.entry.settings import Settings
from probata.inquiry.files.live import Live
from probata.inquiry.files.reading import Read, read_inside, sandbox
from probata.inquiry.files.writing import write_streamed
from probata.intake.pile import Found
from probata.intake.receipt import Receipt, SetAside
from probata.method.documents.model import Declared
from probata.record.canonical import Json
from probata.record.counted import counted
from probata.record.errors import AlreadyThere, BadUse, Damaged, NotFound, ProbataError, Unreadable
from probata.record.ref import Ref
from probata.record.withheld import Withheld

if TYPE_CHECKING:
    from probata.store.deposits import Head

Progress = Callable[[int, int, str], None]
SOURCE = "deposit"
"""Where a note and a time stand that were typed, or claimed, when the file was put in."""


@dataclass(frozen=True, slots=True)
class Received:
    """What came: the receipt of the deposits that were new, how many had been received before, and what the chain says.

    ``missing`` are numbers that never came (of very many the first), ``replaced`` those that are not the ones after
    which the next was made, or stand twice. ``last`` is the largest number that came; what was cut off behind it
    nothing here can tell.
    """

    copy: str
    receipt: Receipt
    earlier: int
    missing: tuple[int, ...]
    replaced: tuple[int, ...]
    last: int
    warnings: tuple[str, ...]

    @property
    def whole(self) -> bool:
        """Whether nothing is missing, replaced or to be warned of."""
        return not (self.missing or self.replaced or self.warnings)

    def as_json(self) -> dict[str, Json]:
        """The documented received object: the receipt's, and what the chain says."""
        return {
            **self.receipt.as_json(),
            "copy": self.copy,
            "received_before": self.earlier,
            "missing": list(self.missing),
            "replaced": list(self.replaced),
            "last": self.last,
            "warnings": list(self.warnings),
        }


@dataclass(slots=True)
class _Work:
    """One run: whose deposits, what opens them, and what became of them so far."""

    copy: Ref
    identity: Withheld[bytes]
    settings: Settings
    new_sources: bool
    out: Path | None
    known: dict[str, int]
    so_far: SoFar = field(default_factory=SoFar)
    earlier: int = 0
    digests: dict[int, set[str]] = field(default_factory=dict)
    before: dict[int, set[str]] = field(default_factory=dict)
    warnings: list[str] = field(default_factory=list)
    live: Live = field(default_factory=Live)

    def stands(self, number: int, digest: str) -> None:
        """A deposit with this number lies here, or was received before."""
        self.digests.setdefault(number, set()).add(digest)


def receive(
    opened: Opened,
    folder: Path,
    *,
    settings: Settings,
    progress: Progress,
    copy: str = "",
    new_sources: bool = False,
    out: Path | None = None,
    live: Live | None = None,
) -> Received:
    """Takes in every deposit of a field copy that was not received before, each in a transaction of its own.

    ``folder`` is the field copy, or what was carried home of it; nothing in it is changed. ``copy`` is the code name of
    the field copy, for a folder whose marker was changed or lost. ``new_sources`` makes the compartment for a code name
    that nobody has. ``out``: a folder into which files are written, readable by anybody, that no reader here can read
    or that are too large; they stay set aside. ``live`` is kept up to date for whoever watches. After a stop, receiving
    again goes on and adds nothing twice.

    Raises NotFound for a folder without deposits and a field copy that was given up, Damaged for a marker that was
    changed, BadUse for a field copy whose compartment this member does not hold, StorageFull, Busy. A deposit that is
    damaged or somebody else's raises nothing: it is set aside.
    """
    from probata.store import deposits

    authorise(opened, "add", "take in deposits")
    inside = _deposits(folder, out)
    ref, warnings = field_copies.marked(opened, folder, copy)
    work = _begun(opened, ref, settings, new_sources=new_sources, out=out)
    work.live = live or Live()
    work.warnings += warnings
    found = deposits.listed(inside)
    if many := deposits.misnamed(inside):
        work.warnings.append(
            f"{counted(many, 'file')} in {inside} {'was' if many == 1 else 'were'} not looked at: deposits are called "
            "NNNN-, 16 signs, .age, and nothing else. Give back the name that was told when it was put in."
        )
    storing.sweep(opened)
    storing.look_first(opened, "receive")
    work.live.begin([Found(path, path.name) for _, path in found])
    for at, (number, path) in enumerate(found):
        progress(at, len(found), path.name)
        work.live.next(at, Found(path, path.name))
        _take(opened, work, number, path)
        work.live.count(work.so_far)
    work.live.end()
    chat_files.enclose(opened, work.so_far.chats)
    return _told(opened, work)


def _deposits(folder: Path, out: Path | None) -> Path:
    from probata.store import field_copy

    if out is not None and not out.is_dir():
        raise NotFound("There is no such folder.", where=str(out), next_step="Make it first.")
    inside = folder / field_copy.DEPOSITS
    if not inside.is_dir():
        raise NotFound("There are no deposits here.", where=str(inside), next_step="Name the folder of the field copy.")
    return inside


def _begun(opened: Opened, ref: Ref, settings: Settings, *, new_sources: bool, out: Path | None) -> _Work:
    from probata.store import deposits

    identity = field_copies.opens(opened, ref)
    with look(opened) as connection:
        known = deposits.received(connection, ref)
    work = _Work(ref, identity, settings, new_sources, out, known)
    for digest, number in known.items():
        work.stands(number, digest)
    return work


def _take(opened: Opened, work: _Work, number: int, path: Path) -> None:
    from probata.store import deposit_opening, deposits

    try:
        digest = deposits.digest_of(path).hex
        if digest in work.known:
            work.earlier += 1
            return
        head, data = deposit_opening.unseal(path, work.identity, work.settings.max_file_mib * 2**20)
    except (Damaged, Unreadable) as fault:
        work.stands(number, digest)
        _set_aside(opened, work, path, path.name, fault)
        return
    except OSError as fault:
        work.so_far.aside(SetAside(path.name, "vanished", f"It could not be read ({fault.strerror})."))
        return
    if (head.inquiry, head.copy) != (str(opened.folder.inquiry), str(work.copy)):
        work.so_far.aside(SetAside(path.name, "damaged", "It was made for another field copy."))
        return
    _chained(work, number, head, digest)
    _store(opened, work, path, (head, data, digest))


def _chained(work: _Work, number: int, head: Head, digest: str) -> None:
    work.stands(head.number, digest)
    work.before.setdefault(head.number, set()).add(head.before)
    if number != head.number:
        work.warnings.append(f"Deposit {head.number} lies under the name of deposit {number}: somebody renamed it.")


def _store(opened: Opened, work: _Work, path: Path, found: tuple[Head, bytes, str]) -> None:
    head, data, digest = found
    box = sandbox(work.settings, work.live.looked)
    with closing(read_inside(box, data, head.name, together=bool(head.of))) as read:
        try:
            first = next(read)
            if isinstance(first, SetAside) and first.is_fault:
                raise Unreadable(first.reason, next_step=first.next_step)
            into = _into(opened, work, head.of) if head.of else None
        except (Unreadable, NotFound, BadUse) as fault:
            _set_aside(opened, work, path, f"{head.name} (deposit {head.number})", fault)
            return
        earlier = len(work.so_far.set_aside)
        said = (_said(work.live.came(one), head) for one in chain([first], read))
        for batch in storing.batches(said):
            storing.store(opened, batch, work.so_far, How(False, (), 0, into))
            work.live.count(work.so_far)
    is_kept = isinstance(first, Read)
    if is_kept or not any(one.is_fault for one in work.so_far.set_aside[earlier:]):
        _received(opened, work, head.number, digest)
    else:
        _not_whole(opened, work, head, path)


def _said(one: Read | SetAside, head: Head) -> Read | SetAside:
    """A file that was put in, or came inside of it, with what was said when it was put in."""
    if isinstance(one, SetAside):
        return one
    return replace(one, reading=replace(one.reading, declared=(*one.reading.declared, *_declared(head))))


def _received(opened: Opened, work: _Work, number: int, digest: str) -> None:
    """After all that it holds is stored: whoever is stopped before receives it again, and all of it is a duplicate."""
    from probata.store import deposits

    detail: dict[str, Json] = {"copy": str(work.copy), "number": number, "sha256": digest}
    with transact(opened) as connection:
        record(connection, opened, deposits.RECEIVE, detail)
    work.known[digest] = number


def _not_whole(opened: Opened, work: _Work, head: Head, path: Path) -> None:
    """An archive is not kept, so that what of it could not be read lies in its deposit alone."""
    where = _take_out(opened, work, path, work.out) if work.out else "Keep it, or receive again with --out FOLDER."
    work.warnings.append(
        f"Not all that deposit {head.number} ({head.name}) holds could be read: it is not noted as received. {where}"
    )


def _set_aside(opened: Opened, work: _Work, path: Path, name: str, fault: ProbataError) -> None:
    step = fault.next_step
    if isinstance(fault, Unreadable) and work.out is not None:
        step = _take_out(opened, work, path, work.out)
    work.so_far.aside(SetAside(name, fault.code, fault.message, step))


def _take_out(opened: Opened, work: _Work, path: Path, out: Path) -> str:
    """Writes the file where somebody asked for it, after a log entry, and says so; one that is there stays."""
    from probata.store import deposit_opening, deposits

    number = deposits.number_of(path.name) or 0
    with transact(opened) as connection:
        record(connection, opened, "take out", {"copy": str(work.copy), "number": number})
    target = out / path.name.removesuffix(".age")
    try:
        head = write_streamed(target, lambda file: deposit_opening.unseal_to(path, work.identity, file))
    except (Damaged, AlreadyThere) as fault:
        return f"It was not taken out: {fault.message}"
    return f"It is called {head.name} and lies in the clear in {target}: anybody who reads that disk can read it."


def _into(opened: Opened, work: _Work, code_name: str) -> Ref:
    """The compartment of whoever gave the file; NotFound and BadUse as ``add --of`` raises them."""
    try:
        return storing.into(opened, code_name, public=False, new_source=False)
    except NotFound:
        if work.new_sources:
            return storing.into(opened, code_name, public=False, new_source=True)
        step = "If it is a new protected source: receive again with --new-sources. Nothing is lost."
        raise NotFound("Nobody here has the code name that it came with.", next_step=step) from None


def _declared(head: Head) -> Iterator[Declared]:
    yield Declared("deposited", head.at, SOURCE)
    if head.note:
        yield Declared("note", head.note, SOURCE)


def _told(opened: Opened, work: _Work) -> Received:
    from probata.store import deposit_chain

    done = work.so_far
    receipt = Receipt(done.came, tuple(done.stored), tuple(done.duplicates), tuple(done.set_aside))
    digests = {number: frozenset(several) for number, several in work.digests.items()}
    before = {number: frozenset(said) for number, said in work.before.items()}
    if more := deposit_chain.missing_more(digests):
        work.warnings.append(f"{more} more are missing, or somebody put a file here with a number that none was given.")
    if done.came:
        with transact(opened) as connection:
            record(connection, opened, "receipt", storing.receipt_detail(receipt))
    return Received(
        str(work.copy),
        receipt,
        work.earlier,
        deposit_chain.missing(digests),
        deposit_chain.broken(digests, before),
        max(digests, default=0),
        tuple(work.warnings),
    )
