"""The list of what the packed program is made of: valid, complete, and of the versions that are pinned."""

import json
import re
import subprocess

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from program import PROGRAM, ROOT


def sbom(*arguments):
    return subprocess.run(
        ["Scripts/sbom", *map(str, arguments)], cwd=ROOT, capture_output=True, encoding="utf-8", timeout=120
    )


@pytest.fixture(scope="module")
def text():
    made = sbom("write", PROGRAM)
    assert made.returncode == 0, made.stderr
    return made.stdout


def test_it_keeps_the_form_of_cyclonedx(text):
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None


def test_every_part_has_a_version_a_licence_and_an_address(text):
    parts = json.loads(text)["components"]
    assert {"grdb.swift", "hummingbird", "swift-nio", "swift", "libsqlite3-0", "libc6"} <= {part["name"] for part in parts}
    for part in parts:
        assert re.match(r"\d", part["version"]), part
        assert part["licenses"], part
        assert part.get("purl") or part["name"] == "swift", part
    swift = [part for part in parts if part["bom-ref"].startswith("swift:")]
    known = [part["licenses"][0].get("expression") or part["licenses"][0]["license"]["id"] for part in swift]
    assert set(known) <= {"Apache-2.0", "MIT", "BSD-3-Clause", "Apache-2.0 WITH Swift-exception"}


def test_what_needs_what_is_told_and_leads_nowhere_else(text):
    bom = json.loads(text)
    names = {part["bom-ref"] for part in bom["components"]} | {"miteinander"}
    for entry in bom["dependencies"]:
        assert {entry["ref"], *entry["dependsOn"]} <= names
    [own] = [entry for entry in bom["dependencies"] if entry["ref"] == "miteinander"]
    direct = set(re.findall(r"github\.com/[\w-]+/([\w.-]+)\"", (ROOT / "Package.swift").read_text("utf-8")))
    assert {f"swift:{name.lower()}" for name in direct} <= set(own["dependsOn"])


def test_it_names_no_folder_of_a_machine(text):
    assert str(ROOT) not in text and '"/' not in text


def test_the_same_sources_make_the_same_list(text):
    assert sbom("write", PROGRAM).stdout == text


def test_a_release_with_another_version_is_refused(tmp_path):
    versions = ROOT / "Packaging" / "versions"
    here = sbom("versions")
    assert here.returncode == 0, here.stderr
    assert re.search(r"^grdb\.swift \d", here.stdout, re.M) and re.search(r"^swift \d", here.stdout, re.M)
    kept = versions.read_text("utf-8")
    other = tmp_path / "versions"
    other.write_text(kept.replace("\ngrdb.swift ", "\ngrdb.swift 0."), "utf-8")
    assert sbom("check", other).returncode == 70
    same = tmp_path / "same"
    same.write_text(here.stdout, "utf-8")
    assert sbom("check", same).returncode == 0
