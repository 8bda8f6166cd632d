import Pact

/// What came of an order: said by the broker, with our advice kept apart from it.
public struct BrokerReport: Sendable, Equatable {
    public enum Result: Sendable, Equatable {
        /// The answer to a question.
        case yes, no
        /// Carried out.
        case done
        /// The broker refused it.
        case refused
        /// The line is no order; nothing was sent.
        case notUnderstood
        /// Nobody answered; never the learner's mistake.
        case environment
    }

    /// A line of the broker's.
    public struct Line: Sendable, Equatable {
        /// `success`, `info`, `debug`, `prompt`, `warning`, `error`, `danger`.
        public var type: String
        public var text: String

        public init(_ type: String, _ text: String) {
            self.type = type
            self.text = text
        }
    }

    /// One consumer's version with one provider's, of the answer to a question.
    public struct Row: Sendable, Equatable {
        public var consumer: String
        public var consumerVersion: String
        public var provider: String
        /// `nil` where no version of the provider has a result.
        public var providerVersion: String?
        /// `nil` where there is no result.
        public var isSuccess: Bool?
        /// The row does not count, as it was asked not to.
        public var isIgnored: Bool

        public init(
            consumer: String, consumerVersion: String, provider: String, providerVersion: String?, isSuccess: Bool?,
            isIgnored: Bool = false
        ) {
            self.consumer = consumer
            self.consumerVersion = consumerVersion
            self.provider = provider
            self.providerVersion = providerVersion
            self.isSuccess = isSuccess
            self.isIgnored = isIgnored
        }
    }

    /// As it was typed.
    public var text: String
    /// `nil` for a line that is none.
    public var order: BrokerOrder?
    public var result: Result
    /// What the broker said, in its order. Control characters may be in it: whoever shows it makes it harmless.
    public var said: [Line]
    public var rows: [Row]
    /// What happened and what to do now, in our words; `nil` where the broker said it all.
    public var advice: String?
    /// The mistake that the course knows, with its sentence, which then speaks in place of `advice`.
    public var recognised: RecognisedMistake?
    /// The same as words that checks compare: `conflict`, `unknownVersion`, `oldContract`.
    public var facts: [String]
    /// What the log keeps of it; `nil` where nothing came of it.
    public var entry: BrokerLog.Entry?

    public init(
        text: String, order: BrokerOrder? = nil, result: Result, said: [Line] = [], rows: [Row] = [], advice: String? = nil,
        recognised: RecognisedMistake? = nil, facts: [String] = [], entry: BrokerLog.Entry? = nil
    ) {
        self.text = text
        self.order = order
        self.result = result
        self.said = said
        self.rows = rows
        self.advice = advice
        self.recognised = recognised
        self.facts = facts
        self.entry = entry
    }
}

extension BrokerReport {
    /// The verdict in one line, where there is one.
    public var verdict: String? {
        switch result {
        case .yes: "Computer says yes"
        case .no: "Computer says no"
        case .refused: "The broker refuses this."
        case .done, .notUnderstood, .environment: nil
        }
    }

    /// The report in lines to read: verdict, rows, what the broker said, what to do.
    public var lines: [String] {
        var lines = verdict.map { [$0] } ?? []
        lines += rows.map(\.text)
        lines += said.filter { $0.type != "debug" }.flatMap {
            $0.text.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
        }
        if let sentence = recognised?.says ?? advice { lines.append(sentence) }
        return lines
    }
}

extension BrokerReport.Row {
    /// `FrontendWebsite 1.0.0 with ProductService 7e3d1a2: verified`.
    public var text: String {
        let result = isSuccess.map { $0 ? "verified" : "failed" } ?? "no result"
        return "\(consumer) \(consumerVersion) with \(provider)\(providerVersion.map { " \($0)" } ?? ""): \(result)"
            + (isIgnored ? ", not counted" : "")
    }
}
