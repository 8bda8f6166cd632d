import Pact
import Testing

@testable import Workshop

/// Steps 11 and 12, played: with a file of the learner's and what was ordered.
enum BrokerSteps {
    static let file = "provider/verification.yaml"

    /// Plays a step on its solution, with another verification file or other files where they are given.
    static func play(
        _ number: Int, _ lines: [String]? = nil, changing changes: [String: String] = [:], fromStart: Bool = false
    ) async throws -> StepPlay.Played {
        let lesson = try RealLesson.step(number)
        let files = (fromStart ? lesson.start : lesson.solution).merging(changes) { $1 }
        let script = lines.map { $0.map { $0 == "run" ? ScriptLine.run : .order($0) } } ?? lesson.script
        return await StepPlay(lesson, over: InMemoryTransport(), now: { RealLesson.now }).played(files, script: script)
    }

    /// The solution's verification file with a text in another's place.
    static func verification(_ number: Int, _ old: String, _ new: String) throws -> [String: String] {
        let text = try #require(try RealLesson.step(number).solution[file])
        try #require(text.contains(old))
        return [file: text.replacing(old, with: new)]
    }

    static let publish = "publish pacts --consumer-app-version 1.0.0 --branch main"
    static let website = "can-i-deploy --pacticipant FrontendWebsite --version 1.0.0"
    static let service = "can-i-deploy --pacticipant ProductService --version 7e3d1a2"
    static let toProduction = " --to-environment production"
    static let serviceOut = "record-deployment --pacticipant ProductService --version 7e3d1a2 --environment production"
    static let websiteOut = "record-deployment --pacticipant FrontendWebsite --version 1.0.0 --environment production"
}
