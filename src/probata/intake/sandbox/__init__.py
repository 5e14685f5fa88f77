"""sandbox: where the files of strangers are read, by a child that can do nothing else.

Knows: how a child is begun, closed in, fed, timed and ended, and how its answer is checked.
Does not know: formats (it calls the shelf), records, what becomes of a reading.
Words defined here:
    nursery  a process without any secret that makes the children; begun before a file is looked at
    child    a process that reads one file and ends
    wall     something that a child cannot do, and the system sees to it
    frame    one piece of a child's answer, with its length before it
"""

from typing import TYPE_CHECKING

from probata.record.lazy import door

if TYPE_CHECKING:
    from probata.intake.sandbox.limits import Limits as Limits
    from probata.intake.sandbox.reading import Sandbox as Sandbox

_OFFERS = {"Limits": "limits", "Sandbox": "reading"}
__all__ = sorted(_OFFERS)  # noqa: PLE0605 (a test holds it against the table and the type-checking imports)
__getattr__, __dir__ = door(__name__, _OFFERS)
