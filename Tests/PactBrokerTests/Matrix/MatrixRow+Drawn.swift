import PactBroker

extension MatrixRow {
    /// `Web 1 - Service 2 ok`; `Service -` where no version of it has a result.
    var drawn: String {
        let word =
            switch outcome {
            case .success: "ok"
            case .failure: "fail"
            case .unknown: "?"
            }
        return "\(consumer) \(consumerVersion.number) - \(provider) \(providerVersion?.number ?? "-") \(word)"
            + (isIgnored ? " ignored" : "") + (isSuperseded ? " superseded" : "") + (result?.isPreVerified == true ? " before" : "")
    }
}
