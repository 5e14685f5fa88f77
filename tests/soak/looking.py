"""What a folder holds when it is opened through the door: the records, the log, and what is wrong with either.

The one file here that names functions of the store: for the blobs that records name, and for the database's own check
of its pages.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from probata.record.errors import NoInquiry, ProbataError
from tests.soak import diary

if TYPE_CHECKING:
    from probata.inquiry.entry.door import Opened

_REF = re.compile(r"\b([a-z]{2,16})-[a-z2-7]{26}\b")
_EVERY = 10**6
Records = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Seen:
    """Records by name, the acts of the log in order, and every fault. ``absent``: there is no inquiry at all."""

    records: Records = field(default_factory=dict)
    log: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()
    absent: bool = False

    @property
    def says(self) -> str:
        """What of the records differs shows here first: a digest of all."""
        return digest(json.dumps(dict(self.records), sort_keys=True).encode())


def look_into(inquiry: Path) -> Seen:
    """Opens the inquiry and reads all of it, also by verbs that log who looked: so it can be written to as well.

    A refusal in the house's words is a fault, since what was acknowledged can then not be read. Any other error too.
    """
    with quiet():
        return _look_into(inquiry)


@contextmanager
def quiet() -> Iterator[None]:
    """Whatever a library tells standard error of what it cannot open, some of it hundreds of times, goes nowhere."""
    kept, nowhere = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nowhere)


def _look_into(inquiry: Path) -> Seen:
    try:
        opened = diary.opening(inquiry)
    except NoInquiry:
        return Seen(absent=True)
    except Exception as fault:  # noqa: BLE001 (whatever it is, the inquiry does not open)
        return Seen(faults=(f"does not open: {said(fault)}",))
    try:
        return _all_of(opened)
    finally:
        opened.engine.dispose()


def _all_of(opened: Opened) -> Seen:
    faults: list[str] = []
    records: dict[str, str] = {}
    acts: tuple[str, ...] = ()
    try:
        acts = _log(opened)
    except Exception as fault:  # noqa: BLE001 (told as what it is)
        faults.append(f"log: {said(fault)}")
    for part in _PARTS:
        try:
            records.update(part(opened))
        except Exception as fault:  # noqa: BLE001 (told as what it is)
            faults.append(f"{part.__name__[1:]}: {said(fault)}")
    faults += [f"database: {one}" for one in _sound(opened)]
    return Seen(records, acts, tuple(faults))


def _log(opened: Opened) -> tuple[str, ...]:
    """Every act with its details, each checked against its leaf by the verb; Refs by their kind alone."""
    from probata.inquiry.log import log

    return tuple(plain(f"{one.act} {json.dumps(one.detail, sort_keys=True)}") for one in log(opened, _EVERY).entries)


def _documents(opened: Opened) -> Iterator[tuple[str, str]]:
    """Documents with their text, and what was decided."""
    from probata.inquiry.documents import texts
    from probata.inquiry.mark import listed

    for one in listed(opened, []):
        yield f"document {one.name}", f"public {one.public}, withdrawn {one.withdrawn}"
    loaded = texts.load(opened)
    for stored in loaded.stored:
        text = stored.text.encode("utf-8")
        whole = hashlib.sha256(text).hexdigest() == stored.document.digest.hex
        yield f"text {stored.document.name}", digest(text) if whole else "torn"
    for (kind, binds), decision in loaded.decisions.items():
        yield plain(f"decision {kind} {binds}"), f"{decision.answer}: {decision.reason}"


def _interviews(opened: Opened) -> Iterator[tuple[str, str]]:
    from probata.inquiry.interviews import listed

    for one in listed(opened).as_json()["interviews"]:  # type: ignore[union-attr]  # a list of objects, as documented
        yield f"interview {one['code_name']}", plain(json.dumps(one, sort_keys=True))  # type: ignore[index,call-overload]  # the same


def _saved(opened: Opened) -> Iterator[tuple[str, str]]:
    from probata.inquiry.entry.door import look
    from probata.store import saved

    with look(opened) as connection:
        for handle, one in saved.standing(connection).items():
            yield f"saved {handle}", plain(json.dumps(one.body, sort_keys=True, default=str))


def _blobs(opened: Opened) -> Iterator[tuple[str, str]]:
    """The content of every blob that a record names, in compartments and outside."""
    from probata.inquiry.entry.door import look
    from probata.store import blobs, items
    from probata.store.cells import Held

    with look(opened) as connection:
        inside, named = items.blobs_of(connection), items.blob_names(connection)
    held = Held(opened.folder.inquiry, opened.compartments)
    stores = [(held.blobs(one, opened.folder.blobs), "in a compartment", names) for one, names in inside.items()]
    for store, where, names in [*stores, (opened.blobs, "open", named.difference(*inside.values()))]:
        for name in names:
            yield f"blob {hashlib.sha256(blobs.get(store, name)).hexdigest()}", where


def _sound(opened: Opened) -> Iterator[str]:
    """What the database says of its own pages, links and keys."""
    from probata.inquiry.entry.door import look

    try:
        with look(opened) as connection:
            for pragma, sound in (
                ("integrity_check", ["ok"]),
                ("cipher_integrity_check", []),
                ("foreign_key_check", []),
            ):
                found = [str(row[0]) for row in connection.exec_driver_sql(f"PRAGMA {pragma}")]
                if found != sound:
                    yield f"{pragma}: {found[:3]}"
    except ProbataError as fault:
        yield said(fault)


_PARTS: tuple[Callable[[Opened], Iterator[tuple[str, str]]], ...] = (_documents, _saved, _blobs, _interviews)


def plain(text: str) -> str:
    """The text with the kinds of its Refs only: the same act gives other Refs each time."""
    return _REF.sub(r"\1", text)


def said(fault: BaseException) -> str:
    """An error in one line, with its code when it is one of the house's."""
    code = fault.code if isinstance(fault, ProbataError) else f"NOT IN THE HOUSE'S WORDS {type(fault).__name__}"
    return f"{code}: {fault}"


def digest(data: bytes) -> str:
    """Enough of a SHA-256 to tell two apart."""
    return hashlib.sha256(data).hexdigest()[:16]
