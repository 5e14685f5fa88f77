"""PB504: an interviewee is said to have denied."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.report.model import Bound, Objection
from probata.method.report.prose.phrases import Said, each_said

CODE = "PB504"
LOOKS_AT = "passage"
SAYS = "An interviewee is said to have denied something."
WHY = """To deny is what an accused party does. A person who was asked and said that something did not happen gave an
answer that counts as much as any other, and "denied" makes it sound like a refusal (the house's method, section 7,
words of the house). English wording only."""
BAD = "{count}`medicine:no|One` of the interviewees denied having been given medicine."
GOOD = (
    "{count}`leave:no|One` person said that this did not happen to her; the Ministry denied that doors were "
    "closed. {cite}`decree`"
)
_WHO = (
    r"(?:interviewees?|(?:eye)?witness(?:es)?|survivors?|victims?|respondents?|interlocutors?|(?:persons?|people|"
    r"wom[ae]n|m[ae]n|residents?|relatives?|those)\s+"
    r"(?:\w+\s+)?(?:interviewed|asked|heard|who\s+(?:were\s+(?:asked|interviewed|heard)|answered|spoke))|"
    r"former\s+(?:detainees?|residents?|workers?|inmates?))"
)
_BETWEEN = (
    r"(?:\s*,?\s*(?:also|all|both|each|never|later|then|explicitly|expressly|however|had|has|have|himself|herself|"
    r"themselves|\w+ly|"
    r"who\s+(?:were\s+asked|answered|was\s+asked)|when\s+asked|in\s+the\s+\w+|from\s+(?:the\s+)?\w+|"
    r"from\s+the\s+\w+\s+\w+),?)*\s+"
)
_DENY = r"(?:denied|denies|deny|denying)\b(?!\s+(?:access|entry|the\s+right))"
_WORDS = (
    re.compile(rf"(?i)\b{_WHO}{_BETWEEN}{_DENY}"),
    re.compile(rf"(?i)\bden(?:ied|ials?)\s+by\s+(?:[\w-]+\s+){{0,4}}?{_WHO}\b"),
)
_BARE = re.compile(rf"(?i)^{_BETWEEN}{_DENY}")
_STEMS = "den"


def run(bound: Bound) -> Iterator[Objection]:
    """Every sentence whose denying subject is an interviewee, or a count of them."""
    for said in each_said(bound, *_STEMS):
        found = said.first(*_WORDS) or _counted(said)
        if found:
            message = "An interviewee is said to have denied; denial is the word of an accused party."
            yield said.objection(CODE, found, message, "Write: said that it did not happen.")


def _counted(said: Said) -> re.Match[str] | None:
    """A denial right behind a count."""
    for one in said.roles:
        if one.binding.role.name == "count":
            shown = re.compile(rf"(?i){_BETWEEN}{_DENY}")
            found = shown.match(said.words, one.end)
            if found:
                return found
    return None
