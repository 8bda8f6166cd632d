import PactBroker
import Testing

/// What the broker was told, what it is asked, and what it answers.
struct MatrixScenario: Sendable, CustomTestStringConvertible {
    enum Verdict: Sendable {
        case yes, no, unknown

        init(_ isDeployable: Bool?) {
            switch isDeployable {
            case true: self = .yes
            case false: self = .no
            case nil: self = .unknown
            }
        }
    }

    let name: String
    /// As a `DrawnCatalogue`.
    let told: String
    /// A query string.
    let asked: String
    let verdict: Verdict
    /// Each with its kind before it.
    let reasons: [String]
    /// As `MatrixRow.drawn`.
    let rows: [String]

    init(_ name: String, _ told: String, ask: String, _ verdict: Verdict, _ reasons: [String], rows: [String] = []) {
        self.name = name
        self.told = told
        asked = ask
        self.verdict = verdict
        self.reasons = reasons
        self.rows = rows
    }

    var testDescription: String { name }
}
