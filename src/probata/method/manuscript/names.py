"""The closed lists of the report language, and the nearest name to one that is not in them."""

from __future__ import annotations

from collections.abc import Collection

ROLES = ("count", "quote", "cite", "figure", "estimate", "date", "law", "ref", "fixed")
FINDING_TYPES = ("incident", "pattern", "law", "statistics", "legal", "limitation")
AUDIENCES = ("internal", "public", "attributed", "state", "un", "court", "prosecutor", "press", "research")
NEEDED_KEYS = ("title", "edition", "audience", "standard")
KEYS = (*NEEDED_KEYS, "recipient", "period", "language", "access", "inquiry")
DIRECTIVES = {
    "finding": True,
    "recommendation": True,
    "limitations": False,
    "reply": False,
    "context": False,
    "plain": False,
    "annex": True,
    "figure": True,
    "table": True,
    "methodology": False,
    "response": True,
    "recommendations": False,
    "elements": True,
    "include": True,
}
"""Name of a directive -> whether it needs an argument; the others take none."""
LONGEST = 40
"""A longer name is no slip of the pen; it is not compared (and not repeated in messages)."""


def instead(wrong: str, known: Collection[str]) -> str:
    """What to write instead of an unknown name: the nearest known one, or all of them."""
    from difflib import get_close_matches

    near = get_close_matches(wrong[:LONGEST].lower(), list(known), n=1)
    return f"Did you mean {near[0]}?" if near else f"It is one of: {', '.join(known)}."


def shown(name: str) -> str:
    """A name as a message may show it: in quotation marks, not longer than a name is."""
    return repr(name if len(name) <= LONGEST else name[:LONGEST] + "…")
