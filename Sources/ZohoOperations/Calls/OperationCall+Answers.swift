import Foundation
import ZohoCRM

// What the generated functions end with: one function per form of answer.
extension OperationCall {
    /// The one thing that the operation is about.
    /// - Throws: `CRMError` `answer.not-found` where there is nothing.
    func one<Row: RecordRow>(_ key: String?) async throws -> Row { try await send().row(key) }

    /// Empty where there is nothing.
    func list<Row: RecordRow>(_ key: String?) async throws -> [Row] { try await send().rows(key) }

    /// A list with what stands beside it.
    /// - Parameter info: the key of that; nil if several keys are meant.
    func items<Row: RecordRow, Info: RecordRow>(_ key: String, info: String?) async throws -> ItemList<Row, Info> {
        let answer = try await send()
        guard let page = try answer.page(Row.schema, key) else { return ItemList([], info: nil) }
        return ItemList(try answer.rows(of: page), info: try answer.info(page, info))
    }

    /// A listing whose further pages are fetched while it is iterated.
    func pages<Row: RecordRow>(_ key: String, _ paging: ItemPaging, limit: Int?) -> PagedItems<Row> {
        PagedItems(PageSequence(ItemPageSource(call: self, key: key, paging: paging), limit: limit))
    }

    /// What became of one thing.
    /// - Throws: the server's error if it was refused.
    func receipt<Details: RecordRow>(_ key: String?) async throws -> OperationReceipt<Details> {
        let answer = try await sendAction()
        guard let results = try ActionAnswer(operation: answer, under: key) else {
            throw OperationProblem.unexpected("result", answer.response, call)
        }
        return try OperationReceipt(try results.single())
    }

    /// What became of several things, in their order.
    func results<Details: RecordRow>(_ key: String?) async throws -> ActionResults<OperationReceipt<Details>> {
        let answer = try await sendAction()
        guard let results = try ActionAnswer(operation: answer, under: key) else { return ActionResults([], limits: answer.response.limits) }
        return ActionResults(
            try results.items.map { item in
                switch results.result(of: item) {
                case .success(let item): .success(try OperationReceipt(item))
                case .failure(let error): .failure(error)
                }
            }, limits: results.limits)
    }

    func text(_ key: String?) async throws -> String {
        try await plain(key, "text") { $0.string ?? $0.number?.text ?? $0.bool.map { $0 ? "true" : "false" } }
    }

    func integer(_ key: String?) async throws -> Int {
        try await plain(key, "number") { $0.int ?? $0.string.flatMap { Int($0) } }
    }

    func boolean(_ key: String?) async throws -> Bool {
        try await plain(key, "boolean") { $0.bool ?? ($0.string == "true" ? true : $0.string == "false" ? false : nil) }
    }

    func texts(_ key: String?) async throws -> [String] {
        let answer = try await send()
        return try answer.value(key)?.array?.compactMap(\.string) ?? []
    }

    func ids(_ key: String?) async throws -> [RawRecordID] {
        let answer = try await send()
        return try answer.value(key)?.array?.compactMap { $0.string ?? $0.number?.text }.map { RawRecordID($0) } ?? []
    }

    /// Any JSON; null where there is nothing.
    func json(_ key: String?) async throws -> JSONValue {
        let answer = try await send()
        return try answer.value(key) ?? .null
    }

    /// A file; nothing is sent before it is saved or read.
    func download() -> FileDownload {
        FileDownload(zoho: zoho, call: Result { () throws(CRMError) in try prepared() })
    }

    private func plain<Value>(_ key: String?, _ what: String, _ read: (JSONValue) -> Value?) async throws -> Value {
        let answer = try await send()
        guard !answer.isEmpty else { throw OperationProblem.notFound(answer.response, call) }
        guard let value = try answer.value(key).flatMap(read) else { throw OperationProblem.unexpected(what, answer.response, call) }
        return value
    }

    /// A refusal of some among several things comes with an error status and is a result like the others.
    private func sendAction() async throws -> OperationAnswer {
        var copy = self
        copy.call.acceptsErrorBody = true
        return try await copy.send()
    }
}
