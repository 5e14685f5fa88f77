"""The findings of the invented inquiry: taken in, missing nothing, adopted; and one that is faulty on purpose."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import delete

from probata.inquiry.accounts import people
from probata.inquiry.accounts.recounting import save_again, stale
from probata.inquiry.entry.door import Opened, open_inquiry, transact
from probata.inquiry.files.example import DRAFT, PASSPHRASE, adoptions, findings, source
from probata.inquiry.findings import listed, take_in
from probata.inquiry.interviews import take_in as interviews
from probata.inquiry.records.adopting import adopt, from_file
from probata.method.findings.elements import unexamined
from probata.method.testimony.model import Consent, ConsentState, Use
from probata.record.withheld import Withheld
from probata.store import interviews as kept
from probata.store.tables import stale as marks
from tests.season import Season


@pytest.fixture
def built(season: Season, tmp_path: Path) -> Iterator[Opened]:
    """The demo's inquiry when I-23 had withdrawn."""
    folder = shutil.copytree(season.withdrawn, tmp_path / "inquiry")
    opened = open_inquiry(folder, Withheld(PASSPHRASE))
    yield opened
    opened.engine.dispose()


@pytest.fixture
def before_withdrawal(built: Opened) -> Opened:
    """The same inquiry with the withdrawal of the demo undone, which no verb can do."""
    with transact(built) as connection:
        gone = kept.named(connection, "I-23")
        assert gone is not None
        given = Consent(dict.fromkeys(Use, ConsentState.GIVEN))
        kept.replace(connection, replace(gone, consent=given))
        connection.execute(delete(marks))
        people.keep_columns(connection)
    folder = source() / "interviews"
    interviews(built, folder / "table.csv", folder / "codebook.toml", folder / "mapping.toml")
    with transact(built) as connection:
        connection.execute(delete(marks))
    save_again(built, stale(built))
    return built


def spoken(text: str) -> str:
    """The words of a manuscript as they print: what a role shows, and nothing of what it is bound to."""
    text = re.sub(r"\{cite\}`[^`]*`", "", text)
    text = re.sub(r"\{\w+\}`[^`|]*\|([^`]*)`", r"\1", text)
    return " ".join(re.sub(r"\{\w+\}`([^`]*)`", r"\1", text).split())


def manuscript() -> str:
    chapters = sorted((source() / "report" / "chapters").glob("*.md"))
    return spoken("\n".join(one.read_text(encoding="utf-8") for one in chapters))


def test_each_finding_says_what_the_report_prints(built: Opened) -> None:
    take_in(built, findings())
    printed = re.sub(r" \([F0-9, ]+\)", "", manuscript())  # references are printed between the words
    for name, one in listed(built).findings.items():
        for words in (one.draft.says, one.draft.second_part):
            assert words in printed, name


def test_every_finding_of_the_report_is_written_down(built: Opened) -> None:
    take_in(built, findings())
    named = re.findall(r":::\{finding\} (\S+) (\S+)", manuscript())
    assert {(name, one.draft.type.value) for name, one in listed(built).findings.items()} == set(named)


def test_the_two_that_look_like_faults_miss_nothing(built: Opened) -> None:
    take_in(built, findings())
    now = listed(built).findings
    assert now["F1"].missing == ()
    assert now["F1"].independent.documents == 1
    assert [one.asks for one in now["F3"].missing] == ["evidence that may be used as it is"]  # counts of the withdrawn


def test_the_withdrawal_made_stale_what_rests_on_it_and_nothing_else(built: Opened) -> None:
    taken = take_in(built, findings())
    assert {note.partition(":")[0] for note in taken.notes} == {"F2", "F3", "F5", "F6"}
    assert not listed(built).findings["F4"].stale


def test_knowledge_was_not_examined(built: Opened) -> None:
    take_in(built, findings())
    matrix = listed(built).written.file.matrices["humanity"]
    assert [one.key for one in unexamined(matrix)] == ["C6"]


@pytest.mark.parametrize(
    ("name", "asks"),
    [
        ("F7", {"more than leaked material alone"}),  # the record on that material was taken in since
        ("F8", {"a corroboration from an independent source"}),
        (
            "F9",
            {
                "a corroboration from an independent source",
                "a first-hand account, or primary material with an authenticity record",
                "material that nobody judged to be false",
            },
        ),
    ],
)
def test_the_drafted_findings_that_were_taken_out_again_miss_what_they_miss(
    built: Opened, season: Season, name: str, asks: set[str]
) -> None:
    take_in(built, season.folder / "report" / DRAFT)
    assert {one.asks for one in listed(built).findings[name].missing} == asks


def test_one_witness_in_two_media_is_one_source(built: Opened, season: Season) -> None:
    take_in(built, season.folder / "report" / DRAFT)
    found = listed(built).findings["F8"]
    assert str(found.independent.sources) == "1"
    assert any("person" in one.why for one in found.independent.joins)


def test_before_the_withdrawal_nothing_is_missing_and_all_are_adopted(before_withdrawal: Opened) -> None:
    assert take_in(before_withdrawal, findings()).missing == 0
    given = from_file(adoptions())
    again = adopt(before_withdrawal, given)
    assert (again.recorded, again.kept) == (0, len(given)) == (0, 6)  # the demo adopted them: the same again
    now = listed(before_withdrawal).findings
    assert all(one.adopted and not one.missing for one in now.values())
    assert str(now["F2"].independent.sources) == "5"
