import Pact

extension BrokerOrderError {
    /// The error as a word that the course's checks compare.
    var fact: String {
        switch self {
        case .unknownOrder: "unknownOrder"
        case .unknownOption(let option, _): "unknownOption \(option)"
        case .missingOption(let option, _), .missingValue(let option, _): "missing --\(option)"
        case .missingWords: "missingWords"
        case .unexpectedWord: "unexpectedWord"
        case .noVersion: "missing --version"
        case .together: "together"
        case .brokerIsKnown: "brokerIsKnown"
        }
    }

    /// What is wrong and what to do.
    public var sentence: String {
        switch self {
        case .unknownOrder(let name):
            let nearest = NearestName.of(name, among: BrokerOrder.Name.allCases.map(\.rawValue)).map { " Did you mean \($0)?" } ?? ""
            return "The broker knows no order \(name).\(nearest)"
        case .unknownOption(let option, let order):
            let known = order.form.options.map { "--\($0.name)" }
            let nearest = NearestName.of(option, among: known).map { " Did you mean \($0)?" }
            return "\(order.rawValue) has no option \(option).\(nearest ?? " It has \(known.joined(separator: ", ")).")"
        case .missingOption(let option, let order), .missingValue(let option, let order):
            let does = order.form.options.first { $0.name == option }?.does ?? ""
            return "--\(option) is missing: \(does). It is written: \(order.form.usage)"
        case .missingWords(let order): return "\(order.form.words) is missing. It is written: \(order.form.usage)"
        case .unexpectedWord(let word, let order): return "\(word) has no option before it. It is written: \(order.form.usage)"
        case .noVersion(let order): return "Which version? Name it with --version. It is written: \(order.form.usage)"
        case .together(let first, let second): return "\(first) and \(second) both say which version. Keep one of the two."
        case .brokerIsKnown(let option): return "The step knows its broker already: leave \(option) and what stands behind it out."
        }
    }
}
