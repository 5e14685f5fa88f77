"""PB109: a finding reaches beyond the period under review."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.report.english.days import day_of
from probata.method.report.model import Bound, Objection, Passage, Sentence
from probata.method.report.prose.evidence import name_and_type
from probata.method.report.prose.phrases import english
from probata.method.report.prose.woven import Placed, Woven, each_sentence, objection
from probata.record.uncertain_date import UncertainDate

CODE = "PB109"
LOOKS_AT = "passage"
SAYS = "A finding says something of a time that lies outside the declared period."
WHY = """A mandate names a period, and what lies outside of it was not examined: nobody asked the witnesses of that
time, and nobody asked the party that is accused. A finding that reaches beyond its period is out of scope; what a
reader needs for understanding stands in :::{context} (the house's method, sections 1 and 8; a law of the house).
Texts of law may be older. English wording only."""
BAD = """---
title: The Season Hostels of Low Reaches
edition: first
audience: public
standard: reasonable grounds to believe
period: 2019-03-02/2020-06-30
access: 2022-02-07
---

:::{finding} F1 pattern
{count}`leave:of` people interviewed had not been free to leave. It had been so since {date}`May 2014`.
:::

:::{limitations}
The Inquiry could not visit the province.
:::

:::{reply}
The Ministry of Settlement was not notified, because notice would have put people in danger.
:::
"""
GOOD = BAD.replace("May 2014", "May 2019")
_AROUND = r"(?:(?:at\s+least|about|around|early|late|mid|early\s+in|late\s+in|the\s+\w+\s+of)[\s-]+)*\Z"
_SPAN = re.compile(
    rf"(?i)\b(?:since|as\s+early\s+as|as\s+far\s+back\s+as|(?:dat(?:es|ed|ing)|going|goes|went)\s+back\s+to|already\s+in|"
    rf"until|till|up\s+to|well\s+into)\s+{_AROUND}"
)
_WHEN = re.compile(rf"(?i)\b(?:in|on|during|throughout|from|by)\s+{_AROUND}")
_OLDER = re.compile(
    r"(?i)\b(?:decrees?|laws?|orders?|rules?|acts?|statutes?|regulations?|resolutions?|letters?|reports?|statements?|surveys?|"
    r"census(?:es)?|figures?|data|records?|registers?|photographs?|pictures?|images?|maps?|stud(?:y|ies)|articles?|contracts?|"
    r"agreements?|constitutions?|covenants?|conventions?|treat(?:y|ies)|plans?|budgets?|polic(?:y|ies)|documents?|"
    r"notices?|permits?|licen[cs]es?|answers?|repl(?:y|ies)|buildings?|walls?|born|founded|established|created|built|"
    r"erected|opened|adopted|enacted|issued|signed|ratified|published|printed|announced|in\s+force|elected|appointed|"
    r"lived|living|resident|married|employed|known|interviewed|answered|replied|who|whose|whom|which|where|when)\b[^.;]*\Z"
)
_FOUND = ("incident", "pattern")


def run(bound: Bound) -> Iterator[Objection]:
    """Dates wholly outside the period that say how long, or when, what is found went on."""
    period = _period(bound)
    if period is None or not english(bound):
        return
    for passage, sentence, woven in each_sentence(bound):
        kind = _kind(passage)
        for role in woven.roles if kind not in ("", "law") else ():
            if _outside(role, period) and _claimed(woven, role, _first(passage, sentence) and kind in _FOUND):
                message = (
                    f"This finding reaches to {role.value.printed if role.value else ''}, and the period is {period}."
                )
                next_step = "Put it into :::{context} if readers need it, or take it out; it was not under review."
                yield objection(CODE, role.binding.role.at, message, next_step, passage)


def _period(bound: Bound) -> UncertainDate | None:
    entry = bound.manuscript.front.get("period")
    return day_of(entry.value) if entry else None


def _kind(passage: Passage) -> str:
    """The type of the finding that a passage stands in; empty for every other passage, context in a finding too."""
    if passage.within("context") or passage.within("reply"):
        return ""
    finding = next((one for one in passage.inside if one.name == "finding"), None)
    return name_and_type(finding)[1] if finding else ""


def _outside(role: Placed, period: UncertainDate) -> bool:
    day = day_of(role.binding.role.parts[0]) if role.binding.role.name == "date" else None
    if day is None:
        return False
    ends = (day.earliest, day.latest, period.earliest, period.latest)
    return bool((ends[1] and ends[2] and ends[1] < ends[2]) or (ends[0] and ends[3] and ends[0] > ends[3]))


def _claimed(woven: Woven, role: Placed, first: bool) -> bool:
    """Whether the date belongs to the claim; that of a text, a building or a person's life belongs to those."""
    before = woven.text[: role.start]
    found = _SPAN.search(before) or (_WHEN.search(before) if first else None)
    return found is not None and not _OLDER.search(before)


def _first(passage: Passage, sentence: Sentence) -> bool:
    return sentence.at == passage.sentences[0].at
