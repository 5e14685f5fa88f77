"""characterised: sentences that say under which grave name of law something falls, and whether they leave it open.

English. "The killings may constitute war crimes", "what was done amounts to torture": what, which name, how firm.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from probata.method.report.claims.reading.charges import OF_LAW
from probata.method.report.claims.reading.concluded import conclusions
from probata.method.report.claims.reading.meant import DEEDS, meant
from probata.method.report.claims.reading.qualified import reserves_in, voices
from probata.method.report.claims.reading.told import Part, Told, told
from probata.method.report.model import Bound
from probata.method.report.prose.phrases import attributed
from probata.method.statements.qualifications import Qualified

_NAME = (
    r"(?:genocid|crime|war\s|ethnic|apartheid|enslave|slavery|torture|persecution|murder|extermination|"
    r"forced\s+labou?r|"
    r"collective\s+pun|enforced\s+dis|international\s+crime|act\s+of)"
)
_VERB = re.compile(
    r"(?i)\b(?:(?P<is_a>constitut(?:es?|ed|ing)|amount(?:s|ed|ing)?\s+to|qualif(?:y|ies|ied)\s+as)|"
    r"r(?:i|o)se(?:s|n)?\s+to\s+the\s+level\s+of|meets?\s+the\s+definition\s+of|(?:(?<=may\s)|(?<=might\s)|"
    r"(?<=could\s))be\b|(?:fall|come)s?\s+under|represent(?:s|ed)?|"
    rf"(?:is|are|was|were|be|been)(?=\s+(?:an?\s+|the\s+)?(?:\w+\s+)?{_NAME}))\b"
)
_OPEN = re.compile(r"(?i)\b(?:may|might|could|can|would|possibly|perhaps|potentially|arguably|likely|appears?\s+to)\b")
_NOT = re.compile(
    r"(?i)\b(?:not|no|never|neither|nor|whether|if(?!\s+(?:proven|proved|established|confirmed|shown|true))|"
    r"cannot|should|must)\b|n['’]t\b"
)
_GENERAL = re.compile(r"(?i)\b(?:acts?|conduct)\s+(?:that|which)\s*\Z|\b(?:definition|elements?|article|when|where)\b")
_REACH = 70
"""Letters between a modal verb and its main verb, for what stands between commas."""
_BEFORE = re.compile(r"[;:]|,\s+(?:and|but|while|whereas)\s")


@dataclass(frozen=True, slots=True, eq=False)
class Characterised:
    """One sentence that gives a subject names of law, at code points ``start`` to ``end`` of ``told.words``.

    ``subject``: the keys of what is so named; ``acts``: those of each thing that it names with "and"; ``labels``: the
    names, of law or as given ("a dereliction of duty"); ``open``: the words that leave it open, or none.
    """

    told: Told
    start: int
    end: int
    subject: frozenset[str]
    acts: tuple[frozenset[str], ...]
    labels: frozenset[str]
    open: str


def characterised(bound: Bound) -> tuple[Characterised, ...]:
    """Every such sentence in the report's own voice that does not deny it; those of notes are left out. Remembered."""
    return bound.once.get("claims: characterised", lambda: tuple(_all(bound)))


def points(one: Characterised) -> bool:
    """Whether it says of deeds only that they stand elsewhere in the report: "the conduct described above"."""
    return one.subject - _POINTS <= {DEEDS}


def same_matter(one: Characterised, other: Characterised) -> bool:
    """Whether both are of one matter: most of the subject's words are the other's, or one of its acts is one of his."""
    mine = one.subject - _POINTS
    if mine == {DEEDS} or not mine:
        return bool(one.subject) and points(other)
    if len(mine & other.subject) >= max(min(len(mine), 2), _SUBJECT * len(mine)):
        return True
    return any(_one_act(each - _POINTS, his - _POINTS) for each in one.acts for his in other.acts)


