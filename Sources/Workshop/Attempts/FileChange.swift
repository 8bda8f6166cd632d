/// How one file differs between two states of a step.
public struct FileChange: Sendable, Equatable {
    public var path: String
    /// Lines that only the later state has.
    public var added: Int
    /// Lines that only the earlier state has.
    public var removed: Int

    public init(path: String, added: Int, removed: Int) {
        self.path = path
        self.added = added
        self.removed = removed
    }

    /// What differs, by path; files that only one of the two has count with all their lines.
    public static func all(from earlier: StepFiles, to later: StepFiles) -> [FileChange] {
        Set(earlier.keys).union(later.keys).sorted().compactMap { path in
            guard earlier[path] != later[path] else { return nil }
            let lines = SolutionDifference(path: path, mine: earlier[path] ?? "", solution: later[path] ?? "").lines
            return FileChange(path: path, added: lines.count { $0.kind == .solution }, removed: lines.count { $0.kind == .mine })
        }
    }

    /// `client.yaml +2 -1`; a difference that no line shows is that of the last line's end.
    public var text: String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let counts = [(added, "+"), (removed, "-")].filter { $0.0 > 0 }.map { "\($0.1)\($0.0)" }
        return counts.isEmpty ? "\(name) (line end)" : "\(name) \(counts.joined(separator: " "))"
    }
}
