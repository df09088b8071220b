"""How far a long work is: nothing, the caller's own function, or a bar."""
from kjlib.progress import told


def test_nothing_where_nothing_is_asked_for():
    for silent in (None, False):
        with told(silent, 3) as progress:
            assert progress is None


def test_the_callers_own_function():
    calls = []
    with told(lambda done, total: calls.append((done, total)), 3) as progress:
        progress(1, 3)
    assert calls == [(1, 3)]


def test_a_bar_counts_on_stderr_and_only_where_somebody_looks(capsys):
    with told(True, 3) as progress:
        progress(1, 3)
        progress(3, 3)
    assert capsys.readouterr() == ("", "")          # a test's stderr is no terminal
