"""PB503: something earlier than access is presented as an answer to the report."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from probata.method.manuscript.model import At
from probata.method.reply.model import NoticeKind
from probata.method.report.english.days import day_of
from probata.method.report.matching.answers_given import statements_in
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.evidence import documents, places
from probata.method.report.prose.phrases import Said, each_said
from probata.method.report.prose.woven import Placed
from probata.record.errors import BadValue
from probata.record.uncertain_date import Answer, UncertainDate

CODE = "PB503"
LOOKS_AT = "passage"
SAYS = "Words from before the accused party had access to the content are presented as its answer."
WHY = """A statement answers content only if the party had access to it by then. What was said before may show a
position; it answers nothing, and printing it as an answer takes the right of reply away (the house's method, section
6, a law of the house). Keyed on the front matter's access. English wording only."""
BAD = """---
title: The Season Hostels of Low Reaches
edition: first
audience: public
standard: reasonable grounds to believe
access: 2022-02-07
---

The ambassador answered the extract on {date}`2 February 2022`.

:::{limitations}
The Inquiry could not visit the province.
:::

:::{reply}
The Ministry of Settlement was sent an extract of this report, and what it wrote in response was weighed.
:::
"""
GOOD = BAD.replace("2 February", "28 February")
_CONTENT = r"(?:report|extract|draft|findings|conclusions|assessment|advance\s+copy|notice)"
_TO = rf"\s+(?:\w+ly\s+)?(?:to\s+)?(?:[\w']+\s+){{0,3}}?{_CONTENT}\b"
_ANSWERS = (
    re.compile(
        r"(?i)\b(?:answer(?:s|ed|ing)?|respon(?:ds|ded|ding|se)|repl(?:y|ies|ied|ying)|react(?:s|ed|ion)|"
        r"reject(?:s|ed|ing)|"
        rf"rebut(?:s|ted)?|rebuttal|dismiss(?:es|ed|ing)|disput(?:es|ed)|contest(?:s|ed)|comment(?:s|ed)?\s+on){_TO}"
    ),
    re.compile(
        r"(?i)\b(?:in\s+(?:its|his|her|their|a|the)?\s*(?:\w+\s+)?(?:reply|response|answer)|"
        r"by\s+way\s+of\s+(?:reply|answer))\b"
    ),
    re.compile(r"(?i)\b(?:respon(?:ds|ded)|repl(?:ies|ied)|answered)\b"),
)
_OTHER_THING = re.compile(
    r"(?i)^\s+(?:\w+ly\s+)?(?:to\s+)?(?:[\w']+\s+){0,3}?(?:questions?|questionnaires?|letters?|requests?|"
    r"journalists?|reporters?|press|"
    r"invitations?|inquir(?:y|ies)|accusations|media)\b"
)
_ASKED = re.compile(
    r"(?i)\b(?:ask(?:s|ed)|questions?|questionnaire|letters?|requests?|invitations?|journalists?|reporters?|press)\b"
)
_PEOPLE = re.compile(
    r"(?i)\b(?:(?:interviewees?|respondents?|witness(?:es)?|people|persons?|women|woman|men|residents?|relatives?|"
    r"those|she)\b"
    r"(?:\s+[\w']+){0,4}|who)\s*$"
)
_OTHER_EVENT = re.compile(
    r"(?i)\b(?:(?:sent|received|transmitted|shared|notified|delivered|asked|handed\s+over|available|published|"
    r"issued|put|given|"
    r"submitted)\s+(?:[\w']+\s+){0,3}?(?:on|in|by|since)?|"
    r"(?:extract|questions?|letters?|notice|report|draft|decree|requests?|briefing|access)\s+(?:dated|written|of|"
    r"on|from|in))\s*$"
)
_STEMS = ("answer", "respon", "repl", "react", "reject", "rebut", "dismiss", "disput", "contest", "comment")


def run(bound: Bound) -> Iterator[Objection]:
    """Every sentence that presents as an answer what is dated before access."""
    access = _access(bound)
    for said in each_said(bound, *_STEMS) if access else ():
        found = None if _decided(said) else _answer(said.words)
        day = _day(said, found) if found else None
        if found and day and access and day.before(access) is Answer.YES:
            message = (
                f"This is presented as an answer and is dated before the party had access to the content "
                f"({access.edtf})."
            )
            next_step = "Print it as what the party said before, or correct the date; an answer comes after access."
            yield replace(said.objection(CODE, found, message, next_step), at=_at(said, found))


def _access(bound: Bound) -> UncertainDate | None:
    """The first day on which a party could read content: by the record where it knows one, else the front matter's."""
    replies = bound.records.replies
    notices = replies.file.notices.values() if replies else ()
    days = [one.access for one in notices if one.access and one.kind is not NoticeKind.QUESTIONS]
    known = [(day.earliest, day) for day in days if day.earliest]
    if known:
        return min(known, key=lambda pair: pair[0])[1]
    entry = bound.manuscript.front.get("access")
    return _edtf(entry.value) if entry else None


def _decided(said: Said) -> bool:
    """Whether the sentence cites a statement on record, whose own day decides (PB526)."""
    replies = said.bound.records.replies
    return replies is not None and any(statements_in(said.bound, replies, said))


def _answer(words: str) -> re.Match[str] | None:
    """Where a sentence presents something as an answer to the report; what answers questions or a letter does not."""
    found = next((hit for shape in _ANSWERS if (hit := shape.search(words))), None)
    if found is None or _PEOPLE.search(words[: found.start()]):
        return None
    if _OTHER_THING.match(words[found.end() :]) or _OTHER_THING.search(found[0][8:]):
        return None
    if _ASKED.search(words) and not re.search(rf"(?i)\b{_CONTENT}\b", words):
        return None
    return found


def _day(said: Said, found: re.Match[str]) -> UncertainDate | None:
    """The day of the answer: the nearest date that belongs to nothing else, or the latest of what is cited."""
    near = _date_of(said, found)
    if near:
        return day_of(near.binding.role.body)
    if any(one.binding.role.name == "date" for one in said.roles):
        return None
    cited = [day_of(place.dated) for place in documents(places(said.sentence.bindings))]
    known = [(day.latest, day) for day in cited if day is not None and day.latest]
    return max(known, key=lambda pair: pair[0])[1] if known and len(known) == len(cited) else None


def _date_of(said: Said, found: re.Match[str]) -> Placed | None:
    """The date that stands nearest to the answering, and is the day of nothing else."""
    dates = [
        one
        for one in said.roles
        if one.binding.role.name == "date"
        and not _of_another_event(said, found, one)
        and day_of(one.binding.role.body) is not None
    ]
    return min(dates, key=lambda one: min(abs(one.start - found.end()), abs(found.start() - one.end)), default=None)


def _of_another_event(said: Said, found: re.Match[str], one: Placed) -> bool:
    """Whether a date is that of the sending, of the letter; "answered the extract on" is of the answering."""
    if one.start < found.end():
        return bool(_OTHER_EVENT.search(said.words[: one.start]))
    between = said.words[found.end() : one.start]
    return bool(_OTHER_EVENT.search(between) or re.match(r"(?i)\s*(?:dated|written|of|from)\s", between))


def _at(said: Said, found: re.Match[str]) -> At:
    """From the word of answering to its date: either may be what is wrong."""
    near = _date_of(said, found)
    ends = (near.start, near.end) if near else found.span()
    return said.at(min(found.start(), ends[0]), max(found.end(), ends[1]))


def _edtf(text: str) -> UncertainDate | None:
    try:
        return UncertainDate(text.strip(), text.strip())
    except BadValue:
        return None
