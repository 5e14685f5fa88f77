"""PB453: an accusation that somebody else made is told as what a report found."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from probata.method.report.claims.reading.charges import CHARGES, OF_LAW
from probata.method.report.claims.reading.concluded import Conclusion, conclusions
from probata.method.report.claims.reading.qualified import voices
from probata.method.report.claims.reading.told import Part, Told, content, told
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.phrases import attributed, negated
from probata.method.report.prose.woven import objection

CODE = "PB453"
WITHOUT_RECORDS = True
SAYS = "An accusation that somebody else made is told as what a report says or finds."
WHY = """"The State accused its neighbour of genocide" and "the report found genocide" are two claims by two speakers;
what others accuse of stays theirs and is never merged with findings (the house's method, sections 3 and 8: "the report
says genocide" fails; a law of the house). Told is a charge that stands nowhere else but in the accusations of others,
and a finding that another body is given in one place while the rest tells only of an accusation; a report that examines
the charge itself is let be. English wording only."""
BAD = """Morvane accused Velmarra of genocide. Velmarra denied it.

The report says that Velmarra committed genocide.
"""
GOOD = """Morvane accused Velmarra of genocide. Velmarra denied it.

The report makes no finding of genocide.
"""
_NEXT = "Say who accuses, or point to the place where it is found."
_NP = r"(?:(?:an?|the|its|their|such|what\s+it\s+calls)\s+)?(?P<what>[^,.;:]{3,70})"
_OF = re.compile(
    rf"(?i)\b(?:accus(?:es?|ed|ing)\b[^.;]{{1,90}}?\bof|(?:accusations?|allegations?|charges?|claims?)\s+of|"
    rf"charg(?:es?|ed)\b[^.;]{{1,60}}?\bwith|"
    rf"sp(?:eaks?|oke)\s+of|denounc(?:es?|ed)\b[^.;]{{1,60}}?\bas|condemn(?:s|ed)\b[^.;]{{1,60}}?\bas|"
    rf"describ(?:es?|ed)\b[^.;]{{1,60}}?\bas|"
    rf"brand(?:s|ed)\b[^.;]{{1,60}}?\bas|regards?\b[^.;]{{1,60}}?\bas)\s+{_NP}"
)
_CALLS = re.compile(
    r"(?i)\b(?:call(?:s|ed)?|label(?:s|l?ed)?|term(?:s|ed)?)\s+[^,.;]{2,90}?\s(?:an?\s+|“)(?P<what>[^,.;:]{3,50})"
)
_END = re.compile(r"(?i)\s(?:in|on|at|against|by|during|since|from|for|and|but|who|which|that|to|as)\s.*")
_ACCUSES = re.compile(
    r"(?i)\b(?:accus(?:e|es|ed|ing|ations?)|call(?:s|ed|ing)?|describ(?:e|es|ed|ing)|denounc\w+|condemn\w+|"
    r"alleg(?:e|es|ed|ing|ations?)|"
    r"claim(?:s|ed|ing)?|label(?:s|l?ed|l?ing)|brand(?:s|ed|ing)|declar(?:es|ed)|charg(?:es|ed)\s+with|"
    r"speaks?\s+of|spoke\s+of|"
    r"said|says?)\b"
)
_CALL = re.compile(
    r"(?i)(?<!\bwe )(?<!\bauthors )\b(?:call|describe|denounce|condemn|label|brand|accuse|allege|claim|speak\s+of)\s"
)
"""Several accuse: "campaigners call it"."""
_RELAYS = re.compile(
    r"(?i)\b(?:not|no|never|neither|nor|nobody|nothing|none|nowhere|whether|accus\w+|alleg\w+|quot\w+|cit(?:es|ed|ing)|not(?:es|"
    r"ed)\s+that|call(?:s|ed)\s+it|"
    r"claims?\b|denie[sd]|suspected|must|investigation\s+into|may|might|could|would|if|convention|elements?|"
    r"definition|prevent\w*|prohibit\w*|should|tried|(?:put\s+)?on\s+trial|prosecut\w+|sentenced|charged|"
    r"acquitted|examined)\b|n['’]t\b"
)
_TELLS = re.compile(
    r"(?i)\b(?:spoke|speaks?\s+of|told|tells|describ(?:e|es|ed|ing)\b(?!\s+(?:in|above|below|here)\b)|"
    r"recount\w*|testif\w+|testimon\w+|allegations?|(?:accounts?|reports)\s+of|"
    r"(?:interviewees|witnesses|survivors|victims|detainees|prisoners|residents|activists|lawyers|relatives|"
    r"families)\s+(?:\w+\s+){0,2}(?:said|say|report\w*))\b"
)
"""Beside what announces a finding: it is what witnesses tell."""
_DID = re.compile(
    r"(?i)\b(?:commit(?:s|ted|ting)|(?:has|have|had)\s+(?=(?:tortur|murder|enslav|massacr|exterminat|"
    r"persecut)\w*ed\b)|plann(?:ed|ing)\s+(?:an?\s+)?(?=murder|genocid|massacre)|perpetrat\w+|carr(?:y|ied|"
    r"ying)\s+out|guilty\s+of|responsible\s+for|engag(?:es?|ed|ing)\s+in|practi[sc](?:es?|ed|ing)|"
    r"victims?\s+of|amount(?:s|ed)?\s+to|constitut(?:es?|ed)|(?:is|was|were|are)\s+(?:an?\s+)?(?:acts?\s+of\s+)?(?="
    r"genocid|war\s+crime|crimes?\s+against|ethnic|terroris|tortur|enslave|slavery|apartheid|murder|persecut|"
    r"theft|fraud))"
)


def run(bound: Bound) -> Iterator[Objection]:
    """Every sentence in which a report or a body finds what otherwise only others accuse of, once."""
    stand, seen = _standing(bound), set[int]()
    for one in (*conclusions(bound), *_asserted(bound)):
        if one.whose or id(one.told) in seen or one.told.said.inside_any("finding") or _relays(one):
            continue
        for name, found in _charges(one.told, stand):
            if _only_accused(one, name, stand[name]):
                seen.add(id(one.told))
                message = f"Elsewhere this report tells of {name} only as what others accuse of."
                at = one.told.said.at(min(one.start, found.start()), max(one.end, found.end()))
                yield objection(CODE, at, message, _NEXT, one.told.said.passage)
                break
    for one in _contradicted(bound):
        if id(one.told) not in seen:
            message = "The next sentence takes this for somebody's claim, and nobody is named who says it here."
            yield objection(CODE, one.told.said.at(one.start, one.end), message, _NEXT, one.told.said.passage)


_THAT = re.compile(
    r"(?i)\s*(?:that|this|the)\s+(?:statement|claim|account|assertion|allegation|denial|version|explanation|"
    r"accusation)\s+(?:\w+\s+){0,3}?"
    r"(?:not\s+(?:consistent|supported|borne|confirmed|compatible)|contradicted|inconsistent|refuted|"
    r"incompatible|at\s+odds|contradicts|false|untrue|disproved)\b"
)
_SPEAKS = re.compile(
    r"(?i)\b(?:said|says?|stat(?:es|ed|ing|ements?)|told|according|accus\w+|alleg\w+|claim\w*|den(?:y|ies|ied|"
    r"ial)|reply|repl(?:ies|ied)|wrote|writes?|letter|"
    r"maintain\w*|insist\w*|assert\w*|argu\w+|explain\w*|announc\w+|report\w*|version|account|added|declar\w+|"
    r"respon\w+|position|informed|attribut\w+|contend\w*)\b"
)


def _relays(one: Conclusion) -> bool:
    """Whether the sentence denies it, leaves it open or tells what somebody else says of it."""
    words = one.told.words
    return bool(_RELAYS.search(words) or _TELLS.search(words[: one.start] + " | " + words[one.end :]))


def _asserted(bound: Bound) -> Iterator[Conclusion]:
    """Sentences that say in the report's voice that somebody did it; in the body those of a grave name only."""
    for one in told(bound):
        found = _DID.search(one.words) if one.part is not Part.NOTE else None
        drawn = one.part in (Part.SUMMARY, Part.CONCLUSIONS)
        if not found or voices(one.words) or attributed(one.said, *found.span()):
            continue
        if drawn or any(form.search(one.words, found.start()) for form in OF_LAW.values()):
            yield Conclusion(one, *found.span(), found[0], "", "")


def _contradicted(bound: Bound) -> Iterator[Conclusion]:
    """What is told without a speaker, before a sentence that calls it somebody's statement and doubts it."""
    each = told(bound)
    for one, behind in pairwise(each):
        found = _THAT.match(behind.words) if one.passage == behind.passage else None
        charged = any(form.search(one.words) for form in OF_LAW.values()) and _FOUND_NONE.search(behind.words)
        if not (found or (charged and one.passage == behind.passage and _DID.search(one.words))):
            continue
        relayed = charged and _RELAYS.search(one.words)
        if not _SPEAKS.search(one.whole) and not relayed and one.words == one.whole:
            yield Conclusion(one, 0, len(one.words), one.words, "", "")


_FOUND_NONE = re.compile(
    r"(?i)\b(?:not|no|nothing|never|unable)\b[^.;]{0,60}?\b(?:that|this|such\s+an?|the)\s+(?:finding|charge|"
    r"accusation|crime|conclusion|allegation)\b"
)


def _standing(bound: Bound) -> dict[str, list[Told]]:
    """Charge -> the sentences that name it: of the labels, and of what somebody is accused of in words of its own."""
    found: dict[str, list[Told]] = defaultdict(list)
    own = {name for one in told(bound) for name in _own(one.whole)}
    for one in told(bound):
        for name in _names(one.whole):
            found[name].append(one)
        for name in own:
            if _stems(name) <= content(one.whole):
                found[name].append(one)
    return found


@lru_cache(maxsize=16384)
def _names(words: str) -> tuple[str, ...]:
    return tuple([name for name, form in CHARGES.items() if form.search(words)])


def _own(words: str) -> Iterator[str]:
    """What somebody is accused of, in the accuser's words without those behind: "theft of wages"."""
    for form in (_OF, _CALLS):
        for found in form.finditer(words):
            what = _END.sub("", found["what"].strip(_MARKS) + " ").strip()
            if 0 < len(_stems(what)) <= _WORDS and not _names(what) and not what[0].isdigit():
                yield what


@lru_cache(maxsize=4096)
def _stems(name: str) -> frozenset[str]:
    return content(name)


_WORDS, _MARKS = 4, ' “”"'


def _charges(one: Told, stand: Mapping[str, Sequence[Told]]) -> Iterator[tuple[str, re.Match[str]]]:
    """The charges that a sentence names, in the report's voice."""
    for name, form in CHARGES.items():
        if name in stand and (found := form.search(one.words)):
            yield name, found
    for name in stand:
        if name not in CHARGES and _stems(name) <= content(one.words):
            word = name.split()[0]
            found = re.search(rf"(?i)\b{re.escape(word[:4])}", one.words) or re.search(r"\S+", one.words)
            if found:
                yield name, found


def _only_accused(one: Conclusion, name: str, sentences: Sequence[Told]) -> bool:
    """Whether somebody accuses of it elsewhere, and no sentence beside this one has it in the report's own voice."""
    others = [each for each in sentences if each is not one.told and each.part is not Part.NOTE]
    if name not in CHARGES and one.told in sentences and _stems(name) <= _stems_of_own(one.told):
        return False
    return any(_accuses(each, name) or _no_finding(each) for each in others) and all(
        _accuses(each, name) or _leaves(each, name) for each in others
    )


def _no_finding(each: Told) -> bool:
    return bool(_DENIED.search(each.words))


_DENIED = re.compile(
    r"(?i)\b(?:(?:do|does|did|could|can)\s+not|cannot|never|(?:was|were)\s+unable\s+to)\s+(?:\w+\s+)?(?:find|"
    r"found|conclude|say|establish|determine|convict|hold|prove|show)\b|"
    r"\b(?:makes?|made|reach\w*|found)\s+(?:no\s+finding|nothing)|\bno\s+(?:finding|evidence|credible\s+indication)s?\b"
)


def _stems_of_own(one: Told) -> frozenset[str]:
    """What the sentence itself accuses of, by somebody whom it names."""
    return frozenset(stem for name in _own(one.words) for stem in _stems(name))


def _accuses(each: Told, name: str) -> bool:
    if name not in CHARGES:
        return any(_stems(name) <= _stems(one) for one in _own(each.whole))
    found = CHARGES[name].search(each.words)
    if found is None:
        return bool(_ACCUSES.search(each.words))
    spoken = _ACCUSES.search(each.words)
    if spoken and spoken.end() < found.start() and _OF_IT.search(each.words[: found.start()]):
        return not _ours(each.words[: spoken.start()])
    if any(
        CHARGES[name].search(one["what"])
        and not _ours(each.words[: one.start()])
        and not negated(each.words, one.start())
        for one in _OF.finditer(each.words)
    ):
        return True
    named = attributed(each.said, *found.span()) or bool(_CALL.search(each.words[: found.start()]))
    return bool(spoken) and named and not negated(each.words, found.start())


_OF_IT = re.compile(
    r"(?i)\s(?:union|party|government|association|side|opposition|families|group|minister|\w+s)\s+of\s+(?:an?\s+)?\Z"
)
"""One verb for two speakers: "the State spoke of a riot, the union of murder"."""


def _ours(lead: str) -> bool:
    return bool(re.search(r"(?i)\b(?:we|inquiry|commission|report|panel|mission|court|tribunal)\s*(?:\w+\s*)?$", lead))


def _leaves(each: Told, name: str) -> bool:
    """Whether it denies the charge, or says that nothing is found on it."""
    if re.search(r"(?i)\bden(?:y|ies|ied|ying)\b|\breject\w*|\bnot\b|\bno\b", each.words):
        return True
    found = CHARGES[name].search(each.words) if name in CHARGES else None
    return name in CHARGES and (found is None or negated(each.words, found.start()))
