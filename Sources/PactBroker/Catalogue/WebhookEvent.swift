/// What a webhook can wait for; the raw values are the names on the wire.
public enum WebhookEvent: String, Sendable, Codable, CaseIterable {
    case contractPublished = "contract_published"
    case contractContentChanged = "contract_content_changed"
    case contractRequiringVerificationPublished = "contract_requiring_verification_published"
    case providerVerificationPublished = "provider_verification_published"
    case providerVerificationSucceeded = "provider_verification_succeeded"
    case providerVerificationFailed = "provider_verification_failed"
}
