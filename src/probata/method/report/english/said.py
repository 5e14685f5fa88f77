"""Whether a sentence says an alternative of a count, in any form of its words. English endings and irregular verbs."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import lru_cache

from probata.method.testimony.expression import Alternative
from probata.record.span import TextSpan

_WORD = re.compile(r"[^\W\d_]+")
_FORMS = """
detain detention,
strike struck stricken, hold held, keep kept, beat beaten, give gave given, take took taken, see saw seen,
tell told, send sent, make made, bind bound, feed fed, pay paid, lose lost, bite bit bitten, steal stole
stolen, drive drove driven, burn burnt, hide hid hidden, shoot shot, tear tore torn, wear wore worn, hang
hung, sleep slept, buy bought, bring brought, teach taught, catch caught, throw threw thrown, wake woke woken,
fall fell fallen, go went gone, leave left, break broke broken, speak spoke spoken, write wrote written, sell
sold, find found, lead led, lie lay lain lying, sit sat, stand stood, freeze froze frozen, eat ate eaten,
drink drank drunk, fight fought, choose chose chosen, forbid forbade forbidden, know knew known, die died
dying, woman women, man men, child children
"""
_IRREGULAR = {form: base for each in _FORMS.split(",") for base, *forms in [each.split()] for form in forms}
_EMPTY = frozenset(
    (
        "a", "an", "the", "of", "in", "on", "at", "to", "for", "by", "with", "from", "or", "and", "be", "is", "are",
        "was", "were", "been", "being", "had", "has", "have", "having", "not", "no", "who", "whom", "that", "which",
        "it", "its", "their", "his", "her", "they", "he", "she", "them", "as", "into", "out",
    )
)  # fmt: skip
_ENDINGS = (
    "ations",
    "ation",
    "ments",
    "ment",
    "ions",
    "ion",
    "ings",
    "ing",
    "ers",
    "er",
    "ies",
    "ied",
    "ed",
    "es",
    "s",
    "y",
    "e",
)
_LEAST = 3


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """The beginning that the forms of an English word share, in small letters: work, worked, workers; hold, held."""
    word = word.casefold()
    word = _IRREGULAR.get(word, word)
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST:
            return _single(word[: -len(ending)])
    return _single(word)


def _single(word: str) -> str:
    """A doubled last consonant written once: stopp(ed), stop."""
    return word[:-1] if len(word) > _LEAST and word[-1] == word[-2] and word[-1] not in "aeiou" else word


def is_past(word: str) -> bool:
    """Whether an English word has the form of a past: "beaten", "held", "locked"."""
    word = word.casefold()
    return word in _IRREGULAR or (word.endswith("ed") and len(word) > _LEAST + 1)


def stems(words: str) -> frozenset[str]:
    """The stems of all words."""
    return frozenset(stem(found[0]) for found in _WORD.finditer(words))


def says(phrase: str, said: Collection[str]) -> bool:
    """Whether every word of a phrase that means something is among the stems of a sentence."""
    wanted = meant(phrase)
    return bool(wanted) and wanted.issubset(said)


def is_said(one: Alternative, said: Collection[str]) -> bool:
    """Whether an alternative is said: by any of its words, or by all of its parts."""
    if any(says(phrase, said) for phrase in _phrases(one)):
        return True
    return bool(one.parts) and all(is_said(part, said) for part in one.parts)


def where_said(one: Alternative, words: str) -> tuple[TextSpan, ...]:
    """Where the words of an alternative stand, one span for each word of the phrases by which it is said."""
    wanted = _wanted(one, stems(words))
    return tuple(TextSpan(*found.span()) for found in _WORD.finditer(words) if stem(found[0]) in wanted)


def _wanted(one: Alternative, said: Collection[str]) -> frozenset[str]:
    phrases = (meant(phrase) for phrase in _phrases(one))
    mine = frozenset().union(*(each for each in phrases if each and each.issubset(said)))
    return mine.union(*(_wanted(part, said) for part in one.parts))


@lru_cache(maxsize=4096)
def meant(phrase: str) -> frozenset[str]:
    """The stems of a phrase that mean something: all but articles, prepositions, pronouns and the like."""
    return frozenset(stem(found[0]) for found in _WORD.finditer(phrase) if found[0].casefold() not in _EMPTY)


def _phrases(one: Alternative) -> Iterable[str]:
    """Its words; where nobody declared any, its name, if that is made of words."""
    if one.says:
        return one.says
    name = re.sub(r"[_-]", " ", one.name)
    return () if one.parts or re.search(r"[=()!]", name) else (name,)
