"""References: what became of quoted words, held against a primary (a transcript, a note, a statement as it was made).

Computed: that the words stand there one for one, with a certificate of bytes on both sides. Everything else names the
nearest place, which is a proposal.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise

from probata.method.sources.certificates import Bytes, certificate
from probata.method.sources.model import Certificate, Edit, EditKind
from probata.method.statements.alike import alike, weight
from probata.method.statements.comparing import Side, edits
from probata.method.statements.translating import meanings
from probata.method.statements.turning import Turn
from probata.method.statements.wordings import NO_SENSE, Segment, Wording, wording
from probata.record.ref import Ref
from probata.record.span import TextSpan

_MOST_WAYS, _CROWDED = 200, 400
_GAPS = {"left out": 400, "put in": 12, "seam": 80, "": 0}
"""Words of the primary that may lie between two stretches of a quotation, by what it says stands there."""
_ALTERED, _ALTERED_SENSE, _VARIANT, _VARIANT_OF_FEW, _FEW = 0.5, 0.4, 0.55, 0.75, 4
_BESIDE_ANCHORS, _WITH_ANCHORS, _OTHERS = 0.4, 0.5, 0.4
_VARIANT_OF_MANY, _MANY = 0.36, 7
_LEAST_WEIGHT, _SOME_STEPS = 1.5, 2
_MOST_WORDS, _MOST_SENSE = 0.65, 0.4
_SENTENCE = re.compile(r"[.!?](?:\s|$)|\n")


class State(StrEnum):
    """What quoted words are against the primary, the best first."""

    VERBATIM = "verbatim"
    ELLIPSIS = "verbatim with ellipsis"
    ALTERED = "altered"
    VARIANT = "translation variant"
    NOT_FOUND = "not found"
    NO_REFERENCE = "no reference"

    @property
    def computed(self) -> bool:
        """Whether it can be quoted as it is: the words stand in the primary, and bytes show it."""
        return self in (State.VERBATIM, State.ELLIPSIS)


@dataclass(frozen=True, slots=True)
class Checked:
    """One quotation against a primary.

    ``there`` are the places in the primary, ``certificates`` the stretches on both sides, the quotation's first,
    ``left_out`` what the primary has between them, ``edits`` the steps from the primary's words to the quoted ones
    (spans ``a`` lie in the primary). ``exact`` when every stretch is the same to the byte.
    """

    state: State
    primary: Ref | None = None
    there: tuple[TextSpan, ...] = ()
    certificates: tuple[Certificate, ...] = ()
    left_out: tuple[TextSpan, ...] = ()
    unmarked: bool = False
    edits: tuple[Edit, ...] = ()

    @property
    def exact(self) -> bool:
        """Whether all stretches hold the same bytes on both sides."""
        return bool(self.certificates) and all(one.verbatim for one in self.certificates)


NO_REFERENCE = Checked(State.NO_REFERENCE)
_RANK = {state: number for number, state in enumerate(State)}


@dataclass(frozen=True, slots=True)
class Primary:
    """The words of a primary, with where each stands."""

    ref: Ref
    text: str = field(repr=False)
    words: Wording = field(repr=False)
    at: dict[str, list[int]] = field(repr=False)
    like: dict[str, list[int]] = field(repr=False)
    bytes: Bytes = field(repr=False)


def primary(ref: Ref, text: str) -> Primary:
    """Reads a primary once, for any number of quotations."""
    words = wording(text, [TextSpan(0, len(text))])
    at: dict[str, list[int]] = {}
    like: dict[str, list[int]] = {}
    for number, word in enumerate(words.words):
        at.setdefault(word, []).append(number)
        for meaning in meanings(word) if weight(word) else ():
            like.setdefault(meaning, []).append(number)
    return Primary(ref, text, words, at, like, Bytes(text))


def best(piece: Side, bytes_: Bytes, primaries: Sequence[Primary]) -> Checked:
    """The best of what several primaries say of one quotation; ``bytes_`` are those of the quoting document."""
    found = [check(piece, bytes_, one) for one in primaries]
    return min(found, key=lambda one: _RANK[one.state]) if found else NO_REFERENCE


def check(piece: Side, bytes_: Bytes, against: Primary) -> Checked:
    """One quotation against one primary. Raises nothing; a long primary costs no more than its rarest words there."""
    chain = _stands(piece.segments, against)
    if chain is not None:
        return _verbatim(piece.segments, chain, bytes_, against)
    if len(piece.segments) > 1:
        found = _stretch_by_stretch(piece, bytes_, against)
        if found is not None:
            return found
    window = _nearest(piece, against)
    if window is None:
        return Checked(State.NOT_FOUND, against.ref)
    return _altered(piece, window, against)


def _stands(several: Sequence[Segment], against: Primary) -> list[int] | None:
    """Where each stretch begins in the primary, with the fewest words between them; None when one does not."""
    if not several:
        return None
    ways = list(_places(several[0].wording.words, against))[:_MOST_WAYS]
    chains = [chain for way in ways if (chain := _follow(way, several, against)) is not None]
    return min(chains, key=lambda chain: (chain[-1] - chain[0], chain[0])) if chains else None


def _places(words: tuple[str, ...], against: Primary) -> Iterator[int]:
    """Every place where these words stand one for one, by the rarest of them."""
    rarest = min(range(len(words)), key=lambda one: len(against.at.get(words[one], ())))
    for at in against.at.get(words[rarest], ()):
        start = at - rarest
        if start >= 0 and against.words.words[start : start + len(words)] == words:
            yield start


def _follow(first: int, several: Sequence[Segment], against: Primary) -> list[int] | None:
    chain, end = [first], first + len(several[0].wording.words)
    for one in several[1:]:
        words = one.wording.words
        reach = range(end, min(len(against.words.words), end + _GAPS[one.joint] + 1))
        found = next((at for at in reach if against.words.words[at : at + len(words)] == words), None)
        if found is None:
            return None
        chain.append(found)
        end = found + len(words)
    return chain


def _verbatim(several: Sequence[Segment], chain: Sequence[int], bytes_: Bytes, against: Primary) -> Checked:
    there, stretches, left_out = [], [], []
    unmarked, end = False, chain[0]
    for one, at in zip(several, chain, strict=True):
        if at > end:
            left_out.append(against.words.place(end, at))
            unmarked = unmarked or one.joint == "seam"
        end = at + len(one.wording.words)
        place = against.words.place(at, end)
        there.append(place)
        stretches.append(certificate(bytes_, against.bytes, one.wording.span, place))
    marked = any(one.joint in ("left out", "put in") for one in several)
    state = State.ELLIPSIS if left_out or marked else State.VERBATIM
    return Checked(state, against.ref, tuple(there), tuple(stretches), tuple(left_out), unmarked)


def _stretch_by_stretch(piece: Side, bytes_: Bytes, against: Primary) -> Checked | None:
    """Altered, where every stretch of a quotation stands in the primary or near it, one behind the other."""
    found = [check(one, bytes_, against) for one in _stretches(piece)]
    places = [one.there for one in found]
    inside = all(one.state in (State.VERBATIM, State.ALTERED) for one in found)
    if not inside or any(a[-1].end > b[0].start for a, b in pairwise(places)):
        return None
    left = tuple(TextSpan(a[-1].end, b[0].start) for a, b in pairwise(places) if a[-1].end + 1 < b[0].start)
    steps = tuple(step for one in found for step in one.edits)
    return Checked(State.ALTERED, against.ref, tuple(at for each in places for at in each), (), left, False, steps)


def _stretches(piece: Side) -> Iterator[Side]:
    """Each stretch of a quotation as a quotation of its own."""
    for one in piece.segments:
        yield Side(one.wording, (Segment(one.wording),), NO_SENSE)


def _nearest(piece: Side, against: Primary) -> tuple[int, int] | None:
    """The stretch of the primary that shares most of the words of content; None when none shares enough."""
    content = _content(piece)
    heavy = {number: weighs for number, (_, weighs) in enumerate(content)}
    hits = sorted({(at, number) for number, (word, _) in enumerate(content) for at in _places_like(word, against)})
    reach = len(piece.words.words) * 3 // 2 + 6
    top, found = 0.0, None
    low, inside, total = 0, dict.fromkeys(heavy, 0), 0.0
    for at, one in hits:
        inside[one] += 1
        total += heavy[one] if inside[one] == 1 else 0.0
        while at - hits[low][0] > reach:
            gone = hits[low][1]
            inside[gone] -= 1
            total -= heavy[gone] if not inside[gone] else 0.0
            low += 1
        if total > top + 1e-9:
            top, found = total, low
    enough = top >= _LEAST_WEIGHT and top >= 0.3 * sum(heavy.values())
    if found is None or not enough:
        return None
    first = hits[found][0]
    return first, max(at for at, _ in hits[found:] if at - first <= reach) + 1


def _places_like(word: str, against: Primary) -> Iterator[int]:
    for meaning in meanings(word):
        yield from _few(against.like.get(meaning, ()))


def _few(places: Sequence[int]) -> Iterable[int]:
    """A word that stands everywhere in a long primary leads nowhere."""
    return places if len(places) <= _CROWDED else ()


def _altered(piece: Side, window: tuple[int, int], against: Primary) -> Checked:
    """What stands nearest: the quoted words with some changed, other words for them, or neither."""
    words = piece.words
    wide = 4 + len(words.words) // 4
    low, high = max(0, window[0] - wide), min(len(against.words.words), window[1] + wide)
    steps = _trimmed(edits(against.words.part(low, high), words))
    steps = tuple(_edges(steps, words, against.text))
    there = _reach(steps)
    inside = [at for at in range(low, high) if there.start <= against.words.starts[at] < there.end]
    length = max(len(words.words), len(inside))
    most = _equal(steps, words) >= _MOST_WORDS * length
    kept = most or _kept(steps, piece) >= _MOST_SENSE
    if kept and _equal(steps, words) >= _ALTERED * length and _meant(piece, inside, against) >= _ALTERED_SENSE:
        return Checked(State.ALTERED, against.ref, (there,), edits=steps)
    if _may_translate(piece, window, against):
        return Checked(State.VARIANT, against.ref, (against.words.place(*window),))
    return Checked(State.NOT_FOUND, against.ref)


def _kept(steps: Sequence[Edit], piece: Side) -> float:
    """The share of the content that is the same word for word, names and figures aside: these outlast a translation."""
    anchors = _anchors(piece)
    same = [one.b for one in steps if one.kind is EditKind.EQUAL]
    told = [
        (weight(word), any(one.start <= start < one.end for one in same))
        for word, start in zip(piece.words.words, piece.words.starts, strict=True)
        if word not in anchors
    ]
    whole = sum(heavy for heavy, _ in told)
    return sum(heavy for heavy, kept in told if kept) / whole if whole else 1.0


def _anchors(piece: Side) -> set[str]:
    return {piece.words.words[one.at] for one in piece.sense.turns.found if one.kind in (Turn.NAME, Turn.NUMBER)}


def _may_translate(piece: Side, window: tuple[int, int], against: Primary) -> bool:
    """Whether enough content has a word there that may translate it, beside the names and figures that agree."""
    there = frozenset().union(*(meanings(against.words.words[at]) for at in range(*window)))
    anchors = _anchors(piece)
    told = [(word in anchors, weighs, not meanings(word).isdisjoint(there)) for word, weighs in _content(piece)]
    share = _share(told)
    if len(told) <= _FEW:
        return share >= _VARIANT_OF_FEW
    others = _share([one for one in told if not one[0]])
    agree = sum(found for anchor, _, found in told if anchor)
    if len(told) < _MANY and agree and agree == sum(anchor for anchor, _, _ in told):
        return others >= _BESIDE_ANCHORS and share >= _WITH_ANCHORS
    least = _VARIANT_OF_MANY if len(told) >= _MANY else _VARIANT
    return share >= least and others >= min(least, _OTHERS)


def _share(told: Sequence[tuple[bool, float, bool]]) -> float:
    return sum(weighs for _, weighs, found in told if found) / max(sum(weighs for _, weighs, _ in told), 1e-9)


def _meant(piece: Side, places: Iterable[int], against: Primary) -> float:
    """The share of a quotation's content for which these words of the primary have the same word or one like it."""
    there = {alike(against.words.words[at]) for at in places}
    content = _content(piece)
    return sum(heavy for one, heavy in content if alike(one) in there) / max(sum(heavy for _, heavy in content), 1e-9)


