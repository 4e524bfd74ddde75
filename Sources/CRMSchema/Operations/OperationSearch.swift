/// Finds operations by what people know of them: a word of their title, id or function, a method, a path.
///
///     OperationSearch("get tags").finds(operation)
///     OperationSearch("PUT /settings/tags/4876876000001234567").finds(operation)
public struct OperationSearch: Sendable {
    private let words: [String]
    private let paths: [[Substring]]

    /// - Parameter text: words, all of which have to be found. One that begins with a slash is a path or the end of one, with
    ///   names of parameters or values in their places.
    public init(_ text: String) {
        let parts = text.split(separator: " ").map(String.init)
        words = parts.filter { !$0.hasPrefix("/") }.map(Self.plain).filter { !$0.isEmpty }
        paths = parts.filter { $0.hasPrefix("/") }.map { $0.split(separator: "/").flatMap { $0.split(separator: "?").prefix(1) } }
    }

    public func finds(_ operation: OperationDescription) -> Bool {
        let function = [operation.group, operation.name].compactMap { $0?.value }.joined(separator: ".")
        let parts = [operation.id, operation.title, operation.method, operation.path, operation.written, operation.sameAs]
        let texts = (parts.compactMap { $0?.value } + [function]).map(Self.plain)
        guard words.allSatisfy({ word in texts.contains { $0.contains(word) } }) else { return false }
        let path = operation.path.value.split(separator: "/")
        return paths.allSatisfy { Self.fits($0, path) }
    }

    /// Whether the asked segments stand somewhere in the path, one after the other. Where the path has a parameter,
    /// anything fits but other words of paths.
    private static func fits(_ asked: [Substring], _ path: [Substring]) -> Bool {
        guard asked.count <= path.count else { return false }
        return (0...(path.count - asked.count)).contains { start in
            zip(asked, path[start...]).allSatisfy { one, other in
                if other.hasPrefix("{") { return one != "actions" && one != "settings" && one != "crm" }
                return one.lowercased() == other.lowercased()
            }
        }
    }

    /// Letters and digits alone, in small letters: `Get BluePrint`, `getBlueprint` and `get_blue_print` are one.
    private static func plain(_ text: String) -> String {
        String(text.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || ("0"..."9").contains($0) })
    }
}
