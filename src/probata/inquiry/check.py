"""check: what a manuscript says beyond its evidence, or less safely than its people allow."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from probata.inquiry.entry.door import Opened, authorise, look
from probata.inquiry.reports import binding, manuscripts
from probata.inquiry.reports.objection_json import objection_json
from probata.inquiry.reports.releasing import release_report
from probata.method.report.model import Bound, Objection
from probata.method.report.rules import objections, rules
from probata.record.canonical import Json
from probata.record.counted import counted
from probata.record.grade import Grade


@dataclass(frozen=True, slots=True)
class Checked:
    """A manuscript as bound, and every open objection to it."""

    bound: Bound
    objections: tuple[Objection, ...]

    @property
    def silent(self) -> str:
        """What the rules did not look at, in a sentence; empty when they looked at everything."""
        language = self.bound.manuscript.front.get("language")
        if language is None or language.value.partition("-")[0].casefold() == "en":
            return ""
        return f"Rules on wording and words for numbers read English; in {language.value} they saw digits only."

    @property
    def moved(self) -> tuple[str, ...]:
        """The handles that the manuscript names and that are read in the corrected text of their document."""
        return tuple(handle for handle, one in self.bound.records.places.items() if one.moved)

    @property
    def verdict(self) -> str:
        """How many objections are open; it never says more."""
        return f"{counted(len(self.objections), 'open objection')}"

    def as_json(self) -> dict[str, Json]:
        """The documented checked object; offsets are code points of the file that is named."""
        front = self.bound.manuscript.front
        grades = Counter(one.grade for one in self.bound.values if one.grade)
        return {
            "edition": front["edition"].value if "edition" in front else "",
            "audience": front["audience"].value if "audience" in front else "",
            "rules": len(rules()),
            "open": len(self.objections),
            "silent": self.silent,
            "moved": list(self.moved),
            "values": {grade.value: grades[grade] for grade in Grade},
            "objections": [objection_json(one) for one in self.objections],
        }

    def as_sarif(self) -> Json:
        """The objections as SARIF 2.1.0 (OASIS), for editors and build servers."""
        from probata.method.report.exports.sarif import to_sarif

        return to_sarif(self.objections, rules())


def check(opened: Opened, manuscript: Path) -> Checked:
    """Binds the manuscript to the inquiry as it is now and runs every rule; changes nothing.

    Raises NotFound or BadInput for a file that cannot be read, AnswerIsNo where somebody's consent went meanwhile. What
    is wrong in the manuscript raises nothing: it is objected to, with its place.
    """
    authorise(opened, "read")
    bound = binding.bound(opened, manuscripts.manuscript(manuscript), manuscript.parent)
    found = objections(bound)
    with look(opened) as connection:
        release_report(connection, bound)
    return Checked(bound, found)
