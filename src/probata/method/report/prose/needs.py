"""Where a text says that what is asked needs somebody else: a vote, a consent, cooperation, money. English."""

from __future__ import annotations

import re
from functools import lru_cache

from probata.method.report.english.said import stem
from probata.method.report.prose.phrases import negated

_THING = (
    r"(?:votes?|voting|majority|consent|approval|agreement|assent|co-?operation|collaboration|help|support|assistance|"
    r"good\s?will|decisions?|ratification|signatures?|permission|laws?|legislation|amendments?|fund(?:s|ing)?|money|"
    r"resolution|willingness|participation|authori[sz]ation|mandate|budget|backing|orders?|rulings?|judge?ments?|"
    r"warrants?|treaty|referendum)"
)
"""What others give or refuse."""
_OTHERS = (
    r"(?:courts?|parliament|councils?|assembl(?:y|ies)|senate|congress|governments?|ministr(?:y|ies)|provinces?|"
    r"states?|donors?|owners?|governors?|treasur(?:y|ies)|president|king|queen|board|committee|authorit(?:y|ies)|"
    r"company|party|parties|members|others|judges?|voters?|electorate|wardens?|chambers?|(?-i:[A-Z])[\w’'-]+)"
)
_DOES = (
    r"(?:agrees?|consents?|cooperates?|co-operates?|votes?|approves?|pays?|supports?|accepts?|allows?|permits?|helps?|"
    r"wants?|joins?|signs?|participates?|takes?\s+part|(?:has|have)\s+(?:approved|agreed|voted|consented|signed))"
)
_ALL = r"(?:(?!\b(?:nobody|nothing|nor?|none|no\s+one|same|who|which|that)\b)[^.;:]){0,50}?"
_ALL_THAT = r"(?:(?!\b(?:nobody|nothing|nor?|none|no\s+one|same)\b)[^.;:]){0,60}?"
_GIVEN = rf"(?:{_THING}|{_OTHERS}\s+{_DOES})"
_WHAT = (
    r"(?:this|that|it|both|doing\s+so|to\s+do\s+(?:so|this|that)|such\s+an?\s+\w+|(?:its|their|the)\s+success|"
    r"(?:(?:its|their|the)\s+)?implementation|(?:this|the)\s+(?:recommendation|measure|step|request|demand)|{action})"
)
"""What is asked for, as the subject of a sentence; ``{action}`` stands for the noun of its verb."""
_BEGINS = r"(?:\A|[.;:—–]|,\s+(?:and|but|though|although|while)|\band|\bbut|\bthough|\bsince|\bbecause|\bas)\W*"
_IT = (
    rf"(?:{_BEGINS}{_WHAT}(?:,[^,.;]{{1,30}},)?|,\s+(?:which|something\s+that|this|it))"
    r"(?:\s+(?:also|therefore|thus|still|only|in\s+turn|however|will|would|itself|always|alone))*"
)
_TO_DO_SO = rf"{_BEGINS}(?:to\s+do\s+(?:so|this|that)|for\s+(?:this|that)),?\s+[^.;:,]{{1,40}}?"
_FORMS = (
    rf"{_IT}\s+(?:depends?\s+(?:up)?on|hinges?\s+(?:up)?on|turns\s+on|presupposes?|(?:is|are|remains?)\s+(?:subject\s+to|"
    rf"conditional\s+(?:up)?on|dependent\s+(?:up)?on)){_ALL_THAT}\b(?:{_THING}|{_OTHERS})\b",
    rf"(?:{_IT}|{_BEGINS}whether\s+[^.;:]{{1,40}}?)\s+(?:rests?\s+with|lies?\s+with|is\s+up\s+to|(?:lies?|is|are)\s+in\s+the\s+"
    rf"hands?\s+of)\s+{_ALL}\w+",
    rf"(?:{_IT}|{_TO_DO_SO})\s+(?:needs?|requires?|takes|calls\s+for|(?:will|would)\s+need){_ALL}\b{_THING}\b",
    rf"\b(?:cannot|can\s+not|can\s+never|could\s+not)\s+(?:\w+\s+){{0,3}}?(?:this|that|it|so|happen|done|succeed)\b{_ALL}"
    rf"\b(?:without|unless)\b{_ALL}\b{_GIVEN}\b",
    rf"(?:{_IT}|{_BEGINS}nothing)\s+(?:can(?:not)?|could|will|may|is)\s+(?:not\s+|never\s+)?(?:be\s+)?(?:only\s+)?(?:be\s+)?"
    rf"(?:\w+\s+){{0,3}}?(?:with|if|when|once|without|unless|through|before|until)\b{_ALL}\b{_GIVEN}\b",
    rf"{_IT}\s+(?:can|could|will|may|is)\s+[^.;:]{{0,30}}?\bonly\s+(?:if|when|once)\s+{_ALL}\b{_DOES}\b",
    rf"{_BEGINS}for\s+(?:this|that|it)\b{_ALL}\b{_THING}\b{_ALL}\b(?:is|are)\s+(?:needed|required|necessary)\b",
    rf"\b{_THING}\b{_ALL}\b(?:is|are)\s+(?:needed|required|necessary)\s+(?:for\s+(?:this|that|it)|to\s+do\s+(?:so|this|that))\b",
    rf"\b(?:{_WHAT}\s+is|whether\s+[^.;:]{{1,40}}\s+is|it\s+is)\s+for\s+{_ALL}\b{_OTHERS}\s+to\s+"
    r"(?:decide|approve|consent|give|agree|say|vote|grant)\b",
    rf"{_IT}\s+(?:has|have|will\s+have|must|needs?)\s+(?:to\s+)?be\s+(?:decided|approved|voted|agreed|ratified|adopted|"
    rf"passed)\b{_ALL}\bby\b",
    rf"\b{_OTHERS}\s+(?:(?:would|will)\s+have|has|have)\s+to\s+(?:sign|approve|ratify|agree|consent|vote|adopt)\b{_ALL}"
    r"\b(?:first|before|it|this)\b",
    rf",\s+(?:provided|as\s+long\s+as|only\s+if|if|unless|once|on\s+condition)\s+(?:that\s+)?(?:the\s+|its\s+|other\s+)?"
    rf"(?:\w+\s+){{0,3}}?{_OTHERS}\s+{_DOES}\b",
    rf",\s+(?:subject\s+to|depending\s+on|with){_ALL}\b(?:approval|consent|vote|agreement|assent|ratification)\b",
    rf"{_BEGINS}without\s+(?:the\s+|its\s+|their\s+)?(?:\w+\s+){{0,2}}?{_THING}{_ALL}\bthis\b",
)
_NONE = re.compile(
    r"(?i)\b(?:no|nobody|nothing|none|neither|(?:does|do|is|are|should|need)\s+not|never|alone|any(?:body|one)['’]?s?)\b"
)
_UNLESS = re.compile(
    r"(?i)\b(?:cannot|can\s+not|could\s+not|(?:will|is|be)\s+not|not|nothing|never)\b"
    r"(?=.*\b(?:without|unless|if|only|before|until)\b)"
)
"""A "not" that belongs to a condition: "cannot be done without"."""


def told_needs(words: str, action: str) -> list[re.Match[str]]:
    """Every place where a sentence says that what is asked for needs somebody else; ``action``: the verb that asks."""
    found = (hit for one in _patterns(action) for hit in one.finditer(words))
    return [one for one in found if not _denied(words, one)]


def _denied(words: str, found: re.Match[str]) -> bool:
    return bool(_NONE.search(_UNLESS.sub(" ", found[0]))) or negated(words, found.start())


@lru_cache(maxsize=256)
def _patterns(action: str) -> tuple[re.Pattern[str], ...]:
    verb = action.strip().partition(" ")[0]
    noun = rf"(?:the|this|that|its|such)\s+{re.escape(stem(verb))}\w*" if verb else "this"
    return tuple(re.compile(rf"(?i){one.replace('{action}', noun)}") for one in _FORMS)
