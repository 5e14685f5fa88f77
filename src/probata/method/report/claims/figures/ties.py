"""Ties: which counts a share stands for, by where they stand: in brackets, apposition, behind "that is". English.

A tie keeps every pair of counts that it may mean; who compares objects only where none of them fits.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from probata.method.manuscript.kept import remembered
from probata.method.manuscript.numbers import Number
from probata.method.report.claims.reading.counts import can_be_of, counts_in, noun_of, told_with
from probata.method.report.claims.reading.shares import Share, shares_in
from probata.method.report.claims.reading.wholes import PartOf, parts_in
from probata.method.report.english.said import stems

_DET = r"(?:(?:the|all|these|those|our|its|their|a\s+total\s+of|some|such)\s+)*"
_BASE = re.compile(
    rf"(?i)(?:\s+(?:one|ones|houses?|people|persons))?\s+(?:out\s+of|of|in|among|from)\s+{_DET}(?:[a-z-]+\s+of\s+)?(?:the\s+)?\Z"
)
_BASE_BARE = re.compile(r"(?i)\s+(?:the\s+|of\s+)?\Z")
_NP = r"(?:\s+(?!and\b|but\b|while\b|or\b)[\w'-]+){0,10}?"
_SAID = (
    r"(?:that\s+is(?:\s+to\s+say)?,?|namely,?|i\.\s?e\.,?|in\s+other\s+words,?|or|meaning|"
    r"which\s+(?:is|means|makes|was|were)|equal\s+to|representing|amounting\s+to|equivalent\s+to|making(?:\s+up)?|in\s+figures,?|to\s+be\s+precise,?|corresponding\s+to)"
)
_SMALL = (
    r"(?:(?:in|just|only|about|some|the|a\s+total\s+of|for|an?|to|fully|exactly|precisely|almost|nearly|over|around)"
    r"\s+)*"
)
_APPOSED = re.compile(rf"(?i){_NP}\s*(?:(?P<bracket>[(\[])|[,–—:]|\s-)\s*(?P<said>{_SAID}\s+)?{_SMALL}\Z")
_CLAUSE = re.compile(rf"(?i)(?:\s+[^\s().;:\d]+){{1,16}}\s*(?P<bracket>[(\[])(?P<said>{_SAID}\s+)?\s*{_SMALL}\Z")
_OF_THEM = re.compile(
    rf"(?i)(?:\s+(?:of\s+)?(?:them|these|those|whom|(?:their|its|the)\s+(?:total\s+|whole\s+)?number))?\s*(?P<sign>[(\[]|[,–—])\s*(?:{_SAID}\s+)?{_SMALL}\Z"
)
_SAID_APART = re.compile(rf"(?i){_NP}(?:,\s+|\s+(?!or\b)){_SAID}\s+{_SMALL}\Z")
"""Without a comma "or" tells another of two: "either all 322 households or the 238"."""
_CLOSED = re.compile(
    r"(?i)\s*(?:%|(?:of\s+(?:them|these|those|the\s+total)|in\s+all|in\s+total|in\s+number|altogether|people|persons|individuals|cases)\s*)?(?:[)\],.;:–—]|\Z|\s-\s)"
)
_NP_CLOSED = re.compile(
    r"(?i)(?:\s+[\w'-]+){0,4}?\s*(?:in\s+all|in\s+total|in\s+number|altogether)?\s*(?:[)\],.;:–—]|\Z)"
)
_OF_OTHERS = re.compile(r"(?i)\s+of\s+(?!them\b|these\s*[,.;)]|the\s+total\b)\w")
_THAT_IS = re.compile(
    r"(?i)[.;:]\s*(?:(?:that|this|it|these|they|which)\s+(?:is|was|are|were|makes?|made|means?|amounts?\s+to|amounted\s+to|"
    r"represents?|represented|equals?|corresponds?\s+to)|"
    rf"in\s+other\s+words,?|that\s+is,?)\s+{_SMALL}\Z"
)
_SLASH = re.compile(r"(?<![\d/.,-])(?P<k>\d{1,5})\s*/\s*(?P<n>\d{1,5})(?![\d/-])")
_COMMA = re.compile(r"\s*(?:,|\s[–—])\s*")
_BETWEEN_COMMAS = re.compile(r"(?i)(?:\s+(?:in\s+number|in\s+all|in\s+total|of\s+them))?\s*(?:,|\s[–—])\s*[a-z]")
_OPEN = re.compile(r"(?:\A|[.;:,–—]\s*|\b(?:and|while|but|that|where|said)\s+)\Z")
_OF_ALL = re.compile(
    r"(?i)(?:\A|[.;:,(–—]\s*)(?:of|out\s+of|among|from)\s+(?:all\s+)?(?:the\s+|these\s+|those\s+|our\s+|its\s+)?\Z"
)
_NAMED_BASE = re.compile(r"(?i)[)\]]\s+of\s+(?!them\b|these\s*[,.;)]|whom\b|which\b)([^,.;:()]{1,60})")
_SLASHED = re.compile(r"\s*[(\[,;]\s*")
_ELLIPTIC = re.compile(
    r"(?i)(?:\s+[\w'-]+){0,3}?\s+(?:were|was|did|had(?:\s+(?:one|been|it|so))?|do|are|have|could|said\s+so|is|has)\s*(?:so\s*)?(?:[.;,]|\Z)"
)
_JOINED = re.compile(
    r"(?i)[^.()]{0,90}?(?:[;:–—]|,?\s+(?:and|but|yet|while|although)|,)\s*(?:only\s+|in\s+fact,?\s+|as\s+many\s+as\s+)?\Z"
)
_LONG_CLAUSE = re.compile(
    rf"(?i)[^.;:()\d]{{0,90}}?(?:[(\[]\s*{_SAID}?\s*{_SMALL}|[,–—]\s*(?:or|that\s+is,?|i\.\s?e\.,?|representing|equal\s+to|amounting\s+to|which\s+is|making)\s+{_SMALL})\Z"
)
Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Tie:
    """A share and the counts that it may stand for: (part, whole); ``start`` and ``end`` of all of it.

    ``far``: no words join the part to a whole, which may be any number of the passage.
    """

    share: Share
    pairs: tuple[Pair, ...]
    start: int
    end: int
    behind: bool
    rough: bool = False
    far: bool = False

    @property
    def in_figures(self) -> bool:
        """Whether the share is told in figures, or of counts that stand before it; else it is a word for a number."""
        return self.share.figure is not None and (self.behind or not self.share.spelled)


@remembered
def ties_in(text: str) -> tuple[Tie, ...]:
    """Every share that a text ties to counts, in order."""
    shares = shares_in(text)
    found = [tie for one in shares if (tie := _tie(text, one)) is not None]
    return tuple(found)


def _tie(text: str, share: Share) -> Tie | None:
    return (
        _slashed(text, share)
        or _pair_behind(text, share)
        or _part_then_base(text, share)
        or _part_behind(text, share)
        or _base_then_part(text, share)
        or _pair_before(text, share)
        or _part_before(text, share)
        or _answered(text, share)
        or _apposed(text, share)
    )


def _made(share: Share, part: Number, told: tuple[Number, ...], behind: bool) -> Tie | None:
    wholes = tuple(one for one in told if _int(one) >= _int(part))
    if not wholes:
        return None  # a part larger than its whole is told by another rule
    pairs = tuple((_int(part), _int(one)) for one in wholes)
    spans = [(one.span.start, one.span.end) for one in (part, *wholes)]
    rough = any(one.approximate for one in (part, *wholes))
    start, end = min(share.start, *(at for at, _ in spans)), max(share.end, *(at for _, at in spans))
    return Tie(share, pairs, start, end, behind, rough)


def _int(one: Number) -> int:
    return int(one.value or 0)


def _plain(text: str) -> list[Number]:
    """The counts of a text that are no piece of a share ("one in five")."""
    inside = shares_in(text)
    return [one for one in counts_in(text) if not any(s.start <= one.span.start < s.end for s in inside)]


def _pairs(text: str) -> list[PartOf]:
    inside = shares_in(text)
    return [one for one in parts_in(text) if not any(s.start <= one.part.span.start < s.end for s in inside)]


def _slashed(text: str, share: Share) -> Tie | None:
    """ "Most interviewees (24/40)"; "24/40 (60%)"; not "the year 15/16, 80% of" or "cases 50/91, 52/91"."""
    if "/" in text[share.start : share.end]:
        return None
    for one in _SLASH.finditer(text):
        k, n = int(one["k"]), int(one["n"])
        if not 0 < k <= n:
            continue
        between = text[share.end : one.start()] if share.end <= one.start() else text[one.end() : share.start]
        if share.end <= one.start() and re.fullmatch(r"(?:\s+[\w'-]+){0,8}?\s*[(\[,]\s*", between):
            return Tie(share, ((k, n),), share.start, one.end(), False)
        if share.figure is not None and one.end() <= share.start and _SLASHED.fullmatch(between) and _shown(text, one):
            return Tie(share, ((k, n),), one.start(), share.end, True)
    return None


def _shown(text: str, one: re.Match[str]) -> bool:
    """Whether a share behind "24/40" stands in brackets with it, or in brackets of its own."""
    return text[one.end() :].lstrip()[:1] in ("(", "[") or text[: one.start()].rstrip()[-1:] in ("(", "[")


def _pair_behind(text: str, share: Share) -> Tie | None:
    """ "Most of them (24 of 40)", "30 per cent – 12 of the 40 –"."""
    for one in _pairs(text):
        if one.part.span.start < share.end:
            continue
        last = max(one.part.span.end, one.whole.span.end)
        start = one.part.approximate_span.start if one.part.approximate_span else one.part.span.start
        gap = text[share.end : start]
        opened = _APPOSED.fullmatch(gap) or (_CLAUSE.fullmatch(gap) if _nearest(text, share, start) else None)
        told = opened and (opened["said"] or opened["bracket"] or _NP_CLOSED.match(text, last))
        if one.beside and told and _of_the_same(text, gap, one, opened):
            return _made(share, one.part, one.wholes, False)
        if one.beside and share.figure is None and _same_base(text, share, one):
            return _made(share, one.part, one.wholes, False)
        return None
    return None


def _nearest(text: str, share: Share, end: int) -> bool:
    """Whether no other share is told between."""
    return not any(share.end <= one.start < end for one in shares_in(text))


def _of_the_same(text: str, gap: str, pair: PartOf, opened: re.Match[str] | None) -> bool:
    """Whether the counts are of what the share is of: in brackets always, else by the noun, if one is told."""
    noun = noun_of(text, pair.whole)
    return bool(opened and (opened["bracket"] or opened["said"])) or not noun.head or noun.head in stems(gap)


def _same_base(text: str, share: Share, pair: PartOf) -> bool:
    """ "None of the 18 had been paid, and 6 of the 18 had": the second sentence says the first one's verb again."""
    base = next((one for one in _plain(text) if one.span.start >= share.end), None)
    if base is None or base.value != pair.whole.value or base.span.start >= pair.part.span.start:
        return False
    gap = text[share.end : base.span.start]
    if not (_BASE.fullmatch(gap) or _BASE_BARE.fullmatch(gap)):
        return False
    return bool(_JOINED.fullmatch(text[base.span.end : pair.part.span.start])) and bool(
        _ELLIPTIC.match(text, max(pair.whole.span.end, pair.part.span.end))
    )


