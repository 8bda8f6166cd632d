import Pact

extension BrokerService {
    /// The answer to a request that will not be let in, judged by its header alone; `nil` for one that may go on. So nobody without
    /// credentials makes the broker hold a long body.
    public func refusal(of head: HTTPRequest) -> HTTPResponse? {
        do throws(BrokerError) {
            try access.admit(head)
            return nil
        } catch {
            return error.response
        }
    }
}
