"""PB427: a gap on record is not named: in the limitations, or, where it is none in data, in its finding."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.findings.model import FindingType
from probata.method.report.english.keys import keys, share
from probata.method.report.matching.found import block_of, printed_findings, printed_words
from probata.method.report.model import Bound, Objection, Passage
from probata.method.report.prose.evidence import claim_at, directives, passages_in
from probata.method.report.prose.phrases import english

CODE = "PB427"
SAYS = "A gap stands on record for a finding and is not named: a gap in data among the limits, another there or in it."
WHY = """What is missing, and what it keeps from being said, belongs to the finding and to the list of limits: a fall
between two years says less when the year between them is missing. A gap that only the file knows makes the finding
look more complete than it is, and readers look for missing data in the list of limits; only what was adopted as a
limitation is itself on that list (the house's method, sections 3 and 8, a law of the house). English wording only."""
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
_EFFECT = re.compile(r"(?i),?\s+(?:which|so\s+that|and\s+so|and\s+(?:this|that)\s+keeps|keeping)\b|;\s|,\s+so\b")
"""Behind it stands what the gap keeps from being said, which the limits need not repeat."""
_DATA = re.compile(
    r"(?i)\b(?:figures?|data|statistics|numbers|lists?|records?|registers?|series|measurements?|returns|accounts\s+of\s+the)\b[^.;]{0,60}?"
    r"\b(?:not|never|no|missing|withheld|unavailable|lacking|incomplete)\b(?!\s+say)|\b(?:no|missing|lack\s+of|absence\s+of)\s+(?:\w+\s+){0,3}?"
    r"(?:figures?|data|statistics|numbers|records?|registers?|series)\b"
)
"""Data that nobody has, and not what data leave unsaid."""
_MISSING = re.compile(
    r"(?i)\b(?:not|no|never|nobody|none|nothing|neither|nor|missing|unknown|unclear|lack\w*|cannot|unable|gaps?|unavailable|withheld|absen\w+|"
    r"incomplete|unpublished|refus\w+|only|limit\w*|remains?|open|less|fewer|little)\b|n't\b"
)


def run(bound: Bound) -> Iterator[Objection]:
    """By the words that mean something, and by the years and figures, in one paragraph."""
    for one in printed_findings(bound) if english(bound) else ():
        limits = [each for found in directives(bound, "limitations") for each in passages_in(bound, found)]
        block = block_of(bound, one)
        for gap in one.finding.draft.gaps:
            core = _EFFECT.split(gap)[0]
            if any(_names(each, core) for each in limits):
                continue
            inside = any(_names(each, core) for each in block)
            if not inside:
                message = f"A gap on record for {one.finding.draft.name} is not named."
            elif limits and _DATA.search(core) and one.finding.draft.type is not FindingType.LIMITATION:
                message = f"A gap in data on record for {one.finding.draft.name} is not named among the limits."
            else:
                continue
            where = "in :::{limitations}" if inside else "in :::{limitations} or in the finding"
            yield Objection(CODE, claim_at(bound, one.directive), message, f"Name it {where}: {gap.strip()}")


def _names(passage: Passage, gap: str) -> bool:
    """Whether a paragraph says the gap, and a sentence of it that something of the gap is missing."""
    words, figures = printed_words((passage,)), {one for one in keys(gap) if one[0].isdigit()}
    missing = (one.printed for one in passage.sentences if _MISSING.search(one.printed))
    return share(gap, words) >= _SAID and figures <= keys(words) and any(keys(gap) & keys(one) for one in missing)
