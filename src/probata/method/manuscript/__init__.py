"""manuscript: the report language, with exact places.

Knows: front matter, blocks, directives, includes, roles, labels, notes, numbers in prose; where each stands.
Does not know: what a handle names, whether a sentence is true, how anything is printed, files on a disk.
Words defined here:
    manuscript  the source text of a report, one file or several
    role        a marked place in the text that names evidence: {count}`HANDLE:k`
    directive   a marked block: :::{finding} ... :::
    label       the stable name of a paragraph, written into the source
    fault       something in the source that cannot be read as the language says
"""

from typing import TYPE_CHECKING

from probata.record.lazy import door

if TYPE_CHECKING:
    from probata.method.manuscript.labelling import with_labels as with_labels
    from probata.method.manuscript.model import At as At
    from probata.method.manuscript.model import Block as Block
    from probata.method.manuscript.model import Fault as Fault
    from probata.method.manuscript.model import Inline as Inline
    from probata.method.manuscript.model import Manuscript as Manuscript
    from probata.method.manuscript.model import Paragraph as Paragraph
    from probata.method.manuscript.model import Role as Role
    from probata.method.manuscript.numbers import Number as Number
    from probata.method.manuscript.numbers import Quantifier as Quantifier
    from probata.method.manuscript.numbers import approximation_before as approximation_before
    from probata.method.manuscript.numbers import quantifiers as quantifiers
    from probata.method.manuscript.positions import Scan as Scan
    from probata.method.manuscript.positions import scan_roles as scan_roles
    from probata.method.manuscript.reading import read as read

_OFFERS = {
    "At": "model",
    "Block": "model",
    "Fault": "model",
    "Inline": "model",
    "Manuscript": "model",
    "Number": "numbers",
    "Paragraph": "model",
    "Quantifier": "numbers",
    "Role": "model",
    "Scan": "positions",
    "approximation_before": "numbers",
    "quantifiers": "numbers",
    "read": "reading",
    "scan_roles": "positions",
    "with_labels": "labelling",
}
__all__ = sorted(_OFFERS)  # noqa: PLE0605 (a test holds it against the table and the type-checking imports)
__getattr__, __dir__ = door(__name__, _OFFERS)
