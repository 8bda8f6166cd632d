import Pact

/// A place where two JSON values differ.
struct ValueDifference: Sendable, Equatable {
    /// From `$`.
    var path: PathExpression
    /// `nil` where nothing is expected.
    var expected: JSONValue?
    /// `nil` where nothing came.
    var actual: JSONValue?

    /// Every difference, in the order of the expected value; what only the actual value has comes after it.
    static func all(
        expected: JSONValue, actual: JSONValue, at path: PathExpression = PathExpression(tokens: [.root])
    ) -> [ValueDifference] {
        switch (expected, actual) {
        case let (.object(wanted), .object(given)):
            let missing = wanted.members.flatMap { member in
                compare(member.value, given[member.name], path.appending(.field(member.name)))
            }
            let unexpected = given.members.filter { !wanted.contains($0.name) }
            return missing + unexpected.flatMap { compare(nil, $0.value, path.appending(.field($0.name))) }
        case let (.array(wanted), .array(given)):
            return (0..<max(wanted.count, given.count)).flatMap { index in
                compare(wanted.dropFirst(index).first, given.dropFirst(index).first, path.appending(.index(index)))
            }
        default:
            return compare(expected, actual, path, deeper: false)
        }
    }

    private static func compare(
        _ expected: JSONValue?, _ actual: JSONValue?, _ path: PathExpression, deeper: Bool = true
    ) -> [ValueDifference] {
        if let expected, let actual {
            if deeper { return all(expected: expected, actual: actual, at: path) }
            if expected == actual { return [] }
        }
        return [ValueDifference(path: path, expected: expected, actual: actual)]
    }
}

extension PathExpression {
    fileprivate func appending(_ token: Token) -> PathExpression {
        PathExpression(tokens: tokens + [token])
    }
}
