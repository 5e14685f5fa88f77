"""Whom either copy erased: who that is, and what goes of it from the rows of a copy that did not know."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from probata.record.canonical import dump
from probata.store import coded_places, forgetting, removals, saved
from probata.store.erasing import STUB
from probata.store.uniting import removed
from probata.store.uniting.model import AnyRow, AnyRows, Conflict, Copy, Pair
from probata.store.uniting.plain import text_of
from probata.store.uniting.unlisted import named_items, unlisted


@dataclass(frozen=True, slots=True)
class Erased:
    """``compartments`` were destroyed, with ``items`` and ``documents`` in them; ``stubs``: interview -> the row that
    stands for it; decisions about ``digests`` go. ``lines``: the list of removals of both copies."""

    compartments: frozenset[str]
    items: frozenset[str]
    documents: frozenset[str]
    stubs: Mapping[str, AnyRow]
    digests: frozenset[str]
    lines: tuple[removals.Removal, ...]


def erased(pair: Pair) -> Erased:
    """Everything that the lists of both copies say was destroyed, and the compartments that the other copy made for one
    of these people meanwhile, with the files that it added. Raises BadUse as :func:`unlisted` does."""
    lines = [one for side in pair.both for one in side.removals if one.act == removals.ERASE]
    people = {str(one.interview) for one in lines if one.interview}
    whose = {str(one.compartment): _whose(one) for one in lines if one.compartment}
    whose |= {row["ref"]: row["interview"] for row in pair.each("compartments") if row["interview"] in people}
    more = sorted({*((one, (), ()) for one in whose), *unlisted(pair, lines, whose)})
    of_each = {who: [one for one in lines if _whose(one) == who] for who in set(whose.values())}
    lines += [
        line for who, mine in of_each.items() for line in removed.also(mine, [m for m in more if whose[m[0]] == who])
    ]
    items = _items(pair, lines, whose)
    parts = [row for row in pair.each("documents") if row["item"] in items]
    return Erased(
        frozenset(whose),
        items,
        frozenset(row["ref"] for row in parts),
        _stubs(pair, people),
        frozenset({*(d for one in lines for d in one.digests), *(row["digest"] for row in parts if row["digest"])}),
        removed.joined(pair.one.removals, pair.other.removals, lines),
    )


def _whose(one: removals.Removal) -> str:
    return str(one.interview or one.compartment)


def _items(pair: Pair, lines: Iterable[removals.Removal], compartments: Collection[str]) -> frozenset[str]:
    """In these compartments, or named by a line: before it went into the compartment it lay open, and does so in a copy
    that parted then."""
    named = named_items(pair, lines)
    return frozenset(
        row["ref"] for row in pair.each("items") if row["compartment"] in compartments or row["ref"] in named
    )


def is_stub(row: AnyRow) -> bool:
    """Whether this is what stays of an interview that was erased."""
    return str(row["code_name"]).startswith(STUB)


def forgotten(pair: Pair, gone: Erased) -> tuple[Pair, list[Conflict]]:
    """The pair as if both copies had erased them, and who was erased in one alone."""
    known = [(ref, row["code_name"]) for ref, row in gone.stubs.items()]
    told = [
        Conflict("person whom one copy erased", name, "erased, with what the other copy had and added")
        for ref, name in known
        if any(ref in (there := side.by_ref("interviews")) and not is_stub(there[ref]) for side in pair.both)
    ]
    sources = {row["ref"] for row in pair.each("compartments") if row["ref"] in gone.compartments and row["code_name"]}
    told += [Conflict("source whom one copy erased", ref, "erased, with what the other copy had") for ref in sources]
    both = [_forgotten(side, gone) if gone.lines else side for side in pair.both]
    return replace(pair, one=both[0], other=both[1]), told


def _stubs(pair: Pair, people: Collection[str]) -> dict[str, AnyRow]:
    """Of two stubs the smaller, with the earlier day: it does not matter which, as long as both copies say the same."""
    rows = [row for row in pair.each("interviews") if row["ref"] in people and is_stub(row)]
    return {row["ref"]: row for row in sorted(rows, key=lambda row: (row["code_name"], text_of(row)), reverse=True)}


def _forgotten(side: Copy, gone: Erased) -> Copy:
    rows, away = dict(side.rows), gone.compartments | gone.items
    rows["items"] = [row for row in rows["items"] if row["ref"] not in gone.items]
    rows["documents"] = [row for row in rows["documents"] if row["item"] not in gone.items]
    came = [row for row in rows["arrivals"] if {row["item"], row["holder"], row["compartment"]} & away]
    away |= {row["ref"] for row in came}
    rows["arrivals"] = [row for row in rows["arrivals"] if row["ref"] not in away]
    tied = [row for row in rows["ties"] if {row["document"], row["of"]} & gone.documents]
    away |= {row["ref"] for row in tied}
    rows["ties"] = [row for row in rows["ties"] if row["ref"] not in away]
    said = [row["ref"] for row in rows["assessments"] if {row["item"], row["compartment"]} & away]
    away |= set(said)
    rows["assessments"] = [row for row in rows["assessments"] if row["ref"] not in away]
    rows["likenesses"] = [row for row in rows["likenesses"] if row["item"] not in away]
    rows["declared"] = [row for row in rows["declared"] if row["document"] not in gone.documents]
    rows["sealed"] = [row for row in rows["sealed"] if not {row["compartment"], row["object"]} & away]
    silent = {row["ref"] for row in rows["interviews"] if row["account"] in gone.documents}
    rows["sealed"] = [
        row for row in rows["sealed"] if row["object"] not in silent or not coded_places.is_of_one(row["field"])
    ]
    rows["compartments"] = [row for row in rows["compartments"] if row["ref"] not in gone.compartments]
    rows["codings"] = [row for row in rows["codings"] if row["interview"] not in gone.stubs]
    rows["interviews"] = _people(rows["interviews"], gone)
    rows["decisions"] = _decisions(rows["decisions"], gone)
    rows["saved"] = _saved(rows["saved"], gone)
    rows["signed"] = [_closed(row, gone) for row in rows["signed"]]
    return replace(side, rows=rows)


def _people(rows: AnyRows, gone: Erased) -> AnyRows:
    names = {row["code_name"]: gone.stubs[row["ref"]]["code_name"] for row in rows if row["ref"] in gone.stubs}
    return [gone.stubs.get(row["ref"]) or _person(row, names, gone) for row in rows]


def _person(row: AnyRow, names: Mapping[str, str], gone: Erased) -> AnyRow:
    """Whoever heard it from a person who is erased, or was heard with them, is said to have from the stub."""
    record = json.loads(row["record"])
    told = {key: [names.get(name, name) for name in record[key]] for key in ("heard_from", "together_with")}
    words = row["record"] if told.items() <= record.items() else dump({**record, **told}).decode("utf-8")
    return {**row, "record": words, "account": None if row["account"] in gone.documents else row["account"]}


def _decisions(rows: AnyRows, gone: Erased) -> AnyRows:
    about = gone.digests | gone.compartments | gone.items | gone.stubs.keys()
    return [row for row in rows if not any(one in row[at] for one in about for at in ("binds", "answer", "seen"))]


def _saved(rows: AnyRows, gone: Erased) -> AnyRows:
    """Without what members said of places in what is gone, and what reports printed from it."""
    bodies = [json.loads(row["body"]) for row in rows]
    places = [(row, body) for row, body in zip(rows, bodies, strict=True) if row["kind"] == saved.PLACE]
    handles = {row["handle"] for row, body in places if body.get("document") in gone.documents}
    left = [
        forgetting.without(row["kind"], body, gone.documents, handles) for row, body in zip(rows, bodies, strict=True)
    ]
    return [
        row if after == before else {**row, "body": dump(after).decode("utf-8")}
        for row, before, after in zip(rows, bodies, left, strict=True)
    ]


def _closed(row: AnyRow, gone: Erased) -> AnyRow:
    """Without what opens the rows of a signed package that are about one of these people."""
    each = json.loads(row["openings"])
    left = [one for one in each if not gone.stubs.keys() & {*one["of"], *one.get("people", ())}]
    return row if len(left) == len(each) else {**row, "openings": dump(left).decode("utf-8")}
