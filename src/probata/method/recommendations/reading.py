"""A file of recommendations, read strictly. docs/spec/recommendations.md has the format; every fault is told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from probata.method.recommendations.model import Event, Recommendation, State
from probata.method.recommendations.ordering import in_order, out_of_order
from probata.method.testimony import toml_shape as shape
from probata.method.testimony.toml_faults import Faults, date_at, name_of, one_of
from probata.record.errors import BadInput

SPEC = "docs/spec/recommendations.md"
LEAST_SCALE, MOST_SCALE = 1, 5
_KEYS = ("addressee", "action", "says", "findings", "depends_on", "scale", "measurable")
_EVENT = ("recommendation", "on", "state", "says", "place")


def read_recommendations(text: str, name: str) -> Mapping[str, Recommendation]:
    """Name -> recommendation, in the order of the file, each with its events in the order of time.

    Args:
        text: the file's text (TOML).
        name: the file's name, for messages only.

    Raises:
        BadInput: all faults together, each with its table: unknown keys and states, no finding, a scale outside 1 to
            5, an event of a recommendation that is not there or out of its order.
    """
    file = shape.parsed(text, name, SPEC)
    faults = Faults(name, SPEC)
    faults.keys(file, ("recommendations", "events"), name)
    found = faults.tables(file, "recommendations", _recommendation)
    named = file.get("recommendations", {})
    known = named if isinstance(named, dict) else found
    events = list(faults.lists(file, "events", _event))
    for at, one in events:
        if one.recommendation not in known:
            step = shape.nearest(one.recommendation, known)
            faults.add(f"There is no recommendation {one.recommendation!r} in this file.", at, step)
    made = {
        key: _with_events(one, [event for event in events if event[1].recommendation == key], faults)
        for key, one in found.items()
    }
    if not made and not faults.found:
        faults.add("There is no recommendation.", name, "Write each under a heading [recommendations.NAME].")
    faults.raise_all()
    return made


def _recommendation(name: str, found: Mapping[str, object], at: str) -> Recommendation:
    shape.only(found, _KEYS, at)
    findings = shape.texts_at(found, "findings", at)
    if not findings:
        step = 'Write findings = ["F1"]; what follows from no finding is no recommendation of the inquiry.'
        raise BadInput("The recommendation follows from no finding.", where=at, next_step=step)
    return Recommendation(
        name=name,
        addressee=shape.text_at(found, "addressee", at),
        action=shape.text_at(found, "action", at),
        says=shape.text_at(found, "says", at),
        findings=tuple(name_of(one, at) for one in findings),
        depends_on=shape.texts_at(found, "depends_on", at),
        scale=_scale(found, at),
        measurable=shape.text_at(found, "measurable", at, ""),
    )


def _scale(found: Mapping[str, object], at: str) -> int | None:
    value = found.get("scale")
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int) or not LEAST_SCALE <= value <= MOST_SCALE:
        step = "1 is minimal action, 5 specific action (the action scale used for the Universal Periodic Review)."
        raise BadInput("'scale' is no whole number from 1 to 5.", where=at, next_step=step)
    return value


def _event(found: Mapping[str, object], at: str) -> Event:
    shape.only(found, _EVENT, at)
    return Event(
        recommendation=shape.text_at(found, "recommendation", at),
        on=date_at(found, "on", at),
        state=one_of(found, "state", State, at),
        says=shape.text_at(found, "says", at, ""),
        place=shape.text_at(found, "place", at, ""),
    )


def _with_events(one: Recommendation, events: Sequence[tuple[str, Event]], faults: Faults) -> Recommendation:
    ordered = in_order([event for _, event in events])
    places = {id(event): at for at, event in events}
    for event, why in out_of_order(ordered):
        faults.add(why, places[id(event)], "Write down the event that is missing, or mend the day.")
    return replace(one, events=tuple(ordered))
