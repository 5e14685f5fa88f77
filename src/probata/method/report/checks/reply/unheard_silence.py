"""PB502: a party is said to have been silent, without a source."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from probata.method.report.matching.silences import IDENTIFIED, OURSELVES, PEOPLE, SILENT, told_silence
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
_MARK = re.compile(r"\[\^([^\]\s]+)\]")
_MARKS = re.compile(rf"(?:{_MARK.pattern})*")
_STEMS = ("answer", "respon", "repl", "comment", "react", "ignored", "silent")


def run(bound: Bound) -> Iterator[Objection]:
    """Every such sentence in the report's own voice about somebody who is no interviewee."""
    each = tuple(each_piece(bound, *_STEMS))
    for said in each:
        found = said.first(*SILENT)
        if (
            found is None
            or _decided(said)
            or PEOPLE.search(said.words[: found.start()])
            or _cited(said)
            or attributed_around(said, found)
        ):
            continue
        message = "A party is said not to have answered, and nothing is cited for it."
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
    """Whether the silence is one of a party on record: what is on record decides on it then (PB533, PB534)."""
    replies = said.bound.records.replies
    return replies is not None and told_silence(replies, said) is not None


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
