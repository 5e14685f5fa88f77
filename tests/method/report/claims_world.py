"""The small world with more counts, for the rules that hold the words beside a number against what it counts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from probata.method.report.matching.claims import Claim, claims
from probata.method.report.matching.counted import Counted, counted
from probata.method.report.model import Records, SavedCount
from probata.method.testimony.model import Attribute, Code, Codebook
from tests.method.report import world
from tests.method.report.more_world import bound, count, found, yes_no

_MORE_CODES = (
    Code("relative", "relative of somebody who was held", ("relatives", "relative")),
    Code("unpaid", "no pay for work", ("without pay", "no pay")),
    Code("calls", "calls to relatives", ("calls on a loudspeaker",)),
    Code("medicine", "given pills, injections or both", ("pills or injections",), "pills or injections"),
)
_AGE = Attribute("age", "age", ("under 18", "18 and over"), says={"under 18": ("children", "child")})
_ODD, _FIRST = frozenset(range(1, 41, 2)), frozenset(range(1, 16))


def codebook() -> Codebook:
    """The world's codes and more of them, one derived, one that says "no"; ages besides."""
    known = world.codebook()
    codes = {**known.codes, **{one.name: one for one in _MORE_CODES}}
    return replace(known, codes=codes, attributes={**known.attributes, "age": _AGE})


def _counts() -> Iterator[SavedCount]:
    plain = {"alternatives": (), "attributes": frozenset[str]()}
    for handle, expression, among, label in (
        ("pills", "pills", "", "given pills"),
        ("injections", "injections", "", "given injections"),
        ("pills-held", "pills", "held", "given pills"),
        ("not-held", "not held", "", "not held in a hostel"),
        ("unpaid", "unpaid", "worked", "no pay for work"),
        ("calls", "calls", "", "calls to relatives"),
        ("either", "medicine", "", "given pills, injections or both"),
    ):
        heard = {**yes_no(_ODD), 2: 2, 4: 3} if not among else {number: number % 3 % 2 for number in _FIRST}
        yield count("held", handle, heard, expression=expression, among=among, label=label, **plain)
    crossed = frozenset({"sex"})
    women = {number: 0 if number in world.HELD else 1 for number in world.WOMEN}
    yield count("held", "held-women", women, expression="held", among="sex = woman", label="held", attributes=crossed)
    yield count("held", "women", yes_no(world.WOMEN), expression="sex = woman", label="women", attributes=crossed)
    yield count("held", "not-women", yes_no(_ODD), expression="sex != woman", label="not women", attributes=crossed)


@cache
def records() -> Records:
    """The world's counts and those above."""
    known = world.records()
    counts = {**known.counts, **{one.handle: one for one in _counts()}}
    return replace(known, counts=counts, codebook=codebook())


def said(rule: object, source: str) -> list[tuple[str, str]]:
    """Message and next step of what a rule objects to over this world."""
    return [(one.message, one.next_step) for one in found(rule, source, records())]


def first_claim(source: str) -> Claim:
    """The first number of a piece of a manuscript."""
    return claims(bound(source, records()))[0]


def what(handle: str, *, base_only: bool = False) -> Counted:
    """What a count of this world counts."""
    known = counted(bound("", records()), records().counts[handle], base_only)
    assert known is not None
    return known
