"""The nouns by which the codebook of an inquiry calls people: what they are by trade, rank or the like."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.english.persons import is_person
from probata.method.report.english.said import stems
from probata.method.report.model import Bound
from probata.method.testimony.model import Attribute, Codebook

_OF_PEOPLE = stems("""
work job trade occupation profession employment role rank position craft crew caste sex gender people person persons
worker task post calling livelihood
""")
"""What an attribute is called whose values are nouns for people."""


def known_persons(bound: Bound) -> frozenset[str]:
    """Nouns for people in small letters, in the singular and the plural; empty where there is no codebook."""
    book = bound.records.codebook
    return bound.once.get("nouns for people", lambda: persons_in(book) if book else frozenset())


def persons_in(book: Codebook) -> frozenset[str]:
    """Those of a codebook; of attributes that are no trade or rank only what is a noun for people by itself."""
    each = (word for attribute in book.attributes.values() for word in _nouns(attribute))
    return frozenset(form for word in each for form in (word, *plurals(word)))


def plurals(word: str) -> tuple[str, ...]:
    """How an English noun may read in the plural."""
    if word.endswith(("man", "men")):
        return (f"{word[:-2]}en",)
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return (f"{word[:-1]}ies",)
    return (f"{word}es" if word.endswith(("s", "sh", "ch", "x")) else f"{word}s",)


def _nouns(attribute: Attribute) -> Iterator[str]:
    trades = bool(stems(f"{attribute.name} {attribute.label}") & _OF_PEOPLE)
    for value in attribute.values:
        for text in (value, *attribute.says.get(value, ())):
            word = text.replace("_", " ").casefold().split()[-1:]
            if word and len(word[0]) > 2 and (is_person(word[0]) or (trades and " " not in text.strip())):
                yield word[0]
