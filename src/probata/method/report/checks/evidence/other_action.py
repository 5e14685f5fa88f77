"""PB143: a recommendation asks for another action than the record has."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.manuscript.model import At
from probata.method.report.english.actions import asked_for
from probata.method.report.matching.recommended import Printed, printed
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.woven import passage_prose, woven_place

CODE = "PB143"
SAYS = "A recommendation asks for another action than on record, or only to consider it."
WHY = """"Consider repealing" is done by thinking about it. The action is the verb that was decided on, with its place
on a scale from minimal to specific action, and it is what one later looks for (the house's method, section 6: verb,
addressee; the action scale of the Universal Periodic Review). English wording only."""
BAD = """:::{recommendation} the Government of Velmarra
Consider the release without delay of all persons who are arbitrarily held in the hostels ({ref}`F2`).
:::
"""
GOOD = """:::{recommendation} the Government of Velmarra
Release without delay all persons who are arbitrarily held in the hostels ({ref}`F2`).
:::
"""
_WEAKER = re.compile(
    r"(?i)\b(?:consider\w*|study|examin\w+|explor\w+|discuss\w*|reflect\w*\s+on|think\s+about|review\w*|"
    r"weigh\w*|look\s+at|contemplat\w+|"
    r"endeavou?r\w*|try|tries|attempt\w*|seek\w*|strive\w*|aim\w*|encourag\w+|invit\w+|work\s+towards?|plan\w*|"
    r"where\s+possible|as\s+far\s+as\s+possible|"
    r"may|might|could|be\s+free\s+to|take\s+steps\s+(?:to|towards)|assess\w*|debate)\b"
)
_REACH = 60


def run(bound: Bound) -> Iterator[Objection]:
    """Where the verb, or one that says the same, is not there, or stands behind a word that takes its force away."""
    for each in printed(bound):
        if each.one is None or not each.passages:
            continue
        found = asked_for(each.one.action, each.words)
        if found is None:
            message = f"By the record the action of `{each.one.name}` is: {each.one.action}."
            next_step = "Ask for what is on record, or mend the record: probata recommendations --from FILE."
            yield Objection(CODE, _first_words(bound, each), message, next_step)
        elif weaker := _weakened(each, found):
            message = (
                f"“{weaker}” asks for less than the action of `{each.one.name}` on record, which is: {each.one.action}."
            )
            yield Objection(CODE, _first_words(bound, each), message, "Ask for the action itself.")


def _weakened(each: Printed, at: int) -> str:
    """The word before the action that takes its force away, where the record has none of the kind."""
    if each.one is None:
        return ""
    own = {hit[0].casefold() for hit in _WEAKER.finditer(f"{each.one.says} {each.one.action}")}
    before = re.split(r"[.;]", each.words[max(0, at - _REACH) : at])[-1]
    return next((hit[0] for hit in _WEAKER.finditer(before) if hit[0].casefold() not in own), "")


def _first_words(bound: Bound, each: Printed) -> At:
    woven = passage_prose(bound, each.passages[0])
    return woven_place(bound, woven, 0, min(len(woven.text), _REACH)) if woven.text else each.at
