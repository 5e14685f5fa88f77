"""annex_records: what the methodology annex says of findings and of the right of reply, as they are on record.

Who adopted a finding is told by number; names of the inquiry's members stand in internal editions alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from probata.method.findings.asking import BY_TYPE, SPECIAL, asks
from probata.method.findings.model import Finding, FindingType
from probata.method.reply.model import Notice, Party, Replies
from probata.method.report.annex_tables import AnnexTable
from probata.method.report.filled import findings_told
from probata.method.report.model import Bound
from probata.method.report.nameless import Nameless, nameless

_SAYS = {FindingType.LAW.value: "law or policy", FindingType.LEGAL.value: "legal characterisation"}


@dataclass(frozen=True, slots=True)
class FindingsTold:
    """``house``: whose minimum conditions count; ``standard`` as recorded; ``conditions`` in words, one line each;
    ``table`` findings by type; ``adopted`` a sentence on who adopted them."""

    house: str
    standard: str
    conditions: tuple[str, ...]
    table: AnnexTable
    adopted: str


def told_findings(bound: Bound) -> FindingsTold | None:
    """None while no findings are recorded, or none that this edition prints."""
    known = bound.records.findings
    each = [known.findings[name] for name in findings_told(bound)] if known else []
    if known is None or not each:
        return None
    types = Counter(one.draft.type.value for one in each)
    order = [name for name in BY_TYPE if types[name]]
    adopted = Counter(one.draft.type.value for one in each if one.adopted)
    asked = {_asked_of(one) for one in each}
    rows = [(_SAYS.get(name, name), f"{types[name]:,}", f"{adopted[name]:,}") for name in order]
    total = ("all", f"{len(each):,}", f"{adopted.total():,}")
    return FindingsTold(
        house=known.file.house.value,
        standard=known.file.standard.value,
        conditions=asks(known.file.standard, tuple(name for name in BY_TYPE if name in asked)),
        table=AnnexTable("Findings by type", ("type", "findings", "adopted as they stand"), (*rows, total)),
        adopted=_adopted(each, bound),
    )


def told_hearing(bound: Bound) -> tuple[str, ...]:
    """One line a party: what it was shown and when, and what came."""
    replies = bound.records.replies
    if replies is None:
        return ()
    clean = nameless(bound)
    return tuple(_party(one, replies, clean) for one in replies.file.parties.values())


def _asked_of(one: Finding) -> str:
    special = one.draft.special and one.draft.type is FindingType.INCIDENT
    return SPECIAL if special else one.draft.type.value


def _adopted(each: Sequence[Finding], bound: Bound) -> str:
    by = sorted({one.adoption.by for one in each if one.adopted and one.adoption})
    if not by:
        return "Nobody has adopted them as they stand."
    persons = "1 person" if len(by) == 1 else f"{len(by):,} persons"
    names = f": {', '.join(by)}" if bound.internal else ""
    return f"Those that are adopted were adopted by {persons}, by name and with reasons{names}."


def _party(party: Party, replies: Replies, clean: Nameless) -> str:
    file = replies.file
    notices = [one for one in file.notices.values() if one.party == party.name]
    parts = [*(_notice(one, clean) for one in notices), *_responses(party, replies)]
    if party.not_notified:
        parts.insert(0, f"not notified: {clean(party.not_notified)}")
    return f"{clean(party.says)}: {'; '.join(parts) or 'no notice is recorded'}."


def _notice(one: Notice, clean: Nameless) -> str:
    said = f"{one.kind.value} ({clean(one.version)}) sent on {one.sent}"
    access = f", read from {one.access} on" if one.access and one.access != one.sent else ""
    return f"{said}{access}{f', deadline {one.deadline}' if one.deadline else ''}"


def _responses(party: Party, replies: Replies) -> Iterator[str]:
    received = [one for one in replies.file.responses.values() if one.party == party.name]
    for one in received:
        held = replies.responses.get(one.name)
        size = f" ({len(held.paragraphs):,} paragraphs)" if held else ""
        yield f"answer received on {one.received}{size}"
    if not received and any(one.party == party.name for one in replies.file.notices.values()):
        yield "no written answer is recorded"
