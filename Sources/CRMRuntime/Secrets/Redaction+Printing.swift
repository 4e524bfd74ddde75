import Foundation

// Requests carry tokens and answers bring them. Whoever prints or dumps one in a middleware sees what it is about, and
// no credential.

extension HTTPHeaders: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { Redaction.headers(self).fields.map { "\($0.name): \($0.value)" }.joined(separator: "\n") }
    public var debugDescription: String { description }
    public var customMirror: Mirror {
        Mirror(self, children: Redaction.headers(self).fields.map { (label: $0.name, value: $0.value as Any) }, displayStyle: .dictionary)
    }
}

extension HTTPHeaders.Field: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "\(name): \(Redaction.isSecret(name) ? Secret.placeholder : value)" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: ["field": description]) }
}

extension HTTPRequest: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Method, URL, headers and the size of the body.
    public var description: String {
        "\(method.rawValue) \(Redaction.url(url))\n\(headers.description)\n(\(body.summary))"
    }
    public var debugDescription: String { description }
    public var customMirror: Mirror {
        Mirror(
            self, children: ["method": method.rawValue, "url": Redaction.url(url), "headers": headers, "body": body.summary],
            displayStyle: .struct)
    }
}

extension HTTPResponse: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Status, headers and the size of the body.
    public var description: String { "\(status)\n\(headers.description)\n(\(bodySize) bytes)" }
    public var debugDescription: String { description }
    public var customMirror: Mirror {
        Mirror(self, children: ["status": status, "headers": headers, "bytes": bodySize], displayStyle: .struct)
    }
}

extension APICall: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Name, method, path and the size of the body.
    public var description: String {
        let query = query.map { "\($0.name)=\(Redaction.isSecretParameter($0.name) ? Secret.placeholder : $0.value)" }
        return "\(name) \(method.rawValue) \(path)\(query.isEmpty ? "" : "?")\(query.joined(separator: "&")) (\(body.summary))"
    }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: ["call": description, "headers": headers], displayStyle: .struct) }
}

extension HTTPBody: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// What it is and how large; never what is in it.
    public var description: String { summary }
    public var debugDescription: String { summary }
    public var customMirror: Mirror { Mirror(self, children: ["body": summary]) }

    fileprivate var summary: String {
        switch self {
        case .none: "no body"
        case .data(let data): "\(data.count) bytes"
        case .file(let file): "the file \(file.lastPathComponent)"
        }
    }
}
