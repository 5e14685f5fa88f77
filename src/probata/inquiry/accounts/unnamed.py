"""No file that somebody wrote names a person whom the inquiry protects; asked before such a file is taken in."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from probata.inquiry.accounts import people
from probata.inquiry.entry.door import Opened, look
from probata.method.testimony import toml_shape as shape
from probata.method.testimony.toml_lines import Written, line_of, texts_in
from probata.record.errors import BadInput

if TYPE_CHECKING:
    from probata.method.testimony.protection import Lexicon

_TOLD = 20
_MAY_NAME = frozenset(
    ("remove", "transcripts", "identity", "document", "by", "judged_by", "second_reader", "interview", "interviews")
)
"""Keys that are there to hold names (what has to be taken out, pages as they are, members of the inquiry, code names),
or the name of a file. What stands under them is printed in no edition that leaves the inquiry."""


def check_unnamed(opened: Opened, text: str, name: str) -> None:
    """Raises BadInput with the key and line of each text in a TOML file that holds something of an identity.

    No message holds the words. Handles are passed over: they name records, which were looked at when they were saved.
    """
    from probata.store import interviews, saved, vault

    try:
        file = shape.parsed(text, name)
    except BadInput:  # whoever reads it says what is wrong
        return
    with look(opened) as connection:
        if not (interviews.code_names(connection) or vault.protected(connection)):
            return
        lexicon, handles = people.lexicon(opened, connection), saved.standing(connection)
    naming = list(_naming(file, lexicon, handles))
    # a line is found by reading the file several times, and so for no more than are told
    places = [f"{name}:{line_of(text, one.path)} {_shown(one, lexicon)}" for one in naming[:_TOLD]]
    if naming:
        more = f"\n  and {len(naming) - _TOLD} more" if len(naming) > _TOLD else ""
        several = f"{len(naming)} texts" if len(naming) > 1 else "These words"
        told = "" if len(naming) == 1 else ":\n  " + "\n  ".join(places) + more
        raise BadInput(
            f"{several} name somebody who was interviewed{told or '.'}",
            where=places[0] if len(naming) == 1 else name,
            next_step="Say it without the name. Words to take out of an answer belong under 'remove'.",
        )


def _naming(file: object, lexicon: Lexicon, handles: Collection[str]) -> Iterator[Written]:
    for one in texts_in(file) if isinstance(file, dict) else ():
        allowed = _MAY_NAME.intersection(_keys(one)) or (one.path[:1] == ("persons",) and one.of_key)
        if not allowed and one.text not in handles and lexicon.find(one.text):
            yield one


def _keys(one: Written) -> tuple[str, ...]:
    """The keys that lead to a text, without the name of a table: ``[findings.interviews]`` holds no interviews."""
    _, *name = one.path[:3]
    called = [str, str] == [type(step) for step in name]
    return tuple(step for at, step in enumerate(one.path) if isinstance(step, str) and not (called and at == 1))


def _shown(one: Written, lexicon: Lexicon) -> str:
    """The keys that lead to a text, without those that are names themselves."""
    person = one.path[0] == "persons" and len(one.path) > 1
    told = [
        str(step + 1) if isinstance(step, int) else "..." if lexicon.find(step) or (person and at == 1) else step
        for at, step in enumerate(one.path)
    ]
    return " ".join(told)
