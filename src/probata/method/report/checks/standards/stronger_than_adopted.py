"""PB421: the report tells a finding in stronger words than those that were adopted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.findings.model import WordingObject
from probata.method.findings.wording import HOUSE_ORDER, Order, worded
from probata.method.report.english.keys import changes, in_order
from probata.method.report.english.small_words import words
from probata.method.report.examples import GATE_PRINTED
from probata.method.report.matching.retold import Retold, adopted_rank, called_a_crime, order_of, retold, strengths
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.phrases import negated

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
BAD = _RECORD + GATE_PRINTED
GOOD = BAD.replace("are credible. ", "appear to be credible. ")
_INTENSE = words("""
very highly fully entirely undoubtedly overwhelmingly clearly plainly certainly surely strongly evidently obviously
manifestly unquestionably definitely wholly completely
""")
_PROVEN = re.compile(
    r"(?i)\b(?:prove[nd]|verified|undisputed|indisputabl[ey]|undeniabl[ey]|beyond\s+(?:any\s+|all\s+|a\s+)?(?:reasonable\s+)?doubt|"
    r"(?:is|are|was|were|been|as|finds?|found)\s+(?:true|certain|a\s+fact|facts))\b"
)
_SHOWN = re.compile(
    r"(?i)\b(?:evidence|material|information|accounts?|testimon(?:y|ies)|interviews|documents|facts|findings|investigations?)\b"
    r"[^.;:]{0,60}?\b(?P<verb>(?:shows?|showed|demonstrates?d?|proves?d?|establish(?:es|ed)?|confirms?|confirmed|makes?\s+(?:it\s+)?"
    r"(?:clear|plain|certain|evident))\s+that|leaves?\s+no\s+(?:room\s+for\s+)?(?:any\s+)?(?:reasonable\s+)?doubt)\b|"
    r"\bbeyond\s+(?:question|dispute)\b"
)
_HALF = 0.5
_MAY = re.compile(r"(?i)\b(?:may|might|could)\b")
_WOULD = re.compile(r"(?i)\b(?:would|must|will|shall|is\s+bound\s+to|cannot\s+but)\b(?!\s+not\b)")


def run(bound: Bound) -> Iterator[Objection]:
    """Once a sentence that tells a finding, at the words that say more."""
    for one in retold(bound):
        place = _outranks(bound, one) or _shown(bound, one) or _proven(one) or _intensified(one) or _would(one)
        if place and one.is_ours(*place) and not called_a_crime(bound, one):
            put = " ".join(one.words[place[0] : place[1]].split())
            message = f"“{put}” says more than the adopted “{one.finding.draft.wording}”."
            next_step = f"Write “{one.finding.draft.wording}”, or have the stronger wording adopted with its reasons."
            label = one.sentence.passage.label if one.sentence.passage.kind == "paragraph" else ""
            yield Objection(CODE, one.sentence.at(*place), message, next_step, label)


def _outranks(bound: Bound, one: Retold) -> tuple[int, int] | None:
    """Words of a higher rank; of an adopted sentence that says in a fact's words how sure it is, those of facts too."""
    adopted, order = adopted_rank(bound, one), order_of(bound, one.finding)
    if in_order(one.finding.draft.wording, one.words):
        return None
    found = _above(one, adopted, order, one.finding.draft.says)
    facts = HOUSE_ORDER[WordingObject.FACT]
    if found or one.finding.draft.object is WordingObject.FACT:
        return found
    ranks = [each.rank for each in worded(one.part, facts)]
    return _above(one, max(ranks), facts, one.part) if ranks else None


def _above(one: Retold, adopted: int | None, order: Order, says: str) -> tuple[int, int] | None:
    said_too = {each.words for each in worded(says, order)}
    for rank, start, end in strengths(one.words, order) if adopted is not None else ():
        if adopted is not None and rank < adopted and " ".join(one.words[start:end].casefold().split()) not in said_too:
            return start, end
    return None


def _shown(bound: Bound, one: Retold) -> tuple[int, int] | None:
    """ "The evidence shows that", in the place of the adopted words, whatever their order is."""
    found = _SHOWN.search(one.words)
    if (
        found is None
        or one.said < _HALF
        or _SHOWN.search(one.part)
        or negated(one.words, found.start("verb") if found["verb"] else found.start())
    ):
        return None
    order = order_of(bound, one.finding)
    may = _MAY.search(one.words) and not _MAY.search(one.part)
    held = in_order(one.finding.draft.wording, one.words) or worded(one.words, order) or may
    return None if held or _told_rightly(bound, one) else found.span()


def _told_rightly(bound: Bound, one: Retold) -> bool:
    """Whether another sentence of the same paragraph, in the finding's own block, says it in the adopted words."""
    return one.inside and any(
        each.sentence.passage is one.sentence.passage
        and each.finding is one.finding
        and each.part == one.part
        and each.sentence is not one.sentence
        and in_order(each.finding.draft.wording, each.words)
        for each in retold(bound)
    )


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
