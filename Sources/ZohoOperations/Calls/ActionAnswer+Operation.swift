import ZohoCRM

extension ActionAnswer {
    /// The results in the answer to an operation, whatever is around them; nil for an answer without a body.
    /// - Throws: `CRMError` if the body does not hold results.
    init?(operation answer: OperationAnswer, under key: String?) throws {
        guard let root = try answer.value(nil) else { return nil }
        if let items = root.array {
            self.init(items: items.flatMap { $0.array ?? [$0] }, response: answer.response, call: answer.call)
        } else if let key, root[key]?.array?.isEmpty == true {
            self.init(items: [], response: answer.response, call: answer.call)
        } else {
            try self.init(root, answer.response, to: answer.call, under: key ?? "data")
        }
    }
}
