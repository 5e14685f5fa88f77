"""decide: what a machine proposed, a person accepts, rejects or leaves open, with a reason.

A decision binds to the digests and spans of the texts that were judged, never to a row of results: it survives
every re-run, and says nothing about a text that changed by one character.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from probata.inquiry.documents import language, stating, texts, uttering
from probata.inquiry.documents.texts import Loaded
from probata.inquiry.entry import clock, settings
from probata.inquiry.entry.door import Opened, authorise, closed_on, new_ref, record, transact
from probata.inquiry.files.written import by_line, parsed_line
from probata.method.testimony.unseen import empty
from probata.record.canonical import Json, dump
from probata.record.digest import Digest
from probata.record.errors import BadInput
from probata.record.span import TextSpan

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.method.documents.item import FullDocument
    from probata.method.sources.model import CarriedCredit, Lineage
    from probata.method.statements.renderings import Rendering

_SHOWN, _WIDE = 3, 300
ANSWERS = ("yes", "no", "unsure")


@dataclass(frozen=True, slots=True)
class Proposal:
    """One question that waits for a person: what kind, what it binds to, the question, and what to look at."""

    kind: str
    binds: str
    question: str
    shows: str

    def as_json(self) -> dict[str, Json]:
        """The documented proposal object."""
        return {"kind": self.kind, "binds": self.binds, "question": self.question, "shows": self.shows}

    @property
    def seen(self) -> str:
        """The digest of what the person was shown."""
        return Digest.of(dump(self.as_json())).hex


@dataclass(frozen=True, slots=True)
class GivenAnswer:
    """A person's answer to one proposal."""

    kind: str
    binds: str
    answer: str
    reason: str
    by: str

    def __post_init__(self) -> None:
        if self.answer not in ANSWERS:
            raise BadInput(f"The answer is none of {', '.join(ANSWERS)}.")
        if empty(self.reason) or empty(self.by):
            raise BadInput("A decision needs a reason and the name of who decides.")


@dataclass(frozen=True, slots=True)
class Decided:
    """How many answers were recorded, how many stood already, and how many proposals are still open."""

    recorded: int
    kept: int
    open: int

    def as_json(self) -> dict[str, Json]:
        """The documented decided object."""
        return {"recorded": self.recorded, "kept": self.kept, "open": self.open}


def proposals(opened: Opened, *, statements: bool = False, quotes: bool = False) -> tuple[Proposal, ...]:
    """Every proposal without a yes or no: possible links, credit lines, and only if ``statements`` whether parties said
    what public documents say that they said, only if ``quotes`` which renderings are one utterance, and what is a
    primary. In a closed inquiry nothing is proposed."""
    authorise(opened, "read")
    if closed_on(opened):
        return ()
    loaded = texts.load(opened)
    return tuple(p for p in _all(loaded, statements=statements, quotes=quotes) if not _settled(loaded, p.kind, p.binds))


def decide(opened: Opened, answers: Sequence[GivenAnswer]) -> Decided:
    """Records the answers in one transaction: all of them or, when one cannot be recorded, none.

    An answer that stands already is kept as it is; another answer on the same matter is added and counts from now.
    Raises BadInput for an answer about something that was never proposed here.
    """
    authorise(opened, "decide", "decide on a proposal")
    loaded = texts.load(opened)
    statements = any(one.kind == stating.STATEMENT for one in answers)
    quotes = any(one.kind in (uttering.SAME_UTTERANCE, uttering.PRIMARY) for one in answers)
    known = {(p.kind, p.binds): p for p in _all(loaded, statements=statements, quotes=quotes)}
    fresh = [one for one in answers if not _stands(loaded, one)]
    if len({(one.kind, one.binds) for one in answers}) != len(answers):
        raise BadInput("One question is answered twice.", next_step="Leave one answer to each question.")
    for number, one in enumerate(answers, start=1):
        if (one.kind, one.binds) not in known:
            raise BadInput(
                "This answers a question that is not asked here.",
                where=f"decision {number}",
                next_step="`probata decide --list --json` prints what can be decided.",
            )
    with transact(opened) as connection:
        for one in fresh:
            _save(connection, opened, one, known[one.kind, one.binds].seen)
    after = texts.load(opened)
    still = [key for key in known if not _settled(after, *key)]
    return Decided(len(fresh), len(answers) - len(fresh), len(still))


def from_file(path: Path) -> tuple[GivenAnswer, ...]:
    """The answers in a file of JSON lines; BadInput names the line that is none."""
    return by_line(path, _given)


def _given(line: str) -> GivenAnswer:
    from pydantic import BaseModel, ConfigDict

    class Line(BaseModel):
        """One line of the file; anything else in it is refused."""

        model_config = ConfigDict(extra="forbid", strict=True)
        kind: str
        binds: str
        answer: str
        reason: str
        by: str

    expected = "Not a decision: a JSON object with kind, binds, answer, reason and by, all text."
    found = parsed_line(line, Line, expected)
    return GivenAnswer(found.kind, found.binds, found.answer, found.reason, found.by)


