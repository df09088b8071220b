"""How many pairs of names a second are compared: cold (each name new) and warm (each name seen before).

    python benchmarks/name_pairs.py [pairs.csv]        # columns name_a and name_b; without a file, made-up names
"""
from __future__ import annotations

import csv
import itertools
import random
import sys
import time
from pathlib import Path

from kjlib import names

GIVEN = ("Anna", "Bo", "Chul-soo", "Dmitri", "Elif", "Farid", "Gyeong-hui", "Hassan", "Ingrid",
         "Jun", "Katarzyna", "Li", "Mohammed", "Ngozi", "Oleksandr")
FAMILY = ("Ahlberg", "Bekele", "Choi", "Diaz", "Eriksen", "Fujimori", "Gao", "Horvath", "Ivanov", "Jeong",
          "Kowalska", "Lindqvist", "Mbeki", "Nguyen", "Okafor")


def made_up(number: int) -> list[str]:
    """Names that differ from one another, the same from run to run."""
    draw = random.Random(1)
    return [f"{draw.choice(GIVEN)} {draw.choice(GIVEN)} {draw.choice(FAMILY)}{chr(97 + n % 26)}{chr(97 + n // 26 % 26)}" for n in range(number)]


def from_file(path: Path) -> list[str]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(dict.fromkeys(name for row in csv.DictReader(file) for name in (row["name_a"], row["name_b"])))


def main() -> None:
    found = from_file(Path(sys.argv[1])) if len(sys.argv) > 1 else made_up(400)
    pairs = list(itertools.combinations(found, 2))
    random.Random(2).shuffle(pairs)
    pairs = pairs[:20_000]
    names.similarity("Ann Lee", "Li An")                 # loading the word lists is no part of it
    for how in ("cold", "warm"):
        start = time.perf_counter()
        for a, b in pairs:
            names.similarity(a, b)
        print(f"{how}: {len(pairs) / (time.perf_counter() - start):,.0f} pairs a second ({len(found)} names, {len(pairs)} pairs)")


if __name__ == "__main__":
    main()
