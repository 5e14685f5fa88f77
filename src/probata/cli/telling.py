"""The second half of the demo's story: from interviews to a signed report, and what a withdrawal does to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from probata.cli import show
from probata.cli.check import print_objections
from probata.cli.count import print_count
from probata.cli.interviews import print_receipt
from probata.cli.withdraw import print_withdrawn

if TYPE_CHECKING:
    from probata.inquiry.door import Opened
    from probata.record.canonical import Json

Say = Callable[..., None]
_SHOWN = 8
_COUNTS = (("held or worked", ""), ("pills or injections", "held or worked"))
WITHDRAWS = "I-23"


def tell(held: Opened, folder: Path, say: Say, *, aloud: bool) -> dict[str, Json]:
    """Interviews in, words for counts, a faulty draft, a clean report in HTML and PDF."""
    return {
        "interviews": _interviews(held, folder / "evidence" / "interviews", say, aloud=aloud),
        "counts": _counts(held, say, aloud=aloud),
        "saved": _save(held, say),
        "check": _check(held, folder / "report" / "faulty.md", say, aloud=aloud),
        "report": _report(held, folder / "report" / "report.md", say, aloud=aloud),
    }


def _interviews(held: Opened, folder: Path, say: Say, *, aloud: bool) -> Json:
    from probata.inquiry.add import add
    from probata.inquiry.interviews import take_in
    from probata.inquiry.settings import load

    add(held, [folder / "notes"], public=False, settings=load(), progress=lambda *_: None)
    receipt = take_in(held, folder / "table.csv", folder / "codebook.toml", folder / "mapping.toml")
    say()
    say("add interviews/notes; interviews table.csv --codebook codebook.toml --mapping mapping.toml", "bold")
    if aloud:
        print_receipt(receipt)
    return receipt.as_json()


def _counts(held: Opened, say: Say, *, aloud: bool) -> Json:
    from probata.inquiry.count import count

    told: list[Json] = []
    for expression, among in _COUNTS:
        answer = count(held, expression, among)
        told.append(answer.as_json())
        say()
        say(f'count "{expression}"' + (f' --among "{among}"' if among else ""), "bold")
        if aloud:
            print_count(answer)
    return told


def _save(held: Opened, say: Say) -> Json:
    """The counts and places that the report names, as a member would save them one by one."""
    from probata.inquiry.cite import Asked, cite
    from probata.inquiry.count import count
    from probata.inquiry.example import handles

    kinds: Counter[str] = Counter()
    for one in handles():
        if "count" in one:
            count(held, one["count"], one.get("among", ""), save=one["save"], label=one.get("label", ""))
        else:
            asked = {name: value for name, value in one.items() if name not in ("save", "cite")}
            cite(held, one["cite"], Asked(**asked), one["save"])  # type: ignore[arg-type]  # as the file has them
        kinds["counts" if "count" in one else "places"] += 1
    say()
    say("count ... --save HANDLE; cite ... --save HANDLE", "bold")
    say(f"  {kinds['counts']} counts and {kinds['places']} places saved for the report")
    return {"counts": kinds["counts"], "places": kinds["places"]}


def _check(held: Opened, manuscript: Path, say: Say, *, aloud: bool) -> Json:
    from probata.inquiry.check import check

    checked = check(held, manuscript)
    say()
    say(f"check {manuscript.name}", "bold")
    if aloud:
        print_objections(checked.objections, most=_SHOWN)
    say(f"  {checked.verdict}")
    return checked.as_json()


def _report(held: Opened, manuscript: Path, say: Say, *, aloud: bool) -> Json:
    from probata.inquiry.report import report

    done = report(held, manuscript, ("html", "pdf"), draft=False)
    say()
    say(f"report {manuscript.name} --to html,pdf", "bold")
    if aloud:
        print_objections(done.objections, most=_SHOWN)
    told = done.as_json()
    say(
        f"  {show.number(len(done.objections), 'open objection')}; {told['paragraphs']} paragraphs; written: "
        + ", ".join(path.name for path in done.files)
    )
    return told


def take_back(held: Opened, manuscript: Path, say: Say, *, aloud: bool) -> dict[str, Json]:
    """One person takes consent back; the report no longer compiles."""
    from probata.inquiry.check import check
    from probata.inquiry.withdraw import withdraw

    reason = "invented: asked by telephone, called back, heard by two"
    done = withdraw(held, WITHDRAWS, reason, "Anso Nurrick (INVENTED)")
    checked = check(held, manuscript)
    say()
    say(f"withdraw {WITHDRAWS}; check {manuscript.name}", "bold")
    if aloud:
        print_withdrawn(WITHDRAWS, done)
    say(f"  {checked.verdict}")
    return {"withdraw": done.as_json(), "check_again": checked.as_json()}
