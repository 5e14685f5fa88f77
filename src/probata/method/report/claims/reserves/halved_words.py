"""halved_words: a group or a label that is told with "or" in one place, and with one of the two in another. English.

"83 current or former workers" and "83 current workers"; "torture or other cruel treatment" of detainees and "torture"
of them; "four had died or left" and "all four are dead".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from probata.method.report.claims.reading.alternatives import alternatives_in
from probata.method.report.claims.reading.charges import OF_LAW
from probata.method.report.claims.reading.meant import meant
from probata.method.report.claims.reading.told import Part, Told, told
from probata.method.report.claims.reserves.characterised import characterised
from probata.method.report.model import Bound
from probata.method.report.prose.phrases import attributed

_COUNT = (
    r"(?P<count>\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|(?:twenty|"
    r"thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?)"
)
_GROUP = re.compile(
    rf"(?i)\b{_COUNT}\s+(?P<one>[a-z-]+)\s+or\s+(?!(?:more|less|fewer|so|over|above|under|older|younger|later|"
    rf"another)\b)(?P<two>[a-z-]+)\s+(?!(?:were|was|had|have|has|in|on|at|of|for|by|from|to|with|and|who|"
    rf"that)\b)(?P<noun>[a-z-]{{3,}})\b"
)
_LABEL = re.compile(
    r"(?i)\b(?P<one>torture|genocide|slavery|murder|persecution)\s+or\s+(?P<two>(?:other\s+)?(?:\w+,\s+"
    r")?(?:\w+\s+(?:or\s+)?){0,4}?(?:treatment|punishment|ill-?treatment|abuse|servitude|"
    r"crimes?\s+against\s+humanity|war\s+crimes?))"
)
_ALL_OF = re.compile(rf"(?i)\b(?:the\s+|all\s+|these\s+){_COUNT}\b")
_SOME_OF = re.compile(rf"(?i)\b{_COUNT}\s+(?:of\s+(?:the\s+|these\s+|them\b)|had\b|were\b|have\b)")
_ALL = re.compile(r"(?i)\b(?:all|both|every\s+one|each)\b")
_NOT = re.compile(r"(?i)\b(?:not|no|never|neither|nor|whether|if|or)\b|n['’]t\b")


@dataclass(frozen=True, slots=True)
class Half:
    """What is told with one half, at code points of ``told.words``, and the two as they stand elsewhere."""

    told: Told
    start: int
    end: int
    both: str


def halved_words(bound: Bound) -> Iterator[Half]:
    """Every such half, of the report's own voice."""
    each = [one for one in told(bound) if one.part is not Part.NOTE]
    yield from _groups(each)
    yield from _labels(bound, each)
    yield from _counts(each)
    yield from _degrees(each)


def _groups(each: Sequence[Told]) -> Iterator[Half]:
    for full in each:
        for found in _GROUP.finditer(full.words):
            form = re.compile(
                rf"(?i)\b{re.escape(found['count'])}\s+(?:{re.escape(found['one'])}|"
                rf"{re.escape(found['two'])})\s+{re.escape(found['noun'])}\b"
            )
            for one in each:
                half = form.search(one.words)
                if half and one.passage != full.passage and not form.search(full.words):
                    yield Half(one, *half.span(), found[0])


def _labels(bound: Bound, each: Sequence[Told]) -> Iterator[Half]:
    """A label given plainly alone, where every other sentence that gives it to the same people has the two."""
    full = [(one, found) for one in each for found in _LABEL.finditer(one.words)]
    for given in characterised(bound) if full else ():
        words, whom = given.told.words[given.start : given.end], given.subject
        for label in given.labels & OF_LAW.keys():
            mine = OF_LAW[label].search(words)
            others = [
                one
                for one in each
                if one is not given.told
                and OF_LAW[label].search(one.words)
                and _ours(one, label)
                and whom & meant(one.words)
            ]
            with_or = [
                found
                for one, found in full
                if any(one is other for other in others) and OF_LAW[label].search(found["one"])
            ]
            if (
                mine
                and with_or
                and len(with_or) == len(others)
                and not re.search(r"(?i)\bor\b|treatment\W*\Z", words[mine.end() :])
            ):
                yield Half(given.told, given.start, given.end, with_or[0][0])


def _ours(one: Told, label: str) -> bool:
    found = OF_LAW[label].search(one.words)
    return found is not None and not attributed(one.said, *found.span())


def _counts(each: Sequence[Told]) -> Iterator[Half]:
    """ "The four are all dead", where four "had died or left"."""
    for full in each:
        some = _SOME_OF.search(full.words)
        if some is None:
            continue
        both = [one for one in alternatives_in(full.words) if some.end() <= one.start + 1]
        for one in each if both else ():
            whole = _ALL_OF.search(one.words)
            same = whole is not None and whole["count"].casefold() == some["count"].casefold()
            if whole is None or one is full or not same or _NOT.search(one.words):
                continue
            said = meant(one.words[whole.end() :])
            lost = next((two for two in both if set(two.each) & said and not set(two.each) <= said), None)
            if lost and _ALL.search(one.words) and len(meant(one.words) & meant(full.words) - set(lost.each)) > 1:
                yield Half(one, *whole.span(), lost.words)


_DEGREE = re.compile(
    r"(?i)\b(?P<one>possibly|probably|likely|partly|wholly|directly|indirectly|actually|potentially|presumably|mainly|largely|fully|severely|"
    r"slightly|certainly)\s+or\s+(?P<two>possibly|probably|likely|partly|wholly|directly|indirectly|actually|potentially|presumably|mainly|"
    r"largely|fully|severely|slightly|certainly)\s+(?P<what>[a-z]{5,})\b"
)


def _degrees(each: Sequence[Told]) -> Iterator[Half]:
    """ "Probably preventable", where all others have "possibly or probably preventable"."""
    full = [(one, found) for one in each for found in _DEGREE.finditer(one.words)]
    for full_in, found in full:
        form = re.compile(rf"(?i)\b(?:{found['one']}|{found['two']})\s+{found['what']}\b")
        for one in each:
            half = form.search(one.words)
            if half and one.passage != full_in.passage and not _DEGREE.search(one.words):
                yield Half(one, *half.span(), found[0])
