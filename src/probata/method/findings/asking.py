"""What the house asks at least, in words for readers: by type of finding, of every type, and by standard.

The words are those of docs/spec/findings.md; conditions.py looks at them line by line. They are conditions for
publishing and define no standard.
"""

from __future__ import annotations

from collections.abc import Mapping

from probata.method.findings.model import FindingType, Standard

SPECIAL = "incident, special"
"""How incidents with special handling are called beside the types."""
BY_TYPE: Mapping[str, str] = {
    FindingType.INCIDENT.value: (
        "a credible first-hand account, or primary material with an authenticity record (authentic or probably "
        "authentic), or a published text itself; and one corroboration from an independent source: an account, a "
        "document, figures or a press report, not a statement of the party"
    ),
    SPECIAL: (
        "one account may carry it: first-hand, with a second reader and written reasons; where it rests on one "
        'account, says holds "one account"'
    ),
    FindingType.PATTERN.value: (
        "at least two incidents of distinct sources and distinct places, or the text of a policy (the text itself; not "
        "for a special matter)"
    ),
    FindingType.LAW.value: "the text itself",
    FindingType.STATISTICS.value: "the issuer's own figures, and its gaps named",
    FindingType.LEGAL.value: (
        "an element matrix with a finding for each element that is met or indicated, and at least one act of these "
        "where the instrument has acts; and findings; every element met where says calls facts by the "
        'label without reserve ("constitutes")'
    ),
    FindingType.LIMITATION.value: "nothing but its reason: a gap, or evidence",
}
EVERY_TYPE = (
    "contrary first-hand accounts and material weighed in writing, and for a pattern so are people of a count who said "
    "that it did not happen; leaked or posted (primary material) has an authenticity record, and leaked material under "
    "un does not stand alone; words of strength that are ordered for another object alone are not used; a term of "
    "law in two parts, such as torture or other cruel, inhuman or degrading treatment, keeps both; a conclusion of "
    "law (violates a right, an international crime by its name, an object label) stands in a legal finding; nothing "
    "that was judged not authentic; every record may be used as it is; another standard than the report's has its "
    "reason"
)
BY_STANDARD: Mapping[Standard, str] = {
    Standard.SUSPICION: (
        "one first-hand account or two independent second-hand ones, and is never published as a finding of fact"
    ),
    Standard.BALANCE: "contrary material weighed in writing, or its absence said",
    Standard.CONVINCING: (
        "for incidents and patterns: two independent first-hand accounts, and documentary or physical evidence, and "
        "weighed answers the other explanations"
    ),
    Standard.BEYOND_DOUBT: "is not offered",
}


def asks(standard: Standard, types: tuple[str, ...]) -> tuple[str, ...]:
    """One line for each of these types that is known, one for every type, one for what the standard adds."""
    lines = [f"{name}: {BY_TYPE[name]}" for name in types if name in BY_TYPE]
    lines.append(f"every type: {EVERY_TYPE}")
    if standard in BY_STANDARD:
        lines.append(f"{standard.value}: {BY_STANDARD[standard]}")
    return tuple(lines)
