"""Numbers: two figures for one fact, parts and wholes, percentages, tables, words for numbers, multiples."""

from __future__ import annotations

import random
from dataclasses import replace

from tests.faults.drafts.planting import (
    At,
    Plant,
    by_key,
    one_place,
    other_number,
    place,
    places_of,
    plain,
    retag,
    role,
    shelf,
)
from tests.faults.drafts.texts.making import spell
from tests.faults.drafts.tree import Table, Tree, texts

OPERATORS, plants = shelf("numbers")
_ONE_FACT = "One fact has one figure; the report gives two."
_PROSE = ("findings", "context", "methodology")


def _figures(tree: Tree) -> dict[str, list[At]]:
    """Facts that the prose states in at least two paragraphs."""
    found = {
        key: [one for one in all_ if one.cell == 0]
        for key, all_ in by_key(tree, "n").items()
        if not key.endswith("_pct")
    }
    return {key: all_ for key, all_ in found.items() if len({(one.part, one.block) for one in all_}) > 1}


def _changed(tree: Tree, rng: random.Random, roles: tuple[str, ...], *, words: bool | None = None) -> Plant | None:
    """One mention of a fact, in a chapter of these roles, gets another figure in the same form."""
    every = _figures(tree)
    found = [
        at
        for all_ in every.values()
        for at in all_
        if role(tree, at) in roles and words in (None, at.shown.replace(" ", "").replace("-", "").isalpha())
    ]
    if not found:
        return None
    at = rng.choice(found)
    retag(tree, at, other_number(at.shown, rng))
    return Plant(tree, places_of(tree, every[at.key]))


@plants("two figures", _ONE_FACT)
def summary_against_body(tree: Tree, rng: random.Random) -> Plant | None:
    return _changed(tree, rng, ("summary",))


@plants("two figures", _ONE_FACT)
def summary_in_digits(tree: Tree, rng: random.Random) -> Plant | None:
    return _changed(tree, rng, ("summary",), words=False)


@plants("two figures", _ONE_FACT)
def body_against_summary(tree: Tree, rng: random.Random) -> Plant | None:
    return _changed(tree, rng, _PROSE)


@plants("two figures", _ONE_FACT)
def conclusions_against_body(tree: Tree, rng: random.Random) -> Plant | None:
    return _changed(tree, rng, ("conclusions",))


@plants("two figures", _ONE_FACT)
def words_against_digits(tree: Tree, rng: random.Random) -> Plant | None:
    return _changed(tree, rng, (*_PROSE, "summary"), words=True)


@plants("two figures", "Text and table give the same number differently.")
def table_against_text(tree: Tree, rng: random.Random) -> Plant | None:
    """A cell and its sums move together, so that the table adds up and the text does not agree with it."""
    said = _figures(tree)
    every = [
        (part, at, block)
        for part, one in enumerate(tree.parts)
        for at, block in enumerate(one.blocks)
        if isinstance(block, Table) and block.total
    ]
    found = []
    for part, at, block in every:
        last = [plain(cell) for cell in block.rows[-1]]
        found += [
            (part, at, block, key)
            for key, all_ in said.items()
            if all_[0].shown in last or _digits(all_[0].shown) in last
        ]
    if not found:
        return None
    part, at, block, key = rng.choice(found)
    column = [plain(cell) for cell in block.rows[-1]].index(_digits(said[key][0].shown))
    new = _moved(block, rng.randrange(1, len(block.rows) - 1), column, rng.choice((3, 6, 8)))
    tree.parts[part].blocks[at] = new
    cell = "=" + plain(new.rows[-1][column])
    return Plant(tree, (*places_of(tree, said[key]), cell, place(tree, new.caption)))


def _digits(shown: str) -> str:
    words = {spell(one): f"{one:,}" for one in range(400)}
    return words.get(shown.lower(), shown)


def _moved(table: Table, row: int, column: int, by: int) -> Table:
    """The table with one number larger, and every sum that holds it. A sum at the end of the row moves a part of it."""
    rows = [[plain(cell) for cell in one] for one in table.rows]
    crossed = rows[0][-1] == "Total"
    columns = {column, len(rows[0]) - 1} if crossed else {column}
    if crossed and column == len(rows[0]) - 1:
        columns.add(1)
    for one in columns:
        for line in (row, len(rows) - 1):
            rows[line][one] = f"{int(rows[line][one].replace(',', '')) + by:,}"
    return replace(table, rows=tuple(tuple(one) for one in rows))


def _tables(tree: Tree) -> list[tuple[int, int, Table]]:
    return [
        (part, at, block)
        for part, one in enumerate(tree.parts)
        for at, block in enumerate(one.blocks)
        if isinstance(block, Table) and block.total
    ]


