"""unheard: what a speech model wrote of a recording, as long as nobody has heard that against it and said so."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from probata.method.documents.machine_text import is_machine

if TYPE_CHECKING:
    from probata.inquiry.documents.texts import Loaded
    from probata.inquiry.documents.tied import Tied
    from probata.method.documents.item import FullDocument
    from probata.store.saved import Saved

REASON = (
    "its words are a machine's, which nobody has confirmed; hear the recording, then `probata tied TRANSCRIPT "
    "--transcript-of RECORDING`"
)


def is_unheard(one: FullDocument, known: Tied) -> bool:
    """Whether a machine wrote it and nobody has tied it as a transcript."""
    from probata.store.ties import TieKind

    return is_machine(one.item) and not known.under(one.document.ref, TieKind.TRANSCRIPT)


def places_unheard(loaded: Loaded, known: Tied, places: Iterable[Saved]) -> dict[str, str]:
    """The Refs of the saved places that are in such a document -> why they have to be looked at."""
    from probata.store import saved

    found = {str(ref) for ref, one in loaded.of.items() if is_unheard(one, known)}
    return {str(one.ref): REASON for one in places if one.kind == saved.PLACE and one.body["document"] in found}
