import RecordCore

/// Makes answers of a list call: rows with the fields of a module, and `info`. The same seed gives the same bytes.
struct PageGenerator {
    private var values: ValueGenerator
    private let forBodies: Bool

    /// - Parameter forBodies: values as calls that create send them, and every field set; otherwise as a server
    ///   answers.
    init(seed: UInt64 = 7, forBodies: Bool = false) {
        values = ValueGenerator(seed: seed, forBodies: forBodies)
        self.forBodies = forBodies
    }

    mutating func page(of module: ModuleSpec, rows: Int) -> [UInt8] {
        var writer = JSONWriter(capacity: 1 << 20)
        writer.beginObject()
        writer.key("data")
        writer.beginArray()
        for _ in 0..<rows { row(of: module, to: &writer) }
        writer.endArray()
        info(rows: rows, to: &writer)
        writer.endObject()
        return writer.finish()
    }

    private mutating func row(of module: ModuleSpec, to writer: inout JSONWriter) {
        writer.beginObject()
        for field in module.fields {
            writer.key(field.name)
            if !forBodies, !field.isNeverNull, values.random.chance(percent: 58) {
                writer.null()
            } else {
                values.write(field, to: &writer)
            }
        }
        writer.endObject()
    }

    private func info(rows: Int, to writer: inout JSONWriter) {
        writer.key("info")
        writer.beginObject()
        writer.key("per_page")
        writer.integer(rows)
        writer.key("next_page_token")
        writer.string("c8582xx9e7c7")
        writer.key("count")
        writer.integer(rows)
        writer.key("sort_by")
        writer.string("id")
        writer.key("page")
        writer.integer(1)
        writer.key("previous_page_token")
        writer.null()
        writer.key("page_token_expiry")
        writer.string("2026-02-07T01:10:56-08:00")
        writer.key("sort_order")
        writer.string("desc")
        writer.key("more_records")
        writer.bool(true)
        writer.endObject()
    }
}
