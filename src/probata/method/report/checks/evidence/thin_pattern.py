"""PB108: a finding without a name or a known type, or a pattern on one source."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.manuscript.model import Directive
from probata.method.report.matching.found import is_recorded
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.evidence import (
    TYPES,
    accounts,
    bindings_with_refs,
    claim_at,
    counts,
    directives,
    name_and_type,
    passages_in,
    places,
    texts,
    voices,
)

CODE = "PB108"
SAYS = "A finding has no name, no known type or another's name; or it claims a pattern on one source."
WHY = """Every finding names its type, because what it needs depends on it: one document can show a vague law, one
credible account can carry an incident, and neither shows a pattern. Accounts heard from one another or given
together, and documents that share a text, are one source (the house's method, sections 1 to 3; a law of the
house)."""
BAD = """:::{finding} F2 pattern
People were kept in the dark and in the light as the guards pleased. {quote}`lamp`
:::
"""
GOOD = """:::{finding} F1 law
The decree makes leaving depend on permission. {cite}`decree`
:::

:::{finding} F2 incident
One interviewee described a light that was never put out. {quote}`lamp`
:::
"""


def run(bound: Bound) -> Iterator[Objection]:
    """Findings with a fault in their argument, and patterns behind which one source stands."""
    seen: set[str] = set()
    for finding in directives(bound, "finding"):
        name, kind = name_and_type(finding)
        fault = _fault(name, kind, seen)
        seen.add(name)
        if fault:
            next_step = f"Write :::{{finding}} F1 law: a short name of its own and one of {', '.join(TYPES)}."
            yield Objection(CODE, finding.argument_at, fault, next_step)
        elif kind == "pattern" and not is_recorded(bound, finding) and _sources(bound, finding) == 1:
            message = "This finding claims a pattern, and one source stands behind all that is cited in it."
            next_step = (
                "Cite several incidents of distinct sources, or make it an incident and say what is not established."
            )
            yield Objection(CODE, claim_at(bound, finding), message, next_step)


def _fault(name: str, kind: str, seen: set[str]) -> str:
    if not name:
        return "This finding has no name."
    if name in seen:
        return f"Another finding is called {name!r}, too."
    if kind not in TYPES:
        return f"{kind!r} is no type of finding." if kind else "This finding has no type."
    return ""


def _sources(bound: Bound, finding: Directive) -> int:
    """Distinct sources in it and behind its references; people of a count are each one."""
    bindings = bindings_with_refs(bound, passages_in(bound, finding))
    people = max((one.count.described for one in counts(bindings)), default=0)
    found = places(bindings)
    return max(people, voices(accounts(found))) + texts(found)