def _part_then_base(text: str, share: Share) -> Tie | None:
    """ "A quarter (18) of the 72 buses"."""
    after = [one for one in _plain(text) if one.span.start >= share.end][:2]
    if len(after) == 2 and re.fullmatch(r"\s*[(\[,–—]\s*", text[share.end : after[0].span.start]):
        behind = re.sub(r"\A\s*[)\],–—]", "", text[after[0].span.end : after[1].span.start])
        if _BASE.fullmatch(behind) and len(behind) < after[1].span.start - after[0].span.end:
            return _made(share, after[0], (after[1],), False)
    return None


def _part_behind(text: str, share: Share) -> Tie | None:
    """ "Of the 40 interviewees, a majority (17) had left"; "40 people were heard. Most of them (17) had left"."""
    after = [one for one in _plain(text) if one.span.start >= share.end]
    if not after or not _CLOSED.match(text, after[0].span.end):
        return None
    part = after[0]
    start = part.approximate_span.start if part.approximate_span else part.span.start
    gap = _OF_THEM.fullmatch(text[share.end : start])
    if not gap or (
        gap["sign"] in ",–—"
        and not text[share.end :].lstrip().lower().startswith(("of", "them", "these", "those", "–", "—"))
    ):
        return None
    known = [one for one in _plain(text) if one.span.end <= share.start and noun_of(text, one).head]
    return _made(share, part, tuple(reversed(known)), False) if known else None


