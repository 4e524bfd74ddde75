import CRMRuntime
import Foundation
import RecordCore

/// An answer before it becomes HTTP.
struct VtigerReply: Sendable {
    var status = 200
    var contentType = "application/json"
    var body: [UInt8] = []
    var headers: HTTPHeaders = [:]

    /// - Parameter result: nil for operations that answer nothing but their success.
    init(result: JSONValue?, quirks: VtigerQuirks) {
        var members: [JSONMember] = [JSONMember("success", true)]
        if let result { members.append(JSONMember("result", result)) }
        write(.object(members), quirks)
    }

    init(_ failure: VtigerFailure, quirks: VtigerQuirks) {
        switch failure {
        case .refused(let code, let message): write(Self.error(message, .string(code)), quirks)
        case .duplicates: write(Self.error("Duplicate(s) detected!", 0), quirks)
        case .crash:
            status = 500
            contentType = "text/html; charset=UTF-8"
        case .text(let text):
            contentType = "text/html; charset=UTF-8"
            body = Array(text.utf8)
        }
    }

    /// An answer of the web server, and not of the application.
    init(_ status: Int, page title: String) {
        self.status = status
        contentType = "text/html; charset=iso-8859-1"
        body = Array("<!DOCTYPE HTML>\n<html><head><title>\(status) \(title)</title></head><body><h1>\(title)</h1></body></html>\n".utf8)
    }

    private static func error(_ message: String, _ code: JSONValue) -> JSONValue {
        ["success": false, "error": ["message": .string(message), "code": code]]
    }

    private mutating func write(_ value: JSONValue, _ quirks: VtigerQuirks) {
        var writer = VtigerJSONWriter(quirks: quirks)
        writer.write(value)
        body = Array((quirks.phpWarning ?? "").utf8) + writer.bytes
    }

    var response: HTTPResponse {
        var headers = headers
        headers["Content-Type"] = contentType
        headers["Cache-Control"] = "no-store, no-cache, must-revalidate"
        return HTTPResponse(status: status, headers: headers, body: Data(body))
    }
}
