"""Our pacts and our provider, seen by the official verifier; official pacts, seen by our verifier."""

import json
import pathlib
import tempfile
import unittest
import urllib.request

import pact

from program import Case, official_verifier, pact_of_step, serving, verify

JSON = "application/json; charset=utf-8"


def facts(mismatches):
    """What differs, without the words it is told in."""
    return sorted((m["type"], m.get("key", ""), str(m["expected"]), str(m["actual"])) for m in mismatches)


class ProviderOfStepFive(Case):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.provider = self.enter(serving("provider", 5))

    def test_the_official_verifier_accepts_the_pact_of_step_five(self):
        written = pact_of_step(5, self.folder)
        status, text, report = official_verifier(written, self.provider, self.folder / "report.json")
        self.assertEqual(status, 0, text)
        self.assertTrue(report["result"])
        self.assertEqual([r["result"] for r in report["interactionResults"]], ["OK", "OK"])

    def test_the_official_verifier_can_change_our_states_by_body_and_by_query(self):
        written = pact_of_step(5, self.folder)
        for how in ([], ["--state-change-as-query", "--state-change-teardown"]):
            status, text, _ = official_verifier(
                written, self.provider, self.folder / "report.json", "--state-change-url", self.provider.first["stateChangeUrl"], *how)
            self.assertEqual(status, 0, text)

    def test_the_pact_of_step_three_fails_there_for_the_same_three_facts_as_here(self):
        written = pact_of_step(3, self.folder)
        status, text, theirs = official_verifier(written, self.provider, self.folder / "report.json")
        self.assertEqual(status, 1, text)
        self.assertEqual(len(theirs["errors"]), 1)
        self.assertTrue(theirs["errors"][0]["interaction"].endswith("- get product with ID 10"))
        status, ours = verify("--file", written, "--provider-base-url", self.provider.url)
        self.assertEqual(status, 1)
        failed = [i for i in ours["interactions"] if i["result"] == "error"]
        self.assertEqual([i["description"] for i in failed], ["get product with ID 10"])
        self.assertEqual([i["result"] for i in ours["interactions"]], ["ok", "error"])
        self.assertEqual(len(failed[0]["mismatches"]), 3)
        self.assertEqual(facts(failed[0]["mismatches"]), facts(theirs["errors"][0]["mismatch"]["mismatches"]))

    def test_our_report_file_agrees_with_the_official_one(self):
        written = pact_of_step(3, self.folder)
        _, _, theirs = official_verifier(written, self.provider, self.folder / "theirs.json")
        verify("--file", written, "--provider-base-url", self.provider.url, "--json", self.folder / "ours.json")
        ours = json.loads((self.folder / "ours.json").read_text())
        self.assertEqual(ours["result"], theirs["result"])
        self.assertEqual([e["interaction"] for e in ours["errors"]], [e["interaction"] for e in theirs["errors"]])
        self.assertEqual(
            [facts(e["mismatch"]["mismatches"]) for e in ours["errors"]], [facts(e["mismatch"]["mismatches"]) for e in theirs["errors"]])

    def official_pact(self, path):
        """Has pact-python test a consumer against its own mock server, and gives the pact file it writes."""
        contract = pact.Pact("FrontendWebsite", "ProductService").with_specification("V2")
        product = pact.match.like({"id": "10", "type": pact.match.regex("CREDIT_CARD", regex="CREDIT_CARD|PERSONAL_LOAN")})
        (
            contract.upon_receiving("get all products").given("products exist").with_request("GET", "/products")
            .will_respond_with(200).with_header("Content-Type", JSON).with_body(pact.match.each_like({"id": "09"}), JSON)
        )
        (
            contract.upon_receiving("get product with ID 10").given("product with ID 10 exists").with_request("GET", path)
            .will_respond_with(200).with_header("Content-Type", JSON).with_body(product, JSON)
        )
        with contract.serve() as server:
            for target in ("/products", path):
                urllib.request.urlopen(str(server.url).rstrip("/") + target).read()
        contract.write_file(self.folder, overwrite=True)
        return self.folder / "FrontendWebsite-ProductService.json"

    def test_a_pact_that_pact_python_wrote_is_verified_here(self):
        status, result = verify("--file", self.official_pact("/product/10"), "--provider-base-url", self.provider.url)
        self.assertEqual(status, 0, result)
        self.assertEqual([i["result"] for i in result["interactions"]], ["ok", "ok"])

    def test_a_pact_that_pact_python_wrote_with_the_wrong_path_fails_here(self):
        status, result = verify("--file", self.official_pact("/products/10"), "--provider-base-url", self.provider.url)
        self.assertEqual(status, 1)
        self.assertEqual([i["result"] for i in result["interactions"]], ["ok", "error"])

    def test_states_are_changed_over_our_own_address(self):
        status, result = verify(
            "--file", pact_of_step(5, self.folder), "--provider-base-url", self.provider.url,
            "--state-change-url", self.provider.first["stateChangeUrl"], "--state-change-teardown")
        self.assertEqual(status, 0, result)

    def test_the_provider_ends_in_peace(self):
        self.provider.stop()
        self.assertEqual(self.provider.status, 0)


if __name__ == "__main__":
    unittest.main()
