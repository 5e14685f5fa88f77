"""Invented people for tests: a table of interviews with codebook and mapping, their accounts, and a short manuscript.

The names and telephone numbers are markers: they stand nowhere else in the repository, so that a test can look for them
in everything that an inquiry leaves behind.
"""

from __future__ import annotations

import csv
import shutil
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from probata.inquiry.entry.door import Opened
    from probata.inquiry.interviews import Receipt

CODEBOOK = """
version = "1"

[protection]
threshold = 3

[attributes.sex]
label = "sex"
values = ["woman", "man"]

[attributes.reached]
label = "how the person was reached"
values = ["school", "market"]
quasi = false

[codes.held]
label = "held at the quarry"
says = ["held"]

[codes.worked]
label = "worked at the quarry"
says = ["worked"]

[codes.involved]
label = "held or worked at the quarry"
means = "held or worked"

[codes.pills]
label = "given pills"
says = ["pills"]

[codes.lamp]
label = "a lamp that stayed on"
says = ["the lamp"]
"""

MAPPING = """
[columns]
code_name = "No."
identity = ["Name", "Telephone"]
account = "Notes"
how_known = "Kept"
age = "Age"

[attributes]
sex = "Sex"
reached = "Reached"

[codes]
held = "Held"
worked = "Worked"
pills = "Pills"
lamp = "Lamp"

[consent]
"internal analysis" = "Inside"
"anonymised public report" = "Public"
"""

HEADER = (
    *("No.", "Name", "Telephone", "Sex", "Reached", "Age"),
    *("Kept", "Notes", "Held", "Worked", "Pills", "Lamp", "Inside", "Public"),
)
NAMES = (
    *("Zestervane", "Quillombar", "Ostrevanne", "Wyxenthal", "Brumelquist", "Tarvoxine"),
    *("Jennovash", "Kelldrimor", "Pavistrell", "Ulmarenzo", "Florquedan", "Hexamirod"),
)
PHONES = tuple(f"+000 777 4{number:02}913" for number in range(12))
MARKERS = (*NAMES, *PHONES, *(phone.replace(" ", "") for phone in PHONES), *(phone[-6:] for phone in PHONES))

# Two women of twelve people; one person's consent is unknown, one refused a public report.
PEOPLE = (
    "Q-01,{},{},woman,school,41,contemporaneous notes,Q-01.txt,yes,no,yes,yes,yes,yes",
    "Q-02,{},{},woman,school,33,contemporaneous notes,Q-02.txt,yes,no,yes,,yes,yes",
    "Q-03,{},{},man,market,52,recording,Q-03.txt,yes,yes,yes,yes,yes,yes",
    "Q-04,{},{},man,market,60,later summary,Q-04.txt,yes,no,no,yes,yes,yes",
    "Q-05,{},{},man,school,24,contemporaneous notes,,no,yes,no answer,,yes,yes",
    "Q-06,{},{},man,school,29,contemporaneous notes,,no,yes,,,yes,yes",
    "Q-07,{},{},man,school,38,contemporaneous notes,,no,no,,,yes,yes",
    "Q-08,{},{},man,school,38,contemporaneous notes,,no,no,,,yes,yes",
    "Q-09,{},{},man,school,45,contemporaneous notes,,no,no,,,yes,yes",
    "Q-10,{},{},man,market,47,contemporaneous notes,Q-10.txt,no,no,?,,yes,",
    "Q-11,{},{},man,market,19,contemporaneous notes,,no,no,,,yes,no",
    "Q-12,{},{},man,market,71,contemporaneous notes,,no,no,,,yes,yes",
)

ACCOUNTS = {
    "Q-01.txt": "The lamp stayed on the whole night. She counted the stones of the wall until the bell rang.",
    "Q-02.txt": "They gave me two tablets in the morning. They gave me two tablets in the evening.",
    "Q-03.txt": "I broke stones from six to six and nobody wrote it down.",
    "Q-04.txt": "He remembered a gate, and a dog that did not bark.",
    "Q-10.txt": "There was a truck with a green door.",
}

DECREE = (
    "Decree on the Quarry of Ondreva (INVENTED)\n\nLeaving the quarry requires permission.\n\n"
    "About 4,000 people will pass through it each year.\n"
)

FRONT = """---
title: The Quarry
edition: first (INVENTED)
audience: {audience}
standard: reasonable grounds to believe
---

"""

CLEAN = """Leaving the quarry needed leave: {quote}`leave`.

Of the people who were held or worked at the quarry, {count}`pills:of` described being given pills.

A person who was held there said: {quote}`lamp`. Another one spoke of tablets.{cite}`tablets`

:::{limitations}
The inquiry could not visit the quarry.
:::

:::{reply}
The office of the quarry was not notified before publication, because that would have endangered people there.
:::
"""

Row = Sequence[str]


