"""PB404: a legal label without its qualification."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.report.checks._evidence import name_and_type
from probata.method.report.checks._phrases import Said, attributed, each_said, negated
from probata.method.report.model import Bound, Objection

CODE = "PB404"
LOOKS_AT = "passage"
SAYS = (
    "Facts are called an international crime without may, could or indications, or a label stands in a finding of "
    "another type."
)
WHY = """An unqualified "constitute" needs every element of the crime met at the declared standard; where one was not
examined, the facts may constitute it, and the report prints what was not examined. A qualification never weakens on
the way from the evidence to the report, and what others accuse of or deny stays theirs (the house's method, section
3, a law of the house; OHCHR practice). English wording only."""
BAD = """:::{finding} F6 legal
The confinement that {count}`leave:k` people described constitutes crimes against humanity.
:::
"""
GOOD = """:::{finding} F6 legal
The confinement that {count}`leave:k` people described may constitute crimes against humanity.
Knowledge was not examined.
:::
"""
_LABEL = (
    r"(?:(?:the\s+)?(?:international\s+)?crimes?\s+(?:against\s+humanity|of\s+(?:aggression|apartheid|persecution|"
    r"genocide))|genocid(?:e|al\s+acts?)|"
    r"war\s+crimes?|(?:international|atrocity)\s+crimes?|(?:an?\s+)?enforced\s+disappearances?|ethnic\s+cleansing|"
    r"extermination|"
    r"enslavement|apartheid|grave\s+breaches)"
)
_LIKE = (
    r"(?:(?:also|clearly|therefore|thus|all|each|both|together|a|an|the|acts?\s+of|forms?\s+of|cases?\s+of|"
    r"patterns?\s+of|(?:the\s+)?victims?\s+of|nothing\s+less"
    r"\s+than|tantamount\s+to|guilty\s+of|indeed|plainly)\s+){0,4}"
)
_FILLED = r"(?:[\w'/-]+,?\s+){0,16}?"
_WORDS = tuple(
    re.compile(rf"(?i)\b{pattern}\b")
    for pattern in (
        rf"(?:constitut(?:es?|ed|ing)|amount(?:s|ed|ing)?\s+to|qualif(?:y|ies|ied)\s+as|"
        rf"rise[sn]?\s+to(?:\s+the\s+level\s+of)?|"
        rf"meets?\s+the\s+(?:definition|elements|threshold)\s+of)\s+{_FILLED}{_LABEL}",
        rf"(?:is|are|was|were|been|being|represents?)\s+{_LIKE}{_LABEL}",
        rf"(?:commit(?:s|ted|ting)?|perpetrat(?:es?|ed|ing)|carried\s+out)\s+{_FILLED}{_LABEL}",
        rf"{_LABEL}\s+(?:\([^)]*\)\s+)?(?:[\w'-]+\s+){{0,6}}?(?:ha(?:s|ve|d)\s+been|were|was|are\s+being|"
        rf"is\s+being)\s+(?:\w+ly\s+)?"
        r"(?:committed|perpetrated|carried\s+out|established)",
        rf"(?:finds?|found|concludes?|concluded|establish(?:es|ed)|documented|confirm(?:s|ed)|subjected\s+to)\s+"
        rf"(?:[\w'-]+\s+){{0,3}}?{_LABEL}",
        r"(?:were|was|are|is|been|have)\s+(?:forcibly|enforcedly|involuntarily)\s+disappeared",
        rf"{_LABEL}\s+(?:took|takes|is\s+taking|has\s+taken|occurr(?:ed|s)|has\s+occurred|happened)\b",
    )
)
_NAMED = re.compile(rf"(?i)\b{_LABEL}\b")
_MODAL = re.compile(r"(?i)\b(?:may|might|could|would|can)\b(?:\s+[\w-]+){0,4}\s*$")
_MODAL_INSIDE = re.compile(r"(?i)\b(?:may|might|could|would)\s+(?:\w+\s+)?(?:have|be|constitute|amount)\b")
_FRAME = re.compile(
    r"(?i)\b(?:indicat(?:e|es|ed|ions?|ive)|alleged(?:ly)?|allegations?|possib(?:le|ly|ility)|potential(?:ly)?|"
    r"appears?|appeared|seems?|"
    r"suspect\w*|suspicion|whether|if|question|risk|claims?|accusations?|suggest\w*|elements\s+of|purported\w*|"
    r"so-called|charges?|"
    r"consistent\s+with)\b"
)
_ABOUT_LAW = re.compile(
    r"(?i)\b(?:defin\w+|elements?\s+of|prohibit\w*|criminali[sz]\w+|jurisdiction|duty\s+to|obligat\w+|"
    r"oblig\w+\s+to|investigat\w+|"
    r"prosecut\w+|prevent\w*|punish\w*|accountab\w+\s+for)\b"
)
_OF_WHOM = re.compile(r"(?i)\bwhom\b[^.,;:]*\Z")
"""A "not" in such a clause says something of the subject: those of whom there is no news are ..."""
_GROUNDS = re.compile(r"(?i)\breasonable\s+(?:grounds\s+to|to\s+conclude)\b")
_AROUND = ("context", "reply")
_STEMS = (
    "humanity",
    "crime",
    "genocid",
    "disappear",
    "cleansing",
    "exterminat",
    "enslave",
    "apartheid",
    "breaches",
)


def run(bound: Bound) -> Iterator[Objection]:
    """Every unqualified label in the report's own voice."""
    for said in each_said(bound, *_STEMS):
        if said.inside_any(*_AROUND) or not (said.first(_NAMED) or "disappeared" in said.words):
            continue
        found = next((hit for words in _WORDS for hit in words.finditer(said.words) if _bare(said, hit)), None)
        if found:
            message = "Facts are called an international crime without a qualification."
            next_step = "Write may constitute and what was not examined, or name who says so."
            yield said.objection(CODE, found, message, next_step)
        elif _kind(said) not in ("", "legal", "limitation"):
            yield from _misplaced(said)


def _bare(said: Said, found: re.Match[str]) -> bool:
    before = said.words[: found.start()]
    return not (
        _MODAL.search(before)
        or _MODAL_INSIDE.search(found[0])
        or _FRAME.search(before)
        or _FRAME.search(found[0])
        or said.first(_ABOUT_LAW)
        or (_kind(said) == "legal" and _GROUNDS.search(before))
        or (negated(said.words, found.start()) and not _OF_WHOM.search(before))
        or negated(found[0], len(found[0]))
        or attributed(said, *found.span())
    )


def _misplaced(said: Said) -> Iterator[Objection]:
    """A label in a finding that is no legal one, with no qualification around it."""
    found = said.first(_NAMED)
    if found is None or said.first(_ABOUT_LAW) or said.first(_FRAME) or negated(said.words, found.start()):
        return
    if re.search(r"(?i)\b(?:may|might|could|would)\b", said.words) or attributed(said, *found.span()):
        return
    message = f"A legal label stands in a finding of the type {_kind(said)}."
    yield said.objection(
        CODE, found, message, "Say here what happened, and put the label with its elements into a legal finding."
    )


def _kind(said: Said) -> str:
    findings = [one for one in said.passage.inside if one.name == "finding"]
    return name_and_type(findings[-1])[1] if findings else ""