def _base_then_part(text: str, share: Share) -> Tie | None:
    """ "Two thirds of the 30 shopkeepers, 12, had closed"; "in 60 per cent of the 50 villages, that is in 20"."""
    after = [one for one in _plain(text) if one.span.start >= share.end][:2]
    if len(after) < 2:
        return None
    base, part = after
    gap = text[share.end : base.span.start]
    if base.approximate_span:
        gap = text[share.end : base.approximate_span.start]
    whole_word = share.words in ("all", "every", "both", "half the", "half of", "most of the", "none of the")
    if not (_BASE.fullmatch(gap) or (whole_word and _BASE_BARE.fullmatch(gap))):
        return None
    start = part.approximate_span.start if part.approximate_span else part.span.start
    between = text[base.span.end : start]
    opened = _APPOSED.fullmatch(between) or _SAID_APART.fullmatch(between)
    if (
        not opened
        or not (can_be_of(text, part, base) or noun_of(text, part).words in ("people", "persons"))
        or part.span.start < base.span.end
    ):
        return None
    said = opened.re is _SAID_APART or opened["said"]
    if (
        said
        or _CLOSED.match(text, part.span.end)
        or (noun_of(text, part).head and _CLOSED.match(text, told_with(text, part)))
    ):
        return _made(share, part, (base,), False)
    return None


