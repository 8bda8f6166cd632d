extension CatalogueEdit {
    /// Makes the environments that clients' help speaks of, `test` and `production`, in a broker that knows nothing yet.
    public mutating func makeUsualEnvironments() {
        guard catalogue.environments.isEmpty, catalogue.pacticipants.isEmpty else { return }
        for (name, displayName, isProduction) in [("test", "Test", false), ("production", "Production", true)] {
            put(
                DeploymentEnvironment(
                    id: nextID(\.environments), uuid: identifier(), name: name, displayName: displayName, isProduction: isProduction,
                    createdAt: now, updatedAt: now))
        }
    }
}
