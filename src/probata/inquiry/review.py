"""review: a draft in Word read as it is, and answered in the same file; needs no inquiry."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from probata.inquiry.entry import clock
from probata.inquiry.entry.door import Opened, authorise, look, transact
from probata.inquiry.entry.settings import Settings
from probata.inquiry.files.draft_files import free_names, new_folder, page_suffix
from probata.inquiry.files.writing import write_whole
from probata.inquiry.reports.choosing import Choice, decided, in_offers, in_replies
from probata.inquiry.reports.reading_drafts import (
    Against,
    DraftFile,
    Reading,
    alone,
    draft_file,
    held_against,
    reading,
)
from probata.inquiry.reports.releasing import release_report
from probata.inquiry.reports.reviewing import DraftClaims, Reviewed, notices, without_reason
from probata.inquiry.reports.tying import known, tie
from probata.method.documents.word.model import Bookmark, Draft
from probata.method.drafts.earlier import Earlier, earlier, proposed
from probata.method.drafts.model import Answered, Changes, Remark, Tie
from probata.method.drafts.ties import TIE, anchored
from probata.method.report.followed import Followed, followed, note_remarks, offers_before, remarks
from probata.method.report.reviewed import Noted, Placed, as_earlier, under_both
from probata.method.report.rules import rules, without_records
from probata.method.report.whereabouts import Whereabouts

if TYPE_CHECKING:
    from sqlalchemy import Connection

Progress = Callable[[int, int, str], None]
PUBLIC = "public"
_STEPS = 3
_WORD = {"docx": (".docx", ".docm", ".dotx", ".dotm"), "odt": (".odt", ".ott", ".fodt")}
"""Endings of the formats that are answered in the file, the usual one first."""


def review(
    file: Path,
    settings: Settings,
    changes: Sequence[str] = (Changes.ACCEPTED,),
    *,
    since: Path | None = None,
    audience: str = PUBLIC,
    opened: Opened | None = None,
    choices: Sequence[Choice] = (),
    progress: Progress = lambda _done, _all, _name: None,
) -> Reviewed:
    """Reads the draft and runs the rules; writes no file.

    Without an inquiry every rule runs that can judge a text alone; with one all run, and what is chosen in ``choices``
    or in replies to comments is tied to its record. Comments of an earlier review in the draft, and in the draft
    ``since`` which it is told apart from, say what was objected to before and what people replied.

    Raises NotFound, and Unreadable for what is no draft, with what to do about it; BadInput for a choice that cannot be
    made; AnswerIsNo where somebody's consent went while it was read. What is wrong in the draft raises nothing.
    """
    if opened:
        authorise(opened, "read")
    source = draft_file(file, settings)
    progress(1, _STEPS, "read")
    against = held_against(opened, audience) if opened else alone(audience)
    before = _before(source, since, settings, changes, against)
    progress(2, _STEPS, "held against what is known")
    readings, found = _found(source.draft, changes, against)
    now = followed(found, before)
    earlier_offers = proposed(source.commented)
    noted = offers_before(readings[0].noted, earlier_offers)
    new: list[Tie] = []
    if opened and (taken := [*choices, *_replied(now, noted, choices)]):
        new = _tied(opened, readings[0], (*found, *(one for one, _there in noted)), taken)
        marks = (*source.draft.bookmarks, *(Bookmark(one.name, one.span) for one in new))
        source = replace(source, draft=replace(source.draft, bookmarks=marks))
        readings, found = _found(source.draft, changes, replace(against, ties=known(opened)))
        now = followed(found, before)
        noted = offers_before(readings[0].noted, earlier_offers)
    if opened:
        with look(opened) as connection:
            _release(connection, readings)
    progress(_STEPS, _STEPS, "judged")
    return Reviewed(
        source=source,
        readings=readings,
        followed=now,
        again=since is not None or bool(before),
        rules=len([rule for rule in rules() if opened or without_records(rule)]),
        offered=noted,
        ties=len(new),
        notices=(*notices(source, readings), *without_reason(now)),
    )


def _release(connection: Connection, readings: Sequence[Reading]) -> None:
    for one in readings:
        release_report(connection, one.bound)


@contextmanager
def _still_allowed(opened: Opened | None, readings: Sequence[Reading]) -> Iterator[None]:
    """Asks everybody's consent once more, and lets no withdrawal in until the answer is written."""
    if opened is None:
        yield
        return
    with transact(opened) as connection:
        _release(connection, readings)
        yield


