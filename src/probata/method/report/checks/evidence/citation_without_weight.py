"""PB128: a finding cites what its record does not rest on."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.examples import GATE_TOLD
from probata.method.report.matching.found import Printed, block_of, handles_below, printed_findings
from probata.method.report.model import Bound, BoundValue, Objection, Passage, SavedPlace
from probata.method.report.prose.evidence import EVIDENCE
from probata.method.report.prose.woven import objection
from probata.record.ref import Ref

CODE = "PB128"
SAYS = "A finding cites, quotes or counts what its record does not rest on."
WHY = """The record says what a finding rests on and what speaks against it: that was weighed for independence,
authenticity and consent, and adopted. What is only cited in print lends the finding a weight that nobody examined
(the house's method, sections 1 to 3, laws 1 and 2)."""
BAD = GATE_TOLD.replace("{cite}`lamp`", "{cite}`lamp`{cite}`radio`")
GOOD = GATE_TOLD


def run(bound: Bound) -> Iterator[Objection]:
    """Once for each handle in a finding; another place of what it rests on, and what others rest on, is let be."""
    others = _of_others(bound)
    for one in printed_findings(bound):
        known, allowed = _sources(bound, one)
        told: set[str] = set()
        for passage, value in _evidence(bound, one) if known else ():
            record = value.record
            handle = getattr(record, "handle", "")
            if not handle or handle in known or handle in told or _sources_of(record) & allowed or handle in others:
                continue
            told.add(handle)
            message = f"This finding cites `{handle}`, and its record does not rest on it."
            next_step = (
                f"Write {handle!r} under rests_on or contrary of the record and have it adopted, or take it out."
            )
            yield objection(CODE, value.role.at, message, next_step, passage)


def _of_others(bound: Bound) -> frozenset[str]:
    """What any finding or naming on record rests on: a finding may point at its neighbours' evidence."""
    findings = bound.records.findings
    if findings is None:
        return frozenset()
    drafts, persons = findings.file.findings.values(), findings.file.persons.values()
    named = [*(one.rests_on for one in drafts), *(one.rests_on for one in persons)]
    return frozenset(one.handle for several in named for one in several)


def _evidence(bound: Bound, one: Printed) -> Iterator[tuple[Passage, BoundValue]]:
    for passage in block_of(bound, one):
        for binding in passage.bindings:
            if isinstance(binding, BoundValue) and binding.role.name in EVIDENCE:
                yield passage, binding


def _sources(bound: Bound, one: Printed) -> tuple[frozenset[str], frozenset[Ref]]:
    """Handles that bear the finding, the documents and accounts that they stand in, and whom its counts count."""
    findings, records = bound.records.findings, bound.records
    handles = handles_below(findings, one.finding) if findings else frozenset()
    places = (records.places.get(handle) for handle in handles)
    counted = (one for handle in handles if handle in records.counts for one in records.counts[handle].basis.rests_on)
    return handles, frozenset((*(source for place in places for source in _sources_of(place)), *counted))


def _sources_of(record: object) -> frozenset[Ref]:
    """The document of a place, and whose account it is; of a count nothing: the people are no single source."""
    if not isinstance(record, SavedPlace):
        return frozenset()
    return frozenset((record.document, *((record.interview.ref,) if record.interview else ())))
