import Pact
import PactIO

/// Whether a server can be started on a free port of the loopback interface, and reached there.
struct PortExamination: Sendable {
    func findings() async -> [DoctorFinding] {
        let transport = NetworkTransport()
        do {
            let answer = try await transport.serving { _ in
                HTTPResponse(status: 204)
            } during: { origin in
                let response = try await transport.send(HTTPRequest(method: "GET", target: "/"), to: origin, timeout: .seconds(5))
                return "\(origin) answers with \(response.status)"
            }
            return [DoctorFinding(verdict: .fine, subject: "ports", words: answer)]
        } catch let error as TransportError {
            return [DoctorFinding(verdict: .broken, subject: "ports", words: error.sentence)]
        } catch {
            return [DoctorFinding(verdict: .broken, subject: "ports", words: "\(error)")]
        }
    }
}
