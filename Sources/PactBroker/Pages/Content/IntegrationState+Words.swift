extension IntegrationState {
    /// The words for the standing, and how they are meant: a class of the style sheet.
    var words: (text: String, meaning: String) {
        let version = providerVersion?.number ?? ""
        return switch standing {
        case .verified: ("verified by \(provider.name) \(version)", "good")
        case .failed: ("failed with \(provider.name) \(version)", "bad")
        case .changed: ("changed since the last result, of \(provider.name) \(version)", "warn")
        case .neverVerified: ("never verified", "quiet")
        }
    }

    var html: HTML {
        .tag("span", ["class": words.meaning], .text(words.text))
    }
}
