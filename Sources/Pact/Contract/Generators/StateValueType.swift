/// What a value of the provider state is converted to before it takes the example's place; raw values as in pact files.
public enum StateValueType: String, Sendable, CaseIterable {
    case string = "STRING"
    case integer = "INTEGER"
    case decimal = "DECIMAL"
    case float = "FLOAT"
    case boolean = "BOOLEAN"
    /// Not converted at all.
    case raw = "RAW"
}
