/// Why a command ends without doing its work, with the sentence a person reads; each kind has its exit code.
enum CommandFailure: Error, Equatable {
    /// A check says no: exit code 1.
    case refused(String)
    /// A file, an option or an address is wrong: exit code 2.
    case input(String)
    /// A port is taken, nobody answers, a terminal cannot be used: exit code 3.
    case environment(String)

    static let inputStatus: Int32 = 2

    var status: Int32 {
        switch self {
        case .refused: 1
        case .input: Self.inputStatus
        case .environment: 3
        }
    }

    var sentence: String {
        switch self {
        case .refused(let sentence), .input(let sentence), .environment(let sentence): sentence
        }
    }
}
