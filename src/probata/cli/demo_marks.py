"""The demo's marks on items: a file that was received on a condition, and an account that speaks for the accused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from probata.cli.telling import Voice, line

if TYPE_CHECKING:
    from probata.inquiry.entry.door import Opened
    from probata.record.canonical import Json

_LEAD, _SPEAKS_FOR = "restricted/names.xlsx", "F5"
_TERMS = "invented: whoever handed it over wants it used to find people, and nothing of it printed"
_WHY = "invented: the lease was sold freely, for a good price"
_ACCOUNT = "I-34"


def tell(held: Opened, voice: Voice) -> dict[str, Json]:
    """Both marks; the report is compiled under them, and the finding has dealt with what speaks against it."""
    from probata.inquiry.records.remarking import Asked, remark

    lead = remark(held, [_LEAD], Asked(condition="lead only", reason=_TERMS))
    speaks = remark(held, [_ACCOUNT], Asked(exculpatory=_SPEAKS_FOR, reason=_WHY))
    voice.print(f'mark {_LEAD} --condition "lead only" --reason "..."', *map(line, lead))
    voice.print(f'mark {_ACCOUNT} --exculpatory {_SPEAKS_FOR} --reason "..."', *map(line, speaks))
    return {"condition": list(lead), "exculpatory": list(speaks)}
