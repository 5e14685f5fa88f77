"""Sentences: where each begins and ends in a text."""

from __future__ import annotations

import re

from probata.record.span import TextSpan

_STOP = re.compile(r"(?:[.!?…؟۔।]+|[。！？｡]+)[\"'”’»)\]」』]*|\r?\n[ \t]*(?:\r?\n|\r)|\r[ \t]*\r")
_WIDE = "。！？｡"
_CLOSERS = "\"'”’»)]」』"
_WORD_BEFORE = re.compile(r"[^\W_]+(?:\.[^\W_]+)*\Z")
_NEXT = re.compile(r"[\s\"'“‘«(\[「『]*([^\s]?)")
_NEXT_WORD = re.compile(r"\s+[\"'“‘«(\[]*([^\W\d_]+)")
_ALWAYS = frozenset((
    "mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "sgt", "capt", "maj", "st", "hon", "rev", "sen", "rep",
    "gov", "amb", "messrs", "mme", "e.g", "i.e", "cf", "viz", "vs", "al", "approx", "ca", "incl", "resp",
))  # fmt: skip
"""Abbreviations behind which no sentence ends."""
_BEFORE_NUMBERS = frozenset((
    "no", "nos", "art", "arts", "para", "paras", "p", "pp", "vol", "vols", "fig", "figs", "sec", "secs", "sect",
    "ch", "chap", "cl", "app", "ann", "add", "doc", "docs", "ex", "exs", "reg", "regs", "res", "rule", "tab",
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "c",
))  # fmt: skip
"""Abbreviations only where a number follows: "Decree No. 44", but "He said no. Then he left"."""
_STARTERS = frozenset((
    "the", "a", "an", "in", "on", "at", "by", "for", "from", "it", "its", "he", "she", "they", "we", "you", "i",
    "his", "her", "their", "this", "that", "these", "those", "there", "when", "while", "after", "before", "but",
    "and", "as", "if", "no", "not", "most", "all", "some", "many", "several", "one", "two", "both", "each",
    "every",
))  # fmt: skip
_LONGEST = 40


def sentences(text: str) -> tuple[TextSpan, ...]:
    """The sentences of a text, in order: together they hold every sign that is not white space. Never raises.

    A stop ends one unless an abbreviation, an initial or a word in lower case says otherwise; an empty line
    always does. Closing quotation marks and brackets belong to the sentence before them.
    """
    spans: list[TextSpan] = []
    start = 0
    for stop in _STOP.finditer(text):
        if stop.start() >= start and _ends(text, stop):
            _add(spans, text, start, stop.end())
            start = stop.end()
    _add(spans, text, start, len(text))
    return tuple(spans)


def _add(spans: list[TextSpan], text: str, start: int, end: int) -> None:
    words = text[start:end]
    if words.strip():
        spans.append(TextSpan(start + len(words) - len(words.lstrip()), start + len(words.rstrip())))


def _ends(text: str, stop: re.Match[str]) -> bool:
    if stop[0][0] in "\r\n" or stop[0][0] in _WIDE:
        return True
    behind = text[stop.end() : stop.end() + 1]
    if behind and not behind.isspace() and stop[0][0] not in "؟۔।":
        return False
    follows = _NEXT.match(text, stop.end())
    if follows and follows[1].islower():
        return False
    return stop[0].rstrip(_CLOSERS) != "." or not _abbreviates(text, stop, follows[1] if follows else "")


def _abbreviates(text: str, stop: re.Match[str], follows: str) -> bool:
    """Whether the single full stop belongs to the word before it."""
    if len(stop[0]) > 1:
        return False
    found = _WORD_BEFORE.search(text, max(0, stop.start() - _LONGEST), stop.start())
    word = found[0].lower() if found else ""
    if word in _ALWAYS or (word in _BEFORE_NUMBERS and follows.isdecimal()):
        return True
    initial = bool(found) and all(len(part) == 1 and part.isalpha() for part in word.split("."))
    return initial and found is not None and found[0][0].isupper() and not _starter(text, stop.end())


def _starter(text: str, at: int) -> bool:
    """Whether the word behind is one that begins sentences rather than names."""
    found = _NEXT_WORD.match(text, at)
    return not found or found[1].lower() in _STARTERS