@dataclass(frozen=True, slots=True)
class Files:
    """The three files that bring interviews in."""

    table: Path
    codebook: Path
    mapping: Path


def rows(people: Iterable[str] = PEOPLE) -> list[list[str]]:
    """The cells of the table, its header first."""
    made = [
        line.format(f"Ansel {name}", phone).split(",") for line, name, phone in zip(people, NAMES, PHONES, strict=False)
    ]
    return [list(HEADER), *made]


def changed(cells: Mapping[tuple[str, str], str]) -> list[list[str]]:
    """The table with other cells: (code name, header) -> cell."""
    made = rows()
    for (code_name, header), cell in cells.items():
        row = next(one for one in made if one[0] == code_name)
        row[HEADER.index(header)] = cell
    return made


def write(folder: Path, table: Sequence[Row] | None = None, codebook: str = CODEBOOK, mapping: str = MAPPING) -> Files:
    """Writes the three files."""
    folder.mkdir(exist_ok=True)
    files = Files(folder / "table.csv", folder / "codebook.toml", folder / "mapping.toml")
    with files.table.open("w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerows(rows() if table is None else table)
    files.codebook.write_text(codebook, encoding="utf-8")
    files.mapping.write_text(mapping, encoding="utf-8")
    return files


def write_accounts(folder: Path) -> Path:
    """Writes the accounts into ``folder/notes`` and the public decree beside them."""
    notes = folder / "notes"
    notes.mkdir(parents=True)
    for name, text in ACCOUNTS.items():
        (notes / name).write_text(text, encoding="utf-8")
    (folder / "decree.txt").write_text(DECREE, encoding="utf-8")
    return notes


def take(opened: Opened, files: Files) -> Receipt:
    """Takes the table in."""
    from probata.inquiry.interviews import take_in

    return take_in(opened, files.table, files.codebook, files.mapping)


def fill(opened: Opened, folder: Path) -> Receipt:
    """The accounts, the public decree and the table, taken in; the files are in ``folder``."""
    from probata.inquiry.add import add
    from probata.inquiry.entry.settings import Settings

    notes = write_accounts(folder)
    add(opened, [notes], public=False, settings=Settings(), progress=lambda *_: None)
    add(opened, [folder / "decree.txt"], public=True, settings=Settings(), progress=lambda *_: None)
    return take(opened, write(folder))


def save_for_clean(opened: Opened) -> None:
    """Saves what the manuscript CLEAN names: the count ``pills``, the places ``leave``, ``lamp`` and ``tablets``."""
    from probata.inquiry.cite import Asked, cite
    from probata.inquiry.count import count

    count(opened, "pills", "involved", save="pills")
    cite(opened, "decree.txt", Asked(words="Leaving the quarry requires permission."), "leave")
    cite(opened, "Q-01", Asked(words="The lamp stayed on the whole night."), "lamp")
    cite(opened, "Q-02", Asked(words="They gave me two tablets in the evening."), "tablets")


def manuscript(folder: Path, body: str = CLEAN, audience: str = "public", name: str = "report.md") -> Path:
    """Writes a manuscript with front matter."""
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(FRONT.format(audience=audience) + body, encoding="utf-8")
    return path


@dataclass(frozen=True, slots=True)
class Copies:
    """An inquiry with the twelve interviews, made once: ``plain``, and ``saved`` with what CLEAN names."""

    plain: Path
    saved: Path


@pytest.fixture(scope="session")
def twelve(tmp_path_factory: pytest.TempPathFactory) -> Copies:
    """Made once and copied by each test that wants one; the files they came from lie in ``in`` beside them."""
    from probata.inquiry.entry.settings import Settings
    from probata.inquiry.new import new
    from probata.record.withheld import Withheld
    from tests.conftest import PASSPHRASE

    plain = tmp_path_factory.mktemp("twelve")
    weak = Settings(kdf_memory_mib=8, kdf_passes=1)
    opened = new(plain / "inquiry", Withheld(PASSPHRASE), "The example inquiry", weak).opened
    fill(opened, plain / "in")
    opened.engine.dispose()
    saved = shutil.copytree(plain, tmp_path_factory.mktemp("saved") / "copy")
    again = opening(saved)
    save_for_clean(again)
    again.engine.dispose()
    return Copies(plain, saved)


def without_compartments(opened: Opened) -> Opened:
    """The same member, to whom no compartment was ever given."""
    from dataclasses import replace

    from probata.record.withheld import Withheld
    from probata.store.keyring import Compartments

    return replace(opened, compartments=Compartments(Withheld(b""), b"", {}), viewed=set())


def opening(folder: Path) -> Opened:
    """The inquiry of a copy, opened by its head."""
    from probata.inquiry.entry.door import open_inquiry
    from probata.record.withheld import Withheld
    from tests.conftest import PASSPHRASE

    return open_inquiry(folder / "inquiry", Withheld(PASSPHRASE))
