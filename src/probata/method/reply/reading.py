"""A file of replies, read strictly. docs/spec/reply.md has the format; every fault is told, with its table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

from probata.method.reply.between import faults_between
from probata.method.reply.model import (
    Answered,
    AnswerKind,
    Disposition,
    Notice,
    NoticeKind,
    Party,
    PartyStatement,
    ReplyFile,
    ResponseFile,
    Silence,
)
from probata.method.reply.ranges import numbers_of
from probata.method.testimony import toml_shape as shape
from probata.method.testimony.toml_faults import Faults, date_at, name_of, one_of
from probata.method.testimony.unseen import empty
from probata.record.errors import BadInput, BadValue
from probata.record.uncertain_date import UncertainDate

N = TypeVar("N", Notice, ResponseFile)
SPEC = "docs/spec/reply.md"
_TOP = ("parties", "notices", "statements", "responses", "silences")
_PARTY = ("says", "voices", "aliases", "findings", "not_notified")
_NOTICE = ("name", "party", "kind", "version", "sent", "access", "deadline", "cut_off", "findings")
_STATEMENT = ("place", "party", "voice", "on", "had_not_seen", "answers")
_RESPONSE = ("name", "party", "notice", "document", "received", "transcripts", "dispositions")
_DISPOSITION = ("paragraphs", "kind", "answer", "findings", "reason", "by", "changed", "remove")
_SILENCE = ("party", "finding", "by", "searches", "read_scans")
_CHANGES = (Answered.ACCEPTED, Answered.CORRECTED)


def read_reply(text: str, name: str) -> ReplyFile:
    """Parties, notices, statements, responses and silences of a TOML text.

    Args:
        text: the file's text.
        name: the file's name, for messages only.

    Raises:
        BadInput: all faults together, each with its table. No message holds words under ``remove`` or a transcript.
    """
    file = shape.parsed(text, name, SPEC)
    faults = Faults(name, SPEC)
    faults.keys(file, _TOP, name)
    responses = faults.lists(file, "responses", lambda found, at: _response(found, at, faults))
    found = ReplyFile(
        parties=faults.tables(file, "parties", _party),
        notices=_by_name(faults, faults.lists(file, "notices", _notice)),
        statements=tuple(one for _, one in faults.lists(file, "statements", _statement)),
        responses=_by_name(faults, responses),
        silences=tuple(one for _, one in faults.lists(file, "silences", _silence)),
    )
    if not faults.found and not found.parties:
        faults.add("There is no party.", name, "Write each under a heading [parties.NAME].")
    if not faults.found:
        faults.found += faults_between(found, name)
    faults.raise_all()
    return found


def _by_name(faults: Faults, found: Iterable[tuple[str, N]]) -> dict[str, N]:
    made: dict[str, N] = {}
    for at, one in found:
        if one.name in made:
            faults.add(f"{one.name!r} is the name of two.", at, "Give each a name of its own.")
        made[one.name] = one
    return made


def _party(name: str, found: Mapping[str, object], at: str) -> Party:
    shape.only(found, _PARTY, at)
    return Party(
        name=name,
        says=shape.text_at(found, "says", at),
        voices=shape.texts_at(found, "voices", at),
        aliases=shape.texts_at(found, "aliases", at),
        findings=_names(found, "findings", at),
        not_notified=shape.text_at(found, "not_notified", at) if "not_notified" in found else "",
    )


def _notice(found: Mapping[str, object], at: str) -> Notice:
    shape.only(found, _NOTICE, at)
    return Notice(
        name=name_of(shape.text_at(found, "name", at), at),
        party=shape.text_at(found, "party", at),
        kind=one_of(found, "kind", NoticeKind, at),
        version=shape.text_at(found, "version", at),
        sent=date_at(found, "sent", at),
        access=_maybe(found, "access", at),
        deadline=date_at(found, "deadline", at),
        cut_off=date_at(found, "cut_off", at),
        findings=_names(found, "findings", at),
    )


def _statement(found: Mapping[str, object], at: str) -> PartyStatement:
    shape.only(found, _STATEMENT, at)
    return PartyStatement(
        place=shape.text_at(found, "place", at),
        party=shape.text_at(found, "party", at),
        voice=shape.text_at(found, "voice", at),
        on=date_at(found, "on", at),
        had_not_seen=shape.flag_at(found, "had_not_seen", at, False),
        answers=_names(found, "answers", at),
    )


def _response(found: Mapping[str, object], at: str, faults: Faults) -> ResponseFile:
    shape.only(found, _RESPONSE, at)
    name = name_of(shape.text_at(found, "name", at), at)
    inside = f"{at} ({name})"
    return ResponseFile(
        name=name,
        party=shape.text_at(found, "party", at),
        notice=shape.text_at(found, "notice", at),
        document=shape.text_at(found, "document", at),
        received=date_at(found, "received", at),
        transcripts=_transcripts(found, inside),
        dispositions=tuple(one for _, one in faults.lists(found, "dispositions", _disposition, inside)),
    )


def _transcripts(found: Mapping[str, object], at: str) -> dict[int, str]:
    made: dict[int, str] = {}
    for key, value in shape.table(found.get("transcripts", {}), f"{at} transcripts").items():
        page = int(key) if key.isascii() and key.isdigit() and len(key) < 7 else 0
        if page < 1 or page in made:
            step = "Write the page's number, from 1, in front of its text."
            raise BadInput(f"{key!r} is no page, or one that stood here before.", where=at, next_step=step)
        if not isinstance(value, str) or empty(value):
            step = "Write what the page says; of an empty page write that it is empty."
            raise BadInput(f"The transcript of page {page} is empty.", where=at, next_step=step)
        made[page] = value
    return made


def _disposition(found: Mapping[str, object], at: str) -> Disposition:
    shape.only(found, _DISPOSITION, at)
    try:
        paragraphs = numbers_of(shape.text_at(found, "paragraphs", at))
    except BadValue as fault:
        raise BadInput(fault.message, where=at, next_step=fault.next_step) from None
    made = Disposition(
        paragraphs=paragraphs,
        kind=one_of(found, "kind", AnswerKind, at),
        answer=one_of(found, "answer", Answered, at),
        reason=shape.text_at(found, "reason", at),
        by=shape.text_at(found, "by", at),
        findings=_names(found, "findings", at),
        changed=shape.text_at(found, "changed", at, ""),
        remove=_removed(found, at),
    )
    if made.answer in _CHANGES and not made.changed:
        step = 'Write changed = "...": what changed in the report, and where.'
        raise BadInput(f"{made.answer.value!r}, and what changed is not said.", where=at, next_step=step)
    if made.kind is AnswerKind.NAMES and not made.remove:
        step = 'Write remove = ["..."] with the words by which the paragraph names the person.'
        raise BadInput("The paragraph names a person, and nothing is to be removed.", where=at, next_step=step)
    return made


def _removed(found: Mapping[str, object], at: str) -> tuple[str, ...]:
    """Words to remove; no message may hold them."""
    try:
        words = shape.texts_at(found, "remove", at)
    except BadInput:
        step = 'Write remove = ["...", "..."], none of them blank and none twice.'
        raise BadInput("'remove' is not a list of different texts.", where=at, next_step=step) from None
    if any(not any(map(str.isalnum, one)) for one in words):
        raise BadInput("Words under 'remove' hold neither a letter nor a digit.", where=at)
    return words


def _silence(found: Mapping[str, object], at: str) -> Silence:
    shape.only(found, _SILENCE, at)
    made = Silence(
        party=shape.text_at(found, "party", at),
        finding=shape.text_at(found, "finding", at),
        by=shape.texts_at(found, "by", at),
        searches=_searches(found, at),
        read_scans=shape.flag_at(found, "read_scans", at, False),
    )
    if len(made.by) < 2:
        step = 'Write by = ["...", "..."]: that no answer was identified is said by two persons who searched.'
        raise BadInput("The silence is not said by two different persons.", where=at, next_step=step)
    return made


def _searches(found: Mapping[str, object], at: str) -> tuple[str, ...]:
    """A list, or one text."""
    value = found.get("searches")
    one = isinstance(value, str)
    searches = (shape.text_at(found, "searches", at),) if one else shape.texts_at(found, "searches", at)
    if not searches:
        step = 'Write searches = ["..."]: where was searched, and what for.'
        raise BadInput("Where was searched is not said.", where=at, next_step=step)
    return searches


def _names(found: Mapping[str, object], key: str, at: str) -> tuple[str, ...]:
    return tuple(name_of(one, at) for one in shape.texts_at(found, key, at))


def _maybe(found: Mapping[str, object], key: str, at: str) -> UncertainDate | None:
    return date_at(found, key, at) if key in found else None
