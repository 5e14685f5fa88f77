"""PB107: a recommendation that rests on no finding."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.manuscript.model import At, Directive
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.evidence import directives, name_and_type, passages_in

CODE = "PB107"
SAYS = "A recommendation refers to no finding of this report."
WHY = """A recommendation asks its addressee to change something that was found; without the finding nobody can
answer it, follow it up or see when it is done. Each names an addressee, an action and the findings it rests on
(the house's method, section 6, a law of the house; the practice of OHCHR and of treaty bodies in follow-up)."""
BAD = """:::{recommendation} The Ministry of Settlement
Release all persons who are held arbitrarily.
:::
"""
GOOD = """:::{finding} F1 law
The decree makes leaving depend on permission. {cite}`decree`
:::

:::{recommendation} The Ministry of Settlement
Repeal the decree. {ref}`F1`
:::
"""


def run(bound: Bound) -> Iterator[Objection]:
    """Every recommendation without a {ref} to a finding, or to a paragraph inside one."""
    known = {name_and_type(one)[0] for one in directives(bound, "finding")} - {""}
    labels = {one.label for one in bound.passages if one.within("finding") and one.label and one.kind == "paragraph"}
    for recommendation in directives(bound, "recommendation"):
        roles = (one.role for passage in passages_in(bound, recommendation) for one in passage.bindings)
        if any(role.name == "ref" and role.parts and role.parts[0] in known | labels for role in roles):
            continue
        message = "This recommendation refers to no finding of this report."
        next_step = "Refer to the finding that it rests on: {ref}`F1`."
        yield Objection(CODE, _at(bound, recommendation), message, next_step)


def _at(bound: Bound, recommendation: Directive) -> At:
    """Its words, where a reference belongs; its addressee where there are none yet."""
    inside = passages_in(bound, recommendation)
    return inside[0].at if inside else recommendation.argument_at
