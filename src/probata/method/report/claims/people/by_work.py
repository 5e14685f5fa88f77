"""by work: people without a name whom their work, a place and a day tell apart, over the whole report. English."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from probata.method.report.claims.people.portrait import Mentioned, Portrayed, Trait
from probata.method.report.claims.people.whom import acts_for_others, serves
from probata.method.report.claims.reading.going import going_on
from probata.method.report.claims.reading.named import OneOf, is_common, places_in, singled_out
from probata.method.report.claims.reading.told import Part
from probata.method.report.claims.structure.parts import printed
from probata.method.report.claims.structure.references import references
from probata.method.report.english.dates import exact_day
from probata.method.report.english.traits import AT_PLACE, HARMS, LARGE, SUFFERED
from probata.method.report.model import Bound, Passage
from probata.method.report.prose.portraits import kinds_in

_MOST = 8
"""Places of the text that may speak of one person; an occupation that is told of more often is a theme."""
_CONCERNED = re.compile(
    r"(?i)\b(?:told\s+(?:the\s+)?(?:inquiry|commission|mission|panel|team|us|investigators|(?-i:[A-Z])\w+|of|"
    r"how|that)|interview\w*|testif\w+|described|"
    r"recalled|recounted|remembered|heard|spoke\s+(?:to|with)|gave\s+(?:(?:an?|his|her)\s+)?(?:account|evidence|"
    r"statement|testimony)|(?:was|were|been|being|is)\s+(?:\w+\s+)?(?:held|kept|"
    r"detained|imprisoned|arrested|confined|interned|taken|locked|beaten|tortured|questioned|interrogated|"
    r"released|abducted|"
    r"disappeared)|among\s+those\s+(?:whom\s+)?we\s+\w+|we\s+(?:met|heard)|(?:among|one\s+of)\s+(?:the|those|"
    r"our)\s+(?:interviewees|detainees|prisoners|witnesses|survivors|interviewed|held|heard|arrested)|detainee|"
    r"prisoner|witness|survivor|respondent(?!\s+in\s+(?:case|the))|arrested|detained|account|"
    r"when\s+s?he\s+(?:told|spoke)|(?:of|about)\s+which\s+the\s+\w+\s+(?:spoke|told))\b"
)
_OF_A_LIFE = re.compile(
    r"(?:,[^,.]{0,60},)?\s+(?:(?:had|has|have|then|later|also|finally|himself|herself|eventually|"
    r"himself)\s+)*(?:left|fled|crossed|arrived|resigned|"
    r"reached|escaped|returned|moved|gave\s+birth|married|retired|quit|flew|departed|emigrated|lives|lived|"
    r"began|started|"
    r"stopped|went|came|turned|lost|fell|hid|boarded|sailed|worked|spent|was\s+(?:\w+ly\s+|then\s+|"
    r"later\s+)?(?:interviewed|heard|arrested|taken|held|kept|released|"
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
    kinds: frozenset[Trait]
    shown: tuple[Passage, ...] = ()


def by_work(bound: Bound) -> Iterator[Portrayed]:
    """Everybody whom an occupation tells apart, with what the whole report says of him or her."""
    by_occupation: dict[str, list[OneOf]] = defaultdict(list)
    for one in singled_out(bound):
        work = one.occupation.split()[-1]
        served = serves(one.told.whole, one.start, one.end, one.occupation) or acts_for_others(work)
        if not (served or HARMS.match(one.told.whole, one.end)):
            by_occupation[work].append(one)
    following = going_on(bound)
    for work, each in by_occupation.items():
        mentions = [_mention(bound, one, following.get(id(one.told), "")) for one in each]
        if not _one_person(bound, work, each):
            mentions = _taken_up(mentions)
        if mentions and _recognisable(work, mentions):
            yield _portrayed(mentions)


def _portrayed(each: Sequence[_Mention]) -> Portrayed:
    telling: dict[int, Mentioned] = {}
    for one in each:
        if one.kinds or one.concerned:
            said = one.one.told.said
            mentioned = Mentioned(said.passage, said.at(one.one.start, one.one.end), one.kinds | {Trait.TRADE})
            telling.setdefault(one.one.told.passage, mentioned)
    shown = tuple(dict.fromkeys(each_shown for one in each for each_shown in one.shown))
    return Portrayed(tuple(telling.values()), frozenset({Trait.TRADE}).union(*(one.kinds for one in each)), shown)


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
        rf"(?i)\b(?:two|three|four|five|six|ten|several|other|more|many|some|all|the|of|by|"
        rf"\d+)\s+(?:\w+\s+)?{re.escape(_plural(work))}\b"
    )
    return not any(several.search(passage.masked) for passage in bound.passages)


def _plural(work: str) -> str:
    if work.endswith("fe"):
        return f"{work[:-2]}ves"
    return work[:-3] + "men" if work.endswith("man") else work[:-1] + "ies" if work.endswith("y") else f"{work}s"


def _mention(bound: Bound, one: OneOf, behind: str) -> _Mention:
    words = f"{one.told.whole} {behind}"
    known = bound.records.codebook and Trait.PLACE.value in kinds_in(words, bound)
    note = one.told.said.passage.kind == "note" and bool(re.search(r"(?i)\binterview", words))
    found = {
        *(
            {Trait.PLACE}
            if known or _headed(one) or one.place or next(places_in(words), None) or _told_again(one)
            else ()
        ),
        *({Trait.DAY} if exact_day(words) and not note else ()),
    }
    shown = {each: more for each in _captions(bound, one) if (more := _in_caption(each))}
    kinds_shown = frozenset[Trait]().union(*shown.values())
    return _Mention(
        one,
        bool(_CONCERNED.search(words) or SUFFERED.search(words)) or note,
        frozenset(found) | kinds_shown,
        tuple(shown),
    )


def _told_again(one: OneOf) -> bool:
    """Whether the sentence takes up what this person told and says where: "the night of which the potter spoke"."""
    spoken = one.definite and _SPOKE.match(one.told.whole, one.end)
    return bool(spoken) and any(hit["place"].split()[-1] not in LARGE for hit in AT_PLACE.finditer(one.told.whole))


_SPOKE = re.compile(
    r"\s+(?:had\s+)?(?:spoke|spoken|told|described|recalled|remembered|testified|reported|recounted|saw|"
    r"witnessed|mentioned|meant)\b"
)


def _headed(one: OneOf) -> bool:
    """Whether the heading above names a site, and the sentence speaks of nobody elsewhere: "The mill at Ostra"."""
    return one.told.part is Part.BODY and bool(_SITE_WITH_PLACE.search(one.told.said.passage.section))


_SITE_WITH_PLACE = re.compile(
    r"(?i)\b(?:mill|mine|clinic|school|camp|prison|hostel|barracks|factory|farm|works|village|monastery|quarry|"
    r"hospital)\s+(?:at|in|of|near)\s+(?-i:[A-Z])"
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


def _in_caption(caption: Passage) -> frozenset[Trait]:
    words = printed(caption)
    place = {Trait.PLACE} if next(places_in(words), None) else set[Trait]()
    return frozenset({*place, *({Trait.DAY} if exact_day(words) else ())})


_PICTURES = frozenset({"figure", "photograph", "map", "diagram"})


def _recognisable(work: str, each: Sequence[_Mention]) -> bool:
    kinds = frozenset[Trait]().union(*(one.kinds for one in each))
    if not any(one.concerned for one in each) or Trait.PLACE not in kinds:
        return False
    tied = any(one.one.place for one in each) and not is_common(work) and not _one_of_a_staff(work, each)
    return tied or any(one.one.only for one in each) or Trait.DAY in kinds


def _one_of_a_staff(work: str, each: Sequence[_Mention]) -> bool:
    """Whether it is "a nurse at the clinic": a house that has several, and no village, which may have one."""
    return (
        work in _STAFF
        and not any(_SMALL.search(one.one.told.whole) for one in each)
        and any(not one.one.definite for one in each)
    )


_STAFF = frozenset(
    {
        "nurse",
        "doctor",
        "physician",
        "surgeon",
        "orderly",
        "clerk",
        "cleaner",
        "cook",
        "lecturer",
        "engineer",
        "porter",
        "paramedic",
        "firefighter",
        "instructor",
        "miner",
        "weaver",
        "welder",
        "waiter",
        "waitress",
        "sailor",
    }
)
"""Occupations of which a hospital, a school or a factory employs several."""
_SMALL = re.compile(r"(?i)\b(?:villages?|hamlet|island|settlement|parish)\b")
