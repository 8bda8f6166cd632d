import Pact
import PactBroker
import PactIO
import Workshop

/// Whether the broker of steps 11 and 12 can be had: its port, its database, and what the environment names instead.
struct BrokerExamination: Sendable {
    let workspace: Workspace?
    let environment: CommandEnvironment

    func findings() async -> [DoctorFinding] {
        var findings = [await port()]
        if let workspace { findings.append(await database(of: workspace)) }
        if let address = environment.text(StepBrokerAccess.variable) {
            let words =
                "\(StepBrokerAccess.variable) names \(address): steps 11 and 12 use it, and ask first where it is not on this machine"
            findings.append(DoctorFinding(verdict: .fine, subject: "broker", words: words))
        }
        return findings
    }

    private func port() async -> DoctorFinding {
        let usual = EmbeddedBroker.Address()
        do {
            try await NetworkTransport().serving({ _ in HTTPResponse(status: 204) }, host: usual.host, port: usual.port) { _ in }
            return DoctorFinding(verdict: .fine, subject: "broker", words: "port \(usual.port) is free")
        } catch {
            return DoctorFinding(
                verdict: .limited, subject: "broker", words: "port \(usual.port) is taken: the broker takes another one, and says which")
        }
    }

    private func database(of workspace: Workspace) async -> DoctorFinding {
        do {
            let place = try BrokerPlace(of: workspace)
            guard Disk.exists(place.database) else {
                return DoctorFinding(verdict: .fine, subject: "database", words: "\(place.database) is made when step 11 is opened")
            }
            switch try await EmbeddedBroker.open(place, access: BrokerAccess()) {
            case .ours(let broker):
                broker.close()
                return DoctorFinding(verdict: .fine, subject: "database", words: place.database)
            case .theirs(let owner):
                let words = "\(place.database), served by process \(owner.process) at \(owner.url)"
                return DoctorFinding(verdict: .fine, subject: "database", words: words)
            }
        } catch {
            return DoctorFinding(verdict: .broken, subject: "database", words: BrokerKeeper.sentence(of: error))
        }
    }
}
