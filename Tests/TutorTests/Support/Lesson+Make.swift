import Pact
import Workshop

extension Lesson {
    /// A lesson about a client whose calls nobody answers.
    static func make(
        number: Int = 1, folder: String = "01-first", title: String = "The first step", pages: [Page] = Page.two,
        prediction: Question? = .make(), closing: Question? = .make(text: "Why is this the end?"), hints: [Hint] = [.three]
    ) -> Lesson {
        Lesson(
            number: number, folder: folder, title: title, goal: "Write down what the consumer needs.",
            summary: "FrontendWebsite can fetch the list. Give its client the call for one product, then run the website.",
            minutes: 6, pages: pages, files: [LessonFile(path: "consumer/client.yaml", isEditable: true)], runs: [.website],
            announced: [
                AnnouncedResult(run: .website, item: "getAllProducts()", must: ["refused"]),
                AnnouncedResult(run: .website, item: "getProduct(\"10\")", must: ["refused"]),
            ],
            tasks: [
                LessonTask(
                    id: "client", title: "the call for one product",
                    check: .calls([CallSample(id: "A2", call: "getProduct(\"10\")", sends: "GET /products/10")])),
                LessonTask(id: "website", title: "the website runs", check: .runs([.website])),
            ], prediction: prediction, closing: closing, hints: hints, start: ["consumer/client.yaml": Self.clientStart],
            solution: ["consumer/client.yaml": Self.clientSolution])
    }

    static let clientStart = """
        # What FrontendWebsite asks for
        operations:
          getAllProducts:
            request: GET /products

        """

    static let clientSolution =
        clientStart + """
              getProduct:
                parameters: [id]
                request: GET /products/{id}

            """
}

extension Page {
    static let two = [
        Page(name: "01-welcome.md", markdown: "# Welcome\n\nTwo teams, one **contract**. Press Enter to go on."),
        Page(name: "02-the-need.md", markdown: "# The need\n\nThe website shows one product:\n\n```\nGET /products/10\n```"),
    ]
}

extension Question {
    static func make(text: String = "Which address can you rely on?") -> Question {
        Question(
            text: text,
            options: [
                Option(text: "The one I am used to.", why: "A habit is not a fact.", page: 1),
                Option(text: "None, so it is written down.", isRight: true, why: "What is written down can be checked."),
            ])
    }
}

extension Hint {
    static let three = Hint(stages: ["What does the second call need?", "Its path uses the name in braces.", "parameters: [id]"])
}
