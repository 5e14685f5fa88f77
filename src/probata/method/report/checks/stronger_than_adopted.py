"""PB421: the report tells a finding in stronger words than those that were adopted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.findings.wording import worded
from probata.method.report.checks._keys import changes, in_order
from probata.method.report.checks._phrases import negated
from probata.method.report.checks._retold import Retold, adopted_rank, called_a_crime, order_of, retold, strengths
from probata.method.report.checks._small_words import words
from probata.method.report.model import Bound, Objection

CODE = "PB421"
LOOKS_AT = "passage"
SAYS = "A finding is told, in its own place or elsewhere, in stronger words than those that were adopted."
WHY = """A qualification never weakens on the way from the evidence to the report. "Appear to be credible" and "are
credible" are two findings, and so are "may constitute" and "would constitute"; the weaker one was adopted. Words are
compared within one object, a fact, an allegation or a legal label, in the order that the file of findings declares,
else in the house's (the house's method, section 3, a law of the house; OHCHR practice). English wording only."""
_RECORD = """% findings.toml
% [findings.F2]
% type = "incident"
% says = "The accounts of a gate that was closed from the outside appear to be credible."
% object = "allegation"
% wording = "appear to be credible"
% rests_on = ["gate", "lamp"]

"""
BAD = f"""{_RECORD}:::{{finding}} F2 incident
The accounts of a gate that was closed from the outside are credible. {{cite}}`gate`{{cite}}`lamp`
:::
"""
GOOD = BAD.replace("are credible. ", "appear to be credible. ")
_INTENSE = words("""
very highly fully entirely undoubtedly overwhelmingly clearly plainly certainly surely strongly evidently obviously
manifestly unquestionably definitely wholly completely
""")
_PROVEN = re.compile(
    r"(?i)\b(?:prove[nd]|verified|undisputed|indisputabl[ey]|undeniabl[ey]|beyond\s+(?:any\s+|all\s+|a\s+)?(?:reasonable\s+)?doubt|"
    r"(?:is|are|was|were|been|as|finds?|found)\s+(?:true|certain|a\s+fact|facts))\b"
)
_MAY = re.compile(r"(?i)\b(?:may|might|could)\b")
_WOULD = re.compile(r"(?i)\b(?:would|must|will|shall|is\s+bound\s+to|cannot\s+but)\b(?!\s+not\b)")


def run(bound: Bound) -> Iterator[Objection]:
    """Once a sentence that tells a finding, at the words that say more."""
    for one in retold(bound):
        place = _outranks(bound, one) or _proven(one) or _intensified(one) or _would(one)
        if place and one.is_ours(*place) and not called_a_crime(bound, one):
            put = " ".join(one.words[place[0] : place[1]].split())
            message = f"“{put}” says more than the adopted “{one.finding.draft.wording}”."
            next_step = f"Write “{one.finding.draft.wording}”, or have the stronger wording adopted with its reasons."
            label = one.sentence.passage.label if one.sentence.passage.kind == "paragraph" else ""
            yield Objection(CODE, one.sentence.at(*place), message, next_step, label)


def _outranks(bound: Bound, one: Retold) -> tuple[int, int] | None:
    adopted, order = adopted_rank(bound, one), order_of(bound, one.finding)
    if adopted is None or in_order(one.finding.draft.wording, one.words):
        return None
    said_too = {each.words for each in worded(one.finding.draft.says, order)}
    for rank, start, end in strengths(one.words, order):
        if rank < adopted and " ".join(one.words[start:end].casefold().split()) not in said_too:
            return start, end
    return None


def _proven(one: Retold) -> tuple[int, int] | None:
    """ "Finds proven the accounts", in whatever form: no wording that was adopted as less comes near it."""
    if _PROVEN.search(one.part):
        return None
    found = next((hit for hit in _PROVEN.finditer(one.words) if not negated(one.words, hit.start())), None)
    return found.span() if found else None


def _intensified(one: Retold) -> tuple[int, int] | None:
    """ "Are highly credible" for "are credible"."""
    for change in changes(one.part, one.words):
        if any(word.word in _INTENSE for word in change.put) and not any(word.word in _INTENSE for word in change.out):
            return (change.start, change.end) if not change.edge else None
    return None


def _would(one: Retold) -> tuple[int, int] | None:
    """ "Would" for "may", where no order has the words."""
    says = one.finding.draft.says
    if not _MAY.search(one.finding.draft.wording) or _WOULD.search(says) or _MAY.search(one.words):
        return None
    found = _WOULD.search(one.words)
    return found.span() if found else None
