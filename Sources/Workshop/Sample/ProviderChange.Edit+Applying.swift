import Pact

extension ProviderChange.Edit {
    /// One record as the changed provider gives it; members keep their order.
    func applied(to record: JSONValue) -> JSONValue {
        guard case .object(let object) = record else { return record }
        switch self {
        case .addField(let name, let value): return .object(object.appending(name, value))
        case .dropField(let name): return .object(object.without([name]))
        case .renameField(let old, let new):
            return .object(JSONObject(object.members.map { (name: $0.name == old ? new : $0.name, value: $0.value) }))
        case .upperCaseField(let name):
            guard case .string(let text) = object[name] else { return record }
            return .object(object.appending(name, .string(text.uppercased())))
        case .numberField(let name):
            guard case .string(let text) = object[name], let number = Int(text) else { return record }
            return .object(object.appending(name, .number(JSONNumber(number))))
        case .answerAlways: return record
        }
    }
}
