"""PB427: a gap on record is named neither in the limitations nor in its finding."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.report.checks._evidence import claim_at, directives, passages_in
from probata.method.report.checks._found import Printed, block_of, printed_findings, printed_words
from probata.method.report.checks._keys import keys, share
from probata.method.report.checks._phrases import english
from probata.method.report.model import Bound, Objection, Passage

CODE = "PB427"
SAYS = "A gap stands on record for a finding, and neither the limitations nor the finding name it."
WHY = """What is missing, and what it keeps from being said, belongs to the finding and to the list of limits: a fall
between two years says less when the year between them is missing. A gap that only the file knows makes the finding
look more complete than it is (the house's method, sections 3 and 8, a law of the house). English wording only."""
_RECORD = """% findings.toml
% [findings.F4]
% type = "statistics"
% says = "The province finds that it ordered about 12,000 places."
% object = "fact"
% wording = "finds that"
% rests_on = [{from = "tender", as = "issuer's figures"}]
% gaps = ["The figures for 2020 were not published."]

:::{finding} F4 statistics
The province finds that it ordered {figure}`tender|about 12,000` places. {cite}`tender`
:::

"""
_LIMITS = """:::{{limitations}}
The Inquiry could not visit the province.{}
:::
"""
BAD = _RECORD + _LIMITS.format("")
GOOD = _RECORD + _LIMITS.format(" No figures for {date}`2020` were published.")
_SAID = 0.5
_MISSING = re.compile(
    r"(?i)\b(?:not|no|never|nobody|none|nothing|neither|nor|missing|unknown|unclear|lack\w*|cannot|unable|gaps?|unavailable|withheld|absen\w+|"
    r"incomplete|unpublished|refus\w+|only|limit\w*|remains?|open|less|fewer|little)\b|n't\b"
)


def run(bound: Bound) -> Iterator[Objection]:
    """By the words that mean something, and by the years and figures, in one paragraph."""
    for one in printed_findings(bound) if english(bound) else ():
        for gap in one.finding.draft.gaps:
            if not any(_names(each, gap) for each in _limits(bound, one)):
                message = f"A gap on record for {one.finding.draft.name} is not named."
                next_step = f"Name it in :::{{limitations}} or in the finding: {gap.strip()}"
                yield Objection(CODE, claim_at(bound, one.directive), message, next_step)


def _limits(bound: Bound, one: Printed) -> Iterator[Passage]:
    inside = [each for found in directives(bound, "limitations") for each in passages_in(bound, found)]
    yield from (*inside, *block_of(bound, one))


def _names(passage: Passage, gap: str) -> bool:
    """Whether a paragraph says the gap, and a sentence of it that something of the gap is missing."""
    words, figures = printed_words((passage,)), {one for one in keys(gap) if one[0].isdigit()}
    missing = (one.printed for one in passage.sentences if _MISSING.search(one.printed))
    return share(gap, words) >= _SAID and figures <= keys(words) and any(keys(gap) & keys(one) for one in missing)
