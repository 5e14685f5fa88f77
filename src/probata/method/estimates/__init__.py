"""estimates: a number that nobody knows, from incomplete lists, or the reasons why there is none.

Knows: tables of capture histories, estimators (one file each), when a number is refused, how one is said and drawn.
Does not know: who is on a list, how lists were linked, files, inquiries. It sees only how many people share a history.
Words defined here:
    list               a record of people that misses some of them
    capture history    on which lists somebody stands and on which not
    estimate           how many there are, those on no list included, with an interval; never without it
    lower bound        how many there are at least, where the lists do not bear an estimate
    headline           the one estimate that a report may print; there is none while a reason speaks against it
    fan                all methods beside each other, so that nobody takes one number for the truth
"""

from typing import TYPE_CHECKING

from probata.record.lazy import door

if TYPE_CHECKING:
    from probata.method.estimates.assuming import ASSUMPTIONS as ASSUMPTIONS
    from probata.method.estimates.estimating import estimate as estimate
    from probata.method.estimates.fan import description as description
    from probata.method.estimates.model import Asked as Asked
    from probata.method.estimates.model import CaptureTable as CaptureTable
    from probata.method.estimates.model import Estimate as Estimate
    from probata.method.estimates.model import Estimated as Estimated
    from probata.method.estimates.model import Figure as Figure
    from probata.method.estimates.model import Reason as Reason
    from probata.method.estimates.model import Status as Status
    from probata.method.estimates.reading import read_table as read_table
    from probata.method.estimates.saving import spoken as spoken

_OFFERS = {
    "ASSUMPTIONS": "assuming",
    "Asked": "model",
    "CaptureTable": "model",
    "Estimate": "model",
    "Estimated": "model",
    "Figure": "model",
    "Reason": "model",
    "Status": "model",
    "description": "fan",
    "estimate": "estimating",
    "read_table": "reading",
    "spoken": "saving",
}
__all__ = sorted(_OFFERS)  # noqa: PLE0605 (a test holds it against the table and the type-checking imports)
__getattr__, __dir__ = door(__name__, _OFFERS)
