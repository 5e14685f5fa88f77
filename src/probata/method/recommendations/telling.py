"""Recommendations as a table of plain texts: for the screen, for JSON and for a report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from probata.method.recommendations.model import Event, Recommendation

HEAD = ("addressee", "action", "depends on", "findings", "state", "last event")


@dataclass(frozen=True, slots=True)
class Row:
    """One recommendation as a table prints it; every field is a text, empty where there is nothing."""

    name: str
    addressee: str
    action: str
    depends_on: str
    findings: str
    state: str
    last_event: str

    def cells(self) -> tuple[str, ...]:
        """The cells under :data:`HEAD`."""
        return (self.addressee, self.action, self.depends_on, self.findings, self.state, self.last_event)


def rows(recommendations: Iterable[Recommendation]) -> Iterator[Row]:
    """One row each, in their order."""
    for one in recommendations:
        yield Row(
            name=one.name,
            addressee=one.addressee,
            action=one.action,
            depends_on="; ".join(one.depends_on),
            findings=", ".join(one.findings),
            state=one.state.value,
            last_event=_said(one.events[-1]) if one.events else "",
        )


def _said(event: Event) -> str:
    return f"{event.on}: {event.says}" if event.says else str(event.on)
