"""Compiling: labels once, nothing with open objections, the same bytes twice, and what is remembered."""

from __future__ import annotations

import gc
import re
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from probata.inquiry.cite import Asked, cite
from probata.inquiry.count import count
from probata.inquiry.entry.door import Opened, look
from probata.inquiry.log import log
from probata.inquiry.reports.compiling import Compiler, collector_waits, paragraphs
from probata.inquiry.reports.tying import kept
from probata.record.errors import AlreadyThere, BadInput, BadUse
from tests.interviewing import CLEAN, manuscript

LABEL = re.compile(r" \{#p-[a-z0-9]{5}\}")


def _compiler(opened: Opened, path: Path, *formats: str, draft: bool = False, out: Path | None = None) -> Compiler:
    return Compiler(opened, path, formats or ("html",), out or path.parent, draft=draft)


def _snapshot(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_labels_are_written_once_and_nothing_else_is(saved: Opened, tmp_path: Path) -> None:
    path = manuscript(tmp_path / "m", CLEAN.replace("\n", "\r\n") + "\r\nLast, without a line end.")
    before = path.read_bytes()
    first = _compiler(saved, path, draft=True).compile()
    labelled = path.read_bytes()
    assert first.labels == len(LABEL.findall(labelled.decode("utf-8"))) == 6
    assert LABEL.sub("", labelled.decode("utf-8")).encode("utf-8") == before
    assert _compiler(saved, path, draft=True).compile().labels == 0
    assert path.read_bytes() == labelled


def test_labels_reach_included_files_through_a_link_and_their_permissions_stay(saved: Opened, tmp_path: Path) -> None:
    path = manuscript(tmp_path / "m", CLEAN + "\n:::{include} law.md\n:::\n")
    (path.parent / "old.md").write_text("The decree is short.\n", encoding="utf-8")
    (path.parent / "old.md").chmod(0o664)
    (path.parent / "law.md").symlink_to("old.md")
    assert _compiler(saved, path).compile().labels == 6
    assert (path.parent / "law.md").is_symlink()
    assert LABEL.search((path.parent / "old.md").read_text(encoding="utf-8"))
    assert (path.parent / "old.md").stat().st_mode & 0o777 == 0o664


def test_with_open_objections_nothing_is_written_but_labels(saved: Opened, tmp_path: Path) -> None:
    path = manuscript(tmp_path / "m", CLEAN + "\nForty people were there.\n")
    size = log(saved, 1).size
    done = _compiler(saved, path).compile()
    assert (done.files, done.draft, len(done.objections)) == ((), True, 1)
    assert set(_snapshot(path.parent)) == {"report.md"}
    assert {one.act for one in log(saved, log(saved, 1).size - size).entries} == {"view"}


def test_a_draft_says_so_and_shows_nothing_that_may_not_be_printed(saved: Opened, tmp_path: Path) -> None:
    cite(saved, "Q-10", Asked(words="There was a truck with a green door."), "truck")  # consent unknown
    count(saved, "held", "", save="all-held")  # counts two people who did not allow it
    body = CLEAN + "\nSomebody saw a truck: {quote}`truck`. They were {count}`all-held:k` of {count}`all-held:n`.\n"
    done = _compiler(saved, manuscript(tmp_path / "m", body), draft=True).compile()
    html = done.made["report.html"].decode("utf-8")
    assert done.draft
    assert "DRAFT" in html
    assert "green door" not in html
    shown = re.sub(r"<[^>]+>", "", html[html.index("They were") :].partition("</p>")[0])
    assert shown == "They were [withheld] of [withheld]."


def test_a_manuscript_with_faults_gets_no_labels(saved: Opened, tmp_path: Path) -> None:
    path = manuscript(tmp_path / "m", CLEAN + "\n:::{plain}\nnever closed\n")
    before = path.read_bytes()
    assert _compiler(saved, path, draft=True).compile().labels == 0
    assert path.read_bytes() == before


def test_its_own_files_are_replaced_and_others_left_alone(saved: Opened, tmp_path: Path) -> None:
    path, out = manuscript(tmp_path / "m"), tmp_path / "out"
    out.mkdir()
    (out / "other.html").write_text("mine", encoding="utf-8")
    for _ in range(2):
        done = _compiler(saved, path, out=out).compile()
    assert done.files == (out / "report.html",)
    assert _snapshot(out) == {"other.html": b"mine", "report.html": done.made["report.html"]}
    assert set(_snapshot(path.parent)) == {"report.md"}


def test_a_report_never_overwrites_what_it_is_made_of(saved: Opened, tmp_path: Path) -> None:
    path = manuscript(tmp_path / "m", name="report.html")
    with pytest.raises(AlreadyThere, match="made of"):
        _compiler(saved, path).compile()
    assert path.read_text(encoding="utf-8").startswith("---\ntitle")
    other = manuscript(tmp_path / "n", CLEAN + "\n:::{include} report.html\n:::\n")
    (other.parent / "report.html").write_text("The decree is short.\n", encoding="utf-8")
    with pytest.raises(AlreadyThere, match="made of"):
        _compiler(saved, other).compile()


def test_html_and_pdf_are_the_same_bytes_twice_at_one_time(
    saved: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = manuscript(tmp_path / "m")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1646128800")
    first = _compiler(saved, path, "html", "pdf").compile()
    second = _compiler(saved, path, "html", "pdf").compile()
    assert first.made == second.made
    assert first.made["report.pdf"].startswith(b"%PDF-")
    assert set(_snapshot(path.parent)) == {"report.md", "report.html", "report.pdf"}


def test_a_character_without_a_glyph_is_named_with_its_place(saved: Opened, tmp_path: Path) -> None:
    path = manuscript(tmp_path / "m", "Words, then \U00013000 there.\n\n" + CLEAN)
    with pytest.raises(BadInput, match="EGYPTIAN HIEROGLYPH A001") as raised:
        _compiler(saved, path, "pdf").compile()
    assert raised.value.where.startswith("report.md:8:13")
    assert _compiler(saved, path, "html").compile().files


def test_without_the_extras_for_pdf_it_says_what_to_install(
    saved: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = manuscript(tmp_path / "m")
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(BadUse, match="extras"):
        _compiler(saved, path, "pdf").compile()
    assert _compiler(saved, path, "html").compile().files


@pytest.mark.parametrize("formats", [("odt",), ("html", "doc"), ("HTML",), ()])
def test_an_unknown_format_and_a_missing_folder_are_refused_before_anything(
    saved: Opened, tmp_path: Path, formats: tuple[str, ...]
) -> None:
    path = manuscript(tmp_path / "m")
    before = path.read_bytes()
    with pytest.raises(BadUse, match="no format"):
        Compiler(saved, path, formats, path.parent)
    with pytest.raises(BadUse, match="does not exist"):
        Compiler(saved, path, ("html",), tmp_path / "nowhere")
    assert path.read_bytes() == before


def test_a_guest_compiles_nothing(saved: Opened, tmp_path: Path) -> None:
    with pytest.raises(BadUse, match="may not read"):
        _compiler(replace(saved, role="guest"), manuscript(tmp_path / "m"))


def test_each_paragraph_is_remembered_with_what_it_rests_on(saved: Opened, tmp_path: Path) -> None:
    from probata.store import basis

    path = manuscript(
        tmp_path / "m", CLEAN.replace("tablets.{cite}`tablets`", "tablets.[^a]") + "\n[^a]: {quote}`tablets`\n"
    )
    done = _compiler(saved, path, draft=True).compile()
    rests = paragraphs(done)
    of = {handle: str(one.ref) for handle, one in {**done.bound.records.counts, **done.bound.records.places}.items()}
    assert sorted(rests.values()) == sorted(
        [(of["leave"],), (of["pills"],), tuple(sorted((of["lamp"], of["tablets"])))]
    )
    with look(saved) as connection:
        for paragraph, refs in rests.items():
            for ref in refs:
                assert paragraph in basis.forward(connection, [ref])


def test_a_paragraph_that_is_gone_is_forgotten(saved: Opened, tmp_path: Path) -> None:
    from probata.store import basis

    path = manuscript(tmp_path / "m")
    lamp = str(_compiler(saved, path).compile().bound.records.places["lamp"].ref)
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"A person who was held.*\n", "", text), encoding="utf-8")
    _compiler(saved, path).compile()
    with look(saved) as connection:
        assert basis.forward(connection, [lamp]) == {}


def test_compiling_again_while_somebody_writes_is_one_entry_in_the_log(saved: Opened, tmp_path: Path) -> None:
    path = manuscript(tmp_path / "m")
    compiler = _compiler(saved, path)
    compiler.compile()
    size = log(saved, 1).size
    path.write_text(path.read_text(encoding="utf-8").replace("spoke of", "told of"), encoding="utf-8")
    assert "told of" in compiler.compile().made["report.html"].decode("utf-8")
    assert log(saved, 1).size == size


def test_what_changes_in_the_inquiry_is_seen_by_the_next_compile(saved: Opened, tmp_path: Path) -> None:
    from probata.inquiry.withdraw import withdraw

    compiler = _compiler(saved, manuscript(tmp_path / "m"))
    assert compiler.compile().objections == ()
    withdraw(saved, "Q-01", "asked", "A. Member")
    assert compiler.compile().objections


def test_it_names_the_files_to_watch(saved: Opened, tmp_path: Path) -> None:
    path = manuscript(tmp_path / "m", CLEAN + "\n:::{include} law.md\n:::\n")
    (path.parent / "law.md").write_text("The decree is short.\n", encoding="utf-8")
    compiler = _compiler(saved, path)
    assert compiler.sources() == [path]
    compiler.compile()
    assert compiler.sources() == [path, path.parent / "law.md"]


def test_the_collector_waits_and_goes_on_even_after_a_fault() -> None:
    during: list[bool] = []

    @collector_waits()
    def work() -> None:
        during.append(gc.isenabled())
        raise ValueError("meanwhile")

    assert gc.isenabled()
    with pytest.raises(ValueError, match="meanwhile"):
        work()
    assert gc.isenabled()
    assert during == [False]


def test_a_collector_that_was_off_stays_off() -> None:
    gc.disable()
    try:
        with collector_waits():
            assert not gc.isenabled()
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_saving_again_and_again_keeps_what_its_bookmarks_stand_for_once(saved: Opened, tmp_path: Path) -> None:
    path = manuscript(tmp_path / "m")
    compiler = _compiler(saved, path, "docx")
    first = compiler.compile().ties
    size, before = log(saved, 1).size, kept(saved)
    path.write_text(path.read_text(encoding="utf-8").replace("spoke of", "told of"), encoding="utf-8")
    assert compiler.compile().ties == first
    assert (log(saved, 1).size, kept(saved)) == (size, before)
