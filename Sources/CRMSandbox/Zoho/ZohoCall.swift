import RecordCore

/// A call of the CRM API that has passed the gate: who calls, which version, what the path holds.
struct ZohoCall: Sendable {
    let request: IncomingRequest
    /// The parameters of the route's pattern.
    let path: [String: String]
    /// 8 for `v8`; 2.1 for `v2.1`.
    let version: Double
    /// Id of the user that the token stands for.
    let user: String

    /// Versions before 3 let a list without `fields` have all of them.
    var demandsFields: Bool { version >= 3 }

    /// Nil unless the parameter is a whole number; absent counts as absent, not as wrong.
    func number(_ name: String) throws(ZohoError) -> Int? {
        guard let text = request[name] else { return nil }
        guard let value = Int(text) else { throw .invalidParameter(name) }
        return value
    }

    func list(_ name: String) -> [String]? {
        request[name].map { text in
            text.split(separator: ",").map { part in String(part.filter { !$0.isWhitespace }) }.filter { !$0.isEmpty }
        }
    }

    /// The body, whatever its content type: no official client names one.
    func json() throws(ZohoError) -> JSONValue {
        do {
            return try JSONValue(parsing: request.body)
        } catch {
            throw .unparsableBody
        }
    }
}
