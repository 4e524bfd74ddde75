import RecordCore

/// Moves the index in every `json_path` of an error from its place in one call to its place in the whole batch:
/// `$.data[1].Company` in the third call of 100 becomes `$.data[201].Company`.
enum JSONPathOffset {
    static func shift(_ value: JSONValue, by offset: Int) -> JSONValue {
        guard offset != 0 else { return value }
        return switch value {
        case .object(let members):
            .object(
                members.map { member in
                    if member.key == "json_path", let path = member.value.string {
                        JSONMember(member.key, .string(shift(path: path, by: offset)))
                    } else {
                        JSONMember(member.key, shift(member.value, by: offset))
                    }
                })
        case .array(let elements): .array(elements.map { shift($0, by: offset) })
        default: value
        }
    }

    /// A path of another form stays as it is.
    static func shift(path: String, by offset: Int) -> String {
        guard let (index, rest) = record(in: path), case (let sum, false) = index.addingReportingOverflow(offset) else {
            return path
        }
        return "\(prefix)\(sum)]\(rest)"
    }

    /// The record's index in a path and what follows it.
    static func record(in path: String) -> (index: Int, rest: Substring)? {
        guard path.hasPrefix(prefix) else { return nil }
        let tail = path.dropFirst(prefix.count)
        guard let close = tail.firstIndex(of: "]"), let index = Int(tail[..<close]), index >= 0 else { return nil }
        return (index, tail[tail.index(after: close)...])
    }

    private static let prefix = "$.data["
}
