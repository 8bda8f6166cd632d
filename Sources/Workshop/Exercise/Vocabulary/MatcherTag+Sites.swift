import Pact

extension MatcherTag {
    /// The kinds of places in a contract where a matcher can stand.
    enum Site: Equatable {
        /// The body, or a part of it.
        case body
        case path
        /// A header's value or one of a query.
        case text
        /// All values of one name of a query.
        case queryList
        case status
        /// What `!eachKey` demands of names.
        case ruleOfNames
        /// What `!eachValue` demands of values.
        case ruleOfValues

        /// The matchers that mean something here, whatever the version.
        var names: [Name] {
            switch self {
            case .body: Name.allCases.filter { $0 != .statusCode }
            case .path: [.like, .regex, .string, .equal, .include, .notEmpty]
            case .text:
                [
                    .like, .regex, .string, .boolean, .equal, .integer, .decimal, .number, .include, .date, .time, .datetime, .uuid,
                    .notEmpty, .semver,
                ]
            case .queryList: [.eachLike]
            case .status: [.statusCode]
            case .ruleOfNames:
                [.like, .regex, .string, .integer, .decimal, .number, .include, .date, .time, .datetime, .uuid, .notEmpty, .semver]
            case .ruleOfValues:
                [
                    .like, .regex, .string, .boolean, .integer, .decimal, .number, .null, .include, .date, .time, .datetime, .uuid,
                    .notEmpty, .semver,
                ]
            }
        }

        /// The matchers that a contract of this version can have here, in the order of the specification.
        ///
        /// V2 writes `!boolean` as a type, and every text has the type of a text, so it says nothing there.
        func names(for version: SpecificationVersion) -> [Name] {
            names.filter { name in
                name.firstVersion <= version && !(self == .text && name == .boolean && version < .v3)
            }
        }
    }
}
