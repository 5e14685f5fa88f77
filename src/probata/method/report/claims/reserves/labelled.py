"""labelled: labels of law that a sentence gives an act, and that the rest of the report does not find. English."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from probata.method.report.claims.reading.charges import OF_LAW
from probata.method.report.claims.reading.told import Part, Told, told
from probata.method.report.claims.reserves.characterised import Characterised, characterised, same_matter
from probata.method.report.model import Bound
from probata.method.report.prose.phrases import attributed

_GENERAL = frozenset({"war crimes", "crimes against humanity", "international crimes"})
"""Labels that hold narrower ones: torture, murder, persecution."""
_ACCUSED = re.compile(
    r"(?i)\b(?:accus\w+|alleg\w+|claim(?:s|ed|ing)?|denounc\w+|condemn\w+|call(?:s|ed|ing)?|spoke\s+of|"
    r"speaks?\s+of|said|says)\b"
)
_DENIED = re.compile(
    r"(?i)\b(?:(?:do|does|did|could|can)\s+not|cannot|never|(?:was|were)\s+unable\s+to)\s+(?:\w+\s+)?"
    r"(?:find|found|conclude|say|establish|determine|convict|hold|prove|show)\b|\b(?:makes?|made|found)\s+"
    r"(?:no\s+finding|nothing)|\bacquitted\s+of\b"
)
_CONVICTED = re.compile(r"(?i)\b(?:sentenced|convicted|found\s+guilty)\b[^.;]{0,160}?\b(?:for|of)\s+(?:the\s+)?\Z")
_NOT_CONVICTED = re.compile(
    r"(?i)\b(?:did|does|has|had|was|were)\s+not\s+(?:been\s+)?(?:convict(?:ed)?|found?\s+guilty)\s+"
    r"(?P<who>(?:[\w’-]+\s+){0,3}?)(?:of|for)\s+(?:the\s+)?\Z"
)
_NOT = re.compile(r"(?i)\b(?:not|no|never|neither|nor|nobody|none|whether|if)\b|n['’]t\b")
_NAME = re.compile(r"\b[A-Z][\w’-]{2,}\b")


@dataclass(frozen=True, slots=True)
class Mislabelled:
    """A label at code points of ``told.words``, and a sentence from which it differs."""

    told: Told
    start: int
    end: int
    label: str
    other: Told


def mislabelled(bound: Bound) -> Iterator[Mislabelled]:
    """Every such label, once a sentence."""
    each = [one for one in told(bound) if one.part is not Part.NOTE]
    given = characterised(bound)
    for one in given:
        for label in sorted(one.labels & OF_LAW.keys()):
            other = _judged_otherwise(one, label, given, each)
            if other:
                yield Mislabelled(one.told, one.start, one.end, label, other)
                break
    yield from _convicted(each)


def _judged_otherwise(
    one: Characterised, label: str, given: Sequence[Characterised], each: Sequence[Told]
) -> Told | None:
    """Where the same act has a label that excludes this one, or where this one is said not to be found."""
    mentions = [other for other in each if other is not one.told and OF_LAW[label].search(other.whole)]
    if not all(_of_others(other, label) or _DENIED.search(other.words) for other in mentions):
        return None
    denied = next((other for other in mentions if _DENIED.search(other.words)), None)
    alike = (
        other
        for other in given
        if other.told is not one.told and other.labels <= OF_LAW.keys() and same_matter(one, other)
    )
    judged = next((other for other in alike if _excludes(label, other.labels)), None)
    backed = mentions or (judged and sum(judged.labels <= other.labels for other in given) > 1)
    return denied or (judged.told if judged and backed else None)


def _excludes(label: str, others: frozenset[str]) -> bool:
    """Whether none of the labels is the same, or holds it: a murder may be a war crime, genocide is not one."""
    if label in others:
        return False
    if label == "genocide" or "genocide" in others:
        return True
    return (label in _GENERAL) == bool(others & _GENERAL) and "international crimes" not in others | {label}


def _of_others(one: Told, label: str) -> bool:
    found = OF_LAW[label].search(one.words)
    return (
        found is None
        or bool(_ACCUSED.search(one.words) and attributed(one.said, *found.span()))
        or (_ACCUSED.search(one.words[: found.start()]) is not None)
    )


def _convicted(each: Sequence[Told]) -> Iterator[Mislabelled]:
    """ "Sentenced for murder" of somebody whom the court "did not convict of murder"."""
    cleared = [(label, one, who) for one in each for label, who in _not_convicted(one)]
    for label, other, who in cleared:
        for one in each:
            found = OF_LAW[label].search(one.words)
            if one is other or not found or not _CONVICTED.search(one.words[: found.start()]):
                continue
            if not _NOT.search(one.words[: found.start()]) and who & set(_NAME.findall(one.words)):
                yield Mislabelled(one, *found.span(), label, other)


def _not_convicted(one: Told) -> Iterator[tuple[str, set[str]]]:
    for label, form in OF_LAW.items():
        found = form.search(one.words)
        before = one.words[: found.start()] if found else ""
        if found and (cleared := _NOT_CONVICTED.search(before)):
            yield label, set(_NAME.findall(cleared["who"] or before[1:]))
