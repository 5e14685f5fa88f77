"""grounds: whether two renderings are one utterance: for sure by their words, or as a proposal."""

from __future__ import annotations

from dataclasses import replace

from probata.method.statements.comparing import Compared, Likeness, Side, compare, flips, held_at
from probata.method.statements.renderings import Rendering
from probata.method.statements.turning import Turn, differences, other_names, place_in
from probata.method.statements.voices import Voice, voices

CROWD = 24
"""Places of one rendering that are looked at, and renderings with one word beyond which only neighbours are."""
_SURE_WORDS, _SURE_WEIGHT, _ANYBODYS_WORDS, _ANYBODYS_WEIGHT = 5, 2.5, 8, 3.5
_STRONG_UNKNOWN, _SEVERAL = 0.45, 2


def certain(a: Rendering, b: Rendering) -> Compared | None:
    """Whether a quoted piece of the one stands in a piece of the other, long enough for what is known of speakers.

    Its ``flips`` say by what the words around the piece differ: with any, it is no more than a proposal.
    """
    voice = voice_between(a, b)
    found = [each for one in a.pieces for other in b.pieces if (each := _sure(a, one, b, other, voice))]
    found += _several(a, b, voice)
    if not found or _other_day(a, b):
        return None
    clean = [one for one in found if not one.flips]
    return max(clean or found, key=lambda one: one.score)


def _sure(a: Rendering, one: Side, b: Rendering, other: Side, voice: Voice) -> Compared | None:
    short = min((one, other), key=lambda each: len(each.words.words))
    words, heavy = len(short.words.words), short.sense.total
    enough = words >= _SURE_WORDS and heavy >= _SURE_WEIGHT and voice <= Voice.GENERAL
    if not enough and (words < _ANYBODYS_WORDS or heavy < _ANYBODYS_WEIGHT):
        return None
    found = _of_sides(a, one, b, other)
    return None if found is None or found.likeness is Likeness.VARIANT else found


def _several(a: Rendering, b: Rendering, voice: Voice) -> list[Compared]:
    """The same short pieces, several of them, in whatever order: “a farce” and “a bin for paper”."""
    if len(a.pieces) < _SEVERAL or len(b.pieces) < _SEVERAL or voice > Voice.GENERAL:
        return []
    theirs = {one.words.words: one for one in b.pieces}
    both = [(one, theirs[one.words.words]) for one in a.pieces if one.words.words in theirs]
    words = sum(len(one.words.words) for one, _ in both)
    heavy = sum(one.sense.total for one, _ in both)
    if len({one.words.words for one, _ in both}) < _SEVERAL or words < _SURE_WORDS or heavy < _SURE_WEIGHT:
        return []
    differ_by = dict.fromkeys(flip for one, other in both for flip in _around(a, one, b, other))
    return [Compared(Likeness.SAME, 0.95, tuple(differ_by))]


def _around(a: Rendering, one: Side, b: Rendering, other: Side) -> tuple[str, ...]:
    """By what the words in one clause with two pieces of the same words differ: “did not” before one of them."""
    if len(one.words.words) > len(other.words.words):
        a, one, b, other = b, other, a, one
    if one.words.words == other.words.words and one.segments and other.segments:
        both = (*_around_short(a, one, b, other), *_around_short(b, other, a, one))
        return tuple(turn.value for turn in Turn if turn.value in both)
    return _around_short(a, one, b, other)


def _around_short(a: Rendering, one: Side, b: Rendering, other: Side) -> tuple[str, ...]:
    places = held_at(one, other)
    if places is None:
        return ()
    mine = _beside_words(a, [place_in(a.side.words, each.wording) for each in one.segments])
    inner = [other.words.part(*place) for place in places]
    theirs = _beside_words(b, [place_in(b.side.words, each) for each in inner])
    wide = frozenset((each.kind, each.value) for each in b.side.sense.turns.found)
    found = dict.fromkeys(one.value for one in _turned(mine, theirs, wide))
    if _denied(a) != _denied(b):
        found = {Turn.DENIAL.value: None} if Turn.DENIAL.value not in found else {}
    return tuple(found)


_Turned = frozenset[tuple[Turn, str]]


