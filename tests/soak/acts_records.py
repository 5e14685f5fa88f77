"""Acts on records: findings, replies, recommendations, estimates; what is printed of them; answers about the time.

What is written into a folder that somebody named has its entry in the log first, as in ``acts_outside.py``.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from tests.soak import programs
from tests.soak.acting import BY, OUT, act, whole_or_not
from tests.soak.acts_documents import add

if TYPE_CHECKING:
    from probata.inquiry.entry.door import Opened

_LOGGED = ("inquiry.db",)
REPORT, CARD, ANNEX, CLIP = "report.probata", "card.html", "annex.md", "clip.wav"


def _out(opened: Opened, name: str) -> Path:
    return opened.folder.path / OUT / name


@act("count again")
def _count(opened: Opened, given: Path) -> None:
    """The table was taken in again since."""
    from probata.inquiry.count import count

    count(opened, "pills", "involved", save="pills")


@act("compile a report", parts=_LOGGED)
def _compile(opened: Opened, given: Path) -> None:
    """The source lies with the files that go in; the first time its paragraphs get their labels, and keep them."""
    from probata.inquiry.report import report

    source = given / "report" / "compiled.md"
    made = report(opened, source, ["html"], opened.folder.path / OUT, draft=False)
    assert made.made, made.objections


def _sign_on(opened: Opened, given: Path) -> None:
    """An edition that was written down and did not come out keeps its name: it is signed under another one."""
    _signed(opened, given / "report" / "again.md")


@act("sign a report", parts=_LOGGED, on=_sign_on)
def _sign(opened: Opened, given: Path) -> None:
    _signed(opened, given / "report" / "report.md")


def _signed(opened: Opened, manuscript: Path) -> None:
    from probata.inquiry.sign import sign

    sign(opened, _out(opened, REPORT), "", manuscript)


@act("findings")
def _findings(opened: Opened, given: Path) -> None:
    from probata.inquiry.findings import take_in

    take_in(opened, given / "records" / "findings.toml")


@act("adopt")
def _adopt(opened: Opened, given: Path) -> None:
    from probata.inquiry.records.adopting import GivenAdoption, adopt

    adopt(opened, [GivenAdoption("F1", BY, "It says so.")])


@act("mark what speaks for the accused")
def _exculpatory(opened: Opened, given: Path) -> None:
    from probata.inquiry.records.remarking import Asked, remark

    remark(opened, ["decree.txt"], Asked(exculpatory="F1", reason="leave could be given"))


@act("lift what speaks for the accused")
def _no_more(opened: Opened, given: Path) -> None:
    from probata.inquiry.records.remarking import Asked, lift

    lift(opened, ["decree.txt"], Asked(exculpatory="F1", reason="it was another decree"))


@act("tie words of a draft")
def _words(opened: Opened, given: Path) -> None:
    from probata.inquiry.reports.tying import Decided, tie
    from probata.method.drafts.ties import Tied

    tie(opened, [Decided(Tied("quote", "leave", "needed leave"), BY, "these are its words")])


@act("recommendations")
def _recommendations(opened: Opened, given: Path) -> None:
    from probata.inquiry.recommendations import take_in

    take_in(opened, given / "records" / "recommendations.toml")


@act("add an answer")
def _answer(opened: Opened, given: Path) -> None:
    add(opened, given / "answered" / "answer.txt", public=True)


@act("reply")
def _reply(opened: Opened, given: Path) -> None:
    from probata.inquiry.reply import take_in

    take_in(opened, given / "records" / "reply.toml")


@act("save an estimate")
def _estimate(opened: Opened, given: Path) -> None:
    from probata.inquiry.estimate import estimate, save

    table = given / "records" / "lists.csv"
    save(opened, estimate(table, linked=True, assume="no-highest-order-interaction"), "missing")


@act("annex", parts=_LOGGED)
def _annex(opened: Opened, given: Path) -> None:
    from probata.inquiry.reply import annex

    annex(opened, _out(opened, ANNEX))


@act("write a card", parts=_LOGGED)
def _card(opened: Opened, given: Path) -> None:
    from probata.inquiry.custody import write_card

    write_card(opened, "decree.txt", _out(opened, CARD))


@act("write a clip", parts=_LOGGED, needs=programs.no_sound)
def _clip(opened: Opened, given: Path) -> None:
    from probata.inquiry.play import Asked, play

    with programs.answered_once():
        play(opened, Asked(source="pile/pier.wav", time="0:00-0:01", out=_out(opened, CLIP)))


def _answered(inquiry: Path, given: Path) -> None:
    """What an authority of this machine's own answers to the request that left the inquiry."""
    from tests.authority import Authority, made_in

    place = given / "authority"
    with whole_or_not(place) as half:
        if half is not None:
            made_in(half, "Orrenby Time")
    request = (inquiry / OUT / "request.tsq").read_bytes()
    answer = _answer_to(given, request)
    if not answer.exists():
        answer.write_bytes(Authority(place).answer(request))


def _answer_to(given: Path, request: bytes) -> Path:
    return given / f"{hashlib.sha256(request).hexdigest()}.tsr"


@act("take a timestamp in", prepare=_answered, needs=programs.no_authority)
def _stamp(opened: Opened, given: Path) -> None:
    from probata.inquiry.log.stamping import receive

    request = _out(opened, "request.tsq").read_bytes()
    receive(opened, _answer_to(given, request).read_bytes(), (given / "authority" / "root.pem").read_bytes())
