import CRMRuntime
import RecordCore

// Queries written as text, sent as they are: values in them are to be quoted by whoever writes them.

extension VtigerCRM {
    /// Sends a query and gives its rows as plain JSON, one page of at most 100.
    ///
    ///     let rows = try await vtiger.query("SELECT lastname, email FROM Leads WHERE city = 'Rome' LIMIT 100, 100")
    ///
    /// The closing semicolon is added if it is missing. Texts stand in single quotes, with quotes and backslashes in them
    /// doubled (``quoted(_:)`` does so); decimals need quotes as well.
    public func query(_ text: String) async throws -> [JSONValue] { try await answer(toQuery: text).list() }

    /// Sends a query and reads its rows as records; fields that were not selected are not loaded.
    public func query<Record: CRMRecord>(_ text: String, as _: Record.Type) async throws -> [Record] {
        let answer = try await answer(toQuery: text)
        return try page(answer, of: Record.schema).records()
    }

    /// A text as queries write it: in single quotes, with quotes and backslashes in it doubled.
    public static func quoted(_ text: String) -> String { QueryLiteral.quoted(text) }

    private func answer(toQuery text: String) async throws -> VtigerAnswer {
        if let refusal = QueryText.refusal(of: text, call: "query") { throw refusal }
        return try await send(VtigerCall("query", operation: "query", .get, ["query": QueryText.closed(text)]))
    }
}
