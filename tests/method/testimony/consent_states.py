"""Consent, drawn at random, beside a plain table of what it allows: the table knows nothing of the gate.

One number is always the same state. A state begins as a yes to everything and is then spoiled a few times, so that most
refusals hang on one thing alone.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from itertools import combinations

from probata.method.testimony.model import (
    Consent,
    ConsentState,
    Form,
    HowKnown,
    Interview,
    PressTerms,
    Recipient,
    Scope,
    Use,
)
from probata.record.ref import Ref
from probata.record.uncertain_date import UncertainDate

TITLE = "Consent at the gate"
SHOWS = "Of random consents, uses, parts, recipients and days the gate allows just those that a plain table allows."

INTERNAL = "internal analysis"
# Each name, and the body that it names; a body that is a part of another, has it as a part, or looks like it (a
# Cyrillic letter stands in one Harbour) is its kin.
BODY = {
    "the Harbour Post": "post",
    "HARBOUR  post": "post",
    "Post, Harbour": "post",
    "The Harbour Post, city desk": "desk",
    "Harbour": "harbour",
    "Court of the Lakes": "court",
    "court of lakes": "court",
    "Écho du Lac": "echo",
    "Echo du Lac": "echo",
    "Po\u00adst, Harbour": "post",
    "Hаrbour": "guise",
    "मीरा": "mira",
    "रामा": "rama",
    "警察局": "police",
    "北京市警察局": "city police",
}
_HARBOURS = ("post", "desk", "harbour", "guise")
KIN = {frozenset(pair) for pair in (*combinations(_HARBOURS, 2), ("police", "city police"))}
# A day as written: the first day that it can be, and the last; None where nobody can tell.
DAYS: Mapping[str, tuple[str | None, str | None]] = {
    "2023": ("2023-01-01", "2023-12-31"),
    "2024-05-31": ("2024-05-31", "2024-05-31"),
    "2024-06-01": ("2024-06-01", "2024-06-01"),
    "2024-06-02": ("2024-06-02", "2024-06-02"),
    "2024-06": ("2024-06-01", "2024-06-30"),
    "2024": ("2024-01-01", "2024-12-31"),
    "2024~": (None, None),
    "2025": ("2025-01-01", "2025-12-31"),
    "../2025": (None, "2025-12-31"),
}
TODAYS = ("2024-05-31", "2024-06-01", "2024-06-01", "2024-06-02", "2024-06", "2024~")
# To whom a use is open by what was said of it: internally, outside.
OPEN = {
    "given": ("all", "all"),
    "identity stored nowhere": ("all", "all"),
    "unknown": ("all", "named"),
    "only those named": ("named", "named"),
    "refused": ("nobody", "nobody"),
    "ask again": ("nobody", "nobody"),
    "withdrawn": ("nobody", "nobody"),
}
ORDINARY = frozenset({"one of a number", "paraphrase", "words quoted"})
TELL_WHO = frozenset({"the identity", "the recording"})
WHOLE = TELL_WHO | {"the whole account"}


@dataclass(frozen=True)
class State:
    """A consent and what is asked of it, in plain words."""

    use: str
    scope: str
    recipient: str = ""
    day: str = "2024-06-01"
    states: Mapping[str, str] = field(default_factory=dict)
    recipients: tuple[tuple[str, str, str], ...] = ()
    expires: str = ""
    until: Mapping[str, str] = field(default_factory=dict)
    terms: str = ""
    description: str = ""
    covers: frozenset[str] | None = None
    covers_in: Mapping[str, frozenset[str]] = field(default_factory=dict)
    form: str = ""
    age: int | None = 40
    age_then: int | None = None
    how_known: str = "recording"

    @property
    def outside(self) -> bool:
        return self.use != INTERNAL

    @property
    def own(self) -> str:
        return self.states.get(self.use, "unknown")

    @property
    def nowhere(self) -> bool:
        return "identity stored nowhere" in self.states.values()

    @property
    def child(self) -> bool:
        return any(age in (16, 17) for age in (self.age, self.age_then))

    @property
    def open_to(self) -> str:
        return "all" if self.own == "unknown" and self.nowhere else OPEN[self.own][self.outside]

    @property
    def mine(self) -> list[tuple[str, str]]:
        return [(BODY[name], state) for use, name, state in self.recipients if use == self.use]

    @property
    def parts(self) -> frozenset[str]:
        said = self.covers_in.get(self.use, self.covers)
        return ORDINARY if said is None else said


def past(limit: str, today: str) -> bool:
    """Whether a last day may lie before today."""
    first, last = DAYS[limit][0], DAYS[today][1]
    return not (first and last and first >= last)


def _kept_from(one: State) -> bool:
    """Whether it may not go to this recipient, or to readers of whom nobody knows who they are."""
    no = {"refused", "ask again"}
    if not one.recipient:
        return one.open_to != "all" or any(state in no for _, state in one.mine)
    wanted = BODY[one.recipient]
    same = {state for body, state in one.mine if body == wanted}
    kin = {state for body, state in one.mine if frozenset((body, wanted)) in KIN}
    return bool(same - {"given"} or kin & no) or not (same or one.open_to == "all")


NO: Mapping[str, Callable[[State], bool]] = {
    "taken back for anything": lambda one: "withdrawn" in (*one.states.values(), *(s for *_, s in one.recipients)),
    "open to nobody": lambda one: one.open_to == "nobody",
    "kept from the recipient": _kept_from,
    "internal with a recipient": lambda one: not one.outside and bool(one.recipient),
    "run out": lambda one: one.outside and bool(one.expires) and past(one.expires, one.day),
    "run out for this use": lambda one: one.use in one.until and past(one.until[one.use], one.day),
    "off the record": lambda one: one.outside and one.terms == "off the record",
    "not for attribution": lambda one: one.use == "attributed report" and one.terms == "not for attribution",
    "no words agreed": lambda one: one.outside and one.terms == "agreed description" and not one.description.strip(),
    "terms that a name would break": lambda one: (
        one.outside and one.scope in TELL_WHO and one.terms in ("agreed description", "not for attribution")
    ),
    "not covered": lambda one: one.scope not in one.parts,
    "a name in an anonymised report": lambda one: one.use == "anonymised public report" and one.scope in TELL_WHO,
    "a name that is stored nowhere": lambda one: one.scope == "the identity" and one.nowhere,
    "handed over without a form": lambda one: one.scope in WHOLE and not one.form,
    "a child's words": lambda one: one.child and one.scope in WHOLE | {"words quoted"},
    "words that are not the person's": lambda one: (
        one.scope == "words quoted" and one.how_known in ("later summary", "")
    ),
}
"""Everything that makes an answer a no; what nothing here forbids is a yes."""


def allowed(one: State) -> bool:
    """What the table says."""
    return not any(forbids(one) for forbids in NO.values())


def state(number: int) -> State:
    """The state of this number."""
    chance = random.Random(number)  # noqa: S311 (states of a test, not keys)
    use, scope = chance.choice([one.value for one in Use]), chance.choice([one.value for one in Scope])
    recipient = chance.choice(["", "", *BODY]) if use != INTERNAL or chance.random() < 0.05 else ""
    everything = frozenset(one.value for one in Scope)
    one = State(
        use=use,
        scope=scope,
        recipient=recipient,
        day=chance.choice(TODAYS),
        states={one.value: "given" for one in Use},
        covers=everything,
        form=chance.choice([one.value for one in Form]),
    )
    for _ in range(chance.choice((0, 1, 1, 1, 2, 2, 3, 5))):
        one = chance.choice(_SPOILED)(one, chance)
    return one


def _state(one: State, chance: random.Random) -> State:
    use = chance.choice((one.use, one.use, chance.choice(list(one.states) or [one.use])))
    return replace(one, states={**one.states, use: chance.choice(list(OPEN))})


def _unsaid(one: State, chance: random.Random) -> State:
    kept = {use: said for use, said in one.states.items() if use != one.use and chance.random() < 0.5}
    return replace(one, states=kept)


def _recipient(one: State, chance: random.Random) -> State:
    use = one.use if chance.random() < 0.85 else "press"
    name = one.recipient if one.recipient and chance.random() < 0.4 else chance.choice(list(BODY))
    return replace(one, recipients=(*one.recipients, (use, name, chance.choice(["given", "given", *OPEN]))))


def _only_named(one: State, chance: random.Random) -> State:
    said = chance.choice(["only those named", "unknown"])
    return _recipient(replace(one, states={**one.states, one.use: said}), chance)


def _parts(chance: random.Random) -> frozenset[str]:
    return frozenset(part.value for part in Scope if chance.random() < 0.6)


_SPOILED: tuple[Callable[[State, random.Random], State], ...] = (
    _state,
    _unsaid,
    _recipient,
    _recipient,
    _only_named,
    lambda one, chance: replace(one, expires=chance.choice(list(DAYS))),
    lambda one, chance: replace(one, until={chance.choice((one.use, "press")): chance.choice(list(DAYS))}),
    lambda one, chance: replace(
        one,
        terms=chance.choice([each.value for each in PressTerms]),
        description=chance.choice(["", " ", "a resident"]),
    ),
    lambda one, chance: replace(one, covers=chance.choice((None, _parts(chance)))),
    lambda one, chance: replace(one, covers_in={chance.choice((one.use, "press")): _parts(chance)}),
    lambda one, _: replace(one, form=""),
    lambda one, chance: replace(one, age=chance.choice((None, 16, 17, 18)), age_then=chance.choice((None, 17, 18))),
    lambda one, chance: replace(one, how_known=chance.choice(["", *(each.value for each in HowKnown)])),
)


def _date(edtf: str) -> UncertainDate:
    return UncertainDate(edtf, edtf)


def interview(one: State) -> Interview:
    """The same as the gate takes it."""
    consent = Consent(
        states={Use(use): ConsentState(said) for use, said in one.states.items()},
        expires=_date(one.expires) if one.expires else None,
        terms=PressTerms(one.terms) if one.terms else None,
        description=one.description,
        scope=None if one.covers is None else frozenset(map(Scope, one.covers)),
        scopes={Use(use): frozenset(map(Scope, parts)) for use, parts in one.covers_in.items()},
        until={Use(use): _date(day) for use, day in one.until.items()},
        form=Form(one.form) if one.form else None,
        recipients=tuple(Recipient(Use(use), name, ConsentState(said)) for use, name, said in one.recipients),
    )
    how = HowKnown(one.how_known) if one.how_known else None
    ref = Ref.of("interview", bytes(16))
    return Interview(ref, "I-01", {}, consent, how_known=how, age=one.age, age_then=one.age_then)


def point(number: int, may: Callable[..., object]) -> str:
    """What is wrong with a gate's answer on the state of this number; empty where it is right."""
    one = state(number)
    answer = may(interview(one), Use(one.use), _date(one.day), Scope(one.scope), one.recipient)
    said, reason = bool(getattr(answer, "allowed", None)), str(getattr(answer, "reason", ""))
    if said is not allowed(one) or not reason.endswith("."):
        why = [name for name, forbids in NO.items() if forbids(one)]
        return f"state {number}: the gate says {said} ({reason}), the table {not why} ({why}): {one}"
    return ""
