extension SolutionComparison.File {
    /// The file and how it stands to the solution, in a line.
    public var heading: String { "\(path)   \(verdictWords)" }

    private var verdictWords: String {
        let isContract = path == StepFileName.pactTest
        switch verdict {
        case .identical: return "the same text"
        case .equal: return isContract ? "equal contract" : "equal in meaning"
        case .otherWords: return "right, and says it otherwise"
        case .differs: return "differs"
        case .unreadable: return "cannot be read yet"
        }
    }

    /// What that means, marked: `!` a fault, `-` lacks, `+` beyond, `~` otherwise.
    public var remarks: [String] {
        switch verdict {
        case .identical: return []
        case .equal where path == StepFileName.pactTest:
            return ["It accepts and rejects just what the solution does; the layout, descriptions or examples are your own."]
        case .equal: return ["It says just what the solution says, in a layout of its own."]
        case .unreadable(let sentence): return ["! " + sentence]
        case .otherWords:
            return ["With every sample of this step it does what it should. What it says otherwise:"] + differences
        case .differs: return faults.map { "! " + $0 } + differences
        }
    }

    private var differences: [String] {
        lacks.map { "- lacks \($0)" } + beyond.map { "+ has beyond it \($0)" } + changed.map { "~ \($0)" }
    }
}

extension SolutionComparison {
    /// The whole to read: each file's meaning, and below it the lines.
    public var text: String {
        var lines: [String] = []
        if files.allSatisfy({ $0.verdict == .identical }) { lines += ["Your files are the solution's.", ""] }
        for file in files where file.verdict != .identical {
            lines.append(file.heading)
            lines += file.remarks.map { "  " + $0 }
            lines += ["", file.lines.text]
        }
        return lines.joined(separator: "\n")
    }
}
