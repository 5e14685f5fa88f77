"""sign: what the inquiry can say of its documents, and a report with its values, as a package for strangers to check.

Public documents are quoted by digest, byte range and words; every other document is only a number, whose rows stay
withheld. What a machine proposed and nobody accepted is not in the package. A report is signed when no objection to it
is open.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from probata.inquiry.accounts import permitting
from probata.inquiry.documents import texts
from probata.inquiry.documents.texts import Loaded
from probata.inquiry.entry import clock
from probata.inquiry.entry.door import Opened, authorise, look, record, transact
from probata.inquiry.files.writing import write_whole
from probata.inquiry.reports import resting
from probata.inquiry.reports.compiling import Compiler, Reported, remember
from probata.inquiry.reports.opening import Openings, gather, keep
from probata.inquiry.reports.releasing import release_report
from probata.method.report.values import numbers
from probata.record.canonical import Json
from probata.record.digest import Digest
from probata.record.errors import AlreadyThere, AnswerIsNo, BadUse
from probata.record.span import TextSpan
from probata.record.withheld import Withheld

if TYPE_CHECKING:
    from probata.method.documents.item import FullDocument
    from probata.record.ref import Ref
    from probata.signing import Draft, Edition, Value

_SIGNED = ("html", "pdf")
"""What a package holds of a report: a Word file has names that are drawn anew for each, so two copies would differ."""


@dataclass(frozen=True, slots=True)
class Signed:
    """The package that was written: where, its digest, the key's fingerprint, and what it says at which grade."""

    path: Path
    edition: str
    sha256: str
    fingerprint: str
    values: tuple[Value, ...]

    def as_json(self) -> dict[str, Json]:
        """The documented signed object."""
        return {
            "package": str(self.path),
            "edition": self.edition,
            "sha256": self.sha256,
            "fingerprint": self.fingerprint,
            "values": [
                {"id": f"v{n}", "sentence": v.sentence, "grade": v.grade.value} for n, v in enumerate(self.values, 1)
            ],
        }


def sign(opened: Opened, out: Path, edition: str, manuscript: Path | None = None) -> Signed:
    """Signs an edition into the file ``out``, which must not exist; without a name it is ``edition N``.

    With a manuscript its report goes in as HTML and PDF, with a value for each bound number and quotation; the edition
    is called as the manuscript says. Raises BadUse when there is nothing to sign, AnswerIsNo while an objection to the
    manuscript is open, AlreadyThere, StorageFull. The log entry comes first: there is never a package that was not
    logged.
    """
    from probata.signing import SigningKey
    from probata.signing import sign as to_package
    from probata.store import facts

    authorise(opened, "sign")
    if edition and manuscript:
        raise BadUse("With a report the edition is called as its manuscript says.", next_step="Leave --edition out.")
    if out.exists():
        raise AlreadyThere("The package would overwrite a file.", where=str(out))
    with look(opened) as connection:
        key = SigningKey(Withheld(facts.get(connection, facts.SIGNING_KEY)))
        seed = Withheld(facts.get(connection, facts.SEED))
    report = _report(opened, manuscript) if manuscript else None
    draft, public = _draft(opened, edition, report)
    package = to_package(draft, key, seed)
    digest = Digest.of(package)
    openings = gather(opened, draft, seed)
    _write_and_log(opened, out, package, digest, (draft.edition.label, report, public), openings)
    return Signed(out, draft.edition.label, digest.hex, key.fingerprint, draft.values)


def _report(opened: Opened, manuscript: Path) -> Reported:
    from probata.store import published

    compiler = Compiler(opened, manuscript, _SIGNED, manuscript.parent)
    done = compiler.make()
    with look(opened) as connection:
        before = {one.edition for one in published.everything(connection)}
    if done.edition in before:
        step = "Give it another name in the front matter: what two editions printed has to stay apart."
        raise BadUse("An edition of this name was signed before.", where=str(manuscript), next_step=step)
    if done.objections:
        many = f"{len(done.objections)} objections are" if len(done.objections) > 1 else "1 objection is"
        raise AnswerIsNo(f"{many} open.", where=str(manuscript), next_step="`probata check` lists them.")
    return done


