import Pact

/// How a task is judged: always by meaning, never by text.
public enum TaskCheck: Sendable, Equatable {
    /// The requests that the learner's client sends for given calls.
    case calls([CallSample])
    /// The learner's unit tests, judged by the clients they let through.
    case clients([ClientSample])
    /// An interaction of the learner's contract, judged by what it accepts and rejects.
    case contract(ContractCheck)
    /// Runs that must give exactly what is announced.
    case runs([RunKind])
    /// The learner's verification pointed at other providers: it must tell them apart.
    case providers([ProviderSample])
    /// The learner's state handlers, judged by interactions that run alone from several stores and in both orders.
    case states(StatesCheck)
    /// The learner's provider, judged by whom it lets in.
    case answers(AnswersCheck)
    /// The learner's request filter, judged by what it makes of requests.
    case filter(FilterCheck)
    /// A run with the clock moved; recorded, never needed for the step to be done.
    case clock(ClockCheck)
    /// What is in the step's broker, and what it was asked.
    case broker(BrokerCheck)
    /// Answered by choice; recorded, never needed for the step to be done.
    case question(Question)
    /// The changes of the provider are tried; recorded, never needed for the step to be done.
    case changes
}
