import CRMRuntime
import Foundation
import RecordCore

/// An answer that came as no JSON and has become some: PHP's warnings around it were cut off, raw control characters in its
/// texts (servers of 8.4 write them so) were escaped.
struct MendedAnswer {
    let body: Data
    /// What was done to it.
    let summary: String

    /// How much of the text around an answer is shown.
    private static let shown = 160

    /// nil if there is nothing to mend, or if what comes out is no answer of the web service either.
    init?(_ body: Data) {
        guard !Self.looksSound(body) else { return nil }
        let repair = JSONRepair([UInt8](body))
        guard repair.isRepaired else { return nil }
        let mended = Data(repair.bytes)
        // Pages and texts may have brackets as well.
        guard let key = JSONPeek.firstKey(of: mended), ["success", "error", "result"].contains(key) else { return nil }
        self.body = mended
        var parts: [String] = []
        if repair.escaped > 0 { parts.append("\(repair.escaped) raw control characters in texts") }
        for (place, text) in [("before", repair.before), ("after", repair.after)] where !text.isEmpty {
            parts.append("text \(place) it: \(Self.beginning(text))")
        }
        summary = "the answer was no JSON as it came; mended: \(parts.joined(separator: "; "))"
    }

    /// Whether the bytes open and close as an object and hold no control character. PHP puts none between values, so good
    /// answers cost this one look.
    private static func looksSound(_ body: Data) -> Bool {
        guard body.first == UInt8(ascii: "{"), body.last == UInt8(ascii: "}") else { return body.isEmpty }
        return body.withUnsafeBytes { bytes in
            var found: UInt8 = 0
            for byte in bytes { found |= byte < 0x20 ? 1 : 0 }
            return found == 0
        }
    }

    private static func beginning(_ bytes: [UInt8]) -> String {
        let line = String(decoding: bytes.prefix(1_000), as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return line.count > shown ? "\(line.prefix(shown))…" : line
    }
}
