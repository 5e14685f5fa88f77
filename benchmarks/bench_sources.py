"""How many shared texts stand behind 2,000 documents: our engine beside MinHash (datasketch), in one run."""

from __future__ import annotations

import resource
import time
from collections import defaultdict
from collections.abc import Iterator

from benchmarks.measure import Row, under
from benchmarks.synthetic_news import Corpus, adjusted_rand, corpus, recall, wrongly_merged
from probata.method.sources.model import Lineage, PassageKind, SourceText
from probata.method.sources.trace import trace
from probata.record.ref import Ref
from probata.record.span import TextSpan

DOCUMENTS = 2_000
KINDS = (
    ("exact copies", ("copy",)),
    ("trimmed", ("trimmed",)),
    ("10 to 20 % edited", ("edited", "trimmed and edited")),
)
THRESHOLDS = (0.5, 0.25)


def rows() -> Iterator[Row]:
    """Speed and accuracy of ours, then of MinHash where it is installed, then ratios."""
    made = corpus(DOCUMENTS)
    texts = [SourceText(_ref(at), text) for at, text in enumerate(made)]
    started = time.process_time()
    lineage = trace(texts)
    ours = time.process_time() - started
    yield under(f"trace of {DOCUMENTS} documents", ours, 20)
    yield under(
        "largest memory of this process", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20, 1.5, "GiB"
    )
    yield from _accuracy("probata", made, labels(lineage, texts))
    share, everything = included(made, lineage, texts)
    yield Row("probata: partial inclusions found at their place", f"{share:.3f} of {everything}")
    yield from _minhash(made, ours)


def _ref(number: int) -> Ref:
    return Ref.of("doc", number.to_bytes(16, "big"))


def labels(lineage: Lineage, texts: list[SourceText]) -> list[int]:
    """The family number of each text; 0 for a text without words."""
    number = {ref: family.number for family in lineage.families for ref in family.members}
    return [number.get(text.ref, 0) for text in texts]


def included(made: Corpus, lineage: Lineage, texts: list[SourceText]) -> tuple[float, int]:
    """The part of partial inclusions of which a passage with the origin's family lies on the paragraphs taken in."""
    family_of = {text.ref: item.family for text, item in zip(texts, made.items, strict=True)}
    shown: dict[Ref, list[tuple[int, TextSpan]]] = defaultdict(list)
    for link in lineage.links:
        for passage in link.passages:
            if passage.kind in (PassageKind.COPIED, PassageKind.BACKGROUND):
                shown[link.a].append((family_of[link.b], passage.a))
                shown[link.b].append((family_of[link.a], passage.b))
    places = made.of_kind("partial")
    found = sum(_shows(made, at, shown[texts[at].ref]) for at in places)
    return (found / len(places) if places else 1.0), len(places)


def _shows(made: Corpus, at: int, shown: list[tuple[int, TextSpan]]) -> bool:
    item = made.items[at]
    family = made.items[item.origin or 0].family
    starts = [item.text.index(paragraph) for paragraph in item.taken]
    taken = [TextSpan(start, start + len(text)) for start, text in zip(starts, item.taken, strict=True)]
    return any(theirs == family and any(span.overlaps(place) for place in taken) for theirs, span in shown)


def _accuracy(name: str, made: Corpus, found: list[int]) -> Iterator[Row]:
    truth = [item.family for item in made.items]
    yield Row(f"{name}: agreement with the truth (ARI)", f"{adjusted_rand(truth, found):.3f}")
    for what, kinds in KINDS:
        yield Row(f"{name}: {what}, found in the family of their original", f"{recall(made, found, *kinds):.3f}")
    yield Row(f"{name}: families wrongly merged", str(wrongly_merged(made, found)))


def _minhash(made: Corpus, ours: float) -> Iterator[Row]:
    try:
        import datasketch
    except ImportError:
        yield Row("MinHash", "left out: datasketch is not installed (requirements/bench.txt)")
        return
    for threshold in THRESHOLDS:
        started = time.process_time()
        found = _minhash_labels(datasketch, made, threshold)
        theirs = time.process_time() - started
        name = f"datasketch {datasketch.__version__}, threshold {threshold:g}"
        yield Row(f"{name}: CPU time over ours", f"{theirs / ours:.2f}")
        yield from _accuracy(name, made, found)


def _minhash_labels(datasketch: object, made: Corpus, threshold: float) -> list[int]:
    """Families by MinHash with its usual 128 permutations over shingles of five words, linked by LSH."""
    index = datasketch.MinHashLSH(threshold=threshold, num_perm=128)
    parent = list(range(len(made.items)))
    for at, text in enumerate(made):
        words = text.lower().split()
        sketch = datasketch.MinHash(num_perm=128)
        sketch.update_batch([" ".join(words[i : i + 5]).encode() for i in range(max(1, len(words) - 4))])
        for other in index.query(sketch):
            parent[_top(parent, at)] = _top(parent, other)
        index.insert(at, sketch)
    return [_top(parent, at) for at in range(len(parent))]


def _top(parent: list[int], at: int) -> int:
    while parent[at] != at:
        parent[at] = parent[parent[at]]
        at = parent[at]
    return at


if __name__ == "__main__":
    for row in rows():
        print(f"{row.what}: {row.figure} {row.bar}")
