extension PathExpression {
    /// How well this rule path fits a place of a document; 0 when it does not apply there.
    ///
    /// A rule applies to every place that begins with what it names, so rules reach downwards. Each `$`, name and index counts
    /// 2, each wildcard 1, and the weights are multiplied.
    public func weight(at place: PathExpression) -> Int {
        guard place.tokens.count >= tokens.count else { return 0 }
        var weight = 1
        for (token, part) in zip(tokens, place.tokens) {
            let factor = token.weight(at: part)
            if factor == 0 { return 0 }
            let (product, overflow) = weight.multipliedReportingOverflow(by: factor)
            weight = overflow ? .max : product
        }
        return weight
    }

    /// True when the rule path applies to a place, itself or from above.
    public func applies(to place: PathExpression) -> Bool {
        weight(at: place) > 0
    }
}

extension PathExpression.Token {
    /// What this part of a rule counts at a part of a place; 0 where they do not fit.
    func weight(at part: PathExpression.Token) -> Int {
        switch (self, part) {
        case (.root, .root): 2
        case let (.field(name), .field(other)): name.isExactly(other) ? 2 : 0
        case let (.index(index), .index(other)): index == other ? 2 : 0
        case let (.field(name), .index(index)), let (.index(index), .field(name)): name == String(index) ? 2 : 0
        case (.anyField, _): 1
        case (.anyIndex, .index), (.anyIndex, .anyIndex): 1
        case let (.anyIndex, .field(name)): !name.isEmpty && name.utf8.allSatisfy(JSONNumberScan.isDigit) ? 1 : 0
        default: 0
        }
    }
}
