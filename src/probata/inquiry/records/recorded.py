"""Findings, replies and recommendations as a report is held to them; used by whoever binds a manuscript.

An inquiry that has taken in none of the three files pays one look into the store for this.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from probata.inquiry.entry.door import Opened, look
from probata.inquiry.records import assessing, found, recommending, remarking, replying
from probata.inquiry.records.finding_files import handles
from probata.method.findings.exculpatory import Exculpatory
from probata.method.findings.model import Authenticity, Findings
from probata.method.recommendations.model import Recommendation
from probata.method.reply.model import Replies

if TYPE_CHECKING:
    from probata.inquiry.documents.shared import SharedTexts
    from probata.inquiry.documents.texts import Loaded


@dataclass(frozen=True, slots=True)
class Recorded:
    """What stands of the three files, each None where none was taken in.

    ``handles`` are those of the places, counts and estimates that they name: rules want to know them even where the
    manuscript is silent on them. ``shared``: what all documents have in common, where findings asked for it.
    ``exculpatory``: items that speak for somebody, as far as this member can open them. ``authenticity``: document (its
    Ref as text) -> the stored record on whether its file is genuine.
    """

    findings: Findings | None = None
    replies: Replies | None = None
    recommendations: tuple[Recommendation, ...] | None = None
    handles: frozenset[str] = frozenset()
    shared: SharedTexts | None = None
    exculpatory: tuple[Exculpatory, ...] = ()
    authenticity: Mapping[str, Authenticity] = field(default_factory=dict)


def recorded(opened: Opened, loaded: Loaded) -> Recorded:
    """Everything that stands at this moment, evaluated against the documents that were loaded.

    What rests on a handle under which a thing of another kind was saved since is stale and says so.
    """
    from probata.store import saved

    kinds = (saved.FINDINGS_FILE, saved.REPLY_FILE, saved.RECOMMENDATIONS_FILE)
    with look(opened) as connection:
        there = {one.kind for one in saved.standing(connection, kinds).values()}
        asked = recommending.recommendations(connection) if saved.RECOMMENDATIONS_FILE in there else None
    now = found.now(opened, loaded) if saved.FINDINGS_FILE in there else None
    heard = replying.replies(opened, loaded) if saved.REPLY_FILE in there else None
    judged = now.known.judged if now else assessing.judged(opened, loaded)
    named = handles(now.written.file) if now else frozenset[str]()
    said = {one.place for one in heard.file.statements} if heard else set[str]()
    became = {event.place for one in (asked or {}).values() for event in one.events if event.place}
    return Recorded(
        findings=Findings(now.written.file, now.findings, now.persons) if now else None,
        replies=Replies(heard.file, {one.file.name: one for one in heard.responses}) if heard else None,
        recommendations=tuple(asked.values()) if asked is not None else None,
        handles=named | said | became,
        shared=now.known.shared if now else None,
        exculpatory=remarking.exculpatory(opened) if now else (),
        authenticity={str(one.document.ref): judged[one.item.ref] for one in loaded.stored if one.item.ref in judged},
    )
