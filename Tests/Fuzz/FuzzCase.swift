import Foundation

/// One input, which depends on nothing but the seed, its number and the corpus.
struct FuzzCase {
    let subject: Subject
    let pieces: [[UInt8]]

    init(seed: UInt64, index: UInt64, corpus: Corpus) {
        var dice = Dice(seed: seed &* 1_000_003 &+ index)
        let all = Subject.all
        subject = all[Int(index % UInt64(all.count))]
        pieces = subject.make(&dice, corpus)
    }

    /// What promise is broken; `nil` when none is.
    func run() -> String? {
        subject.run(pieces)
    }

    /// The pieces, those that are no UTF-8 as bytes.
    func text(limit: Int) -> String {
        let texts = pieces.enumerated().map { number, piece in
            let text = String(validating: piece, as: UTF8.self).map { $0.debugDescription } ?? "bytes \(piece)"
            return "  \(number + 1) (\(piece.count) bytes): \(text.prefix(limit))"
        }
        return "subject \(subject.name)\n" + texts.joined(separator: "\n")
    }
}
