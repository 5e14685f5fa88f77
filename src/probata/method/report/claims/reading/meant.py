"""meant: what words tell, whichever form or synonym carries it: "the demolition of homes", "houses were torn down".

English. Each word becomes its key: its stem without the endings that make a noun of a verb or an adjective of a noun,
and one key for words that reports exchange for one another. The lists are closed and kept by meaning; two words share
a line when a summary may put one for the other without telling another fact. Words that are only the frame of a
sentence ("subjected to", "took place") carry nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from probata.method.report.claims.reading.told import content
from probata.method.report.english.said import stem
from probata.method.report.english.small_words import words as listed

_WHO = r"(?:people|persons|those|men|women|anyone|everyone)"
_PHRASES = tuple(
    (re.compile(rf"(?i)\b(?:{form})\b"), word)
    for form, word in (
        (r"t(?:a|oo)k(?:e|es|en|ing)?\s+away", "removed"),
        (r"(?:was|were|been|being)\s+taken\s+to(?=\s+(?:an?|the|another|some|[A-Z]))", "removed"),
        (r"tak(?:e|es|en|ing)\s+place|took\s+place|carr(?:y|ied|ying)\s+out|made\s+(?:up\s+)?to", " "),
        (r"br(?:ing|ings|inging|ought)\s+about", " "),
        (r"(?:keep|kept|keeping|held|hold|holding)\s+back", "withheld"),
        (r"open(?:s|ed|ing)?\s+fire", "shot"),
        (r"set(?:ting)?\s+(?:(?:on\s+)?fire(?:\s+to)?|alight|ablaze)", "burned"),
        (r"put(?:ting)?\s+to\s+death", "executed"),
        (r"(?:torn|tore|tear|pulled|pull|knocked)\s+down", "demolished"),
        (r"lock(?:ed|s|ing)?\s+up", "imprisoned"),
        (rf"{_WHO}\s+(?:who\s+(?:were|was|had\s+been)\s+)?(?:held|detained|confined|imprisoned)", "detainees"),
        (rf"{_WHO}\s+(?:who\s+were\s+|whom\s+(?:the\s+)?\w+\s+)?interviewed", "interviewees"),
        (r"no\s+one", "nobody"),
        (r"struck", "beaten"),
        (r"army|armed\s+forces", "soldiers"),
        (r"reporters?", "journalists"),
        (r"labou?rers?", "workers"),
        (r"(?:officials|members|staff|representatives|personnel)\s+(?:of|from|at)", " "),
        (r"at\s+the\s+(?:very\s+)?(?:latest|earliest)", " "),
        (r"law\s+enforcement\s+(?:officers?|officials?|agents?)", "police"),
        (r"police\s+officers?|police(?:men|man|woman|women)", "police"),
        (r"ill-?\s?treat\w*", "mistreat"),
    )
)  # fmt: skip
_ALIKE_WORDS = """
detainee prisoner inmate captive internee detain imprison jail incarcerate confine intern custody imprisonment prison
guard warder jailer gaoler wardens
police constable gendarme
soldier troops military
child minor
family household
resident inhabitant villager townspeople
house home dwelling residence
village hamlet settlement
road street highway
clinic infirmary hospital
boat vessel ship
vehicle car truck lorry van
doctor physician medic
worker employee
company firm enterprise corporation business
farmer peasant grower
official functionary
pupil student schoolchild
witness interviewee interview
livestock cattle animal herd
body corpse remains
kill slay slain
die death dead perish fatal
shoot gunfire gunshot
beat hit
mistreat maltreat abuse
burn arson torch
loot plunder pillage
steal stolen theft rob robbery
destroy destruction destruct demolish demolition raze bulldoze wreck flatten
remove removal displace transfer relocate move
expel expulsion deport banish
dismiss sack
withhold withheld withholding retain retention
confiscate seize impound
shackle chain handcuff cuff
threat threaten intimidate menace
force compel coerce oblige
order instruct command
warn alert
know known knew knowledge aware
permit permission allow let
forbid forbidden forbade ban prohibit bar
question interrogate
begin began begun start commence
end stop cease halt
close shut closure
buy bought purchase
sell sold sale
wage salary earnings
punish penalty penalise
flee fled flight escape
free release
attack assault raid shelling bombardment bombard shell
burial bury buried
deny denial
lose lost loss
suspend suspension
injure injury wound hurt
falsify forge fake fabricate
poison contaminate pollute
starve starvation hunger
area region zone
government authorities regime administration
explode explosion blast
give gave given gift
prove proof proven
speak speech spoke
die died dying
write wrote written
choose choice
decide decision
receive receipt
conclude conclusion
describe description
intervene intervention
influence sway swayed
hide hid hidden conceal concealment
repair mend
gather assemble assembly gathering
"""
DEEDS = "deed"
"""The key of every word that only says that something was done."""
_DEEDS = "acts act conduct deed behaviour behavior practice treatment event incident violation abuses action occurrence"
_FRAME = listed("""
subjected subject inflicted inflict occurred occur happened happen committed commit perpetrated perpetrate suffered
suffer underwent undergo undergone experienced experience use used using make makes made making put puts come comes
came coming go goes went gone get got people person persons individual individuals case cases instance instances
place places there including included include number group groups various respective involved involving involve
described describe reported report reports documented document testified recounted told tell tells spoke account
accounts testimony what how why
""")
_DERIVED = ("ational", "ativ", "orat", "ern", "ance", "ence", "anc", "enc", "iv", "abl", "ibl", "nes", "ness", "ful",
            "ist", "ian", "al", "ic", "at", "or", "ur", "it", "ous", "ly", "en", "age", "ag", "e")  # fmt: skip
_LEFT = 4
"""Letters that have to be left of a word when an ending goes."""
_COUNTED = "two three four five six seven eight nine ten eleven twelve"
_NUMBERS = {stem(word): str(number) for number, word in enumerate(_COUNTED.split(), start=2)}


def bare(one: str) -> str:
    """A stem without the endings that only change its kind of word."""
    for _ in range(2):
        ending = next((each for each in _DERIVED if one.endswith(each) and len(one) - len(each) >= _LEFT), "")
        if not ending:
            return one
        one = one.removesuffix(ending)
    return one


def _classes() -> Iterator[tuple[str, str]]:
    for line in reversed(_ALIKE_WORDS.strip().splitlines()):
        first, *_ = each = line.split()
        for word in each:
            yield bare(stem(word)), first
    for word in _DEEDS.split():
        yield bare(stem(word)), DEEDS


_KEYS = dict(_classes())
_FRAME_STEMS = frozenset(stem(one) for one in _FRAME) - {stem("act")}


@lru_cache(maxsize=32768)
def meant(words: str) -> frozenset[str]:
    """The keys of what words tell; empty for words that only join, frame or qualify."""
    for form, word in _PHRASES:
        words = form.sub(word, words)
    return frozenset(key(one) for one in content(words) if one not in _FRAME_STEMS)


@lru_cache(maxsize=32768)
def key(one: str) -> str:
    """The key of a stem of told.content."""
    if one in _NUMBERS:
        return _NUMBERS[one]
    return _KEYS.get(bare(one), bare(one))
