# What a newcomer runs: `make compare`, then `make test`. Both make the environment first, if it is missing or older than its list.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
REPORTS ?= seeds
OUT    ?= exports

.PHONY: compare test quick quick-half quick-rest e2e fuzz check venv lab notebooks weights clean

compare: venv           ## compare the reports in seeds/ (or REPORTS=folder), print the summary, write exports/
	$(BIN)/python -m kjlib compare $(REPORTS) --out $(OUT)

test: venv check        ## all tests, from the word lists to the notebooks
	$(BIN)/python -m pytest

quick: venv             ## after each change: style, types and all tests but the slow ones, in under a minute on two cores
	$(MAKE) --jobs=2 $(if $(filter output-sync,$(.FEATURES)),--output-sync=target) quick-rest quick-half check

# Two halves that take about as long as one another, and together are all there is.
HALF  := tests/english tests/outputs tests/timex tests/values
QUICK := KJLIB_QUICK=1 $(BIN)/python -m pytest -m "not e2e and not slow"

quick-half: venv
	$(QUICK) $(HALF)

quick-rest: venv
	$(QUICK) $(addprefix --ignore=,$(HALF))

e2e: venv               ## each notebook in a real browser (needs Chromium; says so where there is none)
	$(BIN)/python -m pytest -m e2e tests/e2e

fuzz: venv              ## the property tests again, on examples nobody has tried yet
	KJLIB_FUZZ=1 $(BIN)/python -m pytest

check: venv             ## style and types
	$(BIN)/ruff check .
	$(BIN)/mypy

venv: $(VENV)/.done

$(VENV)/.done: requirements.txt pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "kjlib needs Python 3.11 or newer; this is " + sys.version.split()[0] + ". Try: make PYTHON=python3.11 compare")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	touch $@

lab: venv               ## open JupyterLab at the first notebook
	$(BIN)/jupyter lab notebooks/00-start-here.ipynb

notebooks: venv         ## run all notebooks in a clean kernel and write their outputs anew
	$(BIN)/python -m tests.notebooks

# The weights of the reader, from folders of stories that were read by hand (benchmarks/fit_weights.py says how they look).
STORIES ?= ../shared/bench
weights: venv           ## fit the weights of the reader anew (STORIES=folder); takes some minutes
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e ".[fit]"
	$(BIN)/python benchmarks/fit_weights.py $(STORIES)

clean:                  ## remove what can be made again
	rm -rf $(VENV) exports build *.egg-info
