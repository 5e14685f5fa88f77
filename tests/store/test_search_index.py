from __future__ import annotations

from collections.abc import Sequence
from types import ModuleType
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.documents.folding import fold
from probata.store.search_index import candidates, create_index, index, indexed

if TYPE_CHECKING:
    from sqlalchemy import Connection

# Letters of scripts with and without spaces, marks, punctuation of each, and everything that means something to FTS5.
ALPHABET = (
    "abeé ßﬁ\n\"'*-+^:(){}.,;\\%_\0\u200dANDORTNEAR0١"
    "中国人民、・ーおかがガｶ゙\u3099ทั้ม่าน๑ฯ₿مَهجعأةـ한국\U00020000\U0001f600"
)
TEXTS = st.text(ALPHABET, max_size=40)

TEXTS_BY_NUMBER = {
    1: "The hostel at Tamsk held 40 people; arbitrary and\r\n  discriminatory detention went on.",
    2: "新疆的宿舍和人民医院。联合国报告",
    3: "قال الشهود إن المَهجَعَ كانَ مُغلَقًا",
    4: "ผู้เห็นเหตุการณ์กล่าวว่าม้าถูกขังในหอพัก",
    5: "Les témoins ont parlé d’« internement », de l’été à l’hiver.",
    6: "東京のガラス工場・ロシア人の労働者",
    7: "Muhojir yotoqxonasi: «Oʻzbekiston». Общежитие номер девять, ёлка",
    8: "",
}


@pytest.fixture
def filled(connection: Connection) -> Connection:
    for number, text in TEXTS_BY_NUMBER.items():
        index(connection, number, text)
    return connection


def found(connection: Connection, *terms: str) -> list[int] | None:
    return candidates(connection, [fold(term) for term in terms])


@pytest.mark.parametrize(
    ("term", "numbers"),
    [
        ("hostel", [1]),
        ("HOSTEL", [1]),
        ("oste", [1]),
        ("tamsk held", [1]),
        ("arbitrary and discriminatory", [1]),
        ("discriminatory detention", [1]),
        ("宿舍", [2]),
        ("医院", [2]),
        ("宿", [2]),
        ("人", [2, 6]),
        ("人民医院", [2]),
        ("舍宿", []),
        ("新疆医院", []),
        ("المهجع", [3]),
        ("المَهْجَع", [3]),
        ("مهجع", [3]),
        ("مغلقا", [3]),
        ("ม้า", [4]),
        ("มา", []),
        ("หอพัก", [4]),
        ("พัก", [4]),
        ("temoins", [5]),
        ("TÉMOINS", [5]),
        ("l'été", [5]),
        ('"internement"', []),
        ("internement", [5]),
        ("ガラス", [6]),
        ("ｶﾞﾗｽ", [6]),
        ("カラス", []),
        ("工場・ロシア", [6]),
        ("общежитие", [7]),
        ("елка", [7]),
        ("o'zbekiston", [7]),
        ("no such words", []),
    ],
)
def test_words_are_found_in_every_script(filled: Connection, term: str, numbers: list[int]) -> None:
    assert found(filled, term) == numbers
    assert numbers == [number for number, text in TEXTS_BY_NUMBER.items() if fold(term) in fold(text)]


def test_a_document_must_hold_every_term(filled: Connection) -> None:
    assert found(filled, "hostel", "detention") == [1]
    assert found(filled, "hostel", "宿舍") == []
    assert found(filled, "人", "ロシア") == [6]


@pytest.mark.parametrize("terms", [[], ["a"], ["of"], ["é"], ["・"], ["مع"], ["", "x"]])
def test_terms_too_short_for_the_index_narrow_nothing_down(filled: Connection, terms: list[str]) -> None:
    assert found(filled, *terms) is None


def test_a_short_term_leaves_what_a_longer_one_found(filled: Connection) -> None:
    assert found(filled, "at", "hostel") == [1]


def test_every_document_is_counted_even_an_empty_one(filled: Connection) -> None:
    assert indexed(filled) == len(TEXTS_BY_NUMBER)


@pytest.mark.parametrize(
    "term",
    [
        '"',
        '"""',
        "'; DROP TABLE items; --",
        'abc" OR "a',
        "abc*",
        "NEAR(a b)",
        "body:hostel",
        "{body}: hostel",
        "a AND NOT b",
        "^hostel",
        "-hostel",
        "((((",
        "%_%",
        "\\",
        '中" OR body:"国',
        "中*",
        "\0\0\0",
        "abc\0def",
        "\udcffabc",
        "中\udcff",
        "x" * 100_000,
        "中" * 20_000,
        "   \n ",
    ],
)
def test_no_term_is_taken_for_an_instruction(filled: Connection, term: str) -> None:
    numbers = found(filled, term)
    assert numbers is None or numbers == [n for n, text in TEXTS_BY_NUMBER.items() if fold(term) in fold(text)]


@settings(max_examples=300)
@given(texts=st.lists(TEXTS, min_size=1, max_size=4), terms=st.lists(TEXTS, min_size=1, max_size=3), cut=st.data())
def test_no_document_that_holds_the_terms_is_left_out(
    fresh_index: Connection, texts: Sequence[str], terms: list[str], cut: st.DataObject
) -> None:
    start = cut.draw(st.integers(0, len(texts[0])))
    terms = [fold(term) for term in (*terms, texts[0][start : start + cut.draw(st.integers(0, 9))])]
    for table in ("find_spaced", "find_unspaced"):
        fresh_index.exec_driver_sql(f"DELETE FROM {table}")  # noqa: S608 (two fixed names)
    for number, text in enumerate(texts, start=1):
        index(fresh_index, number, text)
    for asked in ([terms[-1]], terms):
        holding = {number for number, text in enumerate(texts, start=1) if all(t in fold(text) for t in asked)}
        narrowed = candidates(fresh_index, asked)
        assert narrowed is None or holding <= set(narrowed)


@pytest.fixture(scope="module")
def fresh_index(tmp_path_factory: pytest.TempPathFactory) -> Connection:
    from probata.record.withheld import Withheld
    from probata.store.database import engine_for

    connection = engine_for(tmp_path_factory.mktemp("index") / "index.db", Withheld(bytes(32))).connect()
    create_index(connection)
    yield connection
    connection.close()


def test_the_index_keeps_no_copy_of_the_text(filled: Connection, kit: ModuleType) -> None:
    for table in ("find_spaced", "find_unspaced"):
        bodies = filled.exec_driver_sql(f"SELECT body FROM {table}").scalars().all()  # noqa: S608 (two fixed names)
        assert set(bodies) == {None}
