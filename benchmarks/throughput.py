"""How much longer kjlib takes over a folder of reports than the bare spaCy pipeline over the same texts, both timed
in this run.

    .venv/bin/python benchmarks/throughput.py [FOLDER] [--repeat N]

Prints words a second for both, and the ratio of the times (the floor that the project keeps is 1.5).
"""
from __future__ import annotations

import argparse
import time
from collections.abc import Callable

import kjlib
from kjlib.english import parser as language


def best_of(repeat: int, run: Callable[[], object]) -> float:
    """The shortest of ``repeat`` runs, in seconds: what else the machine does can only add to a run."""
    times = []
    for _ in range(repeat):
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    return min(times)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", nargs="*", default=["seeds"])
    options.add_argument("--repeat", type=int, default=3)
    given = options.parse_args()
    reports = kjlib.read(*given.folder)
    words = sum(len(report.text.split()) for report in reports)
    language.parse(reports[0].text)                      # loading the pipeline is no part of either
    bare = best_of(given.repeat, lambda: [language.parse(report.text) for report in reports])
    whole = best_of(given.repeat, lambda: kjlib.compare(reports))
    print(f"{len(reports)} reports, {words} words")
    print(f"bare pipeline: {bare:.2f} s, {words / bare:.0f} words a second")
    print(f"kjlib compare: {whole:.2f} s, {words / whole:.0f} words a second")
    print(f"ratio: {whole / bare:.2f}")


if __name__ == "__main__":
    main()
