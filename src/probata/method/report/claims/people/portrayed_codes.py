"""portrayed codes: what a report says in all of each person for whom a code or a pseudonym stands. English.

A code keeps a name back; it keeps nothing back where the report tells from which day to which its bearer had which
work, where he or she lives, who in a picture it is, or that nobody else did such work.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from probata.method.report.claims.people.portrait import Mentioned, Portrayed, Trait, gives_away
from probata.method.report.claims.people.protecting import StandIn, stand_ins
from probata.method.report.claims.reading.going import going_on
from probata.method.report.claims.reading.named import WORK
from probata.method.report.claims.reading.told import Told, content, told
from probata.method.report.english.dates import exact_day
from probata.method.report.english.traits import AGE, ALONE, ALONE_IN_WORK, AT_PLACE, RANKS, RARE, SINGLE_POSTS, SPELL
from probata.method.report.model import Bound, Passage

_Telling: TypeAlias = tuple[Told, int, int, frozenset[Trait]]
"""A sentence, where the person stands in it, and the traits told there."""
_OF_HIM = re.compile(
    r"\s*(?:,|\(|–|—|\bwho\b|\bwhose\b)|\s+(?:worked|served|lived|lives|was\s+(?:employed|held|born))\b"
)
"""Right behind a person: words that go on about him or her."""
_WORK_BEHIND = re.compile(
    rf"(?i)^\W*(?:then\s+)?(?:(?:an?|the)\s+)?(?:former\s+|retired\s+|young\s+|old\s+)?(?:[\w-]+\s+)?(?:{WORK}|"
    rf"{RANKS})\b|\bas\s+an?\s+(?:[\w-]+\s+)?(?:{WORK})\b|"
    r"(?:^|,)\s*who\s+(?:had\s+|has\s+|then\s+|once\s+)?(?:drove|drives|kept\s+the|keeps\s+the|taught|teaches|"
    r"ran|runs|cooked|sold|repaired|nursed|guarded|steered|piloted|baked|played|carried\s+the)\b"
)
_POST_BEHIND = re.compile(
    rf"(?i)\W*(?:then\s+)?(?:the\s+)?(?:former\s+|retired\s+|long-time\s+)?(?:{SINGLE_POSTS}|(?:head|chief)\s+(?:{WORK}))\s+"
    r"(?:of|at|in)\s+(?:the\s+)?[\w’'-]+"
)
"""A post that one person holds, with the house or the ward: "head nurse of the burns ward"."""
_WORK_BEFORE = re.compile(rf"(?i)\b(?:{WORK})\s*,?\s*\(?\Z")
_HOME = re.compile(
    r"(?i)\b(?:(?:is|was|marks|shows|belongs\s+to)\s+(?:the\s+)?)?(?:house|home|flat|apartment|room|shop|stall|"
    r"workshop|farm|yard|window|balcony|office|"
    r"kiosk|door|gate|roof|desk|bed)\b[^.;]{0,50}?\b(?:of|where|from\s+which|from\s+where|in\s+which|"
    r"belong(?:ing|s|ed)\s+to|at\s+which)\s+(?:the\s+)?(?:[\w-]+\s+){0,4}\Z"
)
_HIS_HOME = re.compile(
    r"(?i)^[’']s?\s+(?:[\w-]+\s+){0,2}(?:house|home|flat|apartment|room|shop|stall|workshop|farm|window|balcony|"
    r"face|hands?)\b"
)
_SHOWN = re.compile(
    r"(?i)\b(?:(?:at|on|to|from)\s+(?:the\s+)?(?:far\s+|upper\s+|lower\s+)?(?:left|right|cent(?:re|er)|front|"
    r"back)|in\s+the\s+(?:foreground|background|middle|doorway|picture|photograph)|"
    r"(?:at|in|before|outside|behind|in\s+front\s+of)\s+(?:her|his|their)\s+(?:[a-z-]+\s+)?(?:stall|shop|house|"
    r"home|door|workshop|desk|boat|farm|garden|field|yard|kitchen|room|bed|van|cart)\b|"
    r"(?:seated|standing|kneeling|pictured|photographed|seen|facing|holding|shows|portrait\s+of)|"
    r"with\s+\w+ed\s+(?:hands?|face|arm|head))\b|\b(?:is|are|was)\s+\Z"
)
_PICTURE_OF = re.compile(
    r"(?i)\b(?:photographs?|pictures?|photos?|portraits?|images?|stills?)\b\s*(?:[\w’'-]+\s+){0,4}?(?::|\bof\b|"
    r"\bshow(?:s|ing)\b|,)\s*(?:the\s+)?(?:[\w-]+\s+){0,2}\Z"
)
"""A picture told of outside a caption: "(photograph overleaf: ...)"."""
_BY_THEM = re.compile(
    r"(?i)\b(?:(?:drawn|made|sketched|taken|filmed|marked|described|provided|recorded|written|told|"
    r"given)\s+(?:[\w-]+\s+){0,3}?by|according\s+to|drawing\s+(?:of|by)|sketch\s+(?:of|by)|courtesy\s+of|"
    r"(?:account|words|testimony|description)\s+(?:of|by))\s+(?:the\s+)?(?:[\w-]+\s+){0,3}\Z"
)
_LIFE = re.compile(
    r"(?:He|She|They)\s+(?:had\s+)?(?:worked|served|(?:was|been)\s+(?:held|employed|detained|kept)|lived|taught|"
    r"drove)\b"
)
_BETWEEN = re.compile(r"\bbetween\s+[A-Z]\w+\s+and\s+[A-Z]\w+\b(?!\s+\d)")
_LEAST = 2


def of_codes(bound: Bound) -> Iterator[Portrayed]:
    """Everybody with a code or a pseudonym whom a stranger could find."""
    groups: dict[str, list[_Telling]] = defaultdict(list)
    behind = going_on(bound)
    for one in stand_ins(bound):
        groups[one.mark].append((one.told, one.start, one.end, _traits(one, behind[id(one.told)])))
    for mark, each in groups.items():
        alone = _alone(bound, each, mark)
        traits = frozenset[Trait]().union(*(found for *_, found in (*each, *alone)))
        if gives_away(traits) or Trait.PICTURE in traits or {Trait.SPELL, Trait.PLACE} <= traits:
            yield Portrayed(tuple(_mentioned((*each, *alone))), traits)


def _mentioned(each: Sequence[_Telling]) -> Iterator[Mentioned]:
    """The places that say more than where, one a passage."""
    done: set[int] = set()
    for one, start, end, traits in each:
        if traits - {Trait.PLACE} and one.passage not in done:
            done.add(one.passage)
            yield Mentioned(one.said.passage, one.said.at(start, end), traits)


def in_picture(passage: Passage) -> bool:
    """Whether a passage is the caption of a figure, a photograph or a map."""
    return any(one.name == "figure" for one in passage.inside)


def _traits(one: StandIn, behind: str) -> frozenset[Trait]:
    whole, passage = one.told.whole, one.told.said.passage
    before, rest = whole[: one.start], whole[one.end :]
    found = set[Trait]()
    if (in_picture(passage) or _PICTURE_OF.search(before)) and not _BY_THEM.search(before) and _in_view(before, rest):
        found.add(Trait.PICTURE)
    about = rest if _OF_HIM.match(rest) else ""
    close = re.split(r"[:;“]|\b(?:said|told|described|recalled|saw|that)\b", about, maxsplit=1)[0]
    if _WORK_BEFORE.search(before) or (about and _WORK_BEHIND.search(close)):
        found.add(Trait.TRADE)
    if about and _POST_BEHIND.match(close):
        found |= {Trait.POST, Trait.PLACE}
    if AGE.search(close):
        found.add(Trait.AGE)
    if RARE.search(close):
        found.add(Trait.RARE)
    later = re.split(r"[“:;]", behind, maxsplit=1)[0] if _LIFE.match(behind) else ""
    if SPELL.search(close) or SPELL.search(later):
        found |= {Trait.SPELL, Trait.DAY}
    if exact_day(close) and re.search(
        r"(?i)\b(?:hired|employed|joined|left|born|dismissed|resigned|retired|married|admitted|arrived)\b", close
    ):
        found.add(Trait.DAY)
    if any(form.search(words) for form in (AT_PLACE, _BETWEEN) for words in (close, later)):
        found.add(Trait.PLACE)
    return frozenset(found)


def _in_view(before: str, rest: str) -> bool:
    return bool(_HOME.search(before) or _HIS_HOME.match(rest) or _SHOWN.search(before) or _SHOWN.search(rest[:80]))


def _alone(bound: Bound, each: Sequence[_Telling], mark: str) -> tuple[_Telling, ...]:
    """Where another sentence says that one person only does what this one does: "only one drove a crane"."""
    found: list[_Telling] = []
    for one, _, end, _ in each:
        what = re.match(r"\s*,?\s*who\s+([^.;,:]+)", one.whole[end:])
        said = content(what[1]) if what else frozenset[str]()
        for other, start, stop, words in _only_ones(bound) if len(said) >= _LEAST else ():
            if other is not one and len(said & words) >= max(_LEAST, (len(said) + 1) // 2):
                found.append((other, start, stop, frozenset({Trait.ALONE, Trait.PLACE})))
                found.append((one, end - len(mark), end, frozenset({Trait.ALONE})))
    return tuple(found)


def _only_ones(bound: Bound) -> tuple[tuple[Told, int, int, frozenset[str]], ...]:
    """Every sentence that tells of the only one who does something, with the stems of what it says."""
    return bound.once.get(
        "the only ones at some work",
        lambda: tuple(
            (one, *hit.span(), content(one.words[hit.end() :]))
            for one in told(bound)
            for hit in (ALONE_IN_WORK.search(one.words) or ALONE.search(one.words),)
            if hit
        ),
    )