def _content(piece: Side) -> list[tuple[str, float]]:
    """The words of content with their weights, those of qualifications too: in a quotation these matter most."""
    return [(word, weight(word)) for word in piece.words.words if weight(word)]


def _trimmed(steps: Sequence[Edit]) -> tuple[Edit, ...]:
    """Without words of the primary alone at both ends: the quotation never claimed to hold those."""
    found = list(steps)
    while found and found[0].kind is EditKind.DELETED:
        found.pop(0)
    while found and found[-1].kind is EditKind.DELETED:
        found.pop()
    return tuple(found)


def _edges(steps: Sequence[Edit], quoted: Wording, there: str) -> Iterator[Edit]:
    """A word changed at an edge stands for the word of the primary beside what is the same, in the same sentence.

    Only as many words are taken as the quotation has there; a heavy word does not stand for a little one in the midst
    of a sentence. A little word that is the same only in the sentence before is taken with the change behind it.
    """
    found = _stray(list(steps), quoted, there, opens=True)
    found = _stray(found, quoted, there, opens=False)
    for at, one in enumerate(found):
        if at in (0, len(found) - 1) and one.kind is EditKind.REPLACED and len(found) > 1:
            yield from _at_edge(one, quoted, there, opens=at == 0)
        else:
            yield one


