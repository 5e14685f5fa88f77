"""proposing: which record could bear a number, a word for a number or a quotation that nothing bears yet, best first.

An offer is a proposal and nothing more: a person ties it. What is offered goes through the binder like every role, so
that nothing is offered of a record that may not be shown to the readers of the edition.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from probata.method.drafts.ties import Tied
from probata.method.manuscript.model import At, Role
from probata.method.manuscript.numbers import Number, numbers
from probata.method.report.beside import Beside, beside, shared
from probata.method.report.binding import WITHHELD, bind_role
from probata.method.report.count_roles import PARTS
from probata.method.report.english.said import is_said, meant, stem, stems
from probata.method.report.model import (
    Bound,
    BoundValue,
    Faulty,
    Objection,
    Passage,
    SavedCount,
    SavedPlace,
    Unbound,
)
from probata.method.report.quoting import kept_pieces
from probata.record.span import TextSpan

NUMBER, QUANTIFIER, QUOTATION = "PB301", "PB303", "PB201"
MOST = 3
"""Offers for one place: more than three are not read."""
_WEIGHT = 10
_WORD = re.compile(r"[^\W_]+")
_MARKS = "“”„‟\"«»‹›‘’'「」『』"
_SHOWN = 90
_LARGE = 100
_BASES = ("n", "asked", "answered")
_ORDER = ("k", *_BASES, "no", "silent", "unasked", "unclear")
"""Parts of a count as they are offered: what was described, then the widest base."""
_WHOLE = 3
"""What it is worth that a sentence says a whole alternative of a count; a small number is offered no count for less."""
_BASED = 4
"""What it is worth that the sentence gives the base of a count, too."""
_SAID_BY = {
    "asked": frozenset((stem("asked"),)),
    "answered": frozenset((stem("answered"),)),
    "no": frozenset(map(stem, ("denied", "denies", "none", "nobody", "never", "not", "no", "nor", "without"))),
    "silent": frozenset(map(stem, ("answer", "silent", "declined", "refused"))),
    "unasked": frozenset(map(stem, ("asked", "unasked"))),
    "unclear": frozenset(map(stem, ("clear", "unclear", "unknown", "uncertain", "told"))),
}
"""What a sentence says that means another part of a count than those of whom it is true."""
_ALIKE = 0.7
"""Share of a quotation's words that stand at a place which may be the one that it was taken from."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A record for words of a report.

    Attributes:
        at: the words. ``tied`` what a tie would be made for.
        says: the record, in words for people.
        why: what speaks for it.
    """

    at: At
    tied: Tied
    says: str
    why: str


def offers(bound: Bound, objection: Objection) -> tuple[tuple[Offer, ...], ...]:
    """What could bear the words that are objected to, best first.

    Each is a choice, of one tie or of several ("26 of 40" is two numbers). Empty for every other objection, and where
    nothing on record fits.
    """
    passage = _passage(bound, objection.at)
    if passage is None:
        return ()
    words = bound.manuscript.sources[objection.at.file][objection.at.start : objection.at.end]
    makes = {NUMBER: _for_numbers, QUANTIFIER: _for_word, QUOTATION: _for_quotation}
    make = makes.get(objection.code)
    found = list(make(bound, passage, objection.at, words)) if make else []
    return tuple(choice for _score, choice in sorted(found, key=_rank)[:MOST])


_Scored = tuple[int, tuple[Offer, ...]]


def _rank(one: _Scored) -> tuple[int, str]:
    return -one[0], one[1][0].tied.body


def _passage(bound: Bound, at: At) -> Passage | None:
    inside = (one for one in bound.passages if one.at.file == at.file and one.at.start <= at.start < one.at.end)
    return next(inside, None)


def _said(passage: Passage, at: At) -> frozenset[str]:
    """The stems of the sentence around a place."""
    own = next((one for one in passage.sentences if one.at.start <= at.start < one.at.end), None)
    return stems(own.printed if own else passage.masked)


# Numbers.


def _for_numbers(bound: Bound, passage: Passage, at: At, words: str) -> Iterator[_Scored]:
    start = at.start - passage.at.start
    found = [one for one in beside(bound, passage, TextSpan(start, start + len(words))) if one.counts]
    if not 1 <= len(found) <= 2:
        return
    for count in bound.records.counts.values():
        yield from _of_count(bound, count, at, words, found)
    for place in bound.records.places.values():
        yield from _of_figure(bound, place, at, words, found)
    if len(found) == 1:
        yield from _of_estimate(bound, at, words, found[0])


def _of_count(bound: Bound, count: SavedCount, at: At, words: str, found: list[Beside]) -> Iterator[_Scored]:
    """The parts of a count that say these numbers; two numbers are a part and its base."""
    told = _told(count, found[0].said)
    if not all(one.of_people or one.noun.head in _speaks_of(count) for one in found):
        return
    if found[0].number.kind == "percent":
        number = found[0].number
        bases = ("percent", "percent|asked", "percent|answered") if told else ()
        each = [_offer(bound, _shift(at, number), "count", f"{count.handle}:{one}", words, count) for one in bases]
        yield from ((told * _WEIGHT + 1, (one,)) for one in each if one and _same_number(one, number))
        return
    facets = _facets(count, found, told)
    if not all(facets):
        return
    made = [
        _offer(bound, _shift(at, one.number), "count", f"{count.handle}:{mine[0]}", one.number.span.of(words), count)
        for one, mine in zip(found, facets, strict=True)
    ]
    choice = tuple(one for one in made if one)
    if len(choice) == len(found):
        based = _BASED if count.count.everyone in found[0].values and facets[0][0] != "n" else 0
        plain = 0 if count.crossed else 1
        yield told * _WEIGHT + 2 * len(found) + (facets[0][0] == "k") + based + plain, choice


def _told(count: SavedCount, said: frozenset[str]) -> int:
    """How clearly a sentence says what a count counts: 3 for each alternative that it says, 1 for each shared word."""
    whole = sum(_WHOLE for one in count.alternatives if is_said(one, said))
    return whole + len(meant(count.label) & said)


def _speaks_of(count: SavedCount) -> frozenset[str]:
    """The stems by which a count says whom or what it counts."""
    return meant(f"{count.label} {' '.join(words for one in count.alternatives for words in one.says)}")


def _facets(count: SavedCount, found: list[Beside], told: int) -> list[list[str]]:
    """For each number the parts of the count that say it and that the sentence can mean."""
    if len(found) == 2:
        part, base = ([facet for facet in _ORDER if _is(count, facet, one.number)] for one in found)
        large = all((one.number.value or 0) >= _WEIGHT for one in found)
        return [part if told else ["k"] if large and "k" in part else [], [one for one in base if one in _BASES]]
    one = found[0]
    return [[facet for facet in _ORDER if _is(count, facet, one.number) and _means(count, facet, one, told)]]


def _is(count: SavedCount, facet: str, number: Number) -> bool:
    value: int = getattr(count.count, PARTS[facet])
    return value == number.value


def _means(count: SavedCount, facet: str, one: Beside, told: int) -> bool:
    """Whether a sentence with one number can mean a part of a count: it says what is counted, or it is everybody."""
    if facet == "n":
        among = meant(count.among)
        everybody = not among and (one.number.value or 0) >= _WEIGHT
        return everybody or bool(among & one.said)
    least = 1 if (one.number.value or 0) >= _WEIGHT else _WHOLE
    return told >= least and (facet not in _SAID_BY or bool(_SAID_BY[facet] & one.said))


def _of_figure(bound: Bound, place: SavedPlace, at: At, words: str, found: list[Beside]) -> Iterator[_Scored]:
    """A figure that somebody else gives, as it stands at a saved place beside words of the same sense."""
    if place.interview is not None or not place.words:
        return
    score = min(shared(place, one) for one in found)
    one = _offer(bound, at, "figure", place.handle, words, place) if score else None
    if one:
        yield score, (one,)


def _of_estimate(bound: Bound, at: At, words: str, found: Beside) -> Iterator[_Scored]:
    for estimate in bound.records.estimates.values():
        alike = len(meant(estimate.label) & found.said)
        for facet in ("point", "documented") if alike or (found.number.value or 0) >= _LARGE else ():
            body = f"{estimate.handle}:{facet}"
            role = Role("estimate", f"{body}|{words}", (body, words.strip()), at)
            if isinstance(bind_role(bound, role), BoundValue):
                what = f"the estimate “{estimate.label or estimate.handle}”: {facet}"
                offer = Offer(at, Tied("estimate", body, words), what, "the number is the same")
                yield alike * _WEIGHT + 1, (offer,)


def _shift(at: At, number: Number) -> At:
    span = number.approximate_span or number.span
    start = min(span.start, number.span.start)
    return At(at.file, at.start + start, at.start + number.span.end, at.line, at.column + start)


def _same_number(one: Offer, number: Number) -> bool:
    said = numbers(one.tied.words)
    return bool(said) and said[0].value == number.value


# Words for numbers, and quotations.


def _for_word(bound: Bound, passage: Passage, at: At, words: str) -> Iterator[_Scored]:
    said = _said(passage, at)
    for count in bound.records.counts.values():
        told = _told(count, said)
        for base in ("", "|asked", "|answered") if told else ():
            body = f"{count.handle}:words{base}"
            parts = (f"{count.handle}:words", words.strip(), *([base[1:]] if base else []))
            value = bind_role(bound, Role("count", body, parts, at))
            if isinstance(value, BoundValue) and value.printed != WITHHELD:
                says = f"the count “{count.label or count.expression}”: {value.printed}"
                yield told * _WEIGHT - len(base), (Offer(at, Tied("count", body, words), says, _why(count, told)),)
                break


def _for_quotation(bound: Bound, passage: Passage, at: At, words: str) -> Iterator[_Scored]:  # noqa: ARG001 (all makers are called alike)
    inner = words.strip().strip(_MARKS).strip()
    said = _words(" ".join(kept_pieces(inner)))
    for place in bound.records.places.values():
        alike = len(said & _words(place.words)) / len(said) if said and place.words else 0
        if alike < _ALIKE:
            continue
        value = bind_role(bound, Role("quote", place.handle, (place.handle, inner), at))
        if isinstance(value, BoundValue) and value.printed != WITHHELD:
            yield _quoted(at, words, place, "the words stand there", 100)
        elif isinstance(value, Unbound) and value.why is Faulty.VALUE:
            yield _quoted(at, words, place, f"it reads otherwise there: {value.message}", int(10 * alike))


def _quoted(at: At, words: str, place: SavedPlace, why: str, score: int) -> _Scored:
    return score, (Offer(at, Tied("quote", place.handle, words), f"the place {_shown(place)}", why),)


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold()))


# Offers.


def _offer(bound: Bound, at: At, role: str, body: str, words: str, record: SavedCount | SavedPlace) -> Offer | None:
    """The offer, if the record bears the words and may be shown."""
    head, *rest = body.split("|")
    parts = (head, *rest) if "percent" in head else (head, words.strip())
    value = bind_role(bound, Role(role, body, parts, at))
    if not isinstance(value, BoundValue) or value.printed == WITHHELD:
        return None
    said = value.printed if "percent" in head else words
    if isinstance(record, SavedPlace):
        return Offer(
            at,
            Tied(role, body, words),
            f"the figure at {_shown(record)}",
            "the figure stands there, beside words of this sentence",
        )
    what = f"the count “{record.label or record.expression}”{_figures(record)}{_part_of(head)}"
    return Offer(at, Tied(role, body, said), what, "the number is the same")


_FACETS = {
    "k": "",
    "no": ", who said no",
    "silent": ", who gave no answer",
    "unasked": ", who were not asked",
    "unclear": ", of whom it cannot be told",
    "answered": ", everybody who answered",
    "asked": ", everybody who was asked",
    "n": ", everybody in its base",
}


def _figures(count: SavedCount) -> str:
    """Its figures, where nothing stands against telling them."""
    open_to_all = not (count.crossed or count.special or count.refused)
    return f" ({count.count.described:,} of {count.count.everyone:,})" if open_to_all else ""


def _part_of(body: str) -> str:
    return _FACETS.get(body.partition(":")[2], "")


def _why(count: SavedCount, told: int) -> str:
    return "the sentence says what it counts" if told >= _WEIGHT // 3 else f"it shares words with “{count.label}”"


def _shown(place: SavedPlace) -> str:
    title = " ".join(place.title.split()) or place.handle
    return f"“{title if len(title) <= _SHOWN else title[: _SHOWN - 1] + '…'}”"
