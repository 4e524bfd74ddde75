import CRMRuntime
import Foundation
import RecordCore

/// A configuration file of either form, told apart by its first character.
enum ConfigurationFile {
    /// nil for a file that is not there.
    static func entries(of file: URL) throws(CRMError) -> [ConfigurationEntry]? {
        guard FileManager.default.fileExists(atPath: file.path) else { return nil }
        let data: Data
        do {
            data = try Data(contentsOf: file)
        } catch {
            throw ConfigurationProblem.unreadable(file.path, error.localizedDescription)
        }
        guard let text = String(data: data, encoding: .utf8) else {
            throw ConfigurationProblem.unreadable(file.path, "it is not UTF-8 text")
        }
        if text.first(where: { !$0.isWhitespace && $0 != "\u{FEFF}" }) == "{" { return try json(data, file.path) }
        return try PropertiesFile(text, path: file.path).entries
    }

    /// An object of texts, numbers and booleans; objects in it are sections.
    private static func json(_ data: Data, _ path: String) throws(CRMError) -> [ConfigurationEntry] {
        let document: JSONDocument
        do {
            document = try JSONDocument(parsing: [UInt8](data))
        } catch {
            throw ConfigurationProblem.syntax(path, line: error.line, column: error.column, "this is not JSON: \(error.reason)")
        }
        var entries: [ConfigurationEntry] = []
        func collect(_ node: JSONNode, _ sections: [String]) {
            guard case .object(let members) = node.content else { return }
            for member in members {
                let line = document.position(at: member.value.offset).line
                func add(_ value: String, _ remark: String? = nil) {
                    entries.append(.init(sections: sections, name: member.key, value: value, line: line, remark: remark))
                }
                switch member.value.content {
                case .string(let value): add(value)
                case .number(let value): add(value.text)
                case .bool(let value): add(String(value))
                case .null: add("")
                case .array: add("", "its value is a list, where a text is expected")
                case .object: collect(member.value, sections + [member.key])
                }
            }
        }
        collect(document.root, [])
        return entries
    }
}
