import Pact

/// An answer, and what it was as bytes.
struct FramedAnswer {
    var response: HTTPResponse
    var terms: AnswerTerms
    var frame: ResponseFrame
}
