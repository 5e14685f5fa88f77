"""The example's draft in Word, with the faults that are planted in it, and the same draft without them.

``draft-faults.json`` says what is planted and whether it can be seen in the text alone. What is not seen yet is named
below; the two lists may only shrink, and whoever makes a fault seen takes it off.
"""

from __future__ import annotations

import importlib.util
import io
import json
import re
import shutil
import sys
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from probata.inquiry.entry.door import open_inquiry
from probata.inquiry.entry.settings import Settings
from probata.inquiry.files.example import PASSPHRASE, source
from probata.inquiry.reports.choosing import Choice
from probata.inquiry.reports.reviewing import Reviewed
from probata.inquiry.review import review
from probata.method.drafts.model import Changes
from probata.method.report.reviewed import Placed
from probata.record.withheld import Withheld
from tests.season import Season

REPORT = source() / "report"
TOOL = source().parents[1] / "tools" / "build_draft.py"
TOLD = json.loads((REPORT / "draft-faults.json").read_text(encoding="utf-8"))
FAULTS: list[dict[str, Any]] = TOLD["faults"]
PAGES, PAGES_AN_OBJECTION = 24, 5

NOT_SEEN_IN_THE_TEXT: tuple[str, ...] = ()
NOT_SEEN_WITH_THE_INQUIRY: tuple[str, ...] = ()
BESIDE = ("Directive to the heads of hostels, 9 April 2019, restricted file", "Post on Reedpost, 9 February 2020.")
"""How the notes beside (e) and (i) begin."""
UNBOUND = frozenset({"PB102", "PB201", "PB301", "PB303", "PB607", "PB615"})
"""Objections that every number, quotation and interview of a draft draws until it is tied: they show no fault."""


@pytest.fixture(scope="module")
def clean() -> Reviewed:
    return review(REPORT / "draft-clean.docx", Settings())


@pytest.fixture(scope="module")
def faulty() -> Reviewed:
    return review(REPORT / "draft.docx", Settings())


@pytest.fixture(scope="module")
def held(season: Season, tmp_path_factory: pytest.TempPathFactory) -> Reviewed:
    """The faulty draft held against a copy of the demo's inquiry.

    The planted quotations, and the notes beside a fault, are tied to what is offered first.
    """
    folder = tmp_path_factory.mktemp("held") / "inquiry"
    shutil.copytree(season.withdrawn, folder)
    opened = open_inquiry(folder, Withheld(PASSPHRASE))
    first = review(REPORT / "draft.docx", Settings(), opened=opened)
    waiting = {
        one.binds: Choice(one.binds, 1, "A. Member", "as printed")
        for one in first.placed
        if one.objection.code == "PB201" and one.offers and any(shows(one, fault) for fault in FAULTS)
    }
    noted = {
        one.binds: Choice(one.binds, 1, "A. Member", "as printed")
        for one in first.noted
        if one.words.strip().startswith(BESIDE)
    }
    done = review(REPORT / "draft.docx", Settings(), opened=opened, choices=(*waiting.values(), *noted.values()))
    opened.engine.dispose()
    return done


def shows(one: Placed, fault: Mapping[str, Any]) -> bool:
    """Whether the objection is to words of the fault, and not to others of the same paragraph."""
    if "where" in fault:
        return one.where.startswith(fault["where"])
    start, end = one.begins, one.begins + max(1, len(one.words))
    found = ((one.paragraph.find(words), len(words)) for words in (fault["snippet"], *fault.get("also", ())))
    return any(place >= 0 and start < place + length and place < end for place, length in found)


def seen(fault: Mapping[str, Any], done: Reviewed) -> bool:
    return any(shows(one, fault) for one in done.placed if one.objection.code not in UNBOUND)


def unseen(done: Reviewed, *needs: str) -> tuple[str, ...]:
    return tuple(fault["id"] for fault in FAULTS if fault["needs"] in needs and not seen(fault, done))


def test_no_more_of_what_the_text_shows_goes_unseen(faulty: Reviewed) -> None:
    assert set(unseen(faulty, "text")) <= set(NOT_SEEN_IN_THE_TEXT)


def test_no_more_of_what_needs_the_inquiry_goes_unseen(held: Reviewed) -> None:
    assert set(unseen(held, "text", "inquiry")) <= set(NOT_SEEN_WITH_THE_INQUIRY)


