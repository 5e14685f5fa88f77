"""What stands behind a number: the noun that is counted, with its modifiers, and where the words on it end. English."""

from __future__ import annotations

import re
from functools import lru_cache

from probata.method.report.claims.reading.model import Counted
from probata.method.report.english.said import is_past, stem
from probata.method.report.english.small_words import words

_TOKEN = re.compile(r"\s+([^\W\d_]+(?:['’-][^\W\d_]+)*)")
_OPENS = re.compile(
    r"(?:\s+(?:\(\d+\)|out))?"
    r"(?:\s+(?:of\s+)?(?:the|these|those|all|our|its|their|other|more|further|different|such))*",
    re.I,
)
_STOPS = frozenset(
    (
        "a", "an", "the", "of", "in", "on", "at", "to", "for", "by", "with", "from", "or", "and", "but", "be", "is",
        "are", "was", "were", "been", "had", "has", "have", "did", "do", "does", "not", "no", "who", "whom", "whose",
        "that", "which", "as", "into", "out", "than", "then", "while", "when", "where", "after", "before", "during",
        "between", "since", "until", "under", "over", "per", "it", "they", "we", "he", "she", "could", "would", "can",
        "may", "might", "will", "must", "should", "also", "never", "only", "later", "earlier", "ago", "because", "if",
        "so", "each", "every", "either", "both", "there", "here", "within", "without", "among", "against", "across",
        "through", "throughout", "near", "around", "about", "up", "down", "off", "still", "already", "were", "whether",
        "including", "namely", "this", "these", "those", "their", "its", "his", "her", "our", "some", "all", "one",
    )
)  # fmt: skip
_VERBS = words("""
came come went go said say says told tell tells gave give took take saw see did knew know began fell rose ran stood
lived live work describe describes report reports remain remains became become make makes show shows
""")
_MOST = 4
PEOPLE = frozenset(
    stem(word)
    for word in words("""
    people persons person individuals interviewees respondents witnesses women men children girls boys residents
    survivors victims detainees prisoners inmates villagers workers adults minors students families households
    relatives farmers soldiers officers guards officials patients migrants refugees teachers mothers fathers
    civilians members passengers fighters protesters demonstrators lawyers journalists pupils elders youths
    """)
)
"""Stems of nouns for people."""
INTERVIEWEES = frozenset(stem(word) for word in ("interviewees", "respondents", "interlocutors", "deponents"))


@lru_cache(maxsize=16384)
def counted_at(text: str, end: int) -> tuple[Counted, int]:
    """The noun behind a number that ends at ``end``, and where its words end; an empty noun where there is none."""
    at = _OPENS.match(text, end)
    here = at.end() if at else end
    found_words: list[str] = []
    while len(found_words) < _MOST and (found := _TOKEN.match(text, here)):
        word = found[1].casefold()
        if word in _STOPS or (found_words and _is_verb(word)) or (not found_words and _is_plain_verb(word)):
            break
        found_words.append(word)
        here = found.end()
    if not found_words:
        return Counted(), end
    return Counted(stem(found_words[-1]), frozenset(map(stem, found_words[:-1])), " ".join(found_words)), here


def _is_plain_verb(word: str) -> bool:
    """A verb that cannot stand before a noun as "displaced" can: "26 left"."""
    return word in _VERBS or (is_past(word) and not word.endswith("ed") and word not in ("women", "men", "children"))


def _is_verb(word: str) -> bool:
    return (
        word in _VERBS
        or (is_past(word) and word not in ("women", "men", "children"))
        or word.endswith("ing")
        or word.endswith("ly")
    )
