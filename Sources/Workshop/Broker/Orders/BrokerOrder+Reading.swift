extension BrokerOrder {
    /// Reads an order's words, without the colon: the name first.
    public static func read(_ words: [String]) throws(BrokerOrderError) -> BrokerOrder {
        let typed = words.first ?? ""
        // The official client is called `pact broker`, ours `pact-workshop`.
        if let next = words.dropFirst().first, typed == "pact-broker" || typed == "broker" || typed == "pact-workshop",
            Name(rawValue: next) != nil
        {
            return try read(Array(words.dropFirst()))
        }
        guard let name = Name(rawValue: typed) else { throw .unknownOrder(typed) }
        var order = BrokerOrder(name)
        try order.take(Array(words.dropFirst()))
        try order.check()
        return order
    }

    private mutating func take(_ words: [String]) throws(BrokerOrderError) {
        var rest = words[...]
        while let word = rest.popFirst() {
            guard word.hasPrefix("-"), word.count > 1 else {
                guard form.needsWords else { throw .unexpectedWord(word, in: name) }
                self.words.append(word)
                continue
            }
            var typed = word
            var value: String?
            if typed.hasPrefix("--"), let equal = typed.firstIndex(of: "=") {
                value = String(typed[typed.index(after: equal)...])
                typed = String(typed[..<equal])
            }
            if Self.brokerOptions.contains(typed) { throw .brokerIsKnown(typed) }
            guard let option = form.option(typed) else { throw .unknownOption(typed, in: name) }
            try take(option, value: value, &rest)
        }
    }

    private mutating func take(
        _ option: BrokerOrderForm.Option, value: String?, _ rest: inout ArraySlice<String>
    ) throws(BrokerOrderError) {
        var given = values[option.name] ?? []
        if option.subject != .flag {
            if let value {
                given.append(value)
            } else if let next = rest.first, !next.hasPrefix("-") {
                given.append(next)
                rest.removeFirst()
            } else if !option.mayBeAlone {
                throw .missingValue(option.name, in: name)
            }
            if given.contains("") { throw .missingValue(option.name, in: name) }
        }
        values[option.name] = given
    }

    private func check() throws(BrokerOrderError) {
        if form.needsWords, words.isEmpty { throw .missingWords(name) }
        for option in form.options where option.isRequired && !has(option.name) { throw .missingOption(option.name, in: name) }
        guard name == .canIDeploy else { return }
        let choices = ["version", "latest", "branch", "main-branch"].filter(has)
        if choices.isEmpty { throw .noVersion(name) }
        if let first = choices.first, let second = choices.dropFirst().first { throw .together("--\(first)", "--\(second)") }
    }

    private static let brokerOptions = [
        "--broker-base-url", "--broker-username", "--broker-password", "--broker-token", "-b", "-u", "-p", "-k",
    ]
}
