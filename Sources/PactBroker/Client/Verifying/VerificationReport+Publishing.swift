import Pact

extension VerificationReport {
    /// True where every interaction of the contract was verified, and none failed but those that the contract itself calls pending.
    public var isWholeSuccess: Bool { isSuccess && results.count == interactionCount }

    /// True where the results say something of the whole contract: all of it was verified, or some of it does not hold.
    public var isWorthPublishing: Bool {
        guard interactionCount > 0, !isUnreachable else { return false }
        return results.count == interactionCount || !isSuccess
    }

    /// The results in the shape in which brokers keep them: for each interaction its id, description, success and mismatches.
    public var brokerResults: JSONValue {
        .array(results.map(\.brokerResult))
    }
}

extension VerificationResult {
    fileprivate var brokerResult: JSONValue {
        var object = JSONObject()
        object["interactionId"] = interaction.unknownMembers["_id"]?.string.map(JSONValue.string)
        object["interactionDescription"] = .string(interaction.description)
        object["success"] = .bool(outcome == .ok)
        switch outcome {
        case .ok: break
        case .mismatched(let mismatches): object["mismatches"] = .array(mismatches.map(\.brokerMismatch))
        case .stateFailed(let state, let reason):
            object["exceptions"] = [["message": .string("The provider state \"\(state)\" could not be set up: \(reason)")]]
        case .unreachable(let error): object["exceptions"] = [["message": .string(error.sentence)]]
        }
        return .object(object)
    }
}

extension Mismatch {
    fileprivate var brokerMismatch: JSONValue {
        var object = JSONObject()
        switch place {
        case .status: object["attribute"] = "status"
        case .header(let name):
            object["attribute"] = "header"
            object["identifier"] = .string(name)
        case .metadata(let key):
            object["attribute"] = "metadata"
            object["identifier"] = .string(key)
        case .body(let path):
            object["attribute"] = "body"
            object["identifier"] = .string("\(path)")
        case .bodyType: object["attribute"] = "body-content-type"
        case .method: object["attribute"] = "method"
        case .path: object["attribute"] = "path"
        case .query(let name):
            object["attribute"] = "query"
            object["identifier"] = .string(name)
        }
        object["description"] = .string(sentence)
        return .object(object)
    }
}
