from __future__ import annotations

from types import ModuleType
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.documents.finding import form
from probata.record.errors import Damaged
from probata.store import search_index
from probata.store.search_body import About, Asked, body, named, public, read_by, words
from probata.store.search_index import candidates, create_index, index, indexed, matching, rebuild

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

    from probata.store.blobs import BlobStore

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
        index(connection, number, text, ABOUT)
    return connection


ABOUT = About()


def found(connection: Connection, *terms: str) -> list[int]:
    return candidates(connection, [form(term) for term in terms])


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
    assert numbers == [number for number, text in TEXTS_BY_NUMBER.items() if form(term) in form(text)]


def test_a_document_must_hold_every_term(filled: Connection) -> None:
    assert found(filled, "hostel", "detention") == [1]
    assert found(filled, "hostel", "宿舍") == []
    assert found(filled, "人", "ロシア") == [6]


@pytest.mark.parametrize("term", ["a", "of", "é", "・", "مع", "x", "宿", "4", "0 ", "٤", "ม"])
def test_terms_of_one_and_two_signs_are_found_exactly(filled: Connection, term: str) -> None:
    assert found(filled, term) == [n for n, text in TEXTS_BY_NUMBER.items() if form(term) in form(text)]
    assert found(filled, term, "hostel") == [n for n in found(filled, term) if n == 1]


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
    assert numbers == [n for n, text in TEXTS_BY_NUMBER.items() if form(term) in form(text)]


NAMED = st.builds(
    About,
    name=TEXTS,
    titles=st.lists(TEXTS, max_size=1).map(tuple),
    claims=st.lists(TEXTS, max_size=2).map(tuple),
    reader=st.sampled_from(["read-txt", "read-pdf"]),
    public=st.booleans(),
)


@settings(max_examples=300)
@given(
    stock=st.lists(st.tuples(TEXTS, NAMED), min_size=1, max_size=4),
    terms=st.lists(TEXTS, min_size=1, max_size=2),
    without=st.lists(TEXTS, max_size=1),
    cut=st.data(),
)
def test_the_index_finds_exactly_what_a_plain_look_into_every_body_finds(
    fresh_index: Connection, stock: list[tuple[str, About]], terms: list[str], without: list[str], cut: st.DataObject
) -> None:
    text, about = stock[0]
    piece = cut.draw(st.sampled_from([text, about.name, *about.claims]))
    start = cut.draw(st.integers(0, len(piece)))
    terms = [one for term in (*terms, piece[start : start + cut.draw(st.integers(1, 9))]) if (one := form(term))]
    without = [one for term in without if (one := form(term))]
    fresh_index.exec_driver_sql("DELETE FROM find_spaced")
    for number, (each, known) in enumerate(stock, start=1):
        index(fresh_index, number, each, known)
    bodies = {number: body(each, known) for number, (each, known) in enumerate(stock, start=1)}
    for some in (terms[-1:], terms):
        asked = Asked(tuple(map(words, some)), tuple(map(words, without)))
        if some:
            assert matching(fresh_index, asked) == [number for number, one in bodies.items() if asked.holds(one)]
            assert sorted(matching(fresh_index, asked, best_first=True)) == matching(fresh_index, asked)


@pytest.fixture(scope="module")
def fresh_index(tmp_path_factory: pytest.TempPathFactory) -> Connection:
    from probata.record.withheld import Withheld
    from probata.store.database import engine_for

    connection = engine_for(tmp_path_factory.mktemp("index") / "index.db", Withheld(bytes(32))).connect()
    create_index(connection)
    yield connection
    connection.close()


def test_the_index_keeps_no_copy_of_the_text(filled: Connection, kit: ModuleType) -> None:
    assert set(filled.exec_driver_sql("SELECT body FROM find_spaced").scalars()) == {None}