def _stray(steps: list[Edit], quoted: Wording, there: str, *, opens: bool) -> list[Edit]:
    """Without a little word at an edge that is the same only across the end of a sentence."""
    if len(steps) <= _SOME_STEPS:
        return steps
    edge, beside = (steps[0], steps[1]) if opens else (steps[-1], steps[-2])
    little = not any(weight(word) for word in _within(quoted, edge.b))
    over = _over(edge.a, beside.a)
    if edge.kind is not EditKind.EQUAL or not little or not _SENTENCE.search(over.of(there)):
        return steps
    both = Edit(EditKind.REPLACED, over, _over(edge.b, beside.b))
    return [both, *steps[2:]] if opens else [*steps[:-2], both]


def _over(a: TextSpan, b: TextSpan) -> TextSpan:
    return TextSpan(min(a.start, b.start), max(a.end, b.end))


def _within(of: Wording, place: TextSpan) -> list[str]:
    return [word for word, start in zip(of.words, of.starts, strict=True) if place.start <= start < place.end]


def _at_edge(one: Edit, quoted: Wording, there: str, *, opens: bool) -> Iterator[Edit]:
    wanted = _within(quoted, one.b)
    words = wording(there, [one.a])
    kept = list(_mates(wanted, words, one.a, there, opens=opens))
    if not kept:
        edge = one.a.end if opens else one.a.start
        yield Edit(EditKind.INSERTED, TextSpan(edge, edge), one.b)
        return
    low, high = min(kept), max(kept) + 1
    if len(kept) == len(wanted):
        yield from edits(words.part(low, high), _part_at(quoted, one.b))
    else:
        yield Edit(EditKind.REPLACED, words.place(low, high), one.b)


