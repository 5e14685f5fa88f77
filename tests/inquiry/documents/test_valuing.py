"""Competing values over documents: how many shared texts stand behind each, and the documented JSON."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from probata.inquiry.add import add
from probata.inquiry.documents.valuing import LIMITS, ValuesAnswer
from probata.inquiry.entry.door import Opened
from probata.inquiry.entry.settings import Settings
from probata.inquiry.statements import values, values_of_file
from probata.record.errors import NotFound

LETTER = (
    "The joint letter on the Dorn quarry was signed by {} states, the council of Dorn said on Monday. It was read aloud"
    " in the square, where the bakers had put up their stalls, and then it was put into a drawer of the town hall."
)
TEXTS = {
    "a.txt": LETTER.format("about 40"),
    "copy-of-a.txt": f"{LETTER.format('about 40')} Copied.",
    "b.txt": "Only 22 states have signed the joint letter on the Dorn quarry, Ansel Tarn said.",
    "c.txt": "Nobody counts the swans of the Lenne any more. They used to be a sight for the children of the mill.",
}


def put(opened: Opened, folder: Path, texts: dict[str, str] = TEXTS, *, public: bool = True) -> None:
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    add(opened, [folder], public=public, settings=Settings(), progress=lambda *_: None)


@pytest.fixture
def told(opened: Opened, tmp_path: Path) -> ValuesAnswer:
    put(opened, tmp_path / "in")
    return values(opened, [], Settings())


def test_copies_are_one_shared_text_behind_a_value(told: ValuesAnswer) -> None:
    made: Any = told.as_json()
    assert (made["documents"], made["shared_texts_at_most"], made["not_public"]) == (4, 3, 0)
    [fact] = made["facts"]
    about, fewer = sorted(fact["values"], key=lambda one: one["documents"], reverse=True)
    assert (about["says"], about["roughly"], about["documents"], about["shared_texts_at_most"]) == (
        "about 40 states",
        "about",
        2,
        1,
    )
    assert (about["low"], about["high"]) == ("36", "44")
    assert (fewer["says"], fewer["documents"], fewer["shared_texts_at_most"]) == ("22 states", 1, 1)
    assert fact["exclude_each_other"] == [[0, 1]]
    assert fact["state"] == "proposed"
    assert made["limits"] == list(LIMITS)


def test_each_place_leads_back_into_its_document_and_names_who_gives_it(told: ValuesAnswer) -> None:
    for fact in told.facts:
        for value in fact.values:
            for one in value.given:
                assert one.span.of(told.texts[one.of]) == one.words
                assert one.words in told.sentence(one)
    parties = {one.party for fact in told.facts for value in fact.values for one in value.given}
    assert "council of Dorn" in parties
    assert {"joint", "letter", "signed"} <= {one.lower() for one in told.about(told.facts[0])}


def test_only_facts_of_a_party_that_is_asked_for(opened: Opened, tmp_path: Path) -> None:
    put(opened, tmp_path / "in")
    assert len(values(opened, [], Settings(), party="council").facts) == 1
    assert values(opened, [], Settings(), party="nobody").facts == ()


def test_without_documents_and_with_one_there_is_nothing(opened: Opened, tmp_path: Path) -> None:
    empty: Any = values(opened, [], Settings()).as_json()
    assert (empty["documents"], empty["shared_texts_at_most"], empty["facts"], empty["ratios"]) == (0, 0, [], [])
    put(opened, tmp_path / "in", {"a.txt": TEXTS["a.txt"]})
    assert values(opened, [], Settings()).facts == ()
    with pytest.raises(NotFound):
        values(opened, ["no such name"], Settings())


def test_what_is_not_public_is_not_read(opened: Opened, tmp_path: Path) -> None:
    put(opened, tmp_path / "in", public=False)
    told = values(opened, [], Settings())
    assert (told.kept_back, told.facts) == (4, ())


def test_accounts_are_never_read(heard: Opened, tmp_path: Path) -> None:
    told = values(heard, [], Settings())
    assert len(told.names) == 1
    assert told.facts == ()


def test_a_file_is_read_without_an_inquiry(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(
        "The letter on the Dorn quarry was signed by 40 states, the council said.\n\n"
        "The letter on the Dorn quarry was signed by 22 states, the paper wrote.\n",
        encoding="utf-8",
    )
    [fact] = values_of_file(path, Settings()).facts
    assert [one.says for one in fact.values] == ["22 states", "40 states"]
    assert fact.excluding == ((0, 1),)
