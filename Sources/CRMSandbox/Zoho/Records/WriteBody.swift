import RecordCore

/// The body of a write: `{"data":[…]}` and what stands beside it.
struct WriteBody: Sendable {
    let items: [JSONValue]
    let whole: JSONValue

    /// - Parameter isUpsert: features that are left out have to say when.
    init(_ call: ZohoCall, limit: Int, isUpsert: Bool = false) throws(ZohoError) {
        whole = try call.json()
        guard whole.object != nil else { throw .wrongType("jsonobject", "data", at: "$") }
        guard let data = whole["data"], !data.isNull else { throw .missingKey("data", at: "$.data") }
        guard let items = data.array else { throw .wrongType("jsonarray", "data", at: "$.data") }
        guard !items.isEmpty else { throw .missingKey("data", at: "$.data") }
        guard items.count <= limit else { throw .tooManyRows(limit) }
        try WriteSwitches.check(whole, isUpsert: isUpsert)
        self.items = items
    }
}
