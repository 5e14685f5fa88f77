"""Reaching: what rests on accounts that were taken back; used by withdraw and by tables that take consent back."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from probata.inquiry.entry import clock
from probata.record.canonical import Json

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.method.testimony.model import Interview

PARAGRAPH = "paragraph "
"""How the name of a paragraph begins among what rests on records: ``paragraph PLACE FILE LABEL``."""
FILE = "report file "
"""The same of a file that `report` wrote: ``report file PATH``, the path seen from the inquiry."""
DISCLOSURE = "disclosure "
"""The same of a row that `disclose` handed over: ``disclosure REF``."""
PLACE_LENGTH = 16
_PLACE = re.compile(rf"[0-9a-f]{{{PLACE_LENGTH}}} (?=\S)")
_WHY = "rests on an account that was withdrawn"


@dataclass(frozen=True, slots=True)
class Reached:
    """What a withdrawal reaches.

    ``counts`` and ``places`` are handles. ``paragraphs`` rest on the account's words, ``counting`` only print a number
    that counts the person: places of manuscripts as they were last compiled (``report.md p-k3f9``). ``editions`` are
    signed packages that hold something of it and cannot be recalled. ``findings`` are names; a person who is named as
    responsible is told by the role that a public edition may say. ``files`` are reports that `report` wrote with
    something of it, as paths seen from the inquiry; whether they still lie there is asked of the disk. ``disclosures``
    were handed to somebody and cannot be recalled either. ``records``: how many records that is in all.
    """

    counts: tuple[str, ...]
    places: tuple[str, ...]
    paragraphs: tuple[str, ...]
    counting: tuple[str, ...]
    editions: tuple[str, ...]
    findings: tuple[str, ...] = field(default=(), kw_only=True)
    files: tuple[str, ...] = field(default=(), kw_only=True)
    disclosures: tuple[str, ...] = field(default=(), kw_only=True)
    records: int = field(default=0, kw_only=True, compare=False)

    def as_json(self) -> dict[str, Json]:
        """The documented reached object."""
        return {
            "counts": list(self.counts),
            "places": list(self.places),
            "paragraphs": list(self.paragraphs),
            "counting": list(self.counting),
            "editions": list(self.editions),
            "findings": list(self.findings),
            "files": list(self.files),
            "disclosures": list(self.disclosures),
        }


def reach(connection: Connection, taken_back: Sequence[Interview]) -> Reached:
    """Marks what rests on these interviews, and on every document that goes with them, as stale; says what it is."""
    from probata.store import tellers

    people = [str(one.ref) for one in taken_back]
    return reach_from(connection, people, sorted(tellers.with_people(connection, people)), _WHY)


def reach_from(connection: Connection, people: Sequence[str], accounts: Sequence[str], why: str) -> Reached:
    """The same for the Refs of interviews and of documents with what people told."""
    from probata.store import basis

    reached = basis.forward(connection, [*people, *accounts])
    basis.mark_stale(connection, reached, why, clock.now())
    return _told(connection, reached, set(basis.forward(connection, accounts)))


def _told(connection: Connection, reached: Collection[str], words: Collection[str]) -> Reached:
    from probata.store import saved

    def named(kind: str, names: Iterable[str]) -> tuple[str, ...]:
        return tuple(sorted(name.removeprefix(kind) for name in names if name.startswith(kind)))

    handles = {str(one.ref): one for one in saved.standing(connection).values()}
    here = [handles[name] for name in reached if name in handles]
    return Reached(
        counts=tuple(sorted(one.handle for one in here if one.kind == saved.COUNT)),
        places=tuple(sorted(one.handle for one in here if one.kind == saved.PLACE)),
        paragraphs=_paragraphs(words),
        counting=_paragraphs(set(reached) - set(words)),
        editions=named("edition ", reached),
        findings=tuple(_findings(connection, reached)),
        files=named(FILE, reached),
        disclosures=tuple(_disclosures(connection, set(named(DISCLOSURE, reached)))),
        records=sum(not name.startswith(FILE) for name in reached),
    )


def _disclosures(connection: Connection, refs: Collection[str]) -> Iterator[str]:
    """What was handed over to whom, for which use and when, in that order."""
    from probata.store import openings

    for one in openings.handed_over(connection) if refs else ():
        if str(one.ref) in refs:
            beside = " with its item" if one.with_item else ""
            yield f"{one.value} of package {one.package[:12]}{beside} to {one.recipient} ({one.use}), {one.at[:10]}"


def _findings(connection: Connection, reached: Collection[str]) -> Iterator[str]:
    from probata.store import saved

    for kind, told in ((saved.FINDING, "{name}"), (saved.PERSON, "the record of {role}")):
        for name, one in sorted(saved.standing(connection, {kind}).items()):
            if str(one.ref) in reached:
                yield told.format(name=name, role=one.body.get("role", ""))


def _paragraphs(names: Iterable[str]) -> tuple[str, ...]:
    """``report.md p-k3f9``; which of two manuscripts of one name it is, nobody could read from the digest."""
    each = (name.removeprefix(PARAGRAPH) for name in names if name.startswith(PARAGRAPH))
    return tuple(sorted({_PLACE.sub("", one, count=1) if _PLACE.match(one) else one for one in each}))
