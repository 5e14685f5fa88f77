"""Monday's pile: three hundred invented files come in, all accounted for; nearly all can be cited, to the second."""

from __future__ import annotations

import io
import re
import shutil
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
import pytest
from lxml import html as page_parser

from probata.inquiry.add import add
from probata.inquiry.cite import Asked, Cited, cite
from probata.inquiry.entry.door import Opened
from probata.inquiry.entry.settings import Settings, load
from probata.inquiry.new import new
from probata.inquiry.report import report
from probata.intake.receipt import Receipt
from probata.record.errors import ProbataError
from probata.record.withheld import Withheld
from tests.conftest import PASSPHRASE
from tests.interviewing import manuscript
from tests.pile import chats, tables, voices
from tests.pile.expecting import Expected, expected
from tests.pile.made import Made
from tests.pile.making import FILES, make

SEED = 1
ENOUGH = 0.95
PHOTO = "photos/IMG_4000.JPG"
PLACES = {
    "voice": (voices.CALL, Asked(time="0:41-0:52"), "0:41 to 0:52"),
    "cell": (tables.BOOK, Asked(cell="S!B7"), "sheet “S”, cell B7"),
    "region": (PHOTO, Asked(box="12,8,60.5,44"), "page 1, region 12,8 to 60.5,44"),
    "said": (chats.GROUP, Asked(message=14), "message 14"),
}
BODY = """The driver spoke of the quarry: {quote}`voice`.{cite}`voice`

The register has a name in its seventh row.{cite}`cell`

A photo shows the gate.{cite}`region` It was spoken of in the kitchen.{cite}`said`

:::{limitations}
The inquiry could not visit the quarry.
:::

:::{reply}
The office of the quarry was not notified before publication, because that would have endangered people there.
:::
"""


@dataclass(frozen=True)
class Monday:
    """The pile, what is expected of it, and its receipts when it came in and when it came in again."""

    opened: Opened
    made: list[Made]
    expected: Expected
    receipt: Receipt
    again: Receipt
    folder: Path


@pytest.fixture(scope="module")
def monday(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Monday]:
    base = tmp_path_factory.mktemp("monday")
    made = make(base / "pile", SEED)
    weak = Settings(kdf_memory_mib=8, kdf_passes=1)
    opened = new(base / "inquiry", Withheld(PASSPHRASE), "Monday", weak).opened
    receipts = [
        add(opened, [base / "pile"], public=True, settings=load({"PROBATA_OCR": "off"}), progress=lambda *_: None)
        for _ in range(2)
    ]
    yield Monday(opened, made, expected(made, "pile"), receipts[0], receipts[1], base)
    opened.engine.dispose()
    shutil.rmtree(base)


def test_the_pile_has_its_three_hundred_files_and_is_the_same_each_time(monday: Monday, tmp_path: Path) -> None:
    assert len(monday.made) == FILES == 300
    assert make(tmp_path / "again", SEED) == monday.made
    assert {one.digest for one in make(tmp_path / "other", SEED + 1)} != {one.digest for one in monday.made}


def test_every_file_is_in_the_receipt_once_with_what_should_become_of_it(monday: Monday) -> None:
    receipt, wanted = monday.receipt, monday.expected
    aside = {one.name: one.code for one in receipt.set_aside}
    assert {name: (aside.get(name), code) for name, code in wanted.aside.items() if aside.get(name) != code} == {}
    assert set(aside) - set(wanted.aside) == set()
    named = Counter(one.name for one in (*receipt.stored, *receipt.duplicates, *receipt.set_aside))
    assert named == wanted.names
    assert (len(receipt.stored), len(receipt.duplicates)) == (wanted.stored, wanted.duplicates)
    assert receipt.items_in == sum(1 for one in monday.made for _ in one.all()) == wanted.names.total()
    assert all(one.reason for one in receipt.set_aside)


def test_the_three_hundred_that_lay_in_the_folder_are_all_told(monday: Monday) -> None:
    top = {f"pile/{one.path}" for one in monday.made}
    told = {one.name for one in (*monday.receipt.stored, *monday.receipt.duplicates, *monday.receipt.set_aside)}
    assert len(top & told) == FILES


def test_what_came_in_again_stores_nothing(monday: Monday) -> None:
    assert monday.again.stored == ()
    assert monday.again.items_in == monday.receipt.items_in
    assert len(monday.again.duplicates) == sum(map(len, monday.expected.readable.values()))


def test_nearly_all_that_is_no_fault_by_design_can_be_cited(monday: Monday) -> None:
    stored = {one.name for one in monday.receipt.stored}
    made = {name: each for one in monday.made for name, each in one.all("pile") if not each.aside}
    failed = {}
    for number, (name, each) in enumerate(sorted(made.items())):
        first = next(one for one in monday.expected.readable[each.digest] if one in stored)
        try:
            place = _cited(monday.opened, first, each, f"place-{number}")
        except ProbataError as fault:
            failed[name] = f"{fault.message} {each.at}"
            continue
        if not (place.span or place.words):
            failed[name] = f"the whole of it alone: {each.at}"
    assert len(made) > FILES * 0.9
    assert len(failed) <= (1 - ENOUGH) * len(made), failed


def _cited(opened: Opened, name: str, made: Made, handle: str) -> Cited:
    return cite(opened, name + made.document, Asked(**made.at), handle)  # type: ignore[arg-type]  # each has the type of its field


@pytest.fixture(scope="module")
def reports(monday: Monday) -> dict[str, bytes]:
    """The report with the four citations, by format."""
    for handle, (path, asked, _) in PLACES.items():
        cite(monday.opened, f"pile/{path}", asked, handle)
    path = manuscript(monday.folder / "m", BODY)
    done = report(monday.opened, path, ("html", "pdf", "docx"), draft=False)
    assert sorted(done.made) == ["report.docx", "report.html", "report.pdf"], [one.message for one in done.objections]
    return dict(done.made)


def _words_of(name: str, data: bytes) -> str:
    """What a reader of the file sees, white space made one."""
    if name.endswith(".html"):
        words = page_parser.document_fromstring(data).text_content()
    elif name.endswith(".pdf"):
        with pypdfium2.PdfDocument(data) as document:
            words = "\n".join(page.get_textpage().get_text_range() for page in document)
    else:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = [package.read(each).decode() for each in package.namelist() if each.startswith("word/")]
        words = re.sub(r"<[^>]+>", "", "\n".join(parts))
    return " ".join(words.replace("\u00ad", "").replace("&quot;", '"').split())


@pytest.mark.parametrize("place", sorted(PLACES))
@pytest.mark.parametrize("name", ["report.html", "report.pdf", "report.docx"])
def test_a_citation_to_a_place_survives_into_every_format(reports: dict[str, bytes], name: str, place: str) -> None:
    assert PLACES[place][2] in _words_of(name, reports[name])


@pytest.mark.parametrize("name", ["report.html", "report.pdf", "report.docx"])
def test_the_words_of_the_seconds_are_quoted_in_every_format(reports: dict[str, bytes], name: str) -> None:
    assert "They took us to the quarry" in _words_of(name, reports[name])
