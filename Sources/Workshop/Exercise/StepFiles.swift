/// The texts of a step's files by their path inside the step's folder, e.g. `consumer/client.yaml`.
public typealias StepFiles = [String: String]
