"""log: what was done, by whom, in which order; proof of it for ourselves and for others; its time, said by others.

Knows: the inquiry's signing key, files that others kept, timestamp authorities and how they are asked.
Does not know: what the acts were about; entries hold refs and numbers.
Words defined here:
    checkpoint  how many entries the log has and the root of the tree over them, signed, for somebody else to keep
    stamp       a timestamp authority's answer about a checkpoint, pinned by an entry
    proof       that the log still begins with a checkpoint that somebody kept
"""

from typing import TYPE_CHECKING

from probata.record.lazy import door

if TYPE_CHECKING:
    from probata.inquiry.log.auditing import Verified as Verified
    from probata.inquiry.log.auditing import verify as verify
    from probata.inquiry.log.keeping import Written as Written
    from probata.inquiry.log.keeping import checkpoint as checkpoint
    from probata.inquiry.log.keeping import prove as prove
    from probata.inquiry.log.reading import Line as Line
    from probata.inquiry.log.reading import LogRead as LogRead
    from probata.inquiry.log.reading import log as log
    from probata.inquiry.log.stamping import Requested as Requested
    from probata.inquiry.log.stamping import Stamped as Stamped
    from probata.inquiry.log.stamping import receive as receive
    from probata.inquiry.log.stamping import request as request
    from probata.inquiry.log.stamping import stamp as stamp

_OFFERS = {
    "Line": "reading",
    "LogRead": "reading",
    "Requested": "stamping",
    "Stamped": "stamping",
    "Verified": "auditing",
    "Written": "keeping",
    "checkpoint": "keeping",
    "log": "reading",
    "prove": "keeping",
    "receive": "stamping",
    "request": "stamping",
    "stamp": "stamping",
    "verify": "auditing",
}
__all__ = sorted(_OFFERS)  # noqa: PLE0605 (a test holds it against the table and the type-checking imports)
__getattr__, __dir__ = door(__name__, _OFFERS)