def _one_act(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two acts have their words in common: all of the shorter, as in "the strike"."""
    both = (one & other) - {DEEDS}
    return bool(both) and len(both) >= min(len(one), len(other))


_POINTS = meant(
    "described documented report set out here above below inquiry found finds chapter section chapters paragraphs para "
    "shown told i ii iii iv v vi vii viii ix x commission panel view opinion these relevant established concludes "
    "considers one therefore"
)
_SUBJECT = 0.6


def found_plainly(bound: Bound, labels: Collection[str]) -> bool:
    """Whether the body states a finding under one of these names, in whatever words, that leaves nothing open."""
    forms = [form for name, form in OF_LAW.items() if name in labels]
    return any(
        form.search(one.told.words) and not _OPEN.search(one.told.words) and not _NOT.search(one.told.words)
        for one in conclusions(bound)
        if one.told.part in (Part.BODY, Part.ASIDE)
        for form in forms
    )


def _all(bound: Bound) -> Iterator[Characterised]:
    for one in told(bound):
        if one.part is not Part.NOTE:
            yield from _in(one)


def _in(one: Told) -> Iterator[Characterised]:
    """In the report's own voice, or in a court's words with their reserve: "it says, ‘may amount to a breach’"."""
    words = one.whole
    for verb in _VERB.finditer(words):
        low = max((cut.end() for cut in _BEFORE.finditer(words, 0, verb.start())), default=0)
        stop = _STOP.search(words, verb.end())
        end = stop.start() if stop else len(words)
        labels = _labels(words[verb.end() : end], general=bool(verb["is_a"]))
        head = _INSERTED.sub(" ", words[low : verb.start()])
        if not labels or _NOT.search(head) or _GENERAL.search(head):
            continue
        leaves = _leaves_open(words, low, verb, end)
        if leaves or not _others(one, verb):
            acts = tuple(keys for each in _AND.split(head) if (keys := _keys(each)))
            yield Characterised(one, low, end, meant(head), acts, labels, leaves)


def _labels(words: str, *, general: bool) -> frozenset[str]:
    named = frozenset(name for name, form in OF_LAW.items() if form.search(words))
    found = _COMPLEMENT.match(words) if general and not named else None
    keys = meant(found["what"]) if found else frozenset()
    return named or (frozenset({" ".join(sorted(keys))}) if len(keys) > 1 else frozenset())


def _keys(words: str) -> frozenset[str]:
    return frozenset(one for one in meant(words) if not one[0].isdigit())


_STOP = re.compile(r"[;:]")
_AND = re.compile(r"(?i)\s+(?:and|as\s+well\s+as|together\s+with)\s+|,\s+")
_INSERTED = re.compile(r"\([^)]*\)|,\s+(?:\w+\s+){1,5}(?:says?|said|finds?|found|holds|held|writes|concludes?d?),")
"""What stands between a subject and its verb without belonging to it."""
_COMPLEMENT = re.compile(
    r"(?i)\s+(?:an?\s+|the\s+)?(?P<what>[a-z][\w-]*(?:\s+(?!(?:under|in|within|by|on|at|for|which|that|as|and|"
    r"or)\b)[a-z][\w-]*){1,5})"
)


def _others(one: Told, verb: re.Match[str]) -> bool:
    """Whether it is in quotation marks, or somebody's word."""
    quoted = one.words[verb.start() : verb.end()] != verb[0]
    return quoted or attributed(one.said, *verb.span()) or bool(voices(one.words))


def _leaves_open(words: str, low: int, verb: re.Match[str], end: int) -> str:
    """The modal verb before the verb, or any other words of the sentence that say less than that it is so."""
    modal = list(_OPEN.finditer(words, max(low, verb.start() - _REACH), verb.start()))
    if modal:
        return modal[-1][0]
    kinds = {each.value for each in Qualified}
    found = (each.words for each in reserves_in(words[low:end]) if each.kind in kinds)
    return next(found, "")
