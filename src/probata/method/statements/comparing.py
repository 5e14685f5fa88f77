"""Comparing: whether two wordings are renderings of one utterance, by the words that they share and their order.

What two wordings give depends on these two alone, never on the other texts of a pile: the answer to "are these one?"
does not change when a document is added.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import pairwise

from probata.method.sources.model import Edit, EditKind
from probata.method.statements.alike import past
from probata.method.statements.contrasts import contrasts, opposed
from probata.method.statements.turning import Turn, differences
from probata.method.statements.wordings import Segment, Sense, Wording

MANY = 400
"""Words beyond which an alignment leaves words aside that stand everywhere: quicker, and hardly coarser."""
_RUN_WEIGHT, _RUN_WORDS, _RUN_SHARE = 2.5, 4, 0.3
_SHORTER_RUN, _SHORTER_RUN_SHARE = 2.0, 0.6
_LEAST, _FEW, _ORDERED, _ORDERED_OF_FEW, _OF_BOTH, _NEARLY_ALL = 2.5, 4.0, 0.6, 0.75, 0.4, 0.8
_SHORT, _SHORT_SHARE, _SHORT_OF_BOTH = 1.6, 0.95, 0.5
_SAME_BUT, _FIGURE = 0.8, 1.0
_SHORT_HELD, _VERB_GROUP = 1.0, 3
_SETTLING = frozenset({Turn.DENIAL, Turn.NUMBER, Turn.NAME})
"""What makes two utterances of two wordings unless nearly all else is the same: then a person is asked."""


class Likeness(StrEnum):
    """How two wordings are alike; the first three are computed, the last is proposed."""

    SAME = "the same words"
    PART = "part of the longer"
    ELLIPSIS = "part of the longer, with words left out"
    VARIANT = "other words for it"


@dataclass(frozen=True, slots=True)
class Compared:
    """Two wordings that belong together. ``score`` runs from 0 to 1 and only orders proposals.

    ``flips`` says what a person should look at: a "not", a figure, a name or a reserve that only one of them has.
    """

    likeness: Likeness
    score: float
    flips: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Side:
    """One wording, ready to be compared."""

    words: Wording
    segments: tuple[Segment, ...]
    sense: Sense


def compare(a: Side, b: Side) -> Compared | None:
    """How two wordings are alike; None when nothing speaks for one utterance. The same for both orders of the two."""
    if (len(a.words.words), a.words.words) > (len(b.words.words), b.words.words):
        a, b = b, a
    if not a.words.words:
        return None
    if a.words.words == b.words.words:
        return Compared(Likeness.SAME, 1.0)
    held = _held(a, b)
    return held or _variant(a, b)


def _held(short: Side, long: Side) -> Compared | None:
    """The shorter's words from first to last in the longer, with gaps only where it says that something is left out."""
    if short.sense.total < _SHORT_HELD or len(short.words.words) < 3:
        return None
    places = held_at(short, long)
    if places is None:
        return None
    gaps = any(a[1] < b[0] for a, b in pairwise(places))
    return Compared(Likeness.ELLIPSIS if gaps else Likeness.PART, 0.95)


def held_at(short: Side, long: Side) -> tuple[tuple[int, int], ...] | None:
    """Where each stretch of a quotation stands in a longer one, one behind the other; None when one does not."""
    places: list[tuple[int, int]] = []
    at = 0
    for one in short.segments:
        found = find(long.words.words, one.wording.words, at)
        if found < 0:
            return None
        at = found + len(one.wording.words)
        places.append((found, at))
    return tuple(places)


def find(words: tuple[str, ...], piece: tuple[str, ...], at: int = 0) -> int:
    """Where ``piece`` stands in ``words`` from ``at`` on, or -1."""
    first, length = piece[0], len(piece)
    while True:
        try:
            at = words.index(first, at)
        except ValueError:
            return -1
        if words[at : at + length] == piece:
            return at
        at += 1


def _variant(a: Side, b: Side) -> Compared | None:
    small, large = min(a.sense.total, b.sense.total), max(a.sense.total, b.sense.total)
    if small < _SHORT:
        return None
    shared = _shared(a.sense, b.sense)
    share, of_both = shared / small, shared / (small + large - shared)
    if share < _RUN_SHARE:
        return None  # whatever the order is: no test below can hold
    pairs = ordered(a.sense, b.sense)
    in_order = sum(a.sense.weights[i] for i, _ in pairs)
    if not (_by_order(small, in_order, share, of_both) or _by_run(*_run(a, b), share, of_both)):
        return None
    turns = _flips(a, b, pairs)
    one_word = _FIGURE * any(one in (turns or ()) for one in (Turn.NUMBER, Turn.NAME))
    if turns is None or (not _SETTLING.isdisjoint(turns) and shared < _SAME_BUT * (small - one_word)):
        return None
    return Compared(Likeness.VARIANT, min(0.9, (share + of_both) / 2), tuple(one.value for one in turns))


