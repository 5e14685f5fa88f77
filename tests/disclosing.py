"""What tests of disclosures work on: people who allowed an international court this or that, and a signed package."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import pyrage

from tests import interviewing

if TYPE_CHECKING:
    from probata.inquiry.entry.door import Opened

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
