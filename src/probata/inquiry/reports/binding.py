"""What a manuscript is bound to, taken from the inquiry as it is now; used by check, report and sign."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from probata.inquiry.accounts import people
from probata.inquiry.accounts.people import People
from probata.inquiry.documents import moving, texts, tied
from probata.inquiry.documents.texts import Loaded
from probata.inquiry.documents.unheard import places_unheard
from probata.inquiry.entry.door import Opened, look
from probata.inquiry.records.recorded import recorded
from probata.inquiry.reports import numbers, places
from probata.inquiry.reports.manuscripts import audience, pictures, recipient, wanted
from probata.method.report.model import (
    Bound,
    Records,
    TakenIn,
)
from probata.method.testimony.model import Use

if TYPE_CHECKING:
    from probata.method.manuscript.kept import Kept
    from probata.method.manuscript.model import Manuscript

_YEAR = re.compile(r"\b(1[89]\d{2}|20\d{2})\b")
_CLASS = {
    "html": "web pages",
    "pdf": "PDF documents",
    "docx": "Word documents",
    "csv": "tables",
    "xlsx": "tables",
    "image": "pictures",
}


def bound(opened: Opened, source: Manuscript, folder: Path) -> Bound:
    """The manuscript bound to the inquiry as it is at this moment."""
    there = pictures(source, folder)
    return bound_to(source, records(opened, audience(source), wanted(source), there, recipient=recipient(source)))


def bound_to(source: Manuscript, found: Records, kept: Kept | None = None) -> Bound:
    """The manuscript bound to records that were looked up for it."""
    from probata.method.report.binding import bind

    return bind(source, found, kept)


def records(
    opened: Opened,
    use: Use,
    handles: frozenset[str],
    pictures_there: frozenset[str],
    *,
    accounts: bool = False,
    recipient: str = "",
) -> Records:
    """Everything saved under these handles, computed again for this use (and recipient), and the people behind it.

    With it go findings, replies and recommendations, and what is saved under the handles that these name; with
    ``accounts`` every account as a whole, for a draft that names interviews.

    A count that the codebook has no words for any more is left out, as if it had never been saved.
    """
    from probata.store import basis, published, saved, tellers

    loaded = texts.load(opened)
    also = recorded(opened, loaded)
    with look(opened) as connection:
        known = people.people(connection)
        standing = saved.standing(connection)
        stale = basis.all_stale(connection)
        names = people.lexicon(opened, connection, whole=True)
        mine = {handle: one for handle, one in standing.items() if handle in handles | also.handles}
        shifted = moving.moved(loaded, tied.standing(connection), mine.values())
        mine, stale = {**mine, **shifted.places}, {**shifted.lost, **stale}
        stale = {**places_unheard(loaded, tied.standing(connection), mine.values()), **stale}
        counts = numbers.counts(connection, known, mine, stale, use, recipient)
        earlier = published.everything(connection)
        day = people.consent_day(connection)
        told = tellers.of_documents(connection, None if accounts else places.documents(mine))
    speakers = places.speakers(known, told, use, day, recipient)
    cited = places.places(loaded, speakers, mine, stale, also.shared, shifted.places.keys())
    whole = places.whole_accounts(loaded, known, speakers) if accounts else {}
    with look(opened) as connection:
        cited, whole = (places.with_conditions(connection, use, each) for each in (cited, whole))
    return Records(
        counts=counts,
        places=places.with_echoes(opened, use, loaded, cited),
        interviews=known.interviews if known else (),
        codebook=known.codebook if known else None,
        lexicon=names,
        today=day,
        taken_in=tuple(_taken_in(loaded, known)),
        earlier=earlier,
        pictures=pictures_there,
        others=frozenset(standing) - {handle for handle, one in mine.items() if one.kind == saved.COUNT} | set(counts),
        estimates=numbers.estimates(mine, stale),
        findings=also.findings,
        replies=also.replies,
        recommendations=also.recommendations,
        accounts=whole,
        exculpatory=also.exculpatory,
        authenticity=also.authenticity,
    )


def _taken_in(loaded: Loaded, known: People | None) -> Iterator[TakenIn]:
    """Each document by class and the year that it declares; accounts are counted as interviews and not here."""
    accounts = {one.account for one in known.interviews if one.account} if known else set()
    for one in loaded.stored:
        if one.document.ref not in accounts:
            year = _YEAR.search(one.document.claim("date") or "")
            reader = one.item.reader.partition("/")[0].partition("+")[0].removeprefix("read-")
            if one.item.public:
                yield TakenIn(_CLASS.get(reader, "texts"), year[0] if year else "", True)
            else:  # class and year of what nobody has published could tell what the inquiry was given
                yield TakenIn("documents that are not public", "", False)
