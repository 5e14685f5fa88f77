"""PB508: an answer is printed without what became of it, or rejected without a reason."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from probata.method.report.matching.reply import heard_by_others, reply_pieces
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.phrases import Said

CODE = "PB508"
SAYS = (
    "What the accused party answered stands there without what the inquiry made of it, or is rejected without a reason."
)
WHY = """Every paragraph of a response that answers a finding has a disposition: accepted, corrected, noted or
rejected, with a reason; long stretches at once. An answer that is merely printed was received and not heard
(the house's method, sections 1 and 6, laws of the house). English wording only."""
BAD = """:::{reply}
An extract was sent to the Ministry on {date}`7 February 2022`. It stated: {quote}`decree`
:::
"""
GOOD = """:::{reply}
An extract was sent to the Ministry on {date}`7 February 2022`. It stated: {quote}`decree` The Inquiry notes this; it
does not meet what was found, since nobody was given permission. {cite}`decree`
:::
"""
_STATED = re.compile(
    r"(?i)\b(?:stat(?:es|ed)|maintain(?:s|ed)|argu(?:es|ed)|assert(?:s|ed)|insist(?:s|ed)|claim(?:s|ed)|"
    r"contend(?:s|ed)|submit(?:s|ted)|denie[sd]|"
    r"objected|wrote|writes|said|says|repl(?:ies|ied)|answered|responded|explain(?:s|ed))\b(?:\s*:|\s+that\b|"
    r"\s+(?=\ufffc|“))"
)
_DONE = re.compile(
    r"(?i)\b(?:accept(?:s|ed)?|correct(?:s|ed|ions?)|note[sd]?|reject(?:s|ed)?|consider(?:s|ed)?|weigh(?:s|ed)?|"
    r"dismiss(?:es|ed)?|address(?:es|ed)?|"
    r"assess(?:es|ed)?|examined|taken\s+(?:into\s+account|up|note)|reflected|incorporated|changed?|changes|"
    r"amended|added|annexed|does\s+not\s+(?:meet|answer|"
    r"bear|explain|show|agree|change|affect)|agrees?|disagrees?|response\s+to\s+this|general\s+position|"
    r"deals?\s+with|general)\b"
)
_EMPTY = re.compile(
    r"(?i)\b(?:no\s+comments?|nothing\s+to\s+add|not\s+(?:yet\s+)?(?:seen|read|received)|would\s+(?:answer|"
    r"respond|reply)|more\s+time)\b"
)
"""What answers no content."""
_REJECTS = re.compile(
    r"(?i)\b(?:the\s+(?:inquiry|commission|mission|panel)|we)\s+(?:\w+ly\s+)?(?:reject(?:s|ed)?|dismiss(?:es|ed)?|"
    r"disagrees?|"
    r"(?:does|do|did|can|could)\s*not\s+(?:accept|agree))\b|"
    r"\b(?:this|that|it|these|the\s+\w+)\s+(?:is|are|was|were)\s+(?:\w+\s+)?(?:rejected|dismissed)\b"
)
_REASON = re.compile(
    r"(?i)\b(?:because|since|as|for|given|in\s+view|in\s+the\s+light|on\s+the\s+grounds?|having|which|due|"
    r"account\w*|evidence|contradict\w*|inconsistent|"
    r"consistent|does\s+not|do\s+not|did\s+not|not\s+(?:borne|supported|met)|show(?:s|n)?|weighed\s+(?:with|"
    r"against)|reasons?|why)\b|:"
)
_GOES_ON = re.compile(
    r"(?i)^\W*(?:it|this|that|they|these|the\s+\w+\s+(?:does|do|did|shows?|says?)|its|there|no|none|nothing|for)\b"
)


def run(bound: Bound) -> Iterator[Objection]:
    """At an answer when nothing behind it, in these parts, is a disposition; at a rejection that stands alone."""
    each = reply_pieces(bound) if heard_by_others(bound) else ()
    for number, said in enumerate(each):
        yield from _left(said, each[number + 1 :])
        yield from _rejected(said, each[number + 1] if number + 1 < len(each) else None)


def _left(said: Said, behind: Sequence[Said]) -> Iterator[Objection]:
    found = said.first(_STATED)
    if found is None or _DONE.search(said.words[found.end() :]) or _EMPTY.search(said.words):
        return
    if any(_DONE.search(one.words) or any(role.binding.role.name == "ref" for role in one.roles) for one in behind):
        return
    message = "This is what the accused party answered, and nothing says what the inquiry made of it."
    yield said.objection(CODE, found, message, "Say whether it was accepted, corrected, noted or rejected, and why.")


def _rejected(said: Said, behind: Said | None) -> Iterator[Objection]:
    found = said.first(_REJECTS)
    if found is None:
        return
    rest = said.words[: found.start()] + said.words[found.end() :]
    goes_on = behind is not None and behind.passage.at == said.passage.at and _GOES_ON.match(behind.words)
    if _REASON.search(rest) or any(one.binding.role.name in ("ref", "quote", "cite") for one in said.roles) or goes_on:
        return
    message = "An answer is rejected, and no reason is given."
    yield said.objection(CODE, found, message, "Give the reason: what was found, and why the answer does not meet it.")
