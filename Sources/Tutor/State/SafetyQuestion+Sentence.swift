extension SafetyQuestion {
    var title: String {
        switch subject {
        case .reset: "Reset"
        case .solution: "Solution"
        case .leave: "Leave"
        case .nextAfterSearch: "Next step?"
        case .replaceExport: "Export"
        case .conflict: "Changed twice"
        case .recovery: "Unsaved typing found"
        case .useBroker: "Which broker?"
        case .renewBroker: "A new broker"
        }
    }

    var sentence: String {
        switch subject {
        case .reset(renewsBroker: true):
            "Put all files of this step back to its start? A copy of what you have is kept, and z brings it back. The broker begins anew as "
                + "well; its old database is kept in .state, and :broker restore brings it back."
        case .reset(renewsBroker: false):
            "Put all files of this step back to its start? A copy of what you have is kept, and z brings it back."
        case .solution(isSure: false):
            "The step is not done yet. The solution shows everything at once; a hint (h) may be enough. Show it all the same?"
        case .solution(isSure: true):
            "Asked once more, since what was seen cannot be unseen: what you find out yourself is what stays. Show the solution now?"
        case .leave:
            "Something is not saved yet."
        case .nextAfterSearch:
            "n goes to the next step. The next place that the search found comes with ]."
        case .replaceExport(let path): "\(path) is there already. Replace it?"
        case .conflict(_, let path, _):
            "\(path) was changed here and, at the same time, by another program. Lines with - are yours, lines with + are on the disk."
        case .useBroker(let address, let source):
            "\(source) names a broker that is not on this machine: \(address). Contracts and results of this step would be published there, "
                + "where others see them. Nothing has been sent yet. Use that broker?"
        case .renewBroker:
            "The broker forgets all that was published, verified and deployed. Its database is kept in a file of its own, and can be brought back."
        case .recovery(_, let path, _):
            "In \(path) something was typed last time and never saved. Lines with - are in the file, lines with + were typed."
        }
    }

    /// What can be chosen; the first is the safe one.
    var choices: [String] {
        switch subject {
        case .reset: ["Keep my files", "Reset them"]
        case .solution(isSure: false): ["Not yet", "Show the solution"]
        case .solution(isSure: true): ["I try once more", "Show it now"]
        case .leave: ["Save and leave", "Stay", "Leave without saving"]
        case .nextAfterSearch: ["Stay here", "Go to the next step"]
        case .replaceExport: ["Leave it as it is", "Replace it"]
        case .conflict: ["Keep what is typed here", "Take what is on the disk"]
        case .useBroker(let address, _): ["The workshop's own; nothing is sent there", "Use \(address)"]
        case .renewBroker: ["Keep it as it is", "Begin anew"]
        case .recovery: ["Take it over into the editor", "Leave the file as it is"]
        }
    }
}
