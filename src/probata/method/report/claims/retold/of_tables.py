"""Tables against the words on them: what a caption or a sentence tells of a row, a column or the whole. English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from probata.method.report.claims.reading.acts import act_among, counted_act, meaning
from probata.method.report.claims.reading.alike import general, keys
from probata.method.report.claims.reading.bounds import bounds_of
from probata.method.report.claims.reading.cells import Grid, is_total
from probata.method.report.claims.reading.facts import Fact, estimated, facts, others_voice
from probata.method.report.claims.reading.model import Form
from probata.method.report.claims.reading.phrase import LIGHT, SMALL, chunk_of, words_of
from probata.method.report.claims.reading.rarity import Rarity, rarity
from probata.method.report.claims.retold.aligned import in_a_table
from probata.method.report.claims.retold.captioned import (
    Captioned,
    Misread,
    captioned,
    columns,
    miscaptioned,
    spoken_to,
    stems_of,
    total_column,
)
from probata.method.report.english.said import stem
from probata.method.report.model import Bound

_NAMED = re.compile(r"\b[Tt]able\s+(?P<number>\d{1,3}(?:\.\d{1,2})?|[IVX]{1,5}|[A-Z]\d?)\b")
_IN_ALL = re.compile(r"(?i)\b(?:in\s+all|in\s+total|total|altogether|overall|taken\s+together|all\s+told|sum)\b")
_NEAR, _ELSE, _TOPIC, _WHICH = 4, 0.5, 0.75, 0.35
_CLOSE = Fraction(3, 2)
"""How far from the total of a table a number may be that is told for it without a word of the table."""
_RECEIVED = frozenset(
    map(
        stem,
        ("received", "submitted", "collected", "held", "made", "filed", "year", "tables", "table", "figures", "set"),
    )
)


def misread(bound: Bound) -> tuple[Misread, ...]:
    """Every number of a caption or a sentence that is not what the table prints; made once."""
    return bound.once.get("misread tables", lambda: tuple(_misread(bound)))


def _misread(bound: Bound) -> Iterator[Misread]:
    known = captioned(bound)
    if not known:
        return
    weights = rarity(bound)
    captions = {id(one.caption) for one in known if one.caption is not None}
    for table in known:
        yield from miscaptioned(bound, table)
    places = {id(one): at for at, one in enumerate(bound.passages)}
    told: set[int] = set()
    for fact in facts(bound):
        if id(fact.claim.passage) in captions or fact.doubtful or others_voice(fact) or estimated(fact):
            continue
        found = [one for table in known if (one := _of_sentence(fact, table, weights, places)) is not None]
        if len(found) == 1 and found[0].printed and fact.claim.place.start not in told:
            told.add(fact.claim.place.start)
            yield found[0]
    yield from (one for one in in_a_table(bound) if one.claim.place.start not in told)


def _of_sentence(fact: Fact, table: Captioned, weights: Rarity, places: dict[int, int]) -> Misread | None:
    """What the table says on a fact; with an empty ``printed`` where it says the same."""
    claim, grid = fact.claim, table.grid
    if fact.unit != "count" or claim.value is None or claim.form is Form.RANGE:
        return None
    named = _names(fact, table)
    if named is False or (named is None and not _about(fact, table, weights, places)):
        return None
    row = _row_of(fact, grid)
    row = _whole_row(fact, table, weights, bool(named), places) if row is None else row
    column = _column_of(fact, grid, table) if row is not None else None
    figure = grid.figures[row][column] if row is not None and column is not None else None
    if row is None or column is None or figure is None or not _nothing_else(fact, grid, row, table, weights):
        return None
    if not named and _left_unsaid(fact, table, weights) and not _close(claim.value, figure.value):
        return None
    low, high = bounds_of(claim.value, claim.approximate, claim.words)
    fits = (low is None or low <= figure.value) and (high is None or figure.value <= high)
    return Misread(claim, "" if fits else grid.words[row][column], f"{grid.words[row][0]}, {grid.words[0][column]}")


def _names(fact: Fact, table: Captioned) -> bool | None:
    """Whether the sentence, else its paragraph, names this table (True) or another one (False); None of neither."""
    for text in (fact.claim.text, " ".join(one.printed for one in fact.claim.passage.sentences)):
        named = {found["number"] for found in _NAMED.finditer(text)}
        if named:
            return named == {table.number}
    return None


def _about(fact: Fact, table: Captioned, weights: Rarity, places: dict[int, int]) -> bool:
    """Whether a sentence that names no table says what this one counts, and which of them."""
    near = _is_near(fact, table, places)
    told = spoken_to(_told(fact))
    shared = weights.sum(told & spoken_to(table.topic)) + (weights.of(fact.head) if fact.head == table.head else 0)
    return shared >= (_TOPIC if near else 2 * _TOPIC) and (near or not _left_unsaid(fact, table, weights))


def _left_unsaid(fact: Fact, table: Captioned, weights: Rarity) -> bool:
    """Whether a sentence does not say which of them a table counts ("villages visited")."""
    missing = spoken_to(table.which) - spoken_to(_told(fact)) - stems_of(fact.claim.passage.section) - LIGHT
    return weights.sum(missing) > _WHICH


def _close(one: Fraction, other: Fraction) -> bool:
    return other / _CLOSE < one < other * _CLOSE


def _is_near(fact: Fact, table: Captioned, places: dict[int, int]) -> bool:
    here = places.get(id(fact.claim.passage), -1)
    cells = sum(len(row) for row in table.grid.words)
    return table.place - _NEAR <= here <= table.place + cells + _NEAR


def _told(fact: Fact) -> frozenset[str]:
    """The stems of all that a sentence says with a number, also of words that say little."""
    chunk = chunk_of(fact.claim.text, fact.claim.span.start)
    own = (chunk.own, *chunk.shared)
    each = frozenset(
        one.stem
        for one in words_of(fact.claim.text)
        if one.plain not in SMALL and any(start <= one.start < end for start, end in own)
    )
    light = each & LIGHT
    return keys(fact.said | light) | _heads(fact)


def _heads(fact: Fact) -> frozenset[str]:
    """What a fact counts, and the act that is counted with it."""
    noun = fact.claim.counted.words.split()[-1:] or [""]
    act = counted_act(noun[0]) or act_among(fact.verbs)
    return frozenset(one for one in (meaning(fact.head), act) if one)


def _row_of(fact: Fact, grid: Grid) -> int | None:
    """The row whose head the fact names; of none the total, where the fact is told as one."""
    found = []
    told = keys(fact.said) | _heads(fact) | {one[:4] for one in fact.times}
    for row in range(1, len(grid.words)):
        head = grid.words[row][0]
        wanted = stems_of(head) | set(re.findall(r"\d+", head))
        if wanted and not is_total(head) and wanted <= told:
            found.append(row)
    if found:
        return found[0] if len(found) == 1 else None
    totals = [row for row in range(1, len(grid.words)) if is_total(grid.words[row][0])]
    return totals[0] if len(totals) == 1 and _IN_ALL.search(fact.claim.text) else None


def _whole_row(fact: Fact, table: Captioned, weights: Rarity, named: bool, places: dict[int, int]) -> int | None:
    """The row of totals, where a fact tells how many there are of all that the table counts."""
    totals = [row for row in range(1, len(table.grid.words)) if is_total(table.grid.words[row][0])]
    column = total_column(table.grid)
    if len(totals) != 1 or table.head not in _heads(fact) or fact.part is not None:
        return None
    if any(is_total_of_row(row, fact) for row in table.grid.words[1:]):
        return None
    if named:
        return totals[0]
    figure = table.grid.figures[totals[0]][column] if column is not None else None
    if figure is None or not (general(fact.claim.passage) or _is_near(fact, table, places)):
        return None
    close = _close(fact.claim.value or Fraction(0), figure.value) and not _left_unsaid(fact, table, weights)
    inside = any(one is not None and one.value == fact.claim.value for row in table.grid.figures for one in row)
    rest = spoken_to(_rest(fact, table, frozenset())) - spoken_to(table.topic | table.which)
    return totals[0] if close and not inside and weights.sum(rest) <= _WHICH and not fact.times else None


def is_total_of_row(row: tuple[str, ...], fact: Fact) -> bool:
    """Whether a row's head shares a word with the fact, which may then be of that row in other words."""
    return not is_total(row[0]) and bool(stems_of(row[0]) & keys(fact.said))


