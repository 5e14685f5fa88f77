"""filled: the parts of a report that fill themselves from records: an annexed answer, recommendations, elements.

Everything here is as it may be printed (see nameless.py). What cannot be printed has a reason, which PB111 objects to;
a draft then prints the reason's place and nothing of the record.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from probata.method.findings.model import CellState, Element, Matrix
from probata.method.manuscript.model import Block, Directive
from probata.method.recommendations.model import Recommendation
from probata.method.reply.annexing import AnnexedAnswer, annexed, waiting
from probata.method.reply.ranges import said
from probata.method.report.model import Bound, Records
from probata.method.report.nameless import nameless

FILLED = frozenset({"response", "recommendations", "elements"})
"""Names of the directives."""


@dataclass(frozen=True, slots=True)
class Missing:
    """Why a part cannot be filled, and what to do."""

    message: str
    next_step: str


@dataclass(frozen=True, slots=True)
class Asked:
    """One recommendation as the table prints it.

    ``findings`` are names that a reader may know; ``more`` whether it follows from others, too.
    """

    name: str
    addressee: str
    says: str
    depends_on: tuple[str, ...]
    findings: tuple[str, ...]
    more: bool
    state: str


@dataclass(frozen=True, slots=True)
class ElementRow:
    """One element as the table prints it: its key and words, how far it was established, on what, and the gap.

    ``contrary`` is what speaks against it, ``answer`` what the accused party answered to it; empty where none is named.

    ``findings`` and ``more`` are as those of a recommendation.
    """

    key: str
    says: str
    state: str
    findings: tuple[str, ...]
    more: bool
    gap: str
    contrary: str = ""
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Elements:
    """A legal label with its contextual elements and the acts that are claimed; ``unclaimed`` are the other acts."""

    label: str
    cites: str
    contextual: tuple[ElementRow, ...]
    acts: tuple[ElementRow, ...]
    unclaimed: tuple[str, ...]


def missing(directive: Directive, bound: Bound) -> Missing | None:
    """Why a part that fills itself cannot; None where it can, and for every other directive."""
    name, known = directive.argument.strip(), bound.records
    if directive.name == "response":
        return _no_answer(name, known)
    if directive.name == "recommendations" and not known.recommendations:
        step = "Take them in: probata recommendations --from recommendations.toml."
        return Missing("No recommendations are recorded, so there is no table of them.", step)
    if directive.name == "elements":
        return _no_matrix(name, known)
    return None


def answer(name: str, bound: Bound) -> AnnexedAnswer:
    """The response of this name as it may be annexed, names of persons taken out. KeyError where ``missing`` says why.

    What the inquiry itself wrote (how it calls the party) goes the same way.
    """
    replies = bound.records.replies
    if replies is None:
        raise KeyError(name)
    response = replies.responses[name]
    party = replies.file.parties[response.file.party]
    return annexed(response, party, nameless(bound).known(response.text, party.says))


def asked(bound: Bound, printed: Mapping[str, str]) -> tuple[Asked, ...]:
    """Every recommendation. ``printed``: the findings of the report; others are named inside the inquiry alone."""
    clean = nameless(bound)
    return tuple(
        Asked(
            name=one.name,
            addressee=clean(one.addressee),
            says=clean(one.says),
            depends_on=tuple(map(clean, one.depends_on)),
            findings=(told := _told(one.findings, bound, printed)),
            more=len(told) < len(one.findings),
            state=_state(one),
        )
        for one in bound.records.recommendations or ()
    )


def elements(name: str, bound: Bound, printed: Mapping[str, str]) -> Elements:
    """The matrix of this name; KeyError where ``missing`` says why. ``printed`` as for ``asked``."""
    if bound.records.findings is None:
        raise KeyError(name)
    matrix = bound.records.findings.file.matrices[name]
    clean = nameless(bound)

    def row(one: Element) -> ElementRow:
        cell = matrix.cell(one.key)
        told = _told(cell.findings, bound, printed)
        more = len(told) < len(cell.findings)
        beside = {"gap": clean(cell.gap), "contrary": clean(cell.contrary), "answer": clean(cell.answer)}
        return ElementRow(one.key, clean(one.says), cell.state.value, told, more, **beside)

    contextual = [one for one in matrix.instrument.elements if one.contextual]
    acts = [one for one in matrix.instrument.elements if not one.contextual]
    return Elements(
        label=clean(matrix.instrument.label),
        cites=clean(matrix.instrument.cites),
        contextual=tuple(map(row, contextual)),
        acts=tuple(row(one) for one in acts if _claimed(matrix, one)),
        unclaimed=tuple(clean(one.says) for one in acts if not _claimed(matrix, one)),
    )


def addressed(argument: str, bound: Bound) -> tuple[str, str]:
    """Name and addressee of a block ``:::{recommendation} R1 the Government``; no name where R1 is none on record.

    With the name alone, the addressee is that of the record.
    """
    known = bound.records
    first, _, rest = argument.strip().partition(" ")
    record = next((one for one in known.recommendations or () if one.name == _same(first)), None)
    if record is None:
        return "", argument.strip()
    return record.name, rest.strip() or nameless(bound)(record.addressee)


def findings_told(bound: Bound) -> tuple[str, ...]:
    """Names of the recorded findings of which this edition tells: those that it prints; inside the inquiry, all."""
    known = bound.records.findings.findings if bound.records.findings else {}
    if bound.internal:
        return tuple(known)
    printed = {_same(name) for name in _printed(bound.manuscript.blocks)}
    return tuple(name for name in known if name in printed)


def _printed(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Directive):
            if block.name == "finding" and block.argument.strip():
                yield block.argument.split()[0]
            yield from _printed(block.blocks)


def _same(name: str) -> str:
    return unicodedata.normalize("NFC", name)


def _claimed(matrix: Matrix, one: Element) -> bool:
    return matrix.cell(one.key).state is not CellState.NOT_EXAMINED


def _told(names: tuple[str, ...], bound: Bound, printed: Mapping[str, str]) -> tuple[str, ...]:
    return names if bound.internal else tuple(name for name in names if name in printed)


def _state(one: Recommendation) -> str:
    return f"{one.state.value} ({one.events[-1].on})" if one.events else one.state.value


def _no_answer(name: str, known: Records) -> Missing | None:
    if known.replies is None:
        step = "Take the file of replies in: probata reply --from reply.toml."
        return Missing(f"No file of replies is recorded, and so no response {name!r}.", step)
    file = known.replies.file
    if name not in file.responses:
        return Missing(f"No response {name!r} is recorded.", _near(name, file.responses))
    if name not in known.replies.responses:
        step = "Add the document again, or take the part out."
        return Missing(f"The document of the response {name!r} may not be used any more.", step)
    left = waiting(known.replies.responses[name])
    if left:
        message = f"Nobody has said, or two say, what becomes of paragraphs {said(left)} of the response {name!r}."
        step = "Give each one disposition first: only then somebody has said what must be removed from it."
        return Missing(message, step)
    return None


def _no_matrix(name: str, known: Records) -> Missing | None:
    if known.findings is None:
        step = "Take the findings in: probata findings --from findings.toml."
        return Missing(f"No findings are recorded, and so no matrix {name!r}.", step)
    if name not in known.findings.file.matrices:
        return Missing(f"No matrix {name!r} is recorded.", _near(name, known.findings.file.matrices))
    return None


def _near(name: str, known: Mapping[str, object]) -> str:
    near = get_close_matches(name, sorted(known), n=3, cutoff=0.5) or sorted(known)[:3]
    return f"Recorded: {', '.join(map(repr, near))}." if near else "None is recorded."
