"""PB415: words of the press are called testimony."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.report.model import Bound, Objection
from probata.method.report.prose.pieces import each_piece

CODE = "PB415"
LOOKS_AT = "passage"
SAYS = "What newspapers, agencies or parties said in public is called testimony."
WHY = """A testimony is given by a person who answers for it, and can be asked. What stands in a newspaper is a
report of somebody's words, and what a party says in public is a statement; called testimony they weigh like
accounts that the inquiry heard (the house's method, section 7, words of the house). English wording only."""
BAD = "Newspapers gave the same testimony. {cite}`wire-a`"
GOOD = "Newspapers printed the same words. {cite}`wire-a`"
_PRESS = (
    r"(?:newspapers?|(?:the\s+)?press(?:\s+agenc(?:y|ies))?|(?:news|wire)\s+(?:agenc(?:y|ies)|services?|outlets?)|"
    r"media(?:\s+outlets?)?|"
    r"broadcasters?|journalists?|reporters?|editors?|newsrooms?|spokes(?:man|woman|person|people|men)|websites?|"
    r"radio|television)"
)
_WORDS = re.compile(
    rf"(?i)\b(?:{_PRESS}\s+(?:\w+\s+){{0,2}}?(?:gave|give|gives|offer(?:s|ed)?|provid(?:es?|ed)|contain(?:s|"
    rf"ed)?)\s+(?:\w+\s+){{0,4}}?testimon(?:y|ies)\b"
    rf"(?!\s+(?:of|by|from))|testimon(?:y|ies)\s+(?:of|by|from|in)\s+(?:\w+\s+)?{_PRESS}\b|{_PRESS}\s+testimon(?:y|"
    rf"ies)\b|"
    rf"{_PRESS}\s+(?:\w+\s+)?testif(?:y|ies|ied)\b)"
)
_STEMS = "testi"


def run(bound: Bound) -> Iterator[Objection]:
    """Where the press, or a spokesman, is who gives it; that it printed somebody's testimony may be said."""
    for said in each_piece(bound, _STEMS):
        found = said.first(_WORDS)
        if found:
            message = "Words of the press or of a spokesman are called testimony."
            yield said.objection(CODE, found, message, "Write: statement, report, or printed the same words.")
