"""Whether a number reaches words of its clause: what stands between the two, and where words stand in the clause."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from probata.method.report.english.gaps import Hit, Token, ends, hits, is_light
from probata.method.report.english.small_words import (
    ADJECTIVES,
    BEING,
    DETERMINERS,
    NO_PEOPLE,
    PEOPLE_WORDS,
    SPEAKING,
    words,
)
from probata.method.report.matching.claims import Claim
from probata.method.report.matching.counted import Act, Phrase

_GROUP = words("of among amongst for from in at")
_OPENS = words("who whom that all both were was had have has are is")
_THINGS = words("this it so such")
_PREPOSITIONS = words("to by with from for in at on")
_MEANT = DETERMINERS | ADJECTIVES | PEOPLE_WORDS | {"of", "among"}
_BARS = words("told asked informed aware sure certain know knew able allowed")


@dataclass(frozen=True, slots=True)
class Own:
    """Words of what is counted: the act that they say, the phrase, and where it stands."""

    act: Act
    phrase: Phrase
    hit: Hit


def own_hits(claim: Claim) -> tuple[Own, ...]:
    """Where the clause says what is counted; of two phrases at one place the longer one."""
    return claim.bound.once.get(("own hits", id(claim)), lambda: _own_hits(claim))


def _own_hits(claim: Claim) -> tuple[Own, ...]:
    found = [
        Own(act, phrase, hit)
        for act in claim.counted.acts
        for phrase in act.phrases
        if claim.stems.issuperset(phrase.loose)
        for hit in hits(claim.each, phrase.loose)
        if inside(claim, hit)
    ]
    found.sort(key=lambda one: (one.hit.first - one.hit.last, one.hit.first))
    kept: list[Own] = []
    for one in found:
        if not any(overlap(one.hit, other.hit) and one.act.code == other.act.code for other in kept):
            kept.append(one)
    return tuple(sorted(kept, key=lambda one: one.hit.first))


def inside(claim: Claim, hit: Hit) -> bool:
    """Whether a hit stands in the clause, before the number or behind it."""
    return claim.low <= hit.first and hit.last < claim.high and (hit.last < claim.first or claim.behind <= hit.first)


def overlap(one: Hit, other: Hit) -> bool:
    """Whether two hits share a word."""
    return one.first <= other.last and other.first <= one.last


def gap(claim: Claim, hit: Hit) -> Sequence[Token]:
    """The tokens between the number and a hit, on either side."""
    return claim.each[claim.behind : hit.first] if hit.first >= claim.behind else claim.each[hit.last + 1 : claim.first]


def behind(claim: Claim, hit: Hit) -> bool:
    """Whether a hit stands behind the number."""
    return hit.first >= claim.behind


def plain(claim: Claim, hit: Hit, masked: Sequence[Hit] = (), known: frozenset[str] = frozenset()) -> bool:
    """Whether nothing but words without weight stands between the number and a hit.

    Nor do the words of the hits ``masked`` and those with a stem in ``known`` have any.
    """
    start = claim.behind if behind(claim, hit) else hit.last + 1
    each = list(gap(claim, hit))
    hidden = {at - start for one in masked for at in range(one.first, one.last + 1)}
    forward = behind(claim, hit)
    return all(at in hidden or one.stem in known or _passes(each, at, forward) for at, one in enumerate(each))


def _passes(each: Sequence[Token], at: int, forward: bool) -> bool:
    token, following = each[at], each[at + 1] if at + 1 < len(each) else None
    if ends(token) or (token.word == ")" and forward):
        return False
    if token.word == "," and forward:
        return following is not None and (following.word in _OPENS or following.word in SPEAKING or following.counts)
    if forward and _is_noun(each, at):
        return True
    if token.word in _THINGS and following is not None and following.word in _PREPOSITIONS:
        return False
    if token.negates:
        return following is None or following.word not in _BARS
    return token.word in ",:()" or is_light(token)


def _is_noun(each: Sequence[Token], at: int) -> bool:
    """Whether a word is the noun of the number: a plural right behind it, as in "fourteen of the fishers"."""
    word = each[at].word
    return (
        word.endswith("s")
        and word.isalpha()
        and word not in NO_PEOPLE
        and all(one.word in DETERMINERS for one in each[:at])
    )


def in_group(claim: Claim, hit: Hit) -> bool:
    """Whether a hit stands in the words for the group: "six relatives", "of those who had been held, six"."""
    if behind(claim, hit):
        return at_head(claim, hit) or _in_relative(claim, hit)
    return opened_by_group(claim, hit)


def _in_relative(claim: Claim, hit: Hit) -> bool:
    """Whether a hit stands in the words that say which people are meant: "six of those who had been held"."""
    each = [one.word for one in gap(claim, hit)]
    if "who" not in each:
        return False
    who = len(each) - each[::-1].index("who")
    return all(one in _MEANT or one[0].isdigit() for one in each[:who]) and all(one in BEING for one in each[who:])


def at_head(claim: Claim, hit: Hit) -> bool:
    """Whether nothing but "of the former" and the like stands between the number and a hit behind it."""
    return behind(claim, hit) and all(
        one.word in DETERMINERS or one.word in ADJECTIVES or one.word in {"of", "among"} or one.counts
        for one in gap(claim, hit)
    )


def are(claim: Claim, hit: Hit) -> bool:
    """Whether a hit behind the number is what they are said to be: "six of them were officials"."""
    each = gap(claim, hit)
    return behind(claim, hit) and bool(each) and each[-1].word in BEING and plain(claim, hit)


def opened_by_group(claim: Claim, hit: Hit) -> bool:
    """Whether "of those who" or the like opens the words that end in a hit before the number, or a colon ends them."""
    if any(token.word == ":" for token in gap(claim, hit)):
        return True
    for at in range(hit.first - 1, claim.low - 1, -1):
        token = claim.each[at]
        if token.word in _GROUP:
            return True
        if not is_light(token) and not token.negates:
            return False
    return False


def follows(claim: Claim, hit: Hit, earlier: Sequence[Hit], by: Callable[[Token], bool]) -> bool:
    """Whether a hit is joined to an earlier one by a word such as "and", with nothing of weight between."""
    for one in earlier:
        between = claim.each[one.last + 1 : hit.first]
        joined = one.last < hit.first and any(by(token) for token in between[:2])
        if joined and all(is_light(token) or token.word == "," or token.negates for token in between):
            return True
    return False


def led_in(claim: Claim, hit: Hit) -> Iterator[Token]:
    """The word before a hit that is no article, if there is one in the clause."""
    for at in range(hit.first - 1, claim.low - 1, -1):
        if claim.each[at].word not in DETERMINERS:
            yield claim.each[at]
            return