def _apposed(text: str, share: Share) -> Tie | None:
    """ "Of the 40 boats, well over half, 12, had sunk"; "31 of 40 had. Eight, almost all, had not": between commas."""
    plain = _plain(text)
    behind = next((one for one in plain if one.span.start >= share.end), None)
    before = next((one for one in reversed(plain) if one.span.end <= share.start), None)
    part: Number | None = None
    if behind is not None and _COMMA.fullmatch(text[share.end : _from(behind)]) and _OPEN.search(text[: share.start]):
        part = behind if _BETWEEN_COMMAS.match(text, behind.span.end) else None
    elif before is not None and _COMMA.fullmatch(text[before.span.end : share.start]):
        opened = _OPEN.search(text[: _from(before)])
        part = before if opened and re.match(r"\s*,\s*[a-z]", text[share.end :]) else None
    bases = [] if part is None else _bases(text, part)
    return _made(share, part, tuple(bases), part is before) if part is not None and bases else None


def _from(one: Number) -> int:
    return one.approximate_span.start if one.approximate_span else one.span.start


def _bases(text: str, part: Number) -> list[Number]:
    """What a bare part may be of: "of the 61 boats" before it, or the wholes of the parts told before it."""
    opened = [
        one
        for one in _plain(text)
        if one.span.end <= part.span.start and _OF_ALL.search(text[: _from(one)]) and noun_of(text, one).head
    ]
    pairs = [one for one in _pairs(text) if one.whole.span.end <= part.span.start]
    plainly = [one for one in pairs if one.beside] or pairs
    told = [whole for one in plainly for whole in one.wholes]
    return [one for one in (*reversed(opened), *reversed(told)) if one.span != part.span]


def _pair_before(text: str, share: Share) -> Tie | None:
    """ "26 of the 40 books (65 per cent)", "26 of the 40 books, or most of them"."""
    if _OF_OTHERS.match(text, share.end):
        return None
    before = [one for one in _pairs(text) if max(one.part.span.end, one.whole.span.end) <= share.start]
    if not before:
        return None
    last = max(before[-1].part.span.end, before[-1].whole.span.end)
    if _another(text, last, share.start) or not _behind(text, share, text[last : share.start]):
        return None
    return _made(share, before[-1].part, before[-1].wholes, True)


def _behind(text: str, share: Share, gap: str) -> bool:
    """Whether a share is told right behind counts, or in brackets at the end of their clause."""
    immediate = _APPOSED.fullmatch(gap) or _SAID_APART.fullmatch(gap)
    if share.figure is None and not (immediate and re.search(r"(?i)[(–—]|\b(?:or|is)\b", gap)):
        return False
    closed = bool(_CLOSED.match(text, share.end))
    if immediate and (closed or immediate.re is _SAID_APART or immediate["said"]):
        return True
    return closed and bool(_LONG_CLAUSE.fullmatch(gap))


def _another(text: str, start: int, end: int) -> bool:
    """Whether another number stands between."""
    return any(start <= one.span.start < end for one in counts_in(text)) or any(
        start <= one.start < end and one.figure is not None for one in shares_in(text) if one.end < end
    )


def _part_before(text: str, share: Share) -> Tie | None:
    """ "150 households were asked; 45 (30%) had no stove": the whole is a number told before, whichever it is."""
    if share.figure is None or _OF_OTHERS.match(text, share.end):
        return None
    before = [one for one in _plain(text) if one.span.end <= share.start]
    if len(before) < 2 or any(one.part.span == before[-1].span for one in _pairs(text)):
        return None
    part = before[-1]
    gap = text[part.span.end : share.start]
    if not re.fullmatch(rf"(?:\s+[\w'-]+){{0,2}}\s*(?:[(\[]|,\s*{_SAID}\s|[–—])\s*{_SMALL}", gap, re.IGNORECASE):
        return None
    if not _CLOSED.match(text, share.end):
        return None
    wholes = tuple(
        one for one in before[:-1] if can_be_of(text, part, one) and _int(one) >= _int(part) and noun_of(text, one).head
    )
    named = any(_is_base(text, share.end, noun_of(text, one).head) for one in wholes)
    made = _made(share, part, wholes, True) if named else None
    return replace(made, far=True) if made else None


def _is_base(text: str, end: int, head: str) -> bool:
    """Whether a whole counts what a share is said to be of, if that is told: "10 (40%) of our associations"."""
    named = _NAMED_BASE.match(text, end)
    return named is None or head in stems(named[1])


def _answered(text: str, share: Share) -> Tie | None:
    """ "Of 200 complaints, 50 were answered. That is 25 per cent."."""
    if not _CLOSED.match(text, share.end):
        return None
    before = [one for one in _pairs(text) if one.part.span.end < share.start and one.whole.span.end < share.start]
    if not before or not _THAT_IS.search(text[: share.start]):
        return None
    return _made(share, before[-1].part, before[-1].wholes, True)
