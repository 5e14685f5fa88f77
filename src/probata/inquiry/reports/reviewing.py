"""What a review of a draft in Word found, as the faces show it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from probata.inquiry.files.draft_files import open_elsewhere
from probata.inquiry.reports.placed_json import noted_json, placed_json
from probata.inquiry.reports.reading_drafts import DraftFile, Reading
from probata.method.drafts.earlier import Earlier
from probata.method.drafts.languages import UNKNOWN
from probata.method.drafts.model import Remark
from probata.method.report.followed import Followed
from probata.method.report.model import Objection
from probata.method.report.reviewed import Noted, Placed
from probata.method.report.rules import rules
from probata.record.canonical import Json

if TYPE_CHECKING:
    from probata.method.report.claimed import Claimed

_FEW = 3


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A draft with what is objected to in it, and the files that were written beside it.

    Attributes:
        readings: one for each way in which tracked changes were read.
        followed: the objections beside those of the review before, when there was one (``again``).
        offered: the notes that could be tied, each beside the remark of that review that offered the same.
        ties: how many words were tied to a record now.
        unplaced: remarks that no place of the file can hold; they stand in the summary alone.
        untied: how many ties no bookmark can stand for, since their words stand in a note, a header or a text box.
        notices: how the draft was read; each goes on from "The draft".
    """

    source: DraftFile
    readings: tuple[Reading, ...] = field(repr=False)
    followed: Followed
    again: bool
    rules: int
    offered: tuple[tuple[Noted, Earlier | None], ...] = ()
    ties: int = 0
    files: tuple[Path, ...] = ()
    unplaced: tuple[Remark, ...] = ()
    untied: int = 0
    notices: tuple[str, ...] = ()

    @property
    def placed(self) -> tuple[Placed, ...]:
        """Every open objection, in the order of the draft."""
        return self.followed.open

    @property
    def noted(self) -> tuple[Noted, ...]:
        """The notes that name what is on record, and are tied to nothing; proposals, no objections."""
        return tuple(one for one, _before in self.offered)

    @property
    def verdict(self) -> str:
        """How many objections are open; it never says more."""
        said = f"{len(self.placed)} open objection{'' if len(self.placed) == 1 else 's'}"
        if not self.again:
            return said
        counted = (("new", self.followed.new), ("resolved", self.followed.resolved))
        aside = self.followed.set_aside
        beside = [f"{len(found)} {word}" for word, found in counted]
        return f"{said}: {', '.join([*beside, f'{len(aside)} set aside'])}"

    @property
    def objections(self) -> tuple[Objection, ...]:
        """The open objections without their places in Word."""
        return tuple(one.objection for one in self.placed)

    def as_json(self) -> dict[str, Json]:
        """The documented reviewed object; ``start`` and ``end`` are code points of the draft's text as it reads."""
        new = {id(one) for one in self.followed.new}
        return {
            "file": self.source.file.name,
            "kind": self.source.draft.kind,
            "changes": [one.view.changes.value for one in self.readings],
            "rules": self.rules,
            "tied": self.ties,
            "open": len(self.placed),
            "objections": [{**placed_json(one), "new": id(one) in new} for one in self.placed],
            "notes": [noted_json(one) for one in self.noted],
            "set_aside": [
                {**placed_json(one.placed), "by": one.by.by, "at": one.by.at, "reason": one.reason}
                for one in self.followed.set_aside
            ],
            "resolved": [
                {"code": one.code, "message": one.message, "words": one.words} for one in self.followed.resolved
            ],
            "files": [str(one) for one in self.files],
            "unplaced": len(self.unplaced),
            "untied": self.untied,
            "notices": list(self.notices),
        }

    def as_sarif(self) -> Json:
        """The objections as SARIF 2.1.0 (OASIS); a line is a paragraph."""
        from probata.method.report.exports.sarif import to_sarif

        return to_sarif(self.objections, rules())


@dataclass(frozen=True, slots=True)
class DraftClaims:
    """Everything that a draft claims, each with the place in words where it stands."""

    source: DraftFile
    found: tuple[tuple[Claimed, str], ...]

    def as_json(self) -> dict[str, Json]:
        """The documented claims object."""
        each: list[Json] = [
            {
                "kind": one.kind,
                "words": one.words,
                "where": where,
                "start": one.at.start,
                "end": one.at.end,
                "says": dict(one.says),
            }
            for one, where in self.found
        ]
        return {"file": self.source.file.name, "claims": each}


def summary(placed: Sequence[Placed]) -> tuple[tuple[str, str, int], ...]:
    """Each code that is objected under, what it is about, and how often, the most frequent first."""
    says = {rule.CODE: rule.SAYS for rule in rules()}
    counted = Counter(one.objection.code for one in placed)
    ordered = sorted(counted.items(), key=lambda one: (-one[1], one[0]))
    return tuple((code, says.get(code, ""), count) for code, count in ordered)


def notices(source: DraftFile, readings: Sequence[Reading]) -> tuple[str, ...]:
    """What a reader of the answer has to know about how the draft was read."""
    said = list(source.draft.limits)
    if source.converted:
        said.append(f"was converted from {source.converted} by LibreOffice; the answer is a .docx")
    if open_elsewhere(source.file):
        said.append("is open in another program: what was not saved there was not read")
    if any(run.changes for run in source.draft.runs):
        said.append(f"has tracked changes, which were read as {' and '.join(one.view.changes for one in readings)}")
    if any(run.hidden for run in source.draft.runs):
        said.append("holds hidden text, which leaves with the file; it was not read")
    language = readings[0].bound.manuscript.front["language"].value
    if language.partition("-")[0].casefold() != "en":
        named = "in a language that it does not declare" if language == UNKNOWN else f"in {language}"
        said.append(f"is {named}: rules on wording and words for numbers read English, and saw digits only")
    return tuple(said)


def without_reason(found: Followed) -> tuple[str, ...]:
    """That replies want to set something aside and do not say why, as a notice; nothing where none does."""
    each = found.unreasoned
    if not each:
        return ()
    where = ", ".join(dict.fromkeys(f"{one.objection.code} in {one.where}" for one, _reply in each[:_FEW]))
    said = "a reply" if len(each) == 1 else f"{len(each)} replies"
    more = ", …" if len(each) > _FEW else ""
    return (
        f"holds {said} “not an issue” without a reason ({where}{more}), which sets nothing aside; "
        "reply: not an issue, because …",
    )
