import CRMRuntime
import Foundation
import RecordCore

/// A configuration file of either form, told apart by its first character.
enum ConfigurationFile {
    /// Nothing for a file that is not there.
    static func entries(of file: URL) throws(CRMError) -> [PropertiesFile.Entry] {
        guard FileManager.default.fileExists(atPath: file.path) else { return [] }
        let data: Data
        do {
            data = try Data(contentsOf: file)
        } catch {
            throw ConfigurationProblem.unreadable(file.path, error.localizedDescription)
        }
        let text = String(decoding: data, as: UTF8.self)
        if text.first(where: { !$0.isWhitespace && $0 != "\u{FEFF}" }) == "{" { return try json(data, file.path) }
        return try PropertiesFile(text, path: file.path).entries
    }

    /// An object of texts, numbers and booleans; objects in it are sections, whose names don't count.
    private static func json(_ data: Data, _ path: String) throws(CRMError) -> [PropertiesFile.Entry] {
        let document: JSONDocument
        do {
            document = try JSONDocument(parsing: [UInt8](data))
        } catch {
            throw ConfigurationProblem.syntax(path, line: error.line, "this is not JSON: \(error.reason)")
        }
        var entries: [PropertiesFile.Entry] = []
        func collect(_ node: JSONNode) {
            guard case .object(let members) = node.content else { return }
            for member in members {
                let line = document.position(at: member.value.offset).line
                switch member.value.content {
                case .string(let value): entries.append(.init(name: member.key, value: value, line: line))
                case .number(let value): entries.append(.init(name: member.key, value: value.text, line: line))
                case .bool(let value): entries.append(.init(name: member.key, value: String(value), line: line))
                default: collect(member.value)
                }
            }
        }
        collect(document.root)
        return entries
    }
}
