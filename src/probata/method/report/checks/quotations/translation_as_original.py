"""PB206: a translation is told as the very words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.report.model import Bound, Objection
from probata.method.report.prose.phrases import each_said, negated

CODE = "PB206"
LOOKS_AT = "passage"
SAYS = "A quotation of an account that was given through an interpreter is told as the very words."
WHY = """What an interpreter said is what stands in the notes, and a second translation would have other words. An
account keeps its language and its interpreter, and "in translation" is printed with every quotation from it: nobody
can be held to a word, or to a legal term, that somebody else chose (the house's method, section 4; a law of the
house). English wording only."""
BAD = "One interviewee said, word for word: {quote}`gate`"
GOOD = "One interviewee said: {quote}`gate`"
_VERY = re.compile(
    r"(?i)\b(?:word\s+for\s+word|verbatim|literally|untranslated|not\s+translated|(?:the|his|her|their)\s+(?:very|exact|precise|actual|"
    r"literal|original)\s+words?|in\s+(?:exactly|precisely)\s+(?:these|those)\s+words|(?:in|speaking)\s+(?:(?:the|his|her|their|its)\s+)?"
    r"(?:own|original|native|mother)\s+(?:language|tongue)|in\s+the\s+language\s+(?:of\s+the\s+interview|in\s+which\s+\w+))\b"
)
_TRANSLATED = re.compile(r"(?i)\b(?:translat\w*|interpret\w*)\b")
_STEMS = ("word", "verbatim", "literal", "translat", "language", "tongue")


def run(bound: Bound) -> Iterator[Objection]:
    """Sentences that quote such an account and say so; "spoke in their own language, in translation" may stand."""
    for said in each_said(bound, *_STEMS):
        found = said.first(_VERY)
        translated = [
            one for one in said.roles if one.value and one.value.permission and one.value.permission.translated
        ]
        if found is None or negated(said.words, found.start()) or _TRANSLATED.search(said.words.replace(found[0], "")):
            continue
        if any(one.binding.role.name == "quote" for one in translated):
            message = "This account was given through an interpreter: these are the words of the translation."
            next_step = "Take it out; the report prints “in translation” behind the quotation by itself."
            yield said.objection(CODE, found, message, next_step)
