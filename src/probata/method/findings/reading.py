"""A file of findings, read strictly. docs/spec/findings.md has the format; every fault is told, with its table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from probata.method.findings.between import faults_between
from probata.method.findings.fields import Fields
from probata.method.findings.model import (
    Authenticity,
    Cell,
    CellState,
    Draft,
    FindingsFile,
    FindingType,
    House,
    Instrument,
    Matrix,
    PersonNamed,
    SameWitness,
    Standard,
    TwoSources,
    WordingObject,
)
from probata.method.findings.wording import Order, read_order
from probata.method.sources.authenticity import AuthenticityResult
from probata.method.testimony import toml_shape as shape
from probata.method.testimony.toml_faults import Faults, name_of
from probata.record.errors import BadInput

SPEC = "docs/spec/findings.md"
_NAMED = ("findings", "authenticity", "matrices", "persons")
_TOP = ("house", "standard", "period", *_NAMED, "same_witness", "two_sources", "wordings")
_FINDING = (
    *("type", "says", "object", "wording", "rests_on", "standard", "deviates", "period", "contrary", "weighed"),
    *("gaps", "second_part", "special", "second_reader", "reasons", "elements"),
)
_PERSON = ("role", "identity", "standard", "wording", "rests_on", "findings", "notice", "not_notified", "edition")
_SAID_OF_AUTHENTICITY = ("provenance", "tests", "doubts", "judged_by")
_SAME = ("place", "interview", "answer", "by", "reason")
_ANSWERS = ("yes", "no", "unsure")


def read_findings(text: str, name: str, instruments: Mapping[str, Instrument]) -> FindingsFile:
    """The findings of a TOML text.

    Args:
        text: the file's text.
        name: the file's name, for messages only.
        instruments: the legal labels that a matrix may be about, by name.

    Raises:
        BadInput: all faults together, each with its table; no message holds anything of a table of persons.
    """
    faults = Faults(name, SPEC)
    file = _composed(_parsed(text, name), faults)
    top = Fields(file, name, faults)
    top.only(_TOP)
    declared = top.one_of("standard", Standard)
    found = FindingsFile(
        house=top.one_of("house", House),
        standard=declared,
        period=top.date("period"),
        findings=faults.tables(
            file, "findings", lambda key, table, at: _draft(key, Fields(table, at, faults), declared)
        ),
        authenticity=faults.tables(
            file, "authenticity", lambda key, table, at: _authenticity(key, Fields(table, at, faults))
        ),
        same_witness=tuple(
            one for _, one in faults.lists(file, "same_witness", lambda t, at: _same_witness(Fields(t, at, faults)))
        ),
        matrices=faults.tables(
            file, "matrices", lambda key, table, at: _matrix(key, Fields(table, at, faults), instruments)
        ),
        persons=dict(_persons(file, faults)),
        wordings=dict(_wordings(file, f"{name}: [wordings]", faults)),
        two_sources=tuple(
            one for _, one in faults.lists(file, "two_sources", lambda t, at: _two_sources(Fields(t, at, faults)))
        ),
    )
    written = {kind: frozenset(_keys(file, kind)) for kind in _NAMED}
    faults.found += faults_between(found, name, written)
    faults.raise_all()
    return found


def _parsed(text: str, name: str) -> Mapping[str, object]:
    """The tables of the file. What TOML says of a table that stands twice would repeat its name, maybe a person's."""
    try:
        return shape.parsed(text, name)
    except BadInput as fault:
        message = "A table of persons is not TOML." if "persons" in fault.message else fault.message
        raise BadInput(message, where=fault.where, next_step=f"Mend that line; {SPEC} shows how.") from None


def _composed(file: Mapping[str, object], faults: Faults) -> Mapping[str, object]:
    """The names of tables in NFC, as whatever refers to them is read."""
    made = dict(file)
    for kind in _NAMED:
        tables = file.get(kind)
        if isinstance(tables, dict):
            made[kind] = {shape.composed(key): value for key, value in tables.items()}
            if len(_keys(made, kind)) != len(tables):
                faults.add("Two names differ only in how they are encoded.", f"{faults.name}: [{kind}]")
    return made


def _keys(file: Mapping[str, object], kind: str) -> Mapping[str, object]:
    tables = file.get(kind, {})
    return tables if isinstance(tables, dict) else {}


def _draft(name: str, of: Fields, declared: Standard) -> Draft | None:
    before = len(of.faults.found)
    of.only(_FINDING)
    draft = Draft(
        name=name,
        type=of.one_of("type", FindingType),
        says=of.text("says"),
        object=of.one_of("object", WordingObject),
        wording=of.text("wording"),
        standard=of.one_of("standard", Standard, declared),
        rests_on=of.evidence("rests_on"),
        deviates=of.text("deviates", ""),
        period=of.maybe_date("period"),
        contrary=of.evidence("contrary"),
        weighed=of.text("weighed", ""),
        gaps=of.texts("gaps"),
        second_part=of.text("second_part", ""),
        special=of.flag("special"),
        second_reader=of.text("second_reader", ""),
        reasons=of.text("reasons", ""),
        elements=of.text("elements", ""),
    )
    if len(of.faults.found) == before:
        _check_draft(draft, of)
    return draft if len(of.faults.found) == before else None


def _check_draft(draft: Draft, of: Fields) -> None:
    if not draft.rests_on and not (draft.type is FindingType.LIMITATION and draft.gaps):
        step = 'Write rests_on = ["HANDLE"]; a finding without evidence is an opinion.'
        of.faults.add("The finding rests on nothing.", of.at, step)
    if draft.wording.casefold() not in draft.says.casefold():
        step = "Write the words of strength as they stand in says."
        of.faults.add(f"{draft.wording!r} does not stand in the sentence.", of.at, step)
    if draft.elements and draft.type is not FindingType.LEGAL:
        of.faults.add("Only a legal finding has elements.", of.at, 'Write type = "legal", or leave it out.')
    named = [one.handle for one in draft.rests_on]
    for one in draft.contrary:
        if one.handle in named:
            of.faults.add(f"{one.handle!r} stands for and against the finding.", of.at, "Leave it in one of the two.")


