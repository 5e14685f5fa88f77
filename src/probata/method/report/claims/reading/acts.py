"""One predicate for a verb and its nouns: died, deaths; arrested, arrests; destroyed, destruction. English.

Stems come from english/said.py, which knows the forms of one verb. What is added here: endings by which English makes a
noun of a verb (Quirk et al. 1985, I.43), those that change the verb, and verbs of one meaning.
"""

from __future__ import annotations

from functools import lru_cache

from probata.method.report.english.said import stem
from probata.method.report.english.small_words import words

_ONE_MEANING = (
    "die perish died death deaths dead fatality fatalities",
    "kill murder killing slain slay",
    "arrest detain apprehend",
    "close shut closure",
    "submit hand lodge file submission",
    "visit travel inspect",
    "destroy demolish destruction demolition",
    "pupil student",
    "lorry truck",
    "answer reply replied response respond",
    "sink sank sunk",
    "hear heard",
    "begin began begun beginning",
    "build built",
    "meet met meeting",
    "win won",
    "spend spent",
    "flee fled flight",
    "lend lent",
    "ring rang rung",
    "grow grew grown growth",
    "draw drew drawn",
    "fly flew flown",
    "swear swore sworn",
    "seek sought",
    "life live lives",
    "expel expulsion",
    "decide decision",
    "conclude conclusion",
    "suspend suspension",
    "explode explosion",
    "collide collision",
    "invade invasion",
    "evade evasion",
    "divide division",
    "seize seizure",
    "depart departure",
    "fail failure",
    "register registration",
    "publish publication",
    "abolish abolition",
    "receive receipt reception",
    "describe description",
    "produce production",
    "reduce reduction",
    "bury burial",
    "try trial",
    "arrive arrival",
    "withdraw withdrew withdrawn withdrawal",
    "lose lost loss losses",
    "sell sold sale sales",
    "pay paid payment",
    "give gave given gift",
    "choose chose chosen choice",
    "besiege siege",
    "behave behaviour",
    "fall fell fallen",
    "attack assault",
    "bear born birth births",
    "marry marriage",
    "speak spoke spoken speech",
    "acquit acquittal",
    "disappear disappearance missing",
    "permit permission",
    "admit admission",
    "convict conviction",
    "sentence sentenced",
    "crash crashed",
    "burn burnt burning",
    "strike struck",
    "enter entry entries",
    "dissolve dissolution",
    "resolve resolution",
    "examine examination",
    "prosecute prosecution",
    "execute execution",
    "declare declaration",
    "ratify ratification",
    "notify notification",
    "identify identification",
    "elect election",
)


def _forms(word: str) -> tuple[str, ...]:
    """A word with its regular endings, of which ``stem`` makes more than one stem ("destroy", "destroyed")."""
    short = word.removesuffix("e")
    return (
        word,
        f"{word}s",
        f"{short}ed",
        f"{short}ing",
        f"{word.removesuffix('y')}ied",
        f"{word.removesuffix('y')}ies",
    )


_MEANING = {
    stem(each): stem(line.split()[0]) for line in _ONE_MEANING for form in line.split() for each in _forms(form)
}
_NOUN_ENDINGS = ("ances", "ance", "anc", "ences", "enc", "als", "al", "at")
"""What a stem keeps of the endings of nouns of verbs; ``at``: "evacuat(ed)" beside "evacu(ation)"."""
_LEAST = 5
_EACH_ONE = frozenset(
    words("""
    deaths death fatalities fatality killings murders executions arrests detentions abductions kidnappings evictions
    disappearances expulsions deportations dismissals suspensions convictions acquittals releases escapes births
    drownings burials demolitions withdrawals resignations desertions defections amputations adoptions hangings
    """)
)
"""Nouns that are counted as those are to whom it happened: a death a person, a demolition a house.

"Visits", "interviews", "attacks", "injuries" are not among them: one person or place may have several.
"""
_SUPPORT = frozenset(
    stem(one)
    for one in words("""
    occurred occur happened happen took take place made make carried claimed claim cost costs lost lose lives life
    suffered suffer committed commit followed follow resulted result led lead caused cause day days time times
    documented recorded registered confirmed verified victims victim case cases instances
    """)
)
"""What is said beside the noun of an act and adds nothing to it: "19 deaths occurred", "19 lost their lives"."""
_LIVES = frozenset(map(stem, ("lost", "lives", "life", "claimed", "cost")))


@lru_cache(maxsize=16384)
def meaning(word: str) -> str:
    """One stem for those of like meaning: of verbs and the nouns made of them, and of verbs that say the same."""
    known = _MEANING.get(word)
    if known is not None:
        return known
    for ending in _NOUN_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST:
            cut = word[: -len(ending)]
            cut = cut[:-1] if cut[-1] == cut[-2] and cut[-1] not in "aeiou" else cut
            return _MEANING.get(cut, cut)
    return word


def meanings(said: frozenset[str]) -> frozenset[str]:
    """Stems with those of like meaning as one."""
    return frozenset(map(meaning, said))


COUNTED = frozenset(meaning(stem(one)) for one in _EACH_ONE)
"""Acts that are counted by those to whom they happen."""


def counted_act(noun: str) -> str:
    """The act of which a counted noun names one for each person or thing; empty for every other noun."""
    return meaning(stem(noun)) if noun.casefold() in _EACH_ONE else ""


def act_among(verbs: frozenset[str]) -> str:
    """The one act among the verbs of a fact that is counted by those to whom it happened; empty where it is none."""
    found = meanings(verbs) - meanings(_SUPPORT)
    only = next(iter(found), "") if len(found) == 1 else ""
    return only if only in COUNTED else ""


def lost_lives(said: frozenset[str], lives: bool) -> bool:
    """Whether it is told as lives that are lost: "41 workers lost their lives", "the storm cost 12 lives"."""
    return bool(said & _LIVES) and (lives or stem("lives") in said) and len(said & _LIVES) > (0 if lives else 1)


def bare_of_support(said: frozenset[str]) -> frozenset[str]:
    """What is said beside an act, without what adds nothing to it."""
    return said - _SUPPORT
