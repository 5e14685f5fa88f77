"""What a manuscript is bound to: files inside its folder, records computed anew, and whoever allows least."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from probata.inquiry.add import add
from probata.inquiry.cite import Asked, cite
from probata.inquiry.count import count
from probata.inquiry.entry.door import Opened
from probata.inquiry.entry.settings import Settings
from probata.inquiry.mark import mark
from probata.inquiry.reports import reporting
from probata.inquiry.withdraw import withdraw
from probata.method.report.model import Records
from probata.method.testimony.model import Use
from probata.record.errors import BadInput, NotFound
from tests.interviewing import CODEBOOK, MAPPING, changed, manuscript, take, write


def _records(opened: Opened, use: Use = Use.PUBLIC) -> Records:
    return reporting.records(opened, use, frozenset({"pills", "leave", "lamp", "tablets"}), frozenset())


def _faults(folder: Path, include: str) -> list[str]:
    found = reporting.manuscript(manuscript(folder, f":::{{include}} {include}\n:::\n"))
    assert set(found.sources) == {"report.md"}
    return [fault.message for fault in found.faults]


def test_a_manuscript_that_is_not_there_or_is_a_folder_is_not_found(tmp_path: Path) -> None:
    for path in (tmp_path / "nowhere.md", tmp_path, tmp_path / "no" / "such" / "report.md"):
        with pytest.raises(NotFound):
            reporting.manuscript(path)


def test_a_manuscript_that_is_no_utf_8_says_at_which_byte(tmp_path: Path) -> None:
    path = tmp_path / "report.md"
    path.write_bytes("---\ntitle: Café\n".encode("latin-1"))
    with pytest.raises(BadInput, match=r"not UTF-8 \(byte 14\)"):
        reporting.manuscript(path)


def test_an_include_stays_inside_the_folder_by_name_and_by_link(tmp_path: Path) -> None:
    secret = tmp_path / "secret.md"
    secret.write_text("Words that stand outside.", encoding="utf-8")
    folder = tmp_path / "m"
    folder.mkdir()
    (folder / "link.md").symlink_to(secret)
    (folder / "way").symlink_to(tmp_path)
    for name in ("../secret.md", str(secret), "link.md", "way/secret.md", "a/../../secret.md"):
        assert _faults(folder, name), name
    assert any("outside" in message for message in _faults(folder, "link.md"))


def test_what_cannot_be_read_is_a_fault_of_the_manuscript_and_no_crash(tmp_path: Path) -> None:
    folder = tmp_path / "m"
    (folder / "chapter").mkdir(parents=True)
    (folder / "circle.md").symlink_to("circle.md")
    (folder / "latin.md").write_bytes("Café".encode("latin-1"))
    (folder / "file.md").write_text("words", encoding="utf-8")
    os.mkfifo(folder / "pipe.md")
    for name in ("chapter", "circle.md", "latin.md", "pipe.md", "file.md/part.md", "x" * 300 + ".md", "nowhere.md"):
        assert _faults(folder, name), name


def test_a_link_inside_the_folder_is_followed(tmp_path: Path) -> None:
    folder = tmp_path / "m"
    (folder / "old").mkdir(parents=True)
    (folder / "old" / "law.md").write_text("The decree is short.", encoding="utf-8")
    (folder / "law.md").symlink_to(folder / "old" / "law.md")
    found = reporting.manuscript(manuscript(folder, ":::{include} law.md\n:::\n"))
    assert (found.faults, set(found.sources)) == ((), {"report.md", "law.md"})


def test_pictures_are_those_that_are_named_and_lie_inside(tmp_path: Path) -> None:
    folder = tmp_path / "m"
    folder.mkdir()
    for name in ("plan.png", "unused.png", "notes.txt"):
        (folder / name).write_bytes(b"-")
    (tmp_path / "secret.png").write_bytes(b"-")
    (folder / "link.png").symlink_to(tmp_path / "secret.png")
    names = ("plan.png", "notes.txt", "link.png", "../secret.png", str(tmp_path / "secret.png"), "nowhere.png")
    body = "".join(f":::{{figure}} {name}\nA plan.\n:::\n\n" for name in names)
    source = reporting.manuscript(manuscript(folder, body))
    assert reporting.pictures(source, folder) == {"plan.png"}


def test_counts_are_computed_again_and_say_when_they_are_no_longer_what_was_saved(
    saved: Opened, tmp_path: Path
) -> None:
    assert _records(saved).counts["pills"].stale == ""
    take(saved, write(tmp_path / "in", changed({("Q-04", "Pills"): "yes"})))
    record = _records(saved).counts["pills"]
    assert (record.count.described, record.saved.described) == (4, 3)
    assert record.stale


def test_a_count_is_refused_to_an_audience_that_its_people_did_not_allow(saved: Opened) -> None:
    assert _records(saved, Use.INTERNAL).counts["pills"].refused == 0
    assert _records(saved, Use.PUBLIC).counts["pills"].refused == 0
    assert _records(saved, Use.PROSECUTOR).counts["pills"].refused == 6


def test_a_count_that_the_codebook_has_no_words_for_is_not_there(saved: Opened, tmp_path: Path) -> None:
    book = CODEBOOK.replace("[codes.pills]", "[codes.tablets]")
    take(saved, write(tmp_path / "in", codebook=book, mapping=MAPPING.replace("pills =", "tablets =")))
    found = _records(saved)
    assert found.counts == {}
    assert "pills" not in found.others


def test_only_the_handles_that_a_manuscript_names_are_looked_up(saved: Opened, tmp_path: Path) -> None:
    source = reporting.manuscript(manuscript(tmp_path, "One note.{cite}`leave|page two`\n"))
    assert reporting.wanted(source) == {"leave"}
    bound = reporting.bound(saved, source, tmp_path)
    assert (set(bound.records.places), set(bound.records.counts)) == ({"leave"}, set())
    assert "pills" in bound.records.others


def test_a_place_has_its_words_and_where_they_begin_in_the_bytes(saved: Opened) -> None:
    place = _records(saved).places["leave"]
    assert place.public
    assert place.words == "Leaving the quarry requires permission."
    assert (Path(saved.folder.path).parent / "in/decree.txt").read_bytes()[place.byte_start :].startswith(b"Leaving")


def test_of_several_people_in_one_account_whoever_allows_least_is_asked(saved: Opened, tmp_path: Path) -> None:
    assert _records(saved).places["lamp"].interview.code_name == "Q-01"  # type: ignore[union-attr]  # it is an account
    take(saved, write(tmp_path / "in", changed({("Q-11", "Notes"): "Q-01.txt"})))
    place = _records(saved).places["lamp"]
    assert place.interview is not None
    assert place.interview.code_name == "Q-11"  # who refused
    assert len(place.basis.rests_on) == 3


def test_an_account_is_never_public_however_its_file_is_marked(saved: Opened) -> None:
    mark(saved, ["Q-01.txt"], public=True)
    assert not _records(saved).places["lamp"].public


def test_a_withdrawn_account_has_no_words_left(saved: Opened) -> None:
    withdraw(saved, "Q-01", "asked", "A. Member")
    place = _records(saved, Use.INTERNAL).places["lamp"]
    assert (place.words, bool(place.stale)) == ("", True)


def test_documents_are_counted_by_class_and_year_and_accounts_are_not(heard: Opened, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(
        "<html><head><meta name='date' content='2019-04-13'></head><body><p>Words on a page.</p></body></html>",
        encoding="utf-8",
    )
    add(heard, [page], public=True, settings=Settings(), progress=lambda *_: None)
    taken = _records(heard).taken_in
    assert sorted((one.kind, one.year, one.public) for one in taken) == [
        ("texts", "", True),
        ("web pages", "2019", True),
    ]


def test_documents_that_share_a_text_share_its_number(heard: Opened, tmp_path: Path) -> None:
    words = " ".join(f"word{n}" for n in range(60))
    for name in ("a", "b", "c"):
        own = words if name != "c" else words[::-1]
        (tmp_path / f"{name}.txt").write_text(f"{own}\n{name}", encoding="utf-8")
    add(heard, sorted(tmp_path.glob("?.txt")), public=True, settings=Settings(), progress=lambda *_: None)
    for name in ("a", "b", "c"):
        cite(heard, f"{name}.txt", Asked(), name)
    found = reporting.records(heard, Use.PUBLIC, frozenset("abc"), frozenset()).places
    assert found["a"].shared_text == found["b"].shared_text is not None
    assert found["c"].shared_text is None


def test_an_unknown_audience_is_read_as_public(heard: Opened, tmp_path: Path) -> None:
    assert reporting.audience(reporting.manuscript(manuscript(tmp_path, audience="everybody"))) is Use.PUBLIC
    assert reporting.audience(reporting.manuscript(manuscript(tmp_path, audience="court"))) is Use.INTERNATIONAL_COURT


def test_an_inquiry_without_interviews_binds_to_documents_alone(opened: Opened, tmp_path: Path) -> None:
    (tmp_path / "decree.txt").write_text("Leaving the quarry requires permission.", encoding="utf-8")
    add(opened, [tmp_path / "decree.txt"], public=True, settings=Settings(), progress=lambda *_: None)
    cite(opened, "decree.txt", Asked(words="Leaving"), "leave")
    found = _records(opened)
    assert (found.interviews, found.codebook, set(found.places)) == ((), None, {"leave"})
    with pytest.raises(NotFound):
        count(opened, "held", "")
