"""statements: who said what, in whose mouth a text puts it, and how it was said.

Knows: words of saying, noun phrases that speak, pronouns, how a document introduces its people and bodies, quotations
and the words around them, qualifications, quantities.
Does not know: whether anything said is true, which texts derive from one another, languages other than English, files,
models on a disk (a parse is handed in).
Words defined here:
    statement      what a text says that somebody said: content, speaker, word of saying; a proposal until decided
    party          who speaks in public, by the name under which the document introduces them
    voice          one of several that speak for a State or body: ministry, mission, ambassador
    word of saying "said", "according to", "accused": what puts content in a mouth
    relay          through whom a text has a statement: a paper that cites a letter seen by diplomats
    qualification  words that say less than "it is so", in an order for facts, allegations, labels and limits
    quantity       a number with what it counts and how roughly it is meant
    utterance      what somebody said once, however many documents and wordings carry it
    rendering      one wording of an utterance, with every document that carries it
    primary        the record of what was said: transcript, note, statement; quotations are held against it
    degraded       read without a language model, by the order of words alone
The verb stands in a file of its own name, as everywhere: ``statements.reading.statements``.
"""

from typing import TYPE_CHECKING

from probata.record.lazy import door

if TYPE_CHECKING:
    from probata.method.statements.families import Utterance as Utterance
    from probata.method.statements.families import Utterances as Utterances
    from probata.method.statements.model import Cue as Cue
    from probata.method.statements.model import Engine as Engine
    from probata.method.statements.model import Form as Form
    from probata.method.statements.model import Note as Note
    from probata.method.statements.model import Speaker as Speaker
    from probata.method.statements.model import Stance as Stance
    from probata.method.statements.model import Statement as Statement
    from probata.method.statements.qualifications import Qualification as Qualification
    from probata.method.statements.qualifications import Qualified as Qualified
    from probata.method.statements.quantities import Quantity as Quantity
    from probata.method.statements.quantities import RatioFit as RatioFit
    from probata.method.statements.quantities import Roughly as Roughly
    from probata.method.statements.quantities import ratio_fits as ratio_fits
    from probata.method.statements.reading import statements as statements
    from probata.method.statements.references import Checked as Checked
    from probata.method.statements.references import State as State
    from probata.method.statements.renderings import Rendering as Rendering
    from probata.method.statements.renderings import Source as Source

_OFFERS = {
    "Checked": "references",
    "Cue": "model",
    "Engine": "model",
    "Form": "model",
    "Note": "model",
    "Qualification": "qualifications",
    "Qualified": "qualifications",
    "Quantity": "quantities",
    "RatioFit": "quantities",
    "Rendering": "renderings",
    "Roughly": "quantities",
    "Source": "renderings",
    "Speaker": "model",
    "Stance": "model",
    "State": "references",
    "Statement": "model",
    "Utterance": "families",
    "Utterances": "families",
    "ratio_fits": "quantities",
    "statements": "reading",
}
__all__ = sorted(_OFFERS)  # noqa: PLE0605 (a test holds it against the table and the type-checking imports)
__getattr__, __dir__ = door(__name__, _OFFERS)
