"""What a count counts, in words: the phrases of its codes, which of them the expression turns round, and its groups."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from probata.method.report.english.gaps import tokens
from probata.method.report.english.said import stem
from probata.method.report.english.small_words import EMPTY, FORMAL, NEGATIONS, WEAK, words
from probata.method.report.model import Bound, Records, SavedCount
from probata.method.testimony.expression import Expression, Is, Named, Not, children, parse
from probata.method.testimony.model import Codebook
from probata.record.errors import BadValue

FAMILIES = (
    """held detained confined kept imprisoned interned jailed arrested captive captivity custody locked leave leaving
    liberty confinement detention imprisonment hostel camp prison cell behind doors door gates gate key keys fence
    fenced guarded walls""",
    "pills tablets medicine medication drug drugs injection injected jab syringe vaccine capsules treatment dose",
    "worked working labour labor employed employment job wages paid pay payment salary unpaid shift",
    "torture tortured ill-treatment suffering cruel inhuman degrading treatment beaten abuse",
    "lease land house home household property boat nets gear seized confiscated lost taken",
)
"""Words of one matter: who uses one for another speaks of the same thing, rightly or not. Enough to be silent upon."""
GRAVE = frozenset(
    map(
        stem,
        words("""
        tortured beaten beating beatings raped killed murdered executed electrocuted injured wounded starved shot
        stabbed burnt abducted disappeared sterilised sterilized abused assaulted threatened enslaved
        trafficked humiliated mutilated whipped flogged poisoned shackled handcuffed blindfolded robbed
        drowned kidnapped deported expelled
        strangled
        """),
    )
)
"""Acts so grave that no number may be lent to them by what merely stands around."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words for a code, as stems: ``loose`` without small words, ``strict`` with them; ``turned`` if they say "not"."""

    loose: tuple[str, ...]
    strict: tuple[str, ...]
    turned: bool


@dataclass(frozen=True, slots=True)
class Act:
    """A code that a count speaks of. ``so`` is whether the expression wants it described (False behind "not")."""

    code: str
    phrases: tuple[Phrase, ...]
    so: bool
    of_base: bool


@dataclass(frozen=True, slots=True)
class Counted:
    """What a count counts.

    ``acts``: its codes and all that they are made of. ``values``: for each attribute that it speaks of, the values that
    it lets in. ``stems``: every word by which it can be named; ``near`` those of the same matter.
    """

    acts: tuple[Act, ...]
    values: Mapping[str, frozenset[str]]
    stems: frozenset[str]
    near: frozenset[str]

    @property
    def codes(self) -> frozenset[str]:
        """The codes that it speaks of."""
        return frozenset(one.code for one in self.acts)


def counted(bound: Bound, count: SavedCount, base_only: bool = False) -> Counted | None:
    """What a count counts, or its base alone; None where the codebook does not know its words (any more)."""
    key = ("counted", count.handle, base_only)
    return bound.once.get(key, lambda: _counted(bound.records, count, base_only))


def phrases_of(book: Codebook, code: str) -> tuple[Phrase, ...]:
    """The words of a code: its label and what the codebook says for it; where that is nothing, its name."""
    one = book.codes[code]
    name = () if one.says else (re.sub(r"[_-]", " ", code),)
    return tuple(found for text in dict.fromkeys((*one.says, one.label, *name)) if (found := phrase(text)).loose)


@lru_cache(maxsize=4096)
def phrase(text: str) -> Phrase:
    """A phrase as stems."""
    words = [one for one in tokens(text) if one.word[0].isalpha()]
    turned = sum(one.negates for one in words) % 2 == 1
    plain = [one for one in words if not one.negates]
    loose = tuple(one.stem for one in plain if one.word not in EMPTY)
    strict = tuple(one.stem for one in plain if one.word not in FORMAL)
    return Phrase(loose, strict, turned)


def _counted(records: Records, count: SavedCount, base_only: bool) -> Counted | None:
    book = records.codebook
    if book is None:
        return None
    try:
        acts = tuple(_acts(book, count, base_only))
        values = _values(book, [(parse(text), True) for text in _texts(count, base_only)])
    except (BadValue, KeyError):
        return None
    said = " ".join(_words(book, acts, values, "" if base_only else count.label))
    stems = frozenset(one.stem for one in tokens(said) if one.word[0].isalpha() and _telling(one.word))
    near = frozenset[str]().union(*(_family(each) for each in FAMILIES if stems & _family(each)))
    return Counted(acts, values, stems, near)


@lru_cache(maxsize=64)
def _family(each: str) -> frozenset[str]:
    return frozenset(map(stem, words(each)))


def _texts(count: SavedCount, base_only: bool) -> list[str]:
    return [text for text in ("" if base_only else count.expression, count.among) if text]


def _acts(book: Codebook, count: SavedCount, base_only: bool) -> Iterator[Act]:
    for text in _texts(count, base_only):
        for name, so in dict.fromkeys(_codes(parse(text), True, book)):
            yield Act(name, phrases_of(book, name), so, text == count.among)


def _codes(expression: Expression, so: bool, book: Codebook) -> Iterator[tuple[str, bool]]:
    """Every code with whether it is wanted; derived ones with all that they are made of."""
    if isinstance(expression, Named):
        yield expression.name, so
        means = book.codes[expression.name].means
        if means:
            yield from _codes(parse(means), so, book)
    turns = isinstance(expression, Not)
    for one in children(expression):
        yield from _codes(one, so != turns, book)


def _values(book: Codebook, waiting: list[tuple[Expression, bool]]) -> dict[str, frozenset[str]]:
    """The values of each attribute that are let in."""
    found: dict[str, set[str]] = {}
    while waiting:
        one, so = waiting.pop()
        if isinstance(one, Is):
            all_ = set(book.attributes[one.attribute].values)
            found.setdefault(one.attribute, set()).update({one.value} if so else all_ - {one.value})
        waiting += [(part, so != isinstance(one, Not)) for part in children(one)]
    return {name: frozenset(values) for name, values in found.items()}


def _words(book: Codebook, acts: tuple[Act, ...], values: Mapping[str, frozenset[str]], label: str) -> Iterator[str]:
    yield label
    for act in acts:
        code = book.codes[act.code]
        yield from (code.label, *code.says, re.sub(r"[_-]", " ", code.name))
    for name, allowed in values.items():
        attribute = book.attributes[name]
        yield from (attribute.label, name, *allowed)
        yield from (word for value in allowed for word in attribute.says.get(value, ()))


def _telling(word: str) -> bool:
    return word not in EMPTY and word not in WEAK and word not in NEGATIONS
