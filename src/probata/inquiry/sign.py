"""sign: what the inquiry can say of its documents, and a report with its values, as a package for strangers to check.

Public documents are quoted by digest, byte range and words; every other document is only a number, whose rows stay
withheld. What a machine proposed and nobody accepted is not in the package. A report is signed when no objection to it
is open.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from probata.inquiry.accounts import permitting
from probata.inquiry.entry.door import Opened, authorise, look, record, transact
from probata.inquiry.files.writing import write_whole
from probata.inquiry.reports import resting
from probata.inquiry.reports.compiling import Compiler, Reported, remember
from probata.inquiry.reports.drafting import drafted
from probata.inquiry.reports.leaving_out import DETAIL, left_out
from probata.inquiry.reports.opening import Openings, gather, keep
from probata.inquiry.reports.releasing import release_report
from probata.method.report.values import numbers
from probata.record.canonical import Json
from probata.record.digest import Digest
from probata.record.errors import AlreadyThere, AnswerIsNo, BadUse
from probata.record.withheld import Withheld

if TYPE_CHECKING:
    from probata.record.ref import Ref
    from probata.signing import Value

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


def sign(
    opened: Opened, out: Path, edition: str, manuscript: Path | None = None, leave_out: Sequence[str] = ()
) -> Signed:
    """Signs an edition into the file ``out``, which must not exist; without a name it is ``edition N``.

    With a manuscript its report goes in as HTML and PDF, with a value for each bound number and quotation; the edition
    is called as the manuscript says. ``leave_out``: code names of people of whom the package holds no leaf; whoever was
    left out once stays left out. Raises NotFound for an unknown code name, BadUse when there is nothing to sign,
    AnswerIsNo while an objection to the manuscript is open, AlreadyThere, StorageFull. The log entry comes first: there
    is never a package that was not logged.
    """
    from probata.signing import SigningKey
    from probata.signing import sign as to_package
    from probata.store import facts

    authorise(opened, "sign", "sign a package")
    if edition and manuscript:
        raise BadUse("With a report the edition is called as its manuscript says.", next_step="Leave --edition out.")
    if out.exists():
        raise AlreadyThere("The package would overwrite a file.", where=str(out))
    with look(opened) as connection:
        key = SigningKey(Withheld(facts.get(connection, facts.SIGNING_KEY)))
        seed = Withheld(facts.get(connection, facts.SEED))
        silent = left_out(connection, leave_out)
    report = _report(opened, manuscript) if manuscript else None
    made = drafted(opened, edition, report, silent)
    draft = made.draft
    package = to_package(draft, key, seed)
    digest = Digest.of(package)
    openings = gather(opened, draft, seed, made.people)
    _write_and_log(opened, out, package, digest, (draft.edition.label, report, made.public, silent), openings)
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


def _write_and_log(
    opened: Opened,
    out: Path,
    package: bytes,
    digest: Digest,
    edition: tuple[str, Reported | None, Sequence[Ref], frozenset[Ref]],
    openings: Openings,
) -> None:
    """The log entry comes between the whole file under another name and the file under its own.

    In its transaction everything that tells of people is asked about once more; a no leaves neither entry nor file.
    """
    from probata.store import basis, published

    label, report, public, silent = edition
    gone: dict[str, Json] = {DETAIL: sorted(map(str, silent))} if silent else {}

    def log() -> None:
        with transact(opened) as connection:
            permitting.nobodys(connection, public)
            if report is not None:
                release_report(connection, report.bound, report.annex)
            record(connection, opened, "sign", {"package": digest.hex, **gone})
            keep(opened, connection, digest.hex, openings)
            if report is not None:
                published.save(connection, numbers(label, report.bound, report.annex))
                remember(connection, report)
                basis.rest(connection, f"edition {label}, package {digest.hex[:12]}", resting.everything(report.bound))

    write_whole(out, package, first=log)
