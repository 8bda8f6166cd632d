/// Why a line is no order.
public enum BrokerOrderError: Error, Sendable, Equatable {
    case unknownOrder(String)
    case unknownOption(String, in: BrokerOrder.Name)
    case missingOption(String, in: BrokerOrder.Name)
    /// `--version` without anything behind it.
    case missingValue(String, in: BrokerOrder.Name)
    case missingWords(BrokerOrder.Name)
    case unexpectedWord(String, in: BrokerOrder.Name)
    /// Neither a version nor `--latest` and the like.
    case noVersion(BrokerOrder.Name)
    case together(String, String)
    /// `--broker-base-url`, `--broker-token` and the like: the step knows its broker already.
    case brokerIsKnown(String)
}
