"""A finding as written becomes a finding: bound to its evidence, its conditions looked at, its sources counted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict

from probata.method.findings.conditions import Case, conditions
from probata.method.findings.independence import independent
from probata.method.findings.issuers import as_they_are, held_to_issuers
from probata.method.findings.model import Adoption, Authenticity, Evidence, Finding, FindingsFile, Matrix, Named
from probata.method.findings.wording import HOUSE_ORDER
from probata.record.basis import Basis, Method
from probata.record.canonical import Json, dump
from probata.record.digest import Digest
from probata.record.ref import Ref

FOUND = Method("evaluate-finding", 1)
Bind = Callable[[Named], Evidence]
_LATER = frozenset({"converted_from", "record"})


def evaluate(
    file: FindingsFile,
    name: str,
    ref: Ref,
    bind: Bind,
    adoption: Adoption | None = None,
    beside: Sequence[Evidence] = (),
) -> Finding:
    """The finding of this name, evaluated; KeyError when the file has none.

    Args:
        bind: evidence as written -> evidence bound to its records; raises NotFound for a handle that is none.
        adoption: the newest one that somebody gave.
        beside: what it rests on without naming it as evidence: the findings in the cells of its matrix.
    """
    draft = file.findings[name]
    evidence, contrary = tuple(map(bind, draft.rests_on)), tuple(map(bind, draft.contrary))
    matrix = file.matrices.get(draft.elements)
    orders = {**HOUSE_ORDER, **file.wordings}
    case = Case(draft, as_they_are(evidence), contrary, file.house, file.standard, file.authenticity, matrix, orders)
    content, everything = content_of(file, name), (*evidence, *contrary, *beside)
    rests_on = (*refs_of(everything), *judged_by_records(file, everything))
    return Finding(
        ref=ref,
        draft=draft,
        evidence=evidence,
        contrary=contrary,
        independent=independent(evidence),
        conditions=held_to_issuers(conditions(case), evidence),
        content=content,
        basis=Basis(rests_on or (ref,), FOUND),  # a limitation may name a gap and nothing else
        adoption=adoption,
        stale=stale(everything, content, adoption),
        beside=tuple(beside),
    )


def stale(evidence: Sequence[Evidence], content: Digest, adoption: Adoption | None) -> str:
    """Why a finding has to be looked at again; empty when nothing says so.

    That a record changed since the adoption is only said of one for this very content: an earlier wording has to be
    adopted again anyway.
    """
    for one in evidence:
        if one.stale:
            return f"{one.named.handle}: {one.stale}"
    if adoption is None or adoption.content != content:
        return ""
    changed = [one.named.handle for one in evidence if adoption.records.get(one.named.handle, one.digest) != one.digest]
    return f"{', '.join(dict.fromkeys(changed))} changed since the adoption" if changed else ""


def refs_of(evidence: Sequence[Evidence]) -> tuple[Ref, ...]:
    """The records and the people that evidence hangs on, each once."""
    each = (ref for one in evidence for ref in (one.record, *(who.ref for who in one.witnesses)))
    return tuple(dict.fromkeys(each))


def records_of(evidence: Sequence[Evidence]) -> dict[str, str]:
    """What an adoption keeps of the records: handle -> digest of what each says now."""
    return {one.named.handle: one.digest for one in evidence}


def content_of(file: FindingsFile, name: str) -> Digest:
    """What an adoption binds to: everything that the finding says, with the records on its evidence and its matrix."""
    draft = file.findings[name]
    handles = {one.handle for one in (*draft.rests_on, *draft.contrary)}
    said: dict[str, Json] = {
        "house": file.house.value,
        "declared": file.standard.value,
        "mandate": plain(file.period) if draft.period is None else None,
        "finding": plain(draft),
        **records_on(file, handles),
        "matrix": _matrix(file.matrices.get(draft.elements)),
    }
    return Digest.of(dump(said))


def records_on(file: FindingsFile, handles: set[str]) -> dict[str, Json]:
    """The records on pieces of evidence, in an order that does not hang on the file's."""
    same = [plain(one) for one in file.same_witness if one.place in handles]
    return {
        "authenticity": {key: _judged(one) for key, one in file.authenticity.items() if key in handles},
        "same_witness": sorted(same, key=dump),
    }


def _judged(one: Authenticity) -> Json:
    """A stored record goes by its version: a digest of its words, which may lie in a compartment, would confirm a
    guess at them to whoever holds the database."""
    return {"record": one.record, "result": one.result.value} if one.record else plain(one)


def judged_by_records(file: FindingsFile, evidence: Sequence[Evidence]) -> tuple[Ref, ...]:
    """The stored records on whether pieces of evidence are genuine, each once."""
    said = (file.authenticity.get(one.named.handle) for one in evidence)
    return tuple(dict.fromkeys(Ref.parse(one.record) for one in said if one and one.record))


def _matrix(matrix: Matrix | None) -> Json:
    if matrix is None:
        return None
    return {"instrument": plain(matrix.instrument), "cells": {key: plain(cell) for key, cell in matrix.cells.items()}}


def plain(one: object) -> Json:
    """A dataclass as JSON."""
    said = asdict(one, dict_factory=_said)  # type: ignore[call-overload]  # a dataclass
    return {key: _value(value) for key, value in said.items()}


def _said(pairs: Iterable[tuple[str, object]]) -> dict[str, object]:
    """Without fields that came later and say nothing: what was adopted before them was adopted of this very content."""
    return {key: value for key, value in pairs if value != "" or key not in _LATER}


def _value(value: object) -> Json:
    """What a finding holds is text, flag, list or a table of these; a date is such a table."""
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, str):
        return str(value)
    if isinstance(value, Mapping):
        return {str(key): _value(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_value(inner) for inner in value]
    raise TypeError(f"A finding holds a {type(value).__name__}.")