def _part_at(of: Wording, place: TextSpan) -> Wording:
    inside = [at for at, start in enumerate(of.starts) if place.start <= start < place.end]
    return of.part(inside[0], inside[-1] + 1)


def _mates(wanted: Sequence[str], words: Wording, place: TextSpan, there: str, *, opens: bool) -> Iterator[int]:
    """The words of the primary that words at an edge stand for, the nearest to what is the same first."""
    near = range(len(words.words) - 1, -1, -1) if opens else range(len(words.words))
    for turn, at in enumerate(near[: len(wanted)]):
        beside = TextSpan(words.ends[at], place.end) if opens else TextSpan(place.start, words.starts[at])
        heavier = weight(wanted[-1 - turn if opens else turn]) and not weight(words.words[at])
        around = there[max(0, words.starts[at] - 2) : words.starts[at]] if opens else there[words.ends[at] :][:2]
        if _SENTENCE.search(beside.of(there)) or (heavier and not _SENTENCE.search(around)):
            return
        yield at


def _equal(steps: Sequence[Edit], words: Wording) -> int:
    same = [one.b for one in steps if one.kind is EditKind.EQUAL]
    return sum(any(one.start <= start < one.end for one in same) for start in words.starts)


def _reach(steps: Sequence[Edit]) -> TextSpan:
    if not steps:
        return TextSpan(0, 0)
    return TextSpan(min(one.a.start for one in steps), max(one.a.end for one in steps))
