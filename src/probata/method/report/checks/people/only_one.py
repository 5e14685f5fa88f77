"""PB614: somebody is said to be the only one, the youngest, the first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from probata.method.report.claims.people.described import Described, described
from probata.method.report.claims.people.portrait import Trait, gives_away
from probata.method.report.claims.people.protecting import keeps_names
from probata.method.report.claims.reading.going import GOES_ON
from probata.method.report.english.people import INTERVIEWED, INTERVIEWEES, PEOPLE
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.phrases import Said, negated
from probata.method.report.prose.pieces import each_piece
from probata.method.report.prose.portraits import OCCUPATIONS, place_pattern
from probata.method.report.prose.woven import place_of

CODE = "PB614"
LOOKS_AT = "passage"
WITHOUT_RECORDS = True
SAYS = "Somebody who was interviewed, or held in a place, is said to be the only one or the youngest of a kind."
WHY = """"The only nurse at Reed" is a name in other words: whoever was there knows who is meant, and the next report
may say what else she said. A description that fits one person is never published, whatever the numbers are
(the house's method, section 4). English wording only."""
BAD = "Among those interviewed was the only teacher of the upper shore.\n"
GOOD = "Among those interviewed were teachers and fishers.\n"
_KIND = rf"(?:{INTERVIEWEES}|{PEOPLE}|{OCCUPATIONS}|one|pupil|foreigner|mother|father)"
_WORDS = re.compile(
    rf"(?i)\b(?:the|its|their)\s+(?:only|sole|single|youngest|oldest|eldest|tallest|last\s+remaining|"
    rf"longest[\s-](?:held|serving|detained))\s+"
    rf"(?:(?!(?:of|to|for)\b)[\w-]+\s+){{0,2}}?{_KIND}\b(?!\s+(?:that|which|thing|protection|statements?|accounts?|evidence|"
    rf"list|program(?:me)?|interviews?|form|box|hearings?|law|laws|office|post|rooms?|camps?|towers?|records?|book|quarters|union|"
    rf"association|scheme|register)\b)"
)
_SINGLE = re.compile(
    rf"(?i)\b(?:a\s+(?:single|lone)|one\s+single)\s+(?:(?!(?:of|to|for)\b)[\w-]+\s+)?(?:{PEOPLE}|{OCCUPATIONS})\b"
    rf"(?=[^.;]*\bamong\s+(?:them|those|the)\b)|\b(?:among|of)\s+(?:them|those|the\s+\w+)\b[^.;]{{0,60}}?"
    rf"\b(?:was|is)\s+a\s+(?:single|lone)\s+(?:{PEOPLE}|{OCCUPATIONS})\b"
)
"""A cell of one in words: "a single nurse was among them"."""
_STEMS = (
    "only",
    "sole",
    "single",
    "lone",
    "youngest",
    "oldest",
    "eldest",
    "tallest",
    "last",
    "longest",
    "first",
    "shortest",
    "smallest",
    "heaviest",
    "senior",
    "one",
)
_NEXT = "Describe what more than one person shares, or leave it out."


def run(bound: Bound) -> Iterator[Objection]:
    """Where the sentence speaks of interviewees, cites an account, or names where somebody was held or harmed."""
    if bound.internal:
        return
    for said in each_piece(bound, *_STEMS):
        if said.inside_any("context"):
            continue
        cell = said.first(_SINGLE)
        found = cell or said.first(_WORDS)
        if found and not negated(said.words, found.start()) and (cell or _of_somebody(said)):
            yield said.objection(CODE, found, f"“{found[0]}” fits one person.", _NEXT)
        else:
            yield from _by_traits(said)


def _by_traits(said: Said) -> Iterator[Objection]:
    """Somebody told to be the only or the first one, with a place, who was held, harmed or heard."""
    text = said.woven.text[said.start + len(said.words) :]
    read = _only_ones_kept_back if keeps_names(said.woven.text) else _only_ones
    for one in said.told(read, text if GOES_ON.match(text) else ""):
        label = said.passage.label if said.passage.kind == "paragraph" else ""
        words = said.words[one.start : one.end]
        yield Objection(CODE, said.at(one.start, one.end), f"“{words}” fits one person.", _NEXT, label)


def _only_ones(words: str, behind: str) -> tuple[Described, ...]:
    return _lone(described(words, behind))


def _only_ones_kept_back(words: str, behind: str) -> tuple[Described, ...]:
    """Of a paragraph that keeps a name back: an officer of whom it speaks is protected, too."""
    return _lone(described(words, behind, guarded=True))


def _lone(each: Sequence[Described]) -> tuple[Described, ...]:
    return tuple(one for one in each if Trait.ALONE in one.traits and one.concerned and gives_away(one.traits))


def _of_somebody(said: Said) -> bool:
    places = place_pattern(said.bound.records.codebook)
    records = (place_of(one.binding) for one in said.roles)
    told = any(one is not None and one.interview is not None for one in records)
    return told or bool(said.first(INTERVIEWED)) or bool(places and places.search(said.words))
