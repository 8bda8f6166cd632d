/// Everything the broker can be asked, by subject.
enum BrokerRoutes {
    static let all: [BrokerRoute] = [
        index,
        matrix,
        badges,
        verifying,
        results,
    ].flatMap { $0 }
}
