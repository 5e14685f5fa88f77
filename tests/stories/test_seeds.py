"""Two real files, eight documents, two shared texts: the exact answers (when the files lie beside the repository)."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import pytest

from tests.commands import Run

SEEDS = Path(__file__).parents[3] / "shared/seeds"
pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the seed files do not lie beside the repository")
CNN = {"Richard Roth", "Caitlin Hu", "Jorge Engels", "Nectar Gan"}
REUTERS = {"Shivani Tanna", "Ann Maria Shibu", "Michelle Nichols", "Michael Shields", "Yew Lun Tian", "Ryan Woo"}
BYLINES = {
    ("Harvey Scott", "2022-10-28"),
    ("Jay Moon", "2022-11-28"),
    ("Christopher Boutwell", "2022-11-26"),
    ("Sandra Dillard", "2022-11-13"),
    ("Jose Ochinang", "2022-11-25"),
    ("Brittany Cook", "2022-10-24"),
}
QUOTATION = (
    "The extent of arbitrary and discriminatory detention of members of Uyghurs and other predominantly Muslim groups "
    "… may constitute international crimes, particularly crimes against humanity"
)


@pytest.fixture
def answer(inquiry: Path, run: Run) -> Any:
    """``sources --json`` after both files were added."""
    receipt = run("add", "--public", *sorted(SEEDS.glob("*.txt")), "--json").json
    assert (receipt["items_in"], len(receipt["stored"]), receipt["documents"]) == (2, 2, 8)
    return run("sources", "--json").json


def test_eight_documents_are_two_shared_texts(answer: Any) -> None:
    assert (answer["documents"], answer["shared_texts"], answer["shared_texts_at_least"]) == (8, 2, 2)
    assert [len(family["members"]) for family in answer["families"]] == [4, 4]
    assert answer["possible"] == []


def test_the_credit_lines_name_cnn_and_reuters_and_their_reporters(answer: Any) -> None:
    credits = {family["credit"]["agency"]: family["credit"] for family in answer["families"]}
    assert set(credits) == {"CNN", "Reuters"}
    assert {person["name"] for person in credits["CNN"]["people"]} == CNN
    assert {p["name"] for p in credits["Reuters"]["people"] if p["role"] == "reporter"} == REUTERS
    assert all(credit["carried_by"] == 4 for credit in credits.values())


def test_six_bylines_are_declared_and_unsupported(answer: Any) -> None:
    members = [member for family in answer["families"] for member in family["members"]]
    declared = [m for m in members if m["declared"]]
    assert {(m["declared"]["author"], m["declared"]["date"]) for m in declared} == BYLINES
    assert [m["byline"]["support"] for m in declared] == ["declared, unsupported"] * 6
    assert [m["byline"] for m in members if not m["declared"]] == [None, None]


def test_one_quotation_is_shared_and_nothing_else_joins_the_texts(answer: Any) -> None:
    [quotation] = answer["quotations"]
    assert QUOTATION in quotation["text"]
    assert quotation["families"] == [1, 2]
    assert len(quotation["places"]) == 8
    assert answer["background"] == []
    assert {passage["kind"] for passage in answer["passages"]} <= {"quotation"}


def test_every_certificate_inside_the_texts_is_bytes_of_the_two_files(answer: Any) -> None:
    files = {hashlib.sha256(p.read_bytes()).hexdigest(): p.read_bytes() for p in SEEDS.glob("*.txt")}
    passages = [passage for family in answer["families"] for passage in family["passages"]]
    assert len(passages) == 6
    for passage in passages:
        certificate = passage["certificate"]
        for piece in certificate["pieces"]:
            for side in ("a", "b"):
                assert certificate[side]["of"] == "file"
                start, end = piece[side]["bytes"]
                data = files[certificate[side]["sha256"]][start:end]
                assert hashlib.sha256(data).hexdigest() == piece[side]["sha256"]


def test_the_front_matter_is_in_no_document_and_no_word_of_the_bodies_is_lost(run: Run) -> None:
    for seed in sorted(SEEDS.glob("*.txt")):
        read = run("read", seed, "--json").json
        bodies = [read["text"][d["start"] : d["end"]] for d in read["documents"]]
        assert len(bodies) == 4
        assert len(set(bodies)) == 1
        assert not any("ShowToc" in body for body in bodies)
        left = read["text"]
        for body in bodies:
            left = left.replace(body, "", 1)
        assert [line.split(":")[0] for line in left.split("\n") if line.strip()] == ["title"] * 3