def _turned(short: _Turned, long: _Turned, wide: _Turned) -> tuple[Turn, ...]:
    """By what the surroundings differ. A short quotation may leave out a figure, a name and "all", and add none.

    ``wide`` are the turning words of all that the longer one says.
    """
    plain = frozenset(one for one in long if one in short or (one[0] not in (Turn.NUMBER, Turn.NAME) and one != _ALL))
    told = frozenset(one for one in short if one[0] is not Turn.NUMBER or one not in wide)
    numbers = {one for one in told if one[0] is Turn.NUMBER}
    names = [frozenset(value for kind, value in each if kind is Turn.NAME) for each in (short, long)]
    found = differences(told - numbers, frozenset(one for one in plain if one[0] is not Turn.NUMBER))
    more = [Turn.NUMBER] if numbers else []
    more += [Turn.NAME] if other_names(*names) else []
    return tuple(dict.fromkeys((*found, *more)))


_ALL = (Turn.EXTENT, "6")


def _beside_words(of: Rendering, places: list[tuple[int, int] | None]) -> _Turned:
    """The turning words around stretches of a piece, within the whole content of its rendering."""
    known = [one for one in places if one is not None]
    if len(known) < len(places):
        return frozenset()
    return of.side.sense.turns.beside(known, len(of.side.words.words))


def _denied(one: Rendering) -> bool:
    return one.first.denied


def differ(a: Rendering, b: Rendering) -> bool:
    """Whether two renderings are said on two days, or are nearly one and differ by a "not", a figure, a name."""
    if _other_day(a, b) or _denied(a) != _denied(b):
        return True
    sure = certain(a, b)
    found = sure or _found(a, b)
    return bool(found and (sure or found.likeness is Likeness.VARIANT) and found.flips)


def proposed(a: Rendering, b: Rendering) -> Compared | None:
    """Whether two renderings may be one utterance; a person is asked, and told what to look at (``flips``)."""
    voice = voice_between(a, b)
    if voice is Voice.OTHER or _other_day(a, b) or _beside(a, b):
        return None
    found = _found(a, b)
    if found and voice is Voice.UNKNOWN and (found.score < _STRONG_UNKNOWN or _slight(a, b)):
        return None
    if found and _denied(a) != _denied(b) and Turn.DENIAL.value not in found.flips:
        return replace(found, flips=(Turn.DENIAL.value, *found.flips))
    return found


def _found(a: Rendering, b: Rendering) -> Compared | None:
    """The best likeness of the two or of quoted pieces of them, with all by which they differ; None for two."""
    found = _of_sides(a, a.side, b, b.side)
    for one in a.pieces:
        for other in b.pieces:
            if one.words == a.side.words and other.words == b.side.words:
                continue  # nothing but quoted words: they were compared
            if found is None or found.likeness is Likeness.VARIANT:
                better = _of_sides(a, one, b, other)
                found = better if better and (found is None or better.score > found.score) else found
    if found is None or Turn.TENSE.value in found.flips:
        return None
    if found.likeness is not Likeness.VARIANT:
        return found
    whole = flips(a.side, b.side)
    return None if whole is None else replace(found, flips=tuple(dict.fromkeys((*found.flips, *whole))))


def _of_sides(a: Rendering, one: Side, b: Rendering, other: Side) -> Compared | None:
    found = compare(one, other)
    if found is None or found.likeness is Likeness.VARIANT:
        return found
    return replace(found, flips=_around(a, one, b, other))


def _slight(a: Rendering, b: Rendering) -> bool:
    return min(a.side.sense.total, b.side.sense.total) < _SURE_WEIGHT


def voice_between(a: Rendering, b: Rendering) -> Voice:
    """The best of all places, since a copy may name the speaker where another does not; OTHER outranks a doubt."""
    found = {voices(one.speaker, other.speaker) for one in a.carried[:CROWD] for other in b.carried[:CROWD]}
    known = found - {Voice.UNKNOWN}
    return min(known) if known else Voice.UNKNOWN


def _other_day(a: Rendering, b: Rendering) -> bool:
    days_a, days_b = ({one.day for one in each.carried if one.day} for each in (a, b))
    return bool(days_a and days_b and days_a.isdisjoint(days_b))


def _beside(a: Rendering, b: Rendering) -> bool:
    """Whether both are only ever carried by one and the same document, close together: one went on to say more."""
    at = {one.of: one.span for one in a.carried}
    if {one.of for one in b.carried} != set(at):
        return False
    return all(abs(one.span.start - at[one.of].start) < _CLOSE for one in b.carried)


_CLOSE = 600
