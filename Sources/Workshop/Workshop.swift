/// What is taught, without a screen: lessons, the learner's files, sample applications, and runs that judge them.
///
/// **Nouns.** A `Course` is a list of `Lesson`s. A step's `StepFiles` are the learner's texts; `ClientFile`, `UnitTestFile`,
/// `PactTestFile`, `ServiceFile` and `VerificationFile` are what those texts say, and a `FileProblem` is a place where they say
/// something that cannot be. `SampleClient` and `SampleProvider` are FrontendWebsite and ProductService, made from these values.
/// A `StepOutcome` is what running a step gave.
///
/// **The path of data.** Text, through `YAMLDocument` (nodes with tags and positions) and one reader per file, to values with
/// positions; values, through a run over an `HTTPTransport`, to an outcome with findings that point back at lines.
///
/// **With a broker.** Steps 11 and 12 speak with a `StepBroker`, the workshop's own or any other, over the same client. What is typed behind
/// `:` is a `BrokerOrder`; carried out it gives a `BrokerReport`, and a line of the `BrokerLog`, since a broker does not remember what it
/// was asked. A `BrokerCheck` judges what is in the broker and in that log. `StepPlay` plays such a step on a `PrivateBroker`.
///
/// **What this target must not know.** Screens, keys and colours; sockets, folders and processes. Texts, transport and time come
/// in as parameters, so every run can be repeated in memory. Yams is known to `Exercise/YAML` alone.
public enum Workshop {}
