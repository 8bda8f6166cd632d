extension PublicationChange {
    /// Why the content counts as changed, or not, in one line.
    var sentence: String {
        switch self {
        case .changed(let reasons): reasons.map(\.sentence).joined(separator: ", ")
        case .same(let tags) where tags.isEmpty: "the content is the same as that of the previous version without a tag"
        case .same(let tags):
            "the content is the same as that of the previous versions tagged \(tags.joined(separator: " and ")), and no tag is new"
        case .republished: "this version had published the same content before, and no tag is new"
        case .extended: "this version had published less before"
        }
    }
}

extension PublicationChange.Reason {
    fileprivate var sentence: String {
        switch self {
        case .firstUntagged: "first pact of a version without a tag"
        case .differsFromUntagged: "the content differs from that of the previous version without a tag"
        case .firstTagged(let tag): "first pact of a version tagged \(tag)"
        case .differsFromTagged(let tag): "the content differs from that of the last version tagged \(tag)"
        }
    }
}
