"""The interviews of an inquiry as several verbs need them: codebook, people, columns, the lexicon of names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from probata.inquiry import clock
from probata.inquiry.door import Opened, look
from probata.method.testimony.codebook import read_codebook
from probata.method.testimony.consent import may
from probata.method.testimony.model import Codebook, Interview, Use
from probata.record.errors import BadInput, BadUse
from probata.record.uncertain_date import UncertainDate

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.method.testimony.protection import Lexicon
    from probata.record.withheld import Withheld

CODEBOOK = "codebook.toml"


@dataclass(frozen=True, slots=True)
class People:
    """Everyone who was interviewed, in the order that columns count in, and the codebook."""

    interviews: tuple[Interview, ...]
    codebook: Codebook

    def allowed(self, use: Use, today: date) -> tuple[bool, ...]:
        """For each interview, whether it may be part of a number for this use.

        The codebook says which consent a number needs; for internal analysis only withdrawal and refusal count.
        """
        needs = self.codebook.needed_for(use)
        day = UncertainDate(today.isoformat(), today.isoformat())  # made once for everybody
        return tuple(may(one, needs, day).allowed for one in self.interviews)


def people(connection: Connection) -> People | None:
    """The people of this inquiry; None when no interviews were taken in."""
    from probata.store import interviews

    text = interviews.codebook(connection)
    if text is None:
        return None
    return People(interviews.everyone(connection), read_codebook(text, CODEBOOK))


def vault_key(opened: Opened) -> Withheld[bytes]:
    """The key of the vault of identities; BadInput when this member does not hold it."""
    if opened.vault is None:
        raise BadInput(
            "The keyring holds no key to the vault of identities.",
            where=str(opened.folder.keyring),
            next_step="Ask a member who holds it; an inquiry made by an older Probata has to be made anew.",
        )
    return opened.vault


def lexicon(opened: Opened, connection: Connection) -> Lexicon:
    """What finds the names of those interviewed in a text; empty when the vault is."""
    from probata.store import vault

    return vault.lexicon(connection, opened.folder.inquiry, vault_key(opened))


def check_printable(opened: Opened, words: str, where: str) -> None:
    """Raises BadUse for words that reports would print and that name somebody interviewed, or a code name."""
    if not words.strip():
        return
    with look(opened) as connection:
        known = people(connection)
        named = known is not None and bool(lexicon(opened, connection).find(words))
    if named or (known and any(_stands(one.code_name, words) for one in known.interviews)):
        raise BadUse(
            "A report would print these words, and they name somebody who was interviewed.",
            where=where,
            next_step="Choose words that say what it is and nobody's name or code name.",
        )


def _stands(code_name: str, words: str) -> bool:
    """Whether a code name of letters and digits stands there; a lone number or word may mean anything."""
    telling = any(map(str.isdigit, code_name)) and any(map(str.isalpha, code_name))
    return telling and re.search(rf"(?<!\w){re.escape(code_name)}(?!\w)", words, re.IGNORECASE) is not None


def today() -> date:
    """The day that decides on consent."""
    return date.fromisoformat(clock.today())
