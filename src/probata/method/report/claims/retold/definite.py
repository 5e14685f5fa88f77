"""What a definite phrase takes up again: "the 22 deaths on the bridge", "the 41 cases that we recorded here". English.

Such a phrase names what was told before, and the sentence says something new of it. So what it counts is read from the
phrase alone: from the number to the verb of its clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from probata.method.report.claims.reading.acts import counted_act
from probata.method.report.claims.reading.contrasts import contrasting
from probata.method.report.claims.reading.dated import dates_in
from probata.method.report.claims.reading.facts import HARD, Fact, noun_at
from probata.method.report.claims.reading.model import Form
from probata.method.report.claims.reading.phrase import AUXILIARIES, Word, words_of
from probata.method.report.english.said import stem
from probata.method.report.english.small_words import words

_RELATIVES = frozenset(("who", "which", "that", "whom", "whose"))
_SUBJECTS = re.compile(
    r"\A\s+(?:we|it|they|this\s+report|(?:the|this|our)\s+(?:commission|inquiry|panel|mission|committee|team|investigators|researchers|authors|report))\s",
    re.I,
)
_CUT = re.compile(r"[,;:()]|[.!?](?=\s|\Z)|\s[–—]\s|\s(?=(?:but|while|whereas|because|although|when|if)\s)")
_HERE = re.compile(
    r"(?i)\b(?:here|above|below|(?:in|for|by)\s+(?:this|the\s+present)\s+(?:report|study|chapter)|in\s+(?:table|chapter|section|annex|paragraph)\s+[\w.]+)\b"
)
_TAKEN_UP = re.compile(
    r"(?:\s+[a-z-]+){1,2}\s+(?:(?:are|is)\s+(?:few|many|enough|not\s+(?:many|enough)|no\s+|a\s+|an\s+|only\s+a)|"
    r"(?:[\w-]+\s+){0,6}?(?:are|have\s+been|were)\s+(?:described|documented|listed|recorded|presented|examined)"
    r"\s+in\s+this\s+(?:report|study))"
)
"""A number that is spoken of as known: "Forty-five workers are few", "14 cases are described in this report"."""
_ACT_OF = re.compile(
    r"(?i)\b(?:the|this|that|these)\s+(?P<act>[a-z]+(?:ings?|tions?|sions?|ments?|als?|ures?|ances?)|"
    r"murders?|deaths?|arrests?|loss|theft|rape|sale|release|escape|capture|collapse|rescue|seizure)\s+of\s+\Z"
)
"""The noun of an act before those whom it befell: "the closure of eight mines" takes up that eight were closed."""
_LED = re.compile(
    r"(?i)\b(?:of|in|for|by|with|from|to|among|on|at|against)\s+(?:all\s+)?(?:the|these|those|its|their|our)\s+\Z"
)
"""A phrase behind a preposition is no subject."""
_ADVERBS = re.compile(r"(?i)(?:ly|not|never|also|all|already|still)\Z")
_IN_THIS = re.compile(r"\s*(?:are|have\s+been|were)\s+\w+ed\s+in\s+this\s+(?:report|study)\b")
_REPORTING = frozenset(
    stem(one)
    for one in words("""
    recorded documented described identified listed named registered found counted established examined reviewed visited
    interviewed collected analysed heard studied received confirmed verified presented mentioned discussed set told
    spoke talked met
    """)
)
_FINITE = words("""
amount call deserve require need point suggest indicate prove constitute represent want know say tell form belong
raise include concern fit speak mean matter result follow differ vary range share live lack seem appear continue cover
""")
"""Verbs in the present, with which a clause about several goes on."""
_HEADLESS = frozenset(("one", "ones", "others", "year", "years", "months", "days", "weeks", "hours", "pages", "times"))


@dataclass(frozen=True, slots=True)
class Definite:
    """A number that takes up what was told.

    Attributes:
        fact: as it stands, with ``said``, ``verbs``, ``names`` and the like of the phrase alone.
        bare: nothing but the noun is said.
        here: the phrase points at the report itself ("recorded here", "that we visited").
        act: of "the 22 deaths" the act; empty for other nouns.
    """

    fact: Fact
    bare: bool
    here: bool
    act: str


def definite(one: Fact) -> Definite | None:
    """The phrase of a fact that takes up what was told; None for every other."""
    claim, text = one.claim, one.claim.text
    act = _ACT_OF.search(text[: claim.span.start])
    if not (claim.definite or act or _TAKEN_UP.match(text, claim.span.end)) or not _exact(one):
        return None
    noun, behind = noun_at(text, claim.span.end)
    if noun is None or noun.plain in _HEADLESS or noun.end == claim.span.end:
        return None
    is_object = stands_as_object(text, claim.span.start)
    end = phrase_end(text, behind, is_object)
    joined = text.find(" and ", behind, end) if is_object else -1
    end = joined if joined > 0 else end
    phrase = text[claim.span.start : end]
    if HARD.search(phrase) or _CUT.search(text[claim.span.end : behind]):
        return None
    each = [word for word in words_of(text) if claim.span.end <= word.start < end and word.start != noun.start]
    said = frozenset(word.stem for word in each if word.meant)
    said |= {stem(act["act"].casefold())} if act and not claim.definite else set()
    here = bool(_HERE.search(phrase)) or _ours(text, behind, end) or bool(_IN_THIS.match(text, end))
    made = _of_phrase(one, noun, said - _REPORTING if here else said, each)
    return Definite(made, not made.said and not here and not made.times, here, counted_act(noun.plain))


def _exact(one: Fact) -> bool:
    return one.unit == "count" and not one.claim.approximate and one.claim.form in (Form.DIGITS, Form.WORDS)


def _of_phrase(one: Fact, noun: Word, said: frozenset[str], each: list[Word]) -> Fact:
    """A fact that says no more than its phrase."""
    first, last = (each[0].start, each[-1].end) if each else (0, 0)
    return replace(
        one,
        head=one.head if one.head == "*" else noun.stem,
        said=said,
        names=frozenset(word.stem for word in each if word.name and word.meant),
        verbs=frozenset(word.stem for word in each if word.verb and word.stem in said),
        narrow=said,
        times=frozenset(
            date.iso for date in dates_in(one.claim.text) if first and one.claim.span.end <= date.start <= last + 4
        ),
        contrasts=frozenset(word.plain for word in each if contrasting(word)),
        doubtful=False,
        part=None,
        base=None,
        bare=False,
    )


def stands_as_object(text: str, start: int) -> bool:
    """Whether a phrase is no subject: what looks like a past behind its noun is then a participle."""
    cuts = [found.end() for found in _CUT.finditer(text, 0, start)]
    first = cuts[-1] if cuts else 0
    before = [one for one in words_of(text) if first <= one.start and one.end <= start]
    verbs = [at for at, one in enumerate(before) if _is_verb(one)]
    if _LED.search(text[:start]):
        return True
    return bool(verbs) and not any(one.plain in _RELATIVES for one in before[verbs[-1] :])


def _ours(text: str, behind: int, end: int) -> bool:
    """ "the 76 archives that the Commission visited", "the 37 deaths we recorded"."""
    rest = re.sub(r"\A(?:\s+\w+)?\s+(?:that|which|whom)(?=\s)", "", text[behind:end])
    return bool(_SUBJECTS.match(rest if rest.startswith(" ") else f" {rest}")) and any(
        word.stem in _REPORTING for word in words_of(text) if behind <= word.start < end
    )


def phrase_end(text: str, behind: int, is_object: bool = False) -> int:
    """Where a phrase with a noun that ends at ``behind`` ends: before the verb of its clause, or at a comma.

    ``is_object``: the verb of the clause stands before it, so that a past behind the noun is a participle.
    """
    cut = _CUT.search(text, behind)
    last = cut.start() if cut else len(text)
    inside = [one for one in words_of(text) if behind <= one.start < last]
    return next(_ends(text, inside, behind, is_object), last)


def _ends(text: str, inside: list[Word], behind: int, is_object: bool) -> Iterator[int]:
    """The verbs with which a new clause begins: the first that is in no relative clause, nor a participle."""
    open_clauses = 1 if _SUBJECTS.match(text[behind:]) else 0
    at = 0
    while at < len(inside):
        word = inside[at]
        if word.plain in _RELATIVES and not (word.plain == "that" and at and inside[at - 1].verb):
            open_clauses += 1
        elif _is_verb(word):
            finite = word.plain in AUXILIARIES or word.plain.removesuffix("s") in _FINITE
            participle = not finite and (is_object or _later_verb(inside, at))
            if open_clauses:
                open_clauses -= 1
                at = _group_end(inside, at)
                if not open_clauses and at < len(inside) and _third_person(inside[at]):
                    yield inside[at].start
                    return
                continue
            if not participle:
                yield word.start
                return
        at += 1


def _is_verb(one: Word) -> bool:
    """Whether it can be the verb of a clause; "May" is a month."""
    return not one.name and (one.verb or one.plain.removesuffix("s") in _FINITE)


def _third_person(one: Word) -> bool:
    """Whether a word right behind a relative clause is the verb of the clause around it: "that we visited speaks"."""
    return one.plain.endswith("s") and not one.plain.endswith("ss") and one.meant and not one.name


def _later_verb(inside: list[Word], at: int) -> bool:
    """Whether a verb that is no participle comes behind: then this one is a participle ("arrested in May were")."""
    return any(_is_verb(one) for one in inside[at + 1 :])


def _group_end(inside: list[Word], at: int) -> int:
    """Behind a group of verbs: "had not been heard"; an auxiliary behind a full verb begins another one."""
    full = inside[at].plain not in AUXILIARIES
    at += 1
    while at < len(inside) and (_adverb(inside[at]) or (inside[at].verb and not inside[at].name)):
        if full and inside[at].plain in AUXILIARIES:
            break
        full = full or (inside[at].plain not in AUXILIARIES and not _adverb(inside[at]))
        at += 1
    return at


def _adverb(one: Word) -> bool:
    return bool(_ADVERBS.search(one.plain))
