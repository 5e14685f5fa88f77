"""What a report tells of people, asked about once more before it leaves (accounts/permitting.py); for report and sign.

What the binder withheld is not in the report; what it shows has to be allowed still, at the moment of writing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from probata.inquiry.accounts.permitting import Wanted, given_openly, received, release
from probata.inquiry.documents.receiving import WHY
from probata.method.documents.conditions import Way
from probata.method.findings.model import Evidence
from probata.method.report.binding import WITHHELD
from probata.method.report.matching.found import printed_findings
from probata.method.report.model import Bound, BoundValue, SavedCount, SavedPlace
from probata.method.report.prose.evidence import directives
from probata.method.testimony.consent import permitted
from probata.method.testimony.model import Scope

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.method.report.annex import Annex
    from probata.method.testimony.model import Interview
    from probata.record.ref import Ref

_INTERVIEW = "interview"


def release_report(connection: Connection, bound: Bound, annex: Annex | None = None) -> None:
    """Raises AnswerIsNo when something that the report, or its annex, tells of people may not leave (any more).

    So it does where a response that the report is bound to turns out to be what somebody gave in confidence: whether it
    is printed or only compared with, its words stand beside no consent.
    """
    release(connection, wanted(bound, annex), bound.audience, bound.recipient)
    replies = bound.records.replies
    given_openly(connection, [one.document for one in replies.responses.values()] if replies else ())
    if not bound.internal:
        received(connection, shown(bound), {Way.PRINT})


def shown(bound: Bound) -> Iterator[Ref]:
    """The documents that a report names or quotes; what the binder left without words or name is not shown."""
    for value in bound.values:
        place = value.record
        if isinstance(place, SavedPlace) and not place.stale.startswith(WHY):
            yield place.document
    replies = bound.records.replies if any(directives(bound, "response")) else None
    yield from (one.document for one in replies.responses.values()) if replies else ()


def wanted(bound: Bound, annex: Annex | None = None) -> Iterator[Wanted]:
    """Every part of an interview that a report shows: in words, as one of a number, or as what a finding rests on."""
    for value in bound.values:
        yield from (Wanted(ref, scope) for scope in _scope_of(value) for ref in _people(value))
    for number in annex.numbers if annex else ():
        yield from (Wanted(ref, Scope.NUMBER) for ref in number.members)
    findings = printed_findings(bound)
    held = {one.ref: one for one in bound.records.interviews} if findings else {}
    for one in findings:
        for each in (*one.finding.evidence, *one.finding.contrary):
            yield from _rested_on(bound, held, each)


def _scope_of(value: BoundValue) -> Iterator[Scope]:
    if isinstance(value.record, SavedCount) and value.printed != WITHHELD:
        yield Scope.NUMBER
    if isinstance(value.record, SavedPlace) and value.record.interview is not None:
        if value.printed == WITHHELD or value.permission is None or not value.permission.allowed:
            return  # what may not be shown is not shown; of a place that is cited no word is printed
        yield Scope.QUOTATION if value.role.name == "quote" else Scope.PARAPHRASE


def _people(value: BoundValue) -> Iterator[Ref]:
    """Everybody whom a number counts, or who speaks at a place."""
    rests_on = value.record.basis.rests_on if value.record is not None else ()
    yield from (ref for ref in rests_on if ref.kind == _INTERVIEW)


def _rested_on(bound: Bound, held: Mapping[Ref, Interview], one: Evidence) -> Iterator[Wanted]:
    """Who told what a finding rests on, of those who allowed it when the report was bound; rules speak of others."""
    for witness in one.witnesses:
        if permitted(held.get(witness.ref), bound.audience, bound.records.today, recipient=bound.recipient).allowed:
            yield Wanted(witness.ref, Scope.PARAPHRASE)
