/// A check that the service makes before it looks at the path.
public enum ServiceMiddleware: Sendable, Equatable {
    /// 401 without `Authorization: Bearer <ISO 8601 time>` whose time is at least 0 and less than this many milliseconds ago.
    case bearerToken(maxAgeMilliseconds: Int64)
}
