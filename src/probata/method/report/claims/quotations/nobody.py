"""nobody: whether a sentence says that somebody spoke and leaves out who ("somewhere it was called"). English."""

from __future__ import annotations

import re

from probata.method.report.claims.quotations.quoted import Quoted
from probata.method.report.claims.quotations.signed import is_cited
from probata.method.report.claims.quotations.speech import of_a_body, of_one_person, says
from probata.method.report.english.speaking import NAMED_PAST, SAID_PAST
from probata.method.report.prose.woven import QUOTED

CONJUNCT = re.compile(r"[;—–]\s*|,?\s+\b(?:and|but|so|yet|while|whereas|until|because|where|when|since|or|then)\b\s*")
"""Where one clause of a sentence ends and the next begins."""
_VAGUE = re.compile(
    rf"(?i)\b(?:somebody|someone|somewhere|an?\s+(?:voice|hand)|some\s+(?:people|voices)|"
    rf"it\s+(?:was|is|has\s+been|had\s+been)\s+(?:\w+\s+)?(?:{SAID_PAST})(?!\s+to\b)|"
    r"(?:bore|with|had|gave|without|lacked)\s+(?:neither|no|any|a)?\s*(?:name|date|signature|"
    r"author)(?:\s+(?:n?or)\s+(?:an?\s+)?\w+)?|"
    r"nobody\s+knows\s+who)\b"
)
"""Words that say that somebody spoke and not who."""
_CALLED = re.compile(
    rf"(?i)\b(?:is|was|were|are|been|being)\s+(?:(?:once|often|later|widely|"
    rf"\w+ly)\s+)?(?:{NAMED_PAST})\s+(?:as\s+)?(?:an?\s+|the\s+)?\W*$"
)
"""A name is given, and nobody gives it: "was described as “...”"."""
_CRIED = re.compile(r"(?i)\b(?:shout|cri|cry|yell|scream|ask|call\w*\s+out|whisper)\w*")
_WHO = re.compile(
    r"(?i)\baccording\s+to\b|\bby\s+(?:the|an?|Mr|Ms|Mrs|Dr|(?-i:[A-Z]))|\b(?:he|she|they|we|I)\b|"
    r"\bin\s+the\s+words\s+of\b|"
    r"\bin\s+[^,.;]{0,40}?\b(?:argument|submissions?|evidence|judgment|report|letter|paper|statement|decision|"
    r"speech|interview)\b"
)


def of_nobody(one: Quoted) -> bool:
    """Whether its sentence says that somebody spoke and leaves out who: "somewhere it was called “...”"."""
    lead, rest = one.sides
    near = f"{CONJUNCT.split(lead)[-1]} {CONJUNCT.split(rest)[0]}"
    if not (_VAGUE.search(near) or _CALLED.search(lead)) or _CRIED.search(near) or _WHO.search(one.around):
        return False
    if is_cited(one.woven.text[one.end :]):
        return False
    known = of_one_person(one.around) or of_a_body(one.around)
    before = one.beside[0]
    told = says(before) and of_one_person(before) and not before.rstrip(" .!?").endswith(QUOTED)
    return not known and not told  # whoever spoke right before has ended: what "was also said" is another's
