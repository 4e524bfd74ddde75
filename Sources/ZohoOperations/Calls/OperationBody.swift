import Foundation
import ZohoCRM

/// The JSON body of an operation: a value under a key and others beside it, or one value that is all of it.
struct OperationBody: Sendable {
    enum Value: Sendable {
        case text(String)
        case integer(Int)
        case boolean(Bool)
        case json(JSONValue)
        case row(RecordStorage)
        case rows([RecordStorage])
    }

    private var members: [(key: String?, value: Value)] = []

    /// Nil is not sent.
    mutating func add(_ key: String?, _ value: Value?) {
        if let value { members.append((key, value)) }
    }

    /// What goes into a form as text.
    var texts: [(key: String, text: String)] {
        members.compactMap { key, value in
            guard let key else { return nil }
            switch value {
            case .text(let text): return (key, text)
            default:
                var writer = JSONWriter()
                Self.write(value, .create, to: &writer)
                return (key, String(decoding: writer.finish(), as: UTF8.self))
            }
        }
    }

    /// Nil if there is nothing to be sent.
    func bytes(for method: HTTPMethod) -> Data? {
        guard let first = members.first else { return nil }
        let purpose: WritePurpose = method == .post ? .create : .update
        var writer = JSONWriter()
        if first.key == nil, members.count == 1 {
            Self.write(first.value, purpose, to: &writer)
        } else {
            writer.beginObject()
            for (key, value) in members {
                writer.key(key ?? "data")
                Self.write(value, purpose, to: &writer)
            }
            writer.endObject()
        }
        return Data(writer.finish())
    }

    /// One shape as a text, for a query.
    static func text(of row: some RecordRow) -> String {
        var writer = JSONWriter()
        write(.row(row.storage), .create, to: &writer)
        return String(decoding: writer.finish(), as: UTF8.self)
    }

    private static func write(_ value: Value, _ purpose: WritePurpose, to writer: inout JSONWriter) {
        switch value {
        case .text(let text): writer.string(text)
        case .integer(let number): writer.integer(number)
        case .boolean(let flag): writer.bool(flag)
        case .json(let value): writer.value(value)
        case .row(let row): row.writeSent(to: &writer, for: purpose)
        case .rows(let rows):
            writer.beginArray()
            for row in rows { row.writeSent(to: &writer, for: purpose) }
            writer.endArray()
        }
    }
}
