"""The findings of a report beside their records: which record a directive, or a sentence, belongs to."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from probata.method.findings.model import EvidenceKind, Finding, Findings
from probata.method.manuscript.model import Directive
from probata.method.report.model import Bound, Passage
from probata.method.report.prose.evidence import directives, name_and_type, passages_in
from probata.method.report.prose.phrases import Said
from probata.method.report.prose.pieces import finding_of

_NOT_ITS_OWN = ("context", "reply")


@dataclass(frozen=True, slots=True)
class Printed:
    """A finding of the manuscript with its record."""

    directive: Directive
    kind: str
    finding: Finding


def printed_findings(bound: Bound) -> tuple[Printed, ...]:
    """Every finding of the manuscript that has a record, in the order of the text."""
    return bound.once.get("printed findings", lambda: tuple(_printed(bound)))


def _printed(bound: Bound) -> Iterator[Printed]:
    for directive in directives(bound, "finding") if bound.records.findings else ():
        name, kind = name_and_type(directive)
        finding = record_named(bound, name)
        if finding is not None:
            yield Printed(directive, kind, finding)


def records(bound: Bound) -> Mapping[str, Finding]:
    """The findings on record by name; none while the inquiry has no file of them."""
    return bound.records.findings.findings if bound.records.findings else {}


def record_named(bound: Bound, name: str) -> Finding | None:
    """The record of a finding's name, however its letters are encoded."""
    return records(bound).get(unicodedata.normalize("NFC", name))


def recorded(said: Said) -> Finding | None:
    """The record of the finding that a sentence stands in; None outside of one, and where it has none."""
    directive = finding_of(said)
    return record_named(said.bound, name_and_type(directive)[0]) if directive else None


def is_recorded(bound: Bound, directive: Directive | None) -> bool:
    """Whether a finding of the manuscript has a record, which then decides what words alone cannot."""
    return directive is not None and record_named(bound, name_and_type(directive)[0]) is not None


def block_of(bound: Bound, one: Printed) -> tuple[Passage, ...]:
    """The passages of a finding with their notes; context and replies inside it are not its own."""
    inside = passages_in(bound, one.directive)
    return tuple(each for each in inside if not any(each.within(name) for name in _NOT_ITS_OWN))


def words_of_block(bound: Bound, one: Printed) -> str:
    """Everything that a finding prints."""
    return printed_words(block_of(bound, one))


def printed_words(passages: tuple[Passage, ...]) -> str:
    """The words of passages as they are printed."""
    return " ".join(sentence.printed for passage in passages for sentence in passage.sentences)


def handles_below(findings: Findings, finding: Finding) -> frozenset[str]:
    """The handles that a finding rests on, for and against, those of the findings that it rests on among them."""
    todo, seen, handles = [finding], set[str](), set[str]()
    while todo:
        one = todo.pop()
        if one.draft.name in seen:
            continue
        seen.add(one.draft.name)
        handles |= {each.named.handle for each in (*one.evidence, *one.contrary)}
        todo += [findings.findings[name] for name in _named(findings, one) if name in findings.findings]
    return frozenset(handles)


def _named(findings: Findings, one: Finding) -> Iterator[str]:
    yield from (each.named.handle for each in (*one.evidence, *one.contrary) if each.kind is EvidenceKind.FINDING)
    matrix = findings.file.matrices.get(one.draft.elements)
    for cell in matrix.cells.values() if matrix else ():
        yield from cell.findings
