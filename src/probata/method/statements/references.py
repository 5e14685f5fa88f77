"""References: what became of quoted words, held against a primary (a transcript, a note, a statement as it was made).

Computed: that the words stand there one for one, with a certificate of bytes on both sides. Everything else names the
nearest place, which is a proposal.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise

from probata.method.sources.certificates import Bytes, certificate
from probata.method.sources.model import Certificate, Edit, EditKind
from probata.method.statements.alike import alike, weight
from probata.method.statements.comparing import Side, edits
from probata.method.statements.wordings import NO_SENSE, Segment, Wording, wording
from probata.record.ref import Ref
from probata.record.span import TextSpan

_MOST_WAYS, _CROWDED = 200, 400
_GAPS = {"left out": 400, "put in": 12, "seam": 80, "": 0}
"""Words of the primary that may lie between two stretches of a quotation, by what it says stands there."""
_ALTERED, _ALTERED_SENSE, _VARIANT, _VARIANT_OF_FEW, _FEW = 0.5, 0.4, 0.5, 0.75, 3
_LEAST_WEIGHT = 1.5


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
        if weight(word):
            like.setdefault(alike(word), []).append(number)
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
    heavy = dict(_content(piece))
    hits = sorted((at, one) for one in heavy for at in _few(against.like.get(one, ())))
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


def _few(places: Sequence[int]) -> Iterable[int]:
    """A word that stands everywhere in a long primary leads nowhere."""
    return places if len(places) <= _CROWDED else ()


def _altered(piece: Side, window: tuple[int, int], against: Primary) -> Checked:
    """What stands nearest: the quoted words with some changed, other words for them, or neither."""
    words = piece.words
    wide = 4 + len(words.words) // 4
    low, high = max(0, window[0] - wide), min(len(against.words.words), window[1] + wide)
    steps = _trimmed(edits(against.words.part(low, high), words))
    there = _reach(steps)
    inside = [at for at in range(low, high) if there.start <= against.words.starts[at] < there.end]
    length = max(len(words.words), len(inside))
    if _equal(steps, words) >= _ALTERED * length and _meant(piece, inside, against) >= _ALTERED_SENSE:
        return Checked(State.ALTERED, against.ref, (there,), edits=steps)
    if _meant(piece, range(*window), against) >= (_VARIANT if len(_content(piece)) > _FEW else _VARIANT_OF_FEW):
        return Checked(State.VARIANT, against.ref, (against.words.place(*window),))
    return Checked(State.NOT_FOUND, against.ref)


def _meant(piece: Side, places: Iterable[int], against: Primary) -> float:
    """The share of a quotation's content for which these words of the primary have the same word or one like it."""
    there = {alike(against.words.words[at]) for at in places}
    content = _content(piece)
    return sum(heavy for one, heavy in content if one in there) / max(sum(heavy for _, heavy in content), 1e-9)


def _content(piece: Side) -> list[tuple[str, float]]:
    """The words of content with their weights, those of qualifications too: in a quotation these matter most."""
    return [(alike(word), weight(word)) for word in piece.words.words if weight(word)]


def _trimmed(steps: Sequence[Edit]) -> tuple[Edit, ...]:
    """Without words of the primary alone at both ends: the quotation never claimed to hold those."""
    found = list(steps)
    while found and found[0].kind is EditKind.DELETED:
        found.pop(0)
    while found and found[-1].kind is EditKind.DELETED:
        found.pop()
    return tuple(_edges(found))


def _edges(steps: list[Edit]) -> list[Edit]:
    """A replacement at an edge reaches into the primary only as far as the quotation has words there."""
    for at in {0, len(steps) - 1} if steps else set():
        one = steps[at]
        if one.kind is EditKind.REPLACED and one.a.length > 2 * one.b.length + 8:
            edge = one.a.end if at == 0 else one.a.start
            steps[at] = Edit(EditKind.INSERTED, TextSpan(edge, edge), one.b)
    return steps


def _equal(steps: Sequence[Edit], words: Wording) -> int:
    same = [one.b for one in steps if one.kind is EditKind.EQUAL]
    return sum(any(one.start <= start < one.end for one in same) for start in words.starts)


def _reach(steps: Sequence[Edit]) -> TextSpan:
    if not steps:
        return TextSpan(0, 0)
    return TextSpan(min(one.a.start for one in steps), max(one.a.end for one in steps))
