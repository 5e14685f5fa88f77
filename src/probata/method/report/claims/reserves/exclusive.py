"""exclusive: the only one, and the largest or smallest one, that cannot be that. English.

What one party alone is said to have done and another one is found to have done as well; "its only hospital", which is
"one of two in the district"; "the smallest of four", with 40 per cent; "fewer than a quarter were investigated", and
"fewer than a quarter were never investigated".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from probata.method.report.claims.reading.meant import meant
from probata.method.report.claims.reading.told import Part, Told, told
from probata.method.report.claims.reserves.denied import Gainsaid
from probata.method.report.model import Bound
from probata.method.report.prose.phrases import attributed

_ALONE = re.compile(
    r"\b(?P<who>(?:the\s+)?[A-Z][\w’-]+(?:\s+[A-Z][\w’-]+){0,3}(?:\s+(?:forces|army|side|troops))?)\s+"
    r"(?:alone|only|exclusively)\s+"
    r"(?:(?:has|have|had|was|were|is|are)\s+)?(?P<did>violated|committed|breached|responsible|broke|carried|"
    r"killed|attacked)\b"
    r"|\b(?P<only>(?:the\s+)?[A-Z][\w’-]+(?:\s+[A-Z][\w’-]+){0,3})\s+(?:was|were|is)\s+(?:the\s+only|the\s+"
    r"sole|solely)\s+(?:party|side|one|responsible)\b"
)
_FOUND_OF = re.compile(
    r"(?i)\b(?:reasonable\s+grounds\s+to\s+(?:believe|conclude)\s+that|(?:finds|found|concludes|concluded|"
    r"established|establishes)\s+that)\s+"
    r"(?:(?:members|fighters|forces|units|soldiers|officers|commanders|elements)\s+of\s+)?(?:the\s+"
    r")?(?P<who>(?-i:[A-Z][\w’-]+(?:\s+[A-Z][\w’-]+){0,3}))"
    r"[^.;]{0,40}?\s(?:deliberately\s+|also\s+|\w+ly\s+)?(?P<did>attacked|killed|violated|committed|shelled|"
    r"executed|tortured|detained|"
    r"recruited|fired|shot|burned|abducted|beat|used|looted|destroyed)\b"
)


def not_alone(bound: Bound) -> Iterator[Gainsaid]:
    """Every sentence by which one party alone did what the report finds of another."""
    each = [one for one in told(bound) if one.part is not Part.NOTE]
    for one in each:
        found = _ALONE.search(one.words)
        if not found or attributed(one.said, *found.span()):
            continue
        mine = meant(found["who"] or found["only"])
        for other in each:
            his = _FOUND_OF.search(other.words)
            if his and other is not one and mine and not meant(his["who"]) & mine:
                yield Gainsaid(one, *found.span(), other, his["who"])
                break


def only_one(bound: Bound) -> Iterator[Gainsaid]:
    """Every thing told of as one of several, where it is the only one; and every rank or share that cannot be."""
    each = [one for one in told(bound) if one.part is not Part.NOTE]
    only = [(one, found) for one in each for found in _ONLY.finditer(one.words)]
    for one in each:
        yield from _one_of(one, only)
        yield from _ranked(one)
    yield from _shares(each)


_N = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|several|many)"
_ONLY = re.compile(
    r"(?i)\b(?:its|their|the\s+(?:town|district|city|country|region|province|island|village|county)['’]s)\s+(?:only|sole)\s+(?P<what>[a-z]+)\b|"
    r"\bthe\s+(?:only|sole)\s+(?P<one>[a-z]+)\s+(?:in|of|on)\s+the\s+(?:\w+\s+)?(?:town|district|city|country|region|province|island|village|county)\b"
)
_ONE_OF = re.compile(
    rf"(?i)^\W*The\s+(?P<what>[a-z]+)\b[^.;]{{0,60}}?\b(?:is|was)\s+one\s+of\s+(?:the\s+)?{_N}\s+(?:(?:such\s+)?[a-z]+\s+)?(?:in|of|on)\s+the\s+(?:town|district|"
    r"city|country|region|province|island|village|county)\b"
)


def _one_of(one: Told, only: Sequence[tuple[Told, re.Match[str]]]) -> Iterator[Gainsaid]:
    found = _ONE_OF.match(one.words)
    for other, alone in only if found and not attributed(one.said, *found.span()) else ():
        if found and other is not one and meant(alone["what"] or alone["one"]) & meant(found["what"]):
            yield Gainsaid(one, *found.span(), other, alone[0])
            return


_RANK = re.compile(
    r"(?i)\bthe\s+(?P<rank>largest|biggest|smallest)\s+of\s+(?:the\s+|its\s+|all\s+)?(?P<n>two|three|four|five|six|seven|eight|nine|ten|\d+)\b[^.;]{0,80}?\b(?:with|holding|"
    r"has|accounts?\s+for)\s+(?:about\s+|some\s+|around\s+|nearly\s+|over\s+|only\s+)?(?P<share>\d+(?:\.\d+)?)\s*(?:%|per\s*cent)"
)
_WRITTEN = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_NEAR = 2
"""Points of a hundred by which a rounded share may pass the equal one."""


def _ranked(one: Told) -> Iterator[Gainsaid]:
    """The largest of n has no less than its equal share, and the smallest no more."""
    for found in _RANK.finditer(one.words):
        word = found["n"].casefold()
        n = _WRITTEN.index(word) + 2 if word in _WRITTEN else int(word)
        equal, share = 100 / max(n, 1), float(found["share"])
        if (share < equal - _NEAR) if found["rank"].casefold() != "smallest" else (share > equal + _NEAR):
            start, end = found.span("share")
            yield Gainsaid(one, *found.span("rank"), one, one.words[start:end])


_SHARE = re.compile(
    r"(?i)\b(?P<share>(?:(?:fewer|less|more)\s+than\s+|over\s+|under\s+|nearly\s+|almost\s+|just\s+over\s+|just\s+under\s+|about\s+)?(?:(?:a|one|two|three)[-\s](?:thirds?|quarters?|"
    r"fifths?|tenths?)|\d+(?:\.\d+)?\s*(?:%|per\s*cent)))\s+of\s+(?:the\s+|its\s+|these\s+|all\s+)?(?P<of>[a-z]{4,})"
)
_NEVER = re.compile(r"(?i)(?:\b(?:not|never)|n['’]t)\s+(?:(?:been|be|yet|ever)\s+)*(?P<act>[a-z]+)")
_END = re.compile(r"[;:.]\s|,\s+(?:and|but|while)\s")


def _shares(each: Sequence[Told]) -> Iterator[Gainsaid]:
    """One share of one group that did something, and did not."""
    found = [(one, share, *_said_of(one, share)) for one in each for share in _SHARE.finditer(one.words)]
    for one, mine, _, denied in found:
        for other, his, theirs, plain in found if denied else ():
            same = " ".join(mine["share"].casefold().split()) == " ".join(his["share"].casefold().split())
            if same and not plain and meant(mine["of"]) & meant(his["of"]) and denied <= theirs:
                yield Gainsaid(one, *mine.span(), other, other.words[his.start() : his.end()])
                break


def _said_of(one: Told, share: re.Match[str]) -> tuple[frozenset[str], frozenset[str]]:
    """The keys of the clause that a share stands in, and those of what it denies."""
    low = max((cut.end() for cut in _END.finditer(one.words, 0, share.start())), default=0)
    stop = _END.search(one.words, share.end())
    words = one.words[low : stop.start() if stop else len(one.words)]
    never = _NEVER.search(words)
    return meant(_SHARE.sub(" ", words)), meant(never["act"]) if never else frozenset()
