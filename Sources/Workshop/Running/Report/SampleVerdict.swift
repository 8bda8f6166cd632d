/// One row of the table of samples: what the learner's work should do with it, and what it does.
public struct SampleVerdict: Sendable, Equatable {
    public enum Should: String, Sendable {
        case accept, reject, remark
    }

    public var id: String
    /// The sample in a few words.
    public var what: String
    /// The sample as text: a call, a request line, a response's status and body.
    public var text: String
    public var should: Should
    public var isAccepted: Bool
    /// Why it was refused, in sentences; empty when it was accepted.
    public var reasons: [String]
    /// The rules that refused it, with what would satisfy them; empty where no mismatch did.
    public var whys: [String]

    /// True when it does what it should; remarks always do.
    public var holds: Bool { should == .remark || isAccepted == (should == .accept) }

    public init(id: String, what: String, text: String, should: Should, isAccepted: Bool, reasons: [String] = [], whys: [String] = []) {
        self.id = id
        self.what = what
        self.text = text
        self.should = should
        self.isAccepted = isAccepted
        self.reasons = reasons
        self.whys = whys
    }
}
