"""faults: what a tired human does to a report, written from the method before any rule was.

Knows: one invented inquiry (world.py, data/), clean manuscripts on it, operators that break one law each
(operators.py), rewrites that break none (harmless.py). Beside each manuscript its records (recorded.py): operators over
both (record_operators.py) and rewrites of both (harmless_records.py).
Does not know: the product. Nothing here imports it, so that its rules can be measured against something that they
did not shape.
Words defined here:
    operator    a change to a manuscript's source after which the report breaks a law of the method
    harmless    a change after which it breaks none
    place       where the source is now wrong: code points in the changed source
Measuring: a fault is seen when an objection overlaps ``span`` or one of ``also``, or lies anywhere when ``anywhere``
is set (what is missing has no place). An objection to a clean or harmless manuscript is a false one.
"""
