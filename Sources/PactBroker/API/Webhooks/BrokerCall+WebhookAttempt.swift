import Pact

extension BrokerCall {
    /// How a webhook that was tried went.
    func document(_ attempt: WebhookAttempt, _ webhook: Webhook) -> JSONValue {
        var document: JSONObject = ["request": Self.shown(attempt.request)]
        switch attempt.outcome {
        case .success(let response):
            document["response"] = [
                "status": .int(response.status), "headers": Self.fields(WebhookRequest.masked(response.headers)),
                "body": .string(WebhookAttempt.shown(response, to: attempt.request)),
            ]
        case .failure(let failure): document["error"] = .string(failure.sentence)
        }
        var log = attempt.log
        let now = broker.world.now()
        if attempt.isSuccess {
            log.add("Successfully executed webhook", at: now)
        } else {
            log.add("The webhook failed; a try is not repeated", .error, at: now)
        }
        document["logs"] = .string(log.text)
        document["success"] = .bool(attempt.isSuccess)
        document["_links"] = [
            "self": HAL.link(base + request.path, title: "This try"), "pb:webhook": HAL.link(address(of: webhook), title: "The webhook"),
        ]
        return .object(document)
    }

    private static func shown(_ request: WebhookRequest) -> JSONValue {
        let body = request.masked(String(decoding: request.request.body.prefix(WebhookAttempt.bodyLimit), as: UTF8.self))
        return [
            "method": .string(request.request.method), "url": .string(request.masked(request.url)), "headers": fields(request.shownHeaders),
            "body": (try? JSONValue.parse(body)) ?? .string(body),
        ]
    }
}
