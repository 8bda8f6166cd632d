import Pact
import PactBroker
import PactIO

/// A verification as the options ask for it.
struct VerificationPlan: Sendable {
    var origin: HTTPOrigin
    var transport: RedirectFollowingTransport<NetworkTransport>
    var options: VerificationOptions
    /// `nil` where no broker is told.
    var publishing: ResultPublishing?

    /// What a run gave: the reports, and what kept results from being published.
    struct Result: Sendable {
        var reports: [VerificationReport] = []
        var unpublished: [BrokerClientError] = []
    }

    /// Verifies one pact after the other and tells of each as it goes; what a broker said of a pact is shown around it.
    func result(on documents: [PactDocument], tell output: VerificationOutput) async throws -> Result {
        var result = Result()
        for document in documents {
            output.tell(notices: document.offer?.noticesBefore ?? [])
            let pact = document.pactToVerify
            let results = await Verifier.verify(pact, at: origin, over: transport, options: options)
            let report = VerificationReport(pact: pact, results: results)
            output.tell(report)
            result.reports.append(report)
            if let offer = document.offer { try await publish(report, of: document, offer, &result, output) }
            if options.stopsAtFirstFailure, !report.isSuccess { break }
        }
        return result
    }

    private func publish(
        _ report: VerificationReport, of document: PactDocument, _ offer: BrokerClient.PactToVerify, _ result: inout Result,
        _ output: VerificationOutput
    ) async throws {
        var isPublished = false
        switch try await publishing?.publish(report, of: document, offer) {
        case .published(let version, let provider):
            isPublished = true
            output.tell(notices: ["The result is published for \(provider) \(version)."])
        case .failed(let error): result.unpublished.append(error)
        case .incomplete: Output.note("The result is not published, since not every interaction was verified.")
        case nil: break
        }
        let isSuccess = report.asIn(document.pact).isWholeSuccess
        output.tell(notices: offer.noticesAfter(isSuccess: isSuccess, isPublished: isPublished))
    }
}
