"""How far a long work is: a bar on stderr, the caller's own function, or nothing."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from tqdm import tqdm

Progress = Callable[[int, int], None]  # called with (done, in all)


@contextmanager
def told(progress: Progress | bool | None, total: int) -> Iterator[Progress | None]:
    """What to call as the work goes on. True is a bar, where somebody is looking at stderr."""
    if progress is not True:
        yield progress or None
        return
    with tqdm(total=total, unit="report", desc="reading", file=sys.stderr, leave=False, disable=None) as bar:
        yield lambda done, _total: bar.update(done - bar.n)
