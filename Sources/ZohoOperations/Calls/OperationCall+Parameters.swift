import ZohoCRM

// Query, headers and body: one function per type, so that the compiler has nothing to find out.
extension OperationCall {
    mutating func query(_ name: String, _ value: String?) {
        if let value { call.query.append((name, value)) }
    }

    mutating func query(_ name: String, _ value: Int?) { query(name, value.map { String($0) }) }
    mutating func query(_ name: String, _ value: Bool?) { query(name, value.map { $0 ? "true" : "false" }) }
    mutating func query(_ name: String, _ value: ExactDecimal?) { query(name, value?.description) }
    mutating func query(_ name: String, _ value: RawRecordID?) { query(name, value?.description) }
    mutating func query(_ name: String, _ value: ModuleName?) { query(name, value?.rawValue) }
    mutating func query(_ name: String, _ value: CalendarDate?) { query(name, value?.description) }
    mutating func query(_ name: String, _ value: ZonedDateTime?) { query(name, value?.description) }
    mutating func query(_ name: String, _ value: JSONValue?) { query(name, value?.jsonText) }
    mutating func query<Value: PicklistValue>(_ name: String, _ value: Value?) { query(name, value?.rawValue) }
    mutating func query<Row: RecordRow>(_ name: String, _ value: Row?) { query(name, value.map { OperationBody.text(of: $0) }) }

    // A list stands in one parameter, with commas between. An empty one is refused: without the parameter the call would be
    // about all there is.
    mutating func query(_ name: String, _ values: [String]?, atMost limit: Int? = nil) {
        check(values?.count, limit)
        guard let values else { return }
        if values.isEmpty { refuse(OperationProblem.emptyList(name, call: call.name)) }
        query(name, values.joined(separator: ","))
    }

    mutating func query(_ name: String, _ values: [RawRecordID]?, atMost limit: Int? = nil) { query(name, values?.map(\.description), atMost: limit) }
    mutating func query(_ name: String, _ values: [ModuleName]?, atMost limit: Int? = nil) { query(name, values?.map(\.rawValue), atMost: limit) }
    mutating func query(_ name: String, _ values: [Int]?, atMost limit: Int? = nil) { query(name, values?.map { String($0) }, atMost: limit) }
    mutating func query<Value: PicklistValue>(_ name: String, _ values: [Value]?, atMost limit: Int? = nil) {
        query(name, values?.map(\.rawValue), atMost: limit)
    }

    mutating func header(_ name: String, _ value: String?) {
        if let value { call.headers[name] = value }
    }

    mutating func header(_ name: String, _ value: ZonedDateTime?) { header(name, value?.description) }
    mutating func header(_ name: String, _ value: RawRecordID?) { header(name, value?.description) }
    mutating func header<Value: PicklistValue>(_ name: String, _ value: Value?) { header(name, value?.rawValue) }
}

// The key is nil where the value is the whole body.
extension OperationCall {
    mutating func body(_ key: String?, _ value: String?) { content.add(key, value.map { .text($0) }) }
    mutating func body(_ key: String?, _ value: Int?) { content.add(key, value.map { .integer($0) }) }
    mutating func body(_ key: String?, _ value: Bool?) { content.add(key, value.map { .boolean($0) }) }
    mutating func body(_ key: String?, _ value: ExactDecimal?) { content.add(key, value.map { .json(.number(JSONNumber($0))) }) }
    mutating func body(_ key: String?, _ value: RawRecordID?) { body(key, value?.description) }
    mutating func body(_ key: String?, _ value: ModuleName?) { body(key, value?.rawValue) }
    mutating func body(_ key: String?, _ value: CalendarDate?) { body(key, value?.description) }
    mutating func body(_ key: String?, _ value: ZonedDateTime?) { body(key, value?.description) }
    mutating func body(_ key: String?, _ value: JSONValue?) { content.add(key, value.map { .json($0) }) }
    mutating func body<Value: PicklistValue>(_ key: String?, _ value: Value?) { body(key, value?.rawValue) }
    mutating func body<Row: RecordRow>(_ key: String?, _ value: Row?) { content.add(key, value.map { .row($0.storage) }) }

    mutating func body(_ key: String?, _ values: [String]?, atMost limit: Int? = nil) {
        check(values?.count, limit)
        content.add(key, values.map { .json(.array($0.map { .string($0) })) })
    }

    mutating func body(_ key: String?, _ values: [RawRecordID]?, atMost limit: Int? = nil) {
        body(key, values?.map(\.description), atMost: limit)
    }

    mutating func body<Value: PicklistValue>(_ key: String?, _ values: [Value]?, atMost limit: Int? = nil) {
        body(key, values?.map(\.rawValue), atMost: limit)
    }

    mutating func body(_ key: String?, _ values: [JSONValue]?, atMost limit: Int? = nil) {
        check(values?.count, limit)
        content.add(key, values.map { .json(.array($0)) })
    }

    /// - Parameter limit: how many the server takes in one call.
    mutating func body<Row: RecordRow>(_ key: String?, _ rows: [Row]?, atMost limit: Int? = nil) {
        check(rows?.count, limit)
        content.add(key, rows.map { .rows($0.map(\.storage)) })
    }

    /// A single element for an operation that takes a list.
    mutating func body<Row: RecordRow>(_ key: String?, one row: Row?) {
        content.add(key, row.map { .rows([$0.storage]) })
    }

    mutating func body(_ key: String?, one value: JSONValue?) { content.add(key, value.map { .json(.array([$0])) }) }
    mutating func body(_ key: String?, one value: String?) { body(key, value.map { [$0] }) }
    mutating func body(_ key: String?, one value: RawRecordID?) { body(key, value.map { [$0] }) }

    private mutating func check(_ count: Int?, _ limit: Int?) {
        if let count, let limit, count > limit { refuse(OperationProblem.tooMany(count, limit: limit, call: call.name)) }
    }
}
