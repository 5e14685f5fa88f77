"""Recommendations in the manuscript and on record, matched: by name where the argument begins with it, else by
words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from probata.method.manuscript.model import At, Directive
from probata.method.recommendations.model import Recommendation
from probata.method.report.english.actions import asked_for
from probata.method.report.english.said import stem, stems
from probata.method.report.model import Bound, Passage
from probata.method.report.prose.evidence import directives, notes_of

_WORD = re.compile(r"[^\W\d_]+")
_PLAIN = (
    "a an the of in on at to for by with from or and be is are was were been being had has have not no who whom "
    "that which it its "
    "their his her they he she them as into this these those all any every each"
)
PLAIN = frozenset(stem(one) for one in _PLAIN.split())
"""Stems of words that say nothing by themselves."""
_LEAST = 0.34
_ADDRESSEE = 0.15
_ACTION = 0.1
_LEADING = re.compile(r"(?i)^(?:to\s+)?(?:the\s+)?")


@dataclass(frozen=True, slots=True)
class Printed:
    """A recommendation as a manuscript prints it: the words of its paragraphs, with references and without notes.

    ``one`` is what it prints of the record; None where the record has nothing like it. ``addressee`` is the argument
    without the record's name.
    """

    directive: Directive
    one: Recommendation | None
    addressee: str
    words: str
    passages: tuple[Passage, ...]

    @property
    def at(self) -> At:
        """Its words; its addressee where there are none yet."""
        return self.passages[0].at if self.passages else self.directive.argument_at


def printed(bound: Bound) -> tuple[Printed, ...]:
    """Every block of the kind with the record that it prints; none where the inquiry has no file of recommendations."""
    if bound.records.recommendations is None:
        return ()
    return bound.once.get("recommended", lambda: _matched(bound, bound.records.recommendations or ()))


def unprinted(bound: Bound) -> tuple[Recommendation, ...]:
    """The recommendations on record that no block prints; none where a table of all fills itself."""
    if any(True for _ in directives(bound, "recommendations")):
        return ()
    there = {each.one.name for each in printed(bound) if each.one}
    return tuple(one for one in bound.records.recommendations or () if one.name not in there)


def plain(words: str) -> str:
    """An addressee without its article, in small letters."""
    return _LEADING.sub("", " ".join(words.split())).casefold().rstrip(".,:;")


def telling(words: str) -> frozenset[str]:
    """The stems of words that say something."""
    return stems(words) - PLAIN


def _matched(bound: Bound, recorded: Sequence[Recommendation]) -> tuple[Printed, ...]:
    blocks = [_read(bound, one, recorded) for one in directives(bound, "recommendation")]
    by_name = {one.name: one for one in recorded}
    found: dict[int, Recommendation] = {}
    for number, block in enumerate(blocks):
        first = block.directive.argument.split()[:1]
        if first and first[0].rstrip(".:,") in by_name:
            found[number] = by_name[first[0].rstrip(".:,")]
    taken = {one.name for one in found.values()}
    pairs = sorted(
        (-_alike(block, one), number, place)
        for number, block in enumerate(blocks)
        if number not in found
        for place, one in enumerate(recorded)
        if one.name not in taken
    )
    for score, number, place in pairs:
        if -score >= _LEAST and number not in found and recorded[place].name not in taken:
            found[number] = recorded[place]
            taken.add(recorded[place].name)
    return tuple(
        Printed(block.directive, found.get(number), block.addressee, block.words, block.passages)
        for number, block in enumerate(blocks)
    )


def _read(bound: Bound, directive: Directive, recorded: Sequence[Recommendation]) -> Printed:
    inside = tuple(one for one in bound.passages if any(outer.at == directive.at for outer in one.inside))
    each = (*inside, *(note for one in inside for note in notes_of(bound, one)))
    words = " ".join(sentence.printed for passage in each for sentence in passage.sentences)
    argument = " ".join(directive.argument.split())
    first, _, rest = argument.partition(" ")
    named = first.rstrip(".:,") in {one.name for one in recorded}
    return Printed(directive, None, rest if named else argument, words, inside)


def _alike(block: Printed, one: Recommendation) -> float:
    """The share of the record's words that the block has, of what either has, and a little for the same addressee."""
    mine, theirs = telling(block.words), telling(one.says)
    if not mine or not theirs:
        return 0.0
    shared = len(mine & theirs)
    alike = max(shared / len(theirs), shared / len(mine)) * 0.6 + shared / len(mine | theirs) * 0.4
    if same_addressee(block.addressee, one.addressee):
        alike += _ADDRESSEE + (_ACTION if asked_for(one.action, block.words) is not None else 0.0)
    return alike if shared > 1 else 0.0


def same_addressee(printed_: str, recorded: str) -> bool:
    """Whether an addressee is the recorded one, perhaps in short: "the Government" for "the Government of Velmarra"."""
    mine, theirs = plain(printed_), plain(recorded)
    if mine == theirs:
        return True
    short, long_ = sorted((mine, theirs), key=len)
    return bool(short) and re.match(rf"{re.escape(short)}\s*(?:[,(]|\b(?:of|in|for|and)\b)", long_) is not None
