"""PB502: a party is said to have been silent, without a source."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from probata.method.report.english.persons import is_office, persons_at
from probata.method.report.matching.heard import mentions
from probata.method.report.matching.people_named import known_persons
from probata.method.report.matching.silences import (
    IDENTIFIED,
    OURSELVES,
    PEOPLE,
    SILENT,
    SO_FAR,
    told_silence,
    unasked_party,
)
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.evidence import notes_of
from probata.method.report.prose.phrases import Said, attributed_around
from probata.method.report.prose.pieces import each_piece

CODE = "PB502"
LOOKS_AT = "passage"
SAYS = "A party is said not to have answered, and nothing is cited that shows what was sent and that nothing came back."
WHY = """An answer can be overlooked: it came in other words, by another voice of the same State, on scanned pages.
That a party did not answer is a finding about that party; it is cited, or said as what the inquiry did not identify
and where it looked (the house's method, section 6, a law of the house). English wording only."""
BAD = "The Ministry of Settlement did not respond to the letter."
GOOD = "The Ministry of Settlement did not respond to the question of permission. {cite}`decree`"
_SEARCHED = re.compile(
    r"(?i)\b(?:search(?:es|ed)?|looked|checked|consulted|registers?|mailbox\w*|post\s+(?:book|office|room)|inbox|log)\b"
)
_EVIDENCE = frozenset({"cite", "quote", "count", "figure"})
_NOT_ASKED = re.compile(
    r"(?i)\b(?:not|never|without)\s+(?:been\s+|being\s+)?(?:notified|asked|shown|informed|contacted|approached|invited|heard|notice)\b|"
    r"\bno\s+(?:notice|letter|question|extract|draft)\b|\bnothing\s+was\s+sent\b"
)
_NAMED = re.compile(
    r"(?<![.!?:;]\s)(?<!\A)(?-i:\b[A-Z][\w'’-]*(?:\s+(?:of|and|for|the|on|in)\s+(?=[A-Z])|\s+(?=[A-Z]))?)+|"
    r"\b(?:ministry|department|office|union|association|council|federation|guild|committee|agency|board|bureau|directorate)"
    r"\s+(?:of|for)\s+(?:the\s+)?[\w'’-]+(?:\s+and\s+(?:the\s+)?[\w'’-]+)?"
)
"""Names, also of a body that is called after people: "the Workers' Union", "the Ministry of Women"."""
_VERB = re.compile(
    r"(?i)\s*(?:\Z|,|\s(?:who|whom|of|in|at|from|on|also|still|never|then|had|has|have|were|was|there|themselves|both|all|mostly|often)\b)"
)
_MARK = re.compile(r"\[\^([^\]\s]+)\]")
_MARKS = re.compile(rf"(?:{_MARK.pattern})*")
_STEMS = ("answer", "respon", "repl", "comment", "react", "ignored", "silent")


def run(bound: Bound) -> Iterator[Objection]:
    """Every such sentence in the report's own voice about somebody who is no interviewee."""
    each = tuple(each_piece(bound, *_STEMS))
    for said in each:
        found = said.first(*SILENT, SO_FAR)
        if found is None or _decided(said) or _of_people(said, found) or _cited(said) or attributed_around(said, found):
            continue
        party = _unasked(said)
        if party and _NOT_ASKED.search(said.words):
            continue
        sent = f", and no notice to `{party}` is on record" if party else ""
        message = f"A party is said not to have answered, and nothing is cited for it{sent}."
        yield said.objection(CODE, found, message, _NEXT)
    yield from _not_identified(each)


def _not_identified(each: Sequence[Said]) -> Iterator[Objection]:
    """No answer was identified, and neither this passage nor its notes say where one looked, or cite the search."""
    for said in each:
        found = said.first(IDENTIFIED)
        if found is None or _decided(said) or _SEARCHED.search(_words(said)) or _cited_around(said):
            continue
        if OURSELVES.search(said.words[: found.start()]):
            continue
        message = "No answer was identified, and nothing shows who looked for one, and where."
        yield said.objection(
            CODE, found, message, "Say where it was looked for and by whom, and cite the record of it."
        )


def _decided(said: Said) -> bool:
    """Whether the silence is one of a party that was asked: what is on record decides on it then (PB533, PB534)."""
    replies = said.bound.records.replies
    told = told_silence(replies, said) if replies else None
    return replies is not None and told is not None and unasked_party(replies, told) is None


def _unasked(said: Said) -> str:
    """The party that the sentence itself names, where nothing was sent to it; empty where there is none."""
    replies = said.bound.records.replies
    told = told_silence(replies, said) if replies else None
    party = unasked_party(replies, told) if replies and told else None
    named = {one.party for one in mentions(replies, said.words)} if replies else set()
    return party.name if party and party.name in named else ""


def _of_people(said: Said, found: re.Match[str]) -> bool:
    """Whether those who did not answer are people who were interviewed, and not a body that is called after people."""
    before, replies = said.words[: found.start()], said.bound.records.replies
    last = max((one.end for one in mentions(replies, before)), default=0) if replies else 0
    plain = _NAMED.sub(" ", before[last:])
    if PEOPLE.search(plain):
        return True
    clause = re.split(r"[;:,]\s|\b(?:and|but|while|that)\s", plain)[-1]
    who = persons_at(f" {clause.strip()}", 0, known_persons(said.bound))
    if who is None:
        return False
    words = f" {clause.strip()}"
    return not is_office(who.of(words).split()[-1]) and bool(_VERB.match(words[who.end :]))


def _words(said: Said) -> str:
    around = (said.passage, *notes_of(said.bound, said.passage))
    return " ".join(one.printed for passage in around for one in passage.sentences)


def _cited_around(said: Said) -> bool:
    around = (said.passage, *notes_of(said.bound, said.passage))
    return any(one.role.name in ("cite", "quote") for passage in around for one in passage.bindings)


def _cited(said: Said) -> bool:
    """Whether the sentence, or a note that it marks, holds evidence."""
    if any(one.binding.role.name in _EVIDENCE for one in said.roles):
        return True
    source = said.bound.manuscript.sources[said.passage.at.file]
    behind = _MARKS.match(source, said.sentence.at.end, said.passage.at.end)
    end = behind.end() if behind else said.sentence.at.end
    marked = {found[1] for found in _MARK.finditer(source, said.sentence.at.start, end)}
    notes = (note for note in notes_of(said.bound, said.passage) if note.label in marked)
    return any(one.role.name in _EVIDENCE for note in notes for one in note.bindings)


_NEXT = (
    "Cite the letter and the search for an answer, or write that the Inquiry did not identify one and where it looked."
)
