"""What is only wrong in a file of findings when everything in it is seen together."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter

from probata.method.findings.model import Draft, EvidenceKind, FindingsFile, Named
from probata.method.testimony import toml_shape as shape
from probata.record.errors import BadInput
from probata.record.uncertain_date import UncertainDate


def faults_between(file: FindingsFile, name: str, written: Mapping[str, Collection[str]]) -> list[BadInput]:
    """Unknown names, circles, answers against each other, findings outside of the mandate.

    ``written``: the names of all tables of a kind, those too that could not be read.
    """
    return [
        *_unknown_names(file, name, written),
        *_one_name_twice(written, name),
        *_circles(file, name),
        *_against_each_other(file, name),
        *_outside(file, name),
    ]


def below(file: FindingsFile) -> dict[str, tuple[str, ...]]:
    """Name of each finding -> the other findings that it rests on, by its evidence or its matrix."""
    return {key: tuple(dict.fromkeys(_below(file, draft))) for key, draft in file.findings.items()}


def is_finding(one: Named, file: FindingsFile) -> bool:
    """Whether evidence is another finding: it says so, or it says nothing and has the name of one."""
    return one.kind is EvidenceKind.FINDING or (one.kind is None and one.handle in file.findings)


def _below(file: FindingsFile, draft: Draft) -> Iterator[str]:
    for one in (*draft.rests_on, *draft.contrary):
        if is_finding(one, file) and one.handle in file.findings:
            yield one.handle
    matrix = file.matrices.get(draft.elements)
    for cell in matrix.cells.values() if matrix else ():
        yield from (named for named in cell.findings if named in file.findings)


def _unknown_names(file: FindingsFile, name: str, written: Mapping[str, Collection[str]]) -> Iterator[BadInput]:
    def unknown(named: str, kind: str, at: str, what: str) -> Iterator[BadInput]:
        if named not in written[kind]:
            yield BadInput(
                f"There is no {what} {named!r} in this file.",
                where=at,
                next_step=shape.nearest(named, sorted(written[kind])),
            )

    for draft in file.findings.values():
        at = f"{name}: [findings.{draft.name}]"
        if draft.elements:
            yield from unknown(draft.elements, "matrices", at, "matrix")
        for one in (*draft.rests_on, *draft.contrary):
            if one.kind is EvidenceKind.FINDING:
                yield from unknown(one.handle, "findings", at, "finding")
    for matrix in file.matrices.values():
        for cell in matrix.cells.values():
            for named in cell.findings:
                yield from unknown(named, "findings", f"{name}: [matrices.{matrix.name}] {cell.element}", "finding")
    for number, person in enumerate(file.persons.values(), start=1):
        evidence = [one.handle for one in person.rests_on if one.kind is EvidenceKind.FINDING]
        if any(named not in written["findings"] for named in (*person.findings, *evidence)):
            step = f"Findings are {', '.join(sorted(written['findings'])) or 'none yet'}."
            at = f"{name}: person {number} of [persons]"
            yield BadInput("A finding that it names is not in this file.", where=at, next_step=step)


def _one_name_twice(written: Mapping[str, Collection[str]], name: str) -> Iterator[BadInput]:
    """A finding and a person are adopted by name."""
    if set(written["findings"]) & set(written["persons"]):
        step = "Give the person's table another name; it is printed nowhere."
        yield BadInput("A person has the name of a finding.", where=f"{name}: [persons]", next_step=step)


def _circles(file: FindingsFile, name: str) -> Iterator[BadInput]:
    """A finding that rests, at whatever distance, on itself."""
    try:
        TopologicalSorter(below(file)).prepare()
    except CycleError as circle:
        way: list[str] = circle.args[1]
        step = "Leave one of these out of rests_on, or out of the cell of its matrix."
        where = f"{name}: [findings.{way[0]}]"
        yield BadInput(f"A finding rests on itself: {' on '.join(reversed(way))}.", where=where, next_step=step)


def _against_each_other(file: FindingsFile, name: str) -> Iterator[BadInput]:
    seen: dict[tuple[str, str], str] = {}
    for one in file.same_witness:
        if seen.setdefault((one.place, one.interview), one.answer) != one.answer:
            step = "Leave the answer that counts; whoever gave the other one has to agree."
            yield BadInput(
                f"Whether {one.place!r} is the words of {one.interview} is answered in two ways.",
                where=f"{name}: [[same_witness]]",
                next_step=step,
            )


def _outside(file: FindingsFile, name: str) -> Iterator[BadInput]:
    """A finding's own claim outside of the mandate is a fault; context is not a finding."""
    for draft in file.findings.values():
        if draft.period is not None and _reaches_out(draft.period, file.period):
            step = "Keep the finding inside the mandate; what lies outside of it belongs into a context paragraph."
            yield BadInput(
                f"The finding is about {draft.period}, the mandate covers {file.period}.",
                where=f"{name}: [findings.{draft.name}]",
                next_step=step,
            )


def _reaches_out(own: UncertainDate, mandate: UncertainDate) -> bool:
    """An end that is open reaches out of a mandate that has one; an uncertain day is given the benefit."""
    start, end, first, last = own.earliest, own.latest, mandate.earliest, mandate.latest
    before = bool(first and (own.edtf.startswith(("/", "../")) or (start and start < first)))
    return before or bool(last and (own.edtf.endswith(("/", "/..")) or (end and end > last)))
