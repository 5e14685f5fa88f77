"""What describes a person closely: exact days, named places, occupations, ages. English; names as the codebook says."""

from __future__ import annotations

import re
from functools import lru_cache

from probata.method.report.english.dates import exact_day
from probata.method.report.model import Bound
from probata.method.report.prose.woven import QUOTED, Woven
from probata.method.testimony.model import Codebook

OCCUPATIONS = (
    r"accountant|advocate|artist|baker|barber|builder|butcher|captain|carpenter|cleaner|clerk"
    r"|cook|dentist|doctor|driver|electrician|engineer|farmer|fisher|fisherman|fisherwoman"
    r"|gardener|guard|headteacher|herder|hairdresser|imam|instructor|interpreter|janitor"
    r"|journalist|judge|lawyer|lecturer|librarian|mason|mayor|mechanic|midwife|miller|miner"
    r"|musician|nurse|official|orderly|painter|pharmacist|physician|plumber|police-officer"
    r"|policeman|policewoman|postman|potter|priest|principal|professor|prosecutor|psychologist"
    r"|sailor|scientist|secretary|shepherd|shopkeeper|singer|soldier|student|surgeon|tailor"
    r"|teacher|trader|translator|vet|waiter|waitress|warden|watchman|weaver|welder|writer"
)
_WORK = re.compile(
    r"(?i)\b(?:an?|the|one|former|retired|young|old|whose|her|his|their|as|my|only|local|hostel|bus|school|"
    r"village|named?)\s+"
    r"(?:[\w-]+\s+)?(?:" + OCCUPATIONS + r")(?!['’]?\w|['’]s\s+(?:office|union|association)|"
    r"\s+(?:languages?|statements?|figures?|documents?|positions?|responses?|records?|sources?|names?|reports?|"
    r"gazette|tower|"
    r"posts?|houses?|rooms?|training|union|association|buildings?|uniforms?|wages?|visits?|letters?|view|version)\b)"
)
_HELD_WORKER = re.compile(
    r"(?i)\b(?:an?|the|one|another)\s+(?:[\w-]+\s+)?(?:"
    + OCCUPATIONS
    + r"),?\s+(?:(?:who|that)\s+(?:was|were|is|are|had\s+been|has\s+been)\s+(?:\w+\s+)?"
    r"(?:kept|held|detained|imprisoned|confined|interned|locked|interviewed|heard|taken|there|arrested|"
    r"interned)|(?:kept|held|detained|imprisoned|confined|"
    r"interned|interviewed)\b|among\s+(?:those|the\s+people|the\s+interviewees|the\s+\w+)\b)"
)
_AGE = re.compile(
    r"(?i)\b(?:aged?\s+(?:of\s+)?(?:[0-9]{1,2}|[a-z]+(?:teen|ty)(?:-\w+)?|ten|eleven|twelve)\b|"
    r"(?:[0-9]{1,2}|[a-z]+(?:teen|ty)(?:-\w+)?|ten|eleven|twelve)[\s-]years?[\s-](?:old|of\s+age)|"
    r"(?:girl|boy|woman|man|child)\s+of\s+(?:[0-9]{1,2}|[a-z]+(?:teen|ty)(?:-\w+)?)\b(?!\s+\w+s\b)|"
    r"in\s+(?:her|his|their)\s+(?:early\s+|mid-?\s?|late\s+)?(?:teens|twenties|thirties|forties|fifties|sixties|"
    r"seventies|eighties|[2-8]0s))"
)
_NO_NAMES = frozenset({"other", "others", "unknown", "none", "no", "yes", "not known", "n/a"})
_FACTS = frozenset({"law", "ref", "cite", "quote"})


def held_worker(words: str) -> re.Match[str] | None:
    """Somebody of an occupation who was held, taken or interviewed: "a nurse who was kept there"."""
    return _HELD_WORKER.search(words)


@lru_cache(maxsize=8)
def _places(terms: tuple[str, ...]) -> re.Pattern[str] | None:
    each = [r"\s+".join(map(re.escape, term.split())) for term in sorted(terms, key=lambda one: (-len(one), one))]
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(each)})(?![^\W_])") if each else None


def place_pattern(codebook: Codebook | None) -> re.Pattern[str] | None:
    """The names of places and groups among the values of quasi-identifiers: what is written with a capital letter."""
    if codebook is None:
        return None
    quasi = [one for one in codebook.attributes.values() if one.quasi]
    terms = {term for one in quasi for value in one.values for term in (value, *one.says.get(value, ()))}
    return _places(tuple(sorted(term for term in terms if _is_name(term))))


def _is_name(term: str) -> bool:
    first = next((letter for letter in term if letter.isalpha()), "")
    return len(term) > 1 and bool(first) and not first.islower() and term.casefold() not in _NO_NAMES


def own_words(woven: Woven) -> str:
    """The prose with laws, references and quotations blanked: a decree's day is nobody's."""
    words = list(woven.text)
    for role in woven.roles:
        if role.binding.role.name in _FACTS:
            words[role.start : role.end] = [QUOTED] * (role.end - role.start)
    return "".join(words)


def kinds_in(words: str, bound: Bound) -> frozenset[str]:
    """Which of the four kinds stand in words, as a message names them."""
    places = place_pattern(bound.records.codebook)
    found = {
        "an exact day": exact_day(words),
        "a named place": bool(places and places.search(words)),
        "an occupation": bool(_WORK.search(words)),
        "an age": bool(_AGE.search(words)),
    }
    return frozenset(kind for kind, there in found.items() if there)
