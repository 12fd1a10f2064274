# Everything a newcomer needs. Each target sets up what it needs itself; README.md has the same as plain commands.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
LOCKS  := requirements
FUZZ_SECONDS ?= 60
SITE_READY := $(VENV)/.site-ready
DEV_READY  := $(VENV)/.dev-ready

.DEFAULT_GOAL := help
.PHONY: help site serve check test test-all fuzz lint format types benchmark lock clean

help: ## show this help
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-10s %s\n", $$1, $$2}'

site: $(SITE_READY) ## set up, check every quotation and publish the site into site/
	$(BIN)/quoteproof build

serve: $(SITE_READY) ## the site at http://127.0.0.1:8000/, showing each saved change at once
	$(BIN)/quoteproof serve

check: $(SITE_READY) ## check claims and seeds, publish nothing
	$(BIN)/quoteproof check

test: $(DEV_READY) ## set up, Chromium included, and run all tests but the slow ones
	PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/python -m pytest -n auto -m "not slow"

test-all: $(DEV_READY) ## the slow tests as well
	PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/python -m pytest -n auto

fuzz: $(DEV_READY) ## a minute of random quotations in random texts (FUZZ_SECONDS=3600 for an hour)
	$(BIN)/python -m tests.proof.fuzz $(FUZZ_SECONDS)

lint: $(DEV_READY) ## formatting and lint rules, changing nothing
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

format: $(DEV_READY) ## put code into its standard form
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

types: $(DEV_READY) ## strict type check
	$(BIN)/mypy

benchmark: ## exactness and speed of the proof engine beside its floor and its rivals
	$(PYTHON) -m venv build/rivals
	build/rivals/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $(LOCKS)/rivals.txt
	build/rivals/bin/python -m tests.benchmarks.exactness
	build/rivals/bin/python -m tests.benchmarks.quotations

lock: ## write requirements/*.txt anew from pyproject.toml (needs uv)
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links \
	  --custom-compile-command "make lock" pyproject.toml $(LOCKS)/build.in -o $(LOCKS)/site.txt
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links \
	  --custom-compile-command "make lock" --extra test --extra dev pyproject.toml $(LOCKS)/build.in -o $(LOCKS)/dev.txt
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links \
	  --custom-compile-command "make lock" pyproject.toml $(LOCKS)/rivals.in -o $(LOCKS)/rivals.txt

clean: ## remove everything that was made, the site too
	rm -rf $(VENV) build site

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(SITE_READY): $(LOCKS)/site.txt pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $(LOCKS)/site.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(DEV_READY): $(LOCKS)/dev.txt pyproject.toml .ci/chromium | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $(LOCKS)/dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	.ci/chromium $(BIN)/python
	@touch $@ $(SITE_READY)