def _column_of(fact: Fact, grid: Grid, table: Captioned) -> int | None:
    """The column whose head the fact says: by what is said before by what is counted."""
    text = re.sub(r"\W+", " ", fact.claim.text).casefold()
    told, heads = _told(fact), _heads(fact)
    by_said, by_head = [], []
    for column in columns(grid):
        head = re.sub(r"\W+", " ", grid.words[0][column]).strip().casefold()
        stems = keys(frozenset(one.stem for one in words_of(head) if one.plain not in SMALL | {"total"}))
        literal = any(word in ("of", "in", "out", "not", "no", "without") for word in head.split())
        if not stems and is_total(grid.words[0][column]):
            continue
        if (literal and f" {head} " in f" {text} ") or (not literal and stems and stems <= told - heads):
            by_said.append(column)
        elif stems and stems <= told:
            by_head.append(column)
    if by_said:
        return by_said[0] if len(by_said) == 1 else None
    if len(by_head) == 1:
        return by_head[0]
    years = [
        one
        for one in columns(grid)
        if {time[:4] for time in fact.times} == set(re.findall(r"\d{4}", grid.words[0][one]))
    ]
    if fact.times and len(years) == 1:
        return years[0]
    rows = frozenset[str]().union(*(stems_of(row[0]) for row in grid.words[1:]))
    total = total_column(grid)
    only = len(columns(grid)) == 1
    return total if (not fact.times or only) and heads & (table.topic | rows) else None


