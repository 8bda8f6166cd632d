import Pact

/// A part of the engine, with a way to make inputs for it.
struct Subject: Sendable {
    let name: String
    let make: @Sendable (inout Dice, Corpus) -> [[UInt8]]
    /// What promise is broken; `nil` when none is.
    let run: @Sendable ([[UInt8]]) -> String?

    static let all: [Subject] = contracts + texts + bodies
}

extension [[UInt8]] {
    /// A piece as text; bytes that are no UTF-8 are replaced. Empty beyond the last.
    func text(_ index: Int) -> String { String(decoding: bytes(index), as: UTF8.self) }

    func bytes(_ index: Int) -> [UInt8] { indices.contains(index) ? self[index] : [] }
}
