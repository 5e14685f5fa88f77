"""Labels of international crimes in sentences: named, qualified, or called without reserve. English."""

from __future__ import annotations

import re

from probata.method.report.prose.phrases import Said, attributed, negated
from probata.method.report.prose.pieces import kind_of

LABEL = (
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
        rf"meets?\s+the\s+(?:definition|elements|threshold)\s+of)\s+{_FILLED}{LABEL}",
        rf"(?:is|are|was|were|been|being|represents?)\s+{_LIKE}{LABEL}",
        rf"(?:commit(?:s|ted|ting)?|perpetrat(?:es?|ed|ing)|carried\s+out)\s+{_FILLED}{LABEL}",
        rf"{LABEL}\s+(?:\([^)]*\)\s+)?(?:[\w'-]+\s+){{0,6}}?(?:ha(?:s|ve|d)\s+been|were|was|are\s+being|"
        rf"is\s+being)\s+(?:\w+ly\s+)?"
        r"(?:committed|perpetrated|carried\s+out|established)",
        rf"(?:finds?|found|concludes?|concluded|establish(?:es|ed)|documented|confirm(?:s|ed)|subjected\s+to)\s+"
        rf"(?:[\w'-]+\s+){{0,3}}?{LABEL}",
        r"(?:were|was|are|is|been|have)\s+(?:forcibly|enforcedly|involuntarily)\s+disappeared",
        rf"{LABEL}\s+(?:took|takes|is\s+taking|has\s+taken|occurr(?:ed|s)|has\s+occurred|happened)\b",
    )
)
NAMED = re.compile(rf"(?i)\b{LABEL}\b")
_MODAL = re.compile(r"(?i)\b(?:may|might|could|would|can)\b(?:\s+[\w-]+){0,4}\s*$")
_MODAL_INSIDE = re.compile(r"(?i)\b(?:may|might|could|would)\s+(?:\w+\s+)?(?:have|be|constitute|amount)\b")
FRAME = re.compile(
    r"(?i)\b(?:indicat(?:e|es|ed|ions?|ive)|alleged(?:ly)?|allegations?|possib(?:le|ly|ility)|potential(?:ly)?|"
    r"appears?|appeared|seems?|"
    r"suspect\w*|suspicion|whether|if|question|risk|claims?|accusations?|suggest\w*|elements\s+of|purported\w*|"
    r"so-called|charges?|"
    r"consistent\s+with)\b"
)
ABOUT_LAW = re.compile(
    r"(?i)\b(?:defin\w+|elements?\s+of|prohibit\w*|criminali[sz]\w+|jurisdiction|duty\s+to|obligat\w+|"
    r"oblig\w+\s+to|investigat\w+|"
    r"prosecut\w+|prevent\w*|punish\w*|accountab\w+\s+for)\b"
)
_OF_WHOM = re.compile(r"(?i)\bwhom\b[^.,;:]*\Z")
"""A "not" in such a clause says something of the subject: those of whom there is no news are ..."""
_GROUNDS = re.compile(r"(?i)\breasonable\s+(?:grounds\s+to|to\s+conclude)\b")
LABEL_STEMS = (
    "humanity", "crime", "genocid", "disappear", "cleansing", "exterminat", "enslave", "apartheid", "breaches",
)  # fmt: skip
MAY = re.compile(
    r"(?i)\b(?:may|might|could)\s+(?:\w+\s+)?(?:constitut\w+|amount\w*\s+to|qualify\s+as|rise\s+to|"
    r"fall\s+(?:under|within)|"
    r"be\s+(?:characteri[sz]ed|qualified|regarded|classified)\s+as|have\s+(?:constituted|amounted\s+to))\b"
)
OPEN = re.compile(
    r"(?i)\b(?:not\s+(?:\w+\s+)?(?:examined?|assess(?:ed)?|determined?|establish(?:ed)?|consider(?:ed)?|address(?:ed)?|"
    r"analy[sz]ed?|investigated?|met|in\s+a\s+position)|un(?:examined|assessed)|(?:remains?|left|"
    r"leaves)\s+(?:it\s+|this\s+)?open|"
    r"(?:takes?|expresses|draws)\s+no\s+(?:position|view|conclusions?)|nothing\s+is\s+said\s+(?:of|on|about))\b"
)
"""Words by which a report says that an element was left open."""


def unqualified(said: Said, grounds: bool = True) -> re.Match[str] | None:
    """The first place where facts are called an international crime without may, could or indications.

    ``grounds``: whether a legal finding's reasonable grounds are a reserve, as they are while no matrix is on record.
    """
    return next((hit for words in _WORDS for hit in words.finditer(said.words) if _bare(said, hit, grounds)), None)


def _bare(said: Said, found: re.Match[str], grounds: bool) -> bool:
    before = said.words[: found.start()]
    return not (
        _MODAL.search(before)
        or _MODAL_INSIDE.search(found[0])
        or FRAME.search(before)
        or FRAME.search(found[0])
        or said.first(ABOUT_LAW)
        or (grounds and kind_of(said) == "legal" and _GROUNDS.search(before))
        or (negated(said.words, found.start()) and not _OF_WHOM.search(before))
        or negated(found[0], len(found[0]))
        or attributed(said, *found.span())
    )
