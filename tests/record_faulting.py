"""The rules measured against the record fault suite: how each fault was seen, if it was, and by whose rule."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from probata.method.report.model import Objection
from probata.method.report.rules import group_of
from probata.record.errors import ProbataError
from tests import recording
from tests.faulting import mutant
from tests.faults import world
from tests.faults.editing import fences
from tests.faults.harmless_records import HARMLESS_RECORDS
from tests.faults.operators import OPERATORS
from tests.faults.record_operators import Generated, RecordOperator
from tests.faults.recorded import FINDINGS, INQUIRIES, REPLY, REPORT, RESPONSE, Files
from tests.faults.spoiling import Spoiled
from tests.recording import Held, World

OBJECTION, REFUSED, LINE, ANYWHERE, ELSEWHERE, UNSEEN = "objection", "refused", "line", "anywhere", "elsewhere", ""
"""How a fault was seen: an objection at its place or about its name; a file that is refused; a line of a verb about its
name; an objection anywhere, to what is missing. Not seen: an objection elsewhere alone, or nothing."""
SEEN = (OBJECTION, REFUSED, LINE, ANYWHERE)

OWN = {
    "records": ("PB1", "PB4", "PB7"),
    "findings": ("PB1", "PB4", "PB7"),
    "responses": ("PB5",),
    "recommendations": ("PB1", "PB4"),
    "estimates": ("PB3",),
}
"""The codes of the rules that a group of the suite is about."""
ALSO = {
    "METHOD 1, law 1:": ("PB1",),  # a number that resolves to nothing is also a handle that nobody saved
    "METHOD 3: A person named": ("PB5", "PB6"),
    "METHOD 4: Never publish": ("PB6",),
    "METHOD 5:": ("PB1", "PB4"),  # a refused estimate is a role without a value; certainty is said in words
    "METHOD 6: annexed": ("PB6",),
    "METHOD 6: Kinds of answer": ("PB5",),
}
"""Further codes, by how the broken law begins."""
INSTEAD = {
    "METHOD 1, law 3:": ("PB125", "PB127", "PB131", "PB6"),
    "METHOD 4: Withdrawal": ("PB125", "PB127", "PB131", "PB6"),
}
"""Of these laws only rules about consent: that a report cites what its record does not rest on is another matter."""


@dataclass(frozen=True, slots=True)
class Seen:
    """One fault and what became of it. ``own``: refused, or objected to by a rule of the law's own group."""

    operator: str
    group: str
    inquiry: str
    seed: int
    way: str
    own: bool
    codes: tuple[str, ...]

    @property
    def seen(self) -> bool:
        """Whether somebody was told."""
        return self.way in SEEN


def clean(known: World, inquiry: str) -> Held:
    """What the clean files of one inquiry hold."""
    return recording.clean(known, inquiry)


def objected(known: World, inquiry: str, files: Files) -> tuple[Objection, ...]:
    """What the rules object to when these files are on record; raises what the verbs would refuse."""
    return recording.objected(known, inquiry, files[REPORT], recording.held(known, inquiry, files))


def seen(known: World, fault: Generated) -> Seen:
    """What became of one fault."""
    operator, spoiled = fault.operator, fault.spoiled
    try:
        now = recording.held(known, fault.inquiry, spoiled.files)
    except ProbataError as refusal:
        says_where = _says_where(refusal, fault)
        return _seen(fault, REFUSED if says_where else ELSEWHERE, (), says_where)
    every = _new(recording.objected(known, fault.inquiry, spoiled.files[REPORT], now), known, fault.inquiry)
    words = _words(clean(known, fault.inquiry), now, spoiled.about)
    places = _places(spoiled, (clean(known, fault.inquiry), now))
    there = [one for one in every if _at(one, places) or _about(one.message, words)]
    told = now.lines - clean(known, fault.inquiry).lines
    way = next(
        (
            way
            for way, is_so in (
                (OBJECTION, bool(there)),
                (LINE, any(_about(line, words) for line in told)),
                (ANYWHERE, spoiled.anywhere and bool(every)),
                (ELSEWHERE, bool(every)),
            )
            if is_so
        ),
        UNSEEN,
    )
    codes = [one.code for one in there or every]
    return _seen(fault, way, codes, way in SEEN and any(one.startswith(own(operator)) for one in codes))


def _seen(fault: Generated, way: str, codes: list[str] | tuple[str, ...], by_own: bool) -> Seen:
    assert all(group_of(code) for code in codes)
    operator = fault.operator
    return Seen(operator.name, operator.group, fault.inquiry, fault.seed, way, by_own, tuple(sorted(set(codes))))


def _new(found: tuple[Objection, ...], known: World, inquiry: str) -> tuple[Objection, ...]:
    """Those that the clean inquiry does not draw: a false alarm is no eye for a fault that happens to lie beside it."""
    before = _told(known.once(("clean", inquiry), lambda: objected(known, inquiry, INQUIRIES[inquiry])))
    now = _told(found)
    return tuple(one for one in found if now[one.code, one.message] > before[one.code, one.message])


def _told(found: tuple[Objection, ...]) -> Counter[tuple[str, str]]:
    return Counter((one.code, one.message) for one in found)


