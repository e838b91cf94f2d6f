"""What is told about everything that a built copy is made of."""

from __future__ import annotations

import json

import licences
import pytest
import sbom

from desktop_app import __version__


@pytest.fixture(scope="module")
def parts():
    return sbom.components(exact=False)


def test_the_list_names_every_locked_package_and_every_model(parts):
    document = json.loads(json.dumps(sbom.document(parts)))
    assert (document["bomFormat"], document["specVersion"]) == ("CycloneDX", "1.5")
    assert document["metadata"]["component"]["version"] == __version__
    named = {one["name"]: one for one in document["components"]}
    pins = sbom.pins(sbom.BASE)
    assert len(pins) > 20
    assert {name: named[name]["version"] for name in pins} == pins
    assert named["numpy"]["purl"] == f"pkg:pypi/numpy@{pins['numpy']}"
    assert all(named[name]["licenses"][0]["license"]["name"] != "see the text" for name in pins)
    assert len(named["text/e5-small-enzh-int8.onnx"]["hashes"][0]["content"]) == 64


def test_references_are_unique(parts):
    references = [one["bom-ref"] for one in sbom.document(parts)["components"]]
    assert len(references) == len(set(references))


def test_the_page_holds_every_licence(parts):
    assert licences.without_text(parts) == []
    page = licences.page(parts)
    for name, version in sbom.pins(sbom.BASE).items():
        assert f"## {name} {version}\n" in page
    for text in ("GNU LESSER GENERAL PUBLIC LICENSE", "GNU GENERAL PUBLIC LICENSE", "code.qt.io", "multilingual-e5"):
        assert text in page
    for sample in ("bookshop-ratings.csv", "german-credit.csv", "heart-disease.csv", "shop-customers-messy.csv"):
        assert sample in page


def test_a_package_without_a_text_is_named(parts):
    bare = sbom.Component("nobody", "1.0", "MIT", "", "", ())
    assert licences.without_text([*parts, bare]) == ["nobody"]


def test_a_package_that_is_not_installed_ends_with_a_sentence(tmp_path):
    lock = tmp_path / "lock.txt"
    lock.write_text("no-such-package==1.0\n", encoding="utf-8")
    with pytest.raises(SystemExit, match="is locked and not installed"):
        sbom.components(lock)


def test_another_version_than_the_locked_one_is_refused(tmp_path):
    lock = tmp_path / "lock.txt"
    lock.write_text("numpy==0.0.1\n", encoding="utf-8")
    with pytest.raises(SystemExit, match="is locked to"):
        sbom.components(lock)
