"""The shelf of rules: found by looking in checks/, run in the order of their codes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from importlib import import_module
from typing import Protocol, cast

from probata.method.report.apart import PASSAGE, said_apart
from probata.method.report.model import Bound, Objection
from probata.method.report.nameless import Nameless, nameless
from probata.record.echo import shortened

GROUPS = {
    "PB0": "the manuscript itself",
    "PB1": "evidence",
    "PB2": "quotations",
    "PB3": "numbers and words for numbers",
    "PB4": "standards of proof and wording",
    "PB5": "right of reply",
    "PB6": "protection of people",
    "PB7": "law",
}
_CODE = re.compile(r"PB[0-7][0-9]{2}")


class Rule(Protocol):
    """One rule; a module of ``checks/`` is one.

    ``CODE`` such as ``PB301``; ``SAYS`` one sentence of what is objected to; ``WHY`` the reason, with its source;
    ``BAD`` and ``GOOD`` whole manuscripts or pieces of one (without front matter the house's own is put before it) over
    the world of the tests: the bad one is objected to under this code, the good one is not. They are printed by
    ``probata explain``.

    A rule that decides on each passage by itself may declare ``LOOKS_AT = "passage"``; apart.py says what that allows.
    One that can judge a report from its text alone, with no records at all, may declare ``WITHOUT_RECORDS = True``.
    """

    CODE: str
    SAYS: str
    WHY: str
    BAD: str
    GOOD: str

    def run(self, bound: Bound) -> Iterator[Objection]:
        """Every objection of this rule to the bound manuscript."""
        ...


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule in the order of codes; the folders are the list."""
    from probata.method.report import checks

    found = [cast(Rule, import_module(name)) for name in checks.names()]
    return tuple(sorted(found, key=lambda rule: rule.CODE))


def looks_at(rule: Rule) -> str:
    """``passage`` for a rule that declares so (see apart.py); ``report`` for every other one."""
    return cast(str, getattr(rule, "LOOKS_AT", "report"))


def without_records(rule: Rule) -> bool:
    """Whether a rule declares that it can judge a report from its text alone (see Rule)."""
    return cast(bool, getattr(rule, "WITHOUT_RECORDS", False))


def objections(bound: Bound, only: Callable[[Rule], bool] | None = None) -> tuple[Objection, ...]:
    """What the rules object to, in the order of the text: all, or ``only`` those that it lets through."""
    asked = [rule for rule in rules() if only is None or only(rule)]
    apart = [rule for rule in asked if looks_at(rule) == PASSAGE]
    whole = [rule for rule in asked if looks_at(rule) != PASSAGE]
    found = [*said_apart(bound, apart), *(one for rule in whole for one in rule.run(bound))]
    taken_out = nameless(bound)
    found = [_tellable(one, taken_out) for one in found]
    bound.once.clear()  # it points back at the bound manuscript, which would else outlive its last use
    order = {name: number for number, name in enumerate(bound.manuscript.sources)}
    return tuple(
        sorted(found, key=lambda one: (order.get(one.at.file, len(order)), one.at.start, one.code, one.message))
    )


def _tellable(one: Objection, taken_out: Nameless) -> Objection:
    """An objection as it may be told: it quotes words of the manuscript and of records, and these may name somebody.

    A message goes to the screen, into JSON, SARIF and the draft; so no rule has to think of it.
    """
    message, next_step, label = (taken_out(words) for words in (one.message, one.next_step, one.label))
    told = (shortened(message), shortened(next_step), label if label == one.label else "")
    if told == (one.message, one.next_step, one.label):
        return one
    return replace(one, message=told[0], next_step=told[1], label=told[2])


def group_of(code: str) -> str:
    """The words for a code's group; raises KeyError for what is no code."""
    if not _CODE.fullmatch(code):
        raise KeyError(code)
    return GROUPS[code[:3]]
