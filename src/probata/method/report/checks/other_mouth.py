"""PB207: quoted words are given to somebody who did not say them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.report.checks._people import INTERVIEWEES
from probata.method.report.checks._phrases import BLANK, Said, each_said
from probata.method.report.checks._woven import Placed, place_of
from probata.method.report.model import Bound, Objection

CODE = "PB207"
SAYS = "Words of an account are quoted as an official's, or words of a document as an interviewee's."
WHY = """A quotation leads back to its place, and the place says whose words they are. A witness's words under the name
of the State are an admission that nobody made; a State's words in the mouth of a witness are an account that nobody
gave. What a witness heard an official say is told as that: "an interviewee remembered that the governor said"
(the house's method, section 1; a law of the house). English wording only."""
BAD = "The ambassador said: {quote}`lamp`"
GOOD = "An interviewee said: {quote}`lamp`"
_OFFICE = (
    r"(?:ambassadors?|ministers?|ministry|governments?|governors?|presidents?|spokes(?:man|woman|person|people)|authorit(?:y|ies)|"
    r"directorates?|embass(?:y|ies)|mission|secretar(?:y|ies)|prosecutors?|police|army|court|State|parliament|"
    r"department|office|agency|company|newspapers?|gazette|decree|law|order|rule|act|bulletin)"
)
_SAID = (
    r"(?:said|says|stated|states|declared|declares|announced|told\s+\w+(?:\s+\w+)?|wrote|writes|replied|answered|insisted|"
    r"claimed|explained|reads|provides)"
)
_WHEN = (
    r"(?:[,\s]+(?:also|then|later|further|publicly|[\w]+ly|of\s+[\w\s]{1,30}|for\s+[\w\s]{1,30}|in\s+[\w\s]{1,20}|that|"
    r"as\s+follows|this)){0,3}"
)
_OFFICIAL = re.compile(
    rf"(?:\A|[.!?]\s*|{BLANK}\s*)(?i:(?:the|an?|its|their)\s+(?:[\w'’-]+\s+){{0,4}}?{_OFFICE}){_WHEN}\s+(?i:{_SAID}){_WHEN}\s*[:,]?(?:\s+(?:the|an?|its|their))?\s*\Z"
)
_WITNESS = re.compile(
    rf"(?:\A|[.!?]\s*|{BLANK}\s*)(?i:(?:an?|another|one|the|this)\s+(?:[\w'’-]+\s+){{0,2}}?(?:interviewee|person\s+interviewed))\s+"
    rf"(?i:said|remembered|recalled|told\s+(?:us|the\s+inquiry)|described){_WHEN}\s*[:,]?\s*\Z"
)
_RETOLD = re.compile(
    rf"(?i)\b(?:(?:an|another|one|the|this|a\s+second|a\s+further)\s+(?:[\w-]+\s+){{0,2}}(?:{INTERVIEWEES}|person\s+interviewed|woman|man|girl|boy|"
    r"resident|account|mother|father|worker|villager)|s?he|accounts?|according\s+to|heard|remember\w*|recall\w*|told\s+(?:her|him|them|us))\b"
)


def run(bound: Bound) -> Iterator[Objection]:
    """Quotations right behind "The ministry said:" or "An interviewee said:"; what somebody retells is let be."""
    before = ""
    for said in each_said(bound):
        first = bool(said.passage.sentences) and said.sentence.at == said.passage.sentences[0].at
        for role in said.roles:
            fault = _fault(said, role, "" if first else before)
            if fault:
                found = re.compile(r"\S.*\Z", re.S).search(said.words, _start(said, role), role.start)
                if found:
                    yield said.objection(CODE, found, *fault)
        before = said.words


def _start(said: Said, role: Placed) -> int:
    """Where the words that lead to a quotation begin: behind the role or the sentence before it."""
    ends = [one.end for one in said.roles if one.end < role.start]
    stops = [found.end() for found in re.finditer(r"[.!?]\s+", said.words[: role.start])]
    return max([0, *ends, *stops])


def _fault(said: Said, role: Placed, before: str) -> tuple[str, str] | None:
    place = place_of(role.binding)
    if place is None or role.binding.role.name != "quote":
        return None
    lead = said.words[: role.start]
    if place.interview is not None:
        if not _OFFICIAL.search(lead.rstrip("“")) or _RETOLD.search(f"{before} {lead}"):
            return None
        return (
            "These words are an interviewee's, and the sentence gives them to somebody else.",
            "Say who said them; what an interviewee heard somebody say is told as heard.",
        )
    if _WITNESS.search(lead.rstrip("“")):
        return (
            "These words stand in a document, and the sentence gives them to an interviewee.",
            "Say where they stand.",
        )
    return None
