import RecordCore

/// An error as Zoho words it: the whole answer of a refused call, or one item of a batch.
///
/// `code`, `details`, `message` and `status` are always there, `details` also when it is empty: official clients
/// recognise an error by the keys it has.
struct ZohoError: Error, Sendable, Hashable {
    var httpStatus: Int
    var code: String
    var message: String
    var details: [JSONMember]
    /// Wrapped in `{"data":[…]}`, as record endpoints do for a refused batch.
    var isWrapped = false
    /// The sandbox does not do this (yet); the real service might.
    var isUnsupported = false

    init(_ httpStatus: Int, _ code: String, _ message: String, _ details: [JSONMember] = []) {
        self.httpStatus = httpStatus
        self.code = code
        self.message = message
        self.details = details
    }

    var json: JSONValue {
        ["code": .string(code), "details": .object(details), "message": .string(message), "status": "error"]
    }

    /// The same, as the only item of `data`.
    func wrapped() -> ZohoError {
        var copy = self
        copy.isWrapped = true
        return copy
    }
}