def _spoilt(tree: Tree, rng: random.Random, *, last_row: bool, last_column: bool) -> Plant | None:
    found = [one for one in _tables(tree) if not last_column or plain(one[2].rows[0][-1]) == "Total"]
    if not found:
        return None
    part, at, table = rng.choice(found)
    rows = [list(one) for one in table.rows]
    row = len(rows) - 1 if last_row else rng.randrange(1, len(rows) - 1)
    column = len(rows[0]) - 1 if last_column else rng.randrange(1, len(rows[0]))
    rows[row][column] = other_number(plain(rows[row][column]), rng)
    tree.parts[part].blocks[at] = replace(table, rows=tuple(tuple(one) for one in rows))
    cells = [rows[row][column], rows[-1][column], *([rows[row][-1]] if plain(rows[0][-1]) == "Total" else [])]
    labels = [plain(rows[row][0])] if row < len(rows) - 1 else []
    return Plant(
        tree, (*("=" + plain(cell) for cell in cells), *("=" + one for one in labels), place(tree, table.caption))
    )


@plants("table sums", "The column does not add up to its total.")
def column_total(tree: Tree, rng: random.Random) -> Plant | None:
    return _spoilt(tree, rng, last_row=True, last_column=False)


@plants("table sums", "The row does not add up to its total.")
def row_total(tree: Tree, rng: random.Random) -> Plant | None:
    return _spoilt(tree, rng, last_row=False, last_column=True)


@plants("table sums", "One number of the table is not what its totals say.")
def table_cell(tree: Tree, rng: random.Random) -> Plant | None:
    return _spoilt(tree, rng, last_row=False, last_column=False)


@plants("caption", "The caption gives another total than its table.")
def caption_total(tree: Tree, rng: random.Random) -> Plant | None:
    found = _tables(tree)
    part, at, table = rng.choice(found)
    total = other_number(plain(table.rows[-1][-1]), rng)
    new = replace(table, caption=f"{table.caption} (total: {total})")
    tree.parts[part].blocks[at] = new
    return Plant(tree, (place(tree, new.caption), "=" + plain(table.rows[-1][-1])))


@plants("caption", "The caption and the text beside it give two figures for one thing.")
def caption_against_text(tree: Tree, rng: random.Random) -> Plant | None:
    k = rng.randrange(14, 60)
    found = _tables(tree)
    part, at, table = rng.choice(found)
    tree.parts[part].blocks[at] = replace(
        table, caption=f"{table.caption} and, below, the {k} letters from {tree.voice.sites[0]}"
    )
    said = one_place(tree, "findings", f"From <site>, {k + 6} letters were received in all.", rng)
    return Plant(said.tree, (*said.places, place(tree, texts(tree.parts[part].blocks[at])[0])))


@plants("percent", "The percentage is not that of the counts beside it.")
def percent_of_a_fact(tree: Tree, rng: random.Random) -> Plant | None:
    found = [at for key, all_ in by_key(tree, "n").items() if key.endswith("_pct") for at in all_]
    at = rng.choice(found)
    retag(tree, at, str(int(at.shown) + rng.choice((-14, -9, 3, 4) if int(at.shown) > 80 else (-9, 7, 11, 16))))
    same = [one for one in by_key(tree, "n")[at.key] if one.part == at.part and one.block == at.block]
    return Plant(tree, places_of(tree, same))


@plants("multiples", "The figures beside the word do not bear it.")
def operand_moved(tree: Tree, rng: random.Random) -> Plant | None:
    """A figure is changed wherever it stands, so that only the word for the change is wrong."""
    keys = {"reg21", "budget20", "permits22", "wage", "pop21", "visits21", "rev20", "fines20", "staff20"}
    found = {key: all_ for key, all_ in by_key(tree, "n").items() if key in keys}
    if not found:
        return None
    key = rng.choice(sorted(found))
    old = found[key][0].shown
    head, _, tail = old.partition(" ")
    number = float(head.replace(",", "")) * rng.choice((1.35, 1.42))
    new = f"{number:.1f} {tail}" if "." in head else f"{number:,.0f} {tail}".strip()
    for at in found[key]:
        retag(tree, at, new)
    words = ("third", "tripl", "doubl", "half", "three times", "two thirds", "50 per cent")
    told = [
        at
        for at in by_key(tree, "n")[key]
        if any(word in texts(tree.parts[at.part].blocks[at.block])[0] for word in words)
    ]
    return Plant(tree, places_of(tree, told)) if told else None
