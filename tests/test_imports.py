"""A module imports only from a lower level, none of them hangs in a circle, and whoever judges knows nothing of English or of spaCy."""


from tests.imports import PACKAGE, Imports, imports_of, reached

LEVELS = [
    ["errors", "ids"],
    ["slots", "model", "lexicon"],
    ["places"],
    ["values"],
    ["timex", "names"],
    ["inputs", "decisions"],
    ["english"],
    ["reading"],
    ["origins", "judging"],
    ["pipeline"],
    ["outputs"],
    ["comparison"],
    ["charts", "display", "gold"],
    ["page"],
    ["kjlib", "__main__"],
]
LEVEL = {name: level for level, names in enumerate(LEVELS) for name in names}


def part_of(module: str) -> str:
    """The part of the house that a module belongs to: the first name behind kjlib's own."""
    return (module.split(".") + ["kjlib"])[1] if "." in module else "kjlib"


def upwards(imports: Imports) -> list[str]:
    """Each import of another part that is not on a lower level."""
    pairs = ((module, other) for module, others in imports.items() for other in others)
    return sorted(f"{module} imports {other}" for module, other in pairs
                  if part_of(module) != part_of(other) and LEVEL[part_of(other)] >= LEVEL[part_of(module)])


def circles(imports: Imports) -> list[str]:
    """The modules that import themselves by way of others."""
    return sorted(module for module in imports if module in reached(module, imports))


def test_every_module_has_a_level():
    assert {part_of(module) for module in imports_of(PACKAGE)} == set(LEVEL)


def test_imports_go_down():
    left = ["kjlib.comparison imports kjlib.page", "kjlib.english.reader imports kjlib.reading", "kjlib.model imports kjlib.display"]      # the next steps
    assert upwards(imports_of(PACKAGE)) == left
