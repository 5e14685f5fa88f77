"""PB363: the parts that a sentence lists do not add up to its whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import zip_longest

from probata.method.manuscript.model import At
from probata.method.report.claims.figures.divided import divided_in
from probata.method.report.claims.figures.enumerated import enumerated_in
from probata.method.report.claims.figures.listed import REST, listed_in
from probata.method.report.claims.figures.neighbours import Stretch, ending_in, noted, passages
from probata.method.report.claims.figures.partitions import partitions_in
from probata.method.report.claims.figures.quotients import DIVIDED, untold_quotients
from probata.method.report.claims.figures.remainders import Remainder, remainders_in
from probata.method.report.claims.figures.together import together_in, told_together
from probata.method.report.claims.figures.workings import workings_in
from probata.method.report.claims.reading.telling import Telling, tellings
from probata.method.report.model import Bound, Objection

CODE = "PB363"
LOOKS_AT = "passage"
WITHOUT_RECORDS = True
SAYS = "A number is divided into parts, worked out, or announced before a list, and the parts do not make it."
WHY = """"26 people: 15 women and 12 men" is one person too many, and nobody can say which number is wrong (the house's
method, law 1). Where the parts overlap or are not all of it, the sentence says so ("among them")."""
BAD = "The inquiry interviewed 26 people: 15 women and 12 men.\n"
GOOD = "It read {fixed}`26|an example` books: {fixed}`15|an example` old ones and {fixed}`11|an example` new ones.\n"

_REST_WORDS = re.compile(r"(?i)\b(?:other|rest|remain\w*|left|leav\w+)\b")
_ROW = 8
"""Sentences of which each may tell one part of a sum."""
_SENTENCES = 3
"""Sentences within which a whole, its parts and what is left of it are told."""
_NEXT = "Look which number is wrong, or say what is left out."


def run(bound: Bound) -> Iterator[Objection]:
    """Exact numbers only; "including", "among them" and "the others" tell that there are more."""
    told: list[At] = []
    for one in _each(bound):
        if not any(one.at.file == at.file and one.at.start < at.end and at.start < one.at.end for at in told):
            told.append(one.at)
            yield one


def _each(bound: Bound) -> Iterator[Objection]:
    told = tellings(bound)
    for telling, behind in zip_longest(told, told[1:]):
        for one in listed_in(telling.text):
            if one.total != one.whole and not REST.search(telling.text[one.at :]) and not _goes_on(telling, behind):
                said = telling.text[one.start : one.whole_end]
                message = f"“{said}” is divided into parts that make {one.total}."
                yield telling.objection(CODE, one.start, one.end, message, _NEXT)
        for each in divided_in(telling.text):
            if not each.fits:
                message = f"These shares of one whole make {_per_cent(each.total)} %."
                yield telling.objection(CODE, each.start, each.end, message, _NEXT)
        yield from _enumerated(telling)
    yield from _parted(bound)
    yield from _together(bound)
    yield from _remainders(bound)


def _remainders(bound: Bound) -> Iterator[Objection]:
    """The fewest sentences in which a rest, its whole and the other parts are told decide."""
    for each in ending_in(bound, _SENTENCES, _REST_WORDS.search):
        told = next((found for one in each if (found := _rests(one))), ())
        yield from (_left(stretch, one) for stretch, one in told if not one.fits)
    for each in noted(bound):
        every = [pair for one in each for pair in _rests(one)]
        if every and not any(one.fits for _, one in every):
            yield _left(*every[-1])
        yield from _divided(each)


def _left(stretch: Stretch, one: Remainder) -> Objection:
    said = stretch.text[one.start : one.end]
    message = f"“{said}” is told as what is left of {one.whole}, and {max(one.left)} or fewer can be left."
    if len(one.left) == 1:
        message = f"“{said}” is told as what is left of {one.whole}, and {one.left[0]} are left."
    return stretch.objection(CODE, one.start, one.end, message, _NEXT)


def _divided(each: tuple[Stretch, ...]) -> Iterator[Objection]:
    """ "6,200 divided by 42" in a note: the sentences that carry it tell what comes out."""
    if not each or not DIVIDED.search(each[0].text, each[0].seam):
        return
    stretch = each[0]
    for made in untold_quotients(stretch.text[stretch.seam :], " ".join(one.text[: one.seam] for one in each)):
        message = f"This makes {_plain(made.value)}, which the passage of the note does not tell."
        yield stretch.objection(CODE, stretch.seam + made.start, stretch.seam + made.end, message, _NEXT)


def _together(bound: Bound) -> Iterator[Objection]:
    """ "Together: thirty-one years", behind sentences that tell one number of years each."""
    for each in ending_in(bound, _ROW, told_together):
        one = together_in(each[-1].text, each[-1].seam)
        if one is not None and one.told != one.found:
            said = each[-1].text[one.start : one.end]
            message = f"“{said}” is told as the sum of what stands before it, which is {one.found}."
            yield each[-1].objection(CODE, one.start, one.end, message, _NEXT)


def _rests(stretch: Stretch) -> tuple[tuple[Stretch, Remainder], ...]:
    return tuple((stretch, one) for one in remainders_in(stretch.text) if one.start >= stretch.seam)


def _enumerated(telling: Telling) -> Iterator[Objection]:
    """ "Six harbours: Tam, Aver, Cass, Bress and Dray"."""
    for one in enumerated_in(telling.text):
        if not one.fits:
            said = telling.text[one.start : one.told_end]
            message = f"“{said}”: {' or '.join(map(str, sorted(one.found)))} are told behind it."
            yield telling.objection(CODE, one.start, one.end, message, _NEXT)


def _parted(bound: Bound) -> Iterator[Objection]:
    for each in passages(bound, least=1):
        for one in partitions_in(each.text):
            said = each.text[one.start : one.whole_end]
            message = f"“{said}”: the parts that are told of it make {one.total}, and not {one.whole}."
            yield each.objection(CODE, one.first, one.end, message, _NEXT)
        for made in workings_in(each.text):
            said = each.text[made.start : made.end]
            message = f"“{said}” is told as what the numbers beside it make, which is {_plain(made.right)}."
            yield each.objection(CODE, made.start, made.end, message, _NEXT)


def _plain(value: Fraction) -> str:
    return f"{float(value):,.2f}".removesuffix(".00")


def _per_cent(share: Fraction) -> str:
    return f"{float(100 * share):.1f}".removesuffix(".0")


def _goes_on(telling: Telling, behind: Telling | None) -> bool:
    """Whether the next sentence of the passage tells what is left: "The other four are pending."."""
    return behind is not None and behind.said.passage is telling.said.passage and bool(REST.search(behind.text))
