"""The acts that merging knows. A new act of the log has to be put in here, or copies that did it are refused.

``NAMED``: its entry names the row that it made. ``KNOWN``: every act whose traces are merged.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from probata.store import saved

NAMED = {
    "decide": "decision",
    "cite": "place",
    "save count": "count",
    "save estimate": "estimate",
    "adopt": "adoption",
    "tie": "tie",
    "tie documents": "tie",
    "add": "item",
    "assess": "assessment",
    "new source": "compartment",
    "disclose": "disclosure",
    "condition set": "decision",
    "condition lifted": "decision",
    "exculpatory set": "decision",
    "exculpatory lifted": "decision",
    "close": "closing",
    "reopen": "closing",
}
"""Acts whose entry names the row that they made -> under which word."""
KNOWN = frozenset(NAMED) | {
    *("new", "receipt", "mark", "interviews", "codebook", "list interviews", "list permissions", "see members"),
    *("see persons named", "withdraw", "reply", "annex", "findings", "recommendations", "members add"),
    *("members remove", "members give", "members take", "passwd", "view", "enclose", "checkpoint", "stamp", "sign"),
    *("erase", "erase asked", "erase called off", "hold", "hold lifted", "quarantine", "index rebuilt", "pictures"),
    *("retention plan", "card", "transcribe"),
    *("join", "keyring changed", "keyring accepted", "copy", "receive", "backup", "restore", "take out"),
}
"""The acts whose traces are merged; a copy with any other since the two parted is refused."""
BOUND: Mapping[str, tuple[str, Callable[[str], bool]]] = {
    "erase asked": ("erasure request", lambda answer: answer != "{}"),
    "erase called off": ("erasure request", lambda answer: answer == "{}"),
    "hold": ("legal hold", lambda answer: answer == "held"),
    "hold lifted": ("legal hold", lambda answer: answer == "lifted"),
}
"""Acts whose entry names whom they are about (``of``) -> the kind of the decision that they made, and its answer."""
WHOLE = {
    "findings": (saved.FINDINGS_FILE, saved.FINDING, saved.PERSON),
    "recommendations": (saved.RECOMMENDATIONS_FILE, saved.RECOMMENDATION),
    "replies": (saved.REPLY_FILE, saved.RESPONSE),
    "a retention plan": (saved.RETENTION_PLAN,),
}
"""What is taken in as one file that replaces the one before; two of them are nobody's to weave together."""
