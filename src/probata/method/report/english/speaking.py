"""Verbs by which somebody is said to speak or write, with their forms, and verbs that give a thing a name. English.

One list for all who look for speakers: forms are made of the verb (regular endings, irregular past given), so that a
verb is known in every tense. Third-person forms that are plural nouns as often ("states", "reports") are kept apart.
"""

from __future__ import annotations

from collections.abc import Iterable

from probata.method.report.english.small_words import words

_VERBS = words("""
say tell state declare announce write reply answer insist claim explain admit acknowledge recall remember add complain
argue assert maintain confirm concede testify recount warn shout report proclaim note observe remark comment conclude
stress emphasise emphasize underline mention urge demand repeat reiterate deny recollect relate reveal disclose vow
promise pledge swear threaten boast joke lament deplore predict suggest allege contend opine muse exclaim mutter murmur
whisper cry yell plead beg protest object counter retort caution advise inform reassure assure describe recite affirm
attest certify verify submit respond volunteer elaborate clarify specify stipulate quip tweet marvel sigh confess
confide intimate hint rejoin interject underscore enthuse gush vouch grumble
""")
"""Somebody says something: the words follow as a clause or in marks."""
_NAMING = words("""
call describe dismiss reject denounce condemn criticise criticize decry praise hail portray characterise characterize
brand dub label term welcome blame accuse deride mock ridicule laud attack
""")
"""Somebody says what something is: "rejected the report as “...”"."""
_IRREGULAR = {
    "say": ("said",),
    "tell": ("told",),
    "write": ("wrote", "written"),
    "swear": ("swore", "sworn"),
    "shout": ("shouted",),
    "recount": ("recounted",),
    "admit": ("admitted",),
    "submit": ("submitted",),
    "beg": ("begged",),
    "quip": ("quipped",),
    "label": ("labelled", "labeled"),
}
_NOUNS = frozenset(
    words("""
state report note claim answer demand remark comment reply warn promise pledge protest object counter caution volunteer
intimate hint joke boast sigh cry yell whisper murmur vow term label brand attack advise term stress call report
""")
)
"""Verbs whose third-person form is a plural noun as well."""
_DOUBLES = frozenset({"beg", "admit", "submit", "quip", "dub"})


def past(verb: str) -> tuple[str, ...]:
    """Its past forms: "replied", "wrote" and "written"."""
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if verb.endswith("e"):
        return (f"{verb}d",)
    if _consonant_y(verb):
        return (f"{verb[:-1]}ied",)
    return (f"{verb}{verb[-1]}ed",) if verb in _DOUBLES else (f"{verb}ed",)


def third(verb: str) -> str:
    """Its third person: "replies", "tells"."""
    if _consonant_y(verb):
        return f"{verb[:-1]}ies"
    return f"{verb}es" if verb.endswith(("s", "sh", "ch", "x")) else f"{verb}s"


def doing(verb: str) -> str:
    """Its participle: "replying", "stating"."""
    if verb in _DOUBLES:
        return f"{verb}{verb[-1]}ing"
    if verb == "label":
        return "label(?:l)?ing"
    return f"{verb[:-1]}ing" if verb.endswith("e") else f"{verb}ing"


def _consonant_y(verb: str) -> bool:
    return verb.endswith("y") and verb[-2] not in "aeiou"


def _each(verbs: Iterable[str]) -> tuple[str, str, str]:
    """The past forms, the third-person ones and the participles, as alternatives of a pattern, longest first."""
    each = sorted(verbs)
    forms = (
        {form for verb in each for form in past(verb)},
        {third(verb) for verb in each},
        {doing(verb) for verb in each},
    )
    pasts, thirds, doings = ("|".join(sorted(one, key=lambda form: (-len(form), form))) for one in forms)
    return pasts, thirds, doings


SAID_PAST, SAID_NOW, SAYING = _each(_VERBS)
"""Forms of verbs of speech: "said", "says", "saying"; alternatives of a pattern."""
NAMED_PAST, NAMED_NOW, NAMING = _each(_NAMING)
"""Forms of verbs that name: "called", "calls", "calling"."""
_, SAID_NOW_SURELY, _ = _each(one for one in (*_VERBS, *_NAMING) if one not in _NOUNS)
"""Third-person forms that are no nouns."""
