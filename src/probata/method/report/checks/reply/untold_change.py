"""PB530: an answer was accepted or led to a correction, and the report does not tell what changed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.reply.model import Answered, Disposition
from probata.method.report.english.changes import changes, pattern
from probata.method.report.matching.heard import replies_of, reply_place
from probata.method.report.matching.reply import reply_pieces
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.evidence import directives
from probata.method.report.prose.phrases import english, negated

CODE = "PB530"
SAYS = "What was accepted or corrected because of an answer is told nowhere, or nobody wrote down what changed."
WHY = """A correction that is made in silence hides both that the report was wrong and that the party was right. What
was accepted prints: what changed, and where (the house's method, section 6: response, dispositions, what changed and
why; a law of the house). English wording only."""
BAD = """:::{reply}
Questions were put to the State on {date}`4 January 2022`. On {date}`7 February 2022` it was sent a factual extract. Its
answer of {date}`28 February 2022` was weighed.{cite}`answer-gates`
A summary was sent to Brineworks Ltd, which did not answer. The Salt Guild was not notified, because notice would have
put people in danger.
:::
"""
GOOD = BAD.replace("was weighed.", "was weighed, and the day of closing has been corrected.")
_TOLD = re.compile(
    r"(?i)\b(?:correct(?:s|ed|ion|ions)?|accept(?:s|ed)?|chang(?:e[sd]?|ing)|amend(?:s|ed|ment|ments)?|"
    r"revis(?:e[sd]?|ion|ions)|replac(?:e[sd]?|ing)|"
    r"adjust(?:ed|s)?|add(?:ed|s)?|rectif(?:ied|ies)|mended|removed|reworded|modif(?:ied|ies)|incorporated|"
    r"reflected|taken\s+over|adopted|"
    r"followed|agrees?|now\s+(?:reads?|says?|gives?))\b"
)
_REDACTED = re.compile(r"(?i)\b(?:names?|persons?|people)\b[^.;]{0,40}\bremoved\Z")
"""That names were taken out of the annexed answer is no correction."""


def run(bound: Bound) -> Iterator[Objection]:
    """Each response that has such dispositions, when no sentence of these parts tells of a change."""
    replies = replies_of(bound)
    for name, response in replies.responses.items() if replies and english(bound) else ():
        made = [one for one in response.file.dispositions if one.answer in (Answered.ACCEPTED, Answered.CORRECTED)]
        bare = [one for one in made if not one.changed.strip()]
        where = reply_place(bound)
        if bare:
            message = f"A disposition of `{name}` accepts or corrects, and nobody wrote down what changed."
            yield Objection(CODE, where, message, 'Write changed = "...": what changed in the report, and where.')
        if made and any(directives(bound, "reply")) and not _told(bound, made):
            message = (
                f"Points of the response `{name}` were accepted or led to corrections, and the report does not tell it."
            )
            yield Objection(CODE, where, message, "Tell in :::{reply} what changed because of the answer.")


def _told(bound: Bound, made: list[Disposition]) -> bool:
    """A change that is told in words, or a new value that stands in these parts."""
    new = [pattern(change.new) for one in made for change in changes(one.changed)]
    for said in reply_pieces(bound):
        found = said.first(_TOLD)
        if found and not negated(said.words, found.start()) and not _REDACTED.search(said.words[: found.end()]):
            return True
        text = " ".join(said.sentence.printed.split())
        if any(one.search(text) for one in new):
            return True
    return False
