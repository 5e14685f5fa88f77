"""asked: every sentence by which a report recommends, under whatever heading it does so. English.

Commissions head them "Recommendations"; newspapers and associations write "What should happen now", "Our demands", "The
way forward". There an order ("Open the lifeboats"), or a sentence with "should" or "must", recommends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.report.claims.concluded import Recommended, recommended
from probata.method.report.claims.founded import is_order
from probata.method.report.claims.told import Part, Told, told
from probata.method.report.model import Bound

_NUMBERED = re.compile(r"^[\s\dIVXLC.)(A-H-]*\b(?=[A-Za-z])")
_WHO = r"(?:(?:the|our|this|a|an)\s+)?[\w’'-]+(?:\s+[\w’'-]+){0,3}?"
_DEMANDS = re.compile(
    r"(?i)^(?:(?:what|which|who)\s+(?:\w+\s+){0,3}?(?:should|must|needs?\s+to|has\s+to|have\s+to|ought\s+to|can)\s+"
    r"(?:\w+\s+){0,3}?(?:happen|change[ds]?|be\s+done|done|follow|do|come|differ|end|stop|act)\b|"
    rf"what\s+(?:{_WHO}\s+)?(?:asks?|demands?|wants?|calls?\s+for|proposes?|recommends?|expects?)\b|"
    r"(?:\w+[’'\w]*\s+){0,3}?(?:demands|asks|proposals|recommendations|suggestions|appeals?|calls?\s+(?:to|for)\s+action|"
    r"action\s+points|next\s+steps|ways?\s+forward|ways?\s+out)\b|what\s+(?:now|next)\b|"
    r"(?:a\s+|the\s+)?(?:way|path|road)s?\s+(?:forward|ahead|out)\b|(?:the\s+)?next\s+steps\b|from\s+here\b|"
    r"how\s+to\s+(?:prevent|end|stop|fix|change|mend|repair|avoid|improve|protect)\b|"
    r"(?:an?\s+|the\s+)?(?:agenda|priorities|plan|measures|steps)\s+(?:for\s+(?:action|change|reform)|(?:needed|required|to\s+(?:be\s+)?taken?))\b)"
)
_WHOM = re.compile(r"^(?:To|For|The)\s+[\w’' ,-]+:?$")
_NO_DEMANDS = re.compile(
    r"(?i)\b(?:demands|proposals|suggestions|appeals?|recommendations|plans?)\s+(?:of|by|from|made|that)\b"
)
"""Demands that the report tells of: "The demands of the strikers"."""
_ASKS = re.compile(
    r"(?i)\b(?:should|must|shall|ought\s+to|(?:has|have|needs?)\s+to(?!\s+be\s+said)|recommend\w*|urge[sd]?|calls?\s+(?:on|upon|for)|demands?)\b"
)
_LEADS = re.compile(
    r"(?i)\b(?:recommend\w*|urge[sd]?|calls?\s+(?:on|upon|for)|should|must|we\s+(?:ask|demand|want))\b[^.]*:\s*$"
)
_SUBORDINATE = re.compile(
    r",?\s+(?:which|who|whom|whose|that|where|when|if|so|until|before|after|because|since|as|while|even)\s"
)
_ADVISING = (Part.RECOMMENDATIONS, Part.CONCLUSIONS)


def asked(bound: Bound) -> tuple[Recommended, ...]:
    """Every sentence that recommends, in the order of the text. Remembered."""
    return bound.once.get("claims: asked", lambda: tuple(_asked(bound)))


def demanding(bound: Bound) -> tuple[bool, ...]:
    """For each passage, whether it stands where the report recommends. Remembered."""
    return bound.once.get("claims: demanding", lambda: tuple(_demanding(bound)))


def _demanding(bound: Bound) -> Iterator[bool]:
    """Under a heading that announces demands, or in the list behind a line that does."""
    under = list_ = False
    for one in bound.passages:
        words = one.masked.strip()
        if one.kind == "heading":
            bare = _NUMBERED.sub("", words, count=1)
            demands = bool(_DEMANDS.match(bare)) and not _NO_DEMANDS.search(bare)
            under, list_ = demands or (under and bool(_WHOM.match(bare))), False
        elif one.kind == "paragraph":
            list_ = bool(_LEADS.search(words))
        yield one.kind != "heading" and (under or (list_ and one.kind == "item"))


def _asked(bound: Bound) -> Iterator[Recommended]:
    own = {id(one.told): one for one in recommended(bound) if one.told.part in _ADVISING}
    there = demanding(bound)
    for one in told(bound):
        if id(one) in own:
            yield own[id(one)]
        elif there[one.passage] and one.part not in (Part.ASIDE, Part.NOTE, Part.SUMMARY) and _asks(one):
            yield Recommended(one, "", " ".join(one.words.split()))


def _asks(one: Told) -> bool:
    """An order, or a sentence with a word of asking; what leads to a list asks for nothing by itself."""
    if one.said.passage.kind not in ("item", "paragraph") or one.words.rstrip().endswith(":"):
        return False
    return bool(_ASKS.search(one.words)) or is_order(_SUBORDINATE.split(one.words, maxsplit=1)[0])