def test_filters_are_asked_of_the_index_with_the_words(filled: Connection) -> None:
    index(filled, 9, "One more hostel.", About("chats/ferry.txt", ("The lamp",), ("Olga",), "read-pdf", public=True))
    for need, there in (
        (named(["ferry"]), [9]),
        (named(["hostel"]), []),
        (named(["no", "rr"]), [9]),
        (read_by(["read-pdf"]), [9]),
        (public(wanted=True), [9]),
        (public(wanted=False), [1]),
        (words("lamp"), [9]),
        (words("olga"), [9]),
        (words("olga", (0,)), []),
    ):
        assert matching(filled, Asked((words("hostel"), need))) == there
    assert matching(filled, Asked((words("hostel"),), (words("olga"),))) == [1]
    assert matching(filled, Asked((words("of"),), (words("hostel"),))) == []
    assert matching(filled, Asked((words("hostel"),), (words("o"),))) == []


def test_a_phrase_does_not_run_from_one_field_into_the_next(filled: Connection) -> None:
    index(filled, 9, "The lamp", About("and heron", ("went",), ("out", "late")))
    assert [found(filled, one) for one in ("lamp and", "heron went", "went out", "out late", "lamp", "late")] == [
        *([], [], [], []),
        *([9], [9]),
    ]


def test_the_best_by_the_index_come_first(filled: Connection) -> None:
    index(filled, 20, "quarry and much else that is said of other things at length", ABOUT)
    index(filled, 21, "quarry quarry quarry", ABOUT)
    assert matching(filled, Asked((words("quarry"),))) == [20, 21]
    assert matching(filled, Asked((words("quarry"),)), best_first=True) == [21, 20]


@pytest.mark.parametrize(
    "harm",
    [
        "DROP TABLE find_spaced",
        "DROP TABLE find_spaced_docsize",
        "DROP TABLE find_spaced_data",
        "DROP TABLE find_spaced_config",
        "DROP TABLE find_spaced_idx",
        "DROP TABLE find_unspaced_data",
        "DELETE FROM find_spaced WHERE rowid = 1",
        "DELETE FROM find_spaced_data WHERE id > 10",
        "UPDATE find_spaced_data SET block = x'00' WHERE id = 10",
    ],
)
def test_a_damaged_index_is_refused_with_what_helps_and_is_made_anew(
    engine: Engine, blobs: BlobStore, kit: ModuleType, harm: str
) -> None:
    from probata.store.database import reading, transaction

    with transaction(engine) as connection:
        kit.stock(connection, blobs, 3)
    with transaction(engine) as connection:
        connection.exec_driver_sql(harm)
    with pytest.raises(Damaged) as fault, reading(engine) as connection:
        used(connection)
    assert "--rebuild-index" in fault.value.next_step
    with transaction(engine) as connection:
        assert list(rebuild(connection)) == [1, 2]
    with reading(engine) as connection:
        assert used(connection) == [1]
        assert candidates(connection, ["sevrin"]) == [2]


def used(connection: Connection) -> list[int]:
    """As search does: it asks whether the index is whole, and then the index."""
    from probata.store import items

    search_index.check(connection, items.how_many_documents(connection))
    return candidates(connection, ["report 3."])


def test_its_documents_are_counted_again_when_anything_was_written_to_it(engine: Engine) -> None:
    from probata.store.database import reading, transaction

    for number, counts in ((1, 0), (2, 1), (-2, 2), (3, 1), (-3, 2)):
        with reading(engine) as connection:
            assert (indexed(connection), indexed(connection)) == (counts, counts)
        with transaction(engine) as connection:
            if number > 0:
                index(connection, number, "The lamp", About("a.txt"))
            else:
                search_index.remove(connection, [-number])
    with reading(engine) as connection, pytest.raises(Damaged, match="knows 1 document"):
        search_index.check(connection, 2)


def test_an_index_of_an_older_make_says_so(filled: Connection) -> None:
    assert search_index.is_of_now(filled)
    filled.exec_driver_sql("DELETE FROM find_spaced_config WHERE k = 'probata_form'")
    assert not search_index.is_of_now(filled)


def test_what_is_marked_as_public_is_found_as_public(engine: Engine, blobs: BlobStore, kit: ModuleType) -> None:
    from probata.record.ref import Ref
    from probata.store import items
    from probata.store.database import reading, transaction

    with transaction(engine) as connection:
        kit.stock(connection, blobs, 3)
        [item] = items.refs(connection)
    for marked in (True, False):
        with transaction(engine) as connection:
            items.set_public(connection, Ref.parse(item), marked)
        with reading(engine) as connection:
            assert bool(matching(connection, Asked((words("report"), public(wanted=True))))) is marked
