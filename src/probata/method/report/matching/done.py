"""Where a sentence tells what a recommendation asks for as done: its action, in the past, on its object. English."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from probata.method.recommendations.model import Recommendation
from probata.method.report.english.actions import like
from probata.method.report.english.said import is_past, stem
from probata.method.report.matching.recommended import telling
from probata.method.report.prose.phrases import negated

_SINCE = (
    r"(?:since(?:\s+then)?|already|meanwhile|in\s+the\s+meantime|in\s+the\s+meanwhile|by\s+now|now|recently|lately|at\s+last|finally|"
    r"shortly\s+after(?:wards)?|thereafter|after\s+(?:the|this|our)\s+(?:draft|extract|report|notice|letter|inquiry)[^,.;]{0,30})"
)
_WORD = re.compile(r"[^\W\d_]+")
_PERFECT = re.compile(
    rf"(?i)\b(?:has|have)\s+(?:(?:{_SINCE}|all|also|indeed|both|fully|largely|partly|begun\s+to|started\s+to|voted\s+to|decided\s+to|agreed\s+to)"
    rf",?\s+)*(?P<passive>been\s+)?(?:(?:{_SINCE}|all|fully|largely)\s+)*\Z"
)
_IS_NOW = re.compile(r"(?i)\b(?:is|are)\s+(?:now|already|by\s+now|no\s+longer)\s+\Z")
_WAS = re.compile(r"(?i)\b(?:was|were)\s+(?:(?:all|then|also|now|finally)\s+)*\Z")
_MARKED = re.compile(rf"(?i)\b{_SINCE}\b")
_BEGUN = re.compile(r"(?i)\b(?:begun|started|voted|decided|agreed)\s+to\b")
_RELATIVE = re.compile(r"(?i)\b(?:who|whom|which|that|whose)\s+(?:the\s+\w+\s+)?\Z")
_OPEN = re.compile(
    r"(?i)\b(?:if|whether|once|until|unless|when|before|should|must|would|could|may|might|shall|will|ought|hopes?|"
    r"as\s+soon\s+as|as\s+though|as\s+if)\b"
)
_ACTOR = re.compile(
    r"(?i)(?:\A|[.;:,]\s*|\b(?:and|but|that|then|meantime|meanwhile|since\s+then|by\s+now)\s+)\W*(?:the\s+)?(?:state|government|authorities|it|they)"
    r"(?:\s+of\s+[\w\s]{1,30})?\s*\Z"
)
_FIRST = re.compile(r"[;:(]|\.\s+(?=[A-Z])|,\s+(?=[a-z])|\b(?:and|until|so\s+that|in\s+order|or)\b")
_FORMS = {"withdrawn": "withdraw", "withdrew": "withdraw", "undone": "undo", "sought": "seek", "begun": "begin"}
_UNCHANGED = frozenset({"set", "put", "let", "shut", "cut"})
_FAST = frozenset(stem(one) for one in ("delay", "immediately", "once", "fully", "promptly", "forthwith"))
_HALF = 0.5


@dataclass(frozen=True, slots=True)
class Done:
    """A verb of a sentence by which what a recommendation of this name asks for is told as done."""

    name: str
    hit: re.Match[str]


def told_done(words: str, printed: str, one: Recommendation) -> Done | None:
    """The verb that tells the action as done, with half of the words for what it is done to in the same sentence.

    ``printed`` is the sentence with its laws and dates, which ``words`` leaves out.
    """
    wanted, here = object_of(one), telling(printed)
    if not wanted or len(wanted & here) < _HALF * len(wanted):
        return None
    for hit in _WORD.finditer(words):
        if _is_verb(words, hit, one.action) and _is_done(words, hit, one):
            return Done(one.name, hit)
    return None


@lru_cache(maxsize=512)
def object_of(one: Recommendation) -> frozenset[str]:
    """The words that say what the action is done to: of the first clause, without the verb."""
    cut = _FIRST.search(one.says, len(one.says.split(" ")[0]) + 1)
    clause = one.says[: cut.start()] if cut else one.says
    verbs = {stem(word) for word in one.action.split()} | {stem(one.says.split(" ")[0])}
    found = telling(clause) - verbs - _FAST
    return found or telling(one.says) - verbs - _FAST


def _is_verb(words: str, hit: re.Match[str], action: str) -> bool:
    """Whether a word is the action, or one that asks for the same, in a form that can be of the past."""
    each = _phrases(action)
    rest = words[hit.end() :].casefold()
    return any(
        stem(_FORMS.get(hit[0].casefold(), hit[0])) == first
        and (not more or re.match(rf"\W+(?:\w+\W+){{0,2}}?{more}\b", rest))
        for first, more in each
    )


@lru_cache(maxsize=512)
def _phrases(action: str) -> frozenset[tuple[str, str]]:
    found = set()
    for phrase in (action, *like(action)):
        first, _, more = phrase.strip().partition(" ")
        if first:
            found.add((stem(first), re.escape(more.strip().casefold())))
    return frozenset(found)


def _is_done(words: str, hit: re.Match[str], one: Recommendation) -> bool:
    before, clause = words[: hit.start()], _clause(words, hit.start())
    perfect = _PERFECT.search(before)
    begun = bool(perfect and _BEGUN.search(perfect[0]))
    past = is_past(hit[0]) or hit[0].casefold() in _FORMS or hit[0].casefold() in _UNCHANGED or begun
    was = _WAS.search(before)
    told = perfect or _IS_NOW.search(before) or (_MARKED.search(words) and (was or None))
    active = bool(perfect and not perfect["passive"])
    if not told and past and _MARKED.search(words) and not _RELATIVE.search(before):
        told, active = re.search(r"\Z", before), True
    if not told or not past or _OPEN.search(clause) or negated(words, hit.start()):
        return False
    start = told.start()
    if _RELATIVE.search(before[:start]):
        return False
    return not active or _by_addressee(before[:start], one.addressee)


def _clause(words: str, at: int) -> str:
    """What stands before a place in its sentence, from the last semicolon or colon on."""
    return re.split(r"[;:]", words[:at])[-1]


def _by_addressee(before: str, addressee: str) -> bool:
    """Whether the subject is whom the recommendation asks, or the State at large where it asks one of its offices."""
    near = " ".join(before.split()[-8:])
    return bool(telling(addressee) & telling(near)) or bool(_ACTOR.search(near + " "))
