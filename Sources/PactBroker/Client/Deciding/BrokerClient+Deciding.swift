import Pact

extension BrokerClient {
    /// What works with what, and whether it may be deployed.
    public func matrix(_ query: MatrixQuery) async throws -> Matrix {
        try Matrix(await get("/matrix?" + query.text))
    }

    /// May this version of a pacticipant go into an environment, or, without one, beside the latest versions of the others?
    public func canIDeploy(_ pacticipant: String, _ version: VersionChoice, to environment: String? = nil) async throws -> Matrix {
        try await matrix(MatrixQuery([VersionSelector(pacticipant, version)], to: environment.map(DeploymentTarget.environment)))
    }

    /// The same, asked again while a result is missing.
    ///
    /// - Parameters:
    ///   - times: how often it is asked again at most.
    ///   - interval: the wait before each.
    ///   - told: called before each wait.
    public func matrix(
        _ query: MatrixQuery, askingAgain times: Int, every interval: Duration, told: @Sendable (Matrix) -> Void = { _ in }
    ) async throws -> Matrix {
        var matrix = try await matrix(query)
        var left = times
        while left > 0, matrix.isDeployable == nil {
            told(matrix)
            try await retrying.pause(interval)
            matrix = try await self.matrix(query)
            left -= 1
        }
        return matrix
    }
}
