extension Explanation {
    /// Why a warning is given, and what would end it; by its sentence, which is all that a report keeps of it.
    public static func ofWarning(_ sentence: String) -> Explanation {
        let why =
            if sentence.hasPrefix("No handler for the state") {
                "Before each request the verifier brings its `given` about, by the handler of that name under `states`. "
                    + "Without one it asks all the same, and the answer depends on chance. A handler of that name would end the warning."
            } else if sentence.contains("is not what") {
                "The pact file is made by the pact test, and this one was not. Running the pact test writes it afresh."
            } else if sentence.contains("{now}") {
                "{now} is the time only in client.yaml and in a request filter; in a contract it is five characters. "
                    + "An example with a matcher would do."
            } else {
                "A warning never fails a run. It names something that makes the result less sure; mending it ends the warning."
            }
        return Explanation(why: why)
    }
}

extension FileProblem {
    /// Why the file cannot be used: the line is read before anything runs.
    public var explanation: Explanation {
        let wish = suggestion.map { " \($0) would do." } ?? ""
        return Explanation(
            why: "A file is read as a whole before anything runs, and this line breaks its form: \(sentence)\(wish)", origin: location.words
        )
    }
}

extension RunReport {
    /// Why a run as a whole did not pass, where its items do not say it; `nil` where they do.
    public var explanation: Explanation? {
        switch result {
        case .notRun(let because): Explanation(why: "Each run needs what the one before it makes, so it waits: \(because).")
        case .environment: Explanation(why: "Your files are not to blame: the run needs free ports and an answer. Running it again may do.")
        case .failed:
            switch facts.first {
            case "nothing": Explanation(why: "A run has to try something: nothing tried is no success. One interaction or test would do.")
            case "noPact":
                Explanation(why: "Each path under `pacts` is read from the folder of verification.yaml; `..` is the folder above it.")
            case "notJSON": Explanation(why: "A pact is the JSON file that the pact test wrote. The path has to lead to that one.")
            case "otherProvider":
                Explanation(why: "A verification takes the pacts with its own provider; names are compared letter by letter.")
            case "overwritten":
                Explanation(
                    why:
                        "In a pact file an interaction is known by its description and its states. Another description for one of them would do."
                )
            default: nil
            }
        case .passed: nil
        }
    }
}
