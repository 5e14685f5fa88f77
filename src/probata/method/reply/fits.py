"""fits: whether words can be an answer to content, by who could read what, and when.

METHOD section 6: a statement answers content only if that party had access to it by then and does not say otherwise.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from probata.method.reply.model import Fits, Notice, PartyStatement, ReplyFile, ResponseFile
from probata.record.uncertain_date import Answer, UncertainDate


@dataclass(frozen=True, slots=True)
class Fitting:
    """Whether something said on a day can answer a finding, and why (empty for yes)."""

    finding: str
    fits: Fits
    why: str


def statement_fits(statement: PartyStatement, finding: str, file: ReplyFile) -> Fitting:
    """Whether public words of a party's voice can answer the content of a finding."""
    if statement.had_not_seen:
        return Fitting(finding, Fits.NO, "the speaker had not seen it, and says so")
    return fits_on(statement.party, statement.on, finding, file)


def response_fits(response: ResponseFile, finding: str, file: ReplyFile) -> Fitting:
    """The same for a written response, by the day on which it was received."""
    return fits_on(response.party, response.received, finding, file)


def fits_on(party: str, on: UncertainDate, finding: str, file: ReplyFile) -> Fitting:
    """The best answer of all notices that showed the finding to the party: yes, unknown, no."""
    showed = [one for one in file.notices.values() if one.party == party and finding in one.findings]
    if not showed:
        return Fitting(finding, Fits.NO, f"no notice showed the party what is found in {finding}")
    found = [_by(one, on) for one in showed]
    fits, why = min(found, key=lambda one: (Fits.YES, Fits.UNKNOWN, Fits.NO).index(one[0]))
    return Fitting(finding, fits, why)


def _by(notice: Notice, on: UncertainDate) -> tuple[Fits, str]:
    """Without a day of access, what was said before the notice was sent is still no answer to it."""
    since, word = (notice.access, "could read it") if notice.access else (notice.sent, "was sent it")
    before = on.before(since)
    if before is Answer.YES:
        return Fits.NO, f"said on {on}, and the party {word} on {since}"
    if notice.access is None:
        return Fits.UNKNOWN, "the day on which the party could read it is not known"
    if on.same_day(since) is Answer.YES:
        return Fits.UNKNOWN, f"said on {on}, the very day on which the party could read it"
    if before is Answer.NO:
        return Fits.YES, ""
    return Fits.UNKNOWN, f"said on {on}, the party {word} on {since}: the days are too wide to tell"


def no_answers(file: ReplyFile) -> Iterable[tuple[PartyStatement, Fitting]]:
    """Statements that are held to answer a finding and do not, or perhaps do not, each with the reason."""
    for statement in file.statements:
        for finding in statement.answers:
            one = statement_fits(statement, finding, file)
            if one.fits is not Fits.YES:
                yield statement, one
