import Pact
import PactIO

/// A verification as the options ask for it.
struct VerificationPlan: Sendable {
    var origin: HTTPOrigin
    var transport: RedirectFollowingTransport<NetworkTransport>
    var options: VerificationOptions

    /// Verifies one pact after the other; `tell` is given each report as soon as it is there.
    func reports(on documents: [PactDocument], tell: @Sendable (VerificationReport) -> Void) async -> [VerificationReport] {
        var reports: [VerificationReport] = []
        for document in documents {
            let results = await Verifier.verify(document.pact, at: origin, over: transport, options: options)
            let report = VerificationReport(pact: document.pact, results: results)
            tell(report)
            reports.append(report)
            if options.stopsAtFirstFailure, !report.isSuccess { break }
        }
        return reports
    }
}
