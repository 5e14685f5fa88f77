"""Nouns for persons of any trade: words that are listed, and a general rule on the endings of nouns. English.

A report on deckhands, one on seamstresses and one on conscripts speak of people as much as one on residents does. No
list holds every trade, so that endings decide ("-er", "-hand", "-man", "-ist" ...), less the things that end so too
("container", "letter"). A rule that leans on an ending asks for more than the noun: that they speak, or that something
which the codebook knows is said of them.
"""

from __future__ import annotations

import re
from functools import lru_cache

from probata.method.report.english.people import INTERVIEWEES, PEOPLE
from probata.method.report.english.small_words import words
from probata.record.span import TextSpan

_ENDS_OTHERWISE = words("""
letter newsletter number order border disorder water river matter power chapter container computer tanker freighter
trawler steamer liner carrier cutter cruiser tender bomber jigger schooner cover danger dinner supper factor sector
vector motor rotor tractor reactor floor door harbor error mirror terror horror tremor armor favor honor color odor
humor rumor vapor flavor meter parameter diameter perimeter thermometer centimeter kilometer cancer encounter
register ledger folder binder drawer locker boiler cooler freezer heater roller ladder hammer poster banner sticker
barrier trailer bunker server scanner filter layer tower flower shower counter offer answer transfer summer winter
weather feather leather other another whether either neither rather under over after later earlier further however
whatever ever never together lower upper higher larger greater fewer better former latter inner outer quarter
headquarter center theater liter fiber timber lumber chamber cucumber silver copper pepper butter fodder powder
gunpowder rubber cylinder blender burner cooker washer dryer propeller elevator generator indicator calculator
monitor sensor detector compressor corridor interior exterior slipper jumper sweater diaper wrapper header footer
pointer buffer marker cluster disaster plaster semester trimester roster cloister lobster oyster monster finger
anger hunger ginger trigger badger tiger spider otter beaver prayer remainder reminder wonder murder gender thunder
cinder bladder shoulder boulder holder placeholder deer beer career fever lever liver shiver manner corner diner
scooter router shutter gutter litter platter charter helicopter starter splinter canister blister transistor anchor
manor razor tier pier glacier frontier sewer foyer paper newspaper sandpaper shelter poor labor labour harbour
colour honour favour rumour armour odour humour vapour behaviour endeavour crater wafer sulphur altar cellar collar
dollar calendar centre metre litre theatre fibre cadaver cider clover cleaver receiver transmitter amplifier tuner
toner printer toaster fender rafter blaster booster duster dumper bumper damper stopper topper hopper zipper ripper
stretcher crusher pusher feeder excavator refrigerator radiator ventilator incinerator estimator denominator
numerator prior major senior junior superior inferior anterior december november october september layover takeover
handover turnover gather consider remember recover discover deliver suffer differ prefer refer confer infer defer
enter alter foster bother smother hover waver quiver falter loiter linger render surrender ponder wander hinder
""")
"""Things, and words of other kinds, that end as persons do; in the singular."""
_ENDS_SO_TOO = words("""
human roman german talisman specimen regimen acumen abdomen omen semen stamen shorthand firsthand secondhand
beforehand committee tree fee degree guarantee coffee knee levee jubilee pedigree list checklist twist fist mist
wrist exist consist persist insist assist resist enlist plant grant restaurant warrant variant constant remnant
instant pollutant covenant significant relevant important elegant distant dominant median meridian obsidian asian
european christian want implant slant chant consonant quadrant determinant
""")
_TRADES = (
    r"(?:deck|farm|stable|stage|field|mill)[- ]hands?|crews?|members?|cooks?|bosuns?|nurses?|midwi(?:fe|ves)|"
    r"clerks?|maids?|smiths?|tailors?|shepherds?|stewards?|guards?|recruits?|conscripts?|cadets?|students?|pupils?|"
    r"apprentices?|patients?|nuns?|monks?|novices?|slaves?|captives?|hostages?|serfs?|orphans?|widows?|wi(?:fe|ves)|"
    r"husbands?|sons?|daughters?|brothers?|sisters?|elders?|neighbou?rs?|activists?|doctors?|seamstress(?:es)?|"
    r"waitress(?:es)?|laundress(?:es)?|stewardess(?:es)?|households|citizens?|adolescents?|babies|infants?|mates|"
    r"navvies|casuals|day-labou?rers?|chefs?|mechanics?|pilots?|poets?|priests?|bakers?|masons?|domestics"
)
"""Persons whose nouns have no ending that tells."""
_ENDINGS = (
    r"[a-z][a-z'-]*(?:m[ae]n|wom[ae]n|folk|people|hands?|girls?|boys?|maids?|smiths?|wrights?|herds?|[^aeiou\W]ers?|"
    r"[aeiou]{1,2}[^aeiou\W]ers?|iers?|eers?|yers?|[st]ors?|ilors?|[a-z]{2}ists?|[a-z]{2}ees?|[a-z]{2}ants?|[a-z]{2}ians?)"
)
OFFICES = (
    r"(?:ministers?|officers?|owners?|ship-?owners?|masters?|captains?|managers?|directors?|governors?|employers?|"
    r"commissioners?|spokes\w+|chairm[ae]n|ambassadors?|senators?|prosecutors?|contractors?|sub-?contractors?|suppliers?|"
    r"operators?|brokers?|recruiters?|agents?|landlords?|consuls?|mayors?|editors?|authors?|publishers?|administrators?|"
    r"commanders?|inspectors?|supervisors?|overseers?|buyers?|importers?|exporters?|insurers?|rulers?|leaders?|premiers?|"
    r"chancellors?|treasurers?|rapporteurs?|ombudsm[ae]n|speakers?|observers?|reporters?|broadcasters?|newspaperm[ae]n|"
    r"journalists?|columnists?|diplomats?|lawyers?|scholars?|researchers?|historians?|economists?|scientists?|readers?|"
    r"listeners?|viewers?|voters?|members|founders?|donors?|lenders?|providers?|traders?|dealers?|retailers?|"
    r"manufacturers?|producers?|makers?|writers?|commentators?|politicians?|lawmakers?|legislators?|councillors?|"
    r"negotiators?|mediators?|monitors?|experts?|analysts?|specialists?|guarantors?|shareholders?|investors?)"
)
"""Those who answer for something, or write about it from outside: persons, and seldom those who were interviewed."""
_LISTED = re.compile(rf"(?:{_TRADES}|{PEOPLE}|{INTERVIEWEES}|{OFFICES})", re.I)
_ENDING = re.compile(_ENDINGS, re.I)
_OFFICE = re.compile(OFFICES, re.I)
_STOP = words("""
of in on at to for from by with without and or but nor than that which who whom whose when where while was were is
are be been being had has have did does do will would can could may might must shall should not never no if as
because so after before under over between among amongst within since until said told it they he she we a an
""")
"""Words that end the words for a group."""
_DETERMINERS = words("of the these those our its their all any both such other")
_WORD = re.compile(r"\s+([^\W\d_][\w-]*)(['’]s?(?!\w))?")


