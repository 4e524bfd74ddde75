import Foundation

/// What the body of an answer is, by its headers and its first bytes.
///
/// The headers alone don't do: servers and the gateways in front of them send HTML as JSON, JSON without a type,
/// and plain JSON with `Content-Disposition: attachment`.
enum BodyShape: Equatable {
    case empty, json, html, attachment, other

    init(_ response: HTTPResponse) {
        let first = response.body.first { !Self.isSpace($0) }
        guard let first else {
            self = .empty
            return
        }
        let type = MediaType(response.headers["Content-Type"])
        let isAttachment = response.headers["Content-Disposition"]?.lowercased().hasPrefix("attachment") == true
        let looksLikeJSON = first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
        // Zoho marks even plain JSON as an attachment, so JSON by its type stays JSON.
        if type?.isJSON == true, first != UInt8(ascii: "<") {
            self = .json
        } else if isAttachment {
            self = .attachment
        } else if first == UInt8(ascii: "<"), type.map({ $0.isHTML || $0.isJSON }) ?? true {
            self = .html
        } else if type?.isHTML == true {
            // Some servers call everything HTML; what opens like JSON is read as JSON.
            self = looksLikeJSON ? .json : .html
        } else if looksLikeJSON, type.map({ $0.name.hasPrefix("text/") }) ?? true {
            self = .json
        } else {
            self = .other
        }
    }

    /// Whether a JSON text ends as an object or array must. It costs one look at the end and finds nearly every
    /// answer that was cut off.
    static func isClosed(_ body: Data) -> Bool {
        guard let last = body.last(where: { !isSpace($0) }) else { return false }
        return last == UInt8(ascii: "}") || last == UInt8(ascii: "]")
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
