"""Roles: what a member of each role does, and why. Advice, held at one choke point (door.authorise).

Keys decide what somebody can read; a role says what is theirs to do. docs/explanation/roles.md tells the reasons.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

ACTS: Mapping[str, str] = MappingProxyType(
    {
        "new": "make an inquiry",
        "add": "take in documents and tables of interviews",
        "read": "read and search what is not under a compartment's key, see who the members are, and compile drafts",
        "decide": "decide on proposals, save counts and places, adopt findings, tie words to records",
        "sign": "sign a package",
        "members": "see by code name who is interviewed, counted, and may be used for what",
        "withdraw": "block every use of an account because its person said so",
        "see persons": "see who is named as responsible",
        "log": "read the log and prove it",
        "disclose": "hand one item to a named recipient",
        "keys": "add and remove members, give and take compartments, make field copies, go on with an older keyring",
        "erase": "ask that a compartment be destroyed, or confirm it",
        "hold": "set and lift legal holds and terms of keeping",
        "keep": "back up, restore, copy for travel, check what is stored; keep and stamp checkpoints of the log",
        "close": "close the inquiry, with what was rejected purged, and open it again",
        "merge": "make two copies that diverged one",
        "gone through": "say that everybody was asked again, after a restore without the newest list of removals",
    }
)
"""Every act that a verb asks for, in words for people."""

ENDS_WITH_CLOSING = frozenset({"add", "decide", "sign"})
"""Acts that nobody does in a closed inquiry. Reading, proving, disclosing, withdrawing, erasing, holds, terms and
keeping go on, since people's rights do."""

LEAD = "lead"
_READING = frozenset({"read", "log"})
MAY: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        LEAD: frozenset(ACTS),
        "investigator": _READING | {"add", "decide", "members", "keep"},
        "coder": _READING | {"add", "members"},
        "reviewer": _READING | {"decide"},
        "protection officer": _READING
        | {"members", "withdraw", "see persons", "disclose", "keys", "erase", "hold", "keep"},
        "reader": _READING,
        "external verifier": frozenset({"log"}),
    }
)
"""Role -> the acts that are its own; whoever has another role, or none, may do nothing."""


READING = frozenset({"read", "members", "see persons", "log", "keep", "gone through"})
"""Acts that stay allowed while withdrawals are unknown, and to who has not compared a fingerprint (comparing.py). While
withdrawals are unknown, those of them that write are stopped where they log."""


def may(role: str, act: str) -> bool:
    """Whether an act is one of a role's; an unknown role has none, and an act that is none belongs to nobody."""
    return act in ACTS and act in MAY.get(role, frozenset())


def who_may(act: str) -> tuple[str, ...]:
    """The roles whose act this is."""
    return tuple(role for role in MAY if may(role, act))
