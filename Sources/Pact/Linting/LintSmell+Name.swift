extension LintSmell {
    /// The smell's name, as reports for other programs carry it.
    public var name: String {
        switch self {
        case .exactValues: "exact-values"
        case .recordWithoutState: "record-without-state"
        case .overspecifiedHeader: "overspecified-header"
        case .randomExample: "random-example"
        case .overwrites: "overwrites"
        case .sameRequest: "same-request"
        case .ruleWithoutPlace: "rule-without-place"
        case .ruleWithoutBody: "rule-without-body"
        case .exampleRefused: "example-refused"
        case .unreadableRule: "unreadable-rule"
        case .emptyListAcceptsAll: "empty-list-accepts-all"
        case .listWithoutMinimum: "list-without-minimum"
        case .unknownMatcher: "unknown-matcher"
        case .unknownGenerator: "unknown-generator"
        case .ruleNeverUsed: "rule-never-used"
        case .rulesUndecided: "rules-undecided"
        case .stateOfTwo: "state-of-two"
        case .generatorWithoutState: "generator-without-state"
        case .laterFeature: "later-feature"
        }
    }
}
