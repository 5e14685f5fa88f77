"""findings: take in what the inquiry finds, list it with what is missing, and let named persons adopt it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from probata.inquiry.accounts import people
from probata.inquiry.accounts.unnamed import check_unnamed
from probata.inquiry.entry import clock
from probata.inquiry.entry.door import Opened, authorise, new_ref, record, transact
from probata.inquiry.files.written import check_for, read_text
from probata.inquiry.records import found, remarking
from probata.inquiry.records.finding_files import HANDLE, Written, handles, house_instruments, standing, written
from probata.inquiry.records.fitting import check_fits
from probata.inquiry.records.found import Found
from probata.inquiry.records.known import Known, known
from probata.method.findings.evaluating import content_of
from probata.method.findings.model import Finding, FoundPerson
from probata.method.findings.naming import content_of_person
from probata.method.findings.reading import person_at
from probata.method.testimony.toml_shape import nearest
from probata.record.canonical import Json
from probata.record.errors import NotFound

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.record.ref import Ref


@dataclass(frozen=True, slots=True)
class Taken:
    """What taking a file in changed, by name; persons are told by their number only.

    ``missing``: of so many a minimum condition is missing; ``notes``: findings whose evidence may not be used as it is.
    """

    new: tuple[str, ...]
    changed: tuple[str, ...]
    unchanged: tuple[str, ...]
    left_out: tuple[str, ...]
    persons: int
    missing: int
    notes: tuple[str, ...]

    def as_json(self) -> dict[str, Json]:
        """The documented object."""
        several = {key: list(getattr(self, key)) for key in ("new", "changed", "unchanged", "left_out")}
        return {**several, "persons": self.persons, "missing": self.missing, "notes": list(self.notes)}


def take_in(opened: Opened, path: Path, instruments: Sequence[Path] = ()) -> Taken:
    """Takes a file in, in place of the one before; the same file again changes nothing.

    A finding whose content changed loses its adoption, and one that is in the file no more stands no more.
    ``instruments`` are files of legal labels beside those of the house. Evidence that may not be used as it is makes a
    finding stale and is no fault. Raises NotFound, BadInput (with every fault; no message names a person), BadUse for
    words that name somebody who was interviewed.
    """
    from probata.store import saved

    authorise(opened, "decide", "take findings in")
    text, own = read_text(path), {one.name: read_text(one) for one in instruments}
    check_for(text, path.name, "findings")
    for name, each in {path.name: text, **own}.items():
        check_unnamed(opened, each, name)
    made = written(path.name, text, house_instruments() | own)
    people.check_all_printable(opened, _printed(made))
    to = known(opened, handles(made.file))
    check_fits(made, to)
    kinds = {handle: to.saved[handle].kind for handle in sorted(handles(made.file)) if handle in to.saved}
    made = replace(made, kinds=kinds)
    with transact(opened) as connection:
        before = found.records(connection)
        contents = _contents(made, to)
        refs = {name: one.ref for name, one in before.items() if one.body["content"] == contents.get(name)}
        now = found.found(made, to, refs, found.adoptions_of(connection))
        findings = {name: one for name, one in before.items() if one.kind == saved.FINDING}
        taken = _taken(now, {name: str(one.body["content"]) for name, one in findings.items()})
        _save(connection, opened, made, now)
        numbers = {key: len(getattr(taken, key)) for key in ("new", "changed", "unchanged", "left_out")}
        record(connection, opened, "findings", {**numbers, "persons": taken.persons})
    return taken


def listed(opened: Opened, name: str = "", *, persons: bool = False) -> Found:
    """All findings as they are now, or one of them; NotFound where there is none (of that name).

    ``persons`` asks to see who is named as responsible: for the head alone, and logged.
    """
    authorise(opened, "read")
    if persons:
        authorise(opened, "see persons")
    now = remarking.with_marks(opened, found.standing_now(opened))
    if name and name not in now.findings:
        raise NotFound(f"There is no finding {name!r}.", where=now.written.name, next_step=nearest(name, now.findings))
    if persons:
        with transact(opened) as connection:
            record(connection, opened, "see persons named", {"persons": len(now.persons)})
    return now


def _contents(made: Written, to: Known) -> dict[str, str]:
    file = found.with_records(made.file, to)
    contents = {name: content_of(file, name).hex for name in file.findings}
    return contents | {name: content_of_person(file, name).hex for name in file.persons}


def _taken(now: Found, before: Mapping[str, str]) -> Taken:
    after = {name: one.content.hex for name, one in now.findings.items()}
    everyone: list[Finding | FoundPerson] = [*now.findings.values(), *now.persons.values()]
    return Taken(
        new=tuple(name for name in after if name not in before),
        changed=tuple(name for name in after if before.get(name, after[name]) != after[name]),
        unchanged=tuple(name for name in after if before.get(name) == after[name]),
        left_out=tuple(name for name in before if name not in after),
        persons=len(now.persons),
        missing=sum(bool(one.missing) for one in everyone),
        notes=tuple(f"{name}: {one.stale}" for name, one in now.findings.items() if one.stale),
    )


def _save(connection: Connection, opened: Opened, made: Written, now: Found) -> None:
    """The file and a record of each finding where they are new; what each rests on is said anew in any case."""
    from probata.store import basis, saved

    def save(ref: Ref, handle: str, kind: str, body: dict[str, Json]) -> None:
        saved.save(connection, saved.Saved(ref, handle, kind, body, str(opened.member), clock.now()))

    stood, before = standing(connection), found.records(connection)
    if stood is None or stood.body != made.body:
        save(new_ref("file"), HANDLE, saved.FINDINGS_FILE, made.body)
    everything: dict[str, Finding | FoundPerson] = {**now.findings, **now.persons}
    for name, one in everything.items():
        kind = saved.FINDING if isinstance(one, Finding) else saved.PERSON
        if name not in before or before[name].ref != one.ref:
            save(one.ref, name, kind, {"content": one.content.hex, **_said(one)})
        basis.rest(connection, str(one.ref), [str(ref) for ref in one.basis.rests_on if ref != one.ref])
    for name, old in before.items():
        after = now.findings.get(name) if old.kind == saved.FINDING else now.persons.get(name)
        if after is None or after.ref != old.ref:
            basis.rest(connection, str(old.ref), ())
        if after is None:
            save(new_ref("finding"), name, old.kind, {})


def _said(one: Finding | FoundPerson) -> dict[str, Json]:
    """What other records look for in it; who a person is stands in the file alone."""
    if isinstance(one, FoundPerson):
        return {"role": one.person.role}
    draft = one.draft
    return {"type": draft.type.value, "says": draft.says, "second_part": draft.second_part, "wording": draft.wording}


def _printed(made: Written) -> Iterator[tuple[str, str]]:
    """The words that a report or its annex can print, with their places."""
    for draft in made.file.findings.values():
        words = (draft.says, draft.second_part, draft.weighed, draft.deviates, *draft.gaps)
        yield f"{made.name}: [findings.{draft.name}]", "\n".join(words)
    for matrix in made.file.matrices.values():
        words = tuple(text for cell in matrix.cells.values() for text in (cell.contrary, cell.answer, cell.gap))
        yield f"{made.name}: [matrices.{matrix.name}]", "\n".join(words)
    for number, person in enumerate(made.file.persons.values(), start=1):
        yield person_at(made.name, number), f"{person.role}\n{person.wording}"
