"""What tests of disclosures work on: people who allowed an international court this or that, and a signed package."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import pyrage

from tests import interviewing

if TYPE_CHECKING:
    from probata.inquiry.entry.door import Opened
    from probata.inquiry.sign import Signed

COURT, USE = "The Court of Ondreva", "international court"
_MAPPING = interviewing.MAPPING.replace('age = "Age"', 'age = "Age"\nscope = "Covers"\nform = "Form"')
MAPPING = f"""{_MAPPING}
"{USE}" = "Court"
[recipients."{USE}"]
"{COURT}" = "This court"
"the Office of Brendal" = "Other office"
"""
WHOLE = "one of a number; paraphrase; words quoted; the whole account"
YES: Mapping[str, str] = {"Covers": WHOLE, "Form": "written", "This court": "yes", "Other office": "no"}


def allow(opened: Opened, folder: Path, said: Mapping[str, Mapping[str, str]]) -> None:
    """Takes the table in anew, with what these people (code name -> header -> cell) said to the court."""
    interviewing.take(opened, files(folder, said))


def files(folder: Path, said: Mapping[str, Mapping[str, str]]) -> interviewing.Files:
    """The table with codebook and mapping, as :func:`allow` takes them in."""
    headers = ("Covers", "Form", "Court", "This court", "Other office")
    table = interviewing.rows()
    table[0].extend(headers)
    for row in table[1:]:
        row.extend(said.get(row[0], {}).get(header, "") for header in headers)
    return interviewing.write(folder, table, mapping=MAPPING)


class Office:
    """A recipient with an age identity."""

    def __init__(self, folder: Path, name: str = "office") -> None:
        made = pyrage.x25519.Identity.generate()
        self.key, self.identity = str(made.to_public()), made
        self.file = folder / f"{name}.key"
        self.file.write_text(f"# an invented office\n{made}\n", encoding="utf-8")

    def opens(self, sealed: bytes) -> bytes:
        """What comes out of a disclosure for whoever holds the identity."""
        found: bytes = pyrage.decrypt(sealed, [self.identity])
        return found


CROSSED = "Of the men, {count}`men:k` had worked at the quarry.\n"
TOLD_FINDINGS = (
    "\n:::{finding} F1 law\nLeaving needed leave.{cite}`leave`\n:::\n"
    "\n:::{finding} F2 incident\nA lamp stayed on the whole night.{cite}`lamp`\n:::\n"
    "\n:::{finding} F4 incident\nA lamp stayed on.{cite}`lamp`\n:::\n"
)
_F4 = """
[findings.F4]
type = "incident"
says = "A lamp stayed on."
object = "fact"
wording = "stayed"
rests_on = ["lamp", "tablets"]
"""


def sign_with_findings(opened: Opened, folder: Path, leave_out: tuple[str, ...] = ()) -> Signed:
    """A package whose report prints a crossed number, and two findings that rest on the same two accounts."""
    from probata.inquiry.count import count
    from probata.inquiry.records.adopting import GivenAdoption, adopt
    from probata.inquiry.sign import sign
    from tests.inquiry import recording

    everyone = interviewing.changed({(name, "Public"): "yes" for name in ("Q-10", "Q-11")})
    interviewing.take(opened, interviewing.write(folder / "everyone", everyone))
    count(opened, "worked", "sex = man", save="men")
    recording.take_in_findings(opened, folder / "files", recording.FINDINGS + _F4)
    adopt(opened, [GivenAdoption(name, "A. Member", "It says what they say.") for name in ("F1", "F2", "F4")])
    plain, crossed = "Of the people who were held", "{count}`pills:of` described being given pills.\n"
    start, end = interviewing.CLEAN.index(plain), interviewing.CLEAN.index(crossed) + len(crossed)
    body = interviewing.CLEAN[:start] + CROSSED + interviewing.CLEAN[end:] + TOLD_FINDINGS
    return sign(opened, folder / "found.probata", "", interviewing.manuscript(folder / "found", body), leave_out)
