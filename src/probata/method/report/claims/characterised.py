"""characterised: sentences that say under which grave name of law something falls, and whether they leave it open.

English. "The killings may constitute war crimes", "what was done amounts to torture": what, which name, how firm.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from probata.method.report.claims.charges import OF_LAW
from probata.method.report.claims.concluded import conclusions
from probata.method.report.claims.meant import meant
from probata.method.report.claims.qualified import reserves_in, voices
from probata.method.report.claims.told import Part, Told, told
from probata.method.report.model import Bound
from probata.method.report.prose.phrases import attributed
from probata.method.statements.qualifications import Qualified

_VERB = re.compile(
    r"(?i)\b(?:constitut(?:es?|ed|ing)|amount(?:s|ed|ing)?\s+to|qualif(?:y|ies|ied)\s+as|r(?:i|o)se(?:s|n)?\s+to\s+the\s+level\s+of|"
    r"meets?\s+the\s+definition\s+of|(?:(?<=may\s)|(?<=might\s)|(?<=could\s))be\b|(?:fall|come)s?\s+under|represent(?:s|ed)?|(?:is|are|was|were|be|been)(?=\s+(?:an?\s+|the\s+)?"
    r"(?:\w+\s+)?(?:genocid|crime|war\s|ethnic|apartheid|enslave|slavery|torture|persecution|murder|extermination|forced\s+labou?r|collective\s+pun|enforced\s+dis|international\s+crime|act\s+of)))\b"
)
_OPEN = re.compile(r"(?i)\b(?:may|might|could|can|would|possibly|perhaps|potentially|arguably|likely|appears?\s+to)\b")
_NOT = re.compile(
    r"(?i)\b(?:not|no|never|neither|nor|whether|if(?!\s+(?:proven|proved|established|confirmed|shown|true))|cannot|should|must)\b|n['’]t\b"
)
_GENERAL = re.compile(r"(?i)\b(?:acts?|conduct)\s+(?:that|which)\s*\Z|\b(?:definition|elements?|article|when|where)\b")
_REACH = 70
"""Letters between a modal verb and its main verb, for what stands between commas."""
_BEFORE = re.compile(r"[;:]|,\s+(?:and|but|while|whereas)\s")


@dataclass(frozen=True, slots=True, eq=False)
class Characterised:
    """One sentence that gives a subject names of law, at code points ``start`` to ``end`` of ``told.words``.

    ``subject``: the keys of what is so named; ``labels``: the names; ``open``: the words that leave it open, or none.
    """

    told: Told
    start: int
    end: int
    subject: frozenset[str]
    labels: frozenset[str]
    open: str


def characterised(bound: Bound) -> tuple[Characterised, ...]:
    """Every such sentence in the report's own voice that does not deny it; those of notes are left out. Remembered."""
    return bound.once.get("claims: characterised", lambda: tuple(_all(bound)))


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
        if one.part is not Part.NOTE and any(form.search(one.words) for form in OF_LAW.values()):
            yield from _in(one)


def _in(one: Told) -> Iterator[Characterised]:
    for verb in _VERB.finditer(one.words):
        low = max((cut.end() for cut in _BEFORE.finditer(one.words, 0, verb.start())), default=0)
        stop = re.compile(r"[;:]").search(one.words, verb.end())
        end = stop.start() if stop else len(one.words)
        labels = frozenset(name for name, form in OF_LAW.items() if form.search(one.words, verb.end(), end))
        head = one.words[low : verb.start()]
        if labels and not _NOT.search(head) and not _GENERAL.search(head) and not _others(one, verb):
            yield Characterised(one, low, end, meant(head), labels, _leaves_open(one, low, verb, end))


def _others(one: Told, verb: re.Match[str]) -> bool:
    return attributed(one.said, *verb.span()) or bool(voices(one.words))


def _leaves_open(one: Told, low: int, verb: re.Match[str], end: int) -> str:
    """The modal verb before the verb, or any other words of the sentence that say less than that it is so."""
    modal = list(_OPEN.finditer(one.words, max(low, verb.start() - _REACH), verb.start()))
    if modal:
        return modal[-1][0]
    kinds = {each.value for each in Qualified}
    found = (each.words for each in reserves_in(one.words[low:end]) if each.kind in kinds)
    return next(found, "")
