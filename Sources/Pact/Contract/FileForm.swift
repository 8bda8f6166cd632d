/// The form in which a pact file is read.
struct FileForm {
    let specification: SpecificationVersion
    /// False where the file names a version that cannot be read, or one from 5 on. It is read like V3, but for its queries: those are
    /// only read from text.
    let isVersionKnown: Bool

    init(_ specification: SpecificationVersion, isVersionKnown: Bool = true) {
        self.specification = specification
        self.isVersionKnown = isVersionKnown
    }

    /// The form of a file with this metadata.
    init(metadata: JSONObject) {
        let named = SpecificationVersion.named(in: metadata)
        let known = named.flatMap { SpecificationVersion(lenient: $0.string ?? $0.text()) }
        self.init(known ?? .v3, isVersionKnown: named == nil || known != nil)
    }

    /// True where queries stand as objects, name by name.
    var hasQueryObjects: Bool { specification >= .v3 && isVersionKnown }
}
