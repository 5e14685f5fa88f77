"""PB641: somebody could be recognised by what paragraphs, notes, captions and tables say, alone or together."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from probata.method.report.claims.described import Trait, serves
from probata.method.report.claims.named import OneOf, is_common, places_in, singled_out
from probata.method.report.claims.portrayed import going_on, portrayed
from probata.method.report.claims.references import references
from probata.method.report.claims.told import Part, where
from probata.method.report.english.dates import exact_day
from probata.method.report.english.traits import HARMS, SUFFERED
from probata.method.report.model import Bound, Objection, Passage
from probata.method.report.prose.portraits import kinds_in
from probata.method.report.prose.woven import objection

CODE = "PB641"
WITHOUT_RECORDS = True
SAYS = "Somebody who was interviewed or held can be recognised by what the report says, in one place or in several."
WHY = """A place, an exact day and a profession are each shared by many and together by one: the house's method,
section 4, forbids such joins, and a reader joins what a paragraph, a caption, a note and a table say of "the midwife".
Told is somebody without a name who was interviewed, held or harmed, where the text names a place and an occupation that
few have there, or a common one with an exact day; a relative whose work is told ("whose husband is the pharmacist
there"), a post that one person holds, something rare about a body or a family; or two of occupation, exact age and
origin. Where several people of the occupation are told of alike, or one by full name, nothing is said, nor of
officials, of the accused and of the dead. English wording only."""
BAD = """A midwife told the Inquiry that she was kept for a month.

# Later

The midwife worked in the clinic of the village of Ostra.

# Spring

On 12 April 2019 the midwife was taken to the shore.
"""
GOOD = """A midwife told the Inquiry that she was kept for a month.

# Later

The midwife worked in a clinic.
"""
_NEXT = "Make one of them vaguer (a month, a district, no occupation) wherever it stands."
_NEXT_TRAITS = (
    "Make one of them vaguer (a month, a district, an age band, no relative), or leave it out, wherever it stands."
)
_PLACE, _DAY = "a named place", "an exact day"
_MOST = 8
"""Places of the text that may speak of one person; an occupation that is told of more often is a theme."""
_CONCERNED = re.compile(
    r"(?i)\b(?:told\s+(?:the\s+)?(?:inquiry|commission|mission|panel|team|us|investigators|(?-i:[A-Z])\w+|of|how|that)|interview\w*|testif\w+|described|"
    r"recalled|recounted|remembered|heard|spoke\s+(?:to|with)|gave\s+(?:(?:an?|his|her)\s+)?(?:account|evidence|statement|testimony)|(?:was|were|been|being|is)\s+(?:\w+\s+)?(?:held|kept|"
    r"detained|imprisoned|arrested|confined|interned|taken|locked|beaten|tortured|questioned|interrogated|released|abducted|"
    r"disappeared)|among\s+those\s+(?:whom\s+)?we\s+\w+|we\s+(?:met|heard)|(?:among|one\s+of)\s+(?:the|those|our)\s+(?:interviewees|detainees|prisoners|witnesses|survivors|interviewed|held|heard|arrested)|detainee|prisoner|witness|survivor|respondent(?!\s+in\s+(?:case|the))|arrested|detained|account|when\s+s?he\s+(?:told|spoke))\b"
)
_OF_A_LIFE = re.compile(
    r"(?:,[^,.]{0,60},)?\s+(?:(?:had|has|have|then|later|also|finally|himself|herself|eventually|himself)\s+)*(?:left|fled|crossed|arrived|resigned|"
    r"reached|escaped|returned|moved|gave\s+birth|married|retired|quit|flew|departed|emigrated|lives|lived|began|started|"
    r"stopped|went|came|turned|lost|fell|hid|boarded|sailed|worked|spent|was\s+(?:\w+ly\s+|then\s+|later\s+)?(?:interviewed|heard|arrested|taken|held|kept|released|"
    r"dismissed|detained|beaten|born|transferred|sent|deported|expelled|freed|questioned|fired|married|widowed|hired|"
    r"moved|evacuated|struck|injured))\b"
)
"""What the text goes on to tell of one life."""


@dataclass(frozen=True, slots=True)
class _Mention:
    """A mention with what its sentences say: whether they show somebody concerned, and which kinds stand there.

    ``shown``: the captions that its passage refers to, which tell more of it; their kinds count too.
    """

    one: OneOf
    concerned: bool
    kinds: frozenset[str]
    shown: tuple[Passage, ...] = ()


def run(bound: Bound) -> Iterator[Objection]:
    """Once a person and place of the text that tells something, three at most."""
    if bound.internal:
        return
    told_of: set[int] = set()
    for passage, one in (*_by_work(bound), *_by_traits(bound)):
        if id(passage) not in told_of:
            told_of.add(id(passage))
            yield one


def _by_work(bound: Bound) -> Iterator[tuple[Passage, Objection]]:
    """People whom their work tells apart."""
    by_work: dict[str, list[OneOf]] = defaultdict(list)
    for one in singled_out(bound):
        if not (serves(one.told.whole, one.start, one.end, one.occupation) or HARMS.match(one.told.whole, one.end)):
            by_work[one.occupation.split()[-1]].append(one)
    following = going_on(bound)
    for work, each in by_work.items():
        mentions = [_mention(bound, one, following.get(id(one.told), "")) for one in each]
        if not _one_person(bound, work, each):
            mentions = _taken_up(mentions)
        if mentions and _recognisable(work, mentions):
            yield from _told(mentions)


def _by_traits(bound: Bound) -> Iterator[tuple[Passage, Objection]]:
    """People whom other traits tell apart: a relative's work, an age and an origin, a body, being the only one."""
    for one in portrayed(bound):
        if len(one.places) == 1 and Trait.ALONE in one.traits:
            continue  # the only one of a kind in one place of the text: PB614
        what = " and ".join(kind.value for kind in Trait if kind in one.traits)
        for place in one.places[:3]:
            others = "; ".join(dict.fromkeys(where(each.passage) for each in one.places if each is not place))
            more = f"; more stands {others}" if others else ""
            message = f"{what[:1].upper()}{what[1:]} together could tell who this is{more}."
            yield place.passage, objection(CODE, place.at, message, _NEXT_TRAITS, place.passage)


def _taken_up(each: Sequence[_Mention]) -> list[_Mention]:
    """Where several of an occupation are spoken of: the one who was interviewed and of whom the text goes on."""
    first = [one for one in each if one.concerned and not one.one.definite and one.one.told.part is not Part.NOTE]
    again = [one for one in each if one.one.definite and (one.kinds or one.concerned) and _personal(one.one)]
    return [*first, *again] if len(first) == 1 and again else []


def _personal(one: OneOf) -> bool:
    return bool(_OF_A_LIFE.match(one.told.whole, one.end))


def _one_person(bound: Bound, work: str, each: Sequence[OneOf]) -> bool:
    """Whether all these mentions can be of one person, and no others of the occupation are spoken of."""
    if any(one.only for one in each):
        return True
    if len(each) > _MOST or any(one.other for one in each):
        return False
    if is_common(work) and sum(not one.definite for one in each) > 1:
        return False
    several = re.compile(
        rf"(?i)\b(?:two|three|four|five|six|ten|several|other|more|many|some|all|the|of|by|\d+)\s+(?:\w+\s+)?{re.escape(_plural(work))}\b"
    )
    return not any(several.search(passage.masked) for passage in bound.passages)


def _plural(work: str) -> str:
    if work.endswith("fe"):
        return f"{work[:-2]}ves"
    return work[:-3] + "men" if work.endswith("man") else work[:-1] + "ies" if work.endswith("y") else f"{work}s"


def _mention(bound: Bound, one: OneOf, behind: str) -> _Mention:
    words = f"{one.told.whole} {behind}"
    kinds = kinds_in(words, bound) & {_PLACE} if bound.records.codebook else frozenset[str]()
    note = one.told.said.passage.kind == "note" and bool(re.search(r"(?i)\binterview", words))
    found = {
        *kinds,
        *({_PLACE} if one.place or next(places_in(words), None) else ()),
        *({_DAY} if exact_day(words) and not note else ()),
    }
    shown = {each: more for each in _captions(bound, one) if (more := _in_caption(each))}
    kinds_shown = frozenset[str]().union(*shown.values())
    return _Mention(
        one,
        bool(_CONCERNED.search(words) or SUFFERED.search(words)) or note,
        frozenset(found) | kinds_shown,
        tuple(shown),
    )


def _captions(bound: Bound, one: OneOf) -> tuple[Passage, ...]:
    """The captions of what the passage of a mention refers to by number: "(Figure 2)"."""
    known = bound.once.get("captions by passage", lambda: _captions_by_passage(bound))
    return known.get(one.told.passage, ())


def _captions_by_passage(bound: Bound) -> dict[int, tuple[Passage, ...]]:
    numbers = {id(one): number for number, one in enumerate(bound.passages)}
    found: dict[int, tuple[Passage, ...]] = {}
    for ref in references(bound):
        here = numbers[id(ref.telling.said.passage)]
        if ref.kind in _PICTURES and ref.part is not None and 0 <= ref.part.passage not in (here, len(numbers)):
            found[here] = (*found.get(here, ()), bound.passages[ref.part.passage])
    return found


def _in_caption(caption: Passage) -> frozenset[str]:
    words = caption.masked
    place = {_PLACE} if next(places_in(words), None) else set[str]()
    return frozenset({*place, *({_DAY} if exact_day(words) else ())})


_PICTURES = frozenset({"figure", "photograph", "map", "diagram"})


def _recognisable(work: str, each: Sequence[_Mention]) -> bool:
    kinds = frozenset[str]().union(*(one.kinds for one in each))
    if not any(one.concerned for one in each) or _PLACE not in kinds:
        return False
    tied = any(one.one.place for one in each) and not is_common(work)
    return tied or any(one.one.only for one in each) or _DAY in kinds


def _told(each: Sequence[_Mention]) -> Iterator[tuple[Passage, Objection]]:
    telling: dict[int, _Mention] = {}
    for one in each:
        if one.kinds or one.concerned:
            telling.setdefault(one.one.told.passage, one)
    for one in list(telling.values())[:3]:
        others = [other.one.told.said.passage for other in telling.values() if other is not one]
        yield one.one.told.said.passage, _objection(one, [*others, *one.shown])


def _objection(one: _Mention, others: Sequence[Passage]) -> Objection:
    places = "; ".join(dict.fromkeys(map(where, others)))
    more = f"; more stands {places}" if places else ""
    message = f"An occupation, {_PLACE} and what happened to somebody together could tell who this is{more}."
    said = one.one.told.said
    return objection(CODE, said.at(one.one.start, one.one.end), message, _NEXT, said.passage)
