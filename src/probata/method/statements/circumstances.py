"""Circumstances of a saying: by which channel, and when, as far as its own sentence tells outside of what was said."""

from __future__ import annotations

import re
from collections.abc import Sequence

from probata.record.span import TextSpan

_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_CHANNEL = re.compile(
    r"(?i)\b(?:in|by|via|through|on|over|during|at)\s+(?:(?:an?|the|its|his|her|their|written|joint|recorded|separate|short|brief|"
    r"official|public|televised|video)\s+){0,3}(?:e-?mail(?:ed\s+statement)?|letter|tweets?|post|text\s+messages?|"
    r"(?:tele)?phone(?:\s+(?:call|interview))?|interview|statement|(?:press|news)\s+(?:conference|release|briefing)|"
    r"briefing|speech|radio|television|message|note\s+verbale|testimony|hearing)\b(?!\s+of\b)"
)
_WHEN = re.compile(
    rf"\b(?:[Bb]efore|[Aa]fter|[Aa]head\s+of|[Ff]ollowing|[Hh]ours\s+(?:before|after)|[Dd]ays\s+(?:before|after)|"
    rf"[Ww]eeks\s+(?:before|after))\s+[^,.;:“”\"()]{{3,60}}"
    rf"|\b(?:on|On|last|Last|this|late\s+on|early\s+on)\s+{_DAY}(?:,\s+\d{{1,2}}\s+{_MONTH})?"
    rf"|\b(?:on|On|in|In)\s+(?:\d{{1,2}}\s+)?{_MONTH}(?:\s+\d{{1,2}}\b)?(?:,?\s+\d{{4}})?|\b(?:yesterday|[Ll]ast\s+(?:week|month|year))\b"
)


def channel(sentence: str, said: Sequence[TextSpan]) -> TextSpan | None:
    """How the words came: "in an email", "at a news conference"; None where the sentence does not say."""
    return _first(_CHANNEL, sentence, said)


def when(sentence: str, said: Sequence[TextSpan]) -> TextSpan | None:
    """When it was said, in its words: "on Thursday", "before it was released"; None where it does not say."""
    return _first(_WHEN, sentence, said)


def _first(pattern: re.Pattern[str], sentence: str, said: Sequence[TextSpan]) -> TextSpan | None:
    """The place nearest to what was said, never inside of it."""
    outside = list(sentence)
    for part in said:
        outside[part.start : part.end] = " " * (part.end - part.start)
    rest = "".join(outside)
    found = [TextSpan(hit.start(), hit.start() + len(hit[0].rstrip())) for hit in pattern.finditer(rest)]
    return min(found, key=lambda one: (_distance(one, said), one.start), default=None)


def _distance(one: TextSpan, said: Sequence[TextSpan]) -> int:
    return min((max(part.start - one.end, one.start - part.end, 0) for part in said), default=0)