@lru_cache(maxsize=4096)
def is_person(word: str) -> bool:
    """Whether a word, in any case, is a noun for a person or for persons."""
    plain = word.replace("’", "'").removesuffix("'s").removesuffix("'").casefold()
    if plain.startswith("testimon"):
        return False
    if _LISTED.fullmatch(plain):
        return True
    singular = plain.removesuffix("s") if not plain.endswith("ss") else plain
    parts = {singular, singular.rpartition("-")[2]}
    return not parts & (_ENDS_OTHERWISE | _ENDS_SO_TOO) and bool(_ENDING.fullmatch(plain))


def is_office(word: str) -> bool:
    """Whether a word names persons of an office or a business, or such as write about it from outside."""
    return bool(_OFFICE.fullmatch(word.replace("’", "'").removesuffix("'s")))


def persons_at(text: str, at: int, known: frozenset[str] = frozenset(), most: int = 2) -> TextSpan | None:
    """Where words for persons stand right behind a place; None where none do.

    Determiners may stand before them, and up to ``most`` other words that belong to the noun ("domestic workers").

    Args:
        text: a sentence.
        at: the place in it, a code point.
        known: more nouns for persons, in small letters: those of the codebook.
        most: how many other words.
    """
    found, others = None, 0
    while hit := _WORD.match(text, at):
        word = hit[1].casefold()
        if found is None and word in _DETERMINERS:
            at = hit.end()
            continue
        if word in known or is_person(word):
            found = TextSpan(found.start if found else hit.start(1), hit.end(1))
        elif found or word in _STOP or others == most:
            break
        else:
            others += 1
        at = hit.end()
        if hit[2]:
            break
    return found
