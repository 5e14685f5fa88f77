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
from probata.inquiry.documents import receiving
from probata.method.testimony.consent import permitted
from probata.method.testimony.model import Interview, Scope, Use
from probata.record.errors import AnswerIsNo

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.method.documents.conditions import Way
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
    known(connection)
    asked = set(wanted)
    refusals = [*_of_numbers(connection, asked, use, recipient), *_of_words(connection, asked, use, recipient)]
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

    For what leaves as public documents: a document that became an account, that went into a compartment, or that shares
    a file with an account is public no more.
    """
    known(connection)
    documents = set(documents)
    received(connection, documents, receiving.OPEN_WAYS)
    found = _confided(connection, documents)
    if found:
        what = "1 of the documents is" if found == 1 else f"{found} of the documents are"
        raise AnswerIsNo(
            f"{what} somebody's account, or shares a file with one that was withdrawn.",
            next_step="Run the command again: it leaves accounts out. Nothing was written.",
        )


def given_openly(connection: Connection, answers: Iterable[Ref]) -> None:
    """Returns when each of these answers of parties is a document that nobody gave in confidence, and raises AnswerIsNo
    otherwise: an answer is annexed and printed in its own words, which no consent to an account allows."""
    if found := _confided(connection, set(answers)):
        what = "1 answer of a party is" if found == 1 else f"{found} answers of parties are"
        raise AnswerIsNo(
            f"{what} bound to what somebody gave in confidence.",
            next_step="`probata reply` names them: bind each to what the party itself sent, added by itself, and take "
            "the file in again. Nothing was written.",
        )


def _confided(connection: Connection, documents: Collection[Ref]) -> int:
    from probata.store import tellers

    known(connection)
    theirs = tellers.confided(connection) if documents else set()
    return sum(str(one) in theirs for one in documents)


def received(connection: Connection, documents: Iterable[Ref], ways: Collection[Way]) -> None:
    """Raises AnswerIsNo where one of these documents was received on a condition that forbids one of these ways out."""
    reasons = receiving.refusals(connection, documents, ways)
    if reasons:
        what = "1 of the documents" if len(reasons) == 1 else f"{len(reasons)} of the documents"
        raise AnswerIsNo(
            f"{what} may not leave so: {reasons[0]}.",
            next_step="`probata list` shows conditions of receipt; who gave it can lift them. Nothing was written.",
        )


def known(connection: Connection) -> None:
    """Raises AnswerIsNo where withdrawals are unknown: whoever took consent back since, this copy cannot say. Raises
    Damaged where a part of an older database was put back since the inquiry was opened."""
    from probata.store import facts, state

    state.check(connection, state.LEAVING)
    since = facts.unknown_since(connection)
    if since:
        raise AnswerIsNo(
            f"Withdrawals after {since} are unknown here, so nothing leaves.",
            next_step="`probata restore --here --removals FILE` with the newest list of removals. Nothing was written.",
        )


def _named(use: object) -> str:
    return use.value if isinstance(use, Use) else "none"


def _of_numbers(connection: Connection, asked: Collection[Wanted], use: Use, recipient: str) -> Iterator[str]:
    """A reason for each person who may not be one of a number; asked of everybody's consents at once."""
    from probata.store import interviews

    counted = {str(one.interview) for one in asked if one.scope is Scope.NUMBER}
    known = people.crowd(connection) if counted else None
    if not counted:
        return
    allowed: set[str] = set()
    if known is not None:
        each = zip(
            interviews.refs(connection), known.allowed(use, people.consent_day(connection), recipient), strict=True
        )
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
