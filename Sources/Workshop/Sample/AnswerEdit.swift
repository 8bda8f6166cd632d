import Pact

/// A change of the provider's answers, ready to be applied: what `ProviderChange.Edit` says, with its YAML read.
public enum AnswerEdit: Sendable, Equatable {
    case addField(name: String, value: JSONValue)
    case dropField(name: String)
    case renameField(from: String, to: String)
    case upperCaseField(name: String)
    case numberField(name: String)
    case answerAlways(record: JSONValue)

    /// `nil` when a value or record is no YAML.
    public init?(_ edit: ProviderChange.Edit) {
        switch edit {
        case .addField(let name, let yaml):
            guard let value = Self.value(yaml) else { return nil }
            self = .addField(name: name, value: value)
        case .dropField(let name): self = .dropField(name: name)
        case .renameField(let old, let new): self = .renameField(from: old, to: new)
        case .upperCaseField(let name): self = .upperCaseField(name: name)
        case .numberField(let name): self = .numberField(name: name)
        case .answerAlways(let yaml):
            guard let record = Self.value(yaml) else { return nil }
            self = .answerAlways(record: record)
        }
    }

    private static func value(_ yaml: String) -> JSONValue? {
        let reading = ExerciseValue.read(path: "value", text: yaml)
        return reading.isUsable ? reading.value : nil
    }

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
