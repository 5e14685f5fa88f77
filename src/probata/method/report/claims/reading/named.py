"""named: persons, parties and places as the text names them, and people of an occupation whom it singles out. English.

What a name names is decided by what stands beside it: a title, a word for a body, a word for a kind of place. Where
nothing decides it, the name is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from probata.method.report.claims.reading.told import Told, told
from probata.method.report.english.small_words import words as listed
from probata.method.report.model import Bound
from probata.method.report.prose.portraits import OCCUPATIONS
from probata.method.statements.mentions import Kind, names


class Named(StrEnum):
    """What a name names."""

    PERSON = "a person"
    PARTY = "a party"
    PLACE = "a place"


@dataclass(frozen=True, slots=True, eq=False)
class Name:
    """A name in a sentence: code points of ``told.whole``, the name as written without title or article."""

    told: Told
    start: int
    end: int
    name: str
    kind: Named


@dataclass(frozen=True, slots=True, eq=False)
class OneOf:
    """Somebody singled out by an occupation ("the midwife", "a baker"): code points of ``told.whole``, the occupation.

    ``definite``: whether the text speaks of somebody known ("the", "her"); ``other``: of another one than before;
    ``only``: of the only one; ``place``: the named place or institution that it ties the person to, or nothing.
    """

    told: Told
    start: int
    end: int
    occupation: str
    definite: bool
    other: bool
    only: bool = False
    place: str = ""


_CAP = r"[A-Z][\w’'-]*"
_SITE = (
    r"(?:hostels?|camps?|prisons?|fortress|jail|barracks|hospital|clinic|school|orphanage|monastery|mosque|church|"
    r"temple|"
    r"factory|mill|mine|quarry|farm|police\s+station|checkpoint|detention\s+(?:cent(?:re|er)|facility|site)|"
    r"cent(?:re|er)|"
    r"facility|compound|shelter|villages?|hamlet|bakery|market)"
)
_NO_NAME = (
    r"(?!(?:The|This|That|These|Those|In|At|On|Of|From|A|An|Each|Every|Some|All|No|One|Two|Three|Four|Five|Six|Our|"
    r"Their|His|Her|"
    r"Its|Another|Other|Both|Most|Many|Several|When|While|After|Before|Such|Any|Former|State|Government|Public|Primary|"
    r"Secondary|Human|Health|Re|Re-education|Training|Work|Labou?r)\b)"
)
_PLACE = re.compile(
    rf"\b(?:(?P<before>{_NO_NAME}{_CAP}(?:\s+{_CAP}){{0,2}})\s+(?i:{_SITE})\b|"
    rf"\b(?i:{_SITE})\s+(?:(?:of|at|in|called|named)\s+|(?i:no\.?|number)\s*\d{{1,3}}(?:,\s*|\s+)(?:(?:of|at|in)\s+)?)"
    rf"(?P<behind>{_NO_NAME}{_CAP}(?:\s+{_CAP}){{0,2}}))"
)
_TRADES = (
    r"schoolteacher|au\s+pair|glass-blower|schoolmaster|schoolmistress|headmistress|goatherd|cowherd|farrier|"
    r"acrobat|actor|actress|actuary|apprentice|archaeologist|architect|auctioneer|auditor|ballerina|bargeman|"
    r"blacksmith|boatman|"
    r"bookseller|bricklayer|butler|caretaker|cartwright|cellist|chambermaid|chaplain|chauffeur|chemist|choirmaster|"
    r"cobbler|composer|conductor|confectioner|cooper|coroner|courier|croupier|curator|dancer|diver|draughtsman|dyer|"
    r"embalmer|engraver|falconer|"
    r"ferryman|fireman|firefighter|forester|foreman|furrier|glazier|governess|gravedigger|groom|headmaster|"
    r"hydrologist|"
    r"jeweller|jeweler|jockey|laundress|lifeguard|luthier|matron|milliner|monk|muezzin|nanny|notary|nun|operator|"
    r"optician|"
    r"paramedic|pathologist|pilot|plasterer|porter|printer|projectionist|rabbi|ranger|registrar|roofer|saddler|"
    r"sculptor|seamstress|"
    r"sexton|signalman|spinner|stoker|stonecutter|stonemason|surveyor|tanner|teller|thatcher|tiler|trainer|tuner|"
    r"tutor|typesetter|"
    r"undertaker|upholsterer|usher|verger|veterinarian|winegrower|coach|referee|stenographer|astronomer|goldsmith|"
    r"dispatcher|"
    r"[a-z]{2,}(?:ologist|iatrist|grapher|keeper|maker|wright|smith|monger|therapist|blower|master|mistress|binder|"
    r"mender|(?<!pol)itician|"
    r"trician|nician|librarian|archivist|pharmacist|puppeteer)|(?:anaesthet|anesthet|botan|cell|chem|dent|flor|"
    r"fluto?|guitar|harp|journal|machin|"
    r"organ|pian|phys|radiograph|reception|telephon|telegraph|therap|typ|violin|zoolog|lingu|econom|art|herbal|"
    r"perfumer|taxiderm|ceram|hygien|"
    r"orthodont|orthoped|optometr|podiatr|agronom|archiv|hypnot|stenograph|percussion|canton|vocal|soloist)ist"
)
_COMPOUNDS = (
    r"[a-z]{3,}\s+(?:keeper|maker|tuner|binder|cutter|mender|setter|restorer|breeder|fitter|dresser|grower|master|"
    r"therapist|smith)"
)
_WORK = rf"(?:{OCCUPATIONS}|{_TRADES}|{_COMPOUNDS})"
WORK = _WORK
"""Nouns for an occupation, of one person."""
_ONE = re.compile(
    rf"(?i)(?:\b(?P<by>an?|the\s+only|the\s+sole|the|one|another|a\s+second|a\s+third|her|his|their|this|that|whose|"
    rf"its|only|sole)\s+(?:(?!(?:of|and|or|in|at|"
    rf"for|to|with|by|who|was|is|were|are|had)\b)[^\W\d_][\w’'-]*\s+){{0,3}}?|(?<=, )|(?<=\bas )|(?<=\bwith )|"
    rf"(?<=: )|(?<=\()|\A)(?P<work>{_WORK})(?![’'\w-])"
)
_SOLE = re.compile(
    r"\b(?:the|their|its)\s+(?:only|sole)\s+(?P<work>[a-z]{4,}(?:er|or|ist|ian|man|woman|ess|ant|ent))\b(?=\s+(?:at|"
    r"of|in|on|from|employed|working)\b)"
)
_LINKED = re.compile(
    r"[\s,]+(?:(?:who\s+(?:is\s+|was\s+|has\s+|had\s+)?|then\s+|long\s+|formerly\s+)?(?:employed|work(?:s|ed|ing)|"
    r"serv(?:es|ed|ing)|play(?:s|ed|ing)|"
    r"teach(?:es|ing)|taught|train(?:s|ed|ing)|practis(?:es|ed|ing)|lives?|lived|living|kept\s+(?:his|"
    r"her)\s+\w+)\s+)?(?P<by>at|of|in|from|for|with|by|beside|near|on)\s+"
    r"(?:(?:the|a)\s+)?(?:[a-z-]+\s+(?:of\s+|at\s+|in\s+)?(?:the\s+)?){0,3}?(?P<place>(?!(?:January|February|March|"
    r"April|May|June|July|August|September|"
    r"October|November|December)\b)[A-Z][\w’'-]*(?:\s+(?:(?:of|the|and)\s+)?[A-Z][\w’'-]*){0,4})"
)
_SMALL_PLACE = re.compile(
    r"(?i)\b(?:village|hamlet|settlement|parish|hostel|camp|island|valley|farm)\s+(?:of|at|called|named)\s*(?:the\s+)?$"
)
_BARE = frozenset({"in", "from", "near", "for", "with", "by", "on"})
_NO_PERSON = re.compile(
    r"(?i)\s*(?:['’]s?\s+)?(?:union|association|office|training|posts?|shortages?|salar\w+|wages?|general|s\b|"
    r"of\s+the\s+(?:state|court|government|republic|ministry|province|district))"
)
_OF_OFFICE = listed("""
official judge prosecutor mayor professor secretary soldier policeman policewoman police-officer captain guard
journalist lawyer student driver farmer teacher worker doctor writer scientist artist advocate builder warden principal
foreman trainer operator
""")
"""Occupations that many share, or that act for a State: alone they single out nobody."""
OF_MANY = _OF_OFFICE


def named(bound: Bound) -> tuple[Name, ...]:
    """Every name whose kind the text shows, in order. Remembered."""
    return bound.once.get("claims: named", lambda: tuple(one for each in told(bound) for one in _names(each)))


def singled_out(bound: Bound) -> tuple[OneOf, ...]:
    """Everybody singled out by an occupation, in order. Remembered."""
    return bound.once.get("claims: singled out", lambda: tuple(one for each in told(bound) for one in _persons(each)))


def is_common(occupation: str) -> bool:
    """Whether many share an occupation, so that it says little of who somebody is."""
    return occupation in _OF_OFFICE


def places_in(words: str) -> Iterator[tuple[int, int, str]]:
    """Villages, hostels, camps and the like with a name of their own: start, end, the name."""
    for found in _PLACE.finditer(words):
        yield found.start(), found.end(), " ".join((found["before"] or found["behind"]).split())


def _names(one: Told) -> Iterator[Name]:
    places = list(places_in(one.whole))
    for start, end, name in places:
        yield Name(one, start, end, name, Named.PLACE)
    for found in names(one.whole):
        kind = {Kind.PERSON: Named.PERSON, Kind.BODY: Named.PARTY}.get(found.kind)
        if kind is Named.PERSON and not (found.titles or found.described):
            continue  # two capital words may be anything
        if kind and not any(start < found.end and found.start < end for start, end, _ in places):
            yield Name(one, found.start, found.end, found.name, kind)


def _persons(one: Told) -> Iterator[OneOf]:
    words = one.whole
    for found in (*_ONE.finditer(words), *_SOLE.finditer(words)):
        if _NO_PERSON.match(words, found.end()) or _has_full_name(words, found):
            continue
        by = " ".join((found.groupdict().get("by") or "").casefold().split())
        only = found.re is _SOLE or "only" in by or "sole" in by or bool(re.search(r"(?i)\b(?:only|sole)\b", found[0]))
        definite = only or by in ("the", "her", "his", "their", "this", "that", "whose", "its")
        other = by in ("another", "a second", "a third")
        work = found["work"].casefold()
        yield OneOf(one, found.start(), found.end(), work, definite, other, only, linked_place(words, found.end()))


def linked_place(words: str, at: int) -> str:
    """The named place that words right behind a person tie him or her to; a land or a province alone is none."""
    found = _LINKED.match(words, at)
    if not found:
        return ""
    name = " ".join(found["place"].split())
    small = _SMALL_PLACE.search(words, found.start(), found.start("place"))
    lone = " " not in name and found["by"].casefold() in _BARE and not small
    said = _ADDRESS.sub("", words[found.start() : found.end()])
    return "" if lone or _WIDE.search(said) else name


_WIDE = re.compile(
    r"(?i)\b(?:province|region|district|republic|county|country|kingdom|capital|north|south|east|west|ministry|"
    r"inquiry|commission|united|nations|states|government|council|court|human|rights|january|february|march|april|"
    r"may|june|july|august|september|october|november|december)\b"
)
_ADDRESS = re.compile(
    r"(?<=[a-z]\s)(?!(?:High|Supreme|District|Federal|Constitutional|Criminal|City|County|Appeals?|Military|Royal|World|"
    r"International|National|Regional|Central|Magistrates?)\b)[A-Z][a-z’'-]+\s+(?:Court|Council|House)\b(?!\s+(?:of|for)\b)"
)
"""A house or a street that is called so: "Maple Court"."""
_FULL_NAME = re.compile(r"(?<!\bthe )(?<!\bat )(?<!\bin )(?<!\bof )\b[A-Z][a-z’'-]+\s+[A-Z][a-z’'-]+,\s*$")
_NAME_BEHIND = re.compile(r"(?:[^,.;]{0,60},)?\s+[A-Z][a-z’'-]+\s+[A-Z][a-z’'-]+\b")


def _has_full_name(words: str, found: re.Match[str]) -> bool:
    """Whether the person is named outright, which other rules judge."""
    return bool(_FULL_NAME.search(words, 0, found.start()) or _NAME_BEHIND.match(words, found.end()))
