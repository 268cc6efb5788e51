# `make help` says what there is. Nothing here needs more than GNU Make 3.81, which macOS has.

VENV := .venv
PY := $(VENV)/bin/python
WEB := tests/web
BIOME := $(VENV)/bin/node $(WEB)/node_modules/@biomejs/biome/bin/biome
BIOME_RULES := --config-path=$(WEB)/biome-rules.jsonc
PYTEST := $(VENV)/bin/pytest --numprocesses=auto --maxprocesses=4

# Which Python makes the virtual environment; the first that is new enough if empty.
PYTHON ?=
# The address that the site will have; sitegen.toml's own if empty.
BASE_URL ?=
export BASE_URL

# Options of the benchmark, which takes hours whole; `$(PY) -m tests.bench --help` says them.
BENCH ?=

# What each step looks at. A step that passed is left out until one of these changes.
TOOLS := Makefile pyproject.toml tools $(VENV)/.test
PYTHON_CODE := $(TOOLS) sitegen tests
WEB_CODE := $(TOOLS) $(WEB) templates
EVERYTHING := $(TOOLS) sitegen tests templates content sitegen.toml netlify.toml
EVERYTHING += $(wildcard *.md .github/workflows .ci)

# Bytecode stands apart, so that running the code changes no folder that a step looks at.
export PYTHONPYCACHEPREFIX := $(CURDIR)/$(VENV)/pycache

.PHONY: help site serve check test format lint types unit browser accuracy bench lighthouse pictures tidy lock clean
.DEFAULT_GOAL := help

help: ## say what there is
	@echo "make TARGET, where TARGET is one of"
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  \1	\2/p' Makefile | expand -t 14

site: $(VENV)/.site ## build content/ into site/ (BASE_URL=https://example.org/ where it will stand)
	$(VENV)/bin/sitegen build $${BASE_URL:+--base-url "$$BASE_URL"}
	@echo "The site is in site/. Look at it with: make serve"

serve: $(VENV)/.site ## show the site on this machine, and rebuild it as its sources change
	$(VENV)/bin/sitegen serve

check: $(VENV)/.site ## follow every link within the site as it was built
	$(VENV)/bin/sitegen check

test: format lint types unit browser ## check everything; a check that passed runs again only after a change
	@echo "All checks passed."

format: $(VENV)/.web ## check the layout of the code
	@tools/step format-python $(PYTHON_CODE) -- $(VENV)/bin/ruff format --check
	@tools/step format-web $(WEB_CODE) -- $(BIOME) format $(BIOME_RULES)

lint: $(VENV)/.web ## look for mistakes in the code
	@tools/step lint-python $(PYTHON_CODE) -- $(VENV)/bin/ruff check
	@tools/step lint-web $(WEB_CODE) -- $(BIOME) lint $(BIOME_RULES) --error-on-warnings

types: $(VENV)/.web ## check the types of Python and JavaScript
	@tools/step types-python $(PYTHON_CODE) -- $(VENV)/bin/mypy
	@tools/step types-web $(WEB_CODE) -- $(VENV)/bin/node $(WEB)/node_modules/typescript/bin/tsc -p $(WEB)

unit: $(VENV)/.web ## run the tests that need no browser
	@tools/step unit $(EVERYTHING) -- $(PYTEST) -m "not browser"

browser: $(VENV)/.web $(VENV)/browser ## run the tests that drive a browser over the built site
	@SITEGEN_BROWSER="$$(cat $(VENV)/browser)" \
		tools/step browser $(EVERYTHING) $(VENV)/browser -- $(PYTEST) -m browser

accuracy: $(VENV)/.test ## say how well citations are found, against labelled examples
	$(PY) tests/law/accuracy.py

bench: $(VENV)/.bench ## measure builds against Hugo's (BENCH="--sizes 1000 --runs 1" for less)
	$(PY) -m tests.bench $(BENCH)

lighthouse: $(VENV)/.web $(VENV)/browser ## judge pages of some thousands of decisions by Lighthouse, speed included
	SITEGEN_BROWSER="$$(cat $(VENV)/browser)" $(PY) -m tests.browser.lighthouse

pictures: $(VENV)/.test $(VENV)/browser ## take a picture of every kind of page into pictures/
	SITEGEN_BROWSER="$$(cat $(VENV)/browser)" $(PY) -m tests.browser.pictures

tidy: $(VENV)/.web ## lay the code out as `make format` wants it, and mend what can be mended
	-$(VENV)/bin/ruff check --fix --quiet
	$(VENV)/bin/ruff format
	-$(BIOME) check $(BIOME_RULES) --write

lock: $(VENV)/.test ## pin what is installed anew (UPGRADE=--upgrade for the newest of everything)
	$(PY) -m pip install --quiet uv
	$(VENV)/bin/uv pip compile -q --universal --generate-hashes --no-emit-index-url --no-header \
		--python-version 3.11 $(UPGRADE) --extra install pyproject.toml -o requirements.txt
	$(VENV)/bin/uv pip compile -q --universal --generate-hashes --no-emit-index-url --no-header \
		--python-version 3.11 $(UPGRADE) --extra install --extra test -c requirements.txt \
		pyproject.toml -o requirements-test.txt
	$(VENV)/bin/uv pip compile -q --universal --generate-hashes --no-emit-index-url --no-header \
		--python-version 3.11 $(UPGRADE) --extra install --extra bench -c requirements.txt \
		pyproject.toml -o requirements-bench.txt
	cd $(WEB) && ../../$(VENV)/bin/npm install --package-lock-only

clean: ## take away all that was built or installed
	rm -rf site pictures build dist .sitegen *.egg-info $(VENV) $(WEB)/node_modules
	rm -rf .mypy_cache .ruff_cache .pytest_cache .hypothesis

# What must be installed. Each stamp stands in the virtual environment, and goes with it.

$(PY):
	tools/venv $(VENV) $(PYTHON)

$(VENV)/.site: requirements.txt pyproject.toml $(PY)
	$(PY) -m pip install --quiet --require-hashes -r requirements.txt
	PYTHONWARNINGS=ignore $(PY) -m pip install --quiet --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.test: requirements-test.txt $(VENV)/.site
	$(PY) -m pip install --quiet --require-hashes -r requirements-test.txt
	@touch $@

$(VENV)/.bench: requirements-bench.txt $(VENV)/.site
	$(PY) -m pip install --quiet --require-hashes -r requirements-bench.txt
	@touch $@

$(VENV)/.web: $(WEB)/package-lock.json $(WEB)/package.json $(WEB)/.npmrc $(VENV)/.test
	cd $(WEB) && ../../$(VENV)/bin/npm ci --silent
	@touch $@

# The path of a browser that was seen to work.
$(VENV)/browser: tests/browser/chromium.py $(VENV)/.test
	$(PY) -m tests.browser.chromium > $@.part
	@mv $@.part $@
