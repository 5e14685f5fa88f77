"""A draft in Word bound to what is known, and what the rules object to in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from probata.inquiry.entry import clock
from probata.inquiry.entry.door import Opened
from probata.inquiry.entry.settings import Settings
from probata.inquiry.files.draft_files import draft_bytes
from probata.method.documents.word.model import Draft
from probata.method.drafts.earlier import AUTHOR
from probata.method.drafts.house import is_made_here
from probata.method.drafts.languages import language_of
from probata.method.drafts.manuscripts import Stands, manuscript_of
from probata.method.drafts.model import Changes
from probata.method.drafts.naming import findings_named, referred
from probata.method.drafts.returning.model import Kept, Sourced
from probata.method.drafts.returning.report import returned
from probata.method.drafts.ties import FINDING, TIE, Found, Tied, found, named, roles, stands
from probata.method.drafts.view import View, view
from probata.method.manuscript.kept import Kept as Earlier
from probata.method.report.accounted import account_roles
from probata.method.report.binding import bind
from probata.method.report.model import Bound, Objection, Records
from probata.method.report.noting import note_offers
from probata.method.report.plain import plain_roles
from probata.method.report.proposing import Offer, offers
from probata.method.report.reviewed import Noted, Placed, placed
from probata.method.report.rules import Rule, objections, without_records
from probata.method.report.standing import finding_offers
from probata.method.testimony.consent import audience_use
from probata.method.testimony.protection import SALT_BYTES, lexicon
from probata.record.span import TextSpan

EDITION = "draft"


@dataclass(frozen=True, slots=True)
class DraftFile:
    """A draft as it lies on the disk.

    Attributes:
        data: its bytes (of an older format, as converted to DOCX), without what an earlier review put in.
        draft: what these hold.
        commented: the same with the comments of an earlier review.
        converted: the suffix that it was converted from; "" for none.
    """

    file: Path
    data: bytes = field(repr=False)
    draft: Draft
    commented: Draft
    converted: str = ""


def draft_file(file: Path, settings: Settings) -> DraftFile:
    """Reads a draft, in the sandbox first; raises NotFound, Unreadable (with what to do) for what is no draft."""
    from probata.inquiry.files.reading import limits
    from probata.intake.converting import to_docx
    from probata.intake.sandbox.gate import read_behind
    from probata.method.documents.word.opening import read_draft
    from probata.method.drafts.answering import cleared

    data = draft_bytes(file, settings)
    older = _older(data)
    if older:
        data = to_docx(data, older, file.name)
    draft = commented = read_behind(data, file.name, limits(settings))
    if named(draft) or any(one.by == AUTHOR for one in commented.comments):
        data = cleared(data, draft.kind)
        marks = [one for one in draft.bookmarks if TIE.fullmatch(one.name)]
        draft = read_draft(data, file.name)
        draft = replace(draft, bookmarks=(*draft.bookmarks, *marks))
    return DraftFile(file, data, draft, commented, older)


def _older(data: bytes) -> str:
    """The suffix of an older format that LibreOffice makes into DOCX; "" for every other."""
    from probata.method.documents.word.opening import is_old_word

    if is_old_word(data):
        return ".doc"
    return ".rtf" if data.startswith(b"{\\rtf") else ""


@dataclass(frozen=True, slots=True)
class Reading:
    """One way of reading a draft (its changes accepted, or rejected), bound, with every objection.

    ``ties``: the ties to the inquiry that stand in it; ``records`` whether there is an inquiry at all.
    """

    view: View
    bound: Bound
    objections: tuple[Objection, ...]
    ties: tuple[Found, ...] = ()
    records: bool = False

    @property
    def placed(self) -> tuple[Placed, ...]:
        """The objections where their author meets them, with what the inquiry could offer."""
        offered = tuple(offers(self.bound, one) for one in self.objections) if self.records else ()
        return placed(self.view, self.objections, offered)

    @property
    def noted(self) -> tuple[Noted, ...]:
        """The notes that name what is on record, and the findings that some paragraph tells, tied to nothing."""
        if not self.records:
            return ()
        findings = [(f"finding {one.name}", one.words, one.offers) for one in finding_offers(self.bound)]
        notes = [(f"note {one.label}", one.words, one.offers) for one in note_offers(self.bound)]
        return tuple(Noted(*one, self._span(one[2])) for one in (*findings, *notes))

    def _span(self, offers: tuple[tuple[Offer, ...], ...]) -> TextSpan:
        """The words offered for; of a mark, which takes no room, the letter before it, or else behind it."""
        at = offers[0][0].at
        if at.end > at.start:
            return self.view.back(TextSpan(at.start, at.end))
        first = at.start == 0 or self.view.text[at.start - 1] == "\n"
        start = at.start if first else at.start - 1
        return self.view.back(TextSpan(start, start + 1))


@dataclass(frozen=True, slots=True)
class Against:
    """What a draft is held against: for whom it is, the records, and what its bookmarks stand for.

    ``kept``: the same with what manuscripts said there, for a file that ``report`` wrote.
    """

    audience: str
    records: Records
    ties: Mapping[str, Tied] = field(default_factory=dict)
    inquiry: bool = False
    kept: Kept = field(default_factory=Kept)


def alone(audience: str) -> Against:
    """A draft by itself, without an inquiry."""
    records = Records({}, {}, (), None, lexicon((), bytes(SALT_BYTES)), date.fromisoformat(clock.today()))
    return Against(audience, records)


def held_against(opened: Opened, audience: str) -> Against:
    """An inquiry as it is now, with everything that is saved in it."""
    from probata.inquiry.reports import binding, tying

    use = audience_use(audience)
    records = binding.records(opened, use, tying.handles(opened), frozenset(), accounts=True)
    kept = tying.kept(opened)
    return Against(audience, records, tying.for_review(kept), inquiry=True, kept=kept)


def reading(
    draft: Draft,
    changes: Changes,
    against: Against,
    only: Callable[[Rule], bool] | None = None,
    earlier: Earlier | None = None,
) -> Reading:
    """The draft under one way of reading its changes, and what is objected to, by all rules or ``only`` some.

    Without an inquiry only those rules run that can judge a text alone; then ``earlier`` is what readings of much the
    same text worked out, by the same rules on the same ``against``: the answer is the same with and without.
    """
    seen = view(draft, changes)
    front = {"title": draft.name, "edition": EDITION, "audience": against.audience, "language": language_of(seen)}
    if is_made_here(draft):
        return _own_reading(seen, {key: front[key] for key in ("audience", "language")}, against, only)
    bound = bind(manuscript_of(seen, front), against.records, None if against.inquiry else earlier)
    if not against.inquiry:
        return Reading(seen, bound, _alone(bound, only))
    ties = found(seen, against.ties)
    told = (*stands(ties), *_named(seen, against.records))
    names = frozenset(one.argument.partition(" ")[0] for one in told)
    tied = (*roles(seen, ties), *referred(seen, names))
    known = sorted((*tied, *account_roles(bound, tied)), key=lambda one: one.at)
    again = bind(manuscript_of(seen, front, plain_roles(bound, known), told), against.records)
    return Reading(seen, again, objections(again, only), ties, records=True)


def _alone(bound: Bound, only: Callable[[Rule], bool] | None) -> tuple[Objection, ...]:
    return objections(bound, lambda rule: without_records(rule) and (only is None or only(rule)))


def _own_reading(
    seen: View, front: Mapping[str, str], against: Against, only: Callable[[Rule], bool] | None
) -> Reading:
    """A file that ``report`` wrote: its bookmarks tell its parts, and with the inquiry its values."""
    if not against.inquiry:
        bound = bind(returned(seen, Kept(), front, places=False).manuscript, against.records)
        return Reading(seen, bound, _alone(bound, only))
    bound = _own(seen, front, against)
    return Reading(seen, bound, objections(bound, only), found(seen, against.ties), records=True)


def _own(seen: View, front: Mapping[str, str], against: Against) -> Bound:
    """A file that ``report`` wrote, bound as the manuscript that it came from: its bookmarks tell parts and values."""
    later = {name: Sourced(one) for name, one in against.ties.items() if name not in against.kept.ties}
    kept = Kept({**against.kept.ties, **later}, against.kept.parts)
    bound = bind(returned(seen, kept, front).manuscript, against.records)
    known = sorted(bound.manuscript.roles, key=lambda one: one.at)
    typed = [one for one in plain_roles(bound, known) if one not in known]
    return bind(returned(seen, kept, front, typed).manuscript, against.records) if typed else bound


def _named(seen: View, records: Records) -> Iterator[Stands]:
    """The paragraphs that call themselves a finding on record ("Finding F1 (law). ...")."""
    findings = records.findings.findings if records.findings else {}
    for name, span in findings_named(seen):
        if name in findings:
            yield Stands(span, FINDING, f"{name} {findings[name].draft.type}")
