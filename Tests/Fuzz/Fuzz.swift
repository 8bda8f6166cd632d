import Foundation

/// Feeds the engine with seeded garbage: contracts, bodies, rules, patterns, paths and expressions, changed at random places.
///
///     fuzz [--seconds N] [--seed S] [--case I] [--corpus FOLDER]
///
/// A trap ends a process, so that the work is done by a child; when it dies, hangs or finds a broken promise, the seed, the number of
/// the case and its input are printed, and the exit code is 1. The same seed makes the same cases again; `--case I` runs one of them
/// alone and prints it.
@main
struct Fuzz {
    static func main() throws {
        guard let options = FuzzOptions(CommandLine.arguments.dropFirst()) else {
            print("usage: fuzz [--seconds N] [--seed S] [--case I] [--corpus FOLDER]")
            exit(2)
        }
        let corpus = try Corpus(folder: options.corpus)
        if let progress = options.progress {
            exit(try Worker(options: options, corpus: corpus, progress: progress).run())
        }
        if let index = options.index {
            let single = FuzzCase(seed: options.seed, index: index, corpus: corpus)
            print(single.text(limit: .max))
            print(single.run() ?? "fine")
            return
        }
        exit(try Supervisor(options: options, corpus: corpus).run())
    }
}
