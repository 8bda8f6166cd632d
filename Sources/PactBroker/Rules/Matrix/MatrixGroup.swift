/// What a contract's content was published as, and what is known of it: each publication with each result makes a row.
///
/// Rows are not made until they are to be shown: many versions with one content, verified by many, would be too many.
struct MatrixGroup {
    struct Published {
        let publication: PactPublication
        let isSuperseded: Bool
        let isIgnored: Bool

        var counts: Bool { !isSuperseded && !isIgnored }
    }

    struct Verified {
        /// `nil` when no version that counts has a result.
        let version: PacticipantVersion?
        /// `nil` when there is none.
        let verification: Verification?
        let isSuperseded: Bool
        let isIgnored: Bool

        var counts: Bool { !isSuperseded && !isIgnored }

        var outcome: MatrixOutcome {
            switch verification?.success {
            case true: .success
            case false: .failure
            case nil: .unknown
            }
        }
    }

    let content: PactContent
    /// Newest first.
    let published: [Published]
    /// Newest first; those without a result at the end.
    let verified: [Verified]
}
