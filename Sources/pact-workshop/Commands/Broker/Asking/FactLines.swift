import Pact

/// Facts in two columns: what, and its value. Those without a value are left out.
struct FactLines {
    var facts: [(name: String, value: String)]

    init(_ facts: [(name: String, value: String)]) {
        self.facts = facts.filter { !$0.value.isEmpty }
    }

    var lines: [String] {
        let width = facts.map(\.name.count).max() ?? 0
        return facts.map { fact in
            fact.name + String(repeating: " ", count: width - fact.name.count) + "  " + fact.value.visible
        }
    }
}
