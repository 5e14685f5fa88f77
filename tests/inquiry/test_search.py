"""search, below the command line: terms, places, and an index that cannot disagree in silence."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from probata.inquiry.add import add
from probata.inquiry.documents import matching_open
from probata.inquiry.documents.filters import Filters
from probata.inquiry.entry.door import Opened, transact
from probata.inquiry.entry.settings import Settings
from probata.inquiry.search import find, search
from probata.method.documents.finding import form
from probata.record.errors import BadUse, Damaged
from probata.record.span import TextSpan
from probata.store import search_index
from tests.inquiry.searching import POOL, stock

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


@pytest.mark.parametrize("query", ["international", "six in the morning", "2021", "大巴 2021"])
def test_words_over_line_ends_and_in_other_numerals_are_found(opened: Opened, tmp_path: Path, query: str) -> None:
    text = "An inter\u00ad\nnational law. Six in\r\n the\tmorning, in ٢٠٢١; 大巴."
    (tmp_path / "a.txt").write_bytes(text.encode())
    add(opened, [tmp_path / "a.txt"], public=False, settings=Settings(), progress=lambda *_: None)
    [hit] = search(opened, f'"{query}"' if "six" in query else query)
    assert form(query.partition(" ")[0]) in form(" ".join(place.of(text) for place in hit.places))


def test_a_page_has_as_many_as_were_asked_for_and_all_pages_are_all_hits(opened: Opened) -> None:
    stock(opened, POOL)
    every = find(opened, "lamp", limit=None)
    assert every.total == len(every.hits) > 12
    pages = [find(opened, "lamp", limit=5, offset=at) for at in range(0, every.total + 5, 5)]
    assert [hit for page in pages for hit in page.hits] == list(every.hits)
    assert {page.total for page in pages} == {every.total}
    with pytest.raises(BadUse):
        find(opened, "lamp", limit=0)
    with pytest.raises(BadUse):
        find(opened, "lamp", offset=-1)


def test_the_order_is_names_then_whole_words_then_places_then_names(opened: Opened) -> None:
    texts = {"e.txt": "lamps lamps lamps", "d.txt": "lamp", "c.txt": "lamp lamp", "b-lamp.txt": "", "a.txt": "lamp"}
    stock(opened, [(name, text, {}, False) for name, text in texts.items()])
    assert [hit.document for hit in search(opened, "lamp")] == ["b-lamp.txt", "c.txt", "a.txt", "d.txt", "e.txt"]


def test_of_very_many_no_more_are_counted_than_a_page_needs_and_that_is_said(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    stock(opened, POOL)
    for name, most in (("RANKED", 2), ("WEIGHED", 5)):
        monkeypatch.setattr(matching_open, name, most)
    every = find(opened, "lamp", limit=None)
    assert (every.total, every.more, every.ordered) == (len(every.hits), False, "taken in")
    pages = [find(opened, "lamp", limit=4, offset=at) for at in range(0, every.total, 4)]
    assert [hit for page in pages for hit in page.hits] == list(every.hits)
    assert [(page.total, page.more) for page in pages[:3]] == [(5, True), (8, True), (12, True)]
    assert (pages[-1].total, pages[-1].more) == (every.total, False)
    assert every.as_json()["more"] is False


def test_more_than_are_ranked_are_all_there(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    stock(opened, POOL)
    every = {hit.document for hit in search(opened, "lamp")}
    monkeypatch.setattr(matching_open, "RANKED", 3)
    found = find(opened, "lamp", limit=None)
    assert ({hit.document for hit in found.hits}, found.ordered) == (every, "index")


def test_messages_are_picked_by_sender_and_day_and_told_with_both(opened: Opened, tmp_path: Path) -> None:
    chat = tmp_path / "WhatsApp Chat with Ferry.txt"
    lines = [
        "04/03/2021, 11:50 - Ana Quill: the lamp",
        "25/03/2021, 09:00 - Bo Writer: a lamp",
        "26/03/2021, 09:01 - Bo Writer: no",
    ]
    chat.write_text("\n".join(lines), encoding="utf-8")
    add(opened, [chat], public=False, settings=Settings(), progress=lambda *_: None)
    [hit] = search(opened, "lamp", Filters(where=("message",), by="writer", since="2021-03-25"))
    assert len(hit.places) == 1
    [one] = hit.shown
    assert (one.where.message, one.where.by, one.where.at[:10]) == (2, "Bo Writer", "2021-03-25")
    assert one.cite == ("--message", "2")
    assert search(opened, "lamp", Filters(by="writer", until="2021-03-24")) == ()
    assert search(opened, "lamp", Filters(where=("comment",))) == ()


def test_places_of_no_day_are_counted(opened: Opened) -> None:
    from probata.method.documents.model import Mark, MarkKind

    stock(opened, [("a.txt", "the lamp", {}, False)])
    mark = Mark(MarkKind.MESSAGE, TextSpan(0, 8), None, "Ana", "long ago")
    with pytest.MonkeyPatch.context() as patch:
        whole = matching_open.opened
        patch.setattr(
            matching_open,
            "opened",
            lambda *given: {number: replace(one, marks=(mark,)) for number, one in whole(*given).items()},
        )
        found = find(opened, "lamp", Filters(since="2021"))
    assert (found.hits, found.total, found.undated) == ((), 0, 1)


def test_an_index_of_other_words_is_found_out_when_a_document_is_opened(opened: Opened) -> None:
    stock(opened, [("a.txt", "the ferry", {}, False)])
    with transact(opened) as connection:
        search_index.remove(connection, [1])
        search_index.index(connection, 1, "the lamp")
    with pytest.raises(Damaged) as fault:
        search(opened, "lamp")
    assert "--rebuild-index" in fault.value.next_step


def test_without_an_index_the_advice_is_to_make_one(filled: Opened) -> None:
    with transact(filled) as connection:
        connection.exec_driver_sql("DROP TABLE find_spaced")
    with pytest.raises(Damaged) as fault:
        search(filled, "orrenby")
    assert "--rebuild-index" in fault.value.next_step
