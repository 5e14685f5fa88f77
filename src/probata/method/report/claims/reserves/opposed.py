"""opposed: one thing said and denied in nearly the same words, wherever in their sentences. English.

Compared are stretches of sentences (reading/stretches.py): their keys without those that deny, whether they deny (by
"not" and "no", by a verb that refuses, or both), and their names, figures and days, which have to agree. "Two were not
paid" denies nothing of two others, and what was so "at first" may be otherwise later.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import log

from probata.method.report.claims.reading.meant import meant
from probata.method.report.claims.reading.phrase import words_of
from probata.method.report.claims.reading.qualified import reserves_in, voices
from probata.method.report.claims.reading.stretches import Stretch, stretches
from probata.method.report.claims.reserves.denied import Gainsaid
from probata.method.report.model import Bound
from probata.method.report.prose.phrases import attributed
from probata.method.statements.qualifications import Qualified

_NOT = re.compile(r"(?i)\b(?:not|never|no|none|neither|nor|nobody)\b|n['’]t\b")
_NO_CLAUSE = re.compile(r"(?i)^\W*(?:by|for|to|of|with|without|not|or|\w+ing)\b|\(\w\)")
_REFUSING = {
    "accept": "reject rejects rejected rejecting",
    "allow": "refuse refuses refused refusing",
    "admit": "deny denies denied denying",
    "lock": "unlock unlocked unlocking",
    "includ": "exclude excluded excludes excluding",
    "work": "broken defective",
    "publish": "unpublished",
    "occupi": "unoccupied",
    "sign": "unsigned",
    "report": "unreported",
    "register": "unregistered",
    "arm": "unarmed",
    "answer": "unanswered ignored",
}
_OPPOSITES = {word: meant(plain) for plain, words in _REFUSING.items() for word in words.split()}
_LOOSE = re.compile(
    r"(?i)\b(?:whether|if|unless|until|before|after|later|first|then|again|longer|still|yet|already|once|since|when|only|even|should|"
    r"must|would|may|might|could|can|cannot|might|alleg\w+|claim\w*|accus\w+|according|said|says?|told|stat(?:es|ed)|wrote|"
    r"reportedly|some|several|many|most|few|half|other|others|another|often|usually|sometimes|all|every|each|both|always|attempt\w*|"
    r"more|less|than|enough|sufficient\w*|fully|entirely|necessarily|as|asked|request\w*|plan\w*|little|such|similar)\b"
)
_COUNTED = re.compile(
    r"(?i)\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|\d+)\s+(?:of\s+)?(?:the\s+|these\s+)?[a-z]+"
)
_NONE_OF = re.compile(r"(?i)\b(?:no|none|neither|nobody)\b")
_NAME = re.compile(r"(?<!^)(?<!\A)\b[A-Z][\w’-]*\b")
_ALIKE, _OWN, _NAMED, _FEWEST, _COMMON = 0.85, 0.65, 0.5, 3, 40
"""Weight of the shorter one's and of the longer one's keys that both have (the latter with the same names); keys that
both have at least; stretches that a key may lead to."""
_KINDS = frozenset(each.value for each in Qualified)
_LIGHT = meant("not never no none neither nor any ever either twice once indeed own also there")


@dataclass(frozen=True, slots=True, eq=False)
class _Said:
    """A stretch with whether it denies, its keys without those that deny, and what it denies; names and figures."""

    at: Stretch
    keys: frozenset[str]
    denies: bool
    acts: frozenset[str]
    names: frozenset[str]
    figures: frozenset[str]
    whole: bool


def opposed(bound: Bound) -> Iterator[Gainsaid]:
    """Every stretch that says what another one denies, at the one that says it."""
    each = [said for one in stretches(bound) if (said := _said(one))]
    bearing: Mapping[str, list[int]] = defaultdict(list)
    for number, one in enumerate(each):
        for key in one.keys:
            bearing[key].append(number)
    weight = {key: log(1 + len(each) / len(places)) for key, places in bearing.items()}
    for denial in (one for one in each if one.denies and one.whole):
        for number in _near(denial, bearing):
            one = each[number]
            if not one.denies and _same(denial, one, weight):
                yield Gainsaid(one.at.told, one.at.start, one.at.end, denial.at.told, denial.at.words.strip())


def _near(denial: _Said, bearing: Mapping[str, list[int]]) -> list[int]:
    found: Counter[int] = Counter()
    for key in denial.keys:
        if len(bearing[key]) <= _COMMON:
            found.update(bearing[key])
    return sorted(number for number, much in found.items() if much > 1)


def _same(denial: _Said, one: _Said, weight: Mapping[str, float]) -> bool:
    if denial.at.told is one.at.told or denial.names != one.names or not denial.acts or not denial.acts <= one.keys:
        return False
    if denial.figures != one.figures and not (_NONE_OF.search(denial.at.words) and not denial.figures):
        return False
    both = denial.keys & one.keys
    theirs, mine = one.keys - one.figures, denial.keys
    much, whole = _weigh(both, weight), (_weigh(mine, weight), _weigh(theirs, weight))
    return len(both) >= _FEWEST and much >= _ALIKE * min(whole) and much >= (_NAMED if one.names else _OWN) * max(whole)


def _weigh(keys: frozenset[str], weight: Mapping[str, float]) -> float:
    return sum(weight.get(key, 3.0) for key in keys)


def _said(one: Stretch) -> _Said | None:
    """None for what leaves something open, tells of some or of a time, or is somebody's word."""
    words = one.words
    told = one.told
    if told.said.passage.kind == "cell" or _NO_CLAUSE.match(words) or not any(each.verb for each in words_of(words)):
        return None
    if _LOOSE.search(words) or voices(told.words) or any(each.kind in _KINDS for each in reserves_in(words)):
        return None
    if one.start and (_LEADS.search(told.words[: one.start]) or attributed(told.said, one.start, one.end)):
        return None
    tokens = re.findall(r"[^\W\d_]+", words.casefold())
    turned = [token for token in tokens if token in _OPPOSITES]
    keys = one.keys - _LIGHT
    for token in turned:
        keys = (keys - meant(token)) | _OPPOSITES[token]
    denies = (len(_NOT.findall(words)) + len(turned)) % 2 == 1
    names = frozenset(_NAME.findall(words))
    figures = frozenset(key for key in keys if key[0].isdigit())
    whole = bool(_NONE_OF.search(words)) or not _COUNTED.match(words.lstrip())
    return _Said(one, keys, denies, _denied(words, turned), names, figures, whole)


def _denied(words: str, turned: list[str]) -> frozenset[str]:
    """The keys of what is denied: of the word behind "not", "no", or the verb of "none of them was"."""
    found = _DENIED.search(words)
    if found is None:
        return frozenset().union(*(_OPPOSITES[token] for token in turned))
    return meant(found["none"] or found["what"])


_DENIED = re.compile(
    r"(?i)\b(?:not|never|no)\s+(?:(?:been|be|ever|yet|also|any|\w+ly)\s+)*(?P<what>\w+)|\b(?:none|neither|nobody)\b.*?\b"
    r"(?:was|were|is|are|had|has|have)\s+(?:been\s+)?(?P<none>\w+)"
)


_LEADS = re.compile(r"(?i)\b(?:whether|if|should|must|that\s+is\s+why|asked|request\w*)\b[^;]*\Z")
