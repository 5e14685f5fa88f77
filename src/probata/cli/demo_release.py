"""The demo's fourth chapter: the report is signed and checked as a stranger would; and a person who withdraws."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from probata.cli import show
from probata.cli.telling import Voice, line
from probata.cli.withdraw import print_withdrawn

if TYPE_CHECKING:
    from probata.inquiry.entry.door import Opened
    from probata.record.canonical import Json

_WIDE = 100
_EVERY = 7  # values of the package between two that are shown
WITHDRAWS = "I-23"
MANUSCRIPT = Path("report/report.md")


def tell(held: Opened, folder: Path, voice: Voice) -> dict[str, Json]:
    """A package, and what somebody sees who has nothing but the package and a fingerprint."""
    from probata.inquiry.sign import sign
    from probata.signing import verify, words
    from probata.signing.verdict import NOTE

    out, manuscript = folder / "package.probata", folder / MANUSCRIPT
    signed = sign(held, out, "", manuscript)
    verdict = verify(out.read_bytes(), signed.fingerprint)
    first, _, _ = words(verdict).partition("\n")
    grades = ", ".join(f"{count} values {grade.value}" for grade, count in verdict.grades.items())
    shown = [f"{value.grade.value:<10}  {_short(value.sentence)}" for value in verdict.values[::_EVERY]]
    voice.tell("sign --report report.md", f"{len(verdict.values)} values: {grades.replace(' values', '')}.")
    voice.tell(
        f"verify {out.name}",
        f"{first} {NOTE}",
        *(line(one) for one in (first, grades, *shown, NOTE)),
        to=f"sign --report {manuscript.name}; verify {out.name} --key {signed.fingerprint}",
    )
    return {"package": signed.as_json(), "verify": verdict.as_json()}


def _short(sentence: str) -> str:
    return sentence if len(sentence) <= _WIDE else sentence[:_WIDE].rsplit(" ", 1)[0] + " ..."


def take_back(held: Opened, manuscript: Path, voice: Voice) -> dict[str, Json]:
    """One person takes consent back; the report no longer compiles."""
    from probata.inquiry.check import check
    from probata.inquiry.withdraw import withdraw

    reason = "invented: asked by telephone, called back, heard by two"
    done = withdraw(held, WITHDRAWS, reason, "Anso Nurrick (INVENTED)")
    checked = check(held, manuscript)
    own = len({one.label for one in checked.objections if one.code == "PB602"})
    voice.tell(
        f"withdraw {WITHDRAWS}",
        f"{own} paragraphs hold the person’s words; {show.number(len(done.findings), 'finding')} and "
        f"{show.number(len(done.counts), 'count')} rest on them: no report now.",
        partial(print_withdrawn, WITHDRAWS, done),
        line(checked.verdict),
        to=f"withdraw {WITHDRAWS}; check {manuscript.name}",
    )
    return {"withdraw": done.as_json(), "check_again": checked.as_json()}