def _says_where(refusal: ProbataError, fault: Generated) -> bool:
    """Whether a refusal names a file that changed, what the fault is about, or the words that are wrong."""
    before, spoiled = INQUIRIES[fault.inquiry], fault.spoiled
    changed = [name for name, text in spoiled.files.items() if text != before.get(name)]
    wrong = spoiled.files[spoiled.at.file][slice(*spoiled.at.place)]
    told = str(refusal)
    return any(name in told for name in (*changed, *spoiled.about)) or (bool(refusal.where) and refusal.where in wrong)


def own(operator: RecordOperator) -> tuple[str, ...]:
    """How the codes of the rules begin that the broken law is about."""
    for law, codes in INSTEAD.items():
        if operator.law.startswith(law):
            return codes
    also = (code for law, codes in ALSO.items() if operator.law.startswith(law) for code in codes)
    return (*OWN[operator.group], *also)


def _places(spoiled: Spoiled, several: tuple[Held, ...]) -> list[tuple[int, int]]:
    """Where in the report an objection is right: the suite's own places, and where the report prints what was changed.

    That is, of the record of replies, how the party was heard; of what the whole file of findings declares, the front
    matter; of a person, the name; and of a change inside of a finding or a recommendation, its head.
    """
    source = spoiled.files[REPORT]
    places = [spot.place for spot in (spoiled.at, *spoiled.also) if spot.file == REPORT]
    every = [*fences(source, "finding"), *fences(source, "recommendation")]
    around = [one for one in every if any(one.start <= start < one.end for start, _ in places)]
    places += [(one.start, one.inside[0]) for one in around]
    if spoiled.at.file in (REPLY, RESPONSE):
        places += [(one.start, one.end) for one in fences(source, "reply")]
    if spoiled.at.file == FINDINGS and spoiled.at.place[0] < spoiled.files[FINDINGS].find("["):
        places.append((0, source.index("---", 3)))
    return [*places, *_names_printed(source, spoiled.about, several)]


def _names_printed(source: str, about: tuple[str, ...], several: tuple[Held, ...]) -> Iterator[tuple[int, int]]:
    """Where the report prints the names of persons on record that a change is about."""
    persons = {name: person for one in several for name, person in one.findings.file.persons.items()}
    for name in about:
        if name in persons:
            yield from (found.span() for found in re.finditer(re.escape(persons[name].identity), source))


def _at(one: Objection, places: list[tuple[int, int]]) -> bool:
    """Whether it lies in the report at one of the places."""
    return one.at.file == REPORT and any(
        one.at.start < max(end, start + 1) and start < max(one.at.end, one.at.start + 1) for start, end in places
    )


def _about(told: str, words: frozenset[str]) -> bool:
    """Whether a message or line names what the fault is about, as a word of its own."""
    return any(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", told, re.IGNORECASE) for word in words)


def _words(before: Held, now: Held, about: tuple[str, ...]) -> frozenset[str]:
    """The names, and what a message would call the same thing: a party as the report does, a person by the role.

    A kind of table (``dispositions``), which is all the suite can name where a table has no name, goes in both numbers.
    """
    words = set(about) | {name.removesuffix("s") for name in about if name.endswith("s") and name.islower()}
    for one in (before, now):
        parties, persons = one.replies.file.parties, one.findings.file.persons
        words |= {word for name in about if name in parties for word in (parties[name].says, *parties[name].aliases)}
        words |= {persons[name].role for name in about if name in persons}
    return frozenset(words)


def false_alarms(known: World) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Clean and harmless variants with an objection, a line, or refused: inquiry, rewrite (or "clean"), codes."""
    for inquiry, name, files in harmless():
        codes = alarms(known, inquiry, files)
        if codes:
            yield inquiry, name, codes


def harmless(seeds: range = range(3)) -> Iterator[tuple[str, str, Files]]:
    """Every clean inquiry and every harmless rewrite of it that differs: inquiry, rewrite, files."""
    for inquiry, files in INQUIRIES.items():
        yield inquiry, "clean", files
        for rewrite in HARMLESS_RECORDS:
            tried: list[Files] = []
            for seed in seeds:
                changed = rewrite.apply(files, random.Random(seed))  # noqa: S311 (the same in every run)
                if changed is not None and changed not in tried:
                    tried.append(changed)
                    yield inquiry, rewrite.name, changed


def alarms(known: World, inquiry: str, files: Files) -> tuple[str, ...]:
    """The codes of objections to one variant, or "refused: ..."; () when nobody minds it."""
    try:
        return tuple(sorted({one.code for one in objected(known, inquiry, files)}))
    except ProbataError as fault:
        return (f"refused: {fault}",)


def first_suite(known: World) -> Iterator[tuple[str, str, bool]]:
    """Faults of the first suite with records beside the manuscript: operator, manuscript, seen at its place."""
    for name in world.MANUSCRIPTS:
        inquiry = name.removesuffix(".md")
        for operator in OPERATORS:
            changed = mutant(operator, name)
            if changed is not None:
                now = recording.objected(known, inquiry, changed.source, clean(known, inquiry))
                places = [changed.span, *changed.also]
                fresh = _new(now, known, inquiry)
                yield operator.name, name, any(changed.anywhere or _at(one, places) for one in fresh)
