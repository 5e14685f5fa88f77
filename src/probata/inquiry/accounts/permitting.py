"""Permitting: the one place that whatever leaves the inquiry asks before it leaves; it fails closed.

A report is bound to consent as it was when it was read. Between that and the moment at which bytes leave lie minutes,
another member, a withdrawal. So everything that tells of people is asked about again here, of the records as they are
then, through the one gate (method/testimony/consent.py). A person without a record is a no, and so is every error.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from probata.inquiry.accounts import people
from probata.method.testimony.consent import permitted
from probata.method.testimony.model import Interview, Scope, Use
from probata.record.errors import AnswerIsNo

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.record.ref import Ref

_TOLD = 3


@dataclass(frozen=True, slots=True)
class Wanted:
    """A part of an interview that is about to leave: one of a number, a paraphrase, words, or more."""

    interview: Ref
    scope: Scope


def release(connection: Connection, wanted: Iterable[Wanted], use: Use, recipient: str = "") -> None:
    """Returns when every part may leave for this use (and recipient), and raises AnswerIsNo for the first that may not.

    Call it in the transaction that logs the act, or just before the bytes are written. Where it raises, nothing may be
    written. Messages hold no code name.
    """
    asked = set(wanted)
    refusals = [*_of_numbers(connection, asked, use), *_of_words(connection, asked, use, recipient)]
    if refusals:
        reasons = list(dict.fromkeys(refusals))
        more = f" (and {len(reasons) - _TOLD} more reasons)" if len(reasons) > _TOLD else ""
        what = "1 part of an account" if len(refusals) == 1 else f"{len(refusals)} parts of accounts"
        raise AnswerIsNo(
            f"{what} may not leave the inquiry for this use ({_named(use)}). {' '.join(reasons[:_TOLD])}{more}",
            next_step=f'`probata interviews --may "{_named(use)}"` says who may be used for what, and why. '
            "Nothing was written.",
        )


def nobodys(connection: Connection, documents: Iterable[Ref]) -> None:
    """Returns when none of these documents is somebody's account, and raises AnswerIsNo otherwise.

    For what leaves as public documents: a document that became an account, or that shares a file with one that was
    withdrawn, is public no more.
    """
    from probata.store import interviews

    theirs = interviews.accounts(connection) | interviews.withdrawn_documents(connection)
    found = sum(str(one) in theirs for one in set(documents))
    if found:
        what = "1 of the documents is" if found == 1 else f"{found} of the documents are"
        raise AnswerIsNo(
            f"{what} somebody's account, or shares a file with one that was withdrawn.",
            next_step="Run the command again: it leaves accounts out. Nothing was written.",
        )


def _named(use: object) -> str:
    return use.value if isinstance(use, Use) else "none"


def _of_numbers(connection: Connection, asked: Collection[Wanted], use: Use) -> Iterator[str]:
    """A reason for each person who may not be one of a number; asked of everybody's consents at once."""
    from probata.store import interviews

    counted = {str(one.interview) for one in asked if one.scope is Scope.NUMBER}
    known = people.crowd(connection) if counted else None
    if not counted:
        return
    allowed: set[str] = set()
    if known is not None:
        each = zip(interviews.refs(connection), known.allowed(use, people.consent_day(connection)), strict=True)
        allowed = {ref for ref, fine in each if fine}
    yield from ("A person did not allow to be one of a number." for ref in counted if ref not in allowed)


def _of_words(connection: Connection, asked: Collection[Wanted], use: Use, recipient: str) -> Iterator[str]:
    """A reason for each part that is more than being one of a number."""
    from probata.store import interviews

    parts = [one for one in asked if one.scope is not Scope.NUMBER]
    if not parts:
        return
    held: dict[Ref, Interview] = interviews.of_refs(connection, {one.interview for one in parts})
    day = people.consent_day(connection)
    for one in parts:
        answer = permitted(held.get(one.interview), use, day, one.scope, recipient)
        if not answer.allowed:
            yield answer.reason
