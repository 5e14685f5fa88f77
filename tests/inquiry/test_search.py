"""search, below the command line: terms, places, and an index that cannot disagree in silence."""

from __future__ import annotations

from pathlib import Path

import pytest

from probata.inquiry.add import add
from probata.inquiry.entry.door import Opened, transact
from probata.inquiry.entry.settings import Settings
from probata.inquiry.search import search
from probata.record.errors import BadUse, Damaged

TEXTS = {
    "latin.txt": "Die Straße nach Orrenby war gesperrt; the Café stayed open, said O’Dell.",
    "arabic.txt": "قالت المُدَرِّسة إنّ المدرسة أُغلقت في الشتاء",
    "chinese.txt": "学校在冬天关闭了。老师说湖区的宿舍没有暖气。",
    "thai.txt": "โรงเรียนปิดในฤดูหนาว",
}


@pytest.fixture
def filled(opened: Opened, tmp_path: Path) -> Opened:
    """Four texts in four scripts."""
    pile = tmp_path / "pile"
    pile.mkdir()
    for name, text in TEXTS.items():
        (pile / name).write_text(text, encoding="utf-8")
    add(opened, [pile], public=False, settings=Settings(), progress=lambda *_: None)
    return opened


@pytest.mark.parametrize(
    ("query", "name", "words"),
    [
        ("strasse", "latin.txt", "Straße"),
        ("CAFE", "latin.txt", "Café"),
        ("o'dell", "latin.txt", "O’Dell"),
        ("rrenb", "latin.txt", "rrenb"),
        ("المدرسة", "arabic.txt", "المُدَرِّسة"),
        ("اغلقت", "arabic.txt", "أُغلقت"),
        ("宿舍", "chinese.txt", "宿舍"),
        ("湖", "chinese.txt", "湖"),
        ("冬天关闭", "chinese.txt", "冬天关闭"),
        ("ฤดูหนาว", "thai.txt", "ฤดูหนาว"),
        ("op", "latin.txt", "op"),
    ],
)
def test_a_word_is_found_with_its_own_place(filled: Opened, query: str, name: str, words: str) -> None:
    hits = {hit.document.removeprefix("pile/"): hit for hit in search(filled, query)}
    assert hits[name].words == words
    assert TEXTS[name][hits[name].places[0].start : hits[name].places[0].end] == words


def test_every_term_has_to_be_there(filled: Opened) -> None:
    assert [hit.document for hit in search(filled, "café gesperrt")] == ["pile/latin.txt"]
    assert search(filled, "café 宿舍") == ()


@pytest.mark.parametrize("query", ['"', "* NEAR(", "a OR b", "body:x", "'; DROP TABLE items; --", "^", "\x00x"])
def test_no_query_is_an_instruction_to_the_index(filled: Opened, query: str) -> None:
    try:
        assert isinstance(search(filled, query), tuple)
    except BadUse:
        assert not query.strip('"')


def test_declared_metadata_is_found_and_said_to_be_declared(opened: Opened, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text('---\ntitle: "One"\nauthor: "Bo Writer"\n---\nThe body.\n', encoding="utf-8")
    add(opened, [tmp_path / "a.md"], public=False, settings=Settings(), progress=lambda *_: None)
    [hit] = search(opened, "writer")
    assert (hit.declared, hit.places, hit.words) == (("author",), (), "Bo Writer")


def test_an_index_that_lost_a_document_is_damage_and_no_short_answer(filled: Opened) -> None:
    with transact(filled) as connection:
        connection.exec_driver_sql("DELETE FROM find_spaced WHERE rowid = 1")
    with pytest.raises(Damaged, match="index"):
        search(filled, "orrenby")
