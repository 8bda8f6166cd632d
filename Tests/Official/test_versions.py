"""Contracts of versions 3 and 4 with many matchers, both ways: theirs against our verifier, ours against their verifier."""

import json
import pathlib
import tempfile
import unittest

import pact
from pact import match

from program import Case, official_verifier, run, serving, verify



def matchers(version):
    """An example of a product under every matcher that the version can say."""
    body = {
        "id": match.regex("10", regex=r"\d+"),
        "price": match.decimal(12.5),
        "stock": match.integer(3),
        "count": match.number(2),
        "open": match.boolean(True),
        "note": match.null(),
        "since": match.date("2020-02-29", "%Y-%m-%d"),
        "at": match.time("10:59", "%H:%M"),
        "seen": match.datetime("2020-02-29T10:59:00", "%Y-%m-%dT%H:%M:%S"),
        "code": match.uuid("3fa85f64-5717-4562-b3fc-2c963f66afa6"),
        "text": match.includes("Visa"),
        "tags": match.each_like(match.string("a"), min=1),
        "owner": match.like({"name": "Ann", "age": 7}),
    }
    if version == "V4":
        body |= {
            "variants": match.array_containing([{"kind": match.regex("x", regex="x|y"), "n": match.integer(1)}]),
            "keys": match.each_key_matches({"p1": 1}, rules=match.regex("p1", regex=r"p\d")),
            "values": match.each_value_matches({"a": "1"}, rules=match.regex("1", regex=r"\d")),
        }
    return body


class Versions(Case):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def contract(self, version):
        contract = pact.Pact("FrontendWebsite", "ProductService").with_specification(version)
        (
            contract.upon_receiving("find products").given("products exist", parameters={"count": 1})
            .with_request("POST", match.regex("/products/10", regex=r"/products/\d+"))
            .with_query_parameter("page", match.integer(2)).with_header("X-Trace", match.regex("a1", regex="[a-z0-9]+"))
            .with_body({"filter": match.like("loan"), "limits": match.each_like(match.integer(1))}, "application/json")
            .will_respond_with(200).with_header("X-Total", match.integer(1)).with_body(matchers(version), "application/json")
        )
        return contract

    def written(self, version):
        self.contract(version).write_file(self.folder, overwrite=True)
        return self.folder / "FrontendWebsite-ProductService.json"

    def test_their_contracts_hold_on_their_mock_servers_in_our_eyes(self):
        for version in ("V3", "V4"):
            with self.subTest(version=version), self.contract(version).serve() as server:
                status, result = verify("--file", self.written(version), "--provider-base-url", str(server.url).rstrip("/"))
                self.assertEqual((status, [i["result"] for i in result["interactions"]]), (0, ["ok"]), result)

    def test_their_contracts_hold_on_our_mock_servers_in_their_eyes(self):
        for version in ("V3", "V4"):
            with self.subTest(version=version):
                file = self.written(version)
                with serving("mock", "--pact", file) as mock:
                    status, text, _ = official_verifier(file, mock, self.folder / "report.json")
                    self.assertEqual(status, 0, text)
                self.assertEqual((mock.status, mock.rest[-1]["matched"], mock.rest[-1]["results"]), (0, 1, []))

    def test_what_we_convert_means_the_same_to_them(self):
        for source, version in (("V3", "v4"), ("V4", "v4"), ("V4", "v3"), ("V3", "v2")):
            with self.subTest(source=source, version=version):
                converted = self.folder / "converted.json"
                status, out, err = run("pact", "convert", "--to", version, self.written(source))
                self.assertEqual(status, 0, err)
                converted.write_text(out)
                self.assertTrue(json.loads(out)["metadata"]["pactSpecification"]["version"].startswith(version[1:]))
                with serving("mock", "--pact", converted) as mock:
                    status, text, _ = official_verifier(converted, mock, self.folder / "report.json")
                    self.assertEqual(status, 0, text)

    def test_a_provider_that_breaks_each_matcher_fails_for_the_same_places_in_both_eyes(self):
        file = self.written("V4")
        broken = json.loads(file.read_text())
        content = broken["interactions"][0]["response"]["body"]["content"]
        content |= {
            "id": "x", "price": 12, "stock": 1.5, "open": "maybe", "note": 1, "since": "29.2.2020", "at": "25:00", "seen": "now",
            "code": "z", "text": "Master", "tags": [], "owner": {"name": 1}, "variants": [{"kind": "z"}], "keys": {"q": 1},
            "values": {"a": "x"},
        }
        del broken["interactions"][0]["response"]["matchingRules"]
        provider = self.folder / "broken.json"
        provider.write_text(json.dumps(broken))
        with serving("mock", "--pact", provider) as mock:
            _, _, theirs = official_verifier(file, mock, self.folder / "theirs.json")
            status, ours = verify("--file", file, "--provider-base-url", mock.url)
        self.assertEqual((status, theirs["result"]), (1, False))
        self.assertEqual(
            sorted({m["path"] for m in ours["interactions"][0]["mismatches"] if m["type"] == "BodyMismatch"}),
            sorted({m["path"] for m in theirs["errors"][0]["mismatch"]["mismatches"] if m["type"] == "BodyMismatch"}))


if __name__ == "__main__":
    unittest.main()
