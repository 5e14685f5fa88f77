"""Two copies as one: each table by its own rule, in the order in which the rules need each other."""

from __future__ import annotations

from dataclasses import replace

from probata.store.strands import merge
from probata.store.uniting import alike, coded, records
from probata.store.uniting.arrivals import arrivals
from probata.store.uniting.assessments import assessments
from probata.store.uniting.cells import cells
from probata.store.uniting.erased import Erased, erased, forgotten
from probata.store.uniting.files import files
from probata.store.uniting.likenesses import likenesses
from probata.store.uniting.made_here import made_here
from probata.store.uniting.model import AnyRows, Conflict, Copy, Keyed, Pair, Part, Texts, United
from probata.store.uniting.order import in_order, own_acts
from probata.store.uniting.packages import packages
from probata.store.uniting.people import people
from probata.store.uniting.plain import plain
from probata.store.uniting.purged import without_purged
from probata.store.uniting.refusing import refuse, refuse_erased
from probata.store.uniting.staling import staling
from probata.store.uniting.ties import ties


def united(pair: Pair) -> United:
    """Both as one; the same for the copies the other way round. Raises BadUse for what no rule can decide."""
    refuse(pair)
    gone = erased(pair)
    refuse_erased(pair, gone)
    pair, unknown = forgotten(without_purged(pair), gone)
    pair, told = alike.same_files(pair)
    pair = coded.newest(alike.enclosed(pair))
    rows: dict[str, AnyRows] = {}
    told += unknown
    for part in _parts(pair):
        rows, told = {**rows, **part.rows}, [*told, *part.conflicts]
    start = _rested_on(pair, gone) if unknown else set()
    came, tied = arrivals(pair, rows["items"]), ties(pair, rows["items"], rows["documents"])
    rows |= tied.rows
    shown = made_here(rows["items"], rows["documents"], rows["ties"])
    rows, told = {**rows, **shown.rows}, [*told, *shown.conflicts]
    said = assessments(pair, rows["items"])
    lying = [*rows["items"], *came.rows["arrivals"], *rows["ties"], *said.rows["assessments"]]
    for late in (came, likenesses(pair, rows["items"]), said, cells(pair, lying), staling(pair, rows, start)):
        rows, told = {**rows, **late.rows}, [*told, *late.conflicts]
    rows["sealed"] = coded.of_described(rows)
    return United(pair.log, rows, _in_order(told), gone.lines, gone.compartments, gone.items)


def paired(one: Copy, other: Copy, keyed: Keyed, texts: Texts) -> Pair:
    """The two copies, each with what it alone did, over their logs as one. Raises BadInput for logs of two
    inquiries."""
    log = merge(one.log, other.log)
    at = {leaf: place for place, leaf in enumerate(in_order(log))}
    own = own_acts(one.log, other.log), own_acts(other.log, one.log)
    return Pair(replace(one, own=own[0]), replace(other, own=own[1]), log, at, keyed, texts)


def _parts(pair: Pair) -> tuple[Part, ...]:
    return (
        files(pair),
        people(pair),
        records.decisions(pair),
        records.saved_rows(pair),
        records.handed(pair),
        records.compartments(pair),
        records.codebooks(pair),
        packages(pair),
        plain(pair),
    )


def _rested_on(pair: Pair, gone: Erased) -> set[str]:
    """What was erased, under the Refs that the merged rows have."""
    names = alike.known_names(pair)
    return {alike.last_name(names, one) for one in (*gone.documents, *gone.stubs)}


def _in_order(told: list[Conflict]) -> tuple[Conflict, ...]:
    return tuple(sorted(set(told), key=lambda one: (one.kind, one.what, one.stands)))
