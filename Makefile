# Everything that is checked, each by a target of its own. `make test` runs all of them.
#
# Python environments are made when they are first needed, outside the tree: tests/environment.sh.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

# Where cargo builds: CARGO_TARGET_DIR or `build.target-dir` may say so.
TARGET := $(or $(shell cargo metadata --no-deps --format-version 1 | sed 's/.*"target_directory":"\([^"]*\)".*/\1/'),target)
NBSHIP := $(TARGET)/debug/nbship
SCIENCE = $$(tests/environment.sh science)
EXTERNAL = $$(tests/environment.sh external tests/external/requirements.txt)
LINT = $$(tests/environment.sh lint)
NOTEBOOKS := $(or $(NBSHIP_CACHE),$(HOME)/.cache/nbship)/external-notebooks
NEXTEST := $(shell command -v cargo-nextest >/dev/null && echo nextest run || echo test)

OBSERVED := $(patsubst %,examples/%/notebook.ipynb,churn house_prices japanese messy text_classification time_series)

# Most use one core; what uses all comes first and last.
TESTS := makefile format clippy unit documentation docs python-style verify runtime examples external oracle property knowledge conformance emitted wheel promise

# How many are run side by side; what each says is kept together.
JOBS ?= 2
TOGETHER := --no-print-directory --jobs=$(JOBS) $(if $(filter output-sync,$(.FEATURES)),--output-sync=target)
# What runs side by side is no make of its own that could share the jobs.
ifeq ($(MAKECMDGOALS),all-checks)
unexport MAKEFLAGS MFLAGS
endif

.PHONY: help test all-checks demo build fuzz bless-docs conformance-external external-all $(TESTS)

help:
	@echo "make demo         compile an example, run its package, show what came out"
	@echo "make test         everything below"
	@printf 'make %s\n' $(TESTS)
	@echo "make bless-docs   write the generated reference pages anew"
	@echo "make external-all verify all external notebooks, write docs/external-notebooks.md (half an hour)"

test: build
	@$(MAKE) $(TOGETHER) all-checks
	@$(MAKE) --no-print-directory wheel
	@echo "all checks passed"

# The wheel's build puts another binary where the others look for theirs.
all-checks: $(filter-out wheel,$(TESTS))

build:
	cargo build --quiet --workspace --bins

demo: build
	tests/demo.sh $(NBSHIP) $$(tests/environment.sh uv) $(TARGET)/demo

makefile:
	tests/check_makefile.sh $(MAKE)

format:
	cargo fmt --all --check

clippy:
	cargo clippy --quiet --workspace --all-targets -- -D warnings

unit:
	cargo $(NEXTEST) --workspace

documentation:
	cargo test --quiet --workspace --doc

docs: build
	python3 tests/check_docs.py $(NBSHIP)

python-style:
	$(SCIENCE) -m ruff check
	$(SCIENCE) -m ruff format --check templates tests/runtime tests/emitted

runtime:
	$(SCIENCE) -m pytest -q tests/runtime

verify: build
	$(SCIENCE) -m pytest -q tests/verify
	tests/verify/notebooks/run.sh $(NBSHIP) $(SCIENCE)
	$(SCIENCE) tests/verify/mutate.py --nbship $(NBSHIP) --python $(SCIENCE)

oracle: build
	$(SCIENCE) -m pytest -q tests/oracle
	$(SCIENCE) tests/oracle/run.py $(OBSERVED) --nbship $(NBSHIP) --python $(SCIENCE)

promise: build
	$(SCIENCE) tests/promise/run.py --nbship $(NBSHIP) --python $(SCIENCE)

property: build
	$(SCIENCE) -m pytest -q tests/property
	$(SCIENCE) tests/property/check_flow.py --nbship $(NBSHIP) --count 100
	$(SCIENCE) tests/property/check_package.py --nbship $(NBSHIP) --count 10

# Not a part of `make test`, which makes a short run: how long is yours to say.
fuzz:
	python3 tests/fuzz/check_python.py --count $(or $(COUNT),20000) --seed $(or $(SEED),7)

knowledge:
	$(SCIENCE) -m pytest -q tests/knowledge/check_claims.py tests/knowledge/check_star_imports.py

conformance:
	cargo build --quiet -p nbship-notebook --examples
	$(SCIENCE) tests/conformance/compare.py $(TARGET)/debug/examples/dump_syntax examples tests

conformance-external:
	cargo build --quiet -p nbship-notebook --examples
	$(SCIENCE) tests/external/fetch.py target/external --list tests/conformance/sources.toml
	$(SCIENCE) tests/conformance/compare.py $(TARGET)/debug/examples/dump_syntax target/external

examples: build
	tests/examples.sh $(NBSHIP) $(SCIENCE)

emitted: build
	$(LINT) tests/emitted/check.py --nbship $(NBSHIP) --python $(SCIENCE)

external: build
	$(EXTERNAL) tests/external/fetch.py $(NOTEBOOKS)
	$(EXTERNAL) tests/external/check.py $(NOTEBOOKS) --nbship $(NBSHIP) --python $(EXTERNAL) --quick

external-all: build
	$(EXTERNAL) tests/external/fetch.py $(NOTEBOOKS)
	$(EXTERNAL) tests/external/check.py $(NOTEBOOKS) --nbship $(NBSHIP) --python $(EXTERNAL) --write $(if $(SECONDS_EACH),--seconds $(SECONDS_EACH))

wheel: build
	tests/wheel.sh $(NBSHIP) $$(tests/environment.sh uv)

bless-docs:
	NBSHIP_BLESS=1 cargo test --quiet -p nbship-diagnostics --test registry
