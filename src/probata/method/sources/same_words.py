"""Same words: where the words of a message stand in other texts, all of them, in their order.

Compared are words as they are searched (documents/folding.py): case, accents, marks of emphasis and what stands between
words do not matter. Who had them from whom, equal words do not say. A few words are said by many, by themselves; so
only long messages are looked for, and shorter ones that a program says were forwarded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from probata.method.documents.folding import folded
from probata.record.span import TextSpan

LEAST, LEAST_FORWARDED = 8, 4
"""Words."""
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Said:
    """The words of a text in order, folded, and the code points that each came from."""

    words: tuple[str, ...]
    places: tuple[TextSpan, ...]


def said(text: str) -> Said:
    """The words of a text."""
    form = folded(text)
    found = list(_WORD.finditer(form.text))
    places = tuple(TextSpan(*form.span(one.start(), one.end())) for one in found)
    return Said(tuple(one[0].strip("_") or one[0] for one in found), places)


def is_telling(words: Said, *, forwarded: bool) -> bool:
    """Whether so many words are hardly said twice by chance, or are few that somebody passed on."""
    return len(words.words) >= (LEAST_FORWARDED if forwarded else LEAST)


class Wanted:
    """Messages by number whose words are looked for."""

    def __init__(self, messages: Mapping[int, Said]) -> None:
        equal: dict[tuple[str, ...], list[int]] = {}
        for number, one in messages.items():
            if one.words:
                equal.setdefault(one.words, []).append(number)
        self._first = min([LEAST_FORWARDED, *map(len, equal)])  # many messages begin with one word, few with four
        self._by_first: dict[tuple[str, ...], list[tuple[tuple[str, ...], list[int]]]] = {}
        for words, numbers in equal.items():
            self._by_first.setdefault(words[: self._first], []).append((words, numbers))

    def found(self, other: Said) -> Iterator[tuple[int, TextSpan]]:
        """Number of a message, and each place of the other text where all of its words stand in their order."""
        for at in range(len(other.words)):
            for words, numbers in self._by_first.get(other.words[at : at + self._first], ()):
                last = at + len(words) - 1
                if last < len(other.words) and other.words[at : last + 1] == words:
                    place = TextSpan(other.places[at].start, other.places[last].end)
                    yield from ((number, place) for number in numbers)
