"""grounds: whether two renderings are one utterance: for sure by their words, or as a proposal."""

from __future__ import annotations

from probata.method.statements.comparing import Compared, Likeness, compare
from probata.method.statements.renderings import Rendering
from probata.method.statements.voices import Voice, voices

CROWD = 24
"""Places of one rendering that are looked at, and renderings with one word beyond which only neighbours are."""
_SURE_WORDS, _SURE_WEIGHT, _ANYBODYS_WORDS, _ANYBODYS_WEIGHT = 5, 2.5, 8, 3.5
_STRONG_UNKNOWN = 0.45


def certain(a: Rendering, b: Rendering) -> Compared | None:
    """Whether a quoted piece of the one stands in a piece of the other, long enough for what is known of speakers."""
    voice = voice_between(a, b)
    best: Compared | None = None
    for one in a.pieces:
        for other in b.pieces:
            short = min((one, other), key=lambda each: len(each.words.words))
            words, heavy = len(short.words.words), short.sense.total
            enough = words >= _SURE_WORDS and heavy >= _SURE_WEIGHT and voice <= Voice.GENERAL
            if not enough and (words < _ANYBODYS_WORDS or heavy < _ANYBODYS_WEIGHT):
                continue
            found = compare(one, other)
            if found and found.likeness is not Likeness.VARIANT and (best is None or found.score > best.score):
                best = found
    return best if best and not _other_day(a, b) else None


def proposed(a: Rendering, b: Rendering) -> Compared | None:
    voice = voice_between(a, b)
    if voice is Voice.OTHER or _other_day(a, b) or _beside(a, b):
        return None
    found = compare(a.side, b.side)
    for one in a.pieces:
        for other in b.pieces:
            if one.words == a.side.words and other.words == b.side.words:
                continue  # nothing but quoted words: they were compared
            if found is None or found.likeness is Likeness.VARIANT:
                better = compare(one, other)
                found = better if better and (found is None or better.score > found.score) else found
    if found and voice is Voice.UNKNOWN and (found.score < _STRONG_UNKNOWN or _slight(a, b)):
        return None
    return found


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