def _all(loaded: Loaded, *, statements: bool = False, quotes: bool = False) -> list[Proposal]:
    """Computed without the decisions, so that what was decided is still known as a question, and with them, since a no
    can open another. Statements are many and cost a language model: they, and quotations, are looked for only when
    asked."""
    from probata.method.sources.trace import trace

    compared = [texts.to_compare(one) for one in loaded.stored]
    decided = texts.decided_links(loaded)
    lineages = [trace(compared), *([trace(compared, decided=decided)] if decided else [])]
    found = {(p.kind, p.binds): p for one in lineages for make in (_links, _credits) for p in make(loaded, one)}
    if statements:
        found |= {(p.kind, p.binds): p for p in _statements(loaded)}
    if quotes:
        found |= {(p.kind, p.binds): p for p in _quotes(loaded)}
    return list(found.values())


def _statements(loaded: Loaded) -> Iterator[Proposal]:
    parse = language.parser(settings.load())
    for one in stating.every(texts.only_public(loaded).stored, parse, loaded.decisions):
        said, text = one.statement, one.stored.text
        notes = "".join(f" ({note.value})" for note in said.notes)
        yield Proposal(
            stating.STATEMENT,
            one.binds,
            f"Does {one.stored.document.name} say that {said.speaker.party} said this{notes}?",
            "\n".join(
                [f"{said.cue.text or 'quoted'}: {said.span.of(text)[:_WIDE]}", f"In: {stating.around(text, said)}"]
            ),
        )


def _quotes(loaded: Loaded) -> Iterator[Proposal]:
    """Pairs of renderings, as they stood before any decision and as they stand now, then what may be a primary."""
    parse = language.parser(settings.load())
    sources = [uttering.source(one, parse, loaded.decisions) for one in texts.only_public(loaded).stored]
    for asked in uttering.questions(loaded, sources):
        a, b = (loaded.of[one.first.of].document.name for one in (asked.a, asked.b))
        yield Proposal(
            uttering.SAME_UTTERANCE,
            asked.binds,
            f"Are these words in {a} and these in {b} one utterance?",
            "\n".join([*(_said(one) for one in (asked.a, asked.b)), *asked.flips]),
        )
    for stored, shown in uttering.perhaps_primaries(loaded, sources):
        yield Proposal(
            uttering.PRIMARY,
            uttering.binds_primary(stored),
            f"Is {stored.document.name} a primary: the record of what was said, which others quote?",
            "\n".join(f"Stands there outside quotation marks: {words[:_WIDE]}" for words in shown[:_SHOWN]),
        )


def _said(one: Rendering) -> str:
    return f"{'; '.join(one.parties) or 'nobody named for sure'}: {one.text[:_WIDE]}"


def _links(loaded: Loaded, lineage: Lineage) -> Iterator[Proposal]:
    for link in lineage.possible:
        a, b = loaded.of[link.a], loaded.of[link.b]
        shares = f"{link.share_a:.0%} of the first stands in the second, {link.share_b:.0%} of the second in the first."
        longest = sorted(link.passages, key=lambda passage: -passage.words)[:_SHOWN]
        shared = [f"In both: {' '.join(passage.a.of(a.text).split())[:_WIDE]}" for passage in longest]
        yield Proposal(
            texts.SAME_TEXT,
            texts.binds_link(a, b),
            f"Are {a.document.name} and {b.document.name} one shared text (yes: they are counted as one)?",
            "\n".join([shares, *shared, f"All of it: probata passages {a.document.name!r} {b.document.name!r}"]),
        )


def _credits(loaded: Loaded, lineage: Lineage) -> Iterator[Proposal]:
    for family in lineage.families:
        for carried in family.credits[:1]:
            stored, credit = _carrier(loaded, carried), carried.credit
            names = ", ".join(person.name for person in credit.people) or "nobody by name"
            yield Proposal(
                texts.CREDIT,
                texts.binds_credit(stored, *_place_in(stored, carried)),
                f"Does this line in {stored.document.name} say who made the text ({credit.agency or 'no agency'}: "
                f"{names})? Yes: a package may quote it.",
                TextSpan(*_place_in(stored, carried)).of(stored.text),
            )


def _carrier(loaded: Loaded, carried: CarriedCredit) -> FullDocument:
    """The first document that carries the line, a public one before others: only of those may a package speak."""
    carriers = [loaded.of[place.of] for place in carried.places]
    return next((one for one in carriers if one.item.public), carriers[0])


def _place_in(stored: FullDocument, carried: CarriedCredit) -> tuple[int, int]:
    [span, *_] = [place.span for place in carried.places if place.of == stored.document.ref]
    return (span.start, span.end) if isinstance(span, TextSpan) else (0, 0)


def _settled(loaded: Loaded, kind: str, binds: str) -> bool:
    decision = loaded.decisions.get((kind, binds))
    return decision is not None and decision.answer != "unsure"


def _stands(loaded: Loaded, one: GivenAnswer) -> bool:
    decision = loaded.decisions.get((one.kind, one.binds))
    return decision is not None and (decision.answer, decision.reason, decision.by) == (
        one.answer,
        one.reason,
        one.by,
    )


def _save(connection: Connection, opened: Opened, one: GivenAnswer, seen: str) -> None:
    from probata.store import decisions
    from probata.store.decisions import Decision

    ref = new_ref("decision")
    decisions.save(
        connection,
        Decision(ref, one.kind, one.binds, one.answer, one.reason, one.by, clock.now(), seen),
    )
    record(connection, opened, "decide", {"decision": str(ref), "answer": one.answer})
