import Pact

/// Where a reader of the walkthrough is.
public struct WalkPlace: Sendable, Equatable {
    /// The step's folder.
    public var folder: String
    /// 0-based.
    public var reveal: Int

    public init(folder: String, reveal: Int) {
        self.folder = folder
        self.reveal = reveal
    }
}

extension WalkPlace {
    var json: JSONValue { ["step": .string(folder), "reveal": .int(reveal)] }

    init?(json: JSONValue) {
        guard let folder = json["step"]?.string else { return nil }
        self.init(folder: folder, reveal: max(0, json["reveal"]?.int ?? 0))
    }
}
