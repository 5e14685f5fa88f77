"""PB443: a recommendation on record asks for more than the one that is printed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.report.english.said import stems
from probata.method.report.matching.recommended import Printed, printed, telling
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.phrases import english

CODE = "PB443"
SAYS = "A recommendation is bounded in print, and on record it is not: it was decided on as a wider one."
WHY = """What was decided is on record, and what becomes of it is followed there. "Release whoever is held arbitrarily"
in the report and "release whoever is held" on record are two demands: the addressee answers one, and the answer is
held to the other. Either the record has lost its scope, or the report has narrowed it (the house's method, section 8:
widened scope is flagged, a law of the house). English wording only."""
BAD = """:::{recommendation} the Government of Velmarra
Repeal {law}`Decree No. 44` where it lets persons be held for longer than a month and, until that has been done, make no
use of it ({ref}`F1`).
:::
"""
GOOD = """:::{recommendation} the Government of Velmarra
Repeal {law}`Decree No. 44` and, until that has been done, make no use of it ({ref}`F1`).
:::
"""
_WHOM = re.compile(
    r"(?i)\b(?:(?P<people>all|every|any|each|those|persons?|people|everyone|everybody|anyone|whom|residents|inhabitants|citizens|workers|"
    r"women|men|children|families|detainees|prisoners)\b(?:\s+(?!who|that|which)[\w'’-]+){0,4}?|(?P<things>[a-z]{3,}s))\s+"
    r"(?:who(?:m|se)?|that|which)\s+(?P<clause>[^.;,()]{3,90})"
)
_WHOEVER = re.compile(r"(?i)\b(?:whoever|whatever)\s+(?P<clause>[^.;,()]{3,90})")
_HOW = re.compile(r"(?i)\b(?:arbitrar|unlawful|illegal|wrongful|unjust)\w*")
_WHERE = re.compile(
    r"(?i)\b(?:where(?:ver)?|in\s+so\s+far\s+as|insofar\s+as|to\s+the\s+extent\s+that|unless|except)\s+(?P<clause>[^.;,()]{3,90})"
)
_EVERY = re.compile(r"(?i)\b(?:all|every\w*|whatever|whoever|any\w*)\b")
_BOUNDED = re.compile(
    r"(?i)\b(?:who(?:m|se|ever)?|that|which|where|whatever|unless|except|[a-z]{3,}ed\s+(?:by|in|from|for|without))\b"
)
_LATER = re.compile(r"(?i)\s+(?:until|till|pending|as\s+long|since|and|or|but|so\s+that|in\s+order)\b")
_HALF, _THIRD, _TWO = 0.5, 0.4, 2
_COMMON = stems("person people everyone everybody one time such other still now is are was were been be")


def run(bound: Bound) -> Iterator[Objection]:
    """Once a block: a clause that bounds whom or what it is about, and of which the record has less than half."""
    for each in printed(bound) if english(bound) else ():
        bounds = list(dict.fromkeys(_lost(each))) if each.one and each.passages else []
        if each.one and bounds:
            message = f"On record `{each.one.name}` is wider: it has no {'; no '.join(bounds)}."
            next_step = "Mend the record (probata recommendations --from FILE), or print what was decided."
            yield Objection(CODE, each.at, message, next_step)


def _lost(each: Printed) -> Iterator[str]:
    says = each.one.says if each.one else ""
    for part in re.split(r"(?<=[.;])\s+", each.words):
        if len(telling(part) & telling(says)) < _shared(part):
            continue
        how = _HOW.search(part)
        if how and not _HOW.search(says):
            yield f"“{how[0]}”"
        found = [one for one in _WHOM.finditer(part) if one["people"] or _is_meant(one["things"], says)]
        for one in (*found, *_WHOEVER.finditer(part), *_WHERE.finditer(part)):
            clause = _LATER.split(one["clause"])[0].strip()
            if _is_missing(clause, says):
                yield f"“{clause}”"


def _is_missing(clause: str, says: str) -> bool:
    """Whether the record has less than half of the words of a clause, or neither of the two with which it begins.

    Of a record that is bounded too, in words of its own, a good third is enough.
    """
    first = [one for word in clause.split() for one in telling(word) - _COMMON][:_TWO]
    wanted, known = telling(clause) - _COMMON, telling(says)
    part = len(wanted & known) / len(wanted) if wanted else 1.0
    begins = len(first) < _TWO or bool(known & set(first))
    return not begins or (part < _HALF and not (part >= _THIRD and bool(_BOUNDED.search(says))))


def _is_meant(things: str, says: str) -> bool:
    """Whether the record speaks of these things too, if only as "whatever"."""
    return bool(stems(things) & stems(says) or _EVERY.search(says))


def _shared(part: str) -> int:
    """How many telling words a sentence has to have in common with the record to tell it: one of a few, else two."""
    return 1 if len(telling(part)) < 5 else 2
