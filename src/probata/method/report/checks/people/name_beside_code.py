"""PB642: a name stands where the report says that names are kept back."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from probata.method.report.claims.people.persons_named import may_be_person, named_once
from probata.method.report.claims.people.protecting import StandIn, promise, stand_ins
from probata.method.report.claims.people.roles_kept_back import named_in_role
from probata.method.report.claims.reading.told import Told, told
from probata.method.report.english.traits import AT_PLACE, KIN
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.woven import objection
from probata.method.statements.mentions import Kind, names

CODE = "PB642"
WITHOUT_RECORDS = True
SAYS = "A name stands where the report says that names of people are kept back."
WHY = """A report that says "names have been changed", or that writes "witness D-12", has promised something; one note
with the name breaks it for every page where the code stands. Everyone mentioned is protected, not only who spoke (the
house's method, section 4). Told is a full name right beside a code or a pseudonym, one that an invented name shortens,
a relative's in the words of somebody protected, and one that nobody introduces, of whose account the text then speaks.
So is the name of somebody in a role that the report says it does not name: its interpreters, those suspected, children.
Those whom the report names elsewhere are let be, and who asked to be named. English wording only."""
BAD = """Names of interviewees have been withheld.

A surgeon, witness M-05, told the Inquiry of a lamp. Witness M-05, Dr. Edda Falk, left later.
"""
GOOD = """Names of interviewees have been withheld.

A surgeon told the Inquiry of a lamp.
"""
_NEXT = "Take the name out, or say that this person agreed to be named."
_ONE = r"[A-Z][a-zà-ÿ]+(?:[-’'][A-Za-zà-ÿ]+)*(?<![’']s)"
_TITLE = r"(?:(?:Dr|Mr|Ms|Mrs|Prof|Professor|Sister|Father|Brother)\.?\s+)"
_FULL = rf"(?P<title>{_TITLE})?(?P<name>{_ONE}(?:\s+[A-Z]\.)?\s+(?:(?:van|de|von|al|el|bin|ibn)[\s-])?{_ONE})(?![\w-])"
_BEHIND = re.compile(
    rf"\W{{0,2}}\s*(?:,|\(|–|—|:|=|\bis\b|\bwas\b)\s*(?:real\s+name:?\s+|whose\s+name\s+is\s+|alias\s+|i\.e\.,?\s+)?{_FULL}"
)
_DATED = re.compile(
    r"\s*,?\s*(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|\d)"
)
_BEFORE = re.compile(
    rf"{_FULL}\s*(?:\(\W?|,\s*(?:(?:who|whom)\s+)?(?:\w+\s+){{0,3}}?(?:called|known|identified|referred\s+to|appears?|alias|named)\s+(?:\w+\s+){{0,4}}?[“‘\"]?|\(\s*(?:called|alias|known\s+as)\s+\W?)"
    r"(?:(?i:witness|interviewee|respondent|survivor|source|detainee|code|pseudonym)\s+)?\Z"
)
_RELATIVE = re.compile(
    rf"\b(?:[Mm]y|[Hh]er|[Hh]is|[Tt]heir|[Oo]ur)\s+(?:\w+\s+)?(?:{KIN}|friend|neighbou?r|colleague|boss|landlady)\s*,?\s+{_FULL}"
)
_TELLS = re.compile(
    rf"{_FULL}(?:[’']s?\s+(?:own\s+)?(?:account|testimony|evidence|statement|story|words|version|memory|recollection|description)\b|"
    r"\s+(?:said|told|recalled|remembered|described|testified|explained|added|recounted|saw|wept)\b)"
)
_SAID_BEFORE = re.compile(
    rf"\b(?:said|told\s+us|recalled|testimony\s+of|account\s+of|according\s+to)\s+{_FULL}(?!,\s+(?:an?|the|who|whose|one|then|chief|head|director|\w+\s+of)\b)(?=[.”,]|\s+\Z)"
)
_AGREED = re.compile(
    r"(?i)\b(?:asked|agreed|consented|chose|wished|wanted|preferred|happy|gave\s+\w+\s+consent|permission)\b[^.;]{0,40}\b(?:named|name)\b"
)
_GONE = re.compile(
    r"(?i)\b(?:killed|died|dead|death|murdered|buried|shot|executed|drowned|disappeared|missing|late|accused|convicted|charged|sentenced)\b"
)


def run(bound: Bound) -> Iterator[Objection]:
    """Once a sentence, and only where the report says that it keeps names back."""
    if bound.internal:
        return
    done: set[int] = set()
    for each in named_in_role(bound):
        if not _AGREED.search(each.told.whole) and id(each.told) not in done:
            done.add(id(each.told))
            message = f"A name stands here, and the report says that it does not name {each.kept.value}."
            yield objection(CODE, each.told.said.at(each.start, each.end), message, _NEXT, each.told.said.passage)
    if promise(bound).names:
        yield from _kept_back(bound, done)


def _kept_back(bound: Bound, done: set[int]) -> Iterator[Objection]:
    """Where the report says that the names of those who spoke are kept back."""
    beside: dict[int, list[StandIn]] = defaultdict(list)
    passages: dict[int, list[StandIn]] = defaultdict(list)
    for each in stand_ins(bound):
        beside[id(each.told)].append(each)
        passages[each.told.passage].append(each)
    for one in told(bound):
        there = passages.get(one.passage, [])
        found = _beside(bound, beside.get(id(one), [])) or _unfolded(one, there) or _slipped(bound, one, bool(there))
        if found and id(one) not in done and not _AGREED.search(one.whole):
            message = "A name stands here, and the report says that names of people are kept back."
            yield objection(CODE, one.said.at(*found.span("name")), message, _NEXT, one.said.passage)


def _beside(bound: Bound, each: list[StandIn]) -> re.Match[str] | None:
    """A full name right beside a code or a pseudonym."""
    for one in each:
        whole = one.told.whole
        behind = _BEHIND.match(whole, one.end)
        if behind and _of_a_person(bound, behind) and not (_DATED.match(whole, behind.end()) and not behind["title"]):
            return behind
        before = _BEFORE.search(whole[: one.start])
        if before and _of_a_person(bound, before):
            return before
    return None


def _unfolded(one: Told, there: Sequence[StandIn]) -> re.Match[str] | None:
    """The full name of somebody whom the same passage calls by a first name and a letter."""
    marks = [each.mark for each in there if each.mark.endswith(".")]
    for mark in marks:
        first, _, letter = mark.rstrip(".").partition(" ")
        for found in re.finditer(_FULL, one.whole):
            words = found["name"].split()
            if words[-1].startswith(letter) and (words[0].startswith(first[:4]) or first.startswith(words[0][:4])):
                return found
    return None


def _slipped(bound: Bound, one: Told, near: bool) -> re.Match[str] | None:
    """A relative's name, or one that is told of an account and that the text introduces nowhere.

    ``near``: whether a code or a pseudonym stands in its passage.
    """
    for form in (_RELATIVE, _TELLS, _SAID_BEFORE):
        for found in form.finditer(one.whole):
            if not near and (form is not _RELATIVE or "“" not in one.whole[: found.start()]):
                continue
            if (
                _of_a_person(bound, found)
                and not found["title"]
                and named_once(bound, one, found["name"])
                and not _GONE.search(one.whole)
            ):
                return found
    return None


def _of_a_person(bound: Bound, found: re.Match[str]) -> bool:
    """Whether two words with capitals can be a person's name: neither a place's, nor a body's."""
    name = found["name"]
    if found["title"]:
        return True
    if not may_be_person(bound, name) or re.search(rf"(?i)^(?:{_OFFICES})\b", name):
        return False
    place = AT_PLACE.search(found.string)
    if place and place["place"].startswith(name):
        return False
    return any(each.name.endswith(name.split()[-1]) and each.kind is not Kind.BODY for each in names(found.string))


_OFFICES = (
    r"commissioner|minister|president|judge|captain|sergeant|constable|inspector|officer|general|colonel|mayor|"
    r"governor|the|a|an|in|when|after|but|and|this|that"
)
