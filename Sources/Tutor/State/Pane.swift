/// The parts of the screen while working.
public enum Pane: Int, Sendable, Hashable, CaseIterable {
    case task = 1, edit, result, traffic

    var name: String {
        switch self {
        case .task: "Task"
        case .edit: "Edit"
        case .result: "Result"
        case .traffic: "Traffic"
        }
    }
}
