"""Element matrices on record, and which of their elements some words speak of. English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from probata.method.findings.elements import complete
from probata.method.findings.model import Element, Finding, FindingType, Matrix
from probata.method.manuscript.model import Directive
from probata.method.report.english.keys import key, keys
from probata.method.report.matching.found import record_named, records
from probata.method.report.model import Bound
from probata.method.report.prose.evidence import name_and_type
from probata.method.report.prose.phrases import Said

_ALSO = {"part": ("nexus", "connection", "link"), "popula": ("civilians",)}
"""What elements are called besides the words of their instrument, by a key of those."""
_KINDS = (
    "humanity", "genocid", "war crime", "aggression", "apartheid", "persecut", "disappear", "ethnic cleansing",
    "exterminat", "enslave", "grave breach",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Legal:
    """A legal finding on record with its matrix."""

    finding: Finding
    matrix: Matrix


def legal(bound: Bound) -> tuple[Legal, ...]:
    """Every legal finding that has a matrix on record."""
    return bound.once.get("legal", lambda: tuple(_legal(bound)))


def _legal(bound: Bound) -> Iterator[Legal]:
    matrices = bound.records.findings.file.matrices if bound.records.findings else {}
    for one in records(bound).values():
        if one.draft.type is FindingType.LEGAL and one.draft.elements in matrices:
            yield Legal(one, matrices[one.draft.elements])


def has_matrix(bound: Bound, directive: Directive) -> bool:
    """Whether the record of a finding of the manuscript has a matrix."""
    finding = record_named(bound, name_and_type(directive)[0])
    return any(one.finding is finding for one in legal(bound))


def on_record(bound: Bound, label: str) -> bool:
    """Whether a label of a crime stands in a legal finding with a matrix."""
    return any(True for _ in of_label(bound, label))


def of_label(bound: Bound, label: str) -> Iterator[Legal]:
    """The legal findings with a matrix that speak of the crime that these words name; of any, where they name none."""
    mine = kinds(label)
    for one in legal(bound):
        if not mine or mine & kinds(_speaks_of(one)):
            yield one


def kinds(words: str) -> frozenset[str]:
    """Which crimes words name."""
    plain = " ".join(words.casefold().split())
    return frozenset(one for one in _KINDS if one in plain)


def _speaks_of(one: Legal) -> str:
    return f"{one.finding.draft.says} {one.matrix.instrument.label}"


def is_complete(one: Legal) -> bool:
    """Whether every contextual element, and an act, is met."""
    return complete(one.matrix)


def speaks_of(element: Element, matrix: Matrix, words: str) -> bool:
    """Whether words name an element: by its key, or by a word that no other element of the instrument has."""
    return (
        bool(re.search(rf"\b{re.escape(element.key)}\b", words))
        if len(element.key) > 1 and element.key in words
        else bool(own_keys(element, matrix) & keys(words))
    )


def own_keys(element: Element, matrix: Matrix) -> frozenset[str]:
    """The keys of the words that only this element has."""
    others = (keys(one.says) for one in matrix.instrument.elements if one.key != element.key)
    mine = keys(element.says) - frozenset().union(*others)
    return mine | frozenset(key(also) for one in mine for also in _ALSO.get(one, ()))


def is_element(said: Said) -> bool:
    """Whether a cell holds the words of an element of a matrix on record, or its key, and nothing else."""
    words = " ".join(said.words.casefold().split())
    if said.passage.kind != "cell":
        return False
    elements = (element for one in legal(said.bound) for element in one.matrix.instrument.elements)
    return any(words.endswith(one.says.casefold()) or words == one.key.casefold() for one in elements)
