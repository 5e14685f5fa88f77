"""pictured: people whom a caption names and the text leaves without a name. English.

A caption that names "the boy Jannik Roe, who testified about the wall" gives away the boy without a name who, in the
text, told of the wall: the same noun, and a telling word in common. Who is named in the text as well is no secret.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.report.claims.people.portrait import Mentioned, Portrayed, Trait
from probata.method.report.claims.people.portrayed_codes import in_picture
from probata.method.report.claims.people.whom import acts_for_others
from probata.method.report.claims.reading.named import WORK
from probata.method.report.claims.reading.told import Told, content, told
from probata.method.report.english.people import INTERVIEWEES
from probata.method.report.english.traits import DONE_TO
from probata.method.report.model import Bound

_NOUN = (
    rf"(?P<noun>(?i:boy|girl|woman|man|child|pupil|student|mother|father|widow|widower|survivor|{INTERVIEWEES}|"
    rf"{WORK}))"
)
_PART = r"[A-Z][a-zà-ÿ]+(?:[-’'][A-Za-zà-ÿ]+)*(?<![’']s)"
_NAMED = re.compile(
    rf"\b{_NOUN},?\s+(?P<name>{_PART}\s+{_PART})(?![\w-])|(?P<first>{_PART}\s+{_PART}),\s+(?:the|"
    rf"an?)\s+(?:[\w-]+\s+)?"
    rf"{_NOUN.replace('?P<noun>', '?P<behind>')}\b"
)
_PICTURE = re.compile(
    r"(?i)\b(?:photograph(?:ed|s)?|pictured?|photos?|image|(?:portrait|drawing)\s+of(?!\s+(?:the|its|their)\s+(?!boy|girl|man\b|woman|child)))\b"
)
_NAMELESS = re.compile(
    rf"(?i)\b(?P<by>an?|one|another|the)\s+(?:(?!(?:of|and|in|at|to|for|"
    rf"who)\b)[\w-]+\s+){{0,2}}?{_NOUN}(?![\w’'-])(?!,?\s+(?-i:[A-Z][a-z]+))"
)
_TELLING = re.compile(
    r"(?i)\b(?:described|told|said|testified|recalled|remembered|heard|asked|spoke|replied|pointed|recounted|"
    r"gave|saw|witness\w*|interview\w*)\b"
)


def pictured(bound: Bound) -> Iterator[Portrayed]:
    """Everybody of the text without a name whom a caption names."""
    for one in told(bound):
        if not (in_picture(one.said.passage) or (one.said.passage.kind != "note" and _PICTURE.search(one.whole))):
            continue
        for found in _NAMED.finditer(one.whole):
            group = "name" if found["name"] else "first"
            noun = (found["noun"] or found["behind"]).casefold()
            other = None if acts_for_others(noun) else _nameless(bound, one, noun, found[group])
            if other:
                here = Mentioned(one.said.passage, one.said.at(*found.span(group)), frozenset({Trait.NAME}))
                yield Portrayed((here, other), frozenset({Trait.NAME}))


def _nameless(bound: Bound, caption: Told, noun: str, name: str) -> Mentioned | None:
    """The sentence that tells of somebody by the same noun without a name, and of what the caption tells."""
    whole = re.compile(rf"(?<!\w){re.escape(name.rsplit(maxsplit=1)[-1])}(?!\w)")
    if any(one is not caption and whole.search(one.whole) for one in told(bound)):
        return None
    about = content(caption.words.replace(name, " ")) - content(noun)
    for one in told(bound):
        if one.passage == caption.passage or in_picture(one.said.passage):
            continue
        for found in _NAMELESS.finditer(one.words):
            same = found["noun"].casefold() == noun
            concerned = _TELLING.search(one.words) or DONE_TO.search(one.words)
            if same and concerned and about & content(one.words[found.end() :]) - _SAYING:
                return Mentioned(one.said.passage, one.said.at(*found.span()), frozenset({Trait.NAME}))
    return None


_SAYING = content(
    "testified told said described photographed pictured photograph day year man woman boy girl people years old"
)
"""Words that hold nobody and nothing apart."""
