"""PB302: a word for a number that its count does not bear."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.manuscript.numbers import approximation_before
from probata.method.report.count_roles import asked_for, part, unbound_count
from probata.method.report.estimate_roles import unbound_estimate
from probata.method.report.matching.words import bases_that_fit
from probata.method.report.model import Binding, Bound, Objection, Unbound
from probata.method.report.prose.woven import Placed, Woven, each_sentence, objection

CODE = "PB302"
LOOKS_AT = "passage"
SAYS = "A word stands for a number that its count or estimate does not bear."
WHY = """"Almost all", "most" and "many" are figures in other clothes: a declared scale says which share each stands
for, and the scale is printed with the report (the house's method, section 4). A word that fits neither who answered
nor everyone was never heard. Written-out numbers have to be the number."""
BAD = "{count}`held:words|Almost all` interviewees had been held in a hostel.\n"
GOOD = "{count}`leave:k|Twelve` of the {count}`leave:n` interviewees had not been free to leave.\n"
_NOT_OF_A_COUNT = frozenset(
    (
        "more than", "less than", "fewer than", "well over", "just over", "well under", "just under", "nearly",
        "almost",
        "close to", "about", "approximately", "approx.", "roughly", "circa", "ca.", "c.", "~", "≈", ">", "<",
        "an estimated", "estimated", "upwards of", "in the region of", "in the order of", "a total of about",
    )
)  # fmt: skip


def run(bound: Bound) -> Iterator[Objection]:
    """Words that fit a base which is not printed are PB304, and shares of too few people PB306."""
    for passage, _, woven in each_sentence(bound):
        for role in woven.roles:
            fault = _unfit(bound, role.binding) or _beside(woven, role)
            if fault:
                yield objection(CODE, role.binding.role.at, *fault, passage)


def _unfit(bound: Bound, binding: Binding) -> tuple[str, str] | None:
    if not isinstance(binding, Unbound):
        return None
    if unbound_estimate(binding, bound.records):
        return f"`{asked_for(binding.role)[0]}`: {binding.message}", binding.next_step
    count = unbound_count(binding, bound.records)
    if count is None:
        return None
    facet = asked_for(binding.role)[1]
    if facet == "percent" or (facet == "words" and bases_that_fit(count, part(binding.role, 1), bound.records.scale)):
        return None
    return f"`{count.handle}`: {binding.message}", binding.next_step


def _beside(woven: Woven, role: Placed) -> tuple[str, str] | None:
    """Words before an exact number that make another claim of it: "more than 26" of 26; English."""
    if role.count is None or role.value is None or role.value.facet in ("words", "percent"):
        return None
    before = approximation_before(woven.text, role.start)
    if before is None or before[0] not in _NOT_OF_A_COUNT:
        return None
    return f"“{before[0]}” stands before a number that was counted exactly.", "Take it out; “at least” may stand there."
