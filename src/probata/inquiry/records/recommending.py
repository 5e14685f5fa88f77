"""The recommendations that stand in an inquiry; used by recommendations and by whoever prints reports."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from probata.method.recommendations.model import Recommendation
from probata.method.recommendations.reading import read_recommendations

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.store.saved import Saved

HANDLE = "recommendations"
"""The handle under which the newest file stands."""


def standing(connection: Connection) -> Saved | None:
    """The file of recommendations that was taken in last; None when none was."""
    from probata.store import saved

    return saved.standing(connection, (saved.RECOMMENDATIONS_FILE,)).get(HANDLE)


def recommendations(connection: Connection) -> Mapping[str, Recommendation]:
    """Name -> recommendation, as they stand; empty when no file was taken in."""
    one = standing(connection)
    return read_recommendations(str(one.body["text"]), str(one.body["name"])) if one else {}
