"""grouping: sets of numbers that only grow, with pairs that a person kept apart."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field


@dataclass(slots=True)
class Groups:
    """Sets of numbers that only grow; two numbers that a person kept apart never come into one set."""

    parent: list[int]
    apart: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    members: dict[int, list[int]] = field(default_factory=dict)

    def top(self, one: int) -> int:
        while self.parent[one] != one:
            self.parent[one] = self.parent[self.parent[one]]
            one = self.parent[one]
        return one

    def of(self, one: int) -> list[int]:
        return self.members.get(self.top(one), [one])

    def join(self, a: int, b: int) -> bool:
        """Makes two sets one; False where that is forbidden."""
        a, b = self.top(a), self.top(b)
        if a == b:
            return True
        if b in self.apart[a]:
            return False
        if len(self.of(a)) < len(self.of(b)):
            a, b = b, a
        self.members[a] = [*self.of(a), *self.of(b)]
        self.parent[b] = a
        for other in self.apart.pop(b, set()):
            self.apart[other].discard(b)
            self.apart[other].add(a)
            self.apart[a].add(other)
        return True

    def keep_apart(self, a: int, b: int) -> None:
        """Says that two never come into one set; nothing when they are in one already."""
        a, b = self.top(a), self.top(b)
        if a != b:
            self.apart[a].add(b)
            self.apart[b].add(a)


def groups(count: int) -> Groups:
    return Groups(list(range(count)))
