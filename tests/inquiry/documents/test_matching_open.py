"""What the index says and what a plain look into every document says is one; the order is a rule."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.inquiry.documents import matching_open
from probata.inquiry.documents.filters import Filters
from probata.inquiry.documents.wanted import Match, Wanted
from probata.inquiry.entry.door import Opened, look, transact
from probata.record.errors import BadUse
from probata.store import search_index, search_rows
from tests.inquiry.searching import POOL, stock

QUERIES = st.lists(
    st.sampled_from(["lamp", "湖区", "湖", "клуб", "елк", '"the lamp"', "12", "a", "مدرسة", "zz"]),
    min_size=1,
    max_size=2,
)
FILTERS = st.builds(
    Filters,
    names=st.sampled_from([(), ("a",), ("0", "FERRY"), ("*7*",), ("pile/?/*",)]),
    kinds=st.sampled_from([(), ("txt",), ("txt", "md")]),
    public=st.sampled_from([None, None, True, False]),
    declared=st.sampled_from([(), (("author", "ana"),), (("title", "lamp"),)]),
    without=st.sampled_from([(), ("ferry",), ("湖",), ("a", "12")]),
)


@pytest.fixture(scope="module")
def stocked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Opened]:
    from probata.inquiry.entry.settings import Settings
    from probata.inquiry.new import new
    from probata.record.withheld import Withheld

    weak = Settings(kdf_memory_mib=8, kdf_passes=1)
    folder: Path = tmp_path_factory.mktemp("searched")
    opened = new(folder / "inquiry", Withheld("lantern orchard sevenfold"), "Example", weak).opened
    stock(opened, POOL)
    yield opened
    opened.engine.dispose()


def found(opened: Opened, query: str, filters: Filters, withdrawn: tuple[int, ...] = ()) -> matching_open.Openly:
    with look(opened) as connection:
        return matching_open.matches(connection, Wanted.of(query, filters), withdrawn)


@settings(max_examples=60)
@given(QUERIES, FILTERS)
def test_with_the_index_and_without_it_the_same_is_found(stocked: Opened, query: list[str], filters: Filters) -> None:
    try:
        with_it = found(stocked, " ".join(query), filters)
    except BadUse:
        return
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(search_index, "is_of_now", lambda _: False)
        patch.setattr(search_index, "matching", None)  # it is not asked
        without = found(stocked, " ".join(query), filters)
    assert sorted(with_it.matches, key=Match.key) == sorted(without.matches, key=Match.key)
    wanted = Wanted.of(" ".join(query), filters)
    names = {name for name, text, said, public in POOL if _plainly(wanted, name, text, said, public)}
    assert {one.name for one in with_it.matches} == names


def _plainly(wanted: Wanted, name: str, text: str, said: dict[str, str], public: bool) -> bool:
    """The rule again, in the plainest words."""
    from probata.inquiry.documents.filters import declares, is_named
    from probata.method.documents.finding import form, terms

    every, filters = [form(one) for one in (text, name, *said.values())], wanted.filters
    return (
        all(any(term in one for one in every) for term in wanted.terms)
        and not any(term in one for some in filters.without for term in terms(some) for one in every)
        and is_named(filters.names, name)
        and (not filters.kinds or name.endswith(".txt") or "md" in filters.kinds)
        and filters.public in (None, public)
        and declares(filters.declared, list(said.items()))
    )


def test_few_are_ranked_by_places_more_by_the_index_and_many_as_they_came(
    stocked: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    few = found(stocked, "lamp", Filters())
    assert (few.ordered, few.numbers) == ("places", [])
    numbers = {one.number for one in few.matches}
    first = [one.number for one in sorted(few.matches, key=Match.key) if one.weight.named]
    assert first
    monkeypatch.setattr(matching_open, "RANKED", 2)
    by_index = found(stocked, "lamp", Filters())
    assert (by_index.ordered, by_index.matches, set(by_index.numbers)) == ("index", [], numbers)
    assert set(by_index.numbers[: len(first)]) == set(first)
    monkeypatch.setattr(matching_open, "WEIGHED", 3)
    as_they_came = found(stocked, "lamp", Filters())
    left = as_they_came.numbers[len(first) :]
    assert (as_they_came.ordered, set(as_they_came.numbers), left) == ("taken in", numbers, sorted(left))


@settings(max_examples=60)
@given(QUERIES, FILTERS, st.integers(1, 9), st.integers(1, 12), st.sampled_from([(), (3, 7)]))
def test_the_first_so_many_are_the_beginning_of_all(
    stocked: Opened, query: list[str], filters: Filters, weighed: int, first: int, withdrawn: tuple[int, ...]
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(matching_open, "RANKED", 0)
        patch.setattr(matching_open, "WEIGHED", weighed)
        with look(stocked) as connection:
            wanted = Wanted.of(" ".join(query), filters)
            every = matching_open.matches(connection, wanted, withdrawn)
            some = matching_open.matches(connection, wanted, withdrawn, first)
            named = {row.number: _named(row, wanted.terms) for row in search_rows.rows(connection)}
    most = max(first, weighed)
    assert (some.ordered, some.numbers) == (every.ordered, every.numbers[:most])
    assert some.more is (len(every.numbers) > most)
    assert not every.more
    assert not set(every.numbers) & set(withdrawn)
    if every.ordered == "taken in":
        assert every.numbers == sorted(every.numbers, key=lambda one: (-named[one], one))


def _named(row: search_rows.Row, terms: tuple[str, ...]) -> int:
    """How many of the terms stand in its name or in a title, looked for in the plainest way."""
    from probata.method.documents.finding import form

    fields = [form(one) for one in (row.name, *(value for field, value in row.claims if field == "title"))]
    return sum(any(term in one for one in fields) for term in terms)


def test_what_nobody_may_use_is_not_found(stocked: Opened) -> None:
    every = found(stocked, "lamp", Filters()).matches
    gone = found(stocked, "lamp", Filters(), withdrawn=(every[0].number,)).matches
    assert {one.ref for one in gone} == {one.ref for one in every[1:]}


def test_only_restricted_ones_leave_no_open_one(stocked: Opened) -> None:
    assert found(stocked, "lamp", Filters(restricted=True)).matches == []
    assert found(stocked, "lamp", Filters(of=("S-1",))).matches == []


def test_an_index_that_is_written_to_by_an_older_make_is_not_asked(opened: Opened) -> None:
    stock(opened, POOL[:5])
    before = found(opened, "lamp", Filters()).matches
    with transact(opened) as connection:
        connection.exec_driver_sql("DELETE FROM find_spaced_config WHERE k = 'probata_form'")
        search_index.remove(connection, [one.number for one in before])
    assert before
    assert found(opened, "lamp", Filters()).matches == before
