"""How findings look in a terminal: what is found, what is missing, on whom it rests, who adopted it."""

from __future__ import annotations

import sys
import textwrap
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from probata.cli import show

if TYPE_CHECKING:
    from rich.text import Text

    from probata.inquiry.records.found import Found
    from probata.method.findings.model import (
        Adoption,
        Condition,
        Evidence,
        Finding,
        FoundPerson,
        Independent,
        Matrix,
    )

_WIDE, _LABEL = 100, 14
_STATES = {"met": "green", "indications": "yellow", "not met": "red", "not examined": "dim"}


def print_found(now: Found, name: str = "", *, persons: bool = False) -> None:
    """One finding, or all of them with the matrices and the persons named."""
    if not name:
        _head(now)
    for key, one in now.findings.items():
        if name in ("", key):
            show.line()
            _finding(one)
            _spoken_for(now.spoken_for.get(key, ()))
            if one.draft.elements in now.written.file.matrices:
                _matrix(now.written.file.matrices[one.draft.elements])
    for number, somebody in enumerate(() if name else now.persons.values(), start=1):
        show.line()
        _person(number, somebody, persons=persons)
        _spoken_for(now.spoken_for.get(somebody.person.name, ()))
    if now.closed_marks:
        marks = show.number(now.closed_marks, "exculpatory mark")
        show.line(f"{marks} in compartments that you do not hold; for whom is not told", "yellow")


def _spoken_for(names: Sequence[str]) -> None:
    for at, name in enumerate(names):
        _para("exculpatory" if not at else "", name, "yellow")


def _head(now: Found) -> None:
    file, every = now.written.file, [*now.findings.values()]
    show.line(f"{show.number(len(every), 'finding')} from {now.written.name}", "bold")
    _para("standard", f"{file.standard.value}, unless a finding says otherwise")
    _para("house", f"{file.house.value}; its minimum conditions are conditions, not a definition of the standard")
    stale = sum(bool(one.stale) for one in every)
    adopted = sum(one.adopted for one in every)
    missing = sum(bool(one.missing) for one in every)
    other = len(every) - adopted - stale
    _para("state", f"{adopted} adopted, {other} not adopted, {stale} stale; of {missing} a condition is missing")


def _finding(one: Finding) -> None:
    draft = one.draft
    style = "yellow" if one.stale else "green" if one.adopted else ""
    _title(f"{draft.name}  {draft.type.value}", one.state, style)
    _para("", draft.says)
    _para("", draft.second_part)
    _para(
        "wording", f"“{draft.wording}”, about {'an' if draft.object.value[0] in 'aeiou' else 'a'} {draft.object.value}"
    )
    _para("standard", f"{draft.standard.value}{f': {draft.deviates}' if draft.deviates else ''}")
    _para("period", str(draft.period) if draft.period else "")
    _conditions(one.conditions)
    _evidence("rests on", one.evidence)
    _sources(one.independent)
    _evidence("contrary", one.contrary)
    _para("weighed", draft.weighed)
    for gap in draft.gaps:
        _para("gap", gap)
    _adoption(one.adoption)


def _person(number: int, one: FoundPerson, *, persons: bool) -> None:
    person = one.person
    style = "yellow" if one.stale else "green" if one.adopted else ""
    _title(f"person {number}  {person.role}", one.state, style)
    if persons:
        _para("who", f"{person.identity} (in the file: {person.name})")
    _para("wording", f"“{person.wording}”")
    _para("standard", person.standard.value)
    _para("findings", ", ".join(person.findings))
    _para("notice", str(person.notice) if person.notice else f"not notified: {person.not_notified}")
    _para("edition", person.edition)
    _conditions(one.conditions)
    _evidence("rests on", one.evidence)
    _sources(one.independent)
    _adoption(one.adoption)


def _title(left: str, state: str, style: str) -> None:
    from rich.text import Text

    show.rich(Text.assemble((show.safe(left), "bold"), "  ", (show.safe(state), style)))


def _conditions(found: Sequence[Condition]) -> None:
    for at, one in enumerate(found):
        label = "conditions" if not at else ""
        if one.missing:
            _para(label, f"missing  {one.asks}: {one.missing}", "yellow", hang=9)
        else:
            _para(label, f"there    {one.asks}", hang=9)
    missing = sum(bool(one.missing) for one in found)
    _para("" if found else "conditions", f"{missing} missing" if missing else "nothing missing", "bold")


def _evidence(label: str, several: Sequence[Evidence]) -> None:
    for at, one in enumerate(several):
        told = [one.kind.value, one.named.incident and f"incident: {one.named.incident}"]
        told += [one.named.place and f"place: {one.named.place}", "leaked" if one.leaked else ""]
        stale = f"; may not be used: {one.stale}" if one.stale else ""
        text = f"{one.named.handle}  {', '.join(filter(None, told))}{stale}"
        _para(label if not at else "", text, "yellow" if stale else "", hang=2)


def _sources(found: Independent) -> None:
    if not found.sources.most:
        _para("sources", "none of its own: a count, an estimate and another finding are none")
        return
    several = [f"{show.number(found.documents, 'document')}, {found.shared_texts} shared"] if found.documents else []
    several += [f"witnesses: {found.witnesses}"] if found.witnesses.most else []
    _para("sources", f"independent sources: {found.sources} ({'; '.join(several)})" if several else str(found.sources))
    for join in found.joins:
        sure = "one source" if join.certain else "perhaps one"
        _para("", f"{join.a} and {join.b}: {sure}; {join.why}", "dim", hang=2)


def _adoption(one: Adoption | None) -> None:
    if one is not None:
        _para("adopted", f"by {one.by} on {one.at[:10]}: {one.reason}")
        _para("although", one.although, "yellow")


def _matrix(one: Matrix) -> None:
    from rich.table import Table

    show.line(f"    elements of {one.instrument.label} ({one.instrument.cites})")
    table = Table("", "element", "state", "rests on", "and", box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for each in one.instrument.elements:
        cell = one.cell(each.key)
        beside = [("contrary", cell.contrary), ("answer", cell.answer), ("gap", cell.gap)]
        state = cell.state.value
        table.add_row(
            _safe(f"    {each.key}"),
            _safe(each.says),
            _safe(state, _STATES.get(state, "")),
            _safe(", ".join(cell.findings)),
            _safe("; ".join(f"{what}: {text}" for what, text in beside if text)),
        )
    show.console().print(table, width=None if sys.stdout.isatty() else _WIDE)


def _safe(text: str, style: str = "") -> Text:
    from rich.text import Text

    return Text(show.safe(text), style=style)


def _para(label: str, text: str, style: str = "", *, hang: int = 0) -> None:
    """A label in a column of its own, and a text that wraps beside it on a terminal; nothing for no text."""
    if text:
        for at, line in enumerate(_lines(text, hang)):
            show.line(f"    {label if not at else '':<{_LABEL}}{line}", style)


def _lines(text: str, hang: int) -> Iterator[str]:
    if not sys.stdout.isatty():
        yield text
        return
    wide = min(_WIDE, show.console().width) - 4 - _LABEL
    yield from textwrap.wrap(text, max(wide, 20), subsequent_indent=" " * hang, break_on_hyphens=False)
