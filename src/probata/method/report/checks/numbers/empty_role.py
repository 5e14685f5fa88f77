"""PB311: a role for what needs no evidence holds something that needs it, or no reason."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.manuscript.numbers import numbers
from probata.method.report.count_roles import part
from probata.method.report.english.dates import is_date
from probata.method.report.english.excuses import counted_beside, counts_people, is_reason, people_behind
from probata.method.report.english.said import is_said, stems
from probata.method.report.matching.estimated import typed
from probata.method.report.model import Bound, Objection, SavedCount
from probata.method.report.prose.phrases import english
from probata.method.report.prose.woven import Placed, each_sentence, objection

CODE = "PB311"
LOOKS_AT = "passage"
SAYS = (
    "A date role holds no date, a law role no law, or a fixed role no reason; or one of them holds a number of people."
)
WHY = """{date}, {law} and {fixed} are the three doors past which a number needs no evidence. So they are watched:
whoever reads {fixed} has to find there why nobody needs to bear this number, and a number of interviewees never stands
in one of them (the house's method, law 1)."""
BAD = "The Inquiry heard {fixed}`26|ok` people.\n"
GOOD = (
    "On {date}`2 March 2019` {law}`Decree No. 44` divided the year into "
    "{fixed}`two|the decree itself names so many seasons` seasons.\n"
)
_CLAUSE = re.compile(r"[.;:,]")
_NEAR = 6
"""Words behind a figure in which its count may be named."""
_LAW_WORD = re.compile(
    r"(?i)\b(?:art|article|articles|para|paragraph|section|s|§|no|law|act|code|decree|rule|order|chapter|annex|clause)\b|§"
)


def run(bound: Bound) -> Iterator[Objection]:
    """What a date and a law look like is known in English; other scripts, and other languages' dates, are believed."""
    for passage, _, woven in each_sentence(bound):
        for role in woven.roles:
            fault = _fault(bound, role, woven.text[: role.start], woven.text[role.end :])
            if fault:
                yield objection(CODE, role.binding.role.at, *fault, passage)


def _fault(bound: Bound, role: Placed, before: str, behind: str) -> tuple[str, str] | None:
    name, words = role.binding.role.name, part(role.binding.role, 0)
    if name not in ("date", "law", "fixed"):
        return None
    if name == "fixed" and typed(bound, words):
        return None  # the estimate whose figure it is tells what to write
    reason = part(role.binding.role, 1)
    if counts_people(words, reason) or (name == "fixed" and people_behind(words, behind, reason)):
        return f"A number of people stands in {{{name}}}.", _BIND
    if name == "fixed" and (counted_beside(before, words, behind, reason) or _saved(bound, words, behind)):
        return "A number of what the inquiry counted stands in {fixed}, where no reason can bear it.", _BIND
    return _not_what_it_says(bound, name, words, reason)


_BIND = "Bind it: {count}`HANDLE:k`, or {figure} for a number of somebody else."


def _not_what_it_says(bound: Bound, name: str, words: str, reason: str) -> tuple[str, str] | None:
    """What is wrong with a date that is none, a law that is none, and a reason that is none."""
    if name == "date" and not _date(bound, words):
        return (
            f"“{words}” is no date.",
            "Write a day, a month, a year or a time of day in {date}, and other numbers in roles of their own.",
        )
    if name == "law" and not _law(bound, words):
        return f"“{words}” names no law.", "Write the law and its part: {law}`Decree No. 44, Article 2`."
    if name == "fixed" and not is_reason(reason):
        return (
            "This needs a reason why it needs no evidence.",
            "Write the reason behind a bar: {fixed}`4|the Covenant has so many parts`.",
        )
    return None


def _saved(bound: Bound, words: str, behind: str) -> bool:
    """Whether it is the figure of a saved count and the words of that count stand right behind it."""
    said = numbers(words)
    if len(said) != 1 or said[0].value is None or not english(bound):
        return False
    near = stems(" ".join(_CLAUSE.split(behind, maxsplit=1)[0].split()[:_NEAR]))
    figures = (one for one in bound.records.counts.values() if said[0].value in _figures(one))
    return any(is_said(each, near) for one in figures for each in one.alternatives)


def _figures(count: SavedCount) -> frozenset[int]:
    return frozenset({count.count.described, count.count.everyone, count.count.answered, count.count.asked})


def _date(bound: Bound, words: str) -> bool:
    return is_date(words) if english(bound) else any(char.isalnum() for char in words)


def _law(bound: Bound, words: str) -> bool:
    """A law has a letter; in English a capital one, or a word for a law or a part of one."""
    letters = [char for char in words if char.isalpha()]
    if not letters or not english(bound):
        return bool(letters)
    return any(not char.islower() for char in letters) or bool(_LAW_WORD.search(words))
