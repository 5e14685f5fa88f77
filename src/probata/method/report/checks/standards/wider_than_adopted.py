"""PB429: the report says of more people, places or years what was adopted of some."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.findings.wording import worded
from probata.method.report.english.days import day_of
from probata.method.report.english.keys import Word, key, keys_with_people, words_in
from probata.method.report.english.small_words import words
from probata.method.report.matching.retold import Retold, order_of, retold
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
    r"(?i)\ball\s+in\s+all\b|\b(?:at|above|after|most\s+of)\s+all\b|\bin\s+all(?=\s*[,.;:)]|\s*\Z|\s+(?:likelihood|probability|this|these|that)\b)|\ball\s+the\s+same\b|\beach\s+other\b|\bevery\s+effort\b"
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
_PLACES = tuple(
    words(names)
    for names in (
        "cell room house hut barn shed hostel camp site facility prison station quay school hospital barrack centre "
        "center",
        "village town quarter harbour harbor settlement neighbourhood neighborhood parish",
        "district city municipality county",
        "province region coast territory valley",
        "country",
    )
)
_INHABITANTS = words("people persons residents inhabitants citizens women men children families population everybody")
_NOT_MEANT = words(
    "accounts interviewees interviewed who this that these those it them us evidence information answers of"
)
_OVER = words("over across of in")
_TIME = re.compile(
    r"(?i)\b(?:day\s+and\s+night|(?:a)?round\s+the\s+clock|all\s+(?:day|night|year)(?:\s+long|\s+round)?|at\s+all\s+(?:times|hours)|"
    r"year\s+after\s+year|day\s+after\s+day|without\s+(?:end|pause|cease)|continuously|permanently|every\s+(?:day|night))\b"
)
_ACROSS = re.compile(
    r"(?i:\b(?:across|all\s+over|throughout|everywhere\s+in|the\s+whole\s+of|the\s+length\s+and\s+breadth\s+of)\s+)"
    r"(?:[A-Z]\w+|(?i:the\s+(?:whole\s+|entire\s+)?(?:country|province|region|nation|coast|territory|state|district|city|town)))"
)
_IN = re.compile(r"(?i)\b(?:in|at|of|from|across|throughout|inside|within|to|between|among)\s+(?:\w+\s+){0,2}\Z")
_OFFICES = re.compile(
    r"(?i)(?:'s?)?\s+(?:offices?|courts?|governors?|administration|authorit(?:y|ies)|police|council|directorate|government|officials?|"
    r"hospitals?|prisons?|journal|gazette|registers?|camps?|hostels?|commissioner)\b"
)
_NEXT = 3


def run(bound: Bound) -> Iterator[Objection]:
    """Once a sentence that tells a finding, at the words that widen it."""
    for one in retold(bound):
        fault = (
            _everybody(one)
            or _always(one)
            or _larger(one)
            or _limit_lost(bound, one)
            or _elsewhere(bound, one)
            or _another_time(bound, one)
        )
        if fault and one.is_ours(*fault[:2]):
            start, end, message = fault
            next_step = "Say it of those, there and then, of whom it was adopted."
            label = one.sentence.passage.label if one.sentence.passage.kind == "paragraph" else ""
            yield Objection(CODE, one.sentence.at(start, end), message, next_step, label)


def _everybody(one: Retold) -> tuple[int, int, str] | None:
    """A word for everybody, everywhere or always that the adopted sentence has not."""
    says = {each.word for each in words_in(one.part)}
    if one.said < _SAID or says & ((_ALL - {"any"}) | _EVERYWHERE):
        return None
    each = words_in(_without_phrases(one))
    for number, word in enumerate(each):
        behind = _until(each[number + 1 : number + 1 + _NEXT])
        meant = {key(other.word) for other in behind} & keys_with_people(one.part)
        if word.word in _EVERYWHERE or (word.word in _ALL - says and (meant or _is_wide(one, behind))):
            return word.start, word.end, f"“{word.word}” says this of more than was adopted."
    return None


def _until(behind: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words behind "all", up to one that says that all evidence is meant, or all of what was told before."""
    stop = next((number for number, word in enumerate(behind) if word.word in _NOT_MEANT), len(behind))
    return behind[:stop]


def _is_wide(one: Retold, behind: tuple[Word, ...]) -> bool:
    """Whether the words behind "all" name a place ("all over the province", "the whole town") or people in one."""
    for number, word in enumerate(behind):
        name = one.words[word.start].isupper() and number and behind[number - 1].word in _OVER
        if _level(word.word) or name or word.word in _INHABITANTS:
            return True
    return False


def _always(one: Retold) -> tuple[int, int, str] | None:
    """ "Day and night" where nothing of the kind was adopted."""
    found = _TIME.search(one.words) if one.said >= _SAID and not _TIME.search(one.finding.draft.says) else None
    return (*found.span(), f"“{found[0]}” says this of more time than was adopted.") if found else None


def _larger(one: Retold) -> tuple[int, int, str] | None:
    """A larger kind of place, "in the districts", in the stead of the adopted one, "in the camps"."""
    own = [_level(each.word) for each in words_in(one.finding.draft.says)]
    most = max(own, default=0)
    if one.said < _SAID or not most:
        return _across(one)
    kept = {_level(each.word) for each in words_in(one.words)} & {_level(each.word) for each in words_in(one.part)} - {
        0
    }
    for word in words_in(one.words):
        office = _OFFICES.match(one.words, word.end)
        if _level(word.word) > most and not kept and not office and _IN.search(one.words[: word.start]):
            return word.start, word.end, f"“{word.word}” is a larger place than was adopted."
    return _across(one)


def _across(one: Retold) -> tuple[int, int, str] | None:
    """ "Across Velmarra", where the adopted sentence has no word for the whole of anything."""
    found = _ACROSS.search(one.words) if one.said >= _SAID and not _ACROSS.search(one.finding.draft.says) else None
    return (*found.span(), f"“{found[0]}” says this of more places than were adopted.") if found else None


def _level(word: str) -> int:
    """How large the kind of place is that a word names, 1 a building to 5 a country; 0 for no place."""
    plain = word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s")
    return next((level for level, names in enumerate(_PLACES, start=1) if plain in names or word in names), 0)


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
