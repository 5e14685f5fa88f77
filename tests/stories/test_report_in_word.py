"""The example's report as a Word file: reviewed as it was written, after edits in Word, and turned back."""

from __future__ import annotations

import subprocess
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from probata.cli import demo_evidence, demo_numbers, demo_report
from probata.cli.telling import Voice
from probata.inquiry.check import check
from probata.inquiry.entry.door import Opened
from probata.inquiry.entry.settings import Settings
from probata.inquiry.files.example import PASSPHRASE, lay_out
from probata.inquiry.new import new
from probata.inquiry.report import from_draft, report
from probata.inquiry.reports.manuscripts import manuscript
from probata.inquiry.review import Reviewed, answer, review
from probata.intake.converting import converter
from probata.method.manuscript.model import Block, Directive, Manuscript, Table
from probata.record.withheld import Withheld
from tests.method.drafts.alike import tree

MAIN = "word/document.xml"


@dataclass(frozen=True, slots=True)
class Written:
    """The inquiry before anybody withdraws, the manuscript, and the Word file that was made of it."""

    opened: Opened
    manuscript: Path
    word: Path


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Written]:
    folder, voice = tmp_path_factory.mktemp("in-word") / "demo", Voice()
    evidence = lay_out(folder)
    opened = new(folder / "inquiry", Withheld(PASSPHRASE), "INVENTED", Settings(kdf_memory_mib=8)).opened
    demo_evidence.tell(opened, evidence, voice)
    demo_numbers.tell(opened, folder, voice)
    demo_report.tell(opened, folder, voice)
    path = folder / "report" / "report.md"
    report(opened, path, ("docx",), draft=False)
    yield Written(opened, path, path.with_suffix(".docx"))
    opened.engine.dispose()


def edited(source: Path, made: Path, words: Mapping[str, str]) -> Path:
    """The file with words of its text written otherwise, the first time that they stand there."""
    with zipfile.ZipFile(source) as package, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as out:
        for one in package.infolist():
            data = package.read(one)
            for was, now in words.items() if one.filename == MAIN else ():
                assert was.encode() in data, was
                data = data.replace(was.encode(), now.encode(), 1)
            out.writestr(one, data)
    return made


def told(done: Reviewed) -> set[tuple[str, str]]:
    """Each objection with the words that it is about."""
    return {(one.objection.code, one.words) for one in done.placed}


def test_nothing_is_objected_to_in_the_file_as_it_was_written(written: Written) -> None:
    assert check(written.opened, written.manuscript).objections == ()
    done = review(written.word, Settings(), opened=written.opened)
    assert told(done) == set()
    assert len(done.readings[0].bound.values) == len(check(written.opened, written.manuscript).bound.values)


def test_nor_is_anything_without_the_inquiry(written: Written) -> None:
    assert told(review(written.word, Settings())) == set()


@pytest.mark.skipif(not converter(), reason="needs the Debian package libreoffice-writer-nogui")
@pytest.mark.parametrize("ending", ["docx", "odt"])
def test_libreoffice_saves_it_again_and_nothing_is_lost(written: Written, tmp_path: Path, ending: str) -> None:
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    words = ["soffice", profile, "--headless", "--convert-to", ending, "--outdir", str(tmp_path), str(written.word)]
    subprocess.run(words, check=True, capture_output=True, timeout=240)  # noqa: S603 (fixed words and folders of tests)
    saved = tmp_path / f"report.{ending}"
    assert told(review(saved, Settings(), opened=written.opened)) == set()
    done = from_draft(saved, tmp_path, Settings(), {}, lambda: written.opened)
    here, there = (tree(unaligned(manuscript(one))) for one in (done.files[0], written.manuscript))
    assert here == there


def unaligned(made: Manuscript) -> Manuscript:
    """Without where cells are aligned: LibreOffice says it everywhere, and drafts in OpenDocument are not asked."""
    return replace(made, blocks=tuple(_unaligned(made.blocks)))


def _unaligned(blocks: Sequence[Block]) -> Iterator[Block]:
    for one in blocks:
        if isinstance(one, Directive):
            yield replace(one, blocks=tuple(_unaligned(one.blocks)))
        elif isinstance(one, Table):
            yield replace(one, head=tuple(replace(cell, align="") for cell in one.head))
        else:
            yield one


UNRESERVED = (
    "The arbitrary confinement of members of the Lake families (F2), seen together with the other acts described in "
    "this report (F3, F5), constitute international crimes, in particular crimes against humanity."
)
"""What the edit below leaves of a sentence that the summary tells with "may"."""


def test_what_was_edited_in_word_is_objected_to_at_its_words_and_nothing_else_is(
    written: Written, tmp_path: Path
) -> None:
    words = {
        ">61,480<": ">64,180<",
        ">26<": ">27<",
        ">almost all of the 18 who answered, of 26<": ">all of the 18 who answered, of 26<",
        "), may constitute international crimes": "), constitute international crimes",
        "“disturb the settled order of the shore": "“disturb the shore",
        "The decree offers neither.": "The decree offers neither. On 3 May 2020 some 170 people were beaten.",
    }
    done = review(edited(written.word, tmp_path / "edited.docx", words), Settings(), opened=written.opened)
    assert told(done) == {
        ("PB204", "64,180"),
        ("PB307", "64,180"),
        ("PB302", "27"),
        ("PB302", "all of the 18 who answered, of 26"),
        ("PB434", "constitute international crimes"),
        ("PB451", UNRESERVED),
        ("PB204", "“disturb the shore or may come to disturb it”"),
        ("PB301", "170"),
    }
    assert all(one.span.of(done.source.draft.text) == one.words for one in done.placed)
    answered = answer(done, tmp_path)
    again = review(answered.files[0], Settings(), opened=written.opened)
    assert told(again) == told(done)
    assert len(again.source.commented.comments) == len(done.placed)


def test_words_that_still_say_what_the_record_says_are_let_be(written: Written, tmp_path: Path) -> None:
    words = {
        ">almost all of the 18 who answered, of 26<": ">most of the 18 who answered, of 26<",
        " or may come to disturb it”": "”",
        ">11 May 2021<": ">12 May 2021<",
    }
    done = review(edited(written.word, tmp_path / "edited.docx", words), Settings(), opened=written.opened)
    assert told(done) == set()


def test_the_file_becomes_the_manuscript_again(written: Written, tmp_path: Path) -> None:
    done = from_draft(written.word, tmp_path, Settings(), {}, lambda: written.opened)
    assert [path.name for path in done.files] == ["draft.md", "sick-room-plan.png"]
    assert [one.says for one in done.left if not one.ours] == []
    assert tree(manuscript(done.files[0])) == tree(manuscript(written.manuscript))
    assert check(written.opened, done.files[0]).objections == ()