def _nothing_else(fact: Fact, grid: Grid, row: int, table: Captioned, weights: Rarity) -> bool:
    """Whether the sentence says nothing that makes it another number than the cell's."""
    head = grid.words[row][0]
    years = set(re.findall(r"\d{4}", f"{head} {' '.join(grid.words[0])}"))
    captioned_years = " ".join(one.printed for one in table.caption.sentences) if table.caption is not None else ""
    if any(not {time[:4]} & (years | set(re.findall(r"\d{4}", captioned_years))) for time in fact.times):
        return False
    if any(len(time) > 4 for time in fact.times):
        return False
    stretch = fact.claim.text[fact.claim.span.end :]
    if not fact.whole and re.search(
        r"(?i)\b(?:of\s+(?:whom|which|them|these)|another|further|other|who|whose)\b", stretch
    ):
        return False
    return weights.sum(_rest(fact, table, stems_of(head))) <= _ELSE


def _rest(fact: Fact, table: Captioned, row: frozenset[str]) -> frozenset[str]:
    """What a fact says beside what its table and its row do; who recorded or heard it makes no other number of it."""
    own = frozenset(_subject(fact)) if fact.claim.passage is not None and _records(fact) else frozenset()
    return spoken_to(keys(fact.said - own)) - spoken_to(table.topic | table.which) - row - LIGHT - keys(_RECEIVED)


def _records(fact: Fact) -> bool:
    """Whether the verb says no more than that somebody told, noted or heard it."""
    return not fact.verbs - LIGHT or spoken_to(fact.verbs - LIGHT) == {stem("interview")}


def _subject(fact: Fact) -> Iterator[str]:
    """The stems of what stands before the verb that a number follows."""
    verb = next((one for one in words_of(fact.claim.text) if one.verb and one.end <= fact.claim.span.start), None)
    if verb is not None:
        yield from (one.stem for one in words_of(fact.claim.text) if one.end <= verb.start)
