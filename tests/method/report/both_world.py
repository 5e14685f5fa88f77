"""The small world with findings, a person named, a matrix, estimates, replies and recommendations, all at once."""

from __future__ import annotations

from functools import cache

from probata.method.report.model import Bound, Records
from tests.method.report import found_world, replied_world

IDENTITY = "Hesk Ravelind"
"""Somebody who is named as responsible, in a record that is confidential."""
FINDINGS = f"""
[findings.F1]
type = "law"
says = "The decree makes leaving depend on permission."
object = "fact"
wording = "makes"
rests_on = [{{from = "decree", as = "the text itself"}}]

[findings.F2]
type = "legal"
says = "What happened may constitute a crime against humanity."
object = "label"
wording = "may constitute"
rests_on = ["F1"]
elements = "humanity"

[findings.F9]
type = "limitation"
says = "Nobody counted them."
object = "fact"
wording = "nobody"
gaps = ["The register was not shown."]
rests_on = []

[matrices.humanity]
instrument = "rome-statute-7"

[matrices.humanity.cells.C1]
state = "met"
findings = ["F1", "F9"]

[matrices.humanity.cells.C4]
state = "indications"
findings = ["F9"]
gap = "The order of {IDENTITY} was <not> found."
contrary = "A clerk said otherwise."
answer = "{IDENTITY} sent nobody, the State says."

[matrices.humanity.cells.f]
state = "met"
findings = ["F1"]

[persons.director]
role = "a deputy director of the ministry's provincial office"
identity = "{IDENTITY}"
standard = "reasonable grounds to believe"
wording = "is named"
rests_on = ["decree"]
findings = ["F1"]
not_notified = "danger to persons"
"""
SOURCE = """
:::{finding} F1 law
The decree makes leaving depend on permission. {cite}`decree` {#p-f1aa}
:::

:::{finding} F2 legal
What happened may constitute a crime against humanity ({ref}`F1`). {#p-f2aa}
:::

Before the answer. {#p-aans}

:::{response} answer
:::

:::{recommendations}
:::

:::{elements} humanity
:::

:::{recommendation} R2 the Government of Velmarra
Repeal {law}`Decree No. 44` ({ref}`F1`). {#p-reco}
:::
"""


@cache
def records() -> Records:
    """Everything on record."""
    return found_world.with_findings(FINDINGS, replied_world.records())


def bound(source: str = SOURCE, known: Records | None = None, **front: str) -> Bound:
    """A manuscript, or a piece of one, over all of it."""
    return replied_world.bound(source, known or records(), **front)