def _authenticity(handle: str, of: Fields) -> Authenticity:
    of.only((*_SAID_OF_AUTHENTICITY, "result"))
    said = {key: of.text(key) for key in _SAID_OF_AUTHENTICITY}
    return Authenticity(handle=handle, result=of.one_of("result", AuthenticityResult), **said)


def _same_witness(of: Fields) -> SameWitness:
    of.only(_SAME)
    made = SameWitness(**{key: of.text(key) for key in _SAME})
    if made.answer and made.answer not in _ANSWERS:
        of.faults.add(f"{made.answer!r} is no answer.", of.at, f"Write one of {', '.join(_ANSWERS)}.")
    return made


def _two_sources(of: Fields) -> TwoSources:
    of.only(("interviews", "by", "reason"))
    made = TwoSources(of.texts("interviews"), of.text("by"), of.text("reason"))
    if len(made.interviews) < 2:
        of.faults.add("Two interviews are two sources, not fewer.", of.at, 'Write interviews = ["A-1", "A-2"].')
    return made


def _matrix(name: str, of: Fields, instruments: Mapping[str, Instrument]) -> Matrix | None:
    of.only(("instrument", "cells"))
    named = of.text("instrument")
    if named not in instruments:
        if named:
            of.faults.add(f"There is no instrument {named!r}.", of.at, shape.nearest(named, instruments))
        return None
    known = [one.key for one in instruments[named].elements]
    cells = shape.table(of.found.get("cells", {}), f"{of.at} cells")
    of.faults.keys(cells, tuple(known), f"{of.at} cells")
    made = {
        key: _cell(key, Fields(shape.table(cells[key], f"{of.at} {key}"), f"{of.at} {key}", of.faults))
        for key in cells
        if key in known
    }
    return Matrix(name, instruments[named], made)


def _cell(element: str, of: Fields) -> Cell:
    of.only(("state", "findings", "contrary", "answer", "gap"))
    said = {key: of.text(key, "") for key in ("contrary", "answer", "gap")}
    return Cell(element, of.one_of("state", CellState), of.texts("findings"), **said)


def _persons(file: Mapping[str, object], faults: Faults) -> Iterator[tuple[str, PersonNamed]]:
    """Told by their numbers, since the name of a table may be the person's."""
    for number, (name, value) in enumerate(_keys(file, "persons").items(), start=1):
        of = Fields(value if isinstance(value, dict) else {}, person_at(faults.name, number), faults, quiet=True)
        faults.of(lambda name=name, at=of.at: _quiet_name(name, at))  # type: ignore[misc]  # bound per round
        yield name, _person(name, of)


def person_at(file: str, number: int) -> str:
    """How messages call a table of a person; numbers count from 1 in the order of the file."""
    return f"{file}: person {number} of [persons]"


def _quiet_name(name: str, at: str) -> None:
    try:
        name_of(name, at)
    except BadInput as fault:
        raise BadInput("The name of this table is no name.", where=at, next_step=fault.next_step) from None


def _person(name: str, of: Fields) -> PersonNamed:
    of.only(_PERSON)
    made = PersonNamed(
        name=name,
        role=of.text("role"),
        identity=of.text("identity"),
        standard=of.one_of("standard", Standard),
        wording=of.text("wording"),
        rests_on=of.evidence("rests_on"),
        findings=of.texts("findings"),
        notice=of.maybe_date("notice"),
        not_notified=of.text("not_notified", ""),
        edition=of.text("edition", "confidential"),
    )
    if made.edition not in ("confidential", "public"):
        of.faults.add("'edition' is neither of the two.", of.at, 'Write "confidential" or "public".')
    if ("notice" in of.found) == ("not_notified" in of.found):
        step = "Write notice = the day on which the person was told, or not_notified = the reason; one of them."
        of.faults.add("Whether the person was told is not said once.", of.at, step)
    if not made.rests_on:
        of.faults.add("Nothing is cited for naming the person.", of.at, 'Write rests_on = ["HANDLE"].')
    if _names(made.identity, made.role):
        of.faults.add("The role names the person.", of.at, "Write what a public edition may say.")
    return made


def _names(identity: str, role: str) -> bool:
    return bool(identity) and identity.casefold() in role.casefold()


def _wordings(file: Mapping[str, object], at: str, faults: Faults) -> Iterator[tuple[WordingObject, Order]]:
    """Ranks of wordings by object, from the strongest to the weakest."""
    found = faults.of(lambda: shape.table(file.get("wordings", {}), at)) or {}
    known = tuple(one.value for one in WordingObject)
    faults.keys(found, known, at)
    for key in known:
        if key in found:
            order = faults.of(lambda key=key: _order(found[key], key, at))  # type: ignore[misc]  # bound per round
            if order is not None:
                yield WordingObject(key), order


def _order(ranks: object, key: str, at: str) -> Order:
    if not isinstance(ranks, list) or len(ranks) < 2:
        step = f'Write {key} = [["strongest words", ...], ["weaker words", ...]].'
        raise BadInput("An order needs at least two ranks.", where=at, next_step=step)
    rows = [shape.texts_at({key: several}, key, at) for several in ranks]
    words = [one.casefold() for several in rows for one in several]
    if not all(rows) or len(set(words)) != len(words):
        raise BadInput("A rank is empty, or words stand in two.", where=at, next_step="Leave each in one rank.")
    return read_order(rows)
