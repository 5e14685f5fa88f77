"""recommendations: take in what is asked of whom and what became of it, and show it as a table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from probata.inquiry.accounts import people
from probata.inquiry.accounts.unnamed import check_unnamed
from probata.inquiry.entry import clock
from probata.inquiry.entry.door import Opened, authorise, look, new_ref, record, transact
from probata.inquiry.files.written import check_for, read_text
from probata.inquiry.records import recommending
from probata.inquiry.records.days import not_yet
from probata.inquiry.records.handles import no_places
from probata.inquiry.records.linking import FindingNames, recorded_findings
from probata.method.recommendations.model import Event, Recommendation
from probata.method.recommendations.reading import SPEC, read_recommendations
from probata.method.recommendations.telling import HEAD, Row, rows
from probata.method.testimony.toml_faults import Faults
from probata.record.canonical import Json
from probata.record.errors import BadInput, NotFound

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.record.ref import Ref


@dataclass(frozen=True, slots=True)
class Recommended:
    """The recommendations as they stand. ``stale``: handle -> why it is no place of an event any more."""

    recommendations: Mapping[str, Recommendation]
    stale: Mapping[str, str] = field(default_factory=dict)

    def as_json(self) -> dict[str, Json]:
        """The documented recommendations object."""
        return {
            "recommendations": [_json(one) for one in self.recommendations.values()],
            "stale": [{"place": place, "why": why} for place, why in self.stale.items()],
        }

    @property
    def head(self) -> tuple[str, ...]:
        """The heads of the table's columns."""
        return HEAD

    def rows(self) -> Iterator[Row]:
        """One row each."""
        return rows(self.recommendations.values())


def take_in(opened: Opened, path: Path) -> Recommended:
    """Takes in a file of recommendations; the same again changes nothing. Everything is taken in, or nothing.

    Raises BadInput with all faults of the file, and for findings and places that are not there; NotFound for a file.
    """
    authorise(opened, "decide", "take recommendations in")
    text = read_text(path)
    check_for(text, path.name, "recommendations")
    check_unnamed(opened, text, path.name)
    found = read_recommendations(text, path.name)
    people.check_all_printable(opened, _printed(found, path.name))
    with transact(opened) as connection:
        names = recorded_findings(connection)
        _check(connection, found, names, path.name)
        body: dict[str, Json] = {"name": path.name, "text": text, "findings": _linked(found, names)}
        before = recommending.standing(connection)
        if before is None or before.body != body:
            _save(connection, opened, found, names, body)
    return Recommended(found)


def listed(opened: Opened) -> Recommended:
    """The recommendations that stand; raises NotFound when none were taken in."""
    authorise(opened, "read")
    with look(opened) as connection:
        found = recommending.recommendations(connection)
        places = (event.place for one in found.values() for event in one.events if event.place)
        stale = no_places(connection, places)
    if not found:
        step = f"Write them ({SPEC}) and take them in with `probata recommendations --from recommendations.toml`."
        raise NotFound("No recommendations were taken in yet.", next_step=step)
    return Recommended(found, stale)


def _printed(found: Mapping[str, Recommendation], name: str) -> Iterator[tuple[str, str]]:
    """The words that a report can print, with their places."""
    for one in found.values():
        words = (one.addressee, one.action, one.says, *one.depends_on, one.measurable)
        yield f"{name}: [recommendations.{one.name}]", "\n".join(words)


def _check(connection: Connection, found: Mapping[str, Recommendation], names: FindingNames, name: str) -> None:
    from probata.store import saved

    faults = Faults(name, SPEC)
    places = {handle for handle, one in saved.standing(connection).items() if one.kind == saved.PLACE}
    for one in found.values():
        at = f"{name}: [recommendations.{one.name}]"
        for missing in names.unknown(one.findings):
            step = "Take the findings in first, or mend the name; `probata findings` lists them."
            faults.found.append(BadInput(f"No finding {missing!r} is recorded.", where=at, next_step=step))
        faults.found += not_yet((at, "on", event.on) for event in one.events)
        for event in one.events:
            if event.place and event.place not in places:
                step = "Save it with `probata cite SOURCE --save HANDLE`."
                faults.found.append(BadInput(f"No place is saved under {event.place!r}.", where=at, next_step=step))
    faults.raise_all()


def _linked(found: Mapping[str, Recommendation], names: FindingNames) -> dict[str, Json]:
    used = {name for one in found.values() for name in one.findings}
    return {name: names.refs[name] for name in sorted(used) if name in names.refs}


def _save(
    connection: Connection,
    opened: Opened,
    found: Mapping[str, Recommendation],
    names: FindingNames,
    body: dict[str, Json],
) -> None:
    """The file under one handle, each recommendation under its name, resting on its findings and on places."""
    from probata.store import basis, saved

    places = saved.standing(connection)
    refs: list[str] = []
    for one in found.values():
        ref = new_ref("recommendation")
        _put(connection, opened, ref, one.name, saved.RECOMMENDATION, _json(one))
        of_events = [str(places[event.place].ref) for event in one.events if event.place]
        basis.rest(connection, str(ref), [*names.basis(one.findings), *of_events])
        refs.append(str(ref))
    whole = new_ref("recommendations")
    _put(connection, opened, whole, recommending.HANDLE, saved.RECOMMENDATIONS_FILE, body)
    basis.rest(connection, str(whole), refs)
    record(connection, opened, "recommendations", {"recommendations": len(found)})


def _put(connection: Connection, opened: Opened, ref: Ref, handle: str, kind: str, body: dict[str, Json]) -> None:
    from probata.store import saved

    saved.save(connection, saved.Saved(ref, handle, kind, body, str(opened.member), clock.now()))


def _json(one: Recommendation) -> dict[str, Json]:
    return {
        "name": one.name,
        "addressee": one.addressee,
        "action": one.action,
        "says": one.says,
        "findings": list(one.findings),
        "depends_on": list(one.depends_on),
        "scale": one.scale,
        "measurable": one.measurable or None,
        "state": one.state.value,
        "events": [_event_json(event) for event in one.events],
    }


def _event_json(event: Event) -> dict[str, Json]:
    return {
        "on": event.on.edtf,
        "state": event.state.value,
        "says": event.says or None,
        "place": event.place or None,
    }
