/// One message compared with its expectation: what governs it, and the mismatches found so far, in the contract's order.
struct Comparison {
    let rules: MatchingRules
    /// True for requests, which may hold nothing unexpected; responses and messages may.
    let isStrict: Bool
    var workings = RuleWorkings()
    private(set) var mismatches: [Mismatch] = []
    /// How many mismatches were found and not dropped again; on a trial they are only counted.
    private(set) var failures = 0
    /// True while only the verdict counts, as for the elements an `arrayContains` looks through.
    private var isTrial = false
    /// More mismatches than these nobody reads, and they would fill the memory.
    static let mostMismatches = 100_000
    /// How many lists of alternatives are being worked through, whose failures may be dropped again.
    private var openAlternatives = 0

    init(rules: MatchingRules, isStrict: Bool) {
        self.rules = rules
        self.isStrict = isStrict
    }

    mutating func report(
        _ reason: Mismatch.Reason, at place: @autoclosure () -> Mismatch.Place, expected: @autoclosure () -> JSONValue?,
        actual: @autoclosure () -> JSONValue?, rule: @autoclosure () -> Mismatch.RuleInForce? = nil, bodies: Mismatch.Bodies? = nil
    ) {
        failures += 1
        guard !isTrial, mismatches.count < Self.mostMismatches else { return }
        mismatches.append(Mismatch(place: place(), reason: reason, expected: expected(), actual: actual(), rule: rule(), bodies: bodies))
    }

    /// True when nothing that follows can change the verdict of a trial.
    var isDecided: Bool { isTrial && failures > 0 && openAlternatives == 0 }

    /// Whether a block finds nothing to complain of; what it finds is forgotten.
    mutating func accepts(_ block: (inout Comparison) -> Void) -> Bool {
        let (wasTrial, failuresBefore, alternativesBefore) = (isTrial, failures, openAlternatives)
        (isTrial, failures, openAlternatives) = (true, 0, 0)
        block(&self)
        let accepts = failures == 0
        (isTrial, failures, openAlternatives) = (wasTrial, failuresBefore, alternativesBefore)
        return accepts
    }

    /// Asks every matcher of a list and keeps what they report, unless one is enough and there is one.
    ///
    /// - Parameter accepts: reports what a matcher refuses, and tells whether it accepts.
    mutating func joined(_ list: MatchingRuleList, _ accepts: (inout Comparison, MatchingRule) -> Bool) {
        guard list.combine == .or else {
            for rule in list.matchers { _ = accepts(&self, rule) }
            return
        }
        let (mismatchesBefore, failuresBefore) = (mismatches.count, failures)
        openAlternatives += 1
        defer { openAlternatives -= 1 }
        for rule in list.matchers where accepts(&self, rule) {
            mismatches.removeSubrange(mismatchesBefore...)
            failures = failuresBefore
            return
        }
    }

    /// Asks every matcher of a list about one value and reports those that say no, unless one is enough and there is one.
    ///
    /// - Parameter reason: why a matcher does not accept the value; `nil` when it does.
    mutating func judge(
        by selection: MatchingRules.Selection, at place: @autoclosure () -> Mismatch.Place, expected: @autoclosure () -> JSONValue?,
        actual: @autoclosure () -> JSONValue?, reason: (inout RuleWorkings, MatchingRule) -> Mismatch.Reason?
    ) {
        guard !selection.list.matchers.isEmpty else {
            return report(.ruleNotApplicable, at: place(), expected: expected(), actual: actual())
        }
        joined(selection.list) { comparison, rule in
            guard let reason = reason(&comparison.workings, rule) else { return true }
            comparison.report(reason, at: place(), expected: expected(), actual: actual(), rule: selection.inForce(rule))
            return false
        }
    }
}
