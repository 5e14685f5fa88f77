"""The interviews of an inquiry as several verbs need them: codebook, people, columns, the lexicon of names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from probata.inquiry.entry import clock, holding
from probata.inquiry.entry.door import Opened, look
from probata.method.testimony.codebook import read_codebook
from probata.method.testimony.consents import Consents, consents_of
from probata.method.testimony.model import Codebook, Interview, Use
from probata.record.errors import BadInput, BadUse

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.method.testimony.protection import Lexicon

CODEBOOK = "codebook.toml"


@dataclass(frozen=True, slots=True)
class Crowd:
    """Everyone who was interviewed as counts need them, without a record of anybody: consents and the codebook."""

    consents: Consents
    codebook: Codebook

    @property
    def size(self) -> int:
        """How many interviews there are."""
        return len(self.consents.whose)

    def allowed(self, use: Use, today: date, recipient: str = "") -> tuple[bool, ...]:
        """For each interview, in the order that columns count in, whether it may be part of a number for this use.

        The codebook says which consent a number needs; for internal analysis only withdrawal and refusal count.
        """
        return tuple(self.consents.allowed(use, today, self.codebook.needed_for(use), recipient).tolist())


@dataclass(frozen=True, slots=True)
class People(Crowd):
    """Everyone with their records."""

    interviews: tuple[Interview, ...]


def crowd(connection: Connection) -> Crowd | None:
    """The people of this inquiry as counts need them; None when no interviews were taken in."""
    from probata.store import columns, interviews

    text = interviews.codebook(connection)
    return None if text is None else Crowd(columns.consents(connection), read_codebook(text, CODEBOOK))


def people(connection: Connection) -> People | None:
    """The people of this inquiry with their records; None when no interviews were taken in."""
    from probata.store import interviews

    text = interviews.codebook(connection)
    if text is None:
        return None
    everyone = interviews.everyone(connection)
    return People(consents_of(one.consent for one in everyone), read_codebook(text, CODEBOOK), everyone)


def keep_columns(connection: Connection) -> None:
    """Makes the columns anew that a change to an interview dropped, so that counts stay quick."""
    from probata.store import columns, interviews

    text = interviews.codebook(connection)
    if text is not None:
        columns.keep(connection, read_codebook(text, CODEBOOK))


def lexicon(opened: Opened, connection: Connection, *, whole: bool = False) -> Lexicon:
    """What finds the names of those interviewed, and the numbers of people in chats, in a text; empty when nobody's
    identity is here.

    It knows what lies in the compartments that this member holds. With ``whole`` it has to know all: BadInput where it
    does not, so that nothing leaves the inquiry that somebody could not look through.
    """
    from probata.store import vault

    there = vault.protected(connection)
    closed = len(there - opened.compartments.held)
    if whole and closed:
        raise BadInput(
            f"{closed} of the {len(there)} compartments with names {'is' if closed == 1 else 'are'} not yours, so "
            "nothing looks for those names.",
            next_step="Ask a lead for them (`probata members give`), or let somebody who holds all of them do this.",
        )
    return vault.lexicon(connection, holding.viewing(opened, connection, there, "names"))


def check_printable(opened: Opened, words: str, where: str) -> None:
    """Raises BadUse for words that reports would print and that name somebody interviewed, or a code name."""
    check_all_printable(opened, [(where, words)])


def check_all_printable(opened: Opened, several: Iterable[tuple[str, str]]) -> None:
    """The same for many words, each behind its place."""
    written = [(where, words) for where, words in several if words.strip()]
    if not written:
        return
    with look(opened) as connection:
        from probata.store import interviews

        known = interviews.code_names(connection)
        names = lexicon(opened, connection)
    for where, words in written:
        if names.find(words) or any(_stands(one, words) for one in known):
            raise BadUse(
                "A report would print these words, and they name somebody who was interviewed, or a number of somebody "
                "in a chat.",
                where=where,
                next_step="Choose words that say what it is and nobody's name, number or code name.",
            )


def _stands(code_name: str, words: str) -> bool:
    """Whether a code name of letters and digits stands there; a lone number or word may mean anything."""
    telling = any(map(str.isdigit, code_name)) and any(map(str.isalpha, code_name))
    return telling and re.search(rf"(?<!\w){re.escape(code_name)}(?!\w)", words, re.IGNORECASE) is not None


def today() -> date:
    """The latest day that it is anywhere, for this machine, or for the build that claims a later time."""
    return date.fromisoformat(clock.last_day())


def consent_day(connection: Connection) -> date:
    """The day that decides on consent: no earlier than any that the log has seen, so that no clock brings one back."""
    from probata.store import times

    return date.fromisoformat(clock.last_day(times.latest(connection)))
