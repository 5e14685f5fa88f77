"""called: the words by which a party may be called, so that two ways to write one name compare as equal."""

from __future__ import annotations

import re

ARTICLE = re.compile(
    r"^(?:the|an?|some|its|his|her|their|our|this|that|these|those|both|all|many|several)\s+", re.IGNORECASE
)
ONE_ARTICLE = re.compile(r"^(?:the|an?|its|his|her|their|our|this|that)\s+", re.IGNORECASE)
SPOKES = re.compile(r"\s*\b(?:spokes(?:man|woman|person|people)|speaker)\b\s*", re.IGNORECASE)
VOICE = re.compile(
    (
        r"(government|(?:[\w-]+ ){0,2}ministry|ministry of [\w ]+|mission(?: in [A-Z]\w+)?|embassy(?: in "
        r"[A-Z]\w+)?|ambassador|envoy|delegation|army|military|navy|police|parliament|court)"
    ),
    re.IGNORECASE,
)


def key(name: str) -> str:
    """What two ways to write one name have in common: case, white space, a possessive and its apostrophe aside."""
    return plain(name).casefold()


def plain(name: str) -> str:
    """A name on one line, without a possessive at its end."""
    return (
        _POSSESSIVE.sub("", " ".join(name.replace("’", "'").split()))
        if name.endswith(("'s", "’s"))
        else " ".join(name.split())
    )


def lower(words: str) -> set[str]:
    """The words of a phrase in lower case, without possessives, articles and what joins words."""
    return {_POSSESSIVE.sub("", word).lower() for word in _WORD.findall(words)} - _JOINING


_WORD, _POSSESSIVE = re.compile(r"[\w’'-]+"), re.compile(r"[’']s?$")
_JOINING = frozenset(["of", "for", "the", "and", "on", "in", "to", "at", "a", "an"])


def cut(words: str) -> str:
    """Without what a phrase adds about somebody: "at the gate", "interviewed by the office"."""
    return re.split(
        r",|\s(?:who|whose|which|whom)\s|\s(?:interviewed|contacted|consulted|questioned|heard|surveyed)\sby\s", words
    )[0].strip()


def voice_of(state: str, rest: str) -> str:
    """ "China/foreign ministry": several voices of one State stay apart."""
    bare = SPOKES.sub(" ", rest.replace("’", "'")).strip()
    bare = re.sub(r"^(?:permanent|own|new|former|UN|U\.N\.)\s+", "", bare)
    if not bare:
        return f"{state}/spokesperson" if rest.strip() else state
    found = VOICE.match(bare)
    voice = found[1] if found else cut(bare)
    return f"{state}/{voice[:1].lower() + voice[1:] if not voice.isupper() else voice}".replace(
        "/foreign Ministry", "/foreign ministry"
    )
