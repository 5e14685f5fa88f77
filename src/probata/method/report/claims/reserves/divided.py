"""divided: what is told of all, and the next sentences tell otherwise of one or some of them. English.

"All those interviewed agreed. One of the three dissented"; "nobody saw fighters there. Two saw four or five fighters";
"the list is complete. We may have missed a death"; "all detainees were beaten", beside "the ninth was treated well".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from probata.method.report.claims.reading.meant import meant
from probata.method.report.claims.reading.told import Part, Told, told
from probata.method.report.claims.reserves.denied import Gainsaid
from probata.method.report.model import Bound
from probata.method.report.prose.phrases import attributed

_COUNT = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)"
_ORDINAL = r"(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last)"
_SPEAK = (
    r"(?:agree[ds]?|sa(?:id|ys?)|state[ds]?|told|read|consider(?:ed|s)?|th(?:ink|ought)|describ(?:ed|es?)|held|found|confirm(?:ed|s)?|"
    r"recall(?:ed|s)?|saw|believe[ds]?|heard|remember(?:ed|s)?|report(?:ed|s)?|answer(?:ed|s)?|concluded?|replied|supported|accepted)"
)
_ALL = re.compile(
    rf"(?i)\b(?:all|every|each|everyone|everybody|both)\b(?!\s+(?:but|except))[^.;:]{{0,90}}?\b{_SPEAK}\b|"
    r"\b(?:always|all|fully)\s+agreed\b|\b(?:unanimous(?:ly)?|without\s+exception|with\s+one\s+voice)\b|\bno\s*(?:body|\s+one)\s+"
    r"(?:disagreed|dissented|objected|saw|heard)\b|\bnone\s+(?:of\s+(?:the\s+)?\w+\s+)?(?:disagreed|dissented|objected)\b"
)
_NOT_ALL = re.compile(
    r"(?i)\b(?:not|almost|nearly|virtually|hardly)\s+(?:always|all|every\w*|each|both|unanimous\w*|without)\b|n['’]t\s"
)
_SOME = re.compile(
    rf"(?i)^\W*(?:(?:but|yet|however|only),?\s+)?(?:in\s+{_COUNT}\s+(?:of\s+(?:the\s+)?)?[\w\s]{{0,25}},\s+)?"
    rf"(?:{_COUNT}(?:\s+of\s+(?:the|them|these|those)\b)?|an?\s+{_ORDINAL}|the\s+(?:{_ORDINAL}|other|others|rest|remaining)|another|others|some)\b"
)
_DISSENT = re.compile(
    r"(?i)\b(?:dissent\w*|disagree\w*|differed|objected|took\s+(?:a|the)\s+(?:different|other|opposite|contrary)\s+\w+|thought\s+otherwise|"
    r"(?:said|held|saw\s+it|believed|remembered\s+it|recalled\s+it)\s+(?:otherwise|differently|the\s+contrary|the\s+opposite)|"
    r"(?:the\s+)?question\s+(?:was|is|remained|remains)\s+open|was\s+(?:not\s+sure|undecided|in\s+doubt)|had\s+doubts|doubted|"
    r"contradicted|voted\s+against|(?:did|had|was|were|could|would)\s+not(?=\s*[.,;]|\s*$)|saw\s+it\s+otherwise)\b"
)
_OPENED = re.compile(r"(?i)\b(?:about|on|over)\s+(?:other|another|a\s+different)\b")
_NO_THING = re.compile(r"(?i)\bno\s+(?P<what>[a-z]{4,})\b")
_COMPLETE = re.compile(
    r"(?i)\b(?:our|the|this|its)\s+(?P<what>(?:\w+\s+){0,2}?(?:list|record|register|count|figures?|data|table|inventory|survey|picture|"
    r"series|files?|documentation|annex|tally))\s+(?:is|are)\s+(?:therefore\s+|now\s+|thus\s+)?(?:complete|exhaustive|comprehensive|without\s+gaps)\b"
)
_GAP = re.compile(
    r"(?i)\b(?:(?:may|might|will)\s+have\s+(?:missed|overlooked)|could\s+not\s+(?:obtain|see|consult|be\s+(?:obtained|consulted|included|counted))|"
    r"(?:is|are|was|were)\s+not\s+(?:on\s+it|in\s+it|included|available|counted)|(?:is|are)\s+(?:missing|incomplete)|refused\s+(?:our|its|the)\s+requests?|"
    r"minimum\s+figures?|no\s+records?\s+(?:exist|survive|were))\b"
)
_HARMED = re.compile(
    r"(?i)\b(?:all|every|each)\b(?!\s+but)[^.;:,]{0,60}?\b(?:was|were|had\s+been)\s+(?:\w+ly\s+)?(?:tortured|beaten|mistreated|ill-treated|abused|"
    r"assaulted|hit|maltreated|humiliated)\b"
)
_SPARED = re.compile(
    rf"(?i)\b(?:{_COUNT}(?:\s+of\s+(?:them|the\s+\w+))?|an?\s+{_ORDINAL}|the\s+(?:{_ORDINAL}|others?|rest)|another)\b[^.;]{{0,60}}?\b(?:treated\s+(?:\w+\s+)?(?:"
    r"correctly|well|humanely|kindly|properly|decently|with\s+respect)|(?:was|were|been)\s+not\s+(?:been\s+)?(?:harmed|touched|beaten|mistreated)|"
    r"not\s+been\s+(?:harmed|touched|beaten|hit|mistreated|ill-treated|tortured)|unharmed)\b"
)
_REACH, _GAP_REACH, _NEAR = 2, 4, 1
"""Sentences behind it that may divide them, that may tell of gaps; passages between harm and who was spared."""


def divided(bound: Bound) -> Iterator[Gainsaid]:
    """Every sentence that tells of all what one near it tells otherwise of some."""
    each = [one for one in told(bound) if one.part is not Part.NOTE]
    spared = [(one, found) for one in each if (found := _SPARED.search(one.words))]
    for number, one in enumerate(each):
        behind = [other for other in each[number + 1 : number + 1 + _GAP_REACH] if other.passage == one.passage]
        yield from _opinions(one, behind[:_REACH])
        yield from _gaps(one, behind)
        found = _HARMED.search(one.words)
        for other, how in spared if found and _ours(one, found) else ():
            if other is not one and abs(other.passage - one.passage) <= _NEAR and found:
                yield Gainsaid(one, *found.span(), other, how[0])


def _ours(one: Told, found: re.Match[str]) -> bool:
    return not attributed(one.said, *found.span()) and not re.search(r"(?i)\b(?:not|if|whether)\b", one.words)


def _opinions(one: Told, behind: Sequence[Told]) -> Iterator[Gainsaid]:
    found = _ALL.search(one.words)
    if not found or _NOT_ALL.search(one.words):
        return
    head, colon, tail = one.words[found.end() :].partition(":")
    rest = [(one, tail)] if colon else []
    for other, words in (*rest, *((each, each.words) for each in behind)):
        if _SOME.match(words) and (_dissents(words) or _there_after_all(one.words[: found.end()] + head, words)):
            yield Gainsaid(one, *found.span(), other, " ".join(words.split()[:8]))
            return


def _dissents(words: str) -> bool:
    return bool(_DISSENT.search(words)) and not _OPENED.search(words)


def _there_after_all(whole: str, words: str) -> bool:
    """ "No fighters had been present", and "four or five fighters had eaten there"."""
    for found in _NO_THING.finditer(whole):
        what = re.escape(found["what"])
        if re.search(rf"(?i)\b(?:{_COUNT}|several|some|a\s+few|armed)\s+(?:\w+\s+)?{what}\b", words):
            return bool(meant(found["what"]))
    return False


def _gaps(one: Told, behind: Sequence[Told]) -> Iterator[Gainsaid]:
    found = _COMPLETE.search(one.words)
    if not found or attributed(one.said, *found.span()) or re.search(r"(?i)\b(?:not|if|whether|as\s+if)\b", one.words):
        return
    for other in behind:
        if gap := _GAP.search(other.words):
            yield Gainsaid(one, *found.span(), other, gap[0])
            return
