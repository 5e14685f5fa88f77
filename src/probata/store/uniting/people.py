"""Interviews and their codings: consent as the stricter of two, everything else by the newer table."""

from __future__ import annotations

import json
from typing import Any

from probata.method.testimony.stricter import stricter
from probata.record.canonical import dump
from probata.record.errors import BadUse
from probata.store.interviews import consent_json, consent_of
from probata.store.uniting.model import AnyRow, AnyRows, Conflict, Copy, Pair, Part
from probata.store.uniting.order import places

_CONSENT = ("consent", "expires", "terms", "description", "limits")


def people(pair: Pair) -> Part:
    """Every interview of both, once, with its codings. Raises BadUse for one code name of two interviews, and for two
    tables that say something else about one person."""
    mine, theirs = (side.by_ref("interviews") for side in pair.both)
    _refuse_doubled(mine, theirs)
    coded = [_codings(side) for side in pair.both]
    told: list[Conflict] = []
    chosen, by_ref = {**theirs, **mine}, {**coded[1], **coded[0]}
    for ref in sorted(mine.keys() & theirs.keys()):
        recoded = coded[0].get(ref, []) != coded[1].get(ref, [])
        chosen[ref] = _person(pair, mine[ref], theirs[ref], told, recoded=recoded)
        by_ref[ref] = coded[_newer(pair)].get(ref, [])
    order = places(pair, "interviews")
    rows = {
        "interviews": [chosen[ref] for ref in sorted(chosen, key=order.__getitem__)],
        "codings": [{**row, "interview": ref} for ref, each in by_ref.items() for row in each],
    }
    return Part(rows, told)


def _refuse_doubled(mine: dict[str, AnyRow], theirs: dict[str, AnyRow]) -> None:
    named = {row["code_name"]: ref for ref, row in mine.items()}
    for ref, row in theirs.items():
        if named.get(row["code_name"], ref) != ref:
            raise BadUse(
                "Both copies took in an interview with this code name by themselves; who knows whether it is one "
                "person?",
                where=row["code_name"],
                next_step="Put back a copy of one of the two from before it took the interview in.",
            )


def _newer(pair: Pair) -> int:
    """Which copy took a newer table in; where both did, they agree (see :func:`_person`)."""
    return 0 if pair.one.did("interviews") else 1


def _person(pair: Pair, one: AnyRow, other: AnyRow, told: list[Conflict], *, recoded: bool) -> AnyRow:
    if one == other and not recoded:
        return one
    tables = [side.did("interviews") for side in pair.both]
    newer = (one, other)[_newer(pair)]
    if all(tables) and (recoded or _beside(one) != _beside(other)):
        raise BadUse(
            "Both copies took in tables that say something else about one interview.",
            where=one["code_name"],
            next_step="Take the newest table in on both copies, then merge. Nothing was changed.",
        )
    consents = [consent_of(json.loads(row["record"])) for row in (one, other)]
    if consents[0] == consents[1]:
        return newer
    if not all(tables) and any(tables) and not any(consent.withdrawn for consent in consents):
        return newer
    strict = stricter(*consents)
    if all(tables) or not strict.withdrawn:
        told.append(
            Conflict("consent", one["code_name"], "withdrawn" if strict.withdrawn else "what both copies allow")
        )
    record = dump({**json.loads(newer["record"]), **consent_json(strict)}).decode("utf-8")
    return {**newer, "record": record, "withdrawn": strict.withdrawn}


def _codings(side: Copy) -> dict[str, AnyRows]:
    found: dict[str, AnyRows] = {}
    for row in side.rows["codings"]:
        found.setdefault(row["interview"], []).append(row)
    return found


def _beside(row: dict[str, Any]) -> tuple[object, ...]:
    """What an interview says beside consent."""
    record = {name: value for name, value in json.loads(row["record"]).items() if name not in _CONSENT}
    return dump(record), row["account"]
