"""described: people without a name as the text describes them, by traits that a stranger could look for. English.

A sentence (with those behind it that go on about "her") speaks of one such person: by a noun that tells little ("an
interviewee", "a woman"), by work ("a welder"), or by family ("the sister of the priest"). What is tied to the person is
read trait by trait; which of them few people can share together is decided in portrait.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from probata.method.report.claims.people.portrait import Trait
from probata.method.report.claims.reading.named import OF_MANY, WORK
from probata.method.report.english.dates import exact_day
from probata.method.report.english.people import INTERVIEWEES
from probata.method.report.english.persons import is_office, is_person
from probata.method.report.english.traits import (
    AGE,
    ALONE,
    AT_PLACE,
    DEAD,
    DONE_TO,
    GENERIC,
    HARMS,
    KIN,
    LARGE,
    LIVES,
    LONE,
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


_HEAD = re.compile(
    rf"(?i)(?:\b(?P<by>an?|the|one|another|a\s+second|this|that|our|his|her|their)\s+|\A\W*|(?<=\bas )|(?<=, ))"
    rf"(?P<before>(?:(?!(?:of|and|or|in|at|for|to|with|by|who|was|is|were|are|had|that|which)\b)[\w’'-]+,?\s+){{0,4}}?)"
    rf"(?:(?P<kin>{KIN})|(?P<generic>{GENERIC})|(?P<rank>{RANKS})|(?P<work>{WORK}))(?![’'\w-])"
)
_OWNED = re.compile(rf"(?i)\b(?P<by>the)\s+(?P<holder>(?:[\w-]+\s+){{0,2}}?[\w-]+)[’']s?\s+(?P<kin>{KIN})\b")
_FORMER = re.compile(r"(?i)\b(?:former|retired|ex)\b|\bex-")
_NAME_BEHIND = re.compile(r",?\s+(?:(?:named|called)\s+)?(?:(?:Mr|Ms|Mrs|Dr)\.?\s+)?[A-Z][a-z’'-]+\s+[A-Z][a-z’'-]+\b")
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
_ORDINARY = re.compile(r"(?i)^(?:thing|one)$")
_COMPOUND = re.compile(
    r"\s+(?:protection|statements?|accounts?|evidence|list|program(?:me)?|interviews?|form|testimony|box|hearings?|"
    r"law|office|post|rooms?|camp|tower|records?|book|quarters|union|association)\b"
)


def described(words: str, behind: str = "", *, guarded: bool = False) -> Iterator[Described]:
    """The person whom a sentence describes, if it does.

    ``behind``: the sentences that go on about the same person; ``guarded``: whether the paragraph says that a name is
    kept back, so that it speaks of somebody who is protected, whatever his or her office.
    """
    text = f"{words} {behind}" if behind else words
    if NOT_PRIVATE.search(text):
        return
    ours = _ours(words)
    alone = _alone(ours, guarded=guarded)
    head = alone or _OWNED.search(ours) or _first_head(ours)
    if head is None:
        return
    if DEAD.match(text, head.end()) or HARMS.match(text, head.end()):
        return
    rest = text[head.start() :]
    traits, key = _traits(head, text, rest)
    if alone:
        traits, key = traits | {Trait.ALONE}, f"alone {_plain(alone[0])}"
    concerned = (
        (guarded and alone is not None)
        or bool(DONE_TO.search(rest) or DONE_TO.search(text))
        or bool(_INSIDER.search(text))
    )
    yield Described(head.start(), head.end(), frozenset(traits), key, concerned)


def _ours(words: str) -> str:
    """The words without what stands in quotation marks: whom a speaker tells of is not the speaker."""
    return _QUOTED.sub(lambda found: "\ufffc" * len(found[0]), words)


_QUOTED = re.compile(r"“[^”]*”?|‘[^’]{0,300}’(?!\w)")


def _first_head(words: str) -> re.Match[str] | None:
    """The first noun phrase of a person who has no name and no office."""
    for found in _HEAD.finditer(words):
        if found["work"] and serves(words, found.start(), found.end(), found["work"]):
            continue
        official = found["rank"] or (found["work"] and acts_for_others(found["work"]))
        if official and not _FORMER.search(found[0]):
            return None
        if not _NAME_BEHIND.match(words, found.end()) and not _COMPOUND.match(words, found.end()):
            return found
        return None
    return None


def acts_for_others(work: str) -> bool:
    """Whether somebody of an occupation speaks for a State, a court, a business or a paper."""
    plain = work.casefold()
    return plain in _FOR_OTHERS or (plain in OF_MANY and is_office(plain))


def serves(words: str, start: int, end: int, work: str) -> bool:
    """Whether it is somebody by whom the inquiry worked: "through a doctor or an interpreter"."""
    if work.casefold() not in _SERVICES or re.match(r"(?i)\W*(?:the|her|his|their)\b", words[start:end]):
        return False
    return bool(_BY_MEANS_OF.search(words, 0, start) or _AT_WORK.match(words, end))


_FOR_OTHERS = frozenset(
    [
        "official",
        "judge",
        "prosecutor",
        "mayor",
        "secretary",
        "professor",
        "journalist",
        "lawyer",
        "policeman",
        "advocate",
    ]
)
_SERVICES = frozenset(
    ["interpreter", "translator", "doctor", "physician", "lawyer", "psychologist", "nurse", "secretary", "stenographer"]
)
_BY_MEANS_OF = re.compile(
    r"(?i)(?:\b(?:by|through|using|via|(?<!spoke )(?<!spoken )(?<!talked )(?<!interview )(?<!interviews )with)|"
    r"\b(?:by|through|with)\s+an?\s+\w+\s+(?:and|or))\s+$"
)
_AT_WORK = re.compile(
    r"\s+(?:(?:was|were|is)\s+(?:present|used|provided|hired|available|on\s+hand)|(?:also\s+)?(?:assisted|attended|accompanied|"
    r"helped|sat|joined))\b"
)


def _alone(words: str, *, guarded: bool) -> re.Match[str] | None:
    for found in (*ALONE.finditer(words), *LONE.finditer(words)):
        if found["words"].rpartition(" ")[2].casefold() in _PARTIES:
            continue
        office = guarded and is_office(found["words"].partition(" of ")[0].rpartition(" ")[2])
        life = found["words"] == "one" and LIVES.match(words, found.end())
        if (_a_person(found["words"]) or office or life) and not _NAME_BEHIND.match(words, found.end()):
            return found
    return None


def _a_person(words: str) -> bool:
    """Whether what is the only one of its kind is a person: by the last noun, or by whom it is one of."""
    head, of, whom = words.partition(" of ")
    last = (whom if of and head in ("", "one") else head).rpartition(" ")[2].casefold()
    if words.startswith("of "):
        return bool(_SOME_OF.match(words))
    return bool(_PERSON.fullmatch(last)) or (
        is_person(last) and not is_office(last) and not last.endswith("s") and last not in _MANY
    )


_PARTIES = frozenset({"claimant", "defendant", "respondent", "appellant", "applicant", "plaintiff", "petitioner"})
"""Parties of a case, which courts number: "the First Claimant"."""
_MANY = frozenset({"people", "men", "women", "children", "folk", "fishermen", "midwives", "policemen"})
_PERSON = re.compile(rf"(?i){GENERIC}|{KIN}|{WORK}|family|speaker|woman|man")
_SOME_OF = re.compile(
    r"(?i)of\s+(?:those|these|the\s+(?:[\w-]+\s+)?(?:people|women|men|girls|boys|children|detainees|prisoners|inmates|interviewees|witnesses|survivors)|"
    r"our\s+(?:interviewees|witnesses)|them)\b"
)


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
    rare = RARE.search(rest)
    if rare:
        found.add(Trait.RARE)
        key = key or f"rare {_plain(rare[0])}"
    if _POST.search(rest) and (groups.get("generic") or groups.get("kin") is None):
        found.add(Trait.POST)
    if AGE.search(rest):
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
