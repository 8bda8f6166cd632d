import Foundation

struct FuzzOptions {
    var seconds = 20.0
    var seed: UInt64 = 1
    /// The only case to run.
    var index: UInt64?
    /// The folder whose JSON files are changed.
    var corpus = "Tests/Fixtures"
    /// Where the child tells which case it is at; only given to the child.
    var progress: String?

    /// `nil` when they cannot be understood.
    init?(_ arguments: some Sequence<String>) {
        var rest = Array(arguments)[...]
        while let name = rest.popFirst() {
            guard let value = rest.popFirst() else { return nil }
            switch name {
            case "--seconds":
                guard let number = Double(value), number > 0 else { return nil }
                seconds = number
            case "--seed":
                guard let number = UInt64(value) else { return nil }
                seed = number
            case "--case":
                guard let number = UInt64(value) else { return nil }
                index = number
            case "--corpus": corpus = value
            case "--progress": progress = value
            default: return nil
            }
        }
    }
}
