"""The findings of an inquiry as they stand: written, bound, evaluated, with who adopted them; used by findings.

The newest file that was taken in stands. What each finding rests on is bound anew whenever it is looked at, so that a
finding is never in another state than its evidence.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from graphlib import TopologicalSorter
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, cast

from probata.inquiry.entry.door import Opened, look, new_ref
from probata.inquiry.records.evidence import Binder, Known, known
from probata.method.findings.between import below, is_finding
from probata.method.findings.elements import read_instrument
from probata.method.findings.evaluating import evaluate, records_of
from probata.method.findings.model import (
    Adoption,
    Evidence,
    EvidenceKind,
    Finding,
    FindingsFile,
    FoundPerson,
    Instrument,
    Named,
)
from probata.method.findings.naming import evaluate_person
from probata.method.findings.reading import person_at, read_findings
from probata.method.testimony.toml_shape import nearest
from probata.record.canonical import Json, dump
from probata.record.digest import Digest
from probata.record.errors import BadInput, NotFound, ProbataError
from probata.record.ref import Ref

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.inquiry.documents.texts import Loaded
    from probata.store.saved import Saved

_MOST_BYTES = 16 * 2**20
HANDLE = "findings"
"""The handle under which the file itself is saved."""
Adopt = Callable[[Finding | FoundPerson], Adoption | None]


@dataclass(frozen=True, slots=True)
class Written:
    """A file of findings with what it was read from: its text, and the texts of the instruments that it names."""

    name: str
    text: str
    instruments: Mapping[str, str]
    file: FindingsFile

    @property
    def body(self) -> dict[str, Json]:
        """How it is saved."""
        return {"name": self.name, "text": self.text, "instruments": dict(self.instruments)}


@dataclass(frozen=True, slots=True)
class Found:
    """Findings and persons named by name, in the order of the file; ``known`` is what they are bound to."""

    written: Written
    findings: Mapping[str, Finding]
    persons: Mapping[str, FoundPerson]
    known: Known

    def named(self, name: str) -> Finding | FoundPerson | None:
        """A finding or a person."""
        return self.findings.get(name) or self.persons.get(name)


def house_instruments() -> dict[str, str]:
    """File name -> text of the instruments that came with Probata."""
    folder = files("probata.method.findings") / "instruments"
    texts = {one.name: one.read_text(encoding="utf-8") for one in folder.iterdir() if one.name.endswith(".toml")}
    return dict(sorted(texts.items()))


def written(name: str, text: str, instruments: Mapping[str, str]) -> Written:
    """A file of findings read with these instruments, file name -> text; a later one of the same name stands.

    Raises BadInput for a file or an instrument that is none, with every fault.
    """
    read = [(read_instrument(each, called), each) for called, each in instruments.items()]
    by_name: dict[str, tuple[Instrument, str]] = {one.name: (one, each) for one, each in read}
    file = read_findings(text, name, {key: one for key, (one, _) in by_name.items()})
    used = {matrix.instrument.name for matrix in file.matrices.values()}
    return Written(name, text, {f"{key}.toml": by_name[key][1] for key in sorted(used)}, file)


def standing(connection: Connection) -> Written | None:
    """The file that was taken in last, read again; None when none was."""
    from probata.store import saved

    one = saved.standing(connection, {saved.FINDINGS_FILE}).get(HANDLE)
    if one is None:
        return None
    return written(str(one.body["name"]), str(one.body["text"]), cast("Mapping[str, str]", one.body["instruments"]))


def now(opened: Opened, loaded: Loaded | None = None) -> Found | None:
    """Every finding as it is at this moment; None when none was taken in. ``loaded``: all documents, when at hand."""
    with look(opened) as connection:
        made = standing(connection)
        refs = {name: one.ref for name, one in records(connection).items()}
        adoptions = adoptions_of(connection)
    if made is None:
        return None
    return found(made, known(opened, handles(made.file), loaded), refs, adoptions)


def standing_now(opened: Opened) -> Found:
    """The same; NotFound when none was taken in."""
    made = now(opened)
    if made is None:
        raise NotFound("No findings were taken in.", next_step="Write findings.toml: probata findings --from FILE.")
    return made


def handles(file: FindingsFile) -> frozenset[str]:
    """Every handle that a file names."""
    evidence = [one for draft in file.findings.values() for one in (*draft.rests_on, *draft.contrary)]
    evidence += [one for person in file.persons.values() for one in person.rests_on]
    beside = (*file.authenticity, *(one.place for one in file.same_witness))
    return frozenset((*(one.handle for one in evidence), *beside))


def found(
    made: Written,
    to: Known,
    refs: Mapping[str, Ref],
    adoptions: Mapping[str, Adoption],
    adopt: Adopt = lambda _: None,
) -> Found:
    """Every finding, evaluated from the ones that rest on none to those that rest on others.

    ``refs`` may lack a name, which then gets a new one. ``adopt`` may give a finding a new adoption, which those above
    it then see. Raises BadInput with all evidence that does not fit.
    """
    file = with_records(made.file, to)
    _check(made, to)
    findings: dict[str, Finding] = {}
    cells, order = below(file), TopologicalSorter(below(file)).static_order()
    for name in order:
        draft = file.findings[name]
        bind = partial(_bind, Binder(to, file).among((*draft.rests_on, *draft.contrary)), findings)
        named = {one.handle for one in (*draft.rests_on, *draft.contrary)}
        beside = [_as_evidence(Named(one), findings) for one in cells[name] if one not in named]
        one = evaluate(file, name, refs.get(name) or new_ref("finding"), bind, adoptions.get(name), beside)
        new = adopt(one)
        findings[name] = replace(one, adoption=new, stale="") if new else one
    persons: dict[str, FoundPerson] = {}
    for name, person in file.persons.items():
        bind = partial(_bind, Binder(to, file).among(person.rests_on), findings)
        named_too = [_as_evidence(Named(one), findings) for one in person.findings]
        ref = refs.get(name) or new_ref("person")
        somebody = evaluate_person(file, name, ref, bind, adoptions.get(name), named_too)
        new = adopt(somebody)
        persons[name] = replace(somebody, adoption=new, stale="") if new else somebody
    return Found(replace(made, file=file), {name: findings[name] for name in file.findings}, persons, to)


def with_records(file: FindingsFile, to: Known) -> FindingsFile:
    """A record on an item is one for every handle of a place in it."""
    of = {to.document(handle): one for handle, one in file.authenticity.items()}
    more = {handle: of[to.document(handle)] for handle in handles(file) if to.document(handle) in of}
    return replace(file, authenticity={**{key: one for key, one in more.items() if key}, **file.authenticity})


def records(connection: Connection) -> dict[str, Saved]:
    """Name -> the record of a finding or person that stands."""
    from probata.store import saved

    return {**saved.standing(connection, {saved.FINDING}), **saved.standing(connection, {saved.PERSON})}


def adoptions_of(connection: Connection) -> dict[str, Adoption]:
    """Name -> the newest adoption."""
    from probata.store import saved

    return {name: _adoption(one) for name, one in saved.standing(connection, {saved.ADOPTION}).items()}


def _adoption(one: Saved) -> Adoption:
    said = {key: str(one.body[key]) for key in ("by", "reason", "although")}
    kept = cast("Mapping[str, str]", one.body["records"])
    return Adoption(one.handle, Digest(str(one.body["content"])), at=one.at, records=dict(kept), **said)


def _bind(binder: Binder, findings: Mapping[str, Finding], named: Named) -> Evidence:
    return _as_evidence(named, findings) if is_finding(named, binder.file) else binder(named)


def _as_evidence(named: Named, findings: Mapping[str, Finding]) -> Evidence:
    """A finding that another one rests on; it says something else when anything that it rests on does."""
    one = findings[named.handle]
    rests_on = sorted(records_of(one.everything).items())
    digest = Digest.of(dump({"content": one.content.hex, "records": [list(pair) for pair in rests_on]}))
    stale = f"it is stale ({one.stale})" if one.stale else ""
    return Evidence(named, EvidenceKind.FINDING, one.ref, stale=stale, digest=digest.hex)


def _check(made: Written, to: Known) -> None:
    """Raises BadInput with every handle, interview and kind that does not fit, each with its table."""
    faults = [*_unbound(made, to), *_unknown(made, to)]
    if len(faults) == 1:
        raise BadInput(faults[0].message, where=faults[0].where, next_step=faults[0].next_step)
    if faults:
        told = "\n  ".join(f"{one.where}: {one.message}" for one in faults[:20])
        more = f"\n  and {len(faults) - 20} more" if len(faults) > 20 else ""
        step = "Save what is missing with `probata cite` and `probata count`, or mend the names."
        raise BadInput(f"{len(faults)} things do not fit:\n  {told}{more}", where=made.name, next_step=step)


def _unbound(made: Written, to: Known) -> Iterator[ProbataError]:
    binder = Binder(to, made.file)
    for draft in made.file.findings.values():
        named = (*draft.rests_on, *draft.contrary)
        yield from _tried(binder, named, f"{made.name}: [findings.{draft.name}]")
    for number, person in enumerate(made.file.persons.values(), start=1):
        yield from _tried(binder, person.rests_on, person_at(made.name, number))


def _tried(binder: Binder, several: Iterable[Named], where: str) -> Iterator[ProbataError]:
    for named in several:
        if not is_finding(named, binder.file):
            try:
                binder(named)
            except ProbataError as fault:
                yield type(fault)(fault.message, where=where, next_step=fault.next_step)


def _unknown(made: Written, to: Known) -> Iterator[ProbataError]:
    places = {handle: f"{made.name}: [authenticity.{handle}]" for handle in made.file.authenticity}
    places |= {one.place: f"{made.name}: [[same_witness]]" for one in made.file.same_witness}
    for handle, where in places.items():
        if to.document(handle) is None:
            yield BadInput(f"No place is saved under {handle!r}.", where=where, next_step=nearest(handle, to.saved))
    names = {one.interview: "[[same_witness]]" for one in made.file.same_witness}
    names |= {name: "[[two_sources]]" for one in made.file.two_sources for name in one.interviews}
    for name, where in names.items():
        if name not in to.interviews:
            step = "`probata interviews` lists the code names."
            yield BadInput("Nobody interviewed has this code name.", where=f"{made.name}: {where}", next_step=step)


def text_of(path: Path) -> str:
    """The text of a file that somebody wrote; NotFound or BadInput where it is none."""
    try:
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
    except FileNotFoundError:
        raise NotFound("There is no such file.", where=str(path), next_step="Check the spelling.") from None
    if len(data) > _MOST_BYTES:
        raise BadInput("The file is too large for a file of findings.", where=str(path))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadInput("The file is not UTF-8.", where=str(path)) from None