def _by_order(small: float, in_order: float, share: float, of_both: float) -> bool:
    """Enough words of content in the same order; of few words nearly all, in whatever order."""
    if small < _LEAST:
        return share >= _SHORT_SHARE and of_both >= _SHORT_OF_BOTH
    least = _ORDERED if small >= _FEW else _ORDERED_OF_FEW
    return in_order >= least * small and (of_both >= _OF_BOTH or share >= _NEARLY_ALL)


def _by_run(words: int, heavy: float, share: float, of_both: float) -> bool:
    """A run of words that is long enough to be no turn of phrase."""
    if words < _RUN_WORDS:
        return False
    if heavy >= _RUN_WEIGHT:
        return share >= _RUN_SHARE
    return heavy >= _SHORTER_RUN and share >= _SHORTER_RUN_SHARE and of_both >= _OF_BOTH


def _shared(a: Sense, b: Sense) -> float:
    left: dict[str, list[float]] = {}
    for word, heavy in zip(b.alike, b.weights, strict=True):
        left.setdefault(word, []).append(heavy)
    total = 0.0
    for word, heavy in zip(a.alike, a.weights, strict=True):
        if left.get(word):
            total += min(heavy, left[word].pop())
    return total


def ordered(a: Sense, b: Sense) -> list[tuple[int, int]]:
    """Words of content that stand in both in the same order, by their places among the words of content."""
    matcher = SequenceMatcher(None, a.alike, b.alike, autojunk=len(b.alike) > MANY)
    return [(block.a + step, block.b + step) for block in matcher.get_matching_blocks() for step in range(block.size)]


def _run(a: Side, b: Side) -> tuple[int, float]:
    """The longest run of words that stand in both one for one: how many, and the weight of its words of content."""
    matcher = SequenceMatcher(None, a.words.words, b.words.words, autojunk=len(b.words.words) > MANY)
    block = matcher.find_longest_match(0, len(a.words.words), 0, len(b.words.words))
    inside = range(block.a, block.a + block.size)
    return block.size, sum(heavy for at, heavy in zip(a.sense.at, a.sense.weights, strict=True) if at in inside)


def _flips(a: Side, b: Side, pairs: list[tuple[int, int]]) -> tuple[Turn, ...] | None:
    """What only one of the two has, near the words that they share; None when it makes them two utterances."""
    if not pairs:
        return ()
    of_a, of_b = [a.sense.at[i] for i, _ in pairs], [b.sense.at[j] for _, j in pairs]
    if _other_time(a, b, zip(of_a, of_b, strict=True)) or _opposed(a, b, of_a, of_b):
        return None
    near_a, near_b = (_near(of) for of in (of_a, of_b))
    mine, theirs = (
        frozenset((one.kind, one.value) for one in side.sense.turns.found if one.at in near)
        for side, near in ((a, near_a), (b, near_b))
    )
    return tuple(one for one in differences(mine, theirs) if one is not Turn.TENSE)


def flips(a: Side, b: Side) -> tuple[str, ...] | None:
    """What only one of the two has near the words that they share, however few these are; None for two utterances."""
    found = _flips(a, b, ordered(a.sense, b.sense))
    return None if found is None else tuple(one.value for one in found)


def _near(places: list[int]) -> range:
    return range(max(0, min(places) - 3), max(places) + 1)


def _other_time(a: Side, b: Side, pairs: Iterable[tuple[int, int]]) -> bool:
    """Whether a word that both have is told as what will be by the one, and as what was by the other."""
    return any({_time(a, i), _time(b, j)} == {"future", "past"} for i, j in pairs)


def _time(side: Side, at: int) -> str:
    """The tense of a verb by the words right before it, else by its ending; empty where neither shows one."""
    near = [one for one in side.sense.turns.found if one.kind is Turn.TENSE and at - _VERB_GROUP <= one.at < at]
    start = max((one for one in side.sense.turns.clauses if one <= at), default=0)
    near = [one for one in near if one.at >= start]
    if any(one.value == "future" for one in near):
        return "future"
    return "past" if near or past(side.words.words[at]) else ""


def _opposed(a: Side, b: Side, of_a: list[int], of_b: list[int]) -> bool:
    """Whether the words that only one of them has stand on two sides of a contrast: "rose" and "fell"."""
    mine, theirs = (
        " ".join(side.words.words[at] for at in side.sense.at if at in _near(of) and at not in of)
        for side, of in ((a, of_a), (b, of_b))
    )
    return bool(mine and theirs) and opposed(contrasts(mine), contrasts(theirs))


def edits(a: Wording, b: Wording) -> tuple[Edit, ...]:
    """Word by word, what became of the first wording in the second; spans are places in the two texts."""
    kinds = {"equal": EditKind.EQUAL, "replace": EditKind.REPLACED, "insert": EditKind.INSERTED}
    matcher = SequenceMatcher(None, a.words, b.words, autojunk=len(b.words) > MANY)
    return tuple(
        Edit(kinds.get(op, EditKind.DELETED), a.place(i1, i2), b.place(j1, j2))
        for op, i1, i2, j1, j2 in matcher.get_opcodes()
    )
