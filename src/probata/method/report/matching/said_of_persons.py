"""Whether a sentence says of many, most or all persons of some kind what somebody told, or what the codebook codes.

The noun may be any for persons ("deckhands", "seamstresses"). Of things nothing is said here, nor of what a law asks,
what somebody else claims, or what the sentence says is not known. English.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.manuscript.numbers import Quantifier
from probata.method.report.english.gaps import Hit, Token, hits, tokens
from probata.method.report.english.people import SPOKE
from probata.method.report.english.persons import is_office, persons_at
from probata.method.report.english.said import is_past
from probata.method.report.english.small_words import BEING, words
from probata.method.report.matching.counted import phrases_of
from probata.method.report.matching.people_named import known_persons
from probata.method.report.model import Bound
from probata.method.report.prose.phrases import attributed_in, negated
from probata.method.report.prose.woven import Woven

_SPEAKING = re.compile(
    rf"(?i)^(?:\s+(?:who|had|have|also|[\w-]+ly|in|at|from|of|the|this|these|[A-Z]\w+))*\s+(?:{SPOKE})\b(?!-)"
)
_CASES = re.compile(r"(?i)\s+(?:of\s+)?(?:the\s+)?(?:cases?|instances?)\b(?:\s+that\b)?")
_IN = re.compile(r"(?i)\bin\s+\Z")
_ELSE = re.compile(r"(?i)\s+(?=who\b|in\b|at\b|on\b|from\b)")
_EVERYBODY = frozenset(("everyone", "everybody", "all"))
_NOT_ALL = frozenset(("not all", "not every", "any", "neither", "none", "nobody", "no one", "both"))
_GROUP = re.compile(
    r"(?i)(?:['’]s?)?(?:\s+(?:of|in|at|from|on|aboard|near|who|whom|that|there|interviewed|held|working|living)\b[^,;:.!?]{0,60}?)?\s*\Z"
)
"""Words that say which persons are meant, between the noun and what is said of them."""
_BEFORE_VERB = BEING | words(
    "also then later all both each once often regularly always there themselves first even still"
)
_LEADS = re.compile(r"(?i)(?:\A|[.;:!?,]\s|\b(?:and|but|that|while|because|where)\s)\W*\Z")
_PRESENT = words("am is are be being has have does do get gets")
_OPEN = re.compile(
    r"(?i)\b(?:whether|if|unless|suppose|alleged(?:ly)?|reportedly|would|should|must|shall|may|might|can|could)\b"
)
_NOT_SHOWN = re.compile(
    r"(?i)\b(?:nothing|none|no\s+\w+|not|never|cannot|nor)\s+(?:\w+\s+){0,3}?(?:show|suggest|indicat|prov|mean|establish|confirm|"
    r"say|claim|support|find|found|conclu|infer|follow)\w*\s+(?:\w+\s+)?that\b"
)
_AS_OTHERS_SAY = re.compile(
    r"(?i),\s+(?:according\s+to|(?!(?:the|this)\s+(?:inquiry|commission|mission|panel|report)\b)(?:the|its|an?)\s+[\w'’-]+\s+"
    r"(?:said|claimed|wrote|reported|stated|says|claims|writes))\b"
)
_NOT_KNOWN = re.compile(
    r"(?i)\b(?:(?:is|was|are|were|has|have|can|could|be|been)\s*(?:not|n['’]t|never)|cannot|nowhere)\s+(?:been\s+|be\s+|yet\s+)*"
    r"(?:established|known|clear|shown|certain|proven|claimed|told|said|sure|found|confirmed|concluded|inferred)\b|"
    r"\b(?:remains?|is)\s+(?:open|unclear|unknown|uncertain|disputed|untrue|false|a\s+question|no\s+finding)\b"
)


def said_of_persons(bound: Bound, woven: Woven, found: Quantifier) -> bool:
    """Whether a word for a number stands for persons of whom the sentence says what they told or what is coded."""
    text, at = woven.text, found.span.end
    if found.words in _NOT_ALL:
        return False
    of_cases = _CASES.match(text, at) if _IN.search(text[: found.span.start]) else None
    place = persons_at(text, of_cases.end() if of_cases else at, known_persons(bound))
    start = place.end if place else _everybody(text, at, found)
    if start is None or _said_elsewhere(bound, text, found):
        return False
    rest = re.split(r"[;:!?]|\.(?=\s|\Z)", text[start:])[0]
    if place and not is_office(place.of(text).split()[-1]) and _SPEAKING.match(rest) and not of_cases:
        return True
    leads = bool(_LEADS.search(text[: found.span.start]))
    return _coded_of_them(bound, rest, leads)


def _everybody(text: str, at: int, found: Quantifier) -> int | None:
    """Where the words behind "everyone" and "all" begin, if they say who is meant."""
    return at if found.words in _EVERYBODY and _ELSE.match(text, at) else None


def _said_elsewhere(bound: Bound, text: str, found: Quantifier) -> bool:
    """Whether it is somebody else's claim, or told as what is not known or only possible."""
    start, end = found.span.start, found.span.end
    clause = re.split(r"[;:]", text[:start])[-1]
    if _OPEN.search(clause) or _NOT_SHOWN.search(clause) or _NOT_KNOWN.search(text) or negated(text, start):
        return True
    return attributed_in(bound, text[:end], start, end) or bool(
        re.search(r"(?i),\s+(?:according\s+to|the\s+\w+\s+said)", text)
    )


def _coded_of_them(bound: Bound, rest: str, leads: bool) -> bool:
    """Whether words of a code are said of the persons before them, as what happened; ``leads``: they begin a clause."""
    each = tokens(rest)
    return any(_is_predicate(rest, each, hit, leads) for hit in _coded(bound, each))


def _coded(bound: Bound, each: tuple[Token, ...]) -> Iterator[Hit]:
    """Where words of a code stand: one word as it is ("held", and not "hold"), more of them in any form."""
    book = bound.records.codebook
    for code in book.codes if book else ():
        for phrase in phrases_of(book, code) if book else ():
            yield from hits(each, phrase.strict) if len(phrase.strict) > 1 else ()
        for text in (*book.codes[code].says, book.codes[code].label) if book else ():
            word = text.casefold().strip()
            yield from (Hit(at, at, 0) for at, one in enumerate(each) if one.word == word)


def _is_predicate(rest: str, each: tuple[Token, ...], hit: Hit, leads: bool) -> bool:
    """Whether nothing but the words for the group and a "were" stands before what is coded, and it is past."""
    at = hit.first
    while at and (each[at - 1].word in _BEFORE_VERB or each[at - 1].word.endswith("ly")):
        at -= 1
    verbs = {one.word for one in each[at : hit.last + 1]} & BEING
    if verbs:
        past = bool(verbs - _PRESENT)
    else:  # "most lost it" and "most left behind" look alike: a verb further on would make it part of the group
        past = leads and is_past(each[hit.first].word) and not any(one.word in BEING for one in each[hit.last + 1 :])
    turned = any(one.negates for one in each[at : hit.last + 1])
    return past and not turned and _GROUP.fullmatch(rest[: each[at].start]) is not None
