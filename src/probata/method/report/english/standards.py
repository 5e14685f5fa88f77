"""The standards of proof that are known here, by name, with the words that speak of each. English."""

from __future__ import annotations

import re

SUSPICION, DOUBT = "reasonable suspicion", "beyond reasonable doubt"
STANDARDS = {
    SUSPICION: r"reasonable\s+(?:grounds\s+to\s+suspect|suspicion)",
    "reasonable grounds to believe": r"reasonable\s+grounds\s+to\s+(?:believe|conclude)",
    "balance of probabilities": (
        r"(?:balance\s+of\s+probabilit\w+|preponderance\s+of\s+(?:the\s+)?evidence|more\s+likely\s+than\s+not)"
    ),
    "clear and convincing": r"clear\s+and\s+convincing",
    DOUBT: r"beyond\s+(?:a\s+|any\s+|all\s+)?reasonable\s+doubt",
}
_DECLARED = {**STANDARDS, "reasonable grounds to believe": r"reasonable\s+grounds(?:\s+to\s+(?:believe|conclude))?"}


def declared(value: str) -> str:
    """The name of the standard that the front matter declares; empty when it is unknown."""
    plain = " ".join(value.replace("‑", "-").split())
    shape = r"(?i)(?:the\s+)?(?:standard\s+of\s+)?{}(?:\s+(?:evidence|standard|proof))*\.?"
    return next((name for name, words in _DECLARED.items() if re.fullmatch(shape.format(words), plain)), "")
