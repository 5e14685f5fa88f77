"""Turning: words that make another saying of the same words: a denial, a number, "some", "perhaps", a tense, a name.

Where two wordings differ by one of them they are never joined for sure; a person is asked, and told what differs.
Rules of thumb for English, as data: they only ever turn what was computed into a proposal, or leave it apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from typing import TYPE_CHECKING

from probata.method.statements.alike import LITTLE, NEGATIONS
from probata.method.statements.cues import words
from probata.method.statements.numerals import FRACTION_WORD, NUMERAL, number_of
from probata.method.statements.qualifications import qualifications
from probata.method.statements.scope import reaches

if TYPE_CHECKING:
    from probata.method.statements.wordings import Wording


class Turn(StrEnum):
    """What turns a saying; the value is what a person is told where two wordings differ by it."""

    DENIAL = "only one of them says not"
    NUMBER = "the figures differ"
    EXTENT = "one speaks of more of them (“some”, “all”)"
    RESERVE = "only one of them has this reserve (“may”, “perhaps”)"
    TENSE = "one speaks of what will be, the other of what was"
    NAME = "the names differ"


@dataclass(frozen=True, slots=True)
class Turning:
    """A turning word: its place among all words, what it turns, and what it says there."""

    at: int
    kind: Turn
    value: str


@dataclass(frozen=True, slots=True)
class Turnings:
    """The turning words of a wording in order, and the numbers of the words that begin a clause."""

    found: tuple[Turning, ...] = ()
    clauses: tuple[int, ...] = ()

    def beside(self, places: Sequence[tuple[int, int]], length: int) -> frozenset[tuple[Turn, str]]:
        """The turning words outside these stretches (first, last) but in one clause with their edges."""
        near: set[int] = set()
        for first, last in places:
            near.update(range(max((one for one in self.clauses if one <= first), default=0), first))
            near.update(range(last, min((one for one in self.clauses if one >= last), default=length)))
        inside = {at for first, last in places for at in range(first, last)}
        return frozenset((one.kind, one.value) for one in self.found if one.at in near - inside)


NO_TURNINGS = Turnings()
_DENYING = words(
    "deny denied denies denying refuse refused refuses refusing fail failed fails failing lack lacked lacks untrue"
    " unable avoid avoided reject rejected rejects refute refuted refutes"
)
_DENIAL = re.compile(
    r"\b(?:it (?:is|was) (?:false|wrong|a lie)|(?:is|are|was|were) (?:false|wrong|a lie|lies|invented|nonsense)"
    r"|ruled? out|far from|rather than|instead of|stop(?:s|ped)? short of)\b",
    re.IGNORECASE,
)
_NO_DENIAL = re.compile(r"\b(?:not (?:only|just|merely|least)|no (?:doubt|less than|fewer than))\b", re.IGNORECASE)
_FUTURE = words("will shall wont would shant wouldnt")
_PAST = words("has have had hasnt havent hadnt was were wasnt werent did didnt been")
_WILL = re.compile(r"[’'ʼ]ll$|[’'ʼ]d$", re.IGNORECASE)
_GOING = re.compile(r"\b(?:is|are|am|[’'](?:re|m|s)) (?:going|about|due|set) to\b", re.IGNORECASE)
_NUMBER = re.compile(rf"(?<![\w.,])(?:{NUMERAL})(?![\w])", re.IGNORECASE)
_ORDINAL = re.compile(
    rf"\b(?:first|second|third|\d+(?:st|nd|rd|th)|{FRACTION_WORD}|dozens|scores|hundreds|thousands|millions)s?\b",
    re.IGNORECASE,
)
_PRONOUN = re.compile(
    r"(?:(?<=\bno)|(?<=\bany)|(?<=\bevery)|(?<=\bsome)|(?<=\bthis)|(?<=\bthat)|(?<=\beach)|(?<=\bthe)|(?<=\bwhich)"
    r"|(?<=\banother)|(?<=\bat)|(?<=\bfor))[ -]one\b|\bone (?:another|day|by)\b",
    re.IGNORECASE,
)
"""Where "one" counts nothing."""
_BREAK = re.compile(r"[.;:!?\n—–]|\.\s")
_JOINING = words("and but so because since while when who which where although though yet as for or")
_BREAKING = words("but because while although though whereas")
_TITLES = words(
    "mr mrs ms dr prof president minister general colonel captain judge king queen prince sir lord lady commissioner"
    " governor chairman chair secretary professor i im ill ive id god"
)


def turnings(text: str, of: Wording) -> Turnings:
    """The turning words of a wording. Raises nothing; takes linear time."""
    if not of.words:
        return NO_TURNINGS
    span = of.span
    whole = span.of(text)
    at = {start - span.start: number for number, start in enumerate(of.starts)}
    found = [
        *_denials(whole, of, at),
        *_numbers(whole, at),
        *(Turning(at[start], Turn.EXTENT, str(rank)) for start, rank in reaches(whole) if start in at),
        *_reserves(whole, at),
        *_tenses(text, whole, of, at),
        *_names(text, of),
    ]
    return Turnings(tuple(sorted(found, key=lambda one: (one.at, one.kind, one.value))), tuple(_clauses(text, of)))


def _denials(whole: str, of: Wording, at: dict[int, int]) -> Iterator[Turning]:
    none = {at.get(one.start()) for one in _NO_DENIAL.finditer(whole)}
    places = {number for number, word in enumerate(of.words) if word in NEGATIONS or word in _DENYING}
    places |= {at[one.start()] for one in _DENIAL.finditer(whole) if one.start() in at}
    return (Turning(one, Turn.DENIAL, "") for one in sorted(places - none))


def _numbers(whole: str, at: dict[int, int]) -> Iterator[Turning]:
    taken: set[int] = set()
    pronouns = {at for one in _PRONOUN.finditer(whole) for at in range(*one.span())}
    for one in _NUMBER.finditer(whole):
        value = number_of(one[0])
        taken.update(range(*one.span()))
        if value is not None and one.start() in at and one.start() not in pronouns:
            sign = "%" if whole[one.end() :].lstrip().startswith(("%", "per cent", "percent")) else ""
            yield Turning(at[one.start()], Turn.NUMBER, f"{value.normalize():f}{sign}")
    for one in _ORDINAL.finditer(whole):
        if one.start() in at and one.start() not in taken:
            yield Turning(at[one.start()], Turn.NUMBER, one[0].lower().removesuffix("s"))


def _reserves(whole: str, at: dict[int, int]) -> Iterator[Turning]:
    for one in qualifications(whole):
        if one.weakens and one.span.start in at:
            yield Turning(at[one.span.start], Turn.RESERVE, f"{one.kind.value} {one.rank}")


def _tenses(text: str, whole: str, of: Wording, at: dict[int, int]) -> Iterator[Turning]:
    for number, word in enumerate(of.words):
        raw = text[of.starts[number] : of.ends[number]]
        if word in _FUTURE or _WILL.search(raw):
            yield Turning(number, Turn.TENSE, "future")
        elif word in _PAST:
            yield Turning(number, Turn.TENSE, "past")
    for one in _GOING.finditer(whole):
        if one.start() in at:
            yield Turning(at[one.start()], Turn.TENSE, "future")


def _names(text: str, of: Wording) -> Iterator[Turning]:
    """Words with a capital that no sentence begins with; in a text in capitals none is one."""
    raws = [text[start:end] for start, end in zip(of.starts, of.ends, strict=True)]
    if sum(raw[:1].isupper() for raw in raws) > 0.6 * len(raws) > 1.2:
        return
    for number, raw in enumerate(raws):
        if raw[:1].isupper() and not _opens(text, of.starts[number]):
            name = re.sub(r"[’'ʼ]s?$", "", raw).casefold()
            if name not in LITTLE and name not in _TITLES and len(name) > 1:
                yield Turning(number, Turn.NAME, name)


def _opens(text: str, at: int) -> bool:
    """Whether a sentence or a quotation begins at a place."""
    before = text[max(0, at - 8) : at].rstrip()
    return not before or before[-1] in '.!?:“"‘«„…-–—[(\n'


def _clauses(text: str, of: Wording) -> Iterator[int]:
    yield 0
    for number in range(1, len(of.words)):
        between = text[of.ends[number - 1] : of.starts[number]]
        word, before = of.words[number], of.words[number - 1]
        joined = word in _BREAKING and before not in NEGATIONS
        if _BREAK.search(between) or joined or ("," in between and word in _JOINING):
            yield number


def differences(mine: frozenset[tuple[Turn, str]], theirs: frozenset[tuple[Turn, str]]) -> tuple[Turn, ...]:
    """By what two sets of turning words differ; the same for both orders."""
    return tuple(kind for kind in Turn if _differ(kind, _of(kind, mine), _of(kind, theirs)))


def _of(kind: Turn, found: Iterable[tuple[Turn, str]]) -> frozenset[str]:
    return frozenset(value for each, value in found if each is kind)


def _differ(kind: Turn, mine: frozenset[str], theirs: frozenset[str]) -> bool:
    if kind is Turn.TENSE:
        return {mine, theirs} == {frozenset({"future"}), frozenset({"past"})}
    if kind is Turn.NAME:
        return other_names(mine, theirs)
    return mine != theirs


def other_names(mine: Iterable[str], theirs: Iterable[str]) -> bool:
    """Whether each names somebody or some place whom the other does not name, in whatever spelling."""
    one, other = set(mine), set(theirs)
    left = [name for name in one if not _named(name, other)]
    right = [name for name in other if not _named(name, one)]
    return bool(left and right)


def _named(name: str, names: set[str]) -> bool:
    return name in names or any(_like(name, other) for other in names) or _spelled_by(name, names)


def _like(a: str, b: str) -> bool:
    """ "China" and "Chinese", "Kyiv" and "Kiev"."""
    return (len(a) > 4 and len(b) > 4 and a[:4] == b[:4]) or SequenceMatcher(None, a, b).ratio() >= _LIKE


_LIKE = 0.75


def _spelled_by(name: str, names: set[str]) -> bool:
    """An acronym of the others' first letters, or one of its words."""
    firsts = {other[0] for other in names}
    return (len(name) < 6 and set(name) <= firsts) or any(len(one) < 6 and name[0] in one for one in names)


def place_in(outer: Wording, inner: Wording) -> tuple[int, int] | None:
    """The first and last (excluded) of a wording's words in another of the same text; None where they are not."""
    if not inner.words or inner.starts[0] not in outer.starts:
        return None
    first = outer.starts.index(inner.starts[0])
    last = first + sum(1 for start in outer.starts[first:] if start < inner.ends[-1])
    return first, last
