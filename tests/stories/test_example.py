"""The demo on the invented inquiry, held against the truth table of the example."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from probata.inquiry.files.example import source
from tests.season import Season

TRUTH = json.loads((source() / "expected.json").read_text(encoding="utf-8"))
DOCUMENTS = {one["id"]: one for one in TRUTH["documents"]}


def name_of(identity: str) -> str:
    """The name under which a document of the truth table is stored."""
    file = DOCUMENTS[identity]["file"]
    several = sum(one["file"] == file for one in TRUTH["documents"]) > 1
    return f"{file}#{DOCUMENTS[identity]['index_in_file'] + 1}" if several else str(file)


@pytest.fixture(scope="module")
def told(season: Season) -> Any:
    """What ``probata demo --json`` told."""
    return season.told


def _families(told: Any) -> list[set[str]]:
    return [{member["name"] for member in family["members"]} for family in told["sources"]["families"]]


def test_every_file_is_accounted_for_and_every_document_of_the_table_is_there(told: Any) -> None:
    files = sum(1 for name in ("press", "documents", "restricted", "mess") for p in (source() / name).iterdir() if p)
    twins = {twin["name"]: twin["of"] for receipt in told["receipt"] for twin in receipt["duplicates"]}
    inside = {name: of for name, of in twins.items() if name.startswith("restricted/draft.docx/")}
    assert sorted(inside.values()) == ["documents/photo-2020-post.jpg", "documents/sick-room-plan.png"]
    assert sum(receipt["items_in"] for receipt in told["receipt"]) == files + len(inside)
    stored = {taken["name"]: taken["documents"] for receipt in told["receipt"] for taken in receipt["stored"]}
    for one in TRUTH["documents"]:
        assert one["file"] in stored, one["id"]
        assert stored[one["file"]] == sum(other["file"] == one["file"] for other in TRUTH["documents"]), one["id"]


def test_verbatim_copies_and_the_spun_one_stand_with_their_wire(told: Any) -> None:
    families = _families(told)
    for wire, copies in (("D1", ("D2", "D3", "D5")), ("D7", ("D8", "D9"))):
        [family] = [family for family in families if name_of(wire) in family]
        assert family == {name_of(wire), *(name_of(copy) for copy in copies)}


def test_what_is_independent_or_only_holds_a_passage_stands_alone(told: Any) -> None:
    alone = [next(iter(family)) for family in _families(told) if len(family) == 1]
    for identity in ("D6", "D10", "D12", "X1", "X2"):
        assert name_of(identity) in alone


def test_the_credit_lines_are_those_of_the_wires(told: Any) -> None:
    for family in told["sources"]["families"][:2]:
        names = {member["name"] for member in family["members"]}
        wire = "A" if name_of("D1") in names else "B"
        people = {p["name"] for p in family["credit"]["people"] if p["role"] != "editor"}
        assert people == set(TRUTH["families"][wire]["credit"])


def test_the_background_paragraph_joins_nothing_and_is_named(told: Any) -> None:
    [background] = told["sources"]["background"]
    expected = {name_of(i) for i in TRUTH["background"]["documents"] if DOCUMENTS[i]["file"].startswith("press/")}
    assert {place["document"] for place in background["places"]} == expected


def test_quotations_of_the_briefing_are_shared_quotations_word_for_word(told: Any) -> None:
    shared = told["sources"]["quotations"]
    for quotation in TRUTH["quotations"][:3]:
        [found] = [one for one in shared if quotation["text"] in " ".join(one["text"].split())]
        expected = {name_of(i) for i in quotation["documents"] if DOCUMENTS[i]["file"].startswith("press/")}
        assert {place["document"] for place in found["places"]} == expected


def test_search_finds_both_foreign_scripts(told: Any) -> None:
    assert [hit["document"] for hit in told["search"]["宿舍"]] == [name_of("X1")]
    assert [hit["document"] for hit in told["search"]["بحيرة"]] == [name_of("X2")]


def test_nothing_of_a_restricted_file_is_in_the_package(told: Any) -> None:
    package = Path(told["package"]["package"]).read_bytes().decode("utf-8", "replace")
    assert "restricted" not in package
    chat = (source() / "restricted/chat-heron-lamp.txt").read_text(encoding="utf-8")
    lines = [line.partition(": ")[2] for line in chat.splitlines()]
    assert not [line for line in lines if len(line) > 30 and line in package]
    assert told["verify"]["answer"] == "unchanged-by-named-key"


def test_the_estimates_the_findings_and_the_answer_are_those_of_the_table(told: Any) -> None:
    west, east = told["estimates"]
    assert (west["observed"], west["headline"]) == (TRUTH["estimates"]["west"]["documented"], None)
    assert all(name in str(west["reasons"]) for name in TRUTH["estimates"]["west"]["copied"])
    assert east["headline"]["wording"] == TRUTH["estimates"]["east"]["headline"]
    assert set(told["findings"]["unchanged"]) == set(TRUTH["findings"]["types"])
    assert set(told["findings"]["left_out"]) == set(TRUTH["findings"]["faulty"])
    [answer] = told["reply"]["parties"][0]["responses"]
    assert answer["paragraphs"] == TRUTH["answer"]["paragraphs"]
    assert [one["name"] for one in told["recommendations"]["recommendations"]] == TRUTH["recommendations"]["names"]


def test_the_report_prints_the_answer_the_elements_and_what_is_recommended(told: Any, season: Season) -> None:
    text = (season.folder / "report/report.html").read_text(encoding="utf-8")
    assert told["report"]["open"] == 0
    for words in (
        "The answer of the Government of Velmarra",
        "not examined",
        "Recommendation R6 to the Assembly of the Coastal Compact",
        "634 (95 % interval 570 to 723), of whom 403 are documented by name",
    ):
        assert words in text, words
    for name in TRUTH["answer"]["names"]:
        assert name.split()[-1] not in text
