"""PB315: a number stands in words that name nothing of what it counts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from probata.method.report.apart import told
from probata.method.report.english.gaps import is_light, tokens
from probata.method.report.english.said import stem
from probata.method.report.matching.claims import Claim, claims_in
from probata.method.report.matching.foreign import claimed
from probata.method.report.matching.remedies import say, what_is_counted
from probata.method.report.model import Bound, Objection, Passage
from probata.method.report.prose.woven import objection, passage_prose

CODE = "PB315"
SAYS = "A number stands where neither its sentence nor what stands around it names anything that is counted."
WHY = """The number is right and the words are free: nobody can tell from a report what "twenty-one" counts but by the
words beside it. Where no word of the label or of the codebook stands in the sentence, the paragraph, the one before,
the heading or the table's heads, the number bears whatever is said (the house's method, law 1 and section 4). English
wording only."""
BAD = "{count}`held:k` of the {count}`held:n` interviewees had been tickled.\n"
GOOD = "The interviewees spoke of the hostels. {count}`held:k` of the {count}`held:n` had been in one.\n"
_HAPPENED = frozenset(map(stem, ("happen", "happened", "so", "it", "did")))
_LATIN = re.compile(r"[a-z]{3}")


def run(bound: Bound) -> Iterator[Objection]:
    """Silent wherever something near does name it, or something of the same matter; numbers of bases are left alone."""
    order = {id(one): at for at, one in enumerate(bound.passages)}
    each = (
        one for passage in bound.passages if told(bound, passage, _leaves_open) for one in claims_in(bound, passage)
    )
    for claim in each:
        if _said_within(claim) or any(_names(_known_by(claim), words) for words in _around(claim, order)):
            continue
        if claimed(claim) is not None:
            continue
        if order[id(claim.passage)] == 0 and _points_back(claim):
            continue
        message = f"{what_is_counted(bound, claim.count)}; nothing here or just before names that."
        step = f"{say(bound, claim.count)}, or write your own word for it into the codebook (says of the code)."
        yield objection(CODE, claim.role.binding.role.at, message, step, claim.passage)


def _leaves_open(bound: Bound, passage: Passage) -> bool:
    """Whether the passage holds a number whose words it does not say itself."""
    return not all(map(_said_within, claims_in(bound, passage)))


def _said_within(claim: Claim) -> bool:
    """Whether it is no such number, or its passage, or what stands around that, says what is counted."""
    if claim.of_base or not any(_LATIN.search(one) for one in claim.counted.stems):
        return True
    mine = _known_by(claim)
    return any(one.stem in mine for one in claim.each) or any(_names(mine, words) for words in _within(claim))


def _known_by(claim: Claim) -> frozenset[str]:
    return claim.counted.stems | claim.counted.near


def _names(mine: frozenset[str], words: str) -> bool:
    return any(one.stem in mine for one in tokens(words))


def _points_back(claim: Claim) -> bool:
    """Whether the clause says nothing itself ("did not happen to her"); where nothing stands before, that is open."""
    clause = claim.each[claim.low : claim.high]
    return all(is_light(one) or one.negates or one.stem in _HAPPENED or not one.word[0].isalpha() for one in clause)


def _within(claim: Claim) -> Iterator[str]:
    """What is read with the sentence in its own place: heads, paragraph, heading, the directives around it."""
    yield from claim.heads
    yield from (passage_prose(claim.bound, claim.passage).text, claim.passage.section)
    yield from (one.argument for one in claim.passage.inside)


def _around(claim: Claim, order: dict[int, int]) -> Iterator[str]:
    """What else is read with the sentence: captions, the same finding, what stands before."""
    bound, passage = claim.bound, claim.passage
    for other in _beside(bound, passage, order[id(passage)]):
        yield passage_prose(bound, other).text


def _beside(bound: Bound, passage: Passage, at: int) -> Iterator[Passage]:
    yield from bound.passages[max(0, at - 2) : at]
    if passage.kind == "note":
        yield from (one for one in bound.passages if passage.label in one.notes)
    if passage.kind == "cell":
        yield from takewhile(_is_cell, reversed(bound.passages[:at]))
        yield from takewhile(_is_cell, bound.passages[at + 1 :])
    if passage.kind in ("item", "cell"):
        before = (one for one in reversed(bound.passages[:at]) if one.kind not in ("item", "cell"))
        yield from (one for one in [next(before, None)] if one)
    if passage.inside:
        yield from (one for one in bound.passages if one.inside[: len(passage.inside)] == passage.inside)


def _is_cell(passage: Passage) -> bool:
    return passage.kind == "cell"
