"""The order of events: which state can follow which, and which of two uncertain days comes first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from probata.method.recommendations.model import Event, State

_BEFORE = frozenset({State.DRAFTED, State.ADDRESSED})
"""What needs nothing before it; every other state comes after the recommendation was addressed."""


def in_order(events: Sequence[Event]) -> list[Event]:
    """By the first day that each can be; one without such a day stays behind the one above it in the file."""
    keyed: list[tuple[date, int, Event]] = []
    last = date.min
    for place, event in enumerate(events):
        last = event.on.earliest or last
        keyed.append((last, place, event))
    return [event for _, _, event in sorted(keyed, key=lambda one: one[:2])]


def out_of_order(events: Sequence[Event]) -> Iterator[tuple[Event, str]]:
    """Events of one recommendation, in the order of time, that cannot stand where they do, each with the reason.

    ``acknowledged`` and what follows come after ``addressed``; ``verified`` directly after ``implemented`` (or a second
    look, after ``verified``); nothing comes after ``superseded``; ``drafted`` comes first.
    """
    before: list[State] = []
    for event in events:
        why = _why_not(event.state, before)
        if why:
            yield event, why
        before.append(event.state)


def _why_not(state: State, before: Sequence[State]) -> str:
    last = before[-1] if before else State.DRAFTED
    if last is State.SUPERSEDED:
        return f"The recommendation is {state.value!r} after it was superseded."
    if state is State.DRAFTED and before:
        return f"The recommendation is 'drafted' after it was {last.value!r}."
    if state not in _BEFORE and State.ADDRESSED not in before:
        return f"The recommendation is {state.value!r} before it was addressed to anybody."
    if state is State.VERIFIED and last not in (State.IMPLEMENTED, State.VERIFIED):
        return f"The recommendation is 'verified' and was {last.value!r} before, not implemented."
    return ""
