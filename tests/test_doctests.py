"""Every example in a docstring of kjlib is true, and stands by itself: a reader can paste it."""
import doctest
import importlib
import pkgutil

import pytest

import kjlib

FEWEST = 6          # so many modules have examples: the test cannot pass because it found none
FINDER = doctest.DocTestFinder(exclude_empty=True)


def names():
    """Every module of kjlib but ``__main__``, which is run and not imported."""
    found = pkgutil.walk_packages(kjlib.__path__, "kjlib.")
    return ["kjlib", *(module.name for module in found if not module.name.endswith("__main__"))]


def examples(name):
    """The docstrings of a module that hold examples; each sees only what it imports itself and what its module defines."""
    return [test for test in FINDER.find(importlib.import_module(name), name) if test.examples]


MODULES = [name for name in names() if examples(name)]


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_hold(name, capsys):
    runner = doctest.DocTestRunner()
    for test in examples(name):
        runner.run(test)
    assert not runner.failures, capsys.readouterr().out


def test_there_are_examples():
    assert len(MODULES) >= FEWEST
