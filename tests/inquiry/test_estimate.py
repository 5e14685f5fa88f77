"""estimate, below the command line: files in, pictures out, saved with what it rests on."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from probata.inquiry.add import add
from probata.inquiry.entry.door import Opened, look
from probata.inquiry.entry.settings import load
from probata.inquiry.estimate import KIND, draw, estimate, save
from probata.inquiry.files.example import source
from probata.inquiry.log import log
from probata.method.estimates import spoken
from probata.record.errors import AlreadyThere, BadInput, BadUse, NotFound

EAST = source() / "lists" / "east.csv"
WEST = source() / "lists" / "west.csv"
ASSUMED = "no-highest-order-interaction"


def test_the_eastern_lists_of_the_example_bear_an_estimate_and_the_western_ones_do_not() -> None:
    east = estimate(EAST, linked=True, assume=ASSUMED)
    assert east.estimate.headline is not None
    assert not east.refused
    west = estimate(WEST, linked=True, assume=ASSUMED)
    assert west.refused
    assert any("roster stand on Association" in reason.says for reason in west.estimate.reasons)


def test_the_lists_of_the_example_add_up_to_what_its_facts_say() -> None:
    tables = [estimate(path).estimate.table for path in (EAST, WEST)]
    for number, (name, people) in enumerate([("Association", 312), ("clinic", 190), ("roster", 401)]):
        assert {table.lists[number] for table in tables} == {name}
        assert sum(table.size(number) for table in tables) == people


def test_nothing_is_refused_that_was_not_asked_for() -> None:
    assert not estimate(WEST, linked=True).refused
    assert not estimate(WEST, assume=ASSUMED).refused


def test_derived_lists_are_pairs_and_names_may_hold_colons(tmp_path: Path) -> None:
    table = tmp_path / "t.csv"
    table.write_text("a:b,c,count\n1,0,5\n0,1,4\n1,1,3\n", encoding="utf-8")
    assert estimate(table, derived=["a:b:c"]).estimate.asked.derived == (("a:b", "c"),)
    for wrong in ("a", "a:c", "c:c"):
        with pytest.raises(BadUse):
            estimate(table, derived=[wrong])


def test_files_that_are_none_are_said_with_their_place(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        estimate(tmp_path / "none.csv")
    (tmp_path / "latin.csv").write_bytes(b"B\xfcro,count\n1,5\n")
    with pytest.raises(BadInput, match="UTF-8"):
        estimate(tmp_path / "latin.csv")
    (tmp_path / "large.csv").write_bytes(b"a" * (16 * 2**20 + 1))
    with pytest.raises(BadInput, match="too large"):
        estimate(tmp_path / "large.csv")


def test_a_picture_is_written_once_and_as_svg(tmp_path: Path) -> None:
    answer = estimate(EAST)
    draw(answer, tmp_path / "fan.svg")
    assert (tmp_path / "fan.svg").read_text(encoding="utf-8") == answer.picture()
    with pytest.raises(AlreadyThere):
        draw(answer, tmp_path / "fan.svg")
    with pytest.raises(BadUse):
        draw(answer, tmp_path / "fan.png")
    with pytest.raises(NotFound):
        draw(answer, tmp_path / "none" / "fan.svg")


def test_a_saved_estimate_rests_on_the_very_table_that_was_added(opened: Opened) -> None:
    from probata.store import basis, saved

    add(opened, [EAST], public=False, settings=load(), progress=lambda *_: None)
    ref = save(opened, estimate(EAST, linked=True, assume=ASSUMED), "missing-east", "people missing in the East")
    with look(opened) as connection:
        one = saved.standing(connection)["missing-east"]
        from sqlalchemy import select

        from probata.store.tables import items

        [item] = [row.ref for row in connection.execute(select(items.c.ref))]
        assert str(ref) in basis.forward(connection, [item])
    assert (one.ref, one.kind) == (ref, KIND)
    assert spoken(one.body, "headline").startswith("an estimated 634 (95 % interval 570 to 723), of whom 403")
    last = log(opened, 1).entries[-1]
    assert (last.act, last.detail) == ("save estimate", {"estimate": str(ref), "overridden": False})


def test_a_refused_estimate_can_be_saved_and_a_reader_saves_nothing(opened: Opened) -> None:
    answer = estimate(WEST, linked=True, assume=ASSUMED)
    save(opened, answer, "missing-west")
    with pytest.raises(BadUse):
        save(opened, answer, "Missing West")
    with pytest.raises(BadUse, match="may not decide"):
        save(replace(opened, role="reader"), answer, "missing-west")
