"""What a report says happened on a day between the inquiry and a party: sent, answered, a deadline. English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from probata.method.reply.model import NoticeKind, Party, Replies
from probata.method.report.english.days import day_of
from probata.method.report.matching.heard import mentions, party_of
from probata.method.report.model import Bound
from probata.method.report.prose.phrases import Said, negated
from probata.method.report.prose.pieces import each_piece
from probata.method.report.prose.woven import Placed
from probata.record.uncertain_date import Answer, UncertainDate


class Event(StrEnum):
    """What is told of a day."""

    SENT = "sent"
    ANSWERED = "answered"
    DEADLINE = "deadline"
    CUT_OFF = "cut-off"


@dataclass(frozen=True, slots=True)
class Told:
    """An event as a sentence tells it; ``day`` is None where it names none, ``party`` where several may be meant."""

    said: Said
    event: Event
    kinds: frozenset[NoticeKind]
    party: Party | None
    day: UncertainDate | None
    start: int
    end: int


_CONTENT = r"(?:questions?|questionnaires?|extracts?|summar(?:y|ies)|drafts?|notices?|advance\s+cop(?:y|ies)|copy)"
_ANSWER = r"(?:answers?|repl(?:y|ies)|responses?|comments|observations)"
_SENT = (
    r"sent|shared|transmitted|submitted|handed(?:\s+over)?|given|gave|delivered|forwarded|communicated|"
    r"made\s+available|available|provided|put\s+to|posed|notified|informed|went\s+to|received|reached|arrived|shown|"
    r"(?:had|has|have|was\s+given|were\s+given)\s+access|access|could\s+read|asked"
)
_SENT_VERB = re.compile(rf"(?i)\b(?:{_SENT})\b")
_EVENT = re.compile(
    rf"(?i)\b(?:(?P<sent>{_SENT})|(?P<answered>answered|replied|responded|reacted|came(?:\s+back)?|{_ANSWER})|"
    r"(?P<other>said|told|spoke|stated|called|described|denied|published|released|issued|adopted|signed|opened|closed|"
    r"met|visited|interviewed|held|decided|announced|ended|began|started|accepted|corrected|changed))\b"
)
_ANSWER_NOUN = re.compile(rf"(?i)\b{_ANSWER}\b")
_CONTENT_NOUN = re.compile(rf"(?i)\b{_CONTENT}\b")
_DATED = re.compile(r"(?i)\b(?P<noun>[\w-]+)\s+(?:dated|of|from)\s*(?:the\s+)?\Z")
_DEADLINE = re.compile(
    r"(?i)(?:\b(?:deadline|time\s+limit)\b[^,;:.]{0,40}|\b(?:asked|invited|requested|time|given|opportunity|had|due)\b"
    r"[^;:.]{0,60}\b(?:by|until|before|no\s+later\s+than|not\s+later\s+than)\s+(?:the\s+)?)\Z"
)
_DEADLINE_BEHIND = re.compile(
    r"(?i)\A\s*(?:,\s*)?(?:was|is|being|as)\s+(?:the|its|their|a)\s+(?:deadline|time\s+limit)"
)
_CUT_OFF = re.compile(r"(?i)\bcut-?\s?off\b[^,;:.]{0,30}\Z")
_PREPOSITION = re.compile(r"(?i)\b(?:on|in|at|since|of|dated|from|early|late)\s*(?:the\s+)?\Z")
_CLAUSE = re.compile(
    r"[;:]|[.!?]\s|,\s+(?:and|but|while|which|so|whereas)\b|\band\s+(?=(?:answered|replied|responded|"
    r"received|asked|sent|shared|put)\b)|\bbefore\s+(?=(?:the|it|this)\b)|\bafter\s+(?=(?:the|it|this)\b)"
)
_KINDS = (
    (NoticeKind.QUESTIONS, re.compile(r"(?i)\b(?:questions|questionnaires?)\b")),
    (NoticeKind.SUMMARY, re.compile(r"(?i)\bsummar(?:y|ies)\b")),
    (NoticeKind.EXTRACT, re.compile(r"(?i)\bextracts?\b")),
)
_FULL = re.compile(
    r"(?i)\b(?:(?:full|complete|whole|entire)\s+(?:draft|report|text)|draft\s+(?:of\s+(?:the|"
    r"this)\s+(?:\w+\s+)?)?report|"
    r"advance\s+copy|(?:an?|the|this|its|our)\s+(?:\w+\s+)?draft)\b"
)
_RECEIVER = re.compile(r"\bto\s+(?:the\s+)?(?-i:[A-Z])")
_PRONOUN = re.compile(r"(?i)\b(?:it|its|they|them|their|the\s+party|the\s+accused)\b")
_LEADS_IN = re.compile(r"(?i)\s*(?:\W*(?:on|in|early|late|since|then|later|and|that|of)\b\s*)*")
_TELLS = re.compile(r"notified|informed|access|could\s+read|shown")
"""Words that tell a notice without naming what was shown."""
_SHOWN = re.compile(r"(?i)questions|questionnaire|extract|summary")
_WRITTEN_ANSWER = re.compile(r"(?i)\b(?:written|official)\s+(?:answer|reply|response)\b")
_FAR = 90
STEMS = (
    "sent", "shar", "transmit", "submit", "hand", "given", "gave", "deliver", "forward", "communicat", "available",
    "provid", "put to", "posed", "notif", "inform", "went", "receiv", "reach", "arriv", "access", "read", "asked",
    "answer", "repl", "respon", "react", "deadline", "limit", "until", "cut", "shown",
)  # fmt: skip


def told(bound: Bound, replies: Replies) -> tuple[Told, ...]:
    """Everything of the kind that a report tells; made once for a bound manuscript."""
    return bound.once.get("told days", lambda: tuple(_told(bound, replies)))


def fits(day: UncertainDate, recorded: UncertainDate | None) -> bool:
    """Whether a told day can be a recorded one: they overlap, or one of them is too uncertain to say."""
    if recorded is None:
        return False
    return Answer.YES not in (day.before(recorded), recorded.before(day))


def is_of(one: Told, party: str) -> bool:
    """Whether an event is, or may be, one of this party."""
    return one.party is None or one.party.name == party


def kinds_in(words: str) -> frozenset[NoticeKind]:
    """What kinds of notice some words name; "a draft" is a full one where no part of one is named."""
    found = {kind for kind, pattern in _KINDS if pattern.search(words)}
    return frozenset(found or ({NoticeKind.FULL_DRAFT} if _FULL.search(words) else set()))


def _told(bound: Bound, replies: Replies) -> Iterator[Told]:
    for said in each_piece(bound, *STEMS):
        if said.inside_any("recommendation", "context") or not _about(replies, said):
            continue
        dates = [one for one in said.roles if one.binding.role.name == "date"]
        each = [one for role in dates for one in _of_date(replies, said, role, dates)]
        yield from each
        if not any(one.event is Event.SENT for one in each):
            yield from _undated(replies, said)


def _about(replies: Replies, said: Said) -> bool:
    """Whether a sentence is about a party: by its name, or in the part for it without another receiver."""
    if mentions(replies, said.words) or (replies.responses and _WRITTEN_ANSWER.search(said.words)):
        return True
    return said.inside_any("reply") and (bool(_PRONOUN.search(said.words)) or not _RECEIVER.search(said.words))


def _of_date(replies: Replies, said: Said, role: Placed, dates: list[Placed]) -> Iterator[Told]:
    day = day_of(role.binding.role.body)
    if day is None:
        return
    start, end = _clause(said.words, role, dates)
    left, right = said.words[start : role.start], said.words[role.end : end]
    found = _event(left, right)
    if found is None:
        return
    event, at, until = found
    first = min(start + at if at >= 0 else role.start, role.start)
    party = party_of(replies, said, max(first, start))
    if not negated(said.words, start + max(at, 0)):
        kinds = kinds_in(left + " " + right) if event is Event.SENT else frozenset[NoticeKind]()
        yield Told(said, event, kinds, party, day, first, max(role.end, start + until))


def _clause(words: str, role: Placed, dates: list[Placed]) -> tuple[int, int]:
    """The clause around a date, no further than the next date on either side."""
    cuts = [found.end() for found in _CLAUSE.finditer(words)]
    before = [*(one for one in cuts if one <= role.start), *(one.end for one in dates if one.end <= role.start), 0]
    behind = [*(one for one in cuts if one >= role.end), *(one.start for one in dates if one.start >= role.end)]
    return max(before), min([*behind, len(words)])


def _event(left: str, right: str) -> tuple[Event, int, int] | None:
    """What happened on the day between two stretches, with its place counted from the beginning of the left one."""
    for event, pattern in ((Event.CUT_OFF, _CUT_OFF), (Event.DEADLINE, _DEADLINE)):
        if found := pattern.search(left):
            return event, *found.span()
    if _DEADLINE_BEHIND.match(right):
        return Event.DEADLINE, len(left), len(left)
    dated = _DATED.search(left)
    if dated and (classed := _of_noun(dated)):
        return classed
    if dated and not dated[0].rstrip().casefold().endswith("from"):
        return None  # the day of a letter, a decree, a statement
    return (_before(left) if _PREPOSITION.search(left) else None) or _behind(left, right)


def _before(left: str) -> tuple[Event, int, int] | None:
    """What is told before the day: "was sent on"; "in February the State answered" has nothing there."""
    events = [one for one in _EVENT.finditer(left) if len(left) - one.end() <= _FAR]
    return _classed(events[-1], left) if events else None


def _behind(left: str, right: str) -> tuple[Event, int, int] | None:
    found = None if left.strip(" ,") and not _LEADS_IN.fullmatch(left) else _EVENT.search(right)
    classed = _classed(found, right, behind=True) if found and found.start() <= _FAR else None
    return (classed[0], -1, len(left) + found.end()) if classed and found else None


def _of_noun(dated: re.Match[str]) -> tuple[Event, int, int] | None:
    if _ANSWER_NOUN.fullmatch(dated["noun"]):
        return Event.ANSWERED, *dated.span()
    return (Event.SENT, *dated.span()) if _SHOWN.fullmatch(dated["noun"]) else None


def _classed(found: re.Match[str], words: str, *, behind: bool = False) -> tuple[Event, int, int] | None:
    """Sent or answered: "the answer was sent" is answered, "the extract was received" is sent."""
    around = words[: found.end() + _FAR] if behind else words
    content = _CONTENT_NOUN.search(around) or _FULL.search(around)
    answer = _ANSWER_NOUN.search(around)
    if found["answered"]:
        event = _of_answer(found, words, content, answer)
    elif found["sent"]:
        event = _of_sending(found["sent"].casefold(), content, answer)
    else:
        event = None
    return (event, *found.span()) if event else None


def _of_answer(
    found: re.Match[str], words: str, content: re.Match[str] | None, answer: re.Match[str] | None
) -> Event | None:
    if _ANSWER_NOUN.fullmatch(found["answered"]) and content and _SENT_VERB.search(words):
        return Event.SENT if content.start() < found.start() else None
    return None if found["answered"].casefold().startswith("came") and not answer else Event.ANSWERED


def _of_sending(verb: str, content: re.Match[str] | None, answer: re.Match[str] | None) -> Event | None:
    if answer and not content:
        return None if verb == "asked" else Event.ANSWERED
    return Event.SENT if content or _TELLS.search(verb) else None


def _undated(replies: Replies, said: Said) -> Iterator[Told]:
    """Something that was sent, of a kind that is told, without a day."""
    for found in _SENT_VERB.finditer(said.words):
        kinds = kinds_in(said.words)
        party = party_of(replies, said, found.start())
        outgoing = found[0].casefold() not in ("received", "reached", "arrived", "asked", "access")
        if kinds and party and outgoing and not negated(said.words, found.start()):
            yield Told(said, Event.SENT, kinds, party, None, *found.span())
            return
