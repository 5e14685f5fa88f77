"""What has to be looked at again: what either copy says, and what rests on a person whom one of them changed.

An act marks what rests on the person in its own copy. What the other copy saved meanwhile was not there to be marked,
so it is marked here: as if the act had been done in one inquiry that had both.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from probata.store.uniting.model import AnyRow, AnyRows, Copy, Pair, Part
from probata.store.uniting.plain import text_of
from probata.store.uniting.telling import with_people

WITHDRAWN, CHANGED = "rests on an account that was withdrawn", "rests on an interview that was changed"
ERASED = "rests on an account that was erased"
NEWER = "rests on a document of which there is a newer version"
_WEIGHT = {ERASED: 0, WITHDRAWN: 1, CHANGED: 2}
"""Of several reasons the one that says more stands: the same whichever copies met first, which no clock would give."""


def staling(pair: Pair, rows: Mapping[str, AnyRows], gone: Collection[str]) -> Part:
    """What either copy says; what rests on an interview that one of them withdrew or changed, or on what was erased
    (``gone``: Refs), and that was saved where nobody knew of it."""
    made = [*pair.each("stale"), *_marks(forward(rows["basis"], gone), ERASED)]
    made += _marks(_withdrawn(pair, rows), WITHDRAWN) + _marks(_changed(pair, rows), CHANGED)
    told = {row["of"] for row in made}
    made += _marks(_outdated(pair, rows) - told, NEWER)
    found = {row["of"]: row for row in sorted(made, key=_standing, reverse=True)}
    return Part({"stale": [found[name] for name in sorted(found)]})


def forward(basis: AnyRows, start: Collection[str]) -> set[str]:
    """Everything that rests on these, over any number of steps."""
    bearing: dict[str, list[str]] = {}
    for row in basis:
        bearing.setdefault(row["rests_on"], []).append(row["of"])
    found, front = set(start), list(start)
    while front:
        for name in bearing.get(front.pop(), ()):
            if name not in found:
                found.add(name)
                front.append(name)
    return found - set(start)


def _withdrawn(pair: Pair, rows: Mapping[str, AnyRows]) -> set[str]:
    """What rests on people who took consent back, in any of the ways in which `withdraw` reaches it, but for what it
    reached in a copy that knew: there it was marked, and somebody may have looked at it again since."""
    known = [{row["ref"] for row in side.rows["interviews"] if row["withdrawn"]} for side in pair.both]
    groups: dict[tuple[bool, ...], set[str]] = {}
    for row in rows["interviews"]:
        if row["withdrawn"]:
            groups.setdefault(tuple(row["ref"] in each for each in known), set()).add(row["ref"])
    found: set[str] = set()
    for who_knew, people in groups.items():
        reached = forward(rows["basis"], people | with_people(rows, people))
        for side in _chosen(pair, who_knew):
            reached -= forward(side.rows["basis"], people | with_people(side.rows, people))
        found |= reached
    return found


def _changed(pair: Pair, rows: Mapping[str, AnyRows]) -> set[str]:
    """The same of people of whom a newer table says something else, in a row or in what was coded."""
    now = _said(rows)
    before = [_said(side.rows) for side in pair.both]
    groups: dict[tuple[bool, ...], set[str]] = {}
    for row in rows["interviews"]:
        ref = row["ref"]
        if not row["withdrawn"] and any(ref in each and each[ref] != now[ref] for each in before):
            groups.setdefault(tuple(each.get(ref) == now[ref] for each in before), set()).add(ref)
    found: set[str] = set()
    for who_knew, people in groups.items():
        reached = forward(rows["basis"], people)
        for side in _chosen(pair, who_knew):
            reached -= forward(side.rows["basis"], people)
        found |= reached
    return found


def _outdated(pair: Pair, rows: Mapping[str, AnyRows]) -> set[str]:
    """What rests on a document of which only the other copy knew that there is a newer version."""
    known = [{row["ref"] for row in side.rows["ties"]} for side in pair.both]
    newest = {(row["kind"], row["document"], row["of"]): row for row in rows["ties"]}
    found: set[str] = set()
    for row in newest.values():
        if row["kind"] == "newer version" and row["stands"]:
            reached = forward(rows["basis"], {row["of"]})
            for side in _chosen(pair, [row["ref"] in each for each in known]):
                reached -= forward(side.rows["basis"], {row["of"]})
            found |= reached
    return found


def _chosen(pair: Pair, who_knew: Sequence[bool]) -> list[Copy]:
    return [side for side, knew in zip(pair.both, who_knew, strict=True) if knew]


def _said(rows: Mapping[str, AnyRows]) -> dict[str, tuple[AnyRow, frozenset[str]]]:
    """Interview -> its row, and what was coded in it."""
    coded: dict[str, set[str]] = {}
    for row in rows["codings"]:
        coded.setdefault(row["interview"], set()).add(text_of(row))
    return {row["ref"]: (row, frozenset(coded.get(row["ref"], ()))) for row in rows["interviews"]}


def _marks(names: Collection[str], why: str) -> AnyRows:
    return [{"of": name, "why": why, "at": ""} for name in names]


def _standing(row: AnyRow) -> tuple[int, str]:
    return _WEIGHT.get(row["why"], len(_WEIGHT)), text_of(row)
