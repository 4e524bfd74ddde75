/// Why a row of a bulk write was refused.
public struct BulkWriteError: Sendable, Hashable, CustomStringConvertible {
    /// `MANDATORY_NOT_FOUND`, `INVALID_DATA`, `DUPLICATE_DATA` …
    public let code: String
    /// The columns that it is about, by the API names of their fields.
    public let fields: [String]

    public var description: String { fields.isEmpty ? code : "\(code) (\(fields.joined(separator: ", ")))" }

    /// `MANDATORY_NOT_FOUND-Company,Last_Name:DUPLICATE_DATA-Email`. Source: Zoho CRM v8, "Download Bulk Write Result".
    static func errors(in text: String) -> [BulkWriteError] {
        text.split(separator: ":").map { part in
            let pieces = part.split(separator: "-", maxSplits: 1)
            return BulkWriteError(
                code: String(pieces.first ?? part), fields: pieces.count > 1 ? pieces[1].split(separator: ",").map(String.init) : [])
        }
    }
}
