"""Words that narrow a group of people: the values of attributes, and sex and age in any codebook. English."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from probata.method.report.english.persons import is_person
from probata.method.report.english.small_words import words
from probata.method.report.matching.counted import phrase
from probata.method.report.matching.people_named import plurals
from probata.method.testimony.model import Codebook

_SEX_AND_AGE = (
    ("women woman female females", "sex"),
    ("men man male males", "sex"),
    ("girls girl", "sex"),
    ("boys boy", "sex"),
    ("children child minors minor", "age"),
    ("girls girl boys boy", "age"),
    ("adults adult", "age"),
)
"""Words of one meaning, and what they tell."""
_NO_WORDS = words("yes no none other others unknown both all any")


@dataclass(frozen=True, slots=True)
class Group:
    """Words for people of one value of an attribute (empty where the codebook has none for it).

    ``words`` are single words in small letters, ``phrases`` stems; ``kind`` is ``sex``, ``age`` or empty.
    """

    attribute: str
    value: str
    words: frozenset[str]
    phrases: tuple[tuple[str, ...], ...]
    kind: str


def groups(book: Codebook) -> tuple[Group, ...]:
    """Every group that words of a report may narrow to; those of the codebook first."""
    found = [one for name in book.attributes for one in _of_attribute(book, name)]
    known = frozenset[str]().union(*(one.words for one in found))
    for listed, kind in _SEX_AND_AGE:
        each = words(listed)
        if not each & known:
            found.append(Group("", listed.split()[0], each, (), kind))
    return tuple(found)


def _of_attribute(book: Codebook, name: str) -> Iterator[Group]:
    attribute = book.attributes[name]
    for value in attribute.values:
        texts = attribute.says.get(value, ()) or ((value,) if _tells(value) else ())
        single = frozenset(form for text in texts if len(text.split()) == 1 for form in _forms(text.casefold()))
        family = [(words(each), kind) for each, kind in _SEX_AND_AGE if single & words(each)]
        more = frozenset[str]().union(*(each for each, _ in family))
        phrases = tuple(phrase(text).strict for text in texts if len(text.split()) > 1)
        yield Group(name, value, single | more, phrases, family[0][1] if family else "")


def _forms(word: str) -> tuple[str, ...]:
    """A noun for people in the plural, too: "cook", "cooks"."""
    return (word, *plurals(word)) if is_person(word) else (word,)


def _tells(value: str) -> bool:
    return value[:1].isalpha() and value.casefold() not in _NO_WORDS