def _draft(opened: Opened, edition: str, report: Reported | None) -> tuple[Draft, tuple[Ref, ...]]:
    """What is to be signed, and the documents whose words stand in it: public ones, and nobody's accounts."""
    from probata.method.report.values import values as of_report
    from probata.method.sources.trace import trace
    from probata.method.sources.values import values
    from probata.signing import HOUSE_LIMITS, Checkpoint, Draft, File
    from probata.store import log

    everything = texts.load(opened)
    public = texts.only_public(everything)
    if not everything.stored:
        raise BadUse("There is nothing to sign.", next_step="Take documents in with `probata add`.")
    with look(opened) as connection:
        size, root = log.checkpoint(connection)
        signed = (one.entry.act == "sign" for strand in log.everything(connection) for one in strand.own)
        number = 1 + sum(signed)
    lineage = trace([texts.to_compare(one) for one in public.stored], decided=texts.decided_links(public))
    found = [*values(everything.stored, public.stored, lineage, partial(_accepted, public))]
    printed = [*of_report(report.bound, report.annex, _items(everything, report))] if report else []
    draft = Draft(
        edition=_edition(edition or f"edition {number}", report),
        values=(*found, *_on_the_page(printed, report)),
        files=tuple(File(f"report{Path(name).suffix}", data) for name, data in report.made.items()) if report else (),
        log=Checkpoint(size, Digest(root.hex())),
        limits=(*HOUSE_LIMITS, *lineage.limits),
    )
    return draft, tuple(one.document.ref for one in public.stored)


def _items(everything: Loaded, report: Reported) -> dict[Ref, Digest]:
    """Document -> digest of its file, of those that may be handed over whole in a disclosure some day.

    Not a file that holds the accounts of several people, since each of them would be handed over with every other, and
    not one that this member cannot open.
    """
    file_of = {one.document.ref: one.item for one in everything.stored}
    whose = Counter(file_of[one.account].ref for one in report.bound.records.interviews if one.account in file_of)
    return {ref: item.digest for ref, item in file_of.items() if whose[item.ref] <= 1}


def _on_the_page(found: Sequence[Value], report: Reported | None) -> Iterator[Value]:
    """The values that the report prints; what stands in a note that nothing leads to is in no report."""
    from probata.signing.printed import marks

    pages = [data for name, data in report.made.items() if name.endswith(".html")] if report else []
    there = {mark for page in pages for mark in marks(page) or ()}
    yield from (one for one in found if one.printed is None or one.printed.mark in there)


def _edition(label: str, report: Reported | None) -> Edition:
    from probata.signing import Edition

    if report is None:
        return Edition(label, clock.now())
    front = report.bound.manuscript.front
    return Edition(report.edition, clock.now(), front["title"].value, front["audience"].value)


def _accepted(public: Loaded, stored: FullDocument, span: TextSpan) -> bool:
    decision = public.decisions.get((texts.CREDIT, texts.binds_credit(stored, span.start, span.end)))
    return decision is not None and decision.answer == "yes"


def _write_and_log(
    opened: Opened,
    out: Path,
    package: bytes,
    digest: Digest,
    edition: tuple[str, Reported | None, Sequence[Ref]],
    openings: Openings,
) -> None:
    """The log entry comes between the whole file under another name and the file under its own.

    In its transaction everything that tells of people is asked about once more; a no leaves neither entry nor file.
    """
    from probata.store import basis, published

    label, report, public = edition

    def log() -> None:
        with transact(opened) as connection:
            permitting.nobodys(connection, public)
            if report is not None:
                release_report(connection, report.bound, report.annex)
            record(connection, opened, "sign", {"package": digest.hex})
            keep(opened, connection, digest.hex, openings)
            if report is not None:
                published.save(connection, numbers(label, report.bound, report.annex))
                remember(connection, report)
                basis.rest(connection, f"edition {label}, package {digest.hex[:12]}", resting.everything(report.bound))

    write_whole(out, package, first=log)
