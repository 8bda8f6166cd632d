import Pact

/// A pact file that a verification names, read.
struct SelectedPact: Sendable {
    /// Inside the step's folder: `pacts/FrontendWebsite-ProductService.json`.
    var path: String
    var pact: PactFile
    var positions: JSONPositions?

    /// Tells that the file is not what the pact test writes; `nil` where it is, or where there is no test to compare with.
    func staleWarning(test: Reading<PactTestFile>?) -> String? {
        guard let test, test.isUsable, let written = test.value?.pact, written.fileName == path.split(separator: "/").last.map(String.init),
            let reread = try? PactFile.read(written.text), reread.interactions != pact.interactions
        else { return nil }
        return "\(path) is not what \(StepFileName.pactTest) writes. The test is the source, the file its product: "
            + "the next pact test writes it afresh."
    }
}
