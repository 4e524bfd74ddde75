import Foundation
import ZohoCRM

/// The answer to an operation, and the forms in which its value may come: in its envelope or bare, as a list or as a lone
/// object.
struct OperationAnswer: Sendable {
    let call: APICall
    let response: HTTPResponse
    let zoho: ZohoCRM

    /// Nothing is there: 204, 304, or no body.
    var isEmpty: Bool { response.body.isEmpty }

    // MARK: Objects

    /// The rows under a key, or of a body without it.
    /// - Throws: `CRMError` for a body that is no JSON, and for an error among the rows.
    func page(_ schema: RecordSchema, _ key: String?) throws -> DecodedPage? {
        if isEmpty { return nil }
        let decoder = PageDecoder(schema: schema, envelope: key ?? Self.wrapper)
        let page = try decode(isList ? wrapped(key) : key == nil ? wrapped(nil) : Array(response.body), decoder)
        guard page.count == 0, let key, page.envelope.contains(where: { schema.index(of: $0.key) != nil }), try value(nil)?[key] == nil
        else { return reported(page) }
        // The object itself, without the envelope that was announced.
        return reported(try decode(wrapped(key), decoder))
    }

    /// The page, after the observer was told what is odd in it.
    private func reported(_ page: DecodedPage) -> DecodedPage {
        zoho.report(page.findings, in: call.name)
        return page
    }

    func rows<Row: RecordRow>(_ key: String?) throws -> [Row] {
        try page(Row.schema, key).map { try rows(of: $0) } ?? []
    }

    /// - Throws: the server's error, if that is what the first of them is.
    func rows<Row: RecordRow>(of page: DecodedPage) throws -> [Row] {
        let rows = page.records(as: Row.self)
        if let first = rows.first { try checkForError(first.storage) }
        return rows
    }

    /// - Throws: `CRMError` `answer.not-found` where there is nothing.
    func row<Row: RecordRow>(_ key: String?) throws -> Row {
        let rows: [Row] = try rows(key)
        guard let row = rows.first else { throw OperationProblem.notFound(response, call) }
        return row
    }

    /// What stands beside the rows; nil where there is nothing.
    func info<Info: RecordRow>(_ page: DecodedPage, _ key: String?) throws -> Info? {
        guard let key else { return try Info(reading: .object(page.envelope)) }
        return try page.envelope.last { $0.key == key }.map { try Info(reading: $0.value) }
    }

    /// A row that says of itself that it is an error.
    private func checkForError(_ row: RecordStorage) throws {
        guard row.rawValue("status")?.string?.lowercased() == "error", row.rawValue("code")?.string != nil else { return }
        let names = ["code", "status", "message", "details"]
        let error = JSONValue.object(names.compactMap { name in row.rawValue(name).map { JSONMember(name, $0) } })
        if ZohoFailure(error) != nil { throw RecordProblem.refused(error, status: response.status, call: call.name) }
    }

    // MARK: Plain values

    /// The value under a key; the whole body without a key, or where the key is missing.
    func value(_ key: String?) throws -> JSONValue? {
        guard let root = try response.json(of: call) else { return nil }
        guard let key else { return root }
        return root[key] ?? (root.object == nil ? root : nil)
    }

    // MARK: Decoding

    private static let wrapper = "data"

    private var isList: Bool {
        response.body.first { $0 != 0x20 && !(0x09...0x0D).contains($0) } == UInt8(ascii: "[")
    }

    private func wrapped(_ key: String?) -> [UInt8] {
        var bytes = Array("{\(JSONValue.string(key ?? Self.wrapper).jsonText):".utf8)
        bytes += response.body
        bytes.append(UInt8(ascii: "}"))
        return bytes
    }

    private func decode(_ bytes: [UInt8], _ decoder: PageDecoder) throws(CRMError) -> DecodedPage {
        do {
            return try decoder.decode(bytes)
        } catch {
            throw CRMError(undecodable: error, call: call, response: response)
        }
    }
}
