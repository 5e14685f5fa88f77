"""Probata: a compiler for fact-finding reports.

The map, from the faces down. A room imports only rooms below it; a record may name a later one by its Ref.

    cli         the command line: asks, shows, nothing else
    inquiry     the verbs, one file each; the only place with a clock, a user and permission
    store       the encrypted folder: keyring, database, blobs, migrations, log, search index
    intake      files from outside, and the receipt that accounts for each
    method      the work, pure:
      report      from manuscript and records to a report: binding, rules (checks/), exports/
      manuscript  the report language, with exact places
      reply       how the party that is accused was heard: notice, response, dispositions
      recommendations  who is asked to do what, following from which findings
      findings    claims with type, standard, evidence for and against; independent sources; adoption
      estimates   lists of people -> how many there were, or the reason why nobody can say
      disclosure  what published numbers give away together
      testimony   interviews, consent, codings, counts; identity.py is the locked cupboard
      statements  who said what, in whose words
      sources     shared texts, passages, credit lines against declared bylines
      documents   texts with spans over captured bytes, quotation marks, furniture; readers, one file a format
    signing     commitments, Merkle tree, signatures, the package and its verification
    record      the values that everything is made of, and the one error tree
"""

__version__ = "0.1.0"
