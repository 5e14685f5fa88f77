"""PB417: a finding says that nothing speaks against it, and its own count says otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.manuscript.model import Directive
from probata.method.report.model import Bound, Objection, SavedCount
from probata.method.report.prose.evidence import counts, passages_in
from probata.method.report.prose.phrases import attributed_around
from probata.method.report.prose.pieces import each_piece, finding_of

CODE = "PB417"
SAYS = (
    "A finding says that no account speaks against it, and a count in it holds people who said that it did not happen."
)
WHY = """A contrary first-hand account is explained and not passed over: it may be another place, another hour, or
right. A sentence that there is none takes people who answered out of the record (the house's method, section 3, a law
of the house). English wording only."""
BAD = """:::{finding} F2 pattern
{count}`leave:of` people interviewed described that they were not free to leave. Nothing speaks against this.
:::
"""
GOOD = """:::{finding} F2 pattern
{count}`leave:of` people interviewed described that they were not free to leave. What speaks against this was weighed.
:::
"""
_AGAINST = (
    r"(?:speaks?|spoke|points?|pointed|weighs?|stands?|goes|went|says?|said|was\s+said|was\s+heard|"
    r"heard)\s+(?:\w+\s+){0,2}?(?:against|otherwise|"
    r"the\s+contrary|to\s+the\s+contrary)"
)
_NOBODY = (
    r"(?:nothing|nobody|no\s+one|no-one|none(?:\s+of\s+(?:them|the\s+\w+))?|no\s+(?:other\s+)?(?:account|accounts|"
    r"interviewees?|witness(?:es)?|"
    r"person|material|information|evidence|source|statement)s?)"
)
_WORDS = re.compile(
    rf"(?i)\b(?:{_NOBODY}\b[^.;]{{0,50}}?\b(?:{_AGAINST}|contradict(?:s|ed)?|disagree(?:s|d)?|disput(?:es?|ed)|"
    rf"question(?:s|ed)?\s+this)\b|"
    r"no\s+(?:contrary|conflicting|contradicting|dissenting)\s+\w+|"
    r"(?:unanimous(?:ly)?|without\s+(?:a\s+single\s+)?exception|(?:all|every)\s+(?:the\s+)?(?:accounts?|"
    r"interviewees?|witness(?:es)?)\s+(?:\w+\s+)?agrees?d?|"
    r"uncontradicted|uncontested|undisputed))\b"
)
_STEMS = (
    "against", "otherwise", "contrary", "contradict", "disagree", "disput", "question", "conflict", "dissent",
    "unanimous", "exception", "agree", "uncontest",
)  # fmt: skip


def run(bound: Bound) -> Iterator[Objection]:
    """Once a sentence, with the count that speaks against it."""
    for said in each_piece(bound, *_STEMS, inside="finding"):
        finding = finding_of(said)
        found = said.first(_WORDS) if finding else None
        if finding is None or found is None or attributed_around(said, found):
            continue
        against = next((one for one in _counts(bound, finding) if one.count.said_no), None)
        if against:
            message = (
                f"This says that nothing speaks against the finding; of `{against.handle}`, "
                f"{against.count.said_no} said that it did not happen."
            )
            yield said.objection(CODE, found, message, "Say who said so, and why the finding stands all the same.")


def _counts(bound: Bound, finding: Directive) -> tuple[SavedCount, ...]:
    return counts(binding for passage in passages_in(bound, finding) for binding in passage.bindings)
