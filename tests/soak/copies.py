"""What lies beside an inquiry, looked at with it: what its backup would give, what was restored from it, copies."""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from tests.soak import diary
from tests.soak.acting import beside
from tests.soak.acts_backups import BACKUP, FIELD, KEYS, RESTORED, TRAVEL, restored
from tests.soak.parts import ALONG, FAULT, WHOLE, Part, acts, digest, unsound

if TYPE_CHECKING:
    from probata.inquiry.entry.door import Opened

Kept = TypeVar("Kept")
_MOST_KEPT = 200
_AGE, _MAC, _MAC_LETTERS = b"age-encryption.org/v1\n", b"\n--- ", 43


def make_room(kept: dict[str, Kept]) -> None:
    """Forgets all of it when it is much: a long run sees thousands of states."""
    if len(kept) >= _MOST_KEPT:
        kept.clear()


def files_of(folders: Sequence[Path]) -> str:
    """A digest over every file of these folders, with its name."""
    told = hashlib.sha256()
    for number, folder in enumerate(folders):
        for path in sorted(one for one in folder.rglob("*") if not one.name.endswith("-shm")):
            data = b"" if path.is_dir() else path.read_bytes()
            told.update(f"{number} {path.relative_to(folder)} {path.is_dir()} {len(data)}\n".encode() + data)
    return told.hexdigest()


def copies(opened: Opened) -> Iterator[tuple[str, str]]:
    """What lies beside the inquiry: what its backup would give, what was restored from it, copies."""
    place = beside(opened.folder.path)
    if (place / BACKUP / "inquiry.db").exists():
        yield from _once("the backup", place, (BACKUP, KEYS), lambda _: _backup(opened.folder.path))
    if (place / RESTORED).exists():
        yield from _once("the restored one", place, (RESTORED,), lambda what: _another(place / RESTORED, what, WHOLE))
    if (place / TRAVEL / "probata.toml").exists():
        yield from _once("the travel copy", place, (TRAVEL,), lambda what: _another(place / TRAVEL, what, ALONG))
    if (place / FIELD / "probata-field.toml").exists():
        yield "the field copy", _deposits(place / FIELD)


_KEPT: dict[str, tuple[tuple[str, str], ...]] = {}


def _once(
    what: str, place: Path, names: Sequence[str], read: Callable[[str], Iterable[tuple[str, str]]]
) -> Iterator[tuple[str, str]]:
    """What these folders hold, read once for each state of their files."""
    of = f"{what} {files_of([place / one for one in names])}"
    if of not in _KEPT:
        make_room(_KEPT)
        _KEPT[of] = tuple(read(what))
    yield from _KEPT[of]


def _backup(inquiry: Path) -> list[tuple[str, str]]:
    """What is restored from the two folders, with the list of removals in them."""
    place = beside(inquiry)
    with tempfile.TemporaryDirectory(dir=place) as folder:
        to = Path(folder) / RESTORED
        restored(inquiry, to, place / KEYS / "removals")
        return list(_another(to, "the backup", WHOLE))


def _another(folder: Path, what: str, parts: Sequence[Part]) -> Iterator[tuple[str, str]]:
    """The same of another inquiry, each name with what it is of; its log without what each backup and merge adds."""
    opened = diary.opening(folder)
    try:
        told = [_gone_on(one) for one in acts(opened) if not one.startswith(_EACH_TIME)]
        yield f"acts of {what}", f"{len(told)}, {digest(json.dumps(told).encode())}"
        for part in parts:
            for name, said_ in part(opened):
                yield (FAULT, f"{what}: {said_}") if name == FAULT else (f"{name} of {what}", said_)
        yield from ((FAULT, f"{what}: {one}") for one in unsound(opened))
    finally:
        opened.engine.dispose()


def _gone_on(entry: str) -> str:
    """An entry by what is the same when an act before it was stopped and gone on with. A receipt by the files that it
    accounts for: those that a stopped ``add`` had stored are duplicates of the one that went on, and nothing is there
    twice (which the documents tell). A checkpoint without the number of entries: who looked in vain is one more."""
    act, _, detail = entry.partition(" ")
    if act == "checkpoint":
        return act
    if act != "receipt":
        return entry
    says = json.loads(detail)
    known = says["stored"] + says["duplicates"]
    return f"receipt of {says['items_in']}: {known} stored or known, {says['set_aside']} set aside"


_EACH_TIME = ("backup ", "restore ", "view ", "copy ")


def _deposits(field: Path) -> str:
    """How long each is that was put in, which is all that can be seen of it; Damaged where the marker or the chain is
    not what was written."""
    from probata.store import deposit_chain, deposits, field_copy

    field_copy.read(field)
    known = len(deposit_chain.read(field))
    sizes = [_sealed_size(path.read_bytes()) for _, path in deposits.listed(field / field_copy.DEPOSITS)]
    return f"{known} deposits of {', '.join(sizes)} bytes"


def _sealed_size(deposit: bytes) -> str:
    """How many bytes age sealed. Its header in front is of another length each time: age puts a random stanza there,
    so that programs do not count on there being none."""
    front, mac, rest = deposit.partition(_MAC)
    head, end, sealed = rest.partition(b"\n")
    return str(len(sealed)) if front.startswith(_AGE) and mac and end and len(head) == _MAC_LETTERS else "no age file's"
