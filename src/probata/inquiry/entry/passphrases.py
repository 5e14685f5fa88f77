"""What a passphrase has to be, for a new inquiry, a new member and a change of it."""

from __future__ import annotations

from probata.record.errors import BadUse
from probata.record.withheld import Withheld

SHORTEST_PASSPHRASE = 12


def check_passphrase(passphrase: Withheld[str]) -> None:
    """Raises BadUse for one under 12 characters or with a line end in it."""
    words = passphrase.reveal()
    if "\n" in words or "\r" in words:
        raise BadUse("The passphrase holds a line end, which no terminal could give again.")
    if len(words.strip()) < SHORTEST_PASSPHRASE:
        raise BadUse(
            f"The passphrase is shorter than {SHORTEST_PASSPHRASE} characters.",
            next_step="Use five or more words that nobody has put together before.",
        )
