"""Drafting: what an edition of the inquiry says, and of its report, before it is signed; for sign.

Public documents are quoted by digest, byte range and words; every other document is only a number, whose rows stay
withheld. What a machine proposed and nobody accepted is not in the package.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from probata.inquiry.documents import texts
from probata.inquiry.documents.texts import Loaded
from probata.inquiry.entry import clock
from probata.inquiry.entry.door import Opened, look
from probata.inquiry.reports.leaving_out import digests_of, untold, without_leaves
from probata.method.report.value_rows import Told
from probata.record.digest import Digest
from probata.record.errors import BadUse
from probata.record.span import TextSpan

if TYPE_CHECKING:
    from probata.inquiry.reports.compiling import Reported
    from probata.inquiry.reports.opening import People
    from probata.method.documents.item import FullDocument
    from probata.method.sources.model import Lineage
    from probata.record.ref import Ref
    from probata.signing import Checkpoint, Draft, Edition, File


@dataclass(frozen=True, slots=True)
class Drafted:
    """What is to be signed, for each value whom its rows are about, and the documents whose words stand in it."""

    draft: Draft
    people: tuple[People, ...] = field(repr=False)
    public: tuple[Ref, ...]


def drafted(opened: Opened, edition: str, report: Reported | None, silent: frozenset[Ref] = frozenset()) -> Drafted:
    """What is to be signed; ``silent``: the interviews of which there is to be no leaf.

    Raises BadUse when there is nothing to sign.
    """
    from probata.method.sources.trace import trace
    from probata.signing import HOUSE_LIMITS, Draft

    everything = texts.load(opened)
    public = texts.only_public(everything)
    if not everything.stored:
        raise BadUse("There is nothing to sign.", next_step="Take documents in with `probata add`.")
    checkpoint, number = _log(opened)
    lineage = trace([texts.to_compare(one) for one in public.stored], decided=texts.decided_links(public))
    told = [*_of_documents(opened, everything, public, lineage, silent), *_told(everything, report, silent)]
    draft = Draft(
        edition=_edition(edition or f"edition {number}", report),
        values=tuple(one.value for one in told),
        files=tuple(_files(report)),
        log=checkpoint,
        limits=(*HOUSE_LIMITS, *lineage.limits),
    )
    return Drafted(draft, tuple(one.people for one in told), tuple(one.document.ref for one in public.stored))


def _log(opened: Opened) -> tuple[Checkpoint, int]:
    """Where the log stands, and which edition this is, counted by the log."""
    from probata.signing import Checkpoint
    from probata.store import log

    with look(opened) as connection:
        size, root = log.checkpoint(connection)
        signed = (one.entry.act == "sign" for strand in log.everything(connection) for one in strand.own)
        return Checkpoint(size, Digest(root.hex())), 1 + sum(signed)


def _of_documents(
    opened: Opened, everything: Loaded, public: Loaded, lineage: Lineage, silent: frozenset[Ref]
) -> Iterator[Told]:
    from probata.method.sources.values import values

    with look(opened) as connection:
        theirs = digests_of(connection, everything, silent | untold(connection))
    for one in values(everything.stored, public.stored, lineage, partial(_accepted, public)):
        yield Told(without_leaves(one, theirs))


def _files(report: Reported | None) -> Iterator[File]:
    from probata.signing import File

    for name, data in report.made.items() if report else ():
        yield File(f"report{Path(name).suffix}", data)


def _told(everything: Loaded, report: Reported | None, silent: frozenset[Ref]) -> Iterator[Told]:
    from probata.method.report.value_rows import around
    from probata.method.report.values import told

    if report:
        at_hand = around(report.bound, _items(everything, report), silent)
        yield from _on_the_page(told(at_hand, report.annex), report)


def _items(everything: Loaded, report: Reported) -> dict[Ref, Digest]:
    """Document -> digest of its file, of those that may be handed over whole in a disclosure some day.

    Not a file that holds the accounts of several people, since each of them would be handed over with every other, and
    not one that this member cannot open.
    """
    file_of = {one.document.ref: one.item for one in everything.stored}
    whose = Counter(file_of[one.account].ref for one in report.bound.records.interviews if one.account in file_of)
    return {ref: item.digest for ref, item in file_of.items() if whose[item.ref] <= 1}


def _on_the_page(found: Iterable[Told], report: Reported) -> Iterator[Told]:
    """The values that the report prints; what stands in a note that nothing leads to is in no report."""
    from probata.signing.printed import marks

    pages = [data for name, data in report.made.items() if name.endswith(".html")]
    there = {mark for page in pages for mark in marks(page) or ()}
    yield from (one for one in found if one.value.printed is None or one.value.printed.mark in there)


def _edition(label: str, report: Reported | None) -> Edition:
    from probata.signing import Edition

    if report is None:
        return Edition(label, clock.now())
    front = report.bound.manuscript.front
    readers = ": ".join(filter(None, (front["audience"].value, report.bound.recipient)))
    return Edition(report.edition, clock.now(), front["title"].value, readers)


def _accepted(public: Loaded, stored: FullDocument, span: TextSpan) -> bool:
    decision = public.decisions.get((texts.CREDIT, texts.binds_credit(stored, span.start, span.end)))
    return decision is not None and decision.answer == "yes"
