"""correct: a person's text beside the machine's; what is cited moves with its words, or has to be looked at."""

from __future__ import annotations

from pathlib import Path

import pytest

from probata.inquiry.check import check
from probata.inquiry.cite import Asked, cite
from probata.inquiry.correct import Corrected, correct
from probata.inquiry.documents.moving import LOST
from probata.inquiry.entry.door import Opened, look
from probata.inquiry.mark import listed
from probata.record.errors import BadUse, NotFound
from probata.record.span import PageBox, TimeRange
from probata.store import basis
from tests.inquiry.tying_kit import MISREAD, READ, SETTINGS, VTT, tables, taken, written
from tests.interviewing import without_compartments

REPORT = "---\ntitle: T\nedition: e\naudience: internal\n---\n\n# R\n\nIt says so. {quote}`gate` And {quote}`by`\n"
GOOD = Path(__file__).parents[1] / "data/documents/good"


def corrected(opened: Opened, name: str, path: Path) -> Corrected:
    return correct(opened, name, path, by="A. Investigator", reason="read against it", settings=SETTINGS)


def cited(opened: Opened) -> None:
    cite(opened, "notice.txt", Asked(words="The gate is closed at nine."), "gate")
    cite(opened, "notice.txt", Asked(words="By order of the wardcn"), "by")


def test_words_that_stand_there_move_and_others_have_to_be_looked_at(opened: Opened, tmp_path: Path) -> None:
    taken(opened, written(tmp_path, "notice.txt", MISREAD))
    cited(opened)
    found = corrected(opened, "notice.txt", written(tmp_path, "read.txt", READ))
    assert (found.old, found.new, found.moved) == ("notice.txt", "read.txt", ("gate",))
    assert found.stale == {"by": f"{LOST}; look at line 3 there"}
    checked = check(opened, written(tmp_path, "r.md", REPORT))
    assert checked.moved == ("gate",)
    assert checked.as_json()["moved"] == ["gate"]
    place = checked.bound.records.places["gate"]
    names = {one.ref: one.name for one in listed(opened, [])}
    assert (names[str(place.document)], place.words) == ("read.txt", "The gate is closed at nine.")
    assert [one.message for one in checked.objections if one.code == "PB102"] == [
        f"What 'by' names has to be looked at again: {LOST}; look at line 3 there."
    ]
    with look(opened) as connection:
        assert len(basis.all_stale(connection)) == 1


def test_a_place_without_words_stays_where_it_is(opened: Opened, tmp_path: Path) -> None:
    taken(opened, written(tmp_path, "notice.txt", MISREAD))
    cite(opened, "notice.txt", Asked(), "gate")
    assert corrected(opened, "notice.txt", written(tmp_path, "read.txt", READ)).moved == ()
    checked = check(opened, written(tmp_path, "r.md", REPORT))
    assert (checked.moved, checked.bound.records.places["gate"].stale) == ((), "")


def test_lines_keep_their_boxes_so_that_a_citation_has_one(opened: Opened, tmp_path: Path) -> None:
    from probata.inquiry.documents import texts

    taken(opened, GOOD / "decree.pdf")
    old = texts.named(texts.load(opened), "decree.pdf").text
    new = old.replace("lease of a household", "lease of one household")
    assert new != old
    before = cite(opened, "decree.pdf", Asked(words="is suspended."), "lease")
    found = corrected(opened, "decree.pdf", written(tmp_path, "decree.txt", new))
    assert (found.lost, found.kept > 0, found.moved) == ((), True, ("lease",))
    after = cite(opened, "decree.txt", Asked(words="one household is suspended."), "lease")
    assert isinstance(after.span, PageBox)
    assert after.span == before.span
    assert listed(opened, ["decree.txt"])[0].reader.startswith("read-txt+corrected-text/")


def test_a_correction_of_subtitles_has_its_own_times(opened: Opened, tmp_path: Path) -> None:
    taken(opened, written(tmp_path, "a.vtt", VTT))
    cite(opened, "a.vtt", Asked(time="0:00-0:00.5"), "gate")
    found = corrected(opened, "a.vtt", written(tmp_path, "b.vtt", VTT.replace("00.700", "00.800")))
    assert (found.moved, found.lost) == (("gate",), ())
    place = check(opened, written(tmp_path, "r.md", REPORT)).bound.records.places["gate"]
    assert (place.span, place.words) == (TimeRange(0, 800), "The gate was open.")


def test_a_corrected_text_is_corrected_again(opened: Opened, tmp_path: Path) -> None:
    taken(opened, written(tmp_path, "notice.txt", MISREAD))
    cited(opened)
    corrected(opened, "notice.txt", written(tmp_path, "read.txt", READ))
    again = corrected(opened, "read.txt", written(tmp_path, "third.txt", READ + "Signed\n"))
    assert again.new == "third.txt"
    place = check(opened, written(tmp_path, "r.md", REPORT)).bound.records.places["gate"]
    names = {one.ref: one.name for one in listed(opened, [])}
    assert names[str(place.document)] == "third.txt"
    assert cite(opened, "notice.txt", Asked(), "whole").newer == ("third.txt",)


def test_what_was_cited_three_texts_ago_is_told_too(opened: Opened, tmp_path: Path) -> None:
    taken(opened, written(tmp_path, "1.txt", MISREAD))
    cite(opened, "1.txt", Asked(words="The gate is closed at nine."), "gate")
    corrected(opened, "1.txt", written(tmp_path, "2.txt", READ))
    corrected(opened, "2.txt", written(tmp_path, "3.txt", READ + "Signed\n"))
    found = corrected(opened, "3.txt", written(tmp_path, "4.txt", READ.replace("nine", "ten")))
    assert found.stale == {"gate": f"{LOST}; look at line 2 there"}


def test_somebody_reads_and_says_why(opened: Opened, tmp_path: Path) -> None:
    taken(opened, written(tmp_path, "notice.txt", MISREAD))
    path = written(tmp_path, "read.txt", READ)
    for by, reason in (("", "why"), ("who", " ")):
        with pytest.raises(BadUse, match="somebody's reading"):
            correct(opened, "notice.txt", path, by=by, reason=reason, settings=SETTINGS)
    assert len(listed(opened, [])) == 1


def test_of_a_text_in_a_compartment_nothing_lies_open(opened: Opened, tmp_path: Path) -> None:
    taken(opened, written(tmp_path, "notice.txt", MISREAD), of="S-1")
    cited(opened)
    found = correct(
        opened, "notice.txt", written(tmp_path, "read.txt", READ), by="Z. Orblatt", reason="heard", settings=SETTINGS
    )
    assert found.moved == ("gate",)
    seen = tables(opened)
    for words in ("Orblatt", "heard", "warden", "line 3", "read.txt"):
        assert words not in seen
    assert LOST in seen


def test_of_a_text_in_a_compartment_nobody_else_learns_a_line(opened: Opened, tmp_path: Path) -> None:
    """Who may not open it cannot correct it, and what others are told of it has no place in it."""
    taken(opened, written(tmp_path, "notice.txt", MISREAD), of="S-01")
    cited(opened)
    found = corrected(opened, "notice.txt", written(tmp_path, "read.txt", READ))
    assert "line 3" in repr(found.as_json())  # so the words are there to be told: who corrects it has both texts open
    other = without_compartments(opened)
    with pytest.raises(NotFound):
        corrected(other, "notice.txt", written(tmp_path, "again.txt", READ + "More.\n"))
    checked = check(other, written(tmp_path, "r.md", REPORT))
    assert "line 3" not in repr((checked.as_json(), checked.as_sarif()))
    assert "line 3" not in tables(opened)
