"""PB506: a notice is told, and not what came of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.report.matching.reply import NOT_NOTIFIED, NOTICE, heard_by_others, reply_pieces
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.evidence import directives
from probata.method.report.prose.phrases import Said

CODE = "PB506"
SAYS = "The report tells that the accused party was sent something, and neither that it answered nor that it did not."
WHY = """A reader who learns that a draft was sent, with a deadline, and nothing else, cannot tell silence from an
answer that was left out. An unanswered notice is stated as unanswered; one that is still open, as open (the house's
method, section 1, a law of the house). English wording only."""
BAD = """:::{reply}
A draft was sent to the Ministry on {date}`7 February 2022`, with a deadline of {date}`20 February 2022`.
:::
"""
GOOD = """:::{reply}
A draft was sent to the Ministry on {date}`7 February 2022`, with a deadline of {date}`20 February 2022`. Its answer is
annexed; the Inquiry has considered it, and it changes no finding.
:::
"""
_CAME = re.compile(
    r"(?i)\b(?:answer(?:s|ed|ing)?|respon(?:d|ds|ded|se|ses|ding)|repl(?:y|ies|ied|ying)|comment(?:s|ed)?|reacted|"
    r"reactions?|unanswered|silen(?:t|ce)|"
    r"stat(?:es|ed)|said|says|den(?:y|ies|ied)|accept(?:s|ed)|reject(?:s|ed)|dispute[sd]|contested?|correct(?:s|"
    r"ed|ions?)|declined|refused|wrote|acknowledged|"
    r"objected|objections|observations|remarks|weighed)\b"
)
_STILL_OPEN = re.compile(
    r"(?i)\b(?:still\s+open|(?:has|is)\s+not\s+(?:yet\s+)?(?:passed|ended|expired|over)|runs\s+until)\b"
)
_ASKED_FOR = re.compile(
    r"(?i)\b(?:ask(?:ed|ing)?|invit(?:ed|ing|ation)|request(?:ed|ing)?|opportunity|deadline|time|period|chance|"
    r"until|days|weeks|right)\b[^.;]{0,40}\Z"
)


def run(bound: Bound) -> Iterator[Objection]:
    """At the notice, when no sentence of these parts says what came of it; "was asked to answer" does not.

    Where replies are on record, they say which notice was answered (PB537).
    """
    each = reply_pieces(bound) if heard_by_others(bound) and bound.records.replies is None else ()
    told = next(((said, found) for said in each if (found := _notice(said))), None)
    if told is None or not any(directives(bound, "reply")) or any(_outcome(said) for said in each):
        return
    said, found = told
    message = "This tells that the accused party was notified, and nowhere what came of it."
    next_step = "Say that it answered and what, or that the Inquiry identified no answer and where it looked."
    yield said.objection(CODE, found, message, next_step)


def _outcome(said: Said) -> bool:
    return bool(_STILL_OPEN.search(said.words)) or any(
        not _ASKED_FOR.search(said.words[: one.start()]) for one in _CAME.finditer(said.words)
    )


def _notice(said: Said) -> re.Match[str] | None:
    """A notice that was given; what was not given has no outcome."""
    return None if said.first(NOT_NOTIFIED) else said.first(NOTICE)
