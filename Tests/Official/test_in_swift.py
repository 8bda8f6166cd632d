"""A contract as code: the Swift is compiled against this package's own library and run, and has to write the same contract."""

import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

from generated import PACT, code, meaning, pact_test
from nasty import contract
from program import Case, LESSONS, pact_of_step

ROOT = LESSONS.parent
BUILD_PATIENCE = 600
EVERY_MATCHER = ROOT / "Tests" / "Fixtures" / "exercise" / "files" / "pact-test-v4.yaml"

MANIFEST = """// swift-tools-version: 6.1
import PackageDescription

let names = {names}
let package = Package(
    name: "generated",
    dependencies: [.package(name: "pact-workshop", path: {root})],
    targets: names.map {{ name in
        .testTarget(
            name: name,
            dependencies: [.product(name: "Pact", package: "pact-workshop"), .product(name: "PactIO", package: "pact-workshop")])
    }},
    swiftLanguageModes: [.v6]
)
"""


def swift(package, *arguments):
    """Runs Swift in the folder of the package it uses, so that the engine is not compiled a second time.

    Swift's own tools never clear away what they write; so they write it beside the package.
    """
    own = package.parent / "swift"
    own.mkdir(exist_ok=True)
    environment = {**os.environ, "TMPDIR": str(own), "XDG_DATA_HOME": str(own)}
    command = ["swift", *arguments[:1], "--scratch-path", str(ROOT / ".build"), *arguments[1:]]
    done = subprocess.run(command, cwd=package, capture_output=True, text=True, timeout=BUILD_PATIENCE, env=environment)
    if done.returncode != 0:
        raise AssertionError(f"{' '.join(command)}\n{done.stdout[-6000:]}{done.stderr[-2000:]}")
    return done.stdout


class InSwift(Case):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def package(self, tests):
        """A package with a target for each of these test files."""
        package = self.folder / "package"
        for name, text in tests.items():
            (package / "Tests" / name).mkdir(parents=True)
            (package / "Tests" / name / "PactTests.swift").write_text(text, encoding="utf-8")
        manifest = MANIFEST.format(names=json.dumps(sorted(tests)), root=json.dumps(str(ROOT)))
        (package / "Package.swift").write_text(manifest, encoding="utf-8")
        return package

    def test_the_swift_of_every_step_writes_our_contract(self):
        nasty = self.folder / "nasty.json"
        nasty.write_text(json.dumps(contract("3.0.0")), encoding="utf-8")
        sources = {number: pact_test(number) for number in (3, 5, 6, 8)}
        tests = {f"Step{number}": code(file, "swift") for number, file in sources.items()}
        tests["EveryMatcher"] = code(EVERY_MATCHER, "swift")
        tests["Nasty"] = code(nasty, "swift")
        package = self.package(tests)
        log = swift(package, "build", "--build-tests")
        self.assertNotIn("warning:", "\n".join(line for line in log.splitlines() if "PactTests.swift" in line))
        for number in sources:
            with self.subTest(step=number):
                self.assertEqual(meaning(self.written(package, f"Step{number}")), meaning(pact_of_step(number, self.folder)))
        with self.subTest("every matcher"):
            self.assertEqual(meaning(self.written(package, "EveryMatcher")), meaning(EVERY_MATCHER.with_suffix(".json")))

    def written(self, package, name):
        """Runs one target's tests; gives the path of the pact they write."""
        shutil.rmtree(package / "pacts", ignore_errors=True)
        swift(package, "test", "--skip-build", "--disable-xctest", "--filter", f"^{name}\\.")
        return package / PACT


if __name__ == "__main__":
    unittest.main()
