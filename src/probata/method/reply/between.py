"""What is only wrong in a file of replies when everything in it is seen together."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from probata.method.reply.model import Notice, ReplyFile, ResponseFile
from probata.method.testimony import toml_shape as shape
from probata.record.errors import BadInput
from probata.record.uncertain_date import Answer, UncertainDate


def faults_between(file: ReplyFile, name: str) -> list[BadInput]:
    """Parties of one name, unknown names, days against their order, a silence about what was answered."""
    return [*_called_alike(file, name), *_unknown(file, name), *_days(file, name), *_against_each_other(file, name)]


def _called_alike(file: ReplyFile, name: str) -> Iterator[BadInput]:
    """Two parties that a report would call the same: nobody could tell who answered."""
    seen: dict[str, str] = {}
    for party in file.parties.values():
        if seen.setdefault(" ".join(party.says.casefold().split()), party.name) != party.name:
            step = "Write one party with several voices, or say what tells the two apart."
            yield BadInput(
                f"Two parties are called {party.says!r}.", where=f"{name}: [parties.{party.name}]", next_step=step
            )


def _unknown(file: ReplyFile, name: str) -> Iterator[BadInput]:
    for number, notice in enumerate(file.notices.values(), start=1):
        yield from _of_party(file, notice.party, notice.findings, f"{name}: [[notices]] {number}")
    for number, said in enumerate(file.statements, start=1):
        at = f"{name}: [[statements]] {number}"
        yield from _of_party(file, said.party, said.answers, at)
        if said.party in file.parties:
            yield from _known(said.voice, file.parties[said.party].voices, at, "voice of this party")
    for number, one in enumerate(file.responses.values(), start=1):
        at = f"{name}: [[responses]] {number} ({one.name})"
        yield from _of_party(file, one.party, (), at)
        yield from _of_notice(file, one, at)
        for place, made in enumerate(one.dispositions, start=1):
            yield from _of_party(file, one.party, made.findings, f"{at} dispositions {place}", party_told=True)
    for number, silence in enumerate(file.silences, start=1):
        yield from _of_party(file, silence.party, (silence.finding,), f"{name}: [[silences]] {number}")


def _of_party(
    file: ReplyFile, party: str, findings: Collection[str], at: str, *, party_told: bool = False
) -> Iterator[BadInput]:
    """Faults of a party's name, and of findings that do not concern it."""
    if party not in file.parties:
        if not party_told:
            yield from _known(party, file.parties, at, "party")
        return
    for finding in findings:
        yield from _known(finding, file.parties[party].findings, at, f"finding of the party {party!r}")


def _of_notice(file: ReplyFile, one: ResponseFile, at: str) -> Iterator[BadInput]:
    yield from _known(one.notice, file.notices, at, "notice")
    notice = file.notices.get(one.notice)
    if notice and notice.party != one.party:
        yield BadInput(
            f"The notice {one.notice!r} went to the party {notice.party!r} and not to {one.party!r}.",
            where=at,
            next_step="Name a notice of this party.",
        )


def _known(named: str, known: Collection[str], at: str, what: str) -> Iterator[BadInput]:
    if named not in known:
        yield BadInput(f"There is no {what} {named!r} in this file.", where=at, next_step=shape.nearest(named, known))


def _days(file: ReplyFile, name: str) -> Iterator[BadInput]:
    for number, notice in enumerate(file.notices.values(), start=1):
        at = f"{name}: [[notices]] {number}"
        read = ("access", notice.access or notice.sent)
        pairs = (
            (("sent", notice.sent), ("access", notice.access)),
            (read if notice.access else ("sent", notice.sent), ("deadline", notice.deadline)),
            (("deadline", notice.deadline), ("cut_off", notice.cut_off)),
        )
        for (early, first), (late, second) in pairs:
            yield from _in_order(early, first, late, second, at)
    for number, one in enumerate(file.responses.values(), start=1):
        of = file.notices.get(one.notice)
        if of:
            at = f"{name}: [[responses]] {number} ({one.name})"
            yield from _in_order(_read(of), of.access or of.sent, "received", one.received, at)


def _read(notice: Notice) -> str:
    return f"{'access' if notice.access else 'sent'} of the notice"


def _in_order(
    early: str, first: UncertainDate | None, late: str, second: UncertainDate | None, at: str
) -> Iterator[BadInput]:
    if first and second and second.before(first) is Answer.YES:
        step = "Mend one of the two days."
        yield BadInput(f"{late!r} ({second}) lies before {early!r} ({first}).", where=at, next_step=step)


def _against_each_other(file: ReplyFile, name: str) -> Iterator[BadInput]:
    for number, silence in enumerate(file.silences, start=1):
        at = f"{name}: [[silences]] {number}"
        for one in file.responses.values():
            answers = one.party == silence.party and any(silence.finding in each.findings for each in one.dispositions)
            if answers:
                yield BadInput(
                    f"The party is said to be silent on {silence.finding!r}, and a disposition of the response "
                    f"{one.name!r} says that it is answered.",
                    where=at,
                    next_step="Leave one of the two out.",
                )
    for party in file.parties.values():
        told = [notice.name for notice in file.notices.values() if notice.party == party.name]
        if party.not_notified and told:
            step = "Leave not_notified out once the party was written to."
            at = f"{name}: [parties.{party.name}]"
            yield BadInput(f"The party is not notified, and {told[0]!r} is a notice to it.", where=at, next_step=step)
