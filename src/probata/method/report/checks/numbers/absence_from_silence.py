"""PB313: from the silence of people a sentence concludes that nothing happened."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.report.model import Bound, Objection
from probata.method.report.prose.phrases import attributed_around, each_said

CODE = "PB313"
LOOKS_AT = "passage"
WITHOUT_RECORDS = True
SAYS = "From the silence of people it is concluded that something did not happen."
WHY = """"Not mentioned" is never "did not happen" (the house's method, law 7). People are silent about the worst, about
what others would learn, about what nobody asked them; a report that reads absence out of silence makes witnesses
against it of people who said nothing. English wording only."""
BAD = "The other interviewees did not mention locked doors, so that it did not happen to them.\n"
GOOD = "The other interviewees did not mention locked doors; whether it happened to them is not known.\n"
_SAY = r"(?:mention|speak|say|report|describe|raise|refer|tell|talk|complain|bring\s+(?:it|this|that)\s+up)\b"
_SAID = r"(?:mentioned|spoke|said|reported|described|raised|told|talked|complained)"
_SILENT = (
    rf"(?:(?:did\s+not|didn't|do\s+not|had\s+not|never)\s+(?:\w+\s+){{0,2}}?(?:{_SAY}|{_SAID})|{_SAID}\s+(?:of\s+)?(?:nothing|no\s+such)|"
    rf"(?:was|were|is|been)\s+(?:not|never)\s+(?:{_SAID}|asked|brought\s+up)|(?:kept|stayed|remained|were|was|are)\s+silent|"
    rf"(?:made|makes)\s+no\s+(?:mention|reference)|(?:nobody|no\s+one|no\s+\w+|none(?:\s+of\s+\w+(?:\s+\w+)?)?)\s+(?:else\s+)?{_SAID}|"
    r"(?:gave|with)\s+no\s+answer|did\s+not\s+answer)"
)
_HAPPEN = r"(?:happen(?:ed)?|occur(?:red)?|take\s+place|taken\s+place|took\s+place|exist(?:ed)?|suffer(?:ed)?)"
_ABSENT = (
    rf"(?:(?:did\s+not|didn't|never|had\s+not|cannot\s+have|could\s+not\s+have)\s+{_HAPPEN}|"
    r"(?:was|were|had\s+been|have\s+been|remained|stayed)\s+(?:\w+ly\s+)?(?:spared|unharmed|unhurt|unaffected|untouched|safe|"
    r"not\s+(?:affected|concerned|harmed|hurt|beaten|touched|involved))|(?:had\s+)?escaped\s+(?:it|this|that)|"
    rf"(?:nothing|no\s+such\s+thing|none\s+of\s+(?:this|it|that))\s+(?:had\s+|was\s+)?(?:{_HAPPEN}|done))"
)
_SO = (
    r"(?:so(?:\s+that)?|therefore|thus|hence|consequently|accordingly|meaning|from\s+which|it\s+follows|"
    r"(?:which|this|that|it)\s+(?:means|shows|suggests|proves|indicates|confirms|establishes))"
)
_SINCE = r"(?:since|because|as|given\s+that|seeing\s+that|for)"
_SAME = r"[^.!?]{0,160}?"
_CONCLUDES = (
    re.compile(rf"(?i)\b{_SILENT}\b{_SAME}\b{_SO}\b{_SAME}\b{_ABSENT}\b"),
    re.compile(rf"(?i)\b{_SINCE}\b{_SAME}\b{_SILENT}\b{_SAME},{_SAME}\b{_ABSENT}\b"),
    re.compile(rf"(?i)\b{_ABSENT}\b{_SAME}\b{_SINCE}\b{_SAME}\b{_SILENT}\b"),
)
_GOES_ON = re.compile(rf"(?i)\A\s*(?:and\s+)?{_SO}\b{_SAME}\b{_ABSENT}\b")
_WAS_SILENT = re.compile(rf"(?i)\b{_SILENT}\b")
_TAKES_NO_SIDE = re.compile(
    r"(?i)\b(?:whether|if|unknown|not\s+known|cannot\s+be|can\s+not\s+be|does\s+not\s+(?:mean|show|follow|suggest|prove)|"
    r"not\s+(?:a\s+|any\s+)?(?:sign|proof|evidence)|not\s+(?:take|taken|conclude|infer|treat)\w*|no\s+(?:conclusion|inference|sign))\b"
)
_TEXT = re.compile(
    r"(?i)\b(?:decree|law|order|rule|article|directive|act|contract|notice|letter|answer|statement|report|document|register|"
    r"ministry|authority|directorate|government|state|party|ambassador|court|company)\b(?:\s+\w+){0,3}\s*\Z"
)
_STEMS = ("happen", "occur", "place", "exist", "suffer", "spared", "unh", "un", "safe", "not", "escaped")


def run(bound: Bound) -> Iterator[Objection]:
    """Within a sentence, and from one to the next that begins with "so" or "this means"."""
    before = ""
    for said in each_said(bound, *_STEMS):
        first = said.sentence.at == said.passage.sentences[0].at
        found = said.told(_concludes, "" if first else before)
        if found and not attributed_around(said, found):
            message = "This concludes from silence that something did not happen."
            next_step = "Say how many said that it did not happen, how many were not asked, and that no more is known."
            yield said.objection(CODE, found, message, next_step)
        before = said.words


def _concludes(words: str, before: str) -> re.Match[str] | None:
    found = next((hit for shape in _CONCLUDES if (hit := shape.search(words))), None)
    if found is None and (silent := _WAS_SILENT.search(before)) and not _TEXT.search(before[: silent.start()]):
        found = _GOES_ON.search(words)
    if found is None or _TAKES_NO_SIDE.search(words[: found.end()]):
        return None
    silent = _WAS_SILENT.search(words)
    return None if silent and _TEXT.search(words[: silent.start()]) else found
