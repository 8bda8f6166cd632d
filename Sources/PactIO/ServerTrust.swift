/// Which servers are taken for who they say they are, over https.
public struct ServerTrust: Sendable, Equatable {
    /// A file of certificates (PEM) that count besides the system's; `nil` for none.
    public var certificates: String?
    /// False where only those of the file count.
    public var includesSystem: Bool
    /// False where nothing is checked at all: anybody on the way can read and change everything.
    public var isChecked: Bool

    public init(certificates: String? = nil, includesSystem: Bool = true, isChecked: Bool = true) {
        self.certificates = certificates
        self.includesSystem = includesSystem
        self.isChecked = isChecked
    }
}
