/// Names in a sentence: `a`, `b` and `c`.
enum NameList {
    static func of(_ names: [String]) -> String {
        let quoted = names.map { "`\($0)`" }
        guard let last = quoted.last else { return "nothing" }
        let first = quoted.dropLast()
        return first.isEmpty ? last : "\(first.joined(separator: ", ")) and \(last)"
    }
}
