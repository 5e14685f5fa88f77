"""PB429: the report says of more people, places or years what was adopted of some."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.findings.wording import worded
from probata.method.report.checks._days import day_of
from probata.method.report.checks._keys import key, keys_with_people, words_in
from probata.method.report.checks._retold import Retold, order_of, retold
from probata.method.report.checks._small_words import words
from probata.method.report.model import Bound, Objection
from probata.record.uncertain_date import UncertainDate

CODE = "PB429"
LOOKS_AT = "passage"
SAYS = "A finding is told of everybody, of other places or of other years than those that were adopted."
WHY = """"All those held" is not "those held arbitrarily", and "in the hostels" is not "in one hostel". The scope of a
finding is what its evidence covers; widened in print it speaks of people whom nobody asked (the house's method,
sections 3 and 8, a law of the house). English wording only."""
_RECORD = """% findings.toml
% [findings.F2]
% type = "incident"
% says = "The accounts of some residents that a gate was closed from the outside are credible."
% object = "allegation"
% wording = "are credible"
% rests_on = ["gate", "lamp"]

"""
BAD = f"""{_RECORD}:::{{finding}} F2 incident
The accounts of all residents that a gate was closed from the outside are credible. {{cite}}`gate`{{cite}}`lamp`
:::
"""
GOOD = BAD.replace("all residents", "some residents", 1)
_ALL = words("""
all every each entire whole any
""")
_EVERYWHERE = words("""
throughout always everywhere everyone everybody nationwide countrywide invariably constantly universally
""")
_PHRASE = re.compile(
    r"(?i)\b(?:at|above|after|in|most\s+of)\s+all\b|\ball\s+the\s+same\b|\beach\s+other\b|\bevery\s+effort\b"
)
_LIMITS = words("""
some several certain few many most part parts sometimes often occasionally arbitrarily arbitrary partly mostly
largely mainly
""")
_NUMBER = re.compile(r"\d|(?i:\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty)\b)")
_SITES = re.compile(r"(?i)district|hostel|site|place|town|province|region|facility|camp|village|prison|station")
_WHEN = re.compile(
    r"(?i)\b(?:since|from|until|till|in|during|throughout|between|and|to|by|as\s+early\s+as|back\s+to)\s+(?:\w+\s+){0,2}\Z"
)
_OLDER = re.compile(
    r"(?i)\b(?:decrees?|laws?|orders?|rules?|acts?|regulations?|letters?|reports?|statements?|figures?|data|records?|directives?|"
    r"documents?|maps?|photographs?|interview\w*|published|issued|adopted|signed|dated)\b[^.;]{0,60}\Z"
)
_SAID, _CLOSE = 0.5, 0.6
_NEXT = 3


def run(bound: Bound) -> Iterator[Objection]:
    """Once a sentence that tells a finding, at the words that widen it."""
    for one in retold(bound):
        fault = _everybody(one) or _limit_lost(bound, one) or _elsewhere(bound, one) or _another_time(bound, one)
        if fault and one.is_ours(*fault[:2]):
            start, end, message = fault
            next_step = "Say it of those, there and then, of whom it was adopted."
            label = one.sentence.passage.label if one.sentence.passage.kind == "paragraph" else ""
            yield Objection(CODE, one.sentence.at(start, end), message, next_step, label)


def _everybody(one: Retold) -> tuple[int, int, str] | None:
    """A word for everybody, everywhere or always that the adopted sentence has not."""
    says = {each.word for each in words_in(one.part)}
    if one.said < _SAID or says & (_ALL | _EVERYWHERE):
        return None
    each = words_in(_without_phrases(one))
    for number, word in enumerate(each):
        behind = {key(other.word) for other in each[number + 1 : number + 1 + _NEXT]}
        if word.word in _EVERYWHERE or (word.word in _ALL and behind & keys_with_people(one.part)):
            return word.start, word.end, f"“{word.word}” says this of more than was adopted."
    return None


def _without_phrases(one: Retold) -> str:
    """The sentence with the words of counts and with fixed phrases blanked."""
    words = list(_PHRASE.sub(lambda hit: " " * len(hit[0]), one.words))
    for role in one.sentence.roles:
        if role.binding.role.name in ("count", "estimate"):
            words[role.start : role.end] = " " * (role.end - role.start)
    return "".join(words)


def _limit_lost(bound: Bound, one: Retold) -> tuple[int, int, str] | None:
    """The word that limits what the adopted sentence speaks of is gone, and what it limited is still there."""
    if one.said < _CLOSE or not worded(one.words, order_of(bound, one.finding)):
        return None
    said = words_in(one.words)
    if {each.word for each in said} & _LIMITS or _NUMBER.search(one.words):
        return None
    adopted = words_in(one.part)
    for number, word in enumerate(adopted):
        limited = {key(each.word) for each in adopted[number + 1 : number + 1 + _NEXT]} & keys_with_people(
            one.finding.draft.says
        )
        if word.word in _LIMITS and limited:
            there = next((each for each in said if key(each.word) in limited), None)
            if there:
                return there.start, there.end, f"“{word.word}” of the adopted sentence is gone, which widens it."
    return None


def _elsewhere(bound: Bound, one: Retold) -> tuple[int, int, str] | None:
    """A place that the records know, and that this finding does not speak of although it names places."""
    if one.said < _SAID:
        return None
    own = " ".join((one.finding.draft.says, *(each.named.place for each in one.finding.evidence)))
    places = _places(bound)
    if not any(_names(own, each) for each in places):
        return None
    for each in places:
        found = re.search(rf"\b{re.escape(each)}\b", one.words)
        if found and not _names(own, each):
            return *found.span(), f"“{each}” is no place that this finding was adopted about."
    return None


def _places(bound: Bound) -> tuple[str, ...]:
    book, found = bound.records.codebook, bound.records.findings
    known = (
        [value for each in book.attributes.values() if _SITES.search(each.name) for value in each.values]
        if book
        else []
    )
    told = [each.place for one in found.file.findings.values() for each in one.rests_on] if found else []
    return tuple(dict.fromkeys(one for one in (*known, *told) if one[:1].isupper()))


def _names(words: str, place: str) -> bool:
    return re.search(rf"(?i)\b{re.escape(place)}\b", words) is not None


def _another_time(bound: Bound, one: Retold) -> tuple[int, int, str] | None:
    """A date wholly outside of the period of the finding, or, outside of findings, of the mandate."""
    found = bound.records.findings
    period = one.finding.draft.period or (found.file.period if found and not one.inside else None)
    if period is None or one.said < _SAID:
        return None
    for role in one.sentence.roles:
        name, before = role.binding.role.name, one.words[: role.start]
        day = day_of(role.binding.role.parts[0]) if name == "date" else None
        if one.inside and day and found and _is_outside(day, found.file.period):
            continue  # outside of the mandate: that has a rule of its own
        claimed = _WHEN.search(before) and not _OLDER.search(before)
        if day and claimed and _is_outside(day, period) and role.binding.role.parts[0] not in one.finding.draft.says:
            return role.start, role.end, f"This lies outside of the period of the finding, {period.edtf}."
    return None


def _is_outside(day: UncertainDate, period: UncertainDate) -> bool:
    ends = (day.earliest, day.latest, period.earliest, period.latest)
    return bool((ends[1] and ends[2] and ends[1] < ends[2]) or (ends[0] and ends[3] and ends[0] > ends[3]))
