import RecordCore

/// A parsed input file: a JSON tree whose values can tell their place.
///
/// A class, because every value of the tree refers to it; immutable, so sharing is free of locks.
package final class SourceFile: Sendable {
    package let path: String
    private let document: JSONDocument

    /// Throws a diagnostic that says what the file is instead of JSON, where, and what to do.
    /// - Parameter remedy: what the user does about a broken file of this sort, e.g. "pull the metadata again".
    package init(_ file: SnapshotFile, remedy: String) throws(SchemaDiagnostic) {
        path = file.path
        do {
            document = try JSONDocument(parsing: file.bytes)
        } catch {
            throw Self.diagnose(file, error, remedy: remedy)
        }
    }

    package var root: SourceValue { SourceValue(document.root, in: self) }

    package func location(at offset: Int) -> SourceLocation {
        let place = document.place(at: offset)
        return SourceLocation(file: path, line: place.line, column: place.column, utf16Column: place.utf16Column)
    }

    private static func diagnose(_ file: SnapshotFile, _ error: JSONError, remedy: String) -> SchemaDiagnostic {
        let location = SourceLocation(file: file.path, line: error.line, column: error.column)
        guard let first = file.bytes.first(where: { !isBlank($0) }) else {
            return SchemaDiagnostic(.error, "json.empty", "the file is empty; \(remedy)", at: location)
        }
        if first == UInt8(ascii: "<") {
            return SchemaDiagnostic(
                .error, "json.html",
                "the file holds an HTML page instead of JSON, probably the error page of a proxy or a sign-in page; \(remedy)",
                at: SourceLocation(file: file.path, line: 1, column: 1))
        }
        if error.reason == .endOfInput {
            return SchemaDiagnostic(
                .error, "json.truncated", "the file ends in the middle of a value; \(remedy)", at: location)
        }
        return SchemaDiagnostic(
            .error, "json.syntax", "the file is not valid JSON: \(error.reason.description); \(remedy)", at: location)
    }

    /// White space, and the bytes of a byte order mark.
    private static func isBlank(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains(byte) }
}
