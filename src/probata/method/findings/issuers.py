"""Issuers: figures that a file calls its issuer's, in a text that on record somebody else made.

METHOD, section 3: statistics are found on the figures of whoever issued them. An agency that passes a figure on is a
press report of it, and a party's answer is the party's statement, whatever ``as`` says. Who made a text is read from
its own credit lines, which outrank what is declared of it, and from the file of replies.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from probata.method.documents.credit import Credit, CreditForm
from probata.method.findings.model import Condition, Evidence, EvidenceKind

ASKS = "the issuer's own figures"
"""What the minimum condition of statistics asks; of another finding it is asked where something is called so."""
_NEWS = frozenset(
    (CreditForm.REPORTING, CreditForm.CONTRIBUTED, CreditForm.BYLINE, CreditForm.DATELINE, CreditForm.STANDARDS)
)
_SHOWN = 3


def credited_to(lines: Collection[Credit]) -> str:
    """Whose work these credit lines of a text say it is, in words; empty where they name no agency and no reporter."""
    news = [one for one in lines if one.form in _NEWS]
    agencies = [one.agency for one in news if one.agency]
    people = [person.name for one in news for person in one.people]
    several = list(dict.fromkeys((*agencies, *people)))
    more = ["others"] if len(several) > _SHOWN else []
    return _listed([*several[:_SHOWN], *more])


def _listed(several: Sequence[str]) -> str:
    return f"{', '.join(several[:-1])} and {several[-1]}" if len(several) > 1 else "".join(several)


def not_their_own(evidence: Sequence[Evidence]) -> list[Evidence]:
    """The pieces that are called issuer's figures, and stand in what is on record as the text of somebody else."""
    return [one for one in evidence if one.kind is EvidenceKind.ISSUERS_FIGURES and one.other_issuer]


def as_they_are(evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The evidence as conditions look at it: figures that are not the issuer's own count as press reports of them."""
    others = not_their_own(evidence)
    return tuple(replace(one, kind=EvidenceKind.PRESS) if one in others else one for one in evidence)


def held_to_issuers(found: Sequence[Condition], evidence: Sequence[Evidence]) -> tuple[Condition, ...]:
    """The conditions, with those pieces named in the one that asks for the issuer's figures; without any, the same."""
    others = not_their_own(evidence)
    if not others:
        return tuple(found)
    missing = f"not the issuer's own: {'; '.join(dict.fromkeys(map(_told, others)))}"
    after = [one for one in found if one.asks != ASKS]
    place = next((at for at, one in enumerate(found) if one.asks == ASKS), len(after))
    return (*after[:place], Condition(ASKS, missing), *after[place:])


def _told(one: Evidence) -> str:
    return f"{one.named.handle} ({one.other_issuer})"
