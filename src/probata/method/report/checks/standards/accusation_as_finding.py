"""PB453: an accusation that somebody else made is told as what a report found."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from probata.method.report.claims.concluded import Conclusion, conclusions
from probata.method.report.claims.told import Part, Told, content, told
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
_LABELS = tuple(
    (name, re.compile(rf"(?i)\b(?:{words})\b"))
    for name, words in (
        ("genocide", r"genocid\w+"),
        ("crimes against humanity", r"crimes?\s+against\s+humanity"),
        ("war crimes", r"war\s+crimes?"),
        ("ethnic cleansing", r"ethnic(?:ally)?\s+cleans\w+"),
        ("apartheid", r"apartheid"),
        ("enslavement", r"enslav\w+|slavery|slave\s+labou?r"),
        ("forced labour", r"forced\s+labou?r"),
        ("torture", r"tortur\w+"),
        ("murder", r"murder\w*|massacr\w+|assassinat\w+|exterminat\w+"),
        ("terrorism", r"terroris\w+"),
        ("persecution", r"persecut\w+"),
        ("collective punishment", r"collective(?:ly)?\s+punish\w+"),
        ("trafficking", r"traffick\w+"),
        ("abduction", r"abduct\w+|kidnap\w+"),
        ("rape", r"rap(?:e[sd]?|ing)"),
        ("theft", r"thefts?|thie\w+|stole\w*|steal\w*|plunder\w*|loot\w+|robb\w+"),
        ("fraud", r"fraud\w*|embezzl\w+|corrupt\w*|brib\w+"),
        ("a crime", r"crimes?|criminal"),
        ("aggression", r"crimes?\s+of\s+aggression"),
    )
)
_NP = r"(?:(?:an?|the|its|their|such|what\s+it\s+calls)\s+)?(?P<what>[^,.;:]{3,70})"
_OF = re.compile(
    rf"(?i)\b(?:accus(?:es?|ed|ing)\b[^.;]{{1,90}}?\bof|accusations?\s+of|allegations?\s+of|charg(?:es?|ed)\b[^.;]{{1,60}}?\bwith|"
    rf"sp(?:eaks?|oke)\s+of|denounc(?:es?|ed)\b[^.;]{{1,60}}?\bas|condemn(?:s|ed)\b[^.;]{{1,60}}?\bas|describ(?:es?|ed)\b[^.;]{{1,60}}?\bas|"
    rf"brand(?:s|ed)\b[^.;]{{1,60}}?\bas|regards?\b[^.;]{{1,60}}?\bas)\s+{_NP}"
)
_CALLS = re.compile(
    r"(?i)\b(?:call(?:s|ed)?|label(?:s|l?ed)?|term(?:s|ed)?)\s+[^,.;]{2,90}?\s(?:an?\s+|“)(?P<what>[^,.;:]{3,50})"
)
_END = re.compile(r"(?i)\s(?:in|on|at|against|by|during|since|from|for|and|but|who|which|that|to|as)\s.*")
_ACCUSES = re.compile(
    r"(?i)\b(?:accus(?:e|es|ed|ing|ations?)|call(?:s|ed|ing)?|describ(?:e|es|ed|ing)|denounc\w+|condemn\w+|alleg(?:e|es|ed|ing|ations?)|"
    r"claim(?:s|ed|ing)?|label(?:s|l?ed|l?ing)|brand(?:s|ed|ing)|declar(?:es|ed)|charg(?:es|ed)\s+with|speaks?\s+of|spoke\s+of|"
    r"said|says?)\b"
)
_RELAYS = re.compile(
    r"(?i)\b(?:not|no|never|neither|nor|nobody|whether|accus\w+|alleg\w+|quot\w+|cit(?:es|ed|ing)|not(?:es|ed)\s+that|call(?:s|ed)\s+it|"
    r"claims?\b|denie[sd]|may|might|could|would|if|convention|elements?|definition|prevent\w*|prohibit\w*|should|tried|(?:put\s+)?on\s+trial|prosecut\w+|sentenced|charged|acquitted|examined)\b|n['’]t\b"
)


def run(bound: Bound) -> Iterator[Objection]:
    """Every sentence in which a report or a body finds what otherwise only others accuse of, once."""
    stand, seen = _standing(bound), set[int]()
    for one in conclusions(bound):
        if one.whose or id(one.told) in seen or one.told.said.inside_any("finding") or _relays(one):
            continue
        for name, found in _charges(one.told, stand):
            if _only_accused(one, name, stand[name]):
                seen.add(id(one.told))
                message = f"Elsewhere this report tells of {name} only as what others accuse of."
                at = one.told.said.at(min(one.start, found.start()), max(one.end, found.end()))
                yield objection(CODE, at, message, _NEXT, one.told.said.passage)
                break


def _relays(one: Conclusion) -> bool:
    """Whether the sentence denies it, leaves it open or tells what somebody else says of it."""
    return bool(_RELAYS.search(one.told.words))


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


def _names(words: str) -> list[str]:
    return [name for name, form in _LABELS if form.search(words)]


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
    for name, form in _LABELS:
        if name in stand and (found := form.search(one.words)):
            yield name, found
    for name in stand:
        if name not in _LABEL_NAMES and _stems(name) <= content(one.words):
            word = name.split()[0]
            found = re.search(rf"(?i)\b{re.escape(word[:4])}", one.words) or re.search(r"\S+", one.words)
            if found:
                yield name, found


_LABEL_NAMES = frozenset(name for name, _ in _LABELS)


def _only_accused(one: Conclusion, name: str, sentences: Sequence[Told]) -> bool:
    """Whether somebody accuses of it elsewhere, and no sentence beside this one has it in the report's own voice."""
    others = [each for each in sentences if each is not one.told and each.part is not Part.NOTE]
    if (
        name not in _LABEL_NAMES
        and one.told in sentences
        and any(_stems(name) <= _stems_of_own(one.told) for _ in (0,))
    ):
        return False
    return any(_accuses(each, name) for each in others) and all(
        _accuses(each, name) or _leaves(each, name) for each in others
    )


def _stems_of_own(one: Told) -> frozenset[str]:
    """What the sentence itself accuses of, by somebody whom it names."""
    return frozenset(stem for name in _own(one.words) for stem in _stems(name))


def _accuses(each: Told, name: str) -> bool:
    if name not in _LABEL_NAMES:
        return any(_stems(name) <= _stems(one) for one in _own(each.whole))
    found = _form(name).search(each.words)
    if found is None:
        return bool(_ACCUSES.search(each.words))
    spoken = _ACCUSES.search(each.words)
    if any(
        _form(name).search(one["what"]) and not _ours(each.words[: one.start()]) for one in _OF.finditer(each.words)
    ):
        return True
    return bool(spoken) and attributed(each.said, *found.span()) and not negated(each.words, found.start())


def _ours(lead: str) -> bool:
    return bool(re.search(r"(?i)\b(?:we|inquiry|commission|report|panel|mission|court|tribunal)\s*(?:\w+\s*)?$", lead))


def _form(name: str) -> re.Pattern[str]:
    return next(form for label, form in _LABELS if label == name)


def _leaves(each: Told, name: str) -> bool:
    """Whether it denies the charge, or says that nothing is found on it."""
    if re.search(r"(?i)\bden(?:y|ies|ied|ying)\b|\breject\w*|\bnot\b|\bno\b", each.words):
        return True
    found = _form(name).search(each.words) if name in _LABEL_NAMES else None
    return name in _LABEL_NAMES and (found is None or negated(each.words, found.start()))
