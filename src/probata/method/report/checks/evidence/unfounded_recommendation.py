"""PB156: a recommendation asks for something that the report nowhere tells of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from probata.method.report.claims.concluded import Recommended, recommended
from probata.method.report.claims.founded import names_finding, odd_ones
from probata.method.report.claims.told import Part, content, told
from probata.method.report.model import Bound, Objection, Passage
from probata.method.report.prose.woven import objection

CODE = "PB156"
WITHOUT_RECORDS = True
SAYS = "A recommendation asks for something of which the rest of the report tells nothing."
WHY = """A recommendation asks its addressee to change something that was found; where no word of what it asks for
stands anywhere else, there is no finding that it could rest on, and nobody can answer it or see when it is done (the
house's method, section 6, a law of the house). Words that recommendations share whatever was found (ratify, remedy,
investigate, train) do not count, and a word that only happens to stand somewhere counts less than one that stands
beside others or is a theme of the report. A recommendation that refers to its finding is judged by PB107. Where
the others name their findings ("finding F2") and one names none, that one is told. English wording only."""
BAD = """# Hostels

The hostels stood along the shore, and their doors were locked from the outside at night. Guards counted the
residents in the morning and in the evening. Nobody left without a paper from the office. Papers were kept at
the gate, and workers who asked for them were told to wait until the season was over. Former residents described
long days in the fish sheds, wages that came late, and winters without stoves.

# Recommendations

- Replace the turbines of the upper reservoir.
"""
GOOD = BAD.replace("Replace the turbines of the upper reservoir", "Return papers that are kept at the gate")
_NEXT_NAMED = "Name the finding that it rests on, or leave it out."
_NEXT = "Tell in the report what this rests on, or leave it out."
_TELLING, _FLOOR, _ENOUGH = 3, 60, 0.3
"""Words that a recommendation needs to be judged, words that the report has to have besides, share that founds it."""
_THEME, _ONE_IN = 2, 50
"""Sentences: a word that stands in so many, and in one of so many, is a theme of the report."""
_SHARED = content("""
abolish access accordance accountability accountable across adopt agencies agency aid all allow along amend amount
annual appropriate archives around assembly assistance asylum authorities authority awareness back ban banks basis
begin best better bodies body bring build business call campaign care cease chain children civil close commission
committee community companies company compensation compliance comply continue convention cooperate cooperation
council counselling court courts covenant create criminal data days death delay detained develop dialogue diligence
disappeared donors due education effective effectively enable end ensure establish expand expert experts extend
extradition families family fate first follow follow-up full fully fund funding funds general give good government
governments grant guarantee guidelines halt higher hold human humanitarian immediate immediately impartial implement
implementation improve increase independent individuals industry information inquiry inspect inspections
international introduce investigate investigation investigations investors invitation journalists jurisdiction keep
law laws least legal legislation legislative lending level lift line lower make measures mechanism mechanisms
medical member memory men minister ministries ministry missing monitor monitored monitoring monitors months
moratorium national nations necessary new ngos notice number obligations office offices ongoing open optional
organisations organizations oversight parliament parties partners party pay penalty people permit persons plan
policies policy possible prevent prevention principles program programme progress promote prompt promptly prosecute
prosecution prosecutor protect protection protocol provide psychological psychosocial public publicly publish put
raise rapporteur rapporteurs rate ratify recommendation recommendations recommends redress reduce refer referral
refoulement refugee refugees regular regularly rehabilitation relatives release released relief remedies remedy
reparation reparations repeal report reports request resources respect responsible restitution return review revise
right rights sanction sanctions scholarships search sector security seek set should society soon special speed
standards standing start state states steps stop strengthen suppliers supply support survivor survivors take
targeted technical thorough train training transparency transparent treaties treaty tribunal truth unannounced
unhindered united universal up urge use victim victims visa visit visits ways within without women years
""")


def run(bound: Bound) -> Iterator[Objection]:
    """At the sentence that recommends."""
    odd = odd_ones(bound)
    for passage in odd:
        first = next(one for one in told(bound) if one.said.passage is passage)
        message = "The other recommendations name the finding that they rest on, and this one names none."
        yield objection(CODE, first.said.at(0, len(first.words)), message, _NEXT_NAMED, passage)
    yield from (one for one in _floating(bound) if not any(_inside(one, each) for each in odd))


def _inside(one: Objection, passage: Passage) -> bool:
    at = passage.at
    return one.at.file == at.file and at.start <= one.at.start < at.end


def _floating(bound: Bound) -> Iterator[Objection]:
    each = [one for one in recommended(bound) if one.told.part in (Part.RECOMMENDATIONS, Part.CONCLUSIONS)]
    rest = _rest(bound, {id(one.told) for one in each})
    if sum(len(words.split()) for words in rest) < _FLOOR:
        return
    sentences = [content(words) for words in rest]
    stands = Counter(stem for found in sentences for stem in found)
    theme = max(_THEME, len(sentences) // _ONE_IN)
    for one in each:
        if one.told.said.passage.bindings or names_finding(one.told.said.passage) or _goes_on(one):
            continue
        if _unfounded(one, sentences, stands, theme):
            said = one.told.said
            message = "The rest of the report tells nothing of what is asked for here."
            yield objection(CODE, said.at(0, len(said.words)), message, _NEXT, said.passage)


def _goes_on(one: Recommended) -> bool:
    """Whether a sentence only says more of the recommendation before it: "This needs a vote of the Assembly"."""
    return one.told.said.start > 0 and bool(_SAYS_MORE.match(one.told.words)) and not _ASKS.search(one.told.words)


_SAYS_MORE = re.compile(r"\W*(?:This|That|These|Those|It|They|Such|He|She|There|The|Its|Their)\b")
_ASKS = re.compile(r"(?i)\b(?:should|must|shall|ought|recommend\w*|urge[sd]?|calls?\s+(?:on|upon))\b")


def _rest(bound: Bound, asked: set[int]) -> list[str]:
    """The sentences that recommend nothing; quotations and headings count too."""
    headings = [one.masked for one in bound.passages if one.kind == "heading"]
    telling = (one for one in told(bound) if id(one) not in asked and one.part is not Part.RECOMMENDATIONS)
    return [*headings, *(one.whole for one in telling)]


def _unfounded(one: Recommended, sentences: Sequence[frozenset[str]], stands: Mapping[str, int], theme: int) -> bool:
    telling = {each for each in content(one.what) - _SHARED if not each[0].isdigit()}
    if len(telling) < _TELLING:
        return False
    beside = {each for found in sentences if len(telling & found) > 1 for each in telling & found}
    known = (1.0 if each in beside or stands[each] >= theme else 0.5 for each in telling if stands[each])
    return sum(known) < _ENOUGH * len(telling)
