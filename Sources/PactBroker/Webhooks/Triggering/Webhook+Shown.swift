extension Webhook {
    /// The description, or `POST host` where there is none.
    var shownDescription: String {
        if let description, !description.isEmpty { return description }
        return "\(method) \((try? WebhookAddress(url))?.origin.host ?? url)"
    }
}
