.DEFAULT_GOAL := help
sources := Package.swift Plugins Sources Tests

help:    ## list the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*##/\t/'
run:     ## build, make the example town and serve it on 127.0.0.1:8080
	@Scripts/run
test:    ## install what the tests need, build once and run all of them
	@Scripts/test
test-all: ## the same, with every page in every width and colour
	@MITEINANDER_TEST_ALL=1 Scripts/test
check:   ## the layout of the sources and the rules that Tests/Tidy holds
	swift format lint --strict --recursive --parallel $(sources)
	swift test --filter TidyTests
format:  ## lay the sources out
	swift format --in-place --recursive --parallel $(sources)
golden:  ## rewrite the golden files; read the difference before you keep it
	-RECORD=1 swift test
	git diff --stat -- '*/Golden/*'
package: ## one archive in dist/ that runs on Debian without Swift
	@Scripts/package
bench:   ## measure against limits of this machine; fails where a bar is missed
	@Scripts/setup bench
	swift build -c release --product miteinander
	swift build -c release --product miteinander-bench
	"$$(swift build -c release --show-bin-path)/miteinander-bench"
attack:  ## attack the program for ten minutes on this machine and say what held
	@Scripts/attack
.PHONY: help run test test-all check format golden package bench attack
