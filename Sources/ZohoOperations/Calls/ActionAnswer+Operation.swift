import ZohoCRM

extension ActionAnswer {
    /// The results in the answer to an operation, whatever is around them; nil for an answer without a body.
    /// - Throws: `CRMError` if the body does not hold results.
    init?(operation answer: OperationAnswer, under key: String?) throws {
        if answer.isEmpty { return nil }
        if let items = try answer.value(nil)?.array {
            self.init(items: items.flatMap { $0.array ?? [$0] }, response: answer.response, call: answer.call)
        } else if let key, try answer.value(nil)?[key]?.array?.isEmpty == true {
            self.init(items: [], response: answer.response, call: answer.call)
        } else {
            try self.init(answer.response, to: answer.call, under: key ?? "data")
        }
    }
}
