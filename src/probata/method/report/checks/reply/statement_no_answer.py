"""PB526: a public statement that can be no answer is used as one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from probata.method.reply.fits import Fitting, statement_fits
from probata.method.reply.model import Fits, PartyStatement, Replies
from probata.method.report.matching.answers_given import ANSWERING, statements_in
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.phrases import Said, negated
from probata.method.report.prose.pieces import each_piece

CODE = "PB526"
SAYS = "A public statement is used as an answer, and its speaker could not have read what it answers, or perhaps not."
WHY = """A statement answers content only if that party had access to it by then and does not say otherwise. Keyed on
the party's day of access, the day of the statement and the speaker's own words, all of them on record (the house's
method, section 6, a law of the house)."""
BAD = "The ambassador answered the finding on the decree: {quote}`ambassador`\n"
GOOD = "The spokesman answered the finding on the decree: {quote}`spokesman`\n"
_EXCUSED = re.compile(
    r"(?i)\b(?:(?:is|are|was|were|as)\s+(?:therefore\s+|thus\s+|so\s+)?no(?:t\s+an?)?\s+(?:answer|response|reply)|"
    r"answers?\s+(?:nothing|none|no\s+\w+)|(?:not|cannot|nothing|no|nor)\b[^.;]{0,40}\b(?:answer|respon|repl|"
    r"read|seen|received|sent|shared|access|known)\w*|"
    r"(?:before|prior\s+to|earlier\s+than|ahead\s+of|long\s+before|until)\b[^.;]{0,60}\b(?:sent|shared|extract|"
    r"draft|access|notice|report|"
    r"received|released|seen|shown|read)|without\s+having\s+(?:seen|read)|unseen|had\s+yet\s+to)"
)
_TO_THE_PUBLIC = re.compile(
    r"(?i)\b(?:journalists?|reporters?|press|broadcast\w*|radio|television|interview|public(?:ly)?|parliament|speech)\b"
)
_OTHER_THING = re.compile(
    r"(?i)\b(?:to|of|a|the|his|her|their)\s+(?:\w+\s+)?(?:questions?|journalists?|reporters?|press)\b|"
    r"\b(?:asked|question(?:s|ed)?|journalists?)\b[^.;]*\b(?:answered|replied|responded)\b"
)


def run(bound: Bound) -> Iterator[Objection]:
    """In the part on how the party was heard, and wherever a word of answering stands beside it."""
    replies = bound.records.replies
    if replies is None or not replies.file.statements:
        return
    each = tuple(each_piece(bound))
    for number, said in enumerate(each):
        if said.inside_any("context"):
            continue
        for role, statement in statements_in(bound, replies, said):
            found = _used(said)
            fitting = _fitting(replies, said, statement) if found or said.inside_any("reply") else None
            if fitting and not _excused(said, each, number) and not (found is None and _position(said, statement)):
                start = min(found.start(), role.start) if found else role.start
                label = said.passage.label if said.passage.kind == "paragraph" else ""
                yield Objection(CODE, said.at(start, role.end or role.start + 1), _message(fitting), _NEXT, label)


def _used(said: Said) -> re.Match[str] | None:
    """A word of answering in the report's own words, that answers no question of a journalist."""
    found = said.first(ANSWERING)
    return None if found is None or _OTHER_THING.search(said.words) or negated(said.words, found.start()) else found


def _fitting(replies: Replies, said: Said, statement: PartyStatement) -> Fitting | None:
    """Why it answers none of what it is used for; None where it can answer one of them, or nothing is known to
    be meant.
    """
    party = replies.file.parties.get(statement.party)
    meant = [one.binding.role.parts[0] for one in said.roles if one.binding.role.name == "ref"]
    known = [one for one in meant if party and one in party.findings]
    of = known or statement.answers or (party.findings if party else ())
    each = [statement_fits(statement, one, replies.file) for one in of]
    if not each or any(one.fits is Fits.YES for one in each):
        return None
    return min(each, key=lambda one: (Fits.NO, Fits.UNKNOWN, Fits.YES).index(one.fits))


def _excused(said: Said, each: Sequence[Said], number: int) -> bool:
    """Whether it is said, here or in the sentence before or behind, that this is no answer, or came before."""
    near = [one for one in each[max(0, number - 1) : number + 2] if one.passage.at == said.passage.at]
    return any(_EXCUSED.search(one.words) for one in near)


def _position(said: Said, statement: PartyStatement) -> bool:
    """Words to the public that nobody holds to answer anything are told as a position."""
    return not statement.answers and bool(_TO_THE_PUBLIC.search(said.words))


def _message(one: Fitting) -> str:
    word = "can be no answer" if one.fits is Fits.NO else "is perhaps no answer"
    return f"By the record this {word} to {one.finding}: {one.why}."


_NEXT = "Say that it was said before, and answers nothing; or take it out of what the party answered."
