import Pact

/// A matcher's tag as it stands in the file: its name, and the range of `!eachLike(2..5)`.
struct MatcherTag: Equatable {
    enum Name: String, CaseIterable {
        case like, eachLike, regex, string, boolean
        case equal, integer, decimal, number, null, include, date, time, datetime, uuid
        case arrayContaining, eachKey, eachValue, notEmpty, semver, statusCode, contentType

        /// As typed: `!like`.
        var text: String { "!" + rawValue }

        /// The oldest version of the specification that can say this.
        var firstVersion: SpecificationVersion {
            switch self {
            case .like, .eachLike, .regex, .string, .boolean: .v2
            case .equal, .integer, .decimal, .number, .null, .include, .date, .time, .datetime, .uuid: .v3
            case .arrayContaining, .eachKey, .eachValue, .notEmpty, .semver, .statusCode, .contentType: .v4
            }
        }
    }

    /// How many elements a list must have.
    struct Range: Equatable {
        var minimum: Int
        var maximum: Int?
    }

    var name: Name
    /// What stands in parentheses, e.g. `2..5`; `nil` without any.
    var argument: String?

    /// `nil` where no tag has this name.
    init?(_ tag: String) {
        guard tag.hasPrefix("!") else { return nil }
        let body = tag.dropFirst()
        let open = body.firstIndex(of: "(")
        guard let name = Name(rawValue: String(body[..<(open ?? body.endIndex)])) else { return nil }
        self.name = name
        argument = open.map { String(body[body.index(after: $0)...].trimmingSuffix(")")) }
    }

    /// The range of `!eachLike`: at least one without an argument; `nil` where the argument is no range or stands on another tag.
    var range: Range? {
        guard let argument else { return Range(minimum: 1, maximum: nil) }
        guard name == .eachLike, let match = argument.wholeMatch(of: /(\d{0,4})\.\.(\d{0,4})/) else { return nil }
        let (minimum, maximum) = (Int(match.1), Int(match.2))
        guard minimum != nil || maximum != nil, (minimum ?? 0) <= (maximum ?? .max), maximum != 0 else { return nil }
        guard (minimum ?? 0) <= Self.mostElements else { return nil }
        return Range(minimum: minimum ?? 1, maximum: maximum)
    }

    /// The longest list an example is repeated to.
    static let mostElements = 1000
}

extension Substring {
    fileprivate func trimmingSuffix(_ suffix: Character) -> Substring {
        last == suffix ? dropLast() : self
    }
}
