"""Which event came before which, where the text says so: 'resigned after the trial began'."""

from __future__ import annotations

from newsbook.timeline.dating import Found


def order_of(events: list[Found]) -> dict[int, dict[str, str]]:
    """Events in order -> for the number of each (from 1) the ids that it came `after` or `before`."""
    numbers = {item.head.i: number for number, item in enumerate(events, start=1)}
    order: dict[int, dict[str, str]] = {}
    for number, item in enumerate(events, start=1):
        for child in item.head.children:
            other = numbers.get(child.i)
            if other is None:
                continue
            words = {c.lower_ for c in child.children if c.i < child.i}
            for word, opposite in (("after", "before"), ("before", "after")):
                if word in words:
                    order.setdefault(number, {})[word] = f"e{other:03d}"
                    order.setdefault(other, {})[opposite] = f"e{number:03d}"
    return order
