"""The records and blocks that examples of several rules stand on: one finding on a gate, one on a decree.

More than one rule declares its BAD and GOOD over each of them, and writes only what is its own. Every record ends with
a line's end, and needs FINDINGS before the first; how the lines behind ``%`` become a record is a matter of the tests.
"""

FINDINGS = "% findings.toml\n"
"""Opens what stands on record; a comment in the manuscript, which `probata explain` prints with the example."""

GATE = """% [findings.F2]
% type = "incident"
% says = "The accounts of a gate that was closed from the outside are credible."
% object = "allegation"
% wording = "are credible"
% rests_on = ["gate", "lamp"]
"""
GATE_PRINTED = """:::{finding} F2 incident
The accounts of a gate that was closed from the outside are credible. {cite}`gate`{cite}`lamp`
:::
"""
GATE_TOLD = f"{FINDINGS}{GATE}\n{GATE_PRINTED}"
"""The finding on record, and printed as it was adopted."""

DECREE = """% [findings.F1]
% type = "law"
% says = "The decree makes leaving depend on permission."
% object = "fact"
% wording = "makes"
% rests_on = [{from = "decree", as = "the text itself"}]
"""
DECREE_PRINTED = """:::{finding} F1 law
The decree makes leaving depend on permission. {cite}`decree`
:::
"""

CRIMES = """% [findings.F6]
% type = "legal"
% says = "The confinement that the decree permits may constitute crimes against humanity."
% object = "label"
% wording = "may constitute"
% rests_on = ["F1"]
% elements = "crimes"
% [matrices.crimes]
% instrument = "rome-statute-7"
% cells.C1 = {state = "met", findings = ["F1"]}
% cells.C2 = {state = "met", findings = ["F1"]}
% cells.C3 = {state = "indications", findings = ["F1"]}
% cells.C4 = {state = "met", findings = ["F1"]}
% cells.C5 = {state = "indications", findings = ["F1"]}
% cells.e = {state = "met", findings = ["F1"]}
"""
CRIMES_ON_RECORD = f"{FINDINGS}{DECREE}{CRIMES}\n{DECREE_PRINTED}\n"
"""The label and the matrix behind it on record, and of the two findings the law printed."""

KEEPER = """% [persons.keeper]
% role = "the head of a hostel"
% identity = "Halvo Tessane"
% standard = "reasonable grounds to believe"
% wording = "is credibly alleged to have ordered"
% rests_on = ["gate"]
% findings = ["F2"]
"""

INTERNAL = """---
title: The Season Hostels of Low Reaches
edition: working copy
audience: internal
standard: reasonable grounds to believe
---
"""
"""Front matter of an edition that stays inside the inquiry."""
