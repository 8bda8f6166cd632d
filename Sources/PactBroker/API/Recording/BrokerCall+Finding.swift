import Pact

/// What the path of a call names, in a catalogue. Each throws `BrokerError.notFound` where there is none.
extension BrokerCall {
    func pacticipant(in catalogue: Catalogue) throws(BrokerError) -> Pacticipant {
        let name = self["pacticipant"]
        guard let pacticipant = catalogue.pacticipant(named: name) else { throw .notFound("No pacticipant with name '\(name)' found") }
        return pacticipant
    }

    func version(in catalogue: Catalogue) throws(BrokerError) -> PacticipantVersion {
        let number = self["version"]
        guard let version = try catalogue.version(number, of: pacticipant(in: catalogue)) else {
            throw .notFound("No version \(number) of \(self["pacticipant"]) found")
        }
        return version
    }

    func branch(in catalogue: Catalogue) throws(BrokerError) -> Branch {
        guard let branch = try catalogue.branch(self["branch"], of: pacticipant(in: catalogue)) else {
            throw .notFound("No branch \(self["branch"]) of \(self["pacticipant"]) found")
        }
        return branch
    }

    func environment(in catalogue: Catalogue) throws(BrokerError) -> DeploymentEnvironment {
        guard let environment = catalogue.environments.first(.uuid(self["environment"])) else {
            throw .notFound("No environment with the uuid '\(self["environment"])' found")
        }
        return environment
    }

    /// A name of the path that something new is to have.
    ///
    /// - Throws: `BrokerError.invalid` for one that is none.
    func newName(_ parameter: String) throws(BrokerError) -> String {
        let name = self[parameter]
        if let problem = NameRule.problem(with: name) { throw .invalid([parameter: [problem]]) }
        return name
    }
}