def _replied(now: Followed, noted: Sequence[tuple[Noted, Earlier | None]], choices: Sequence[Choice]) -> list[Choice]:
    """What people took in replies; what is chosen otherwise counts instead."""
    chosen = {one.binds for one in choices}
    return [one for one in (*in_replies(now), *in_offers(noted)) if one.binds not in chosen]


def _before(
    source: DraftFile, since: Path | None, settings: Settings, changes: Sequence[str], against: Against
) -> tuple[Earlier, ...]:
    """What was remarked before: in the draft itself, and in the one that it is told apart from."""
    before = earlier(source.commented)
    if since is None:
        return before
    other = draft_file(since, settings)
    more = tuple(one for one in earlier(other.commented) if one not in before)
    return (*before, *more) or _judged(other, changes, against)


def _found(draft: Draft, changes: Sequence[str], against: Against) -> tuple[tuple[Reading, ...], tuple[Placed, ...]]:
    readings = tuple(reading(draft, Changes(one), against) for one in changes)
    found = [one.placed for one in readings]
    return readings, under_both(*found) if len(found) == 2 else found[0]


def _tied(opened: Opened, first: Reading, found: Sequence[Placed | Noted], taken: Sequence[Choice]) -> list[Tie]:
    """Keeps the ties that were chosen; gives the bookmarks that they need."""
    made = decided(first.view, found, taken)
    names = tie(opened, [one for one, _span in made])
    return [Tie(name, span) for name, (_one, span) in zip(names, made, strict=True)]


def _judged(source: DraftFile, changes: Sequence[str], against: Against) -> tuple[Earlier, ...]:
    """What would have been remarked in a draft that nobody reviewed."""
    return tuple(as_earlier(one) for one in _found(source.draft, changes, against)[1])


def answer(done: Reviewed, out: Path | None = None, opened: Opened | None = None) -> Reviewed:
    """Writes the answer beside the draft (or into ``out``): the same file with comments, and a summary page.

    ``opened``: the inquiry that it was held against. No file is written over. Of a PDF there is only the summary.
    Raises BadUse, BadInput (a signed draft), StorageFull, AnswerIsNo where somebody's consent has gone meanwhile.
    """
    from probata.method.report.exports.review_page import to_review_html

    source, suffix = done.source, _suffix(done.source)
    beside = (*remarks(done.followed), *note_remarks(done.offered))
    marks = [(one.name, anchored(source.draft, one.span)) for one in source.draft.bookmarks if TIE.fullmatch(one.name)]
    ties = [Tie(name, span) for name, span in marks if span]
    page = page_suffix(suffix or source.file.suffix)
    suffixes = (suffix, page) if suffix and (beside or ties) else (page,)
    names = free_names(source.file, source.file.parent if out is None else out, suffixes)
    made: list[bytes] = []
    if len(names) > 1:
        written = _commented(source, beside, ties)
        done = replace(done, unplaced=written.unplaced, untied=len(written.untied))
        made.append(written.data)
    done = replace(done, files=names)
    made.append(to_review_html(source.draft, done.followed, done.verdict, done.rules, done.notices))
    new_folder(names[0].parent, make=True)
    with _still_allowed(opened, done.readings):
        for path, content in zip(names, made, strict=True):
            write_whole(path, content)
    return done


def _suffix(source: DraftFile) -> str:
    """The ending of the answered file: Word opens no file with macros under another one than its own."""
    known = _WORD.get(source.draft.kind, ("",))
    own = source.file.suffix.lower()
    return own if own in known and not source.converted else known[0]


def _commented(source: DraftFile, beside: Sequence[Remark], ties: Sequence[Tie]) -> Answered:
    from probata.method.drafts.answering import answered

    others = tuple(one for one in source.draft.bookmarks if not TIE.fullmatch(one.name))
    return answered(source.data, replace(source.draft, bookmarks=others), beside, ties, clock.now())


def claims(file: Path, settings: Settings, changes: str = Changes.ACCEPTED) -> DraftClaims:
    """What the draft claims, without judging it; raises as :func:`review` does."""
    from probata.method.report.claimed import claimed

    source = draft_file(file, settings)
    read = reading(source.draft, Changes(changes), alone(PUBLIC))
    found = Whereabouts(read.view)
    return DraftClaims(source, tuple((one, found.at(one.at.start)) for one in claimed(read.bound)))
