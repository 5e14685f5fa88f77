"""PB631: a person on record is named in an edition that the record does not allow."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.manuscript.model import At
from probata.method.report.examples import FINDINGS, GATE, GATE_PRINTED, KEEPER
from probata.method.report.matching.recorded_persons import not_allowed, persons, spans_of
from probata.method.report.model import Bound, BoundValue, Objection, Passage
from probata.method.report.prose.printed import captions
from probata.method.report.prose.woven import objection, passage_prose, place, woven_place

CODE = "PB631"
SAYS = "A person on record as responsible is named in an edition that the record does not allow."
WHY = """To name a person as responsible needs a record of its own: a threshold, notice to that person, a wording and
an adoption by somebody who answers for it; by default the name stands in the confidential edition only. Whoever is
named too soon cannot be unnamed, and whoever gave evidence is in danger with it (the house's method, section 3, a law
of the house). What the record says decides here, not the look of the name."""
_RECORD = f"""{FINDINGS}{GATE}{KEEPER}% not_notified = "Notice would have put people in danger."

{GATE_PRINTED}
"""
_LINK = re.compile(r"\]\([^)\n]+\)|<[^<>\s]+>|(?:https?://|www\.|mailto:)[^\s<>)]+")
"""An address in a source; what it links to is printed or can be clicked."""
BAD = f"{_RECORD}Halvo Tessane is credibly alleged to have ordered this.\n"
GOOD = f"{_RECORD}The head of a hostel is credibly alleged to have ordered this.\n"


def run(bound: Bound) -> Iterator[Objection]:
    """Once a passage, a title or a key of the front matter; the words of quotations are looked at, too."""
    for one in persons(bound):
        why = not_allowed(bound, one)
        if not why:
            continue
        message = f"A person on record is named here: {why}."
        next_step = f"Write what the record lets an edition say: {one.person.role.strip().rstrip('.')}."
        for at, passage in _places(bound, one.person.identity):
            yield objection(CODE, at, message, next_step, passage)


def _places(bound: Bound, identity: str) -> Iterator[tuple[At, Passage | None]]:
    seen: set[tuple[str, int]] = set()
    for at, passage in _printed(bound, identity):
        seen.add((at.file, at.line))
        yield at, passage
    for file, source in bound.manuscript.sources.items():
        for link in _LINK.finditer(source):
            for span in spans_of(link[0], identity)[:1]:
                at = place(bound, file, link.start() + span.start, link.start() + span.end)
                if (at.file, at.line) not in seen:
                    yield at, None


def _printed(bound: Bound, identity: str) -> Iterator[tuple[At, Passage | None]]:
    for passage in bound.passages:
        woven = passage_prose(bound, passage)
        found = next(iter(spans_of(woven.text, identity)), None)
        quoted = next(
            (one for one in passage.bindings if isinstance(one, BoundValue) and spans_of(one.printed, identity)), None
        )
        if found:
            yield woven_place(bound, woven, found.start, found.end), passage
        elif quoted:
            yield quoted.role.at, passage
    for title in captions(bound):
        for span in spans_of(title.masked, identity)[:1]:
            yield place(bound, title.file, title.start + span.start, title.start + span.end), None
    for entry in bound.manuscript.front.values():
        if spans_of(entry.value, identity):
            yield entry.at, None