def test_what_is_seen_by_now_is_taken_off_the_lists(faulty: Reviewed, held: Reviewed) -> None:
    assert set(NOT_SEEN_IN_THE_TEXT) <= set(unseen(faulty, "text"))
    assert set(NOT_SEEN_WITH_THE_INQUIRY) <= set(unseen(held, "text", "inquiry"))


def test_whatever_is_objected_to_in_the_text_alone_was_planted(faulty: Reviewed) -> None:
    others = [one for one in faulty.placed if not any(shows(one, fault) for fault in FAULTS)]
    assert len(others) <= PAGES // PAGES_AN_OBJECTION, [(one.objection.code, one.where) for one in others]


@pytest.mark.parametrize("changes", list(Changes))
def test_the_clean_draft_draws_next_to_nothing(changes: Changes) -> None:
    found = review(REPORT / "draft-clean.docx", Settings(), (changes,)).placed
    assert len(found) <= PAGES // PAGES_AN_OBJECTION, [(one.objection.code, one.where) for one in found]


@pytest.mark.parametrize("let_be", TOLD["no_faults"], ids=lambda one: one["about"])
def test_what_looks_like_a_fault_and_is_none_is_let_be(
    let_be: Mapping[str, Any], clean: Reviewed, faulty: Reviewed, held: Reviewed
) -> None:
    for done in (clean, faulty, held):
        assert let_be["snippet"] in done.source.draft.text
        assert not seen(let_be, done)


def test_both_files_are_what_the_tool_makes_of_its_sources() -> None:
    tool = _tool()
    text = (tool.SOURCE / "draft.md").read_text(encoding="utf-8")
    planted = json.loads((tool.SOURCE / "faults.json").read_text(encoding="utf-8"))
    for name, words in (("draft-clean.docx", text), ("draft.docx", tool.faulty(text, planted["faults"]))):
        kept = dict(_parts(name))
        made = {part: data for part, data in tool.parts(words).items() if "media" not in part}
        assert {part: data.encode() for part, data in made.items()} == {part: kept[part] for part in made}
    assert [one["id"] for one in planted["faults"]] == [one["id"] for one in FAULTS]


@pytest.mark.parametrize("name", ["draft-clean.docx", "draft.docx"])
def test_a_draft_has_what_drafts_of_reports_have(name: str) -> None:
    parts = {part: data.decode("utf-8") for part, data in _parts(name) if part.endswith("xml")}
    body, notes = parts["word/document.xml"], parts["word/footnotes.xml"]
    authors = Counter(re.findall(r'<w:(?:ins|del) [^>]*w:author="([^"]+)"', body))
    assert body.count("<w:footnoteReference ") == 70
    assert len(authors) == len(set(re.findall(r'w:author="([^"]+)"', parts["word/comments.xml"]))) == 3
    for field in ("TOC ", "PAGEREF ", "NOTEREF ", "REF _Ref", "SEQ Table", "SEQ Figure"):
        assert f"> {field}" in body + notes
    assert "<w:rtl/>" in body
    assert 'descr="' in body
    assert "<wps:txbx>" in body


@pytest.mark.parametrize("name", ["draft-clean.docx", "draft.docx"])
def test_invented_stands_in_every_margin_property_and_body(name: str) -> None:
    marked = ("document", "header", "footer", "core", "app")
    for part, data in _parts(name):
        if Path(part).stem.startswith(marked) and part.endswith(".xml"):
            assert b"INVENTED" in data, part


def test_every_planted_place_stands_in_the_faulty_draft_alone(clean: Reviewed, faulty: Reviewed) -> None:
    for fault in FAULTS:
        assert fault["snippet"] in faulty.source.draft.text, fault["id"]
    both = {fault["id"] for fault in FAULTS if fault["snippet"] in clean.source.draft.text}
    assert both == {"empty-note", "n", "open-quotation", "table-sum"}  # these words stand beside what was changed


def test_every_letter_of_the_list_is_planted_once() -> None:
    assert sorted(fault["letter"] for fault in FAULTS if fault["letter"]) == list("abcdefghijklmnopqrstu")


def _parts(name: str) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO((REPORT / name).read_bytes())) as archive:
        for part in archive.namelist():
            yield part, archive.read(part)


def _tool() -> Any:  # a module that is no part of the package
    found = importlib.util.spec_from_file_location("build_draft", TOOL)
    assert found is not None
    assert found.loader is not None
    module = importlib.util.module_from_spec(found)
    sys.modules[found.name] = module  # its dataclasses look themselves up there
    found.loader.exec_module(module)
    return module
