"""described: people without a name as the text describes them, by traits that a stranger could look for. English.

A sentence (with those behind it that go on about "her") speaks of one such person: by a noun that tells little ("an
interviewee", "a woman"), by work ("a welder"), or by family ("the sister of the priest"). What is tied to the person is
read trait by trait; which of them few people can share together is decided in portrait.py.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from probata.method.report.claims.people.portrait import Trait
from probata.method.report.claims.people.protecting import keeps_names
from probata.method.report.claims.people.whom import ours, taken_up, the_only_one
from probata.method.report.claims.reading.named import OF_MANY, WORK
from probata.method.report.english.dates import exact_day
from probata.method.report.english.people import INTERVIEWEES
from probata.method.report.english.traits import (
    AGE,
    AT_PLACE,
    DEAD,
    DONE_TO,
    HARMS,
    KIN,
    LARGE,
    NOT_PRIVATE,
    ORIGIN,
    RANKS,
    RARE,
    SINGLE_POSTS,
    SITE,
    SPELL,
)


@dataclass(frozen=True, slots=True)
class Described:
    """Somebody described in words: code points of the sentence, the traits, and by what he or she can be told again.

    ``key``: the words of the rarest trait, the same wherever the text takes the person up; empty where there are none.
    ``concerned``: whether the words show that the person gave an account, was held or was harmed.
    """

    start: int
    end: int
    traits: frozenset[Trait]
    key: str
    concerned: bool


_WORKER = re.compile(rf"(?i)\b(?:{WORK}|{SINGLE_POSTS})(?![\w’'-])")
_BEING = (
    r"(?:is|was|has\s+been|had\s+been|works?\s+as|worked\s+as|serves?\s+as|served\s+as|acted\s+as)\s+"
    r"(?:(?:still|also|then|now|once)\s+)?"
)
_HELD_BY = (
    r"(?P<by>the|its|their|an?|(?:[A-Z][\w-]+\s)?[\w-]+[’']s)\s+"
    rf"(?P<holder>(?:[\w-]+\s+){{0,3}}?(?:{WORK}|{SINGLE_POSTS})(?:[’']s\s+[\w-]+)?)(?![\w’'-])"
)
_TIES = (
    re.compile(rf"\b[Ww]hose\s+(?:\w+\s+)?{KIN}(?:\s*,|\s+(?:of\s+\w+\s+)?{_BEING})\s*{_HELD_BY}"),
    re.compile(rf"\b(?:her|his|their)\s+(?:late\s+|former\s+|elder\s+|younger\s+)?{KIN}\s+{_BEING}{_HELD_BY}"),
    re.compile(rf"\b(?:married|engaged|related|(?:the\s+|a\s+|(?<=, )|(?<=\()){KIN})\s+(?:to|of)\s+{_HELD_BY}"),
)
_RUNS = re.compile(
    rf"\b[Ww]hose\s+(?:\w+\s+)?{KIN}\s+(?:runs?|ran|owns|owned|command(?:s|ed)|leads|led|heads|headed|keeps|kept|manag(?:es|ed)|"
    rf"found(?:s|ed)|chairs|chaired|edits|edited|built)\s+(?:the|its)\s+(?P<what>[\w-]+(?:\s+[\w-]+)?)"
)
"""A relative with something that one person has: "whose mother runs the only bakery"."""
_TIE_BEHIND = (
    re.compile(rf"\s+(?:of|to)\s+{_HELD_BY}"),
    re.compile(rf"\s+{_BEING}{_HELD_BY}"),
)
_POST = re.compile(
    rf"(?i)\b(?:had\s+(?:once\s+|earlier\s+|previously\s+)?(?:been|served\s+as|worked\s+as)|was\s+(?:once|formerly|previously)|"
    rf"(?:is|was)\s+(?:a|the)\s+former|former(?:ly)?(?:\s+an?|\s+the)?|previously|until\s+recently|earlier|before\s+becoming|later\s+became|once)\s+(?:the\s+|a\s+)?{SINGLE_POSTS}\b"
)
_RAN = re.compile(
    r"\bwho\s+(?:had\s+|has\s+|once\s+)?(?:ran|run|runs|headed|heads|led|leads|managed|directed|commanded|founded)\s+"
    r"(?:the|its|their)\s+(?:[a-z]+\s+)?(?P<what>[A-Z][\w’'-]+\s+(?:office|branch|station|clinic|hospital|school|prison|"
    r"camp|hostel|mill|mine|factory|department|bureau|post|depot|lab(?:oratory)?))\b"
)
"""A house with a name that one person runs: "who ran the Lorne office"."""
_FAMOUS = re.compile(
    r"(?i)\b(?:an?|the)\s+(?:former\s+|retired\s+)?(?:olympic|paralympic|world|national|european|champion)\s+"
    r"(?:rower|swimmer|runner|boxer|wrestler|skier|cyclist|weightlifter|gymnast|chess\s+player|champion|medal\s?list|"
    r"footballer|athlete)\b"
)
"""What makes somebody known to many."""
_COMMON_TIES = frozenset(
    [
        "fisher",
        "fisherman",
        "miner",
        "cook",
        "cleaner",
        "herder",
        "builder",
        "carpenter",
        "trader",
        "shepherd",
        "guard",
        "weaver",
        "sailor",
        "nurse",
        "tailor",
        "mechanic",
        "electrician",
        "engineer",
        "clerk",
        "mason",
        "painter",
        "accountant",
        "priest",
        "imam",
        "shopkeeper",
        "plumber",
        "welder",
        "official",
        "businessman",
        "merchant",
        "labourer",
        "laborer",
    ]
)
_INSIDER = re.compile(rf"(?i)\b(?:{INTERVIEWEES}(?!\s+in\s+(?:case|the))|detainee|prisoner|inmate|internee|survivor)\b")


@lru_cache(maxsize=16384)
def described(words: str, behind: str = "", *, guarded: bool = False) -> tuple[Described, ...]:
    """The person whom a sentence describes, if it does: of one sentence several rules ask.

    ``behind``: the sentences that go on about the same person; ``guarded``: whether the paragraph says that a name is
    kept back, so that it speaks of somebody who is protected, whatever his or her office.
    """
    text = f"{words} {behind}" if behind else words
    if NOT_PRIVATE.search(text):
        return ()
    own = ours(words)
    asked = keeps_names(words)
    alone = the_only_one(own, guarded=guarded)
    head = alone or taken_up(own, of_office=asked)
    if head is None:
        return ()
    if DEAD.match(text, head.end()) or HARMS.match(text, head.end()):
        return ()
    rest = text[head.start() :]
    traits, key = _traits(head, text, rest)
    if alone:
        traits, key = traits | {Trait.ALONE}, f"alone {_plain(alone[0])}"
    concerned = (
        (guarded and alone is not None)
        or asked
        or bool(DONE_TO.search(rest) or DONE_TO.search(text))
        or bool(_INSIDER.search(text))
    )
    return (Described(head.start(), head.end(), frozenset(traits), key, concerned),)


def _traits(head: re.Match[str], text: str, rest: str) -> tuple[set[Trait], str]:
    groups = head.groupdict()
    before = groups.get("before") or ""
    here = f"{before} {rest}"
    found: set[Trait] = set()
    key = ""
    holder = _tie(head, text, rest)
    if holder:
        found.add(Trait.TIE)
        key = f"tie {holder}"
    rare = RARE.search(rest) or _FAMOUS.search(rest)
    if rare:
        found.add(Trait.RARE)
        key = key or f"rare {_plain(rare[0])}"
    held = _RAN.search(rest)
    if held:
        found |= {Trait.POST, Trait.PLACE}
        key = key or f"ran {_plain(held['what'])}"
    if _POST.search(rest) and (groups.get("generic") or groups.get("kin") is None):
        found.add(Trait.POST)
    if any(not _of_another(rest, age, len(head[0])) for age in AGE.finditer(rest)):
        found.add(Trait.AGE)
    if ORIGIN.search(f"{before}{head[0]} x") or re.search(r"\b[A-Z]\w+-speaking\b", here):
        found.add(Trait.ORIGIN)
    if (
        groups.get("work")
        or groups.get("rank")
        or re.search(rf"(?i)\b(?:a|an|as)\s+(?:former\s+)?(?:{WORK}|{RANKS})\b", here[:120])
    ):
        found.add(Trait.TRADE)
    if exact_day(rest) or SPELL.search(rest):
        found.add(Trait.DAY)
    if _place(text, "words" in groups):
        found.add(Trait.PLACE)
    return found, key


def _of_another(rest: str, age: re.Match[str], behind: int) -> bool:
    """Whether an age behind the person is that of somebody else: "the principal kept one eighteen-year-old student"."""
    own = _IS_ONE.search(rest[: age.start()])
    theirs = _WHOSE_AGE.match(rest, age.end()) or _ANOTHER_ONE.search(rest[: age.start()])
    if age[0].lower().startswith("who"):
        theirs = _OTHERS.search(rest[: age.start()])
    return age.start() >= behind and not own and theirs is not None


_IS_ONE = re.compile(r"(?i)(?:\b(?:is|was|as|being)|[,(–—])\s+(?:an?\s+|then\s+)?\Z")
_ANOTHER_ONE = re.compile(r"(?i)\b(?:one|another|every|each)\s+\Z")
_OTHERS = re.compile(
    r"(?i)\b(?:students|pupils|boys|girls|women|men|children|people|prisoners|detainees|sons|daughters)\s+\Z"
)
_WHOSE_AGE = re.compile(
    r"(?:\s+[a-z]{4,})?\s+(?:student|pupil|boy|girl|woman|man|child|son|daughter|brother|sister|youth)\b"
)


def _tie(head: re.Match[str], text: str, rest: str) -> str:
    """The work of the relative, where few can share it; empty where the words tell of none."""
    groups = head.groupdict()
    forms = [one.search(rest) for one in _TIES]
    if groups.get("kin"):
        forms += [one.match(text, head.end()) for one in _TIE_BEHIND]
    if groups.get("holder") and _WORKER.search(groups["holder"]):
        forms.append(head)
    runs = _RUNS.search(rest)
    if runs:
        return _plain(runs["what"])
    works = (_plain(found["holder"]) for found in forms if found and _few(found["by"], found["holder"]))
    return next(works, "").rpartition(" ")[2]


def _few(by: str, work: str) -> bool:
    """Whether "the pharmacist" or "a veterinary surgeon" is one of few in a place."""
    plain = _plain(work).rpartition(" ")[2]
    if by.casefold() in ("a", "an"):
        return plain not in OF_MANY and plain not in _COMMON_TIES
    return plain not in ("president", "minister")


def _place(text: str, alone: bool) -> bool:
    """Whether a place is named that is no State; for the only one of a kind, "in the camp" is enough."""
    for found in AT_PLACE.finditer(text):
        name = found["place"].strip()
        if name not in LARGE and name.split()[-1] not in LARGE:
            return True
    return bool(SITE.search(text)) if alone else False


def _plain(words: str) -> str:
    return " ".join(words.casefold().split())
