"""The findings that are recorded, as other records name them; used by reply and recommendations."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from probata.inquiry.records import found
from probata.inquiry.records.finding_files import standing

if TYPE_CHECKING:
    from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class FindingNames:
    """Name -> Ref, and name -> words, of every finding that stands; both empty while none was taken in."""

    refs: Mapping[str, str]
    words: Mapping[str, str]

    def unknown(self, names: Iterable[str]) -> tuple[str, ...]:
        """Those that are not recorded; none as long as no finding is, since findings may be taken in later."""
        return tuple(dict.fromkeys(one for one in names if self.refs and one not in self.refs))

    def basis(self, names: Collection[str]) -> list[str]:
        """Refs of these findings, as far as they are recorded."""
        return [self.refs[one] for one in sorted(names) if one in self.refs]


def recorded_findings(connection: Connection) -> FindingNames:
    """The findings that stand in this inquiry, with what each of them says."""
    made = standing(connection)
    drafts = made.file.findings if made else {}
    refs = {name: str(one.ref) for name, one in found.records(connection).items() if name in drafts}
    words = {name: f"{one.says}\n{one.second_part}".strip() for name, one in drafts.items() if name in refs}
    return FindingNames(refs, words)
