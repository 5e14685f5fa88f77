"""Sentences that are built alike and tell of two cases: options, cargoes, years; and citations. English.

Two sentences of one fact are either told in other words or in the very same; two that differ in one noun, in a label or
in every number beside are the rows of a list that somebody wrote out.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache

from probata.method.report.claims.reading.acts import meaning
from probata.method.report.claims.reading.dated import dates_in
from probata.method.report.claims.reading.model import Form
from probata.method.report.claims.reading.nouns import counted_at
from probata.method.report.claims.reading.numbers import read
from probata.method.report.claims.reading.phrase import LIGHT, SMALL
from probata.method.report.english.said import is_past, stem
from probata.method.report.english.small_words import words

_TOKEN = re.compile(r"\d[\d,.]*|[^\W\d_]+(?:['’-][^\W\d_]+)*")
_CITES = re.compile(
    r"(?i)\bop\.?\s*cit\b|\bibid\b|\bECF\b|\bF\.\s?(?:Supp|\d(?:th|d)\b)|\bU\.\s?S\.\s?C\b|\bStat\.\s|\bPub\.\s?L\b|\btranscript-|"
    r"\blines?\s+\d+\s*[-–]\s*\d|(?-i:\b[A-Z]{2,5}-\d{5,})|\A\W*\d+\.\s+pp?\.?\s?\d|\bcert\.\s+denied\b"
)
_NAMED = re.compile(r"(?<![\w-])(?P<kind>[A-Z][\w'’-]*[a-z])\s+(?P<label>\d[\d/.-]*(?<![.-])|[A-Z]\d*)(?![\w,]\d|\w)")
_NO_KINDS = SMALL | words(
    "january february march april may june july august september october november december table figure annex chapter "
    "section paragraph article box note page spring summer autumn winter some another"
)
_SERIES = re.compile(r"(?<![\w.])(?!(?:USD|EUR|GBP|CHF|US|AND|OF|THE|IN)\b)[A-Z]{2,6}\s\Z")
"""Before the number of a judgment or a licence, where nothing is counted: "2014 ONSC 4585", "OML 125"."""
_ALIKE, _LEAST, _LABEL = 0.8, 6, 30
_YEARS = range(1800, 2100)


@lru_cache(maxsize=16384)
def cites(text: str) -> bool:
    """Whether a text is a citation rather than a sentence: its numbers are pages, volumes and dockets."""
    return bool(_CITES.search(text))


def is_code(text: str, start: int, end: int) -> bool:
    """Whether digits are a piece of a code, a time or a year: "T00012", "03:47", "the 2020 election"."""
    written = text[start:end]
    if text[start - 1 : start].isalpha() or (written[:1] == "0" and written[1:2].isdigit()):
        return True
    opens = not text[:start].strip() and re.match(r"\s+(?:[A-Z]{2,}\s+)?[A-Z][a-z]", text[end:])
    if opens or re.match(r"\s*\d{1,2}/\d{1,2}/\d", text[end:]):
        return True  # before the date of a docket, or the number of a note
    if re.search(r"[=≈≤≥<>]\s*\Z", text[:start]) or re.match(r"\s*[=×]", text[end:]):
        return True  # of a formula or a statistic: "CFI = .98"
    if re.match(r":\d", text[end : end + 2]) or re.search(r"\d:\Z", text[max(0, start - 2) : start]):
        return True
    if _SERIES.search(text[:start]) and not counted_at(text, end)[0].head:
        return True
    return (written.isdigit() and len(written) == 4 and int(written) in _YEARS) or _is_label(text, start)


def _is_label(text: str, start: int) -> bool:
    """ "Co-Conspirator 5 wrote to Co-Conspirator 6": a kind that stands with two labels in one sentence."""
    each = [*_NAMED.finditer(text)]
    kind = next((one["kind"] for one in each if one.start("label") == start), None)
    return kind is not None and sum(1 for one in each if one["kind"] == kind) > 1


def two_cases(one: str, other: str) -> bool:
    """Whether two sentences are told of two cases."""
    if _label(one) != _label(other) or _other_ones(one, other):
        return True
    mine, theirs = _tokens(one), _tokens(other)
    if min(len(mine), len(theirs)) < _LEAST:
        return False
    matcher = SequenceMatcher(None, _shape(mine), _shape(theirs), autojunk=False)
    if matcher.ratio() < _ALIKE:
        return False
    changed = [(mine[a:b], theirs[c:d]) for tag, a, b, c, d in matcher.get_opcodes() if tag == "replace"]
    return _all_figures_differ(mine, theirs) or any(_told_apart(*each) for each in changed)


def _label(text: str) -> frozenset[str]:
    """The date with a colon that a line begins with: "May 2003: 132 titles"."""
    opening = [one for one in dates_in(text) if one.start <= _LABEL]
    closed = opening and re.match(r"\s*:", text[opening[-1].end :])
    return frozenset(one.iso for one in opening) if closed else frozenset()


@lru_cache(maxsize=16384)
def _ones(text: str) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for each in _NAMED.finditer(text):
        if each["kind"].casefold() not in _NO_KINDS:
            found.setdefault(each["kind"].casefold(), set()).add(each["label"])
    return {kind: frozenset(labels) for kind, labels in found.items()}


def _other_ones(one: str, other: str) -> bool:
    mine, theirs = _ones(one), _ones(other)
    return any(not labels & theirs.get(kind, labels) for kind, labels in mine.items())


def _tokens(text: str) -> list[str]:
    """The words of a text in small letters; its figures with a sign before them."""
    found = []
    here = 0
    for one in (each for each in read(text) if each.form is not Form.QUANTIFIER):
        found += [each.casefold() for each in _TOKEN.findall(text[here : one.span.start])]
        found.append(f"#{text[one.span.start : one.span.end]}")
        here = one.span.end
    return found + [each.casefold() for each in _TOKEN.findall(text[here:])]


def _shape(tokens: list[str]) -> list[str]:
    return ["#" if one[0] == "#" or one[0].isdigit() else one for one in tokens]


def _all_figures_differ(mine: list[str], theirs: list[str]) -> bool:
    figures = [[one for one in each if one[0] == "#"] for each in (mine, theirs)]
    return len(figures[0]) == len(figures[1]) > 1 and all(a != b for a, b in zip(*figures, strict=True))


def _told_apart(mine: list[str], theirs: list[str]) -> bool:
    """Whether a noun stands for another one: "cost households", "cost businesses"."""
    first, second = (frozenset(meaning(stem(one)) for one in each if _is_noun(one)) for each in (mine, theirs))
    return bool(first - second and second - first)


def _is_noun(word: str) -> bool:
    return word[0].isalpha() and word not in SMALL and stem(word) not in LIGHT and not is_past(word)
