/// A mark in a page that says what a walkthrough shows at that place: a comment alone on its line, `<!-- walk: run verify -->`.
///
/// After `walk:` stand words with spaces between them:
///
///     run KIND              the step's run of that kind, really run
///     difference KIND       the difference of its first red item
///     traffic KIND          who called whom in it
///     samples TASK          the table of samples of the task
///     file PATH             the file's text
///     change PATH           what the solution changes in the file
///     predict, ask TASK, close      a question and its answer
///     order NUMBER          an order of the script to the broker, from 1, and what it said
///     changes               the provider team's wishes, tried
///
/// The first four take `start` for the start files instead of the solution's, `file` does too, and the first three
/// `clock=2019-01-14T12:00:00Z` for a time that every clock of the run shows.
enum WalkMark {
    /// The words of a mark; `nil` for a line that is none.
    static func words(in line: String) -> [String]? {
        guard let match = line.wholeMatch(of: /\s*<!--\s*walk:(.*)-->\s*/) else { return nil }
        return match.1.split(whereSeparator: \.isWhitespace).map(String.init)
    }

    /// What a mark's words mean; `nil` where they mean nothing.
    static func scene(_ words: [String]) -> WalkScene? {
        guard let verb = words.first else { return nil }
        let rest = words.dropFirst()
        switch verb {
        case "predict": return rest.isEmpty ? .question(.prediction) : nil
        case "close": return rest.isEmpty ? .question(.closing) : nil
        case "changes": return rest.isEmpty ? .providerChanges : nil
        default: break
        }
        guard let subject = rest.first else { return nil }
        let options = rest.dropFirst()
        switch verb {
        case "ask": return options.isEmpty ? .question(.task(subject)) : nil
        case "order": return options.isEmpty ? Int(subject).map(WalkScene.order) : nil
        case "change": return options.isEmpty ? .change(path: subject) : nil
        default: break
        }
        guard let run = run(options) else { return nil }
        switch verb {
        case "file": return run.clock == nil ? .file(path: subject, run.files) : nil
        case "samples": return run.clock == nil ? .samples(task: subject, run) : nil
        default: return RunKind(rawValue: subject).flatMap { scene(verb, $0, run) }
        }
    }

    private static func scene(_ verb: String, _ kind: RunKind, _ run: WalkRun) -> WalkScene? {
        switch verb {
        case "run": .run(kind, run)
        case "difference": .difference(kind, run)
        case "traffic": .traffic(kind, run)
        default: nil
        }
    }

    private static func clock(_ option: String) -> ClockMove? {
        option.hasPrefix("clock=") ? try? ClockMove.read(String(option.dropFirst("clock=".count))) : nil
    }

    private static func run(_ options: some Sequence<String>) -> WalkRun? {
        var run = WalkRun()
        for option in options {
            if let files = WalkRun.Files(rawValue: option) {
                run.files = files
            } else if case .stopped(let time)? = clock(option) {
                run.clock = time
            } else {
                return nil
            }
        }
        return run
    }
}
