"""The demo's third chapter: findings with what they miss, the State heard, a draft checked, the report compiled."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from probata.cli import demo_assess, demo_marks, show
from probata.cli.check import print_objections
from probata.cli.findings import print_taken
from probata.cli.recommendations import print_table
from probata.cli.reply import print_annexed, print_status
from probata.cli.telling import Voice, line

if TYPE_CHECKING:
    from probata.inquiry.entry.door import Opened
    from probata.inquiry.findings import Taken
    from probata.record.canonical import Json

_SHOWN = 8
ANNEX = "annex.md"


def tell(held: Opened, folder: Path, voice: Voice) -> dict[str, Json]:
    """From drafted findings and the State's answer to a report without open objections."""
    report = folder / "report"
    return {
        **_draft(held, report, voice),
        "marks": demo_marks.tell(held, voice),
        "reply": _reply(held, report, voice),
        "recommendations": _recommend(held, report, voice),
        "check": _check(held, report / "faulty.md", voice),
        "review": _review(report / "draft.docx", voice),
        "record": demo_assess.leak(held, folder, voice),
        "findings": _mend(held, report, voice),
        "report": _report(held, report / "report.md", voice),
        "annex": _annex(held, folder / ANNEX, voice),
    }


def _draft(held: Opened, report: Path, voice: Voice) -> dict[str, Json]:
    from probata.inquiry.files.example import DRAFT
    from probata.inquiry.findings import listed, take_in
    from probata.inquiry.records.adopting import adopt, from_file

    taken = take_in(held, report / DRAFT)
    missing = [name for name, one in listed(held).findings.items() if one.missing]
    voice.tell(
        "findings --from draft",
        f"{_all(taken)} findings; {taken.missing} miss a condition of the house: {', '.join(missing)}.",
        partial(print_taken, taken, DRAFT),
        to=f"findings --from {DRAFT}",
    )
    adopted = adopt(held, from_file(report / "adoptions.jsonl"))
    voice.tell(
        "findings --adopt",
        f"{adopted.recorded} findings adopted by a named person, each with a reason.",
        line(f"{show.number(adopted.recorded, 'adoption')} recorded"),
        to="findings --adopt --from adoptions.jsonl",
    )
    return {"drafted": taken.as_json(), "adopted": adopted.as_json()}


def _all(taken: Taken) -> int:
    return len(taken.new) + len(taken.changed) + len(taken.unchanged)


def _reply(held: Opened, report: Path, voice: Voice) -> Json:
    from probata.inquiry.reply import take_in

    answer = take_in(held, report / "reply.toml")
    [response] = [one for party in answer.parties for one in party.responses]
    heard = [one.heard.value == "answered" for party in answer.parties for one in party.findings]
    voice.tell(
        "reply --from reply.toml",
        f"{response.disposed} of {response.paragraphs} paragraphs of the answer are disposed of; {sum(heard)} of "
        f"{len(heard)} findings answered.",
        partial(print_status, answer),
    )
    return answer.as_json()


def _recommend(held: Opened, report: Path, voice: Voice) -> Json:
    from probata.inquiry.recommendations import take_in

    answer = take_in(held, report / "recommendations.toml")
    every = answer.recommendations.values()
    depends = sum(bool(one.depends_on) for one in every)
    voice.tell(
        "recommendations",
        f"{len(every)}, each from a finding; {depends} say on whose will they depend.",
        partial(print_table, answer),
        to="recommendations --from recommendations.toml",
    )
    return answer.as_json()


def _check(held: Opened, manuscript: Path, voice: Voice) -> Json:
    from probata.inquiry.check import check

    checked = check(held, manuscript)
    first = checked.objections[0]
    voice.tell(
        f"check {manuscript.name}",
        f"{checked.verdict}, such as {first.code}: {first.message.rpartition('; ')[2]}",
        partial(print_objections, checked.objections, most=_SHOWN),
        line(checked.verdict),
    )
    return checked.as_json()


def _review(draft: Path, voice: Voice) -> Json:
    """The same faults in Word, looked for without any evidence."""
    from probata.cli.review import print_review
    from probata.inquiry.entry.settings import Settings
    from probata.inquiry.review import answer, review

    done = answer(review(draft, Settings()))
    first = done.placed[0]
    voice.tell(
        f"review {draft.name}",
        f"{done.verdict} without any evidence, such as {first.objection.code} in {first.where}; each is a comment in "
        f"{done.files[0].name}, in which nothing else has changed.",
        partial(print_review, done, everything=False),
    )
    return done.as_json()


def _mend(held: Opened, report: Path, voice: Voice) -> Json:
    from probata.inquiry.findings import take_in

    taken = take_in(held, report / "findings.toml")
    voice.tell(
        "findings --from final",
        f"{len(taken.left_out)} taken out again; the {len(taken.unchanged)} that are left miss nothing and stand as "
        "adopted.",
        partial(print_taken, taken, "findings.toml"),
        to="findings --from findings.toml",
    )
    return taken.as_json()


def _report(held: Opened, manuscript: Path, voice: Voice) -> Json:
    from probata.inquiry.report import report

    done = report(held, manuscript, ("html", "pdf"), draft=False)
    told = done.as_json()
    files = ", ".join(path.name for path in done.files)
    summed = f"{show.number(len(done.objections), 'open objection')}; {told['paragraphs']} paragraphs"
    voice.tell(
        f"report {manuscript.name}",
        f"{summed}, every number bound: {files}.",
        partial(print_objections, done.objections, most=_SHOWN),
        line(f"{summed}; written: {files}"),
        to=f"report {manuscript.name} --to html,pdf",
    )
    return told


def _annex(held: Opened, out: Path, voice: Voice) -> Json:
    from probata.inquiry.reply import annex

    done = annex(held, out)
    voice.tell(
        f"reply --annex {out.name}",
        f"{done.paragraphs} paragraphs annexed; {done.removed} names and contacts are gone from their text.",
        partial(print_annexed, done),
    )
    return done.as_json()
