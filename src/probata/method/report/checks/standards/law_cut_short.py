"""PB403: a two-part law cut short."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from probata.method.findings.wording import shortened
from probata.method.report.matching.matrices import is_element
from probata.method.report.matching.retold import retold
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.phrases import Said, attributed, each_said

CODE = "PB403"
LOOKS_AT = "passage"
SAYS = "A rule of law in two parts, such as torture or other ill-treatment, is shortened to its first part."
WHY = """The law prohibits torture or other cruel, inhuman or degrading treatment or punishment; evidence of the whole
is not evidence of its gravest part. A report that says only "torture" finds more than it examined (the house's
method, section 3, a law of the house). Names of treaties, bodies and mandates do not count, nor what others are
reported to say. English wording only."""
BAD = """:::{finding} F3 incident
There are credible indications of torture. {cite}`gate`
:::
"""
GOOD = """:::{finding} F3 incident
There are credible indications of torture or other forms of cruel, inhuman or degrading treatment. {cite}`gate`
:::
"""
_TORTURE = re.compile(r"(?i)\btorture\b")
_INHUMAN = re.compile(r"(?i)\b(?:inhuman|degrading|cruel)\s+treatment\b")
_OTHER_HALF = re.compile(
    r"(?i)\b(?:ill[-\s]?treat\w*|mistreat\w*|cruel|inhuman|inhumane|degrading|(?:other|similar|"
    r"lesser)\s+(?:forms?|kinds?|acts?)\s+of|"
    r"CIDT)\b"
)
_PAIR = re.compile(r"(?i)\b(?:cruel|inhuman)\b[^.;]{0,40}\bdegrading\b|\bdegrading\b[^.;]{0,40}\binhuman\b|\btorture\b")
_NAMES = re.compile(
    r"(?i)(?:\b(?:conventions?|committees?|sub-?committees?|rapporteurs?|protocols?|declaration|fund|"
    r"organi[sz]ation|institute|"
    r"principles|manual|law|act|code)\s+(?:\w+\s+){0,6}?(?:against|on|of|concerning|for\s+the\s+prevention\s+of|"
    r"for\s+victims\s+of)\s+"
    r"(?:the\s+)?(?:prevention\s+of\s+|victims\s+of\s+|prohibition\s+of\s+)?|\b(?:prohibition|ban|definition|"
    r"elements|meaning)\s+(?:of|on)\s+|\banti-?|\bagainst\s+|\bnon-)$"
)
_NAME_BEHIND = re.compile(
    r"(?i)^\s+(?:convention|committee|rapporteur|prevention|survivors?'?\s+(?:network|centre|center)|protocol|act)\b"
)
_AND = re.compile(r"(?i),\s+and\b")
"""Behind it somebody else may be speaking: "ten described torture, and two said that it did not happen"."""
_AROUND = ("context", "reply")
_NEXT = (
    "Write the whole: torture or other cruel, inhuman or degrading treatment; or say why each element of torture "
    "is met."
)
_STEMS = ("torture", "inhuman", "degrading", "cruel")


def run(bound: Bound) -> Iterator[Objection]:
    """Every sentence in the report's own voice that names one half alone."""
    for said in each_said(bound, *_STEMS):
        if said.inside_any(*_AROUND) or _is_on_record(said) or is_element(said):
            continue
        found = next((one for one in _TORTURE.finditer(said.words) if _bare(said, one)), None)
        if found and not said.first(_OTHER_HALF):
            yield said.objection(
                CODE, found, "Torture is named without the other half of the rule: ill-treatment.", _NEXT
            )
        alone = said.first(_INHUMAN)
        if alone and not said.first(_PAIR) and not attributed(said, *alone.span()):
            yield said.objection(CODE, alone, "One half of a rule in two or more parts is named alone.", _NEXT)


def _bare(said: Said, found: re.Match[str]) -> bool:
    """Whether the word stands for what happened: in no name, and said by nobody else."""
    before, behind = said.words[: found.start()], said.words[found.end() :]
    if _NAMES.search(before) or _NAME_BEHIND.match(behind):
        return False
    other = _AND.search(behind)
    own = replace(said, words=said.words[: found.end() + other.start()]) if other else said
    return not attributed(own, *found.span())


def _is_on_record(said: Said) -> bool:
    """Whether it tells a finding that was adopted with both parts: then the record decides what is cut short."""
    return any(
        one.sentence.passage is said.passage
        and said.start <= one.sentence.start < said.start + len(said.words)
        and any(shortened(one.words, one.part))
        for one in retold(said.bound)
    )
