import Foundation

/// The header that says under which name a body is to be kept: `attachment; filename*=UTF-8''Angebot%20%C3%84.pdf`.
public struct ContentDisposition: Sendable, Hashable {
    /// `attachment`, `inline` or `form-data`, in small letters.
    public let type: String
    /// Safe as the name of a file: without any folder, never empty, `.` or `..`.
    public let fileName: String?
    private let parameters: HeaderParameters

    /// nil without a header.
    public init?(_ header: String?) {
        guard let header, !header.isEmpty else { return nil }
        parameters = HeaderParameters(header)
        type = parameters.value.lowercased()
        // The form with a character set wins, as RFC 6266 (4.3) asks.
        let name = parameters["filename*"].flatMap(Self.decoded) ?? parameters["filename"]
        fileName = name.flatMap(Self.safe)
    }

    /// The `name` of a part of a form.
    public var name: String? { parameters["name"] }

    public var isAttachment: Bool { type == "attachment" }

    /// The header for a file of this name.
    public static func attachment(fileName: String) -> String {
        "attachment; filename*=UTF-8''\(PercentEncoding.segment(fileName))"
    }

    /// `UTF-8'en'name%20of%20the%20file`, as RFC 8187 writes it; nil for another character set.
    private static func decoded(_ text: String) -> String? {
        let parts = text.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let bytes = PercentEncoding.decoded(parts[2]) else { return nil }
        switch parts[0].lowercased() {
        case "utf-8": return String(bytes: bytes, encoding: .utf8)
        case "iso-8859-1": return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
        default: return nil
        }
    }

    /// What a server says is not to name a file in another folder.
    private static func safe(_ name: String) -> String? {
        let last = name.split { $0 == "/" || $0 == "\\" }.last ?? ""
        let text = String(String.UnicodeScalarView(last.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }))
        let isNothing = text.allSatisfy { $0 == "." || $0 == " " }
        return isNothing ? nil : text
    }
}
