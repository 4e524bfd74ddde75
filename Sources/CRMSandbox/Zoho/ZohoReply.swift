import CRMRuntime
import Foundation
import RecordCore

/// An answer before it becomes HTTP.
struct ZohoReply: Sendable {
    enum Body: Sendable {
        case none
        case json(JSONValue)
        /// JSON text as it lies in a snapshot.
        case verbatim([UInt8])
    }

    var status: Int
    var body: Body
    var headers: HTTPHeaders

    init(_ status: Int = 200, _ body: Body = .none, headers: HTTPHeaders = [:]) {
        self.status = status
        self.body = body
        self.headers = headers
    }

    init(_ status: Int = 200, json: JSONValue) { self.init(status, .json(json)) }

    init(_ error: ZohoError) {
        self.init(error.httpStatus, json: error.isWrapped ? ["data": .array([error.json])] : error.json)
        if error.isUnsupported { headers["X-Sandbox"] = "unsupported" }
    }

    /// "Nothing": no body at all. `{}` or an empty list would look like a success to the official clients.
    static let noContent = ZohoReply(204)
    static let notModified = ZohoReply(304)

    /// The body as a tree; nil if there is none.
    var json: JSONValue? {
        switch body {
        case .none: nil
        case .json(let value): value
        case .verbatim(let text): try? JSONValue(parsing: text)
        }
    }

    var response: HTTPResponse {
        var headers = headers
        let bytes: Data
        switch body {
        case .none: bytes = Data()
        case .json(let value): bytes = Data(value.jsonText.utf8)
        case .verbatim(let text): bytes = Data(text)
        }
        if !bytes.isEmpty, headers["Content-Type"] == nil { headers["Content-Type"] = "application/json;charset=utf-8" }
        return HTTPResponse(status: status, headers: headers, body: bytes)
    }
}
