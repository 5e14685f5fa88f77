"""recommendations: who is asked to do what, following from which findings, and on what that depends.

Knows: addressee, action, dependency, measurability, states and the events that brought them.
Does not know: manuscripts, reports, what is found.
Words defined here:
    addressee   who is asked
    dependency  what the recommendation needs beside the addressee's will ("a vote of the Assembly")
    state       what became of it, by its last event
"""

from typing import TYPE_CHECKING

from probata.record.lazy import door

if TYPE_CHECKING:
    from probata.method.recommendations.model import Event as Event
    from probata.method.recommendations.model import Recommendation as Recommendation
    from probata.method.recommendations.model import State as State
    from probata.method.recommendations.ordering import in_order as in_order
    from probata.method.recommendations.ordering import out_of_order as out_of_order
    from probata.method.recommendations.reading import read_recommendations as read_recommendations
    from probata.method.recommendations.telling import Row as Row
    from probata.method.recommendations.telling import rows as rows

_OFFERS = {
    "Event": "model",
    "Recommendation": "model",
    "Row": "telling",
    "State": "model",
    "in_order": "ordering",
    "out_of_order": "ordering",
    "read_recommendations": "reading",
    "rows": "telling",
}
__all__ = sorted(_OFFERS)  # noqa: PLE0605 (a test holds it against the table and the type-checking imports)
__getattr__, __dir__ = door(__name__, _OFFERS)
